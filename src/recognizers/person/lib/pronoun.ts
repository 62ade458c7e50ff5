/** Whom a pronoun means. */
import type { Span } from "../../../types.js";
import type { Act, Person } from "./types.js";

/** Whom the text names between the last who acted and a pronoun in another paragraph or far behind. */
export function namedSince(text: string, last: Person, to: number, persons: readonly Person[]): Person | undefined {
  const from = Math.max(last.nameSpan.end, to - NEAR);
  const between = text.slice(from, to);
  let nearest: Person | undefined;
  let at = -1;
  for (const p of persons) {
    if (p.away) continue;
    const i = between.lastIndexOf(p.name);
    if (i <= at) continue;
    at = i;
    nearest = p;
  }
  return nearest;
}
const NEAR = 120;

const TELLING: ReadonlySet<string> = new Set(["spoke", "conveyed"]);
/** 甲作讲话。强调，…: whether who spoke in the sentence before is meant; @param last those named last */
export function goesOnSpeaking(act: Act, sentence: Span, last: readonly Person[]): boolean {
  const gap = sentence.start - act.sentence.end;
  const spoke = act.roles.some((r) => TELLING.has(r.role));
  return gap <= 2 && gap >= 0 && spoke && act.persons.every((p) => last.includes(p));
}
