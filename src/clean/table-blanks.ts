import { matches } from "../matches.js";
import { isHeadOfTable } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";
import { GAP } from "./spacing.js";

/** A line that may be the head of a table: short, no sentence, and with another below it. */
const HEAD = /^[ \u3000]*[\p{Script=Han}（）]{1,8}[ \u3000][\p{Script=Han}（） \u3000]{1,60}\n/mu;
const LINE = /[^\n]+\n?/g;
/** Between two cells: blanks, though not those within a name set wide (王 伟, 组 别). */
const BETWEEN = /(?<![ \u3000]|(?:^|[ \u3000])\p{Script=Han}(?=[ \u3000]+\p{Script=Han}(?:[ \u3000]|$)))[ \u3000]+/gu;

/** A table whose cells one blank parts, as copies leave it: its head tells how many cells a row has. */
export const tableBlanks: Repair = {
  id: "clean/table-blanks",
  code: "table-blanks",
  silent: true,
  summary: "Cells that one blank parts, below a line of column names, stand apart as those of any table",
  needs: Flag.Blank,
  repair(text) {
    const edits: Edit[] = [];
    if (!HEAD.test(text)) return edits;
    /** Cells of a row, as the last head has them; 0 outside a table. */
    let width = 0;
    for (const { index, 0: line } of matches(LINE, text)) {
      const row = line.trim();
      if (row === "") continue;
      const names = HEAD.test(line) ? row.split(BETWEEN) : [];
      if (names.length > 1 && isHeadOfTable(names)) width = names.length;
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
