/**
 * Decoded text → cleaned text with the way back. Each repair knows one kind of damage; this file knows their order.
 */
import type { CleanNote, CleanText } from "../types.js";
import { advertising } from "./advertising.js";
import { blanks } from "./blanks.js";
import { emoji } from "./emoji.js";
import { entities } from "./entities.js";
import { fullWidth } from "./full-width.js";
import { hardBreaks } from "./hard-breaks.js";
import { invisible } from "./invisible.js";
import { lineEnds } from "./line-ends.js";
import { lost } from "./lost.js";
import { marks } from "./marks.js";
import { applyEdits, OffsetMap } from "./offsets.js";
import { pinyin } from "./pinyin.js";
import { punctuation } from "./punctuation.js";
import type { Repair } from "./repair.js";
import { Flag, scan } from "./scan.js";
import { spacing } from "./spacing.js";
import { tableRows } from "./table-rows.js";
import { traditional } from "./traditional.js";

export { squeeze } from "./blanks.js";
export type { Edit, Repair } from "./repair.js";

/** THE order. */
export const repairs: readonly Repair[] = [
  entities, // first: an entity may stand for anything that the others repair
  lineEnds,
  emoji, // before `invisible`, which would take away what joins its parts
  invisible,
  tableRows,
  hardBreaks, // needs the blanks that `spacing` takes away
  pinyin, // before `traditional`, which looks at neighbouring characters
  traditional, // before `advertising`, whose words are Simplified
  fullWidth,
  advertising,
  marks,
  spacing,
  punctuation, // after `marks` and `spacing`: ", ，" is doubled as well
  blanks,
  lost,
];

/** How `source.repairs` lists them: what changes most comes first, whatever the order of work. */
const LISTED = [
  "traditional", "pinyin", "emoji", "punctuation", "blanks", "fullwidth", "invisible", "entities", "hard-breaks", "table-rows", "advertising",
];

/** Where something is cut out, two stops may come to stand side by side. */
const MEETING = Flag.DoubledStop;

/** Every text is accepted; one that is not well-formed gets � for its lone surrogates. */
export function cleanText(source: string): CleanText {
  let text = source;
  let flags = scan(text);
  if (flags & Flag.Surrogate) text = text.replace(/\p{Surrogate}/gu, "\ufffd");
  if (text !== source) flags |= Flag.Lost;
  let map = OffsetMap.identity;
  const codes = new Set<string>();
  const notes: CleanNote[] = [];
  for (const repair of repairs) {
    if ((flags & repair.needs) === 0) continue;
    const edits = repair.repair(text);
    if (edits.length === 0) continue;
    for (const e of edits) if (e.note) notes.push({ ...e.note, span: map.toSource(e.start, e.end) });
    const changed = applyEdits(text, edits);
    if (changed === text) continue;
    map = map.after(edits);
    text = changed;
    flags = repair.brings ? flags | scan(text) : flags | MEETING;
    if (!repair.silent) codes.add(repair.code);
  }
  return {
    text,
    source,
    toSource: ({ start, end }) => {
      const from = Math.min(Math.max(start, 0), text.length);
      return map.toSource(from, Math.min(Math.max(end, from), text.length));
    },
    repairs: LISTED.filter((code) => codes.has(code)),
    notes,
  };
}
