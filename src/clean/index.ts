/**
 * Decoded text → cleaned text with the way back. Each repair knows one kind of damage; this file knows their order.
 */
import type { CleanNote, CleanText, Span } from "../types.js";
import { builtinLexicon } from "../word-lists.js";
import { advertising } from "./advertising.js";
import { blanks } from "./blanks.js";
import { emoji } from "./emoji.js";
import { entities } from "./entities.js";
import { fullWidth } from "./full-width.js";
import { hardBreaks } from "./hard-breaks.js";
import { invisible } from "./invisible.js";
import { lookBack } from "./look-back.js";
import { lost } from "./lost.js";
import { marks } from "./marks.js";
import { applyEdits, OffsetMap } from "./offsets.js";
import { pinyin } from "./pinyin.js";
import { punctuation } from "./punctuation.js";
import type { Edit, Lexicons, Repair } from "./repair.js";
import { runOn } from "./run-on.js";
import { Flag, flagsOf, scan } from "./scan.js";
import { spacing } from "./spacing.js";
import { tableBlanks } from "./table-blanks.js";
import { tableCells } from "./table-cells.js";
import { tableLines } from "./table-lines.js";
import { tableRows } from "./table-rows.js";
import { traditional } from "./traditional.js";
import { whiteSpace } from "./white-space.js";

export { squeeze } from "./blanks.js";
export type { Edit, Lexicons, Repair } from "./repair.js";

/** THE order. */
export const repairs: readonly Repair[] = [
  entities, // first: an entity may stand for anything that the others repair
  whiteSpace,
  runOn, // before all that look at lines
  tableLines,
  tableCells,
  tableBlanks, // before `hardBreaks`, which leaves the rows of a table alone
  hardBreaks, // measures lines as they were set, with all that the others take away
  fullWidth,
  pinyin, // before `traditional`, which looks at neighbouring characters
  traditional, // before those that know words: `emoji`, `advertising`
  emoji, // before `invisible`, which would take away what joins its parts
  invisible,
  tableRows,
  advertising,
  marks,
  lookBack, // after `marks`, which gives quotes their form
  spacing,
  punctuation, // after `marks` and `spacing`: ", ，" is doubled as well
  blanks,
  lost, // once, at the very end
];

/** How `source.repairs` lists them: what changes most comes first, whatever the order of work. */
const LISTED = [
  "traditional",
  "pinyin",
  "emoji",
  "punctuation",
  "blanks",
  "fullwidth",
  "invisible",
  "entities",
  "hard-breaks",
  "table-rows",
  "advertising",
];

/** Rounds that a text gets at most; of those seen none needs more than two. */
const ROUNDS = 4;

/** A text on its way through the repairs. */
class Cleaning {
  map = OffsetMap.identity;
  /** Whether the last repair that changed something left two stops side by side where it did. */
  stopsMeet = false;
  readonly codes: string[] = [];
  readonly notes: CleanNote[] = [];
  #noted: Set<string> | undefined;

  constructor(
    public text: string,
    private readonly lexicons: Lexicons,
  ) {}

  /** Each place once, however often it is looked at. */
  #note(note: NonNullable<Edit["note"]>, span: Span<"source">): void {
    const place = `${note.code}@${span.start}`;
    this.#noted ??= new Set();
    if (this.#noted.has(place)) return;
    this.#noted.add(place);
    this.notes.push({ ...note, span });
  }

  /** @param flags what the text has; @returns whether it changed. */
  run(repair: Repair, flags: number): boolean {
    const edits = repair.repair(this.text, this.lexicons, flags);
    if (edits.length === 0) return false;
    for (const e of edits) if (e.note) this.#note(e.note, this.map.toSource(e.start, e.end));
    const changed = applyEdits(this.text, edits);
    if (changed === this.text) return false;
    this.map = this.map.after(edits);
    this.text = changed;
    // Behind one that brings characters the whole text is looked at again.
    this.stopsMeet = repair.brings !== true && stopsMeet(changed, edits);
    if (!repair.silent && !this.codes.includes(repair.code)) this.codes.push(repair.code);
    return true;
  }
}

const isNear = (text: string, at: number): boolean => (flagsOf(text.charCodeAt(at)) & Flag.Near) !== 0;
/** Where something is cut out or changed, two stops may come to stand side by side. */
function stopsMeet(changed: string, edits: readonly Edit[]): boolean {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    const to = from + text.length;
    for (let i = from; i <= to; i++) if (isNear(changed, i) && isNear(changed, i - 1)) return true;
    shift += text.length - (end - start);
  }
  return false;
}

/**
 * @param always flags of repairs that look whatever the text has
 * @returns flags of the repaired text, and perhaps more
 */
function repairAll(cleaning: Cleaning, always: number): number {
  let flags = 0;
  for (let round = 0, again = true; again && round < ROUNDS; round++) {
    again = false;
    flags = scan(cleaning.text) | always;
    if (flags & Flag.Surrogate) {
      cleaning.text = cleaning.text.replace(/\p{Surrogate}/gu, "\ufffd");
      flags |= Flag.Lost;
    }
    for (const repair of repairs) {
      if ((flags & repair.needs) === 0 || repair === lost || !cleaning.run(repair, flags)) continue;
      if (repair.brings) flags |= scan(cleaning.text);
      else if (cleaning.stopsMeet) flags |= Flag.DoubledStop;
      again ||= repair.cuts === true;
    }
  }
  return flags;
}

/**
 * Every text is accepted; one that is not well-formed gets � for its lone surrogates.
 * @param lexicons word lists with a user's own entries; the built-in ones where there are none
 */
export function cleanText(source: string, lexicons: Lexicons = builtinLexicon): CleanText {
  const cleaning = new Cleaning(source, lexicons);
  // What a text must have to hold advertising is known of the built-in words alone.
  const always = lexicons("spam") === builtinLexicon("spam") ? 0 : Flag.Advert;
  const flags = repairAll(cleaning, always);
  // What stood beside a lost character meets.
  if (cleaning.run(lost, flags)) cleaning.run(lost, repairAll(cleaning, always));
  const { text, map, codes, notes } = cleaning;
  return {
    text,
    source,
    toSource: ({ start, end }) => {
      const from = Math.min(Math.max(start, 0), text.length);
      return map.toSource(from, Math.min(Math.max(end, from), text.length));
    },
    repairs: codes.length === 0 ? codes : LISTED.filter((code) => codes.includes(code)),
    notes,
  };
}
