import { implied, inherited, stated } from "../../fields.js";
import type { Count, InspectionType, Target } from "../../generated/notice.js";
import type { TypeAt } from "../../recognizers/assignment/lib/clause.js";
import type { Doc, Drafted, Field, Resolver } from "../../types.js";
import { typesByTeam } from "./lib/by-team.js";
import { currentAssignments } from "./lib/current.js";
import { Collector } from "./lib/entries.js";
import { type Counted, type Entry, joined, type Typed, type Units } from "./lib/entry.js";
import { fillTypes, typesOfTeamNames } from "./lib/fill.js";
import { inHeadline } from "./lib/namesakes.js";
import { numberOfAll } from "./lib/number-of-all.js";
import { numbersOfThese } from "./lib/number-of-these.js";
import { withoutRepeats } from "./lib/repeats.js";
import {
  typesByClass,
  typesByClosing,
  typesByHeading,
  typesByIntroduction,
  typesByLevel,
  typesByManner,
  typesExtended,
  typesInBracket,
} from "./lib/said-around.js";
import { replaceTypes, typesByShortName, waysAdded } from "./lib/said-of-one.js";
import { roundTypes } from "./lib/types.js";
import { isOnlyVisited } from "./lib/visited.js";

/** Units inspected, their types, what is counted of them. */
export const targets: Resolver = {
  id: "resolvers/targets/targets",
  summary: "巡察对象、类型和数量：共用后缀、承前省略的地名、所辖、等N家、改为",
  resolve(doc, found, draft, ctx) {
    if (draft.kind?.value === "other") return {};
    const assignments = currentAssignments(doc, found, draft);
    const collector = new Collector(doc, draft, ctx);
    assignments.forEach((a, from) => {
      collector.add(a, from);
    });
    collector.finish();
    const entries = collector.entries.filter((e) => !isOnlyVisited(doc, e, collector.entries));
    const counts = withoutRepeats(
      collector.counts.filter((c) => !isSaidAgain(doc, c, collector.counts)),
      entries,
      ctx,
    );
    const ofAll = numberOfAll(doc, found, draft, entries, counts, ctx);
    const numbers = ofAll ? [...counts, ofAll] : counts;
    const units: Units = { entries, counts: [...numbers, ...numbersOfThese(doc, found, entries, numbers, ctx)], assignments };
    const round = roundTypes(doc, found, draft, assignments, ctx);
    typesInBracket(doc, units, ctx);
    typesExtended(doc, units);
    typesByLevel(doc, found, units, ctx);
    typesByClass(doc, found, units, ctx);
    typesByManner(doc, units);
    typesByClosing(doc, found, units.entries);
    typesByHeading(doc, found, units);
    typesByIntroduction(doc, units);
    typesByTeam(doc, found, units.entries, ctx);
    replaceTypes(doc, found, units.entries);
    waysAdded(doc, units.entries, ctx);
    typesByShortName(doc, found, units.entries);
    typesOfTeamNames(doc, found, units);
    fillTypes(doc, found, units, round, ctx);

    const all = round.all.filter((t) => !isTakenBack(t, units));
    const addNew = ({ types }: { readonly types: readonly Typed[] }): void => {
      for (const t of types) if (!all.some((o) => o.type === t.at.type)) all.push(t.at);
    };
    units.entries.forEach(addNew);
    units.counts.forEach(addNew);
    const fieldsOf = typeFields();
    return {
      types: all.map((t) => stated(targets, t.type as InspectionType, t.span)),
      targets: units.entries.map((e) => targetField(e, fieldsOf(e.types))),
      counts: units.counts.map((c) => countField(c, fieldsOf(c.types))),
    };
  },
};

/** 原定对甲开展的常规巡察，调整为机动巡察: the type of a list of which no unit has kept it. */
function isTakenBack({ type, span }: TypeAt, { entries, counts, assignments }: Units): boolean {
  const isKept = (x: Entry | Counted): boolean => x.types.some((t) => t.at.type === type);
  if (entries.some(isKept) || counts.some(isKept)) return false;
  const from = assignments.findIndex(({ value }) => value.types.some((t) => t.span.start === span.start));
  const named = new Set(assignments[from]?.value.reading.items.map((item) => (item.kind === "unit" ? item.name : "")));
  return from >= 0 && entries.some((e) => e.from === from || named.has(e.item.name));
}

/** 11个村级党组织 in the headline, 11个村（社区） below: one number. */
const isSaidAgain = (doc: Doc, { item }: Counted, counts: readonly Counted[]): boolean =>
  inHeadline(doc, item.countSpan) &&
  counts.some((c) => c.item !== item && c.item.count === item.count && !inHeadline(doc, c.item.countSpan));

/** Of what is made one after the other; the units of a clause share their types. */
function typeFields(): (types: readonly Typed[]) => Field<InspectionType>[] {
  let last: readonly Typed[] | undefined;
  let fields: Field<InspectionType>[] = [];
  return (types) => {
    if (types !== last) fields = types.map((t) => (t.own ? stated : inherited)(targets, t.at.type as InspectionType, t.at.span));
    last = types;
    return fields;
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

function targetField({ item, path, within, team }: Entry, types: Field<InspectionType>[]): Drafted<Target> {
  const { organ, category } = item.read;
  // From the end: a blank may part the name.
  const at = organ === undefined ? -1 : item.name.lastIndexOf(organ);
  const organAt = item.span.end - item.name.length + at;
  const name = stated(targets, item.name, item.span);
  // All at once, in the order of the output: fields added one by one, and spreads, cost more than all the rest here.
  const field = {
    name,
    fullName: path.length === 0 ? name : inherited(targets, joined(path) + item.name, ...path.map((p) => p.span), item.span),
    types,
    within: within.length === 0 ? undefined : inherited(targets, joined(within), ...within.map((w) => w.span)),
    organ: at < 0 || organ === undefined ? undefined : stated(targets, organ, { start: organAt, end: organAt + organ.length }),
    category: implied(targets, (CATEGORY[category] ?? category) as NonNullable<Target["category"]>, item.span),
    team: team && stated(targets, team.name, team.span),
  };
  return field as Drafted<Target>;
}

function countField({ item, of }: Counted, types: Field<InspectionType>[]): Drafted<Count> {
  const belongs = item.relation === "sub" && item.back === undefined ? stated : inherited;
  return {
    unit: stated(targets, item.unit, item.unitSpan),
    count: stated(targets, item.count, item.countSpan),
    of: of.map((e) => belongs(targets, e.item.name, e.item.span)),
    types,
  };
}
