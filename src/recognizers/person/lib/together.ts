/** What several do together, and what is said before those who do it. */
import type { Span } from "../../../types.js";
import { DONE, doesAtOnce } from "./acts.js";
import { readName } from "./name.js";
import { skipNotes } from "./shapes.js";
import { findHeads } from "./title.js";
import { firstRole, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

const WITH = /^(?:并|还|又|也|随后)?(?:会同|携同?|偕同?|同(?![时步意样期等行心])|与(?!会|此)|和(?![平谐]))/u;
const CLAUSE = /^[^，。；：！？\n]*/u;
const LONGEST = 160;
/** 向某某反馈, 对某某提出要求 */
const TO = /[向对给]/u;

/** 和某县委副书记甲, 和县县长乙: a place whose name begins so; 和县长乙一起: 和 joins. */
const PLACE = /^和\p{Script=Han}?(?:[县市区旗州镇乡](?![长级直里内上领])|街道)/u;
const TOGETHER = /一[起同道]|共同|分别|先后|相继|依次|均|都/u;
export const opensPlace = (text: string, at: number, clauseEnd: number): boolean =>
  PLACE.test(text.slice(at, at + 5)) && !TOGETHER.test(text.slice(at, clauseEnd));

/** @returns where the first of them begins; -1 where the clause says nothing of the kind */
export function withWhom(text: string, start: number, w: Words): number {
  const lead = WITH.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (lead === 0) return -1;
  const from = start + lead;
  const end = from + (CLAUSE.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0);
  if (opensPlace(text, start, end)) return -1;
  const head = findHeads(text, from, end, w).findLast((h) => !h.weak);
  if (head && TO.test(text.slice(from, head.start))) return -1;
  const name = readName(text, head?.end ?? from, end, w);
  if (!name?.surname || name.score < 1.5 || !doesAtOnce(text, name.end, end, w)) return -1;
  return rolesIn(text, skipNotes(text, name.end, end), end, w).some((r) => DONE.has(r.role)) ? from : -1;
}

const OF_WHOM = /^[^，。；：、！？\n]{2,40}、[^，。；：！？\n]{2,60}的，?(?:分别)?是/u;
const OPENING = 10;
/** 宣读了巡察组组长、副组长授权任职决定的是甲: it is none of those before who reads. @param end of the stretch up to 、 */
export function opensActs(text: string, start: number, end: number, w: Words): boolean {
  const hit = text[end] === "、" ? firstRole(text, start, Math.min(end, start + OPENING), w) : undefined;
  return hit !== undefined && DONE.has(hit.role) && OF_WHOM.test(text.slice(start, start + LONGEST));
}

const CLAUSE_STARTS = /[，。；：！？\n]/u;
/** 宣读了组长、副组长授权任职决定的是…: the words of the role may stand before 、. */
export function wholeClause(text: string, span: Span | undefined): Span | undefined {
  if (!span || text[span.start - 1] !== "、" || !/的，?(?:分别)?是$/u.test(text.slice(span.start, span.end))) return span;
  let { start } = span;
  const least = Math.max(0, start - LONGEST);
  while (start > least && !CLAUSE_STARTS.test(text[start - 1] as string)) start--;
  return { start, end: span.end };
}
