/** Whether a sentence can hold anything about people; most of a notice is what somebody says. */
import { Mark } from "../../../segment/marks.js";
import type { Sentence } from "../../../types.js";
import { GATE, isUnsaid, SOMEBODY_SAYS, saysEarly } from "./cues.js";
import type { KnownNames } from "./known.js";
import { findHeads } from "./title.js";
import type { Words } from "./words.js";

/** 王某（县长）就…提出要求 */
const TITLED_BEHIND = /^[\p{Script=Han} ·]{2,14}[（(][^（()）]{0,50}[长记任席员事][^（()）]{0,12}[)）]/u;

export function speaksOfPeople(doc: string, { span, text, marks }: Sentence, known: KnownNames, w: Words): boolean {
  if (findHeads(doc, span.start, span.end, w, 1).length > 0 || (marks & Mark.Role && GATE.test(text))) return true;
  return (
    (saysEarly(text) && SOMEBODY_SAYS.test(text)) ||
    isUnsaid(text) ||
    TITLED_BEHIND.test(text) ||
    known.mayStandIn(text, (marks & Mark.Blank) !== 0)
  );
}
