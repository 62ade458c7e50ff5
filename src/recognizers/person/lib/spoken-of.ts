/** Persons inside a verb phrase: 向市文联党组书记、主席王某反馈情况. They do nothing there, but their titles are worth knowing. */
import { charSet } from "../../../chars.js";
import type { Span } from "../../../types.js";
import { type Name, readName } from "./name.js";
import { skipBlanks } from "./text.js";
import { findHeads } from "./title.js";
import type { Words } from "./words.js";

const isLead = charSet("向对给与把被了由在取，");
/** Where the words before a title begin that are no part of it: behind 向, 对, 了 …. */
function lastLead(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isLead(text.charCodeAt(i))) return i + 1;
  // 同医院党委书记王某碰了头
  return "同跟".includes(text[from] as string) ? from + 1 : from;
}

/**
 * @param open a title that ended the stretch before, with 、 behind it
 * @returns the person, or the title that the stretch ends with
 */
export function spokenOf(
  text: string,
  from: number,
  to: number,
  open: Span | undefined,
  w: Words,
): { name: Name; title: Span } | { tail: Span } | undefined {
  for (const head of findHeads(text, from, to, w)) {
    const joined = open?.end === from - 1;
    const start = joined && open ? open.start : lastLead(text, from, head.start);
    if (skipBlanks(text, head.end, to) === to) return { tail: { start, end: to } };
    const name = head.weak ? undefined : readName(text, head.end, to, w);
    if (name?.surname && name.score >= 3) return { name, title: { start, end: head.end } };
  }
  return undefined;
}
