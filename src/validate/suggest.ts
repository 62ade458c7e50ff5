/** What somebody probably meant. */
import { distance } from "fastest-levenshtein";

/** @returns the candidate that is nearest to `word`, if it is near: a third of its letters, at most three, may differ */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(lower.length / 3))) + 1;
  for (const candidate of candidates) {
    const d = distance(lower, candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
