/** A name that the text has given before, in full or in short (陈书记). */
import { mayLeadToName, NAME_LEAD } from "./cues.js";
import { conjunctionAt, follower } from "./follower.js";
import type { KnownNames } from "./known.js";
import { readName } from "./name.js";
import type { Segment } from "./segments.js";
import { actsAtOnce, skipNotes } from "./shapes.js";
import { inShort } from "./short-form.js";
import { isBlank } from "./text.js";
import type { Person } from "./types.js";
import type { Words } from "./words.js";

export interface Again {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Who is meant by a short form. */
  readonly short?: Person;
}

/** @param speech inside of what somebody says */
export function again(
  text: string,
  s: Segment,
  start: number,
  speech: boolean,
  known: KnownNames,
  persons: readonly Person[],
  w: Words,
): Again | undefined {
  let at = start;
  for (let k = 0; k < 2; k++) {
    const short = inShort(text, at, s.end, speech, persons, w);
    if (short) return { start: at, end: short.end, name: short.person.name, short: short.person };
    const hit = known.matchAt(text, at, s.end);
    if (hit) {
      if (speech && s.sep !== "”" && !actsAtOnce(text, hit.end, s.end, w)) return undefined;
      // A longer name may begin like a known one.
      const more = follower(text, hit.end, s.end, w) === 0 ? readName(text, at, s.end, w) : undefined;
      return more && more.name !== hit.name && more.score > 2 ? undefined : hit;
    }
    const lead = mayLeadToName(text.charCodeAt(at)) ? NAME_LEAD.exec(text.slice(at, Math.min(s.end, at + LONGEST_LEAD))) : null;
    if (!lead) return undefined;
    at += lead[0].length;
  }
  return undefined;
}

/** 会议听取了|周小兵关于: with what shows that a name follows. */
const LONGEST_LEAD = 14;

/** 甲听取了某局局长乙的汇报, 甲则要求各位组长…: a verb behind a known name, perhaps an adverb before it. */
export function knownActs(text: string, start: number, end: number, known: KnownNames, { verbs }: Words): boolean {
  const hit = known.matchAt(text, start, end);
  if (!hit) return false;
  let next = skipNotes(text, hit.end, end);
  if (ADVERBS.includes(text[next] ?? "，") && verbs.matchAt(text, next) < 2) next++;
  return next < end && conjunctionAt(text, next) === 0 && verbs.matchAt(text, next) >= 2;
}
const ADVERBS = "则也还又再便即";

/** 王某书记 of one whose title was given: behind the title, or `next` where there is none. */
export function behindTitleAgain(text: string, at: number, next: number, end: number, { heads }: Words): number {
  const n = isBlank(text.charCodeAt(at)) ? 0 : heads.matchAt(text, next);
  return n > 0 && heads.valueAt(text, next, n) === "strong" ? skipNotes(text, next + n, end) : next;
}
