import { implied, inherited, stated } from "../../fields.js";
import type { InspectionType, Target } from "../../generated/notice.js";
import { leadingPlaces } from "../../grammar/places.js";
import { categoryOfNoun, holdsVillages, isVillage } from "../../grammar/units.js";
import type { Context, Doc, Draft, Drafted, Field, ListCount, ListUnit, Mention, Resolver, Span } from "../../types.js";
import { currentAssignments } from "./lib/scope.js";
import { byLevel, roundTypes, type TypeAt } from "./lib/types.js";
import { isBareDepartment, type Known, levelOfAuthority, ownerOf, Places } from "./lib/within.js";

/** A unit while the lists are read. */
interface Entry {
  readonly item: ListUnit;
  types: { at: TypeAt; own: boolean }[];
  within: readonly Known[];
  path: readonly Known[];
  team: { readonly name: string; readonly span: Span } | undefined;
  /** Stands in a table or list by team, where the round's way of inspecting goes without saying. */
  listed: boolean;
  /** Its types come only from clauses that add one (对…同步开展专项巡察). */
  added: boolean;
  /** Index of the assignment that named it first. */
  readonly from: number;
}

interface Counted {
  readonly item: ListCount;
  of: Entry[];
  types: { at: TypeAt; own: boolean }[];
  readonly from: number;
}

const same = (a: Entry, item: ListUnit, within: string): boolean =>
  a.item.read.stem === item.read.stem && (joined(a.within) === within || within === "" || a.within.length === 0);
const joined = (within: readonly Known[]): string => within.map((w) => w.text).join("");

/** Units inspected, their types, what is counted of them. */
export const targets: Resolver = {
  id: "resolvers/targets/targets",
  summary: "巡察对象、类型和数量：共用后缀、承前省略的地名、所辖、等N家、改为",
  resolve(doc, found, draft, ctx) {
    if (draft.kind?.value === "other") return {};
    const assignments = currentAssignments(doc, found, draft);
    const { entries, counts } = readAll(doc, assignments, draft);
    const types = roundTypes(doc, found, draft, assignments);

    for (const [i, a] of assignments.entries()) {
      for (const level of byLevel(doc, found, a.value.reading.end)) {
        for (const e of entries)
          if (e.from === i && level.category(e.item.read.category)) e.types = level.types.map((at) => ({ at, own: true }));
        for (const c of counts)
          if (c.from === i && level.category(categoryOfNoun(c.item.unit, ctx) ?? ""))
            c.types = level.types.map((at) => ({ at, own: true }));
      }
    }
    replaceTypes(doc, found.of("inspection"), entries);
    fillTypes(doc, entries, counts, types.everyUnit, types.fallback, assignments, ctx);

    const all = [...types.all];
    for (const e of [...entries, ...counts]) for (const t of e.types) if (!all.some((o) => o.type === t.at.type)) all.push(t.at);
    return {
      types: all.map((t) => stated(targets, t.type as InspectionType, t.span)),
      targets: entries.map(targetField),
      counts: counts.map((c) => countField(c)),
    };
  },
};

function readAll(doc: Doc, assignments: readonly Mention<"assignment">[], draft: Readonly<Draft>): { entries: Entry[]; counts: Counted[] } {
  const entries: Entry[] = [];
  const counts: Counted[] = [];
  const places = new Places();
  const level = levelOfAuthority(draft.round?.authority?.value);
  const totals: Counted[] = [];
  let lastEnd = -1;
  let previous: Entry[] = [];

  assignments.forEach((a, from) => {
    const { reading, place, team } = a.value;
    const between = lastEnd < 0 ? "" : doc.text.slice(lastEnd, a.span.start);
    const continues = lastEnd >= 0 && !/[。\n]/u.test(between) && between.length < 60;
    const among = continues && /其中[，：]?$/u.test(between);
    places.enter(place ? { text: doc.text.slice(place.start, place.end), span: place } : undefined, continues);

    const own: { at: TypeAt; own: boolean }[] = a.value.types.map((at) => ({ at, own: true }));
    const joint = jointAfter(doc, a);
    if (joint) own.push({ at: joint, own: true });
    const here: (Entry | undefined)[] = [];
    let owner: { text: string; span: Span } | undefined;
    let ownerJoint = "";

    reading.items.forEach((item, i) => {
      if (item.kind === "count") return;
      if (item.parentOnly) {
        places.place(item, undefined, level);
        return;
      }
      const parent = item.parent === undefined ? undefined : (reading.items[item.parent] as ListUnit);
      let { within, path } = places.place(item, parent, level);
      const writes = ownerOf(item.read.stem) ?? placeOf(item);
      if (writes && parent === undefined) {
        owner = { text: writes.text, span: { start: item.span.start, end: item.span.start + writes.length } };
        ownerJoint = item.joint;
      } else if (
        owner &&
        within.length === 0 &&
        parent === undefined &&
        isBareDepartment(item.read.stem) &&
        (item.joint !== "，" || ownerJoint === "，")
      ) {
        within = [owner];
        path = [owner];
      } else if (parent === undefined && !isBareDepartment(item.read.stem)) owner = undefined;
      if (among && within.length === 0 && isVillage(item.read.category) && places.town) {
        within = [places.town];
        path = within;
      }
      const known = entries.find((e) => same(e, item, joined(within)));
      const types = among && !known ? union(previousTypes(counts, previous, item), own) : own;
      const listed = a.value.force !== "strong" || a.rule.endsWith("/label");
      const adds = a.value.types.length > 0 && ADDS.test(doc.text.slice(reading.end, reading.end + 8));
      if (known) {
        known.listed ||= listed;
        known.added &&= adds || own.length === 0;
        known.types = union(known.types, types);
        known.team ??= team;
        here[i] = known;
        return;
      }
      const entry: Entry = { item, types: [...types], within, path, team, listed, added: adds, from };
      entries.push(entry);
      here[i] = entry;
    });

    for (const item of reading.items) {
      if (item.kind !== "count") continue;
      if (a.value.force === "row" && item.relation === "closer") continue;
      if (a.value.force === "total") totals.push({ item, of: [], types: [], from });
      if (a.value.force === "total") continue;
      let of = item.relation === "sub" ? item.of.map((i) => here[i]).filter((e): e is Entry => e !== undefined) : [];
      if (item.back) of = item.back.many === undefined ? previous : lastOf(entries, item.back.many);
      const seen = counts.find(
        (c) =>
          c.item.count === item.count &&
          c.item.unit === item.unit &&
          sameTypes(c.types, own) &&
          (c.of.length === 0 || of.length === 0 || c.of[0] === of[0]) &&
          restated(c, from, a),
      );
      if (seen) {
        if (seen.of.length === 0) seen.of = of;
        continue;
      }
      counts.push({ item, of, types: [...own], from });
    }
    previous = here.filter((e): e is Entry => e !== undefined);
    lastEnd = a.span.end;
  });
  // A sum is a count of its own unless its number is said elsewhere or is that of the names.
  for (const t of totals) {
    if (!counts.some((c) => c.item.count === t.item.count)) counts.push(t);
  }
  return { entries, counts: counts.sort((a, b) => a.item.span.start - b.item.span.start) };
}

/** 甲县供销社、人民医院: the county that a department's name begins with. */
function placeOf(item: ListUnit): { text: string; length: number } | undefined {
  const { category, stem } = item.read;
  if (holdsVillages(category) || isVillage(category) || category === "region") return undefined;
  const place = leadingPlaces(stem)[0];
  return place ? { text: place.text, length: place.text.length } : undefined;
}

const ADDS = /^(?:党组织)?，?(?:同步|一并|同时|还|另)/u;

/** The same number of the same noun in another clause is said again, unless both stand in one list. */
const restated = (c: Counted, from: number, a: Mention<"assignment">): boolean =>
  c.from !== from && a.value.force !== "strong" ? true : c.from !== from && c.types.length === 0;
const sameTypes = (a: readonly { at: TypeAt }[], b: readonly { at: TypeAt }[]): boolean =>
  a.length === 0 || b.length === 0 || (a.length === b.length && a.every((x) => b.some((y) => y.at.type === x.at.type)));

const union = (a: readonly { at: TypeAt; own: boolean }[], b: readonly { at: TypeAt; own: boolean }[]): { at: TypeAt; own: boolean }[] => [
  ...a,
  ...b.filter((x) => !a.some((y) => y.at.type === x.at.type)),
];

/** 其中对丙村开展“回头看”: it shares the type of what it is among. */
function previousTypes(counts: readonly Counted[], previous: readonly Entry[], item: ListUnit): { at: TypeAt; own: boolean }[] {
  const source = isVillage(item.read.category) ? (counts.at(-1)?.types ?? previous.at(-1)?.types) : previous.at(-1)?.types;
  return (source ?? []).map((t) => ({ at: t.at, own: false }));
}

/** The last `many` units of one kind: 6个镇 names them again. */
function lastOf(entries: readonly Entry[], many: number): Entry[] {
  const towns = entries.filter((e) => holdsVillages(e.item.read.category) || e.item.read.category === "region");
  return towns.length === many ? towns : [];
}

/** 对市生态环境局的巡察采取市县上下联动方式进行. */
function jointAfter(doc: Doc, a: Mention<"assignment">): TypeAt | undefined {
  if (a.value.types.length > 0) return undefined;
  const m = /^[^，。；]{0,16}?(联动)(?:的)?(?:方式|模式|形式)/u.exec(doc.text.slice(a.span.end, a.span.end + 30));
  if (!m) return undefined;
  const start = a.span.end + m[0].indexOf("联动");
  return { type: "joint", span: { start, end: start + 2 } };
}

/** 甲县不再开展常规巡视，改为“回头看”: units named before in the sentence get the new type. */
function replaceTypes(doc: Doc, inspections: readonly Mention<"inspection">[], entries: readonly Entry[]): void {
  for (const s of doc.sentences) {
    for (const m of s.text.matchAll(/改为|调整为|改成|转为|变更为|改作/gu)) {
      const at = s.span.start + m.index;
      const next = inspections.find((i) => i.span.start >= at && i.span.start <= at + 10);
      if (!next) continue;
      const breaks = /[；。]/gu;
      let from = s.span.start;
      for (const b of s.text.slice(0, m.index).matchAll(breaks)) from = s.span.start + b.index + 1;
      const before = doc.text.slice(from, at);
      for (const e of entries) {
        if (before.includes(e.item.read.stem) || before.includes(e.item.name))
          e.types = next.value.types.map((t) => ({ at: t, own: true }));
      }
    }
  }
}

/** Units and counts whose own clause names no type: what is said of all, of their kind, or of the round. */
function fillTypes(
  doc: Doc,
  entries: readonly Entry[],
  counts: readonly Counted[],
  every: readonly TypeAt[],
  fallback: readonly TypeAt[],
  assignments: readonly Mention<"assignment">[],
  ctx: Context,
): void {
  const strong = assignments.filter(
    (a) =>
      a.value.types.length > 0 && a.value.force === "strong" && !ADDS.test(doc.text.slice(a.value.reading.end, a.value.reading.end + 8)),
  );
  const typed = counts.filter((c) => c.types.length > 0);
  const given = (types: readonly TypeAt[]): { at: TypeAt; own: boolean }[] => types.map((at) => ({ at, own: false }));
  const agreed =
    strong[0] && strong.every((a) => sameTypes(ownTypes(a), ownTypes(strong[0] as Mention<"assignment">)))
      ? strong[0].value.types
      : undefined;
  for (const e of entries) {
    if (e.types.length > 0 && !(e.listed && e.added)) continue;
    const kin = typed.filter(
      (c) => (e.listed || c.item.relation === "own") && sameClass(categoryOfNoun(c.item.unit, ctx), e.item.read.category),
    );
    const first = kin[0];
    let fill: { at: TypeAt; own: boolean }[] = [];
    if (first && kin.every((c) => sameTypes(c.types, first.types))) fill = given(first.types.map((t) => t.at));
    else if (every.length > 0) fill = given(every);
    else if (e.listed && agreed) fill = given(agreed);
    else if (strong.length === 0 && fallback.length > 0) fill = given(fallback);
    e.types = union(fill, e.types);
  }
  for (const c of counts) {
    if (c.types.length > 0) continue;
    if (assignments[c.from]?.value.force === "total") c.types = shared(entries);
    else if (every.length > 0) c.types = given(every);
    else if (strong.length === 0) c.types = given(fallback);
  }
}
const ownTypes = (a: Mention<"assignment">): { at: TypeAt }[] => a.value.types.map((at) => ({ at }));

/** The types that all units have in common, for a number that sums them up. */
function shared(entries: readonly Entry[]): { at: TypeAt; own: boolean }[] {
  const first = entries[0];
  return first && entries.every((e) => sameTypes(e.types, first.types) && e.types.length === first.types.length)
    ? first.types.map((t) => ({ at: t.at, own: false }))
    : [];
}

function sameClass(noun: string | undefined, category: string): boolean {
  const cls = (c: string | undefined): string =>
    c === undefined
      ? "unit"
      : holdsVillages(c)
        ? "town"
        : isVillage(c)
          ? "village"
          : c === "region" || c === "committee"
            ? "region"
            : c === "school" || c === "enterprise" || c === "hospital"
              ? c
              : "unit";
  const [a, b] = [cls(noun), cls(category)];
  return a === b || (a === "unit" && (b === "school" || b === "enterprise" || b === "hospital"));
}

const typeFields = (types: readonly { at: TypeAt; own: boolean }[]): Field<InspectionType>[] =>
  types.map((t) => (t.own ? stated : inherited)(targets, t.at.type as InspectionType, t.at.span));

function targetField(e: Entry): Drafted<Target> {
  const { item } = e;
  const path = joined(e.path);
  const spans = e.path.map((p) => p.span);
  const organ = item.read.organ;
  const organAt = organ === undefined ? -1 : item.name.lastIndexOf(organ);
  const category = CATEGORY[item.read.category] ?? item.read.category;
  return {
    name: stated(targets, item.name, item.span),
    fullName: path === "" ? stated(targets, item.name, item.span) : inherited(targets, path + item.name, ...spans, item.span),
    types: typeFields(e.types),
    ...(e.within.length > 0 && { within: inherited(targets, joined(e.within), ...e.within.map((w) => w.span)) }),
    ...(organ !== undefined &&
      organAt >= 0 && {
        organ: stated(targets, organ, { start: item.span.start + organAt, end: item.span.start + organAt + organ.length }),
      }),
    category: implied(targets, category as NonNullable<Target["category"]>, item.span),
    ...(e.team && { team: stated(targets, e.team.name, e.team.span) }),
  };
}

/** Lexicon groups that have another name in the data. */
const CATEGORY: Readonly<Record<string, string>> = {
  mass: "mass-organisation",
  committee: "region",
  regiment: "region",
  villageOrCommunity: "village",
  bare: "village",
};

function countField(c: Counted): Drafted<NonNullable<import("../../generated/notice.js").Notice["counts"]>[number]> {
  return {
    unit: stated(targets, c.item.unit, c.item.unitSpan),
    count: stated(targets, c.item.count, c.item.countSpan),
    of: c.of.map((e) => (c.item.relation === "sub" && c.item.back === undefined ? stated : inherited)(targets, e.item.name, e.item.span)),
    types: typeFields(c.types),
  };
}
