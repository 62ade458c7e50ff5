import { matches } from "../matches.js";
import type { Edit, Repair } from "./repair.js";
import { Flag, nextWith } from "./scan.js";

const BORDER = /^[\s|│┃丨｜∣+\-:=─━┌┐└┘├┤┬┴┼]*$/;
const LEAD = /^[ \t\u3000]*[|│┃丨｜∣][ \t\u3000|│┃丨｜∣]*/;
const TAIL = /[|│┃丨｜∣]$/;
/** Between two cells; at the head of a line it may be a bullet. */
const DRAWN = /[│┃](?<=\S[ \t\u3000]*[│┃])(?=[ \t\u3000]*\S)/gu;
/** 甲讲话， | 乙主持: on a page that ends its lines with one, where the lines before this one ended. */
const LINE_END = /[|丨｜∣](?<=[，、；。：][ \t\u3000]*[|丨｜∣])[ \t\u3000]*(?=\S)/gu;
/** A line break in a cell, left as the page has it. */
const BREAK = /<br ?\/?>/giu;
const PIPES = new Set("|│┃丨｜∣ \t\u3000");

/** ┌──┬──┐ above and between the rows of a drawn table. */
const RULE = /^[ \t\u3000]*[┌├└┏┣┗╔╠╚][─━═┬┴┼┳┻╋╦╩╬┐┤┘┓┫┛╗╣╝ \t\u3000]*$/gmu;

/** No other line belongs to a table. */
function linesWithStrokes(text: string): { at: number; line: string }[] {
  const lines: { at: number; line: string }[] = [];
  for (let stroke = nextWith(Flag.Pipe, text, 0), to = 0; stroke < text.length; stroke = nextWith(Flag.Pipe, text, to)) {
    const at = text.lastIndexOf("\n", stroke) + 1;
    const end = text.indexOf("\n", stroke);
    to = end < 0 ? text.length : end;
    lines.push({ at, line: text.slice(at, to).trimEnd() });
  }
  return lines;
}

/** What is changed in one line of a table. */
interface Row {
  /** The frame around it, and its line breaks in cells. */
  readonly frame: readonly Edit[];
  /** The strokes between its cells. */
  readonly cells: readonly Edit[];
  /** The strokes that only end lines. */
  readonly breaks: readonly Edit[];
  readonly lead: boolean;
  readonly tail: boolean;
}

const edit = (at: number, m: RegExpExecArray, text: string): Edit => ({ start: at + m.index, end: at + m.index + m[0].length, text });

function readRow(at: number, line: string): Row {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const tail = TAIL.test(line);
  const cells = matches(DRAWN, line)
    .filter((m) => m.index >= lead)
    .map((m) => edit(at, m, "|"));
  const row = { cells, lead: lead > 0, tail };
  if (!lead && !tail) return { ...row, frame: [], breaks: [] };
  if (BORDER.test(line)) return { ...row, cells: [], frame: [{ start: at, end: at + line.length, text: "" }], breaks: [] };
  const frame: Edit[] = lead ? [{ start: at, end: at + lead, text: "" }] : [];
  if (line.includes("<")) frame.push(...matches(BREAK, line).map((m) => edit(at, m, "、")));
  if (tail) {
    let end = line.length;
    while (PIPES.has(line[end - 1] as string)) end--;
    frame.push({ start: at + end, end: at + line.length, text: "" });
  }
  return { ...row, frame, breaks: lead ? [] : matches(LINE_END, line).map((m) => edit(at, m, "")) };
}

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start);

/** The lines of a table keep their cells apart by " | ", and lose the frame around them. */
export const tableRows: Repair = {
  id: "clean/table-rows",
  code: "table-rows",
  summary: "Lines of a table drawn with | lose their outer strokes",
  needs: Flag.Pipe,
  cuts: true,
  repair(text) {
    const rows = linesWithStrokes(text).map(({ at, line }) => readRow(at, line));
    const frames = rows.flatMap((row) => row.frame);
    if (rows.some((row) => row.lead && row.tail)) {
      const cells = rows.flatMap((row) => (row.lead && row.tail ? row.cells : []));
      return cells.length > 0 ? inOrder([...frames, ...cells, ...matches(RULE, text).map((m) => edit(0, m, ""))]) : frames;
    }
    if (rows.filter((row) => row.tail).length >= 2) return inOrder([...frames, ...rows.flatMap((row) => row.breaks)]);
    return rows.flatMap((row) => (row.cells.length > 1 ? row.cells : []));
  },
};
