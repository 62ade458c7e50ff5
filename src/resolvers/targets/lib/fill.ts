/** Types of units whose own clause names none: said of all, of their kind, or of the round. */
import { isZone } from "../../../grammar/places.js";
import { categoryOfNoun } from "../../../grammar/units.js";
import { typesOfSection } from "../../../recognizers/assignment/lib/around.js";
import type { TypeAt } from "../../../recognizers/assignment/lib/clause.js";
import type { Context, Doc, Found, ListItem, Mention, Span } from "../../../types.js";
import { adds, type Counted, type Entry, given, sameTypes, type Typed, type Units, union } from "./entry.js";
import { classOfCount, isExactly, ofClasses, sameClass } from "./of-class.js";
import { ANY_UNIT, typesOfRest } from "./rest.js";
import { type RoundTypes, unknownWay } from "./types.js";

/** A unit that stands under what is said of the round, even where a clause adds a type. */
const isOpen = (e: Entry): boolean => e.types.length === 0 || (e.listed && e.added);

/** What is said of all, of their kind, or of the round, in this order. */
export function fillTypes(doc: Doc, found: Found, { entries, counts, assignments }: Units, round: RoundTypes, ctx: Context): void {
  if (!entries.some(isOpen) && counts.every((c) => c.types.length > 0)) return;
  // 第一组巡察甲局；第五组对3个村开展机动巡察: of one team, where others have theirs; routine may be said of the last for all.
  const teams = new Set(assignments.flatMap((a) => a.value.team?.name ?? []));
  const strong = assignments.filter(
    (a) =>
      a.value.types.length > 0 &&
      a.value.force === "strong" &&
      (a.value.team === undefined || teams.size < 2 || a.value.types.every((t) => t.type === "routine")) &&
      !adds(doc, a) &&
      !isAmong(doc, a) &&
      !isOfMatter(doc, a),
  );
  const common = agreedTypes(strong);
  // A type that no clause has taken may be that of the lists without one.
  const agreed =
    common?.every((t) => !OF_SOME.has(t.type) && (t.type === "routine" || !strong.every(namesUnits))) &&
    round.all.every((t) => t.type === "joint" || common.some((c) => c.type === t.type)) &&
    !namesMore(found, common)
      ? common
      : undefined;
  const fallback = areApart(doc, round.fallback) ? [] : round.fallback;
  const typed = counts
    .filter((c) => c.types.length > 0 && !isChoice(doc, c.types) && !c.types.every((t) => t.at.type === "extended") && !isComplete(c))
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
  // 对6个党组织开展常规巡察，对1个…: six have none yet; 对甲局等9个党组织开展常规巡察: eight, and the one that has it.
  // Villages in a town that is listed itself are counted apart.
  const heads = new Set(entries.map((e) => e.item.read.stem));
  const tops = entries.filter((e) => !e.within.some((w) => heads.has(w.text)));
  const typedTops = tops.filter((e) => e.types.length > 0);
  const bySize = typed.filter((c) => {
    const typedSo = c.own ? 0 : typedTops.filter((e) => sameTypes(e.types, c.types)).length;
    return ANY_UNIT.test(c.unit) && c.count === tops.length - typedTops.length + typedSo;
  });

  const rest = typesOfRest(counts, entries);
  const unsaid = new Set(assignments.flatMap((a, i) => (unknownWay(doc, a) || isContrast(doc, assignments, i) ? [i] : [])));

  const classes = untyped.length > 0 || counts.some((c) => c.types.length === 0) ? ofClasses(doc, found, assignments, ctx) : [];

  const only = typesOfOnly(entries, round);
  const kinOf = (e: Entry): typeof typed => {
    if (typed.length === 0) return typed;
    const { category } = e.item.read;
    const alike = typed.filter(
      (c) => (e.listed || c.own) && (sameClass(c.noun, category) || (category === "region" && OF_PLACES.test(c.unit))),
    );
    // 6所省属高校, beside 2个省直单位: a university is the one rather than the other; 3个开发区, beside 22个县（市、区）.
    const exact = alike.filter((c) => isExactly(c.noun, category) && isZone(c.unit) === isZone(e.item.read.stem));
    return exact.length > 0 ? exact : alike;
  };
  // 对5个地区、单位开展巡视，对2个单位开展“回头看”: five units without a type are not those two.
  const few = typed.filter((c) => c.types.some((t) => OF_SOME.has(t.at.type)));
  const short = new Set(few.filter((c) => untyped.filter((u) => kinOf(u)[0] === c).length > c.count));
  const typesFor = (e: Entry): readonly TypeAt[] => {
    const [kind, ...others] = classes.filter((c) => c.fits(e.item.read.category));
    if (kind && others.every((o) => sameTypes(given(o.types), given(kind.types)))) return kind.types;
    if (unsaid.has(e.from)) return [];
    if (rest) return rest;
    if (bySize.length === 1 && untyped.length < entries.length) return bySize[0]?.types.map((t) => t.at) ?? [];
    if (e.listed && all.length === 1) return all[0]?.types.map((t) => t.at) ?? [];
    const kin = kinOf(e);
    const first = kin[0] ?? (e.listed ? all[0] : undefined);
    if (first && kin.every((c) => sameTypes(c.types, first.types)) && !short.has(first)) return first.types.map((t) => t.at);
    if (round.everyUnit.length > 0) return round.everyUnit;
    if (e.listed && agreed) return agreed;
    if (only) return only;
    return strong.length === 0 ? fallback : [];
  };
  for (const e of entries) if (isOpen(e)) e.types = union(given(typesFor(e)), e.types);
  for (const c of counts) {
    if (c.types.length > 0 || unsaid.has(c.from)) continue;
    if (assignments[c.from]?.value.force === "total") c.types = shared(entries);
    else if (round.everyUnit.length > 0) c.types = given(round.everyUnit);
    else if (c.of.length === 0 && c.item.relation !== "sub") c.types = given(classOfCount(classes, c, ctx) ?? []);
    else if (strong.length === 0) c.types = given(fallback);
    // 甲镇、乙镇所辖20个村一并纳入: inspected as their towns are.
    if (c.types.length === 0 && c.of.length > 0) c.types = shared(c.of);
    // 向甲局、乙局、丙镇等3家单位反馈: all of those that it closes.
    if (c.types.length === 0 && c.closes && isComplete(c)) c.types = shared(c.closes);
  }
}

/** 对8家医院党组织开展专项交叉巡察。第一交叉巡察组巡察…, 第一巡察组（交叉）：…: a team's name says half of what was announced of its units. */
export function typesOfTeamNames(doc: Doc, found: Found, { entries, assignments }: Pick<Units, "entries" | "assignments">): void {
  if (!OF_TEAM.test(doc.text)) return;
  const announced = assignments
    .filter(({ value: { types, force, reading } }) => types.length > 0 && force === "strong" && !reading.items.some(isUnit))
    .map((a) => given(a.value.types));
  for (const e of entries) {
    if (e.types.length === 0 || !e.types.every((t) => namesTeam(doc.text, t.at.span))) continue;
    // 二、交叉巡察组（提级交叉巡察）, and the teams below it.
    const section = e.team ? given(typesOfSection(doc, found, e.team.span.start)) : [];
    const [all, ...others] = [section, ...announced].filter((types) => union(types, e.types) === types);
    // 对2个市直部门开展专项巡察, beside it: what the second team does may be that.
    if (all && others.every((o) => sameTypes(all, o))) e.types = all;
  }
}
/** 13个地方和单位 */
const OF_PLACES = /地方|地区/u;
/** A kind in a team's name, or in a bracket behind it: most notices have neither. */
const OF_TEAM = /(?:常规|专项|专题|提级|机动|交叉|延伸|回头看)”?(?:(?:巡[察视])?组|(?:巡[察视])?）)/u;
const namesTeam = (text: string, { start, end }: Span): boolean =>
  /^(?:巡[察视])?组/u.test(text.slice(end, end + 3)) ||
  (text.startsWith("组（", start - 2) && /^(?:巡[察视])?）/u.test(text.slice(end, end + 3)));
const isUnit = (item: ListItem): boolean => item.kind === "unit";

/** 对甲局、乙学院2个单位开展“回头看”: the number of its own list, and of no others. */
const isComplete = ({ item, closes }: Counted): boolean => item.relation === "closer" && closes?.length === item.count;

/** 这次常规巡察，要盯住…: what is said of the round is said of the one unit that it goes to. */
function typesOfOnly(entries: readonly Entry[], { all }: RoundTypes): readonly TypeAt[] | undefined {
  const types = entries.length === 1 ? all.filter((t) => t.type !== "extended") : [];
  return types.length === 1 && types[0]?.type !== "joint" ? types : undefined;
}

/** 对甲局等9个单位开展常规巡察，|对乙镇党委开展巡察: in one sentence with another's type, and without it. */
function isContrast(doc: Doc, assignments: readonly Mention<"assignment">[], from: number): boolean {
  const [one, other] = [assignments[from - 1], assignments[from]];
  if (!one || !other || ![one, other].every((a) => a.rule.endsWith("/act")) || other.value.types.length > 0) return false;
  return one.value.types.length > 0 && /^[，；](?:同时|此外|另外|并|还)?$/u.test(doc.text.slice(one.span.end, other.span.start));
}

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

/** 对禁牧补奖、扫黑除恶等工作情况开展专项巡察: what is looked at, and no unit. */
function isOfMatter(doc: Doc, { value: { reading } }: Mention<"assignment">): boolean {
  const last = reading.items.length === 0 ? reading.unexplained.at(-1) : undefined;
  return last !== undefined && OF_MATTER.test(doc.text.slice(last.start, last.end));
}
/** 下列单位扶贫资金使用情况 is said of units. */
const OF_MATTER = /^(?!.*(?:下列|以下|上述|这些|单位|党组织|部门|[镇乡村])).*(?:工作|情况|问题|事项|环节|资金|项目|政策|措施)$/su;

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
