/** The fields that are scored: what a notice claims under each, and where to look for it. */
import { builtinLexicon } from "../word-lists.js";
import type { FieldName } from "./field-names.js";
import type { Gold, GoldContact, GoldTarget } from "./gold.js";
import { contactKey, nounKey, plain, unitKey } from "./normal.js";

export interface Claim {
  /** Two claims are the same when their keys are. */
  readonly key: string;
  /** JSON Pointer of the value. */
  readonly pointer: string;
  /** How the value may be written in the text, the likeliest first. */
  readonly words: readonly string[];
  /** The words stand behind this number: 8个社区. */
  readonly count?: number;
}

const list = <T>(x: readonly T[] | null | undefined): readonly T[] => x ?? [];
const claim = (key: string, pointer: string, words: readonly (string | null | undefined)[] = [key], count?: number): Claim => ({
  key,
  pointer,
  words: words.filter((w): w is string => typeof w === "string" && w !== ""),
  ...(count === undefined ? {} : { count }),
});
/** One claim, or none where there is no value. */
const one = <T>(value: T | null | undefined, make: (value: T) => Claim): Claim[] => (value ? [make(value)] : []);

const typeWords = (type: string): string[] => {
  const lexicon = builtinLexicon("inspection-types");
  return lexicon.words.filter((word) => lexicon.value(word) === type);
};

interface Merged extends GoldTarget {
  readonly index: number;
  readonly typed: Map<string, string>;
}

/** Entries of one name and place are one target with the types of all. */
function mergedTargets(gold: Gold): Merged[] {
  const merged = new Map<string, Merged>();
  for (const [index, target] of list(gold.targets).entries()) {
    const key = `${unitKey(target.name)}|${unitKey(target.within)}`;
    const seen = merged.get(key) ?? { ...target, index, typed: new Map<string, string>() };
    for (const [i, type] of list(target.types).entries()) if (!seen.typed.has(type)) seen.typed.set(type, `/targets/${index}/types/${i}`);
    merged.set(key, seen);
  }
  return [...merged.values()];
}

const contactsOf = (gold: Gold, key: keyof GoldContact): Claim[] => {
  const { contacts } = gold;
  const isList = Array.isArray(contacts);
  const all = (isList ? contacts : contacts ? [contacts] : []) as readonly GoldContact[];
  return all.flatMap((contact, i) =>
    list(contact?.[key]).map((text, j) => claim(contactKey(text), `/contacts${isList ? `/${i}` : ""}/${key}/${j}`, [text])),
  );
};

const teamsOf = ({ teams }: Gold): Claim[] => {
  const count = typeof teams === "number" ? teams : teams?.count;
  return typeof count === "number" ? [claim(String(count), "/teams/count", ["巡察组", "巡视组", "组"], count)] : [];
};

const FIELDS: Readonly<Record<FieldName, (gold: Gold) => Claim[]>> = {
  kind: (n) => [claim(n.kind ?? "?", "/kind", [])],
  "round.number": (n) => one(n.round?.number, (x) => claim(String(x), "/round/number", ["轮"], x)),
  "round.term": (n) => one(n.round?.term, (x) => claim(String(x), "/round/term", ["届"], x)),
  "round.mode": (n) => one(n.round?.mode, (x) => claim(x, "/round/mode")),
  "meeting.name": (n) => one(n.meeting?.name, (x) => claim(plain(x), "/meeting/name")),
  "meeting.dateText": (n) => one(n.meeting?.dateText, (x) => claim(plain(x), "/meeting/dateText")),
  "meeting.date": (n) => one(n.meeting?.date, (x) => claim(x, "/meeting/date", [n.meeting?.dateText, x])),
  "meeting.format": (n) => one(n.meeting?.format, (x) => claim(plain(x), "/meeting/format")),
  "meeting.branchVenues": (n) => list(n.meeting?.branchVenues).map((x, i) => claim(plain(x), `/meeting/branchVenues/${i}`)),
  "attendees.name": (n) => list(n.attendees).map((a, i) => claim(plain(a.name), `/attendees/${i}/name`)),
  "attendees.title": (n) =>
    list(n.attendees).flatMap((a, i) =>
      one(a.title, (title) => claim(`${plain(a.name)} = ${plain(title)}`, `/attendees/${i}/title`, [title + a.name, title, a.name])),
    ),
  "attendees.role": (n) =>
    list(n.attendees).flatMap((a, i) =>
      list(a.roles).map((role, j) => claim(`${plain(a.name)} ${role}`, `/attendees/${i}/roles/${j}`, [a.name])),
    ),
  teams: teamsOf,
  types: (n) => list(n.types).map((type, i) => claim(type, `/types/${i}`, typeWords(type))),
  "targets.name": (n) => mergedTargets(n).map((t) => claim(unitKey(t.name), `/targets/${t.index}/name`, [t.name, unitKey(t.name)])),
  "targets.types": (n) =>
    mergedTargets(n).flatMap((t) => [...t.typed].map(([type, at]) => claim(`${unitKey(t.name)} ${type}`, at, [t.name, unitKey(t.name)]))),
  "targets.within": (n) =>
    mergedTargets(n).flatMap((t) =>
      one(t.within, (within) =>
        claim(`${unitKey(t.name)} in ${unitKey(within)}`, `/targets/${t.index}/within`, [t.name, unitKey(t.name), within]),
      ),
    ),
  counts: (n) =>
    list(n.counts).map((c, i) => claim(`${c.count} ${nounKey(c.unit)}`, `/counts/${i}/count`, [c.unit, nounKey(c.unit)], c.count)),
  "counts.of": (n) =>
    list(n.counts).flatMap((c, i) =>
      list(c.of).map((of, j) =>
        claim(`${c.count} ${nounKey(c.unit)} of ${unitKey(of)}`, `/counts/${i}/of/${j}`, [c.unit, nounKey(c.unit)], c.count),
      ),
    ),
  "period.start": (n) => one(n.period?.start, (x) => claim(x, "/period/start", [n.period?.startText, x])),
  "period.end": (n) => one(n.period?.end, (x) => claim(x, "/period/end", [n.period?.endText, x])),
  "contacts.phones": (n) => contactsOf(n, "phones"),
  "contacts.emails": (n) => contactsOf(n, "emails"),
};

export const claimsOf = (field: FieldName, gold: Gold): Claim[] => FIELDS[field](gold);
