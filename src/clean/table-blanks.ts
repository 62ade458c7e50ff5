import { matches } from "../matches.js";
import { isHeadOfTable } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";
import { GAP } from "./spacing.js";

/** A line that may be the head of a table: short, no sentence, and with another below it. Seen from its end, most lines are none at once. */
const HEAD = /\n(?<=^([ \u3000]*[\p{Script=Han}（）]{1,8}[ \u3000][\p{Script=Han}（） \u3000]{1,60})\n)/gmu;
const LINE = /[^\n]+\n?/g;
/** Between two cells: blanks, though not those within a name set wide (王 伟, 组 别). */
const BETWEEN = /(?<![ \u3000]|(?:^|[ \u3000])\p{Script=Han}(?=[ \u3000]+\p{Script=Han}(?:[ \u3000]|$)))[ \u3000]+/gu;

/** The heads of tables by the place of their line breaks, with the cells that their rows have. */
function headsOf(text: string): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const { index, 1: line } of matches(HEAD, text)) {
    const names = (line as string).trim().split(BETWEEN);
    if (names.length > 1 && isHeadOfTable(names)) heads.set(index, names.length);
  }
  return heads;
}

/** A table whose cells one blank parts, as copies leave it: its head tells how many cells a row has. */
export const tableBlanks: Repair = {
  id: "clean/table-blanks",
  code: "table-blanks",
  silent: true,
  summary: "Cells that one blank parts, below a line of column names, stand apart as those of any table",
  needs: Flag.Blank,
  repair(text) {
    const edits: Edit[] = [];
    const heads = headsOf(text);
    if (heads.size === 0) return edits;
    /** Cells of a row, as the last head has them; 0 outside a table. */
    let width = 0;
    for (const { index, 0: line } of matches(LINE, text)) {
      const row = line.trim();
      if (row === "") continue;
      width = heads.get(index + line.length - 1) ?? width;
      if (width === 0) continue;
      const between = matches(BETWEEN, row);
      if (between.length === 0 || row.includes("。") || row.includes("\t")) width = 0;
      if (between.length !== width - 1) continue;
      const from = index + line.indexOf(row);
      for (const { index: at, 0: blanks } of between) {
        if (blanks !== GAP) edits.push({ start: from + at, end: from + at + blanks.length, text: GAP });
      }
    }
    return edits;
  },
};
