/** A speech → its points: 一要…二要…, 第一，…第二，…, or 要…；要…. */
import { matches } from "../../matches.js";
import type { Span } from "../../types.js";

const NUMBERED =
  /(?<=^|[。；：，！\s])(?:\d{1,2}[.．、）)](?!\d)\s{0,2}|[①-⑳]\s{0,2}|第?[一二三四五六七八九十](?=要|是)|第[一二三四五六七八九十][，、,]|其[一二三四五六七八九十][，、,]|[一二三四五六七八九十]、)(?:是(?=[^否]))?/gu;
/** 。；！ */
const isParallel = (code: number): boolean => code === 0x3002 || code === 0xff1b || code === 0xff01;
const DEMAND = /(?<=[，：])要/u;
const END = "，；。：！ \t\r\n\u3000";

/** @returns nothing when there are fewer than two. */
export function pointsOf(text: string, span: Span): Span[] {
  const speech = text.slice(span.start, span.end);
  const numbered = matches(NUMBERED, speech);
  if (numbered.length > 0) {
    return numbered
      .map((m, i) => span_(speech, m.index + m[0].length, numbered[i + 1]?.index ?? speech.length, span.start))
      .filter((p) => p.end - p.start > 1);
  }
  const points: Span[] = [];
  let from = 0;
  for (let i = 0; i <= speech.length; i++) {
    if (i < speech.length && !isParallel(speech.charCodeAt(i))) continue;
    // 会议…，要求…：要…；要…: the first point may stand behind a comma.
    const clause = speech.slice(from, i);
    const at = clause.startsWith("要") ? 0 : clause.includes("要") ? clause.search(DEMAND) : -1;
    if (at >= 0) points.push(span_(speech, from + at, i, span.start));
    from = i + 1;
  }
  return points.length > 1 ? points : [];
}

function span_(speech: string, from: number, to: number, offset: number): Span {
  let end = to;
  while (end > from && END.includes(speech[end - 1] as string)) end--;
  const body = speech.slice(from, end);
  const lead = body.length - body.trimStart().length;
  return { start: offset + from + lead, end: offset + from + body.length };
}
