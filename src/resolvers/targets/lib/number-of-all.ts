/** A number that the text says in passing, and that is the number of all units that were read. */
import { readPureList } from "../../../grammar/list.js";
import { categoryOfNoun } from "../../../grammar/units.js";
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { covered } from "../../../recognizers/assignment/lib/clause.js";
import { Mark } from "../../../segment/marks.js";
import type { Context, Doc, Draft, Found, ListCount, Span } from "../../../types.js";
import type { Counted, Entry } from "./entry.js";
import { inHeadline } from "./namesakes.js";
import { sameClass } from "./of-class.js";
import { isCurrent, secondNotice } from "./scope.js";

const NUMBER =
  /(?<!要求|[第每各其中\d零〇一二两三四五六七八九十百])(\d{1,3}|[一二两三四五六七八九十百]{1,4})[个家所户](?:被巡[察视])?(?:[省市县区州旗校]?[直属管])?(?:国有)?(?:单位|部门|党组织|企业|国企|学校|高校|院校|医院|乡镇|镇街|街道|镇|乡|村（社区）|村|社区|地区和单位|地方和单位)(?:党组织|党委|党组)?(?!以[上下内外])/gu;
/** Of units of any kind. */
const ANY = /^(?:被巡[察视])?(?:单位|党组织|地区和单位|地方和单位)$/u;
/** Fewer may be others by chance. */
const ENOUGH = 3;

/**
 * 27家单位“上秤” above eighteen and nine; 四个巡视组进驻四户省属企业 above four lists: nothing but its size says what it counts,
 * so it is taken only where it is that of all units, or in a headline that of all numbers together.
 */
export function numberOfAll(
  doc: Doc,
  found: Found,
  draft: Readonly<Draft>,
  entries: readonly Entry[],
  counts: readonly Counted[],
  ctx: Context,
): Counted | undefined {
  const isNamed = (place: string): boolean => entries.some((e) => e.item.read.stem === place);
  const tops = entries.filter((e) => !e.within.some((w) => isNamed(w.text)));
  const own = counts.filter((c) => c.item.relation !== "sub" && c.of.length === 0 && ANY.test(c.item.unit));
  const sum = own.length > 1 ? own.reduce((n, c) => n + c.item.count, 0) : 0;
  const isOpen = (n: number): boolean => n >= ENOUGH && !counts.some((c) => c.item.count === n);
  if (!isOpen(tops.length) && !isOpen(sum)) return undefined;
  const fits = (item: ListCount): boolean => {
    if (!isOpen(item.count)) return false;
    if (ANY.test(item.unit)) return item.count === tops.length || (item.count === sum && inHeadline(doc, item.countSpan));
    const noun = categoryOfNoun(item.unit, ctx);
    return item.count === tops.length && tops.every((e) => sameClass(noun, e.item.read.category));
  };
  const end = secondNotice(doc);
  for (const s of doc.sentences) {
    if (s.span.start >= end) break;
    if ((s.marks & Mark.Counted) === 0) continue;
    for (const m of matches(NUMBER, s.text)) {
      const count = parseNumeral(m[1] as string);
      if (count === undefined || (count !== tops.length && count !== sum)) continue;
      const span = { start: s.span.start + m.index, end: s.span.start + m.index + m[0].length };
      const item = countAlone(doc, found, span, ctx);
      if (!item || !fits(item) || !isCurrent({ span }, doc, found, draft)) continue;
      return { item, of: [], types: [], from: -1 };
    }
  }
  return undefined;
}

/** The one number of a stretch of which no assignment has told. */
export function countAlone(doc: Doc, found: Found, span: Span, ctx: Context): ListCount | undefined {
  if (covered(found.of("assignment"), span.start)) return undefined;
  const [item, more] = readPureList(doc.text, span, ctx)?.items ?? [];
  return item?.kind === "count" && !more ? item : undefined;
}
