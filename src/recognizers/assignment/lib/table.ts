/** Tables of a notice: lines whose cells stand between |, tabs or wide blanks, under a line that names the columns. */
import { Mark } from "../../../segment/marks.js";
import type { Block, Doc } from "../../../types.js";
import { columnOf } from "./columns.js";
import { lyingTable } from "./lying-table.js";
import {
  BETWEEN_CELLS,
  type Cell,
  type Column,
  cellsOf,
  ENDS_IN_ORGAN,
  IS_TEAM,
  joinLabelled,
  partHead,
  partWidest,
  spreadUnits,
  type Table,
  UNIT_LIKE,
  wideNames,
} from "./table-cells.js";

/** Every name of the column of units holds one of these. */
const LISTED = /巡[察视]|对象|单位|党组织|名单|村|社区|第[一二三]批/u;
/** 村（社区） | 接访日期 | 地点: a class of units, beside the teams, or where the text says of 下表所列村（社区）, 以下村（社区） that they are inspected. */
const CLASS = /^(?:村（社区）|村、社区|村社区|村居|行政村|村|社区)(?:名称|党组织)?$/u;
const IN_TABLE = /(?:下表|附表|表中|表内|以下|下列)(?:所[列示])?[^。；，]{0,10}(?:村|社区)[^。；]{0,16}巡[察视]/u;
const IS_NUMBER = /^\d{1,3}$/u;

/** A cell merged with the one above it is left empty, or left out at the head of its row: the row says what that one says. */
function merged(
  cells: readonly Cell[],
  { team, list, types, place }: Table["columns"],
  width: number,
  above: readonly Cell[] | undefined,
): Cell[] {
  // 序号 | 组别: a number stands before the team.
  if (above === undefined || team === undefined || (team !== 0 && !(team === 1 && IS_NUMBER.test(above[0]?.text ?? "")))) return [...cells];
  const first = cells[0] as Cell;
  const empty: Cell = { text: "", span: { start: first.span.start, end: first.span.start } };
  const numbered = team === 1 && IS_NUMBER.test(first.text);
  const behead = !numbered && cells.length < width && first.text !== "" && !IS_TEAM.test(first.text);
  // The list stands right behind the team; behind leaders, too, where all of them are left out.
  const left = behead ? (list !== undefined && list > 1 && cells.length <= width - list ? list : 1) : 0;
  // 2 | 箩坑乡 | 甲村、乙村: the team of the row above, and a number of its own.
  const headless = numbered && cells.length < width && !IS_TEAM.test(cells[1]?.text ?? "");
  const row: Cell[] = headless ? [first, empty, ...cells.slice(1)] : [...Array<Cell>(left).fill(empty), ...cells];
  if (row[team]?.text !== "") return row;
  if (team === 1 && row[0]?.text === "") row[0] = above[0] as Cell;
  for (const column of [team, types, place]) {
    const over = column === undefined ? undefined : above[column];
    if (column !== undefined && over && (row[column]?.text ?? "") === "") row[column] = over;
  }
  return row;
}

/** A row whose other cells are all merged with those above: the list alone, behind the empty cells. */
const isIndented = (doc: Doc, { text, span }: Block): boolean =>
  /[\t\u3000|]/u.test(doc.text[span.start - 1] ?? "") && text.length < 60 && !/[。：]/u.test(text);

/** 县水利局党组, 县委统战部: one more unit of the row above, on a line of its own; a plain name only where another team's row follows. */
function isOfRow(doc: Doc, at: number): boolean {
  const { text } = doc.blocks[at] as Block;
  if (ENDS_IN_ORGAN.test(text)) return true;
  const next = UNIT_LIKE.test(text) ? doc.blocks.slice(at + 1, at + 1 + MOST_LINES).find((b) => !UNIT_LIKE.test(b.text)) : undefined;
  return next !== undefined && BETWEEN_CELLS.test(next.text) && IS_TEAM.test(cellsOf(next)[0]?.text ?? "");
}

/** Lines that the units of one row have at most. */
const MOST_LINES = 30;

/** 表二　提级巡察 above the head of the table, and nothing else. */
export const CAPTION =
  /^[^\p{L}\p{N}]{0,3}(?:附?表?[一二三四五六\d]{1,2}[、.．：\s）]{1,3}|（[一二三四五六]）|\p{Script=Han}{0,8}轮巡[察视])?(?:(?:常规|专项|专题|提级|交叉|机动|延伸|联动){1,2}巡[察视]|(?:巡[察视])?“回头看”)(?:的?(?:村（社区）|村|社区|部门|乡镇|镇街|街道|学校|企业|医院)(?:党组织)?|党组织)?(?:对象|单位|名单|任务|安排|一览表){0,2}(?:（[^（）]{1,16}）)?(?:如下)?：?$/u;

const known = new WeakMap<Doc, readonly Table[]>();

/** The tables of a text; several rules read them. */
export function tablesOf(doc: Doc): readonly Table[] {
  const tables = known.get(doc) ?? readTables(doc);
  known.set(doc, tables);
  return tables;
}

function readTables(doc: Doc): Table[] {
  const tables: Table[] = [];
  if ((doc.marks & Mark.Blank) === 0) return tables;
  const heads = doc.blocks.map((block, i) => headIn(block, doc.blocks[i + 1], doc));
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i];
    const lying = lyingTable(doc, i);
    if (lying) tables.push(lying);
    const rows = head ? rowsBelow(doc, i, head, heads) : [];
    if (!head || rows.length === 0) continue;
    tables.push({ ...head, rows: rows.flatMap((cells) => halves(head, cells)) });
    i += rows.length;
    // 提级巡察安排, and more rows of the same table.
    for (;;) {
      const more = rowsBehind(doc, i + 1, heads, head);
      if (more.length === 0) break;
      tables.push({ ...head, head: (doc.blocks[i + 2] as Block).span, rows: more });
      i += 1 + more.length;
    }
  }
  return tables;
}

/** 序号 | 单位 | 序号 | 单位: a table folded to be half as long has two rows in a line. */
function halves({ header }: Head, cells: readonly Cell[]): (readonly Cell[])[] {
  const half = header.length / 2;
  const folded = half > 1 && Number.isInteger(half) && header.every(({ text }, c) => text === header[c % half]?.text);
  return folded ? [cells.slice(0, half), cells.slice(half)].filter((row) => row.some(({ text }) => text !== "")) : [cells];
}

/** The rows behind a line that names a type, where the first of them is that of a team and as wide as the head. */
function rowsBehind(doc: Doc, at: number, heads: readonly (Head | undefined)[], head: Head): Cell[][] {
  const [caption, next] = [doc.blocks[at], doc.blocks[at + 1]];
  if (!caption || !next || heads[at] || heads[at + 1] || !CAPTION.test(caption.text)) return [];
  const cells = cellsOf(next);
  return cells.length === head.header.length && IS_TEAM.test(cells[0]?.text ?? "") ? rowsBelow(doc, at, head, heads) : [];
}

type Head = Omit<Table, "rows">;

/** The line of column names, one of them that of what is inspected. */
function headIn(block: Block, next: Block | undefined, doc: Doc): Head | undefined {
  // A table has a row below its head.
  if (!next || (block.marks & next.marks & Mark.Blank) === 0 || block.text.length > 120) return undefined;
  if (!BETWEEN_CELLS.test(block.text) || !BETWEEN_CELLS.test(next.text) || !LISTED.test(block.text.replace(/\s/gu, ""))) return undefined;
  const header = wideNames(cellsOf(block));
  const columns: Partial<Record<Column, number>> = {};
  header.forEach((cell, c) => {
    const column = columnOf(cell);
    if (column !== undefined && columns[column] === undefined) columns[column] = c;
  });
  if (columns.list === undefined && (columns.team !== undefined || columns.place !== undefined || IN_TABLE.test(doc.text))) {
    const c = header.findIndex(({ text }) => CLASS.test(text.replace(/\s/gu, "")));
    if (c >= 0) columns.list = c;
  }
  // 组别 | 巡察地 and nothing else: the places are what is inspected.
  if (columns.list === undefined && columns.place !== undefined && /巡/u.test(header[columns.place]?.text ?? "")) {
    columns.list = columns.place;
    delete columns.place;
  }
  return header.length < 2 || columns.list === undefined ? undefined : { head: block.span, columns, header };
}

/** Names of two columns in one line leave no doubt: no row, but the head of the next table, or of the next page. */
const opensNext = (head: Head | undefined): boolean => head !== undefined && Object.keys(head.columns).length > 1;

function rowsBelow(doc: Doc, at: number, { header, columns }: Head, heads: readonly (Head | undefined)[]): Cell[][] {
  const width = header.length;
  const rows: Cell[][] = [];
  for (let j = at + 1; j < doc.blocks.length; j++) {
    const block = doc.blocks[j] as Block;
    if (block.kind === "boilerplate" || opensNext(heads[j])) break;
    const cells = spreadUnits(partHead(partWidest(joinLabelled(cellsOf(block), width), width), width), columns, width);
    if ((cells.length < 2 && !(rows.length > 0 && (isIndented(doc, block) || isOfRow(doc, j)))) || cells.length > width + 2) break;
    rows.push(merged(cells, columns, width, rows.at(-1)));
  }
  return rows;
}
