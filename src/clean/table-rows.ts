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

/** The lines of a table keep their cells apart by " | ", and lose the frame around them. */
export const tableRows: Repair = {
  id: "clean/table-rows",
  code: "table-rows",
  summary: "Lines of a table drawn with | lose their outer strokes",
  needs: Flag.Pipe,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    const strokes: Edit[] = [];
    const breaks: Edit[] = [];
    let framed = 0;
    let ended = 0;
    for (const { at, line } of linesWithStrokes(text)) {
      const lead = LEAD.exec(line)?.[0].length ?? 0;
      const tail = TAIL.test(line);
      const drawn = matches(DRAWN, line);
      if (drawn.length > 1) strokes.push(...drawn.map((s) => ({ start: at + s.index, end: at + s.index + 1, text: "|" })));
      if (!lead && !tail) continue;
      if (tail) ended++;
      if (lead && tail) framed++;
      if (BORDER.test(line)) {
        edits.push({ start: at, end: at + line.length, text: "" });
        continue;
      }
      if (!lead) breaks.push(...matches(LINE_END, line).map((s) => ({ start: at + s.index, end: at + s.index + s[0].length, text: "" })));
      if (lead) edits.push({ start: at, end: at + lead, text: "" });
      if (line.includes("<"))
        for (const br of matches(BREAK, line)) edits.push({ start: at + br.index, end: at + br.index + br[0].length, text: "、" });
      if (tail) {
        let end = line.length;
        while (PIPES.has(line[end - 1] as string)) end--;
        edits.push({ start: at + end, end: at + line.length, text: "" });
      }
    }
    if (framed >= 1) return edits;
    return ended >= 2 ? [...edits, ...breaks].sort((a, b) => a.start - b.start) : strokes;
  },
};
