/** 甲、乙、丙分别主持会议、通报情况、宣读决定: as many verbs as persons. */
import type { Span } from "../../../types.js";
import type { Act, Person, RoleHit } from "./types.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

const EACH = "分别";
const CLAUSE = /^[^，。；]*/u;
const LONGEST = 80;

interface Shared {
  readonly parts: readonly { readonly person: Person; readonly roles: readonly RoleHit[] }[];
  /** Of the clause. */
  readonly end: number;
}

/** @returns nothing where a part has no verb, or a person is only spoken of */
export function shareOut(text: string, from: number, to: number, group: readonly Person[], words: Words): Shared | undefined {
  if (group.length < 2 || !text.startsWith(EACH, from)) return undefined;
  const clause = CLAUSE.exec(text.slice(from, Math.min(to, from + LONGEST)))?.[0] ?? "";
  const phrases = clause.slice(EACH.length).split("、");
  if (phrases.length !== group.length) return undefined;
  let at = from + EACH.length;
  const parts: { person: Person; roles: readonly RoleHit[] }[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const roles = rolesIn(text, at, at + phrase.length, words);
    const person = group[i] as Person;
    if (roles.length === 0 || person.object) return undefined;
    parts.push({ person, roles });
    at += phrase.length + 1;
  }
  return { parts, end: from + clause.length };
}

/** 并分别提出要求: what each of the sentence did. */
export const EACH_OF_THEM = "并分别";
/** 甲出席A公司反馈会，乙出席B公司反馈会，|并分别提出要求: those of the sentence, where each did the same. */
export function allOf(acts: readonly Act[], sentence: Span): readonly Person[] | undefined {
  const own = acts.filter((a) => a.sentence === sentence);
  const alike = own.length > 1 && own.every((a) => a.roles[0]?.role === own[0]?.roles[0]?.role);
  return alike ? own.flatMap((a) => a.persons) : undefined;
}
