/** Tables whose teams stand side by side: 组别 | 第一巡察组 | 第二巡察组, and below it 巡察对象 | 甲局党组 | 乙镇党委. */
import { Mark } from "../../../segment/marks.js";
import type { Block, Doc } from "../../../types.js";
import { columnOf } from "./columns.js";
import { BETWEEN_CELLS, type Cell, type Column, cellsOf, IS_TEAM, type Table } from "./table-cells.js";

/** Lines of such a table at most: 组长, 副组长, 值班电话, 通信地址, 驻地 beside what is read. */
const MOST_LINES = 10;

/** The cells of a line; a stroke at its end closes the last of them. */
function cellsIn(block: Block | undefined): readonly Cell[] {
  if (!block || (block.marks & Mark.Blank) === 0 || !BETWEEN_CELLS.test(block.text)) return [];
  const cells = cellsOf(block);
  return cells.at(-1)?.text === "" ? cells.slice(0, -1) : cells;
}

/** @returns the table that begins with the teams in line `at`, turned so that each team has a row */
export function lyingTable(doc: Doc, at: number): Table | undefined {
  const [first, ...teams] = cellsIn(doc.blocks[at]);
  if (!first || teams.length < 2 || columnOf(first) !== "team" || !teams.every(({ text }) => IS_TEAM.test(text))) return undefined;
  const lines = doc.blocks.slice(at + 1, at + MOST_LINES).map(cellsIn);
  const end = lines.findIndex((cells) => cells.length === 0);
  const line = (column: Column): readonly Cell[] | undefined =>
    lines
      .slice(0, end < 0 ? undefined : end)
      .find((cells) => cells.length === teams.length + 1 && cells[0] && columnOf(cells[0]) === column);
  const list = line("list");
  if (!list) return undefined;
  // The list last: what a row says ends with it.
  const types = line("types");
  const turned = [first, ...teams].map((team, c) => [team, ...(types ? [types[c] as Cell] : []), list[c] as Cell]);
  const [header, ...rows] = turned as [Cell[], ...Cell[][]];
  const { span: head } = doc.blocks[at] as Block;
  return { head, columns: types ? { team: 0, types: 1, list: 2 } : { team: 0, list: 1 }, header, rows };
}
