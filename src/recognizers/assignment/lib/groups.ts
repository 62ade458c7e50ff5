/** A line of units whose brackets say how the ones before them are inspected. */
import { ITEM_NUMBER } from "../../../chars.js";
import { readList, readPureList } from "../../../grammar/list.js";
import { matches } from "../../../matches.js";
import { pattern } from "../../../pattern.js";
import type { Context, ListCount, ListReading, Span } from "../../../types.js";

/** 甲县：乙镇丙村、丁社区, 【甲镇】乙村、丙村: the place before the list. */
export const PLACE_FIRST = /^【?(\p{Script=Han}{1,10}(?:县|区|市|州|旗|盟|乡|镇|街道|苏木))(?:(?<=^【[^】]*)】：?|：)/u;
/** Where the place of `PLACE_FIRST` begins, behind its bracket. */
export const placeAt = (m: RegExpExecArray): number => (m[0].startsWith("【") ? 1 : 0);

/** 洪坪镇（5个村、1个社区）：甲村、乙村; 洪坪镇3个村：丁村、… */
const COUNTED_PLACE = pattern`
  ^(\p{Script=Han}{1,10}?(?:县|区|市|州|旗|盟|乡|镇|街道|苏木))(?:
    （([^（）]{2,30}(?:（[^（）]{1,6}）)?)）(?:：|$)
    | (?:所辖|下辖|共有?|有)?((?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:村|社区|嘎查|居委会|村（社区）|行政村)?
      (?:[、和](?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:村|社区|嘎查|居委会)){0,2})(?:党组织)?：
  )
`;

/** A town, the numbers beside it, and how long the words are. */
export interface Town {
  readonly place: Span;
  readonly counts: readonly ListCount[];
  readonly length: number;
}

/** A town with its numbers, before its list or, in brackets, on the line above. */
export function countedPlace(text: string, { start, end }: Span, ctx: Context): Town | undefined {
  const m = COUNTED_PLACE.exec(text.slice(start, end));
  const town = m?.[1];
  if (!m || town === undefined) return undefined;
  const place = { start, end: start + town.length };
  const numbers = (m[2] ?? m[3]) as string;
  const from = start + m[0].indexOf(numbers, town.length);
  const counts = readPureList(text, { start: from, end: from + numbers.length }, ctx)?.items.filter((i) => i.kind === "count") ?? [];
  return { place, counts: counts.map((i) => ({ ...i, relation: "orphan", of: [], parents: [town] })), length: m[0].length };
}

/** A town and nothing else, with an item's number, perhaps. */
const TOWN_ALONE = new RegExp(`^(?:${ITEM_NUMBER})?(?![本全我各该两几])(\\p{Script=Han}{1,8}?(?:镇|乡|街道|苏木))：?$`, "u");

/** 樟桥镇（7个村）, 一、樟桥镇: a line of its own above the rows of the teams that go there. */
export function townLine(text: string, { start, end }: Span, ctx: Context): Pick<Town, "place" | "counts"> | undefined {
  const words = text.slice(start, end);
  const alone = TOWN_ALONE.exec(words);
  if (alone) {
    const from = start + alone[0].indexOf(alone[1] as string);
    return { place: { start: from, end: from + (alone[1] as string).length }, counts: [] };
  }
  const number = NUMBERED.exec(words)?.[0].length ?? 0;
  const town = countedPlace(text, { start: start + number, end }, ctx);
  return town && number + town.length === words.length ? town : undefined;
}
const NUMBERED = new RegExp(`^(?:${ITEM_NUMBER})`, "u");

export interface Group {
  readonly span: Span;
  readonly reading: ListReading;
  /** What stands before it and a colon. */
  readonly place?: Span;
}

/** Where one group ends: ；, or the bracket that says how its units are inspected. */
const GROUP_ENDS = /；|(?<=（(?:[^（）]{0,10}(?:巡[察视](?:“回头看”)?|“回头看”)|(?:常规|专项|专题|提级|机动|交叉|延伸){1,2})）)[、，]/gu;

/** 甲镇：丁村、戊村；乙乡：己村: each with its place, or the whole where no places are written. */
export const placesIn = (text: string, whole: Group, ctx: Context): Group[] => placed(text, whole.span, ctx) ?? [whole];

/** 甲镇3个村：丁村、…；乙乡：己村: `undefined` where no place begins it. */
function placed(text: string, { start, end }: Span, ctx: Context): Group[] | undefined {
  if (!placeLabel(text, { start, end }, ctx)) return undefined;
  const parts = text.slice(start, end).split("；");
  let at = start;
  return parts.map((part) => {
    const from = at;
    at += part.length + 1;
    const label = placeLabel(text, { start: from, end: from + part.length }, ctx);
    const span = { start: from + (label?.length ?? 0), end: from + part.length };
    const reading = readList(text, span, ctx, true);
    if (label) reading.items.push(...label.counts);
    return { span, reading, ...(label && { place: label.place }) };
  });
}

/** Lists by town alone: each has its place, and nothing of it is left unread. */
export function listsByTown(text: string, span: Span, ctx: Context): Group[] | undefined {
  const groups = placed(text, span, ctx);
  return groups?.every((g) => g.place && g.reading.unexplained.length === 0) ? groups : undefined;
}

/** 甲县：, 洪坪镇（5个村、1个社区）：, 洪坪镇3个村：, and a list behind it. */
export function placeLabel(text: string, span: Span, ctx: Context): Town | undefined {
  const words = text.slice(span.start, span.end);
  const plain = PLACE_FIRST.exec(words);
  if (plain) {
    const start = span.start + placeAt(plain);
    return { place: { start, end: start + (plain[1] as string).length }, counts: [], length: plain[0].length };
  }
  const counted = countedPlace(text, span, ctx);
  return counted && counted.length < words.length ? counted : undefined;
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

/** 柳湾乡这次|被巡察的村有4个：甲村 */
const PLACE_BEFORE =
  /(?<=^|[，。；]|[本此][轮次])(?![本此][轮次])(\p{Script=Han}{1,7}(?:镇|乡|街道|苏木))(?:这次|本次|此次|本轮|此轮|这一轮)?$/u;
export function placeBefore(text: string, from: number, at: number): Span | undefined {
  const m = text.startsWith("被", at) ? PLACE_BEFORE.exec(text.slice(Math.max(from, at - LONGEST_PLACE), at)) : null;
  if (!m) return undefined;
  const start = at - m[0].length;
  return { start, end: start + (m[1] as string).length };
}
const LONGEST_PLACE = 14;
