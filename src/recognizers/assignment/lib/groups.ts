/** A line of units whose brackets say how the ones before them are inspected. */
import { readList } from "../../../grammar/list.js";
import { matches } from "../../../matches.js";
import type { Context, ListCount, ListReading, Span } from "../../../types.js";

/** 甲县：乙镇丙村、丁社区: the place before the list. */
export const PLACE_FIRST = /^(\p{Script=Han}{1,10}(?:县|区|市|州|旗|盟|乡|镇|街道|苏木))：/u;

/** 洪坪镇（5个村、1个社区）：甲村、乙村 */
const COUNTED_PLACE = /^(\p{Script=Han}{1,10}(?:县|区|市|州|旗|盟|乡|镇|街道|苏木))（([^（）]{2,30})）(?:：|$)/u;

/** A town with its numbers in brackets, before its list or on the line above. */
export function countedPlace(
  text: string,
  { start, end }: Span,
  ctx: Context,
): { place: Span; counts: readonly ListCount[]; length: number } | undefined {
  const m = COUNTED_PLACE.exec(text.slice(start, end));
  const town = m?.[1];
  if (!m || town === undefined) return undefined;
  const place = { start, end: start + town.length };
  const from = place.end + 1;
  const { items, unexplained } = readList(text, { start: from, end: from + (m[2] as string).length }, ctx, true);
  const counts = unexplained.length > 0 ? [] : items.filter((i) => i.kind === "count");
  return { place, counts: counts.map((i) => ({ ...i, relation: "orphan", of: [], parents: [town] })), length: m[0].length };
}

export interface Group {
  readonly span: Span;
  readonly reading: ListReading;
  /** What stands before it and a colon. */
  readonly place?: Span;
}

/** Where one group ends: ；, or the bracket that says how its units are inspected. */
const GROUP_ENDS = /；|(?<=（[^（）]{0,10}(?:巡[察视](?:“回头看”)?|“回头看”)）)[、，]/gu;

/** 甲镇：丁村、戊村；乙乡：己村: each with its place, or the whole where no places are written. */
export function placesIn(text: string, whole: Group, ctx: Context): Group[] {
  const { start, end } = whole.span;
  if (!PLACE_FIRST.test(text.slice(start, end))) return [whole];
  const parts = text.slice(start, end).split("；");
  let at = start;
  return parts.map((part) => {
    const from = at;
    at += part.length + 1;
    const label = PLACE_FIRST.exec(part);
    const span = { start: from + (label?.[0].length ?? 0), end: from + part.length };
    const group = { span, reading: readList(text, span, ctx, true) };
    return label ? { ...group, place: { start: from, end: from + (label[1] as string).length } } : group;
  });
}

/** 甲局、乙局；丙镇、丁乡（巡察“回头看”）; 甲局（常规巡察）、乙局（“回头看”）: what a bracket says it says of its own group. */
export function groupsOf(text: string, whole: Group, ctx: Context): Group[] {
  const { start, end } = whole.span;
  const line = text.slice(start, end);
  if (!line.endsWith("）")) return [whole];
  const marks = matches(GROUP_ENDS, line).map((m) => start + m.index);
  if (marks.length === 0) return [whole];
  return [...marks, end].map((to, i) => {
    const span = { start: i === 0 ? start : (marks[i - 1] as number) + 1, end: to };
    return { span, reading: readList(text, span, ctx, true) };
  });
}
