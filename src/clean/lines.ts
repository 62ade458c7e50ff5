/** Lines of a text as they were set: what their width and their ends tell of how the text was broken. */
import { charSet } from "../chars.js";
import { ACTS } from "./acts.js";

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
  /** A line of a table: it is one however long. */
  readonly isRow: boolean;
}

const GAP = /\S(?:[ \u3000]{0,4}[|｜│丨∣](?! *$)| {2,}(?=\S)|\u3000{2,}(?=\S))/g;
/** A tab divides cells, and so does what `spacing` makes of it; beside a stop neither does. */
const TAB = /[^\s，、；：。！？,;:!?](?:\t+|\u3000\u3000)[^\s，、；：。！？,;:!?]/;
const isBlank = charSet(" \t\u3000\u00a0");

/** How many blanks a line begins with. */
function blanksBefore(line: string): number {
  let n = 0;
  while (isBlank(line.charCodeAt(n))) n++;
  return n;
}

export function columnsOf(text: string): number {
  let w = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // An emoji is as wide as a Chinese character: of its two halves one counts.
    if (code < 0xdc00 || code > 0xdfff) w += code < 0x2000 ? 1 : 2;
  }
  return w;
}

/** Whether cells may be divided here: a stroke, or blanks side by side. Most lines of a text have neither. */
function mayHaveGaps(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e28 ? code === 0xff5c || code === 0x4e28 : code === 0x7c || code === 0x2502 || code === 0x2223) return true;
    if ((code === 0x20 || code === 0x3000) && text.charCodeAt(i + 1) === code) return true;
  }
  return false;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    const lead = blanksBefore(line);
    const own = line.slice(lead);
    const columns = columnsOf(line);
    lines.push({
      from,
      to: from + raw.length,
      indent: lead === 0 ? 0 : columnsOf(line.slice(0, lead)),
      columns,
      characters: 2 * line.length,
      raw: line.length === raw.length ? columns : columnsOf(raw),
      text: own,
      gaps: mayHaveGaps(own) ? (own.replace(DATELINE, "").replace(REPORTERS, "").replace(NAME_OF_TWO, "").match(GAP)?.length ?? 0) : 0,
      isRow: (line.includes("\t") || line.includes("\u3000\u3000")) && TAB.test(line),
    });
    from += raw.length + 1;
  }
  return lines;
}

/** 本网讯  11月27日下午…: the blanks behind it part no cells. */
const DATELINE = /^[^\s，。]{1,14}讯(?:[（(][^）)\n]{2,24}[）)])?[ \u3000]+/u;

/** 本报讯（记者 甲  通讯员 乙）昨日上 */
const REPORTERS = /[（(](?:本报|首席|见习|实习|全媒体)?(?:记者|通讯员)[^（）()\n]{2,40}[）)]/u;

/** 副组长安  琪通报…: a name of two letters set as wide as one of three parts no cells either. */
const NAME_OF_TWO = new RegExp(`(?<=\\p{Script=Han}) {2}(?=\\p{Script=Han}(?:[，、。；（(和及等]|${ACTS}))`, "gu");

/** Ends a sentence, or announces what comes in lines of its own. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: what joins the parts of an emoji is meant
export const FINAL = /[。！？；：.!?;:｡﹔﹕﹖﹗][”’）)】」』﹚]?[\p{Extended_Pictographic}\ufe0f\u200d]{0,8}$/u;
/** A mark that nothing ends with. */
export const OPEN_END = /[，、（(“《「『,､﹐﹑﹙]$|\p{Script=Han}—{1,2}$/u;

/** Narrower lines than this are full only in a text of nothing wider: 20 characters. */
export const LEAST_WIDTH = 40;
/** The columns of a newspaper: 15 characters; it takes more of their lines to believe in a width. */
export const LEAST_COLUMN = 30;
const COLUMN_EVIDENCE = 6;
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
  const open = unfinished(lines, LEAST_WIDTH);
  const columns = exactWidth(lines, open, "columns");
  const characters = exactWidth(lines, open, "characters");
  // Columns fit every text that characters fit, as long as it has no digits: it takes more to prefer them.
  const best = characters.full > columns.full ? characters : columns;
  if (best.full >= 2) return { width: best.width, measure: best.measure, exact: true };
  return looseWidth(lines, open, EVIDENCE) ?? looseWidth(lines, unfinished(lines, LEAST_COLUMN), COLUMN_EVIDENCE);
}

/** Lines of the text that stop in the middle of a sentence while another follows. */
const unfinished = (lines: readonly Line[], least: number): Line[] =>
  lines.filter((line, i) => line.columns >= least && !line.isRow && lines[i + 1]?.text && !FINAL.test(line.text));

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
