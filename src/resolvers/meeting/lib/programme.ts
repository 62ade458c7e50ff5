/** A programme instead of a report: 时间：…, 地点：…, line by line, under the name of the meeting. */
import type { Doc, Span } from "../../../types.js";

const LABELLED = /^(?:会议)?(时间|地点)\s?[：:]\s?/u;

/** 时间：…, 地点：…, line by line: the programme of the meeting that the headline names. */
export function programmeOf(doc: Doc): { time: Span; place: Span } | undefined {
  let time: Span | undefined;
  let place: Span | undefined;
  for (const b of doc.blocks.slice(0, PROGRAMME)) {
    const m = b.text.length <= 60 && "会时地".includes(b.text[0] as string) ? LABELLED.exec(b.text) : null;
    if (!m) continue;
    const span = { start: b.span.start + m[0].length, end: b.span.end };
    if (m[1] === "时间") time ??= span;
    else if (span.end > span.start) place ??= span;
  }
  return time && place ? { time, place } : undefined;
}
/** So many lines a programme has before its first item. */
const PROGRAMME = 12;
