/** Numbers of units that stand by themselves. */
import { readList } from "../../../grammar/list.js";
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import type { Context, ListCount, Span } from "../../../types.js";

/** Source of an expression: 12, 十二 */
export const DIGITS = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";

/** 3家单位, 单位3家 and nothing else. */
export function readNumber(text: string, span: Span, ctx: Context): ListCount | undefined {
  const [only, more] = readList(text, span, ctx, true).items;
  return only?.kind === "count" && !more ? only : undefined;
}

/** 共巡察12个党组织，其中常规巡察|8个: of what the sentence counted before. */
const BARE = new RegExp(`^${DIGITS}[个家所户]$`, "u");
const COUNTED = new RegExp(
  `${DIGITS}[个家所户](?:被?巡[察视])?\\p{Script=Han}{0,4}?(?:单位|部门|党组织|村（社区）|村|社区|学校|企业|医院|乡镇|街道)`,
  "gu",
);
export function sameAsBefore(text: string, from: number, { start, end }: Span, ctx: Context): ListCount | undefined {
  const words = text.slice(start, end);
  const count = BARE.test(words) ? parseNumeral(words.slice(0, -1)) : undefined;
  const m = matches(COUNTED, text.slice(from, start)).at(-1);
  if (count === undefined || !m) return undefined;
  const before = readNumber(text, { start: from + m.index, end: from + m.index + m[0].length }, ctx);
  return before && { ...before, count, span: { start, end }, countSpan: { start, end: end - 1 } };
}
