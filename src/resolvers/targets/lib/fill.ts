/** Types of units whose own clause names none, or whose type a later clause changes. */
import { BULLETS } from "../../../chars.js";
import { categoryOfNoun, holdsVillages, isVillage } from "../../../grammar/units.js";
import { matches } from "../../../matches.js";
import { isSectionLabel } from "../../../recognizers/assignment/lib/around.js";
import { typeWords } from "../../../recognizers/assignment/lib/clause.js";
import { sentenceAt } from "../../../segment/sentences.js";
import type { Context, Doc, Found, Mention } from "../../../types.js";
import { adds, type Counted, type Entry, given, sameTypes, type Typed, union } from "./entry.js";
import { classOfCount, ofClasses, sameClass } from "./of-class.js";
import { type RoundTypes, type TypeAt, unknownWay } from "./types.js";

/** What the lists of a notice gave. */
export interface Units {
  readonly entries: readonly Entry[];
  readonly counts: readonly Counted[];
  readonly assignments: readonly Mention<"assignment">[];
}

/** 镇一级为常规巡察，村（社区）一级为提级巡察. */
const LEVEL =
  /(乡镇|镇街|镇|乡|街道|村（社区）|村|社区)(?:(?:一级|级|层面)(?:为|实行|开展|采取|进行)|(?<=[（，、；](?:镇|乡|乡镇|街道|村|社区|村（社区）))为)/gu;

export function typesByLevel(doc: Doc, found: Found, { entries, counts, assignments }: Units, ctx: Context): void {
  if (doc.text.search(LEVEL) < 0) return;
  assignments.forEach((a, from) => {
    const { end } = a.value.reading;
    const sentence = sentenceAt(doc.sentences, end);
    if (!sentence) return;
    for (const m of matches(LEVEL, doc.text.slice(end, sentence.span.end))) {
      const at = end + m.index + m[0].length;
      const mention = found.of("inspection").find((i) => i.span.start >= at - 2 && i.span.start < at + 12);
      if (!mention) continue;
      const fits = /村|社区/u.test(m[1] as string) ? isVillage : holdsVillages;
      const types = given(mention.value.types, true);
      for (const e of entries) if (e.from === from && fits(e.item.read.category)) e.types = types;
      for (const c of counts) if (c.from === from && fits(categoryOfNoun(c.item.unit, ctx) ?? "")) c.types = types;
    }
  });
}

const REPLACED = /改为|调整为|改成|转为|变更为|改作/gu;

/** （一）常规巡察。 before the clauses of a paragraph. */
const HEADING = new RegExp(`^(?:（?[一二三四五六七八九十\\d]{1,3}[）、.．]|[${BULLETS}])?\\s?[^，。；：]{2,14}[。：]$`, "u");

/** The last such words in the paragraph before a place. */
function headingBefore(doc: Doc, found: Found, at: number): Mention<"inspection"> | undefined {
  const block = sentenceAt(doc.sentences, at)?.block;
  const heading = doc.sentences.findLast((s) => s.block === block && s.span.end <= at && (HEADING.test(s.text) || isSectionLabel(s.text)));
  return heading && found.of("inspection").find((i) => i.span.start >= heading.span.start && i.span.end <= heading.span.end);
}

/** 一条线是常规巡察，3个组用两个月时间，巡察甲、乙: what opens the clause of a list says the type. */
const ONE_IS = /(?:^|[；。：])[^，。；：]{0,8}(?:[一二两三四五六另其]|第.)[^，。；：]{0,6}(?:是|为)[^，。；：是为]{0,14}$/u;
function openerBefore(doc: Doc, found: Found, at: number): Mention<"inspection"> | undefined {
  const sentence = sentenceAt(doc.sentences, at);
  if (!sentence) return undefined;
  const from = Math.max(sentence.span.start, doc.text.lastIndexOf("；", at) + 1);
  const said = found.of("inspection").filter((i) => i.span.start >= from && i.span.end <= at && i.value.types.length > 0);
  const [only] = said;
  if (!only || said.length > 1 || doc.text[only.span.end] !== "，") return undefined;
  return ONE_IS.test(doc.text.slice(from, only.span.start)) ? only : undefined;
}

/** The words that open a paragraph, or a part of it, say how the units of all its clauses are inspected. */
export function typesByHeading(doc: Doc, found: Found, { entries, counts, assignments }: Units): void {
  const known = new Map<number, readonly Typed[]>();
  const typesOf = (from: number): readonly Typed[] => {
    const at = assignments[from]?.span.start ?? 0;
    let types = known.get(from);
    if (types === undefined) {
      types = given((headingBefore(doc, found, at) ?? openerBefore(doc, found, at))?.value.types ?? []);
      known.set(from, types);
    }
    return types;
  };
  for (const x of [...entries, ...counts]) if (x.types.length === 0) x.types = typesOf(x.from);
  // 另一条线是专项巡察，巡察对象为甲、乙，一律采取交叉的方式: the way is of that type.
  for (const x of [...entries, ...counts]) {
    const opener = x.types.every((t) => WAYS.has(t.at.type)) ? openerBefore(doc, found, assignments[x.from]?.span.start ?? 0) : undefined;
    if (opener) x.types = union(given(opener.value.types), x.types);
  }
}

/** Types that say only in which way another one is done. */
const WAYS: ReadonlySet<string> = new Set(["joint", "cross"]);
const OF_ALL = /[均都]|全部|一律/u;
/** 第一组巡察甲镇，第二组巡察乙镇，形式均为专项巡察: said behind the last list, of those before it as well. */
export function typesByManner(doc: Doc, { entries, counts, assignments }: Units): void {
  assignments.forEach(({ value: { types, reading } }, last) => {
    const first = types[0];
    if (!first || first.span.start < reading.end || !OF_ALL.test(doc.text.slice(reading.end, first.span.start))) return;
    for (let i = last - 1; i >= 0; i--) {
      const [a, next] = [assignments[i], assignments[i + 1]] as [Mention<"assignment">, Mention<"assignment">];
      if (a.value.types.length > 0 || /[。；\n]/u.test(doc.text.slice(a.span.end, next.span.start))) return;
      for (const x of [...entries, ...counts]) if (x.from === i && x.types.length === 0) x.types = given(types);
    }
  });
}

/** 县林业局、县国有梅岭林场 | 林业局为常规巡察，梅岭林场为延伸巡察: each by a part of its name. */
const SHORT_IS = /(?<=^|[，；：|｜\s（])(\p{Script=Han}{2,14})[为是](?=(?:常规|专项|专题|机动|提级|交叉|延伸)巡[察视])/gu;
export function typesByShortName(doc: Doc, found: Found, entries: readonly Entry[]): void {
  for (const s of doc.sentences) {
    if (!s.text.includes("为") && !s.text.includes("是")) continue;
    const said = matches(SHORT_IS, s.text).flatMap((m) => {
      const of = entries.filter((e) => e.item.span.end <= s.span.start + m.index && e.item.read.stem.endsWith(m[1] as string));
      const at = s.span.start + m.index + m[0].length;
      const type = found.of("inspection").find((i) => i.span.start >= at && i.span.start < at + 4);
      return of.length === 1 && type ? [{ entry: of[0] as Entry, types: type.value.types }] : [];
    });
    if (said.length > 1) for (const { entry, types } of said) entry.types = given(types, true);
  }
}

/** 其中，甲镇的巡察采取与市委联动的方式进行: one way more for that one. */
const WAY_OF = /([^，。；：、]{2,20})的巡[察视](?:工作)?[则将均]?(?:采取|采用|实行|以)([^，。；]{2,20}?)(?:方式|形式|模式)/gu;
export function waysAdded(doc: Doc, entries: readonly Entry[], ctx: Context): void {
  for (const s of doc.sentences) {
    if (!s.text.includes("的巡")) continue;
    for (const m of matches(WAY_OF, s.text)) {
      const [whole, name, way] = m as unknown as [string, string, string];
      const entry = entries.find((e) => name.endsWith(e.item.read.stem));
      const types = typeWords(way, s.span.start + m.index + whole.indexOf(way, name.length), ctx);
      if (entry && types.length > 0) entry.types = union(entry.types, given(types, true));
    }
  }
}

/** 甲县不再开展常规巡视，改为“回头看”: units named before in the clause get the new type. */
export function replaceTypes(doc: Doc, found: Found, entries: readonly Entry[]): void {
  if (entries.length === 0 || doc.text.search(REPLACED) < 0) return;
  for (const s of doc.sentences) {
    for (const m of matches(REPLACED, s.text)) {
      const at = s.span.start + m.index;
      const next = found.of("inspection").find((i) => i.span.start >= at && i.span.start <= at + 10);
      if (!next) continue;
      const before = spokenOf(s.text.slice(0, m.index));
      for (const e of entries) if (before.includes(e.item.read.stem)) e.types = given(next.value.types, true);
    }
  }
}

/** 对甲、乙、丙开展常规巡察，其中乙因整改不力，由常规巡察|调整为…: those behind 其中 alone; 对甲、乙的巡察由常规|改为…: all. */
function spokenOf(sentence: string): string {
  const clause = sentence.slice(sentence.lastIndexOf("；") + 1);
  const among = clause.lastIndexOf("其中");
  if (among >= 0) return clause.slice(among);
  // 对甲、乙开展常规巡察，丙、丁，戊原定专项巡察，|改为…: what an act behind its list has closed is another matter.
  const closed = matches(CLOSED, clause).at(-1);
  const rest = closed ? clause.slice(closed.index + closed[0].length) : clause;
  return /\p{Script=Han}{3}(?:，|$)/u.test(rest) && NAMES.test(rest) ? rest : clause;
}
const CLOSED = /(?:开展|进行|实施|接受|实行)(?:了)?[^，。；、]{0,20}巡[察视](?:“回头看”)?，/gu;
const NAMES = /^[^，]{0,6}\p{Script=Han}{2}(?:[局镇乡委办村部组社会院校学馆场所站联库]|中心|公司|集团|街道|社区|支部|机关)/u;

/** What is said of all, of their kind, or of the round, in this order. */
export function fillTypes(doc: Doc, found: Found, { entries, counts, assignments }: Units, round: RoundTypes, ctx: Context): void {
  const strong = assignments.filter((a) => a.value.types.length > 0 && a.value.force === "strong" && !adds(doc, a) && !isAmong(doc, a));
  const common = agreedTypes(strong);
  // A type that no clause has taken may be that of the lists without one.
  const agreed =
    common?.every((t) => !OF_SOME.has(t.type) && (t.type === "routine" || !strong.every(namesUnits))) &&
    round.all.every((t) => common.some((c) => c.type === t.type)) &&
    !namesMore(found, common)
      ? common
      : undefined;
  const fallback = areApart(doc, round.fallback) ? [] : round.fallback;
  const typed = counts
    .filter((c) => c.types.length > 0 && !isChoice(doc, c.types))
    .map((c) => ({
      count: c.item.count,
      unit: c.item.unit,
      types: c.types,
      own: c.item.relation === "own",
      noun: categoryOfNoun(c.item.unit, ctx),
    }));
  // 对10个单位党组织开展常规巡察, and a table with ten rows.
  const listed = entries.filter((e) => e.listed).length;
  const ofAny = typed.filter((c) => c.own && ANY_UNIT.test(c.unit));
  const untyped = entries.filter((e) => e.types.length === 0);
  const all = ofAny.filter((c) => c.count === listed);
  // 对6个党组织开展常规巡察，对1个…: six have none yet.
  const bySize = ofAny.filter((c) => c.count === untyped.length);

  const rest = typesOfRest(counts, entries);
  const unknown = new Set(assignments.flatMap((a, i) => (unknownWay(doc, a) ? [i] : [])));

  const classes = [...entries, ...counts].some((x) => x.types.length === 0) ? ofClasses(doc, found, assignments, ctx) : [];

  const typesFor = (e: Entry): readonly TypeAt[] => {
    if (unknown.has(e.from)) return [];
    const [kind, ...others] = classes.filter((c) => c.fits(e.item.read.category));
    if (kind && others.every((o) => sameTypes(given(o.types), given(kind.types)))) return kind.types;
    if (rest) return rest;
    if (bySize.length === 1 && untyped.length < entries.length) return bySize[0]?.types.map((t) => t.at) ?? [];
    if (e.listed && all.length === 1) return all[0]?.types.map((t) => t.at) ?? [];
    const kin = typed.filter((c) => (e.listed || c.own) && sameClass(c.noun, e.item.read.category));
    const first = kin[0] ?? (e.listed ? all[0] : undefined);
    if (first && kin.every((c) => sameTypes(c.types, first.types))) return first.types.map((t) => t.at);
    if (round.everyUnit.length > 0) return round.everyUnit;
    if (e.listed && agreed) return agreed;
    if (isOnlyOne(entries, round)) return round.all;
    return strong.length === 0 ? fallback : [];
  };
  for (const e of entries) if (e.types.length === 0 || (e.listed && e.added)) e.types = union(given(typesFor(e)), e.types);
  for (const c of counts) {
    if (c.types.length > 0 || unknown.has(c.from)) continue;
    if (assignments[c.from]?.value.force === "total") c.types = shared(entries);
    else if (round.everyUnit.length > 0) c.types = given(round.everyUnit);
    else if (c.of.length === 0 && c.item.relation !== "sub") c.types = given(classOfCount(classes, c, ctx) ?? []);
    else if (strong.length === 0) c.types = given(fallback);
    // 甲镇、乙镇所辖20个村一并纳入: inspected as their towns are.
    if (c.types.length === 0 && c.of.length > 0) c.types = shared(c.of);
  }
}

/** 这次常规巡察，要盯住…: what is said of the round is said of the one unit that it goes to. */
const isOnlyOne = (entries: readonly Entry[], { all }: RoundTypes): boolean =>
  entries.length === 1 && all.length === 1 && !WAYS.has(all[0]?.type ?? "") && all[0]?.type !== "extended";

/** 常规巡察、机动巡察 are two kinds, for some units each; 提级交叉巡察 and 专项巡察暨“回头看” are one. */
const areApart = (doc: Doc, types: readonly TypeAt[]): boolean =>
  types.some((t, i) => {
    const next = types[i + 1];
    const between = next && doc.text.slice(t.span.end, next.span.start);
    return between !== undefined && /[、和与及，；。\n]/u.test(between) && !AS_WELL.test(between);
  });
/** 常规|巡察，同步开展|专项巡察: both. */
const AS_WELL = /^巡[察视]，(?:同步|一并|同时)(?:开展|进行|实施)[^，。；对]{0,12}$/u;

/** 开展常规巡察或“回头看”: each unit has one of them, and it is not said which. */
const isChoice = (doc: Doc, types: readonly Typed[]): boolean =>
  types.some((t, i) => {
    const next = types[i + 1];
    return next !== undefined && doc.text.slice(t.at.span.end, next.at.span.start).includes("或");
  });

/** 其中对…: said of a part only. */
const isAmong = (doc: Doc, a: Mention<"assignment">): boolean =>
  /其中[，：]?$/u.test(doc.text.slice(Math.max(0, a.span.start - 4), a.span.start));

/** （一）常规巡察。 as a heading names a type that no clause may have. */
const namesMore = (found: Found, common: readonly TypeAt[]): boolean =>
  found.of("inspection").some((i) => i.value.types.some((t) => HEADS.has(t.type) && !common.some((c) => c.type === t.type)));
/** 以提级方式巡察丁村: said of the units of its own list. */
const namesUnits = (a: Mention<"assignment">): boolean => a.value.reading.items.some((i) => i.kind === "unit" && !i.parentOnly);
/** Said of some units, never of all that have no type. */
const OF_SOME: ReadonlySet<string> = new Set(["lookback", "extended"]);
const HEADS: ReadonlySet<string> = new Set(["routine", "special", "escalated", "mobile"]);

/** 对9个单位开展常规巡察，对2个单位开展“回头看”, and eleven listed: those that nothing singles out make up the nine. */
function typesOfRest(counts: readonly Counted[], entries: readonly Entry[]): readonly TypeAt[] | undefined {
  const sums = counts.filter((c) => c.types.length > 0 && (c.item.relation === "own" || ANY_UNIT.test(c.item.unit)));
  if (sums.length < 2 || sums.reduce((n, c) => n + c.item.count, 0) !== entries.length) return undefined;
  const typed = entries.filter((e) => e.types.length > 0);
  const short = sums.filter((c) => c.item.count !== typed.filter((e) => sameTypes(e.types, c.types)).length);
  return short.length === 1 ? short[0]?.types.map((t) => t.at) : undefined;
}

/** The types that all clauses with types have in common. */
function agreedTypes(strong: readonly Mention<"assignment">[]): readonly TypeAt[] | undefined {
  const first = strong[0]?.value.types;
  return first && strong.every((a) => sameTypes(given(a.value.types), given(first))) ? first : undefined;
}

/** The types that all units have in common, for a number that sums them up. */
function shared(entries: readonly Entry[]): readonly Typed[] {
  const first = entries[0];
  const common = first && entries.every((e) => sameTypes(e.types, first.types) && e.types.length === first.types.length);
  return common ? first.types.map((t) => ({ at: t.at, own: false })) : [];
}

/** Nouns for units of any kind. */
const ANY_UNIT = /^(?:被巡[察视])?(?:[省市县区州旗]管)?(?:单位|党组织|地区和单位|单位和地区)$/u;
