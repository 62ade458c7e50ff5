/** 并同某村党支部书记甲、某村党支部书记乙先后作表态发言: with whom somebody does what he does. */
import { doesAtOnce } from "./acts.js";
import { readName } from "./name.js";
import { skipNotes } from "./shapes.js";
import { findHeads } from "./title.js";
import { type RoleHit, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

const WITH = /^(?:并|还|又|也|随后)?(?:会同|携同?|偕同?|同(?![时步意样期等行心])|与(?!会|此)|和(?![平谐]))/u;
const CLAUSE = /^[^，。；：！？\n]*/u;
const LONGEST = 160;
/** 同某某座谈, 与某某见面: one with the other, each for himself nothing. */
const DONE: ReadonlySet<RoleHit["role"]> = new Set<RoleHit["role"]>([
  ...(["attended", "announced", "conveyed", "pledged", "reported", "spoke", "observed", "chaired"] as const),
]);
/** 向某某反馈, 对某某提出要求 */
const TO = /[向对给]/u;

/** @returns where the first of them begins; -1 where the clause says nothing of the kind */
export function withWhom(text: string, start: number, w: Words): number {
  const lead = WITH.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (lead === 0) return -1;
  const from = start + lead;
  const end = from + (CLAUSE.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0);
  const head = findHeads(text, from, end, w).findLast((h) => !h.weak);
  if (head && TO.test(text.slice(from, head.start))) return -1;
  const name = readName(text, head?.end ?? from, end, w);
  if (!name?.surname || name.score < 1.5 || !doesAtOnce(text, name.end, end, w)) return -1;
  return rolesIn(text, skipNotes(text, name.end, end), end, w).some((r) => DONE.has(r.role)) ? from : -1;
}
