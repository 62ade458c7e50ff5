/** 巡察 or 巡视: which of the two a round is. */
import type { Doc, Span } from "../../../types.js";

export type Mode = "巡察" | "巡视";

/** What else comes in rounds; the first of these words after 第N轮 says what it is a round of. */
const WHAT = /巡察|巡视|督察|督查|督导|普查|审计|检查|巡查|考核|招聘|谈判|承包|疫情|改革|评估|磋商|比赛|征求/u;
/** ，。；！？ and the line's. */
const endsClause = (code: number): boolean =>
  code === 0xff0c || code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f || code === 0x0a;

/**
 * What the round that is named up to `end` is a round of.
 * @returns `undefined` for a round of something else; `span` may lie before the round, where the clause says it there.
 */
export function modeAfter(doc: Doc, start: number, end: number): { mode: Mode; span: Span } | "unsaid" | undefined {
  const { text } = doc;
  let stop = end;
  while (stop < text.length && stop - end < 60 && !endsClause(text.charCodeAt(stop))) stop++;
  const ahead = text.slice(end, stop);
  const m = WHAT.exec(ahead);
  if (m) {
    if (m[0] !== "巡察" && m[0] !== "巡视") return undefined;
    return { mode: m[0], span: { start: end + m.index, end: end + m.index + 2 } };
  }
  let from = start;
  while (from > 0 && start - from < 40 && !endsClause(text.charCodeAt(from - 1))) from--;
  const before = text.slice(from, start);
  const a = before.lastIndexOf("巡察");
  const b = before.lastIndexOf("巡视");
  const said = from + Math.max(a, b);
  if (a >= 0 || b >= 0) return { mode: a > b ? "巡察" : "巡视", span: { start: said, end: said + 2 } };
  return "unsaid";
}

export type Said = { readonly mode: Mode; readonly span: Span };
const dominant = new WeakMap<Doc, Said | "none">();

/** The mode that the text speaks of more often, with its first place; `undefined` when it speaks of neither. */
export function modeOf(doc: Doc): Said | undefined {
  let mode = dominant.get(doc);
  if (!mode) {
    let a = 0;
    let b = 0;
    for (let i = doc.text.indexOf("巡"); i >= 0; i = doc.text.indexOf("巡", i + 1)) {
      const next = doc.text[i + 1];
      if (next === "察") a++;
      else if (next === "视") b++;
    }
    const more = b > a ? "巡视" : "巡察";
    const at = doc.text.indexOf(more);
    mode = a + b === 0 ? "none" : { mode: more, span: { start: at, end: at + 2 } };
    dominant.set(doc, mode);
  }
  return mode === "none" ? undefined : mode;
}
