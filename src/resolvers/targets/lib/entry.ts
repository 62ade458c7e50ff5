/** A unit, a count and their types while the lists of a notice are read. */
import { holdsVillages } from "../../../grammar/units.js";
import type { TypeAt } from "../../../recognizers/assignment/lib/clause.js";
import type { Doc, ListCount, ListItem, ListUnit, Mention, Span } from "../../../types.js";
import type { Known } from "./within.js";

/** A type with whether the unit's own clause says it. */
export interface Typed {
  readonly at: TypeAt;
  readonly own: boolean;
}

/** A unit while the lists are read. */
export interface Entry {
  item: ListUnit;
  types: readonly Typed[];
  readonly within: readonly Known[];
  readonly path: readonly Known[];
  team: { readonly name: string; readonly span: Span } | undefined;
  /** Stands in a table or list by team, where the round's way of inspecting goes without saying. */
  listed: boolean;
  /** A team came there, and no clause says that it is inspected. */
  visited: boolean;
  /** Its types come only from clauses that add one (对…同步开展专项巡察). */
  added: boolean;
  /** Index of the assignment that named it first. */
  readonly from: number;
}

export interface Counted {
  item: ListCount;
  of: readonly Entry[];
  types: readonly Typed[];
  readonly from: number;
  /** The units of its own list, where it closes one. */
  readonly closes?: readonly Entry[];
}

/** Where an assignment stands among the others. */
export interface Setting {
  readonly mention: Mention<"assignment">;
  readonly from: number;
  readonly types: readonly Typed[];
  /** 其中对…: its units are among those before it. */
  readonly among: boolean;
  /** 巡察该镇甲、乙2个村, and 其中对…: its villages are of the town last named. */
  readonly there: boolean;
  /** 延伸巡察其下属的甲分院、乙医院: what they are part of. */
  readonly whole: Known | undefined;
  /** Its types come on top of others. */
  readonly added: boolean;
}

export const isTown = (item: ListItem | undefined): boolean => item?.kind === "unit" && holdsVillages(item.read.category);
export const isEntry = (e: Entry | undefined): e is Entry => e !== undefined;

/** What the lists of a notice gave. */
export interface Units {
  readonly entries: readonly Entry[];
  readonly counts: readonly Counted[];
  readonly assignments: readonly Mention<"assignment">[];
}

/** Behind the list: one more type, beside the one that goes without saying. */
const ADDS = /^(?:党组织)?(?:(?:因|由于|鉴于)[^，。；、]{2,30})?，?(?:同步|一并|同时|还|另)(?!，?对其?(?:所辖|下辖|所属|下属))/u;
const LONGEST_REASON = 40;
export const adds = (doc: Doc, a: Mention<"assignment">): boolean =>
  ADDS.test(doc.text.slice(a.value.reading.end, a.value.reading.end + LONGEST_REASON));

export function joined(within: readonly Known[]): string {
  let text = "";
  for (const w of within) text += w.text;
  return text;
}
export const given = (types: readonly TypeAt[], own = false): Typed[] => types.map((at) => ({ at, own }));
export const sameTypes = (a: readonly Typed[], b: readonly Typed[]): boolean =>
  a.length === 0 || b.length === 0 || (a.length === b.length && a.every((x) => b.some((y) => y.at.type === x.at.type)));
export const union = (a: readonly Typed[], b: readonly Typed[]): readonly Typed[] => {
  if (a.length === 0) return b;
  const more = b.filter((x) => !a.some((y) => y.at.type === x.at.type));
  return more.length === 0 ? a : [...a, ...more];
};
