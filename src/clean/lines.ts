/** Lines of a text as they were set: what their width and their ends tell of how the text was broken. */
import { charSet, isWhite } from "../chars.js";
import { matches } from "../matches.js";
import { ACTS } from "./acts.js";
import { INVISIBLE } from "./invisible.js";

export interface Line {
  /** Where the line begins, blanks included. */
  readonly from: number;
  /** Where it ends, blanks included: the place of its line break. */
  readonly to: number;
  /** In columns: how far it is set in. */
  readonly indent: number;
  /** In columns: a Chinese character takes two. Without blanks at the end. */
  readonly columns: number;
  /** In characters, each counted as two columns, so that both widths have one scale. */
  readonly characters: number;
  /** In columns, blanks at the end included. */
  readonly raw: number;
  /** Without blanks at either end. */
  readonly text: string;
  /** Strokes and wide gaps between the cells of a table; 0 where it is none. */
  readonly gaps: number;
  /** Strokes of any kind. */
  readonly strokes: number;
  /** A line of a table: it is one however long. */
  readonly isRow: boolean;
}

const STROKES = "|｜│丨∣";
const GAP = /\S(?:[ \u3000]{0,4}[|｜│丨∣](?! *$)| {2,}(?=\S)|\u3000{2,}(?=\S))/g;
/** A tab divides cells, and so does what `spacing` makes of it; beside a stop neither does. */
const ROW = /[^\s，、；：。！？,;:!?](?:\t+|\u3000\u3000)[^\s，、；：。！？,;:!?]/;
const isBlank = charSet(" \t\u3000\u00a0");

/** What is asked of each character of a line: how wide it is, and whether it parts the cells of a row, alone or beside its like. */
const WIDTH = 3;
const BLANK = 4;
const WIDE_BLANK = 8;
const TAB = 16;
const STROKE = 32;
const UNSEEN = 64;
// An emoji is as wide as a Chinese character: of its two halves one counts.
const kinds = new Uint8Array(0x10000).fill(2).fill(1, 0, 0x2000).fill(0, 0xdc00, 0xe000);
// The common ones of `INVISIBLE`, by their codes: zero-width blanks, marks of direction, and what varies or joins.
for (const [first, past] of [
  [0x200b, 0x2010],
  [0x202a, 0x202f],
  [0x2060, 0x2070],
  [0xfe00, 0xfe10],
  [0xfeff, 0xff00],
] as const)
  kinds.fill(UNSEEN, first, past);
for (const [kind, characters] of [
  [BLANK, " "],
  [WIDE_BLANK, "\u3000"],
  [TAB, "\t"],
  [STROKE, STROKES],
] as const)
  for (const c of characters) kinds[c.charCodeAt(0)] = (kinds[c.charCodeAt(0)] as number) | kind;
const kindOf = (text: string, at: number): number => kinds[text.charCodeAt(at)] as number;

function columnsOf(text: string, from: number, to: number): number {
  let w = 0;
  for (let i = from; i < to; i++) w += kindOf(text, i) & WIDTH;
  return w;
}

function strokesIn(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (kindOf(text, i) & STROKE) n++;
  return n;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf("\n", from);
    const to = at < 0 ? text.length : at;
    lines.push(lineOf(text, from, to));
    from = to + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, to: number): Line {
  let end = to;
  while (end > from && (isWhite(text.charCodeAt(end - 1)) || kindOf(text, end - 1) === UNSEEN)) end--;
  let start = from;
  while (start < end && (isBlank(text.charCodeAt(start)) || kindOf(text, start) === UNSEEN)) start++;
  const indent = columnsOf(text, from, start);
  let columns = indent;
  let all = 0;
  let pairs = 0;
  let unseen = 0;
  for (let i = start, before = 0; i < end; i++) {
    const kind = kindOf(text, i);
    columns += kind & WIDTH;
    if (kind === UNSEEN) unseen++;
    all |= kind;
    pairs |= kind & before;
    before = kind;
  }
  const own = unseen > 0 ? text.slice(start, end).replace(INVISIBLE, "") : text.slice(start, end);
  const wide = (pairs & (BLANK | WIDE_BLANK)) !== 0;
  return {
    from,
    to,
    indent,
    columns,
    characters: 2 * (end - from - unseen),
    raw: columns + columnsOf(text, end, to),
    text: own,
    gaps: all & STROKE || wide ? gapsIn(own) : 0,
    strokes: all & STROKE ? strokesIn(own) : 0,
    isRow: (all & TAB || wide) !== 0 && ROW.test(own),
  };
}

const gapsIn = (text: string): number => matches(GAP, text.replace(DATELINE, "").replace(REPORTERS, "").replace(NAME_OF_TWO, "")).length;

/** 本网讯  11月27日下午…: the blanks behind it part no cells. */
const DATELINE = /^[^\s，。]{1,14}讯(?:[（(][^）)\n]{2,24}[）)])?[ \u3000]+/u;

/** 本报讯（记者 甲  通讯员 乙）昨日上 */
const REPORTERS =
  /[（(](?:本报|首席|见习|实习|全媒体)?(?:记者|通讯员)[^（）()\n]{2,40}[）)]|讯[ \u3000]*(?:本报|首席|见习|实习|全媒体)?(?:记者|通讯员)[^，。；（）\n]{2,24} {2,}(?=\p{Script=Han}{1,8}[，,])/u;

/** 副组长安  琪通报…: a name of two letters set as wide as one of three parts no cells either. */
const NAME_OF_TWO = new RegExp(` {2}(?<=\\p{Script=Han} {2})(?=\\p{Script=Han}(?:[，、。；（,;(和及等]|${ACTS}))`, "gu");

/** Ends a sentence, or announces what comes in lines of its own. */
export const isFinal = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return isEnd(last) || (!(last >= 0x4e00 && last <= 0x9fff) && FINAL.test(text.slice(-LONGEST_END)));
};
const isEnd = charSet("。！？；：.!?;:｡﹔﹕﹖﹗");
// biome-ignore lint/suspicious/noMisleadingCharacterClass: what joins the parts of an emoji is meant
const FINAL = /[。！？；：.!?;:｡﹔﹕﹖﹗][”’）)】」』﹚]?[\p{Extended_Pictographic}\ufe0f\u200d]{0,8}$/u;
/** In units, of which an emoji has two. */
const LONGEST_END = 18;

/** Narrower lines than this are full only in a text of nothing wider: 20 characters. */
export const LEAST_WIDTH = 40;
/** The columns of a newspaper: 15 characters; it takes more of their lines to believe in a width. */
export const LEAST_COLUMN = 30;
const COLUMN_EVIDENCE = 6;
/** Still narrower columns: 13 characters. Lists of units are as wide, so only lines with a comma or a stop in them are evidence. */
const NARROW_COLUMN = 26;
const NARROW_EVIDENCE = 8;
const MARK = /[，。；]/u;
/** A typesetter's line may be this much short, to keep punctuation off the next line's start, or over. */
export const SHORT = 4;
export const OVER = 2;
/** Curly quotes may have been set narrow, a line with three pairs of them is this much too wide. */
export const QUOTES = 6;
/** Lines broken in the middle of a sentence that it takes to believe in a width. */
export const EVIDENCE = 3;
/** Share of them that are full to the last character, where a program broke the text and no typesetter. */
const PROGRAM = 0.7;

export type Measure = "columns" | "characters";

export interface Breaking {
  readonly width: number;
  readonly measure: Measure;
  /** Each broken line is full: no other line was broken. */
  readonly exact: boolean;
}

/** The width at which the text is broken: that of most lines that stop in the middle of a sentence. */
export function breakingOf(lines: readonly Line[]): Breaking | undefined {
  const narrow = unfinished(lines);
  const columned = narrow.filter((line) => line.columns >= LEAST_COLUMN);
  const open = columned.filter((line) => line.columns >= LEAST_WIDTH);
  return (
    exactBreaking(lines, open) ??
    looseWidth(lines, open, EVIDENCE) ??
    looseWidth(lines, columned, COLUMN_EVIDENCE) ??
    looseWidth(
      lines,
      narrow.filter((line) => MARK.test(line.text) && !MARK.test(line.text.slice(-1))),
      NARROW_EVIDENCE,
    )
  );
}

/** Lines of the text that stop in the middle of a sentence while another follows. */
const unfinished = (lines: readonly Line[]): Line[] =>
  lines.filter((line, i) => line.columns >= NARROW_COLUMN && !line.isRow && lines[i + 1]?.text && !isFinal(line.text));

/** Lines that are full to the last character, which it takes to believe that a program broke the text. */
const EXACT_EVIDENCE = 2;
function exactBreaking(lines: readonly Line[], open: readonly Line[]): Breaking | undefined {
  if (open.length < EXACT_EVIDENCE) return undefined;
  const columns = exactWidth(lines, open, "columns");
  const characters = exactWidth(lines, open, "characters");
  // Columns fit every text that characters fit, as long as it has no digits: it takes more to prefer them.
  const best = characters.full > columns.full ? characters : columns;
  return best.full >= EXACT_EVIDENCE ? { width: best.width, measure: best.measure, exact: true } : undefined;
}

/** Marks that must not begin a line may hang over the margin. */
const isHanging = charSet("，。、；：！？）”》");

function exactWidth(lines: readonly Line[], open: readonly Line[], measure: Measure): { width: number; full: number; measure: Measure } {
  let width = 0;
  for (const line of lines)
    if (!line.isRow && line.text !== "")
      width = Math.max(width, line[measure] - (isHanging(line.text.charCodeAt(line.text.length - 1)) ? 2 : 0));
  let full = 0;
  let all = 0;
  for (const line of open) {
    if (line[measure] >= width - 1) full++;
    if (line[measure] > width - 12) all++;
  }
  return width >= LEAST_WIDTH && full >= all * PROGRAM ? { width, full, measure } : { width: 0, full: 0, measure };
}

function looseWidth(lines: readonly Line[], open: readonly Line[], evidence: number): Breaking | undefined {
  if (open.length < evidence) return undefined;
  const counts = new Map<number, number>();
  let all = 0;
  for (const { columns, gaps } of open) {
    if (gaps > 0) continue;
    all++;
    counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let n = 0;
    for (let w = width - SHORT; w <= width + OVER; w++) n += counts.get(w) ?? 0;
    if (n > most) [best, most] = [width, n];
  }
  for (const line of lines) if (line.columns > best + QUOTES && !line.isRow && line.gaps === 0) all++;
  // Most lines of such a text are full, and none is wider; where it is otherwise, equal widths are chance.
  return most >= evidence && most * 2 >= all ? { width: best, measure: "columns", exact: false } : undefined;
}
