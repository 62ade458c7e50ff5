/** Units that stand in a headline or in the name of a meeting, and sum up or place what the text names. */
import type { Assignment, Doc, Mention } from "../../../types.js";
import { inHeadline } from "./namesakes.js";

/** 第二组巡察甲县动员会召开。第二组对县教育局、乙镇开展巡察: the county in the name of the meeting is where it is. */
export function isWhereTheyGo({ value, span }: Mention<"assignment">, all: readonly Mention<"assignment">[], doc: Doc): boolean {
  const [only, more] = value.reading.items;
  if (
    more ||
    only?.kind !== "unit" ||
    only.read.category !== "region" ||
    !MEETS.test(doc.text.slice(value.reading.end, value.reading.end + 8))
  )
    return false;
  const units = all.filter((m) => m.span.start !== span.start).flatMap((m) => m.value.reading.items);
  return units.some((i) => i.kind === "unit") && !units.some((i) => i.kind === "unit" && isOf(i.read.stem, only.read.stem));
}

/** 供销社系统迎来专项巡察, 巡察卫健系统工作动员会: a headline or a meeting's name sums up by a class what the text names one by one. */
export const isClassInName = ({ span, value }: Mention<"assignment">, doc: Doc): boolean =>
  isClass(value) && (inHeadline(doc, span) || MEETS.test(doc.text.slice(value.reading.end, value.reading.end + 8)));
export const isClass = ({ reading: { items } }: Assignment): boolean =>
  items.every((i) => i.kind === "count" || i.read.stem.endsWith("系统")) && items.some((i) => i.kind === "unit");
const MEETS = /^党?(?:组织)?(?:工作)?(?:进驻|集中)?(?:动员|见面|反馈|部署)/u;

/** 甲县委 is the 甲县, 甲州 of a headline the 甲州市. */
const isOf = (stem: string, region: string): boolean => stem === region || stem === `${region}委` || `${stem}市` === region;
