/** The clauses whose units are those of this notice. */
import { leadingPlaces } from "../../../grammar/places.js";
import { holdsVillages, isVillage } from "../../../grammar/units.js";
import type { Assignment, Doc, Draft, Found, ListUnit, Mention } from "../../../types.js";
import { hasResults } from "../../kind/lib/results.js";
import { isClass, isClassInName, isWhereTheyGo } from "./in-name.js";
import { ITSELF } from "./namesakes.js";
import { isCurrent, secondNotice } from "./scope.js";

/** What was said of a notice; resolvers and checks ask again and again. Of the draft only the round counts. */
const said = new WeakMap<
  Found,
  { readonly doc: Doc; readonly round: Draft["round"]; readonly current: readonly Mention<"assignment">[] }
>();

/** The clauses that count: sure ones and rows of tables; where a team merely went only when nothing else names a unit. */
export function currentAssignments(doc: Doc, found: Found, draft: Readonly<Draft>): readonly Mention<"assignment">[] {
  const known = said.get(found);
  if (known && known.doc === doc && known.round === draft.round) return known.current;
  const current = chooseCurrent(doc, found, draft);
  said.set(found, { doc, round: draft.round, current });
  return current;
}

const namesUnit = ({ value }: Mention<"assignment">): boolean => value.reading.items.some((i) => i.kind === "unit");

function chooseCurrent(doc: Doc, found: Found, draft: Readonly<Draft>): Mention<"assignment">[] {
  const second = secondNotice(doc);
  const own = (earlier: boolean): Mention<"assignment">[] =>
    found.of("assignment").filter((m) => m.span.start < second && isCurrent(m, doc, found, draft, earlier));
  const now = own(false);
  const all = !now.some(namesUnit) && hasResults(draft.kind?.value) ? own(true) : now;
  // 对县教育系统开展…, above the units of each team.
  const byTeam = all.some((m) => m.value.team !== undefined && !isClass(m.value));
  const named = all.filter((m) => !isClassInName(m, doc) && !(byTeam && isClass(m.value)) && !isWhereTheyGo(m, all, doc));
  const current = named.length > 0 ? named : all;
  if (current.every((m) => m.value.force !== "weak")) return current;
  const names = (a: Assignment): string[] => a.reading.items.flatMap((i) => (i.kind === "unit" && !i.parentOnly ? [i.read.stem] : []));
  const sure = current.filter((m) => m.value.force !== "weak");
  const known = new Set(sure.flatMap((m) => names(m.value)).filter((name) => !ITSELF.test(name)));
  // Where a team went counts when it names the same units (with their number, perhaps), or when nothing else names any.
  const open = known.size === 0 || sure.some((m) => isSample(m.value) || countsUnnamed(m.value));
  return current.filter(
    (m) =>
      m.value.force !== "weak" ||
      (!isPlaceOf(m, sure) &&
        (open
          ? names(m.value).length > 0 || ofPlaces(m.value)
          : isLongList(m.value, known) || names(m.value).some((n) => known.has(n) || leadingPlaces(n).some((p) => known.has(p.text))))),
  );
}

/** 对水务局开展巡察，就是要…: the one that a clause names is the 县水务局 of a list that is told, which stands all the same. */
function isLongList({ reading: { items, unexplained } }: Assignment, known: ReadonlySet<string>): boolean {
  const units = items.filter((i): i is ListUnit => i.kind === "unit" && !i.parentOnly);
  if (known.size > 1 || units.length < LONG || unexplained.length > 0 || units.some((u) => u.read.category === "bare")) return false;
  return units.some(({ read: { stem } }) =>
    [...known].some((k) => Math.min(k.length, stem.length) >= 3 && (k.endsWith(stem) || stem.endsWith(k))),
  );
}
const LONG = 3;

/** 进驻甲镇、乙镇、丙镇，对3个乡镇的26个村开展巡察: the towns are where it is. */
const isPlaceOf = ({ value }: Mention<"assignment">, sure: readonly Mention<"assignment">[]): boolean => {
  const units = value.reading.items.filter((i): i is ListUnit => i.kind === "unit");
  return (
    units.length > 0 &&
    units.every((u) => holdsVillages(u.read.category) && u.read.organ === undefined) &&
    (units.every((u) =>
      sure.some((o) => o.value.reading.items.some((i) => i.kind === "unit" && i.parentOnly && i.read.stem === u.read.stem)),
    ) ||
      units.some((u) => sure.some((o) => areVillagesOf(o.value, u.read.stem))) ||
      sure.some(
        (o) =>
          o.span.start >= value.reading.end - 2 &&
          o.span.start - value.reading.end < NEXT_CLAUSE &&
          o.value.reading.items.some((i) => i.kind === "count" && i.back?.many === units.length),
      ))
  );
};
const NEXT_CLAUSE = 8;
/** 进驻甲街道等10个镇街，巡察|甲街道丁社区等35个村级党组织 */
const areVillagesOf = ({ reading: { items } }: Assignment, town: string): boolean =>
  items.every((i) => (i.kind === "unit" ? isVillage(i.read.category) : VILLAGES.test(i.unit))) &&
  items.some((i) => i.kind === "unit" && i.read.stem.startsWith(town));
const VILLAGES = /村|社区|嘎查/u;

/** 进驻甲镇等7个乡镇所辖的48个村: places alone are named. */
const ofPlaces = ({ reading: { items } }: Assignment): boolean => items.some((i) => i.kind === "count" && i.relation === "orphan");

/** 对4个市直部门和甲区党工委开展巡察: four have no name there. */
const countsUnnamed = ({ reading: { items }, force }: Assignment): boolean =>
  force === "strong" && items.some((i) => i.kind === "count" && i.relation === "own" && i.count > 1 && !/村|社区|镇|乡|街道/u.test(i.unit));

/** 对甲局等9个单位开展巡察: one of nine is named, the others may be where the teams went. */
const isSample = ({ reading: { items } }: Assignment): boolean =>
  items.some(
    (c) => c.kind === "count" && c.relation === "closer" && c.count > items.filter((i) => i.kind === "unit" && !i.parentOnly).length,
  );
