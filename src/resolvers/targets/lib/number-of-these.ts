/** A number that the text says of the units it has just named. */
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { Mark } from "../../../segment/marks.js";
import type { Context, Doc, Found } from "../../../types.js";
import { type Counted, type Entry, sameTypes } from "./entry.js";
import { countAlone } from "./number-of-all.js";

const THESE =
  /(?<=^|[，。；：\s])这((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:被巡[察视])?[^，。；：、的\d]{0,4}?(?:单位|部门|党组织|党支部|党总支|学院|企业|学校|公司|医院|村（社区）|村|社区))(?![所下]?[辖属])/gu;

/** 第一组巡察甲支部、乙支部，第二组巡察丙支部和丁支部。|这四个党支部: as many as the sentence, or the one before it, has named. */
export function numbersOfThese(
  doc: Doc,
  found: Found,
  entries: readonly Entry[],
  counts: readonly Counted[],
  ctx: Context,
): readonly Counted[] {
  const out: Counted[] = [];
  doc.sentences.forEach((s, i) => {
    if ((s.marks & Mark.Counted) === 0 || !s.text.includes("这")) return;
    for (const m of matches(THESE, s.text)) {
      const words = m[1] as string;
      const start = s.span.start + m.index + 1;
      const count = parseNumeral(/^[^个家所]+/u.exec(words)?.[0] ?? "");
      if (count === undefined || [...counts, ...out].some((c) => c.item.count === count)) continue;
      const named = (from: number): Entry[] => entries.filter(({ item: { span } }) => span.start >= from && span.end <= start);
      const before = doc.sentences[i - 1];
      const of = [named(s.span.start), before?.block === s.block ? named(before.span.start) : []].find((e) => e.length === count);
      const item = of && countAlone(doc, found, { start, end: start + words.length }, ctx);
      const [first] = of ?? [];
      if (!item || !first) continue;
      out.push({ item, of: [], types: of.every((e) => sameTypes(e.types, first.types)) ? first.types : [], from: -1 });
    }
  });
  return out;
}
