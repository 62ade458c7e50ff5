/** Whom a pronoun means. */
import type { Person } from "./types.js";

/** Whom the text names between the last who acted and a pronoun in another paragraph or far behind. */
export function namedSince(text: string, last: Person, to: number, persons: readonly Person[]): Person | undefined {
  const from = Math.max(last.nameSpan.end, to - NEAR);
  const between = text.slice(from, to);
  let nearest: Person | undefined;
  let at = -1;
  for (const p of persons) {
    const i = between.lastIndexOf(p.name);
    if (i <= at) continue;
    at = i;
    nearest = p;
  }
  return nearest;
}
const NEAR = 120;
