import { matches } from "../matches.js";
import { isHeadOfTable } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";
import { GAP } from "./spacing.js";

/** A line that may be the head of a table: short, and no sentence. */
const HEAD = /(?<=^|\n)[ \u3000]*[\p{Script=Han}（）]{1,8}[ \u3000][\p{Script=Han}（） \u3000]{1,60}(?=\n)/gu;
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
    for (const head of matches(HEAD, text)) {
      const names = head[0].trim().split(BETWEEN);
      if (names.length < 2 || !isHeadOfTable(names)) continue;
      for (let from = head.index, to = 0; to >= 0; from = to + 1) {
        to = text.indexOf("\n", from);
        const row = text.slice(from, to < 0 ? undefined : to).trimEnd();
        if (row === "") continue;
        const lead = row.length - row.trimStart().length;
        const between = matches(BETWEEN, row.slice(lead));
        if (between.length === 0 || row.includes("。") || row.includes("\t")) break;
        if (between.length !== names.length - 1) continue;
        for (const { index, 0: blanks } of between) {
          const start = from + lead + index;
          if (blanks !== GAP) edits.push({ start, end: start + blanks.length, text: GAP });
        }
      }
    }
    return edits;
  },
};
