import { matches } from "../matches.js";
import { isHeadOfTable } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";
import { GAP } from "./spacing.js";

/** 组别, a line to itself: the first cell of a table that was copied cell by cell. */
const HEAD = /^[ \u3000]*(?:序 ?号|组 ?[别名]|分组|小组|承担组|巡[察视]组[别名]?|巡[察视]组名称)[ \u3000]*$/mu;
const LINE = /[^\n]+/g;
/** Cells that a row has at most. */
const WIDEST = 10;
/** What the first cell of each row has: 第一巡察组, 区委巡察三组; 3 below 序号. */
const FIRST = /^(?:\p{Script=Han}{0,12}(?:第?[一二三四五六七八九十\d]{1,3}|专项)(?:巡[察视])?组(?:（[^（）]{1,16}）)?|\d{1,2})$/u;

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  for (const { index, 0: line } of matches(LINE, text)) {
    const own = line.trim();
    if (own === "") continue;
    const from = index + line.indexOf(own);
    cells.push({ text: own, from, to: from + own.length });
  }
  return cells;
}

/** A table that has each of its cells on a line of its own: where all rows have as many as the head, they stand on one line again. */
export const tableLines: Repair = {
  id: "clean/table-lines",
  code: "table-rows",
  summary: "The cells of a table, each copied to a line of its own, are rows again",
  needs: Flag.Newline,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    if (!HEAD.test(text)) return edits;
    const cells = cellsOf(text);
    for (let at = 0; at < cells.length; at++) {
      if (!HEAD.test((cells[at] as Cell).text)) continue;
      const width = cells.slice(at, at + WIDEST).findIndex((c) => FIRST.test(c.text));
      if (width < 2 || !isHeadOfTable(cells.slice(at, at + width).map((c) => c.text))) continue;
      const rows = rowsOf(cells, at, width);
      for (const row of rows) {
        for (let c = 1; c < width; c++) edits.push({ start: (row[c - 1] as Cell).to, end: (row[c] as Cell).from, text: GAP });
      }
      at += Math.max(0, rows.length * width - 1);
    }
    return edits;
  },
};

/** The head at `head` and its rows; none where a row lost a cell, or has one more. */
function rowsOf(cells: readonly Cell[], head: number, width: number): Cell[][] {
  const rows = [cells.slice(head, head + width)];
  for (let at = head + width; FIRST.test(cells[at]?.text ?? ""); at += width) {
    const row = cells.slice(at, at + width);
    if (row.length < width || row.slice(1).some((c) => FIRST.test(c.text) || c.text.includes("。"))) return [];
    rows.push(row);
  }
  return rows.length > 2 ? rows : [];
}
