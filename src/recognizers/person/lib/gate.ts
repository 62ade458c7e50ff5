/** Whether a sentence can hold anything about people; most of a notice is what somebody says. */
import { GATE, SOMEBODY_SAYS } from "./cues.js";
import type { KnownNames } from "./known.js";
import { findHeads } from "./title.js";
import type { Words } from "./words.js";

export function speaksOfPeople(text: string, start: number, end: number, known: KnownNames, w: Words): boolean {
  if (findHeads(text, start, end, w).length > 0) return true;
  const sentence = text.slice(start, end);
  return GATE.test(sentence) || SOMEBODY_SAYS.test(sentence) || known.mayStandIn(sentence);
}
