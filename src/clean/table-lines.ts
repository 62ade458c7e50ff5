import { matches } from "../matches.js";
import { MOST_LINES, mayHeadTable, namesList, opensNext, opensRow } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";
import { GAP } from "./spacing.js";

/** 组别, a line to itself: the first cell of a table that was copied cell by cell. It is looked for by its end, which few lines have. */
const HEAD = /[号别名组称][ \u3000]*$(?<=^[ \u3000]*(?:序 ?号|组 ?[别名]|分组|小组|承担组|巡[察视]组[别名]?|巡[察视]组名称)[ \u3000]*)/mu;
const LINE = /[^\n]+/g;
/** Cells that a row has at most. */
const WIDEST = 10;

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

/** The cells of each column of a row: one, or in that of what is inspected as many as it has lines. */
type Row = readonly (readonly Cell[])[];

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
      const width = cells.slice(at, at + WIDEST).findIndex((c) => opensRow(c.text));
      if (width < 2 || !mayHeadTable(cells.slice(at, at + width).map((c) => c.text))) continue;
      const rows = rowsOf(cells, at, width);
      for (const row of rows) {
        let last: Cell | undefined;
        for (const column of row) {
          for (const [i, cell] of column.entries()) {
            if (last) edits.push({ start: last.to, end: cell.from, text: i === 0 ? GAP : joint(cell.text) });
            last = cell;
          }
        }
      }
      at += Math.max(0, rows.flat(2).length - 1);
    }
    return edits;
  },
};

/** （含甲馆、乙局）: below the unit that holds them. */
const joint = (line: string): string => (/^[（(]/u.test(line) ? "" : "、");

/** The head at `head` and its rows; none where a row lost a cell, or has one too many. */
function rowsOf(cells: readonly Cell[], head: number, width: number): Row[] {
  const names = cells.slice(head, head + width);
  const rows: Row[] = [names.map((name) => [name])];
  for (let at = head + width; opensRow(cells[at]?.text ?? "") || (isCaption(cells[at]) && opensRow(cells[at + 1]?.text ?? "")); ) {
    if (isCaption(cells[at])) {
      at++;
      continue;
    }
    const row = rowAt(cells, at, names);
    if (!row) return [];
    rows.push(row);
    at += row.flat().length;
  }
  return rows.length > 2 ? rows : [];
}

/** The row at `at`: as many cells as the head has names, or more where those of the list have lines of their own. */
function rowAt(cells: readonly Cell[], at: number, names: readonly Cell[]): Row | undefined {
  const width = names.length;
  const most = cells.slice(at + 1, at + width + MOST_LINES);
  const first = (cells[at] as Cell).text;
  const next = opensNext(cells[at + width]?.text ?? "", first) ? width - 1 : most.findIndex((c) => opensNext(c.text, first));
  const behind = names.slice(names.findIndex((n) => namesList(n.text)) + 1);
  const fits = (length: number): boolean => {
    const row = cells.slice(at, at + length);
    return row.length === length && behind.every((name, i) => fitsColumn(name.text, (row[length - behind.length + i] as Cell).text));
  };
  let length = width;
  // The last row ends where what stands behind the list does.
  if (next >= 0) length = next + 1;
  else while (length < width + MOST_LINES && !fits(length)) length++;
  const whole = (isCaption(cells[at + width]) && fits(width)) || (next < 0 && length === width + MOST_LINES);
  const row = cells.slice(at, at + (whole ? width : length));
  const lists = row.slice(width - behind.length - 1, row.length - behind.length);
  if (row.length < width || row.slice(1).some((c) => c.text.includes("。"))) return undefined;
  if (lists.length > 1 && !(fits(row.length) && lists.every((c) => IS_LIST.test(c.text)))) return undefined;
  return [...row.slice(0, width - behind.length - 1).map((c) => [c]), lists, ...row.slice(row.length - behind.length).map((c) => [c])];
}
/** 提级巡察安排: a line between the rows. */
const isCaption = (cell: Cell | undefined): boolean =>
  cell !== undefined && /^[^、，。：；\d]{0,12}巡[察视](?:安排|名单|对象|单位|一览表)?$/u.test(cell.text);
const IS_LIST = /^[^\d@：:；;。]{3,}$/u;

/** Whether a cell is what the name of its column says; most may hold anything. */
function fitsColumn(name: string, cell: string): boolean {
  if (/电话|手机/u.test(name)) return /\d{5}/u.test(cell);
  if (name.includes("邮箱")) return cell.includes("@");
  return !/(?:方 ?式|类 ?[型别]|形式)$/u.test(name) || /巡|常规|专项|提级|机动|交叉|延伸|回头看/u.test(cell);
}
