/** Tables of a notice: lines whose cells stand between |, tabs or wide blanks, under a line that names the columns. */
import { matches } from "../../../matches.js";
import { Mark } from "../../../segment/marks.js";
import type { Block, Doc, Span } from "../../../types.js";

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

export interface Table {
  /** The line of column names; behind a caption within the table, the first row there. */
  readonly head: Span;
  /** Column → index. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Column = "team" | "list" | "types" | "place";

const NAMES: readonly (readonly [Column, RegExp])[] = [
  ["team", /^(?:组别|组名|组|巡[察视]组|巡[察视]组别|分组|小组|承担组)$/u],
  ["types", /^(?:巡[察视])?(?:方式|类型|类别|形式|性质|种类)$/u],
  [
    "place",
    /^(?:所[属在]|[进入]驻)?(?:镇街|乡镇|镇（街道）|乡镇（街道）|县区|县（市、区）|区县|地区|镇|街道|乡镇街道|县市区|镇（乡）|乡（镇）|镇乡)$|^(?:前往|去往|对调)(?:地|镇街|乡镇|县区|县|区|镇|村)$|^(?:(?:被?巡[察视]|受巡|被巡|接受|接巡|[进入]驻)(?:地|县|县区|县（市、区）|县（区）)|所在村镇)$|(?<!员|长|部|组)所[在属](?:镇街|乡镇|镇（街道）|乡镇（街道）|镇|乡|街道|县区|县|区|地)$/u,
  ],
  [
    "list",
    /(?:被?巡[察视].{0,8}(?:对象|单位|党组织|村（社区）|村|社区|部门|镇街|乡镇|地区)|^(?:对象|名单|具体名单|村名|单位|被巡[察视]单位|(?:企业|学校|单位|部门|医院|村|社区)?党组织|党组织名称|[进入]驻单位|巡[察视]对象|单位名称|企业名称|学校名称|部门名称|被巡[察视]党组织)$|^第[一二三]批(?:次)?(?:（[^（）]{2,24}）)?$|^[^（）]{2,12}(?<![组局])（(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]）$)/u,
  ],
];
/** Every name of the column of units holds one of these. */
const LISTED = /巡[察视]|对象|单位|党组织|名单|村|社区|第[一二三]批/u;
/** 村（社区） | 接访日期 | 地点: a class of units, beside the teams, or where the text says of 下表所列村（社区） that they are inspected. */
const CLASS = /^(?:村（社区）|村、社区|村社区|村居|行政村|村|社区)(?:名称|党组织)?$/u;
const IN_TABLE = /(?:下表|附表|表中|表内)(?:所[列示])?[^。；，]{0,10}(?:村|社区)[^。；]{0,16}巡[察视]/u;
const BETWEEN_CELLS = /[|｜\t　]|[^\S\n]{2}/u;
const SEPARATOR = /\s*[|｜]\s*|\t+|\s{2,}|　+/gu;
/** Where strokes part the cells, blanks part nothing: 组　长：禾青 */
const STROKES = /[|｜]/gu;
const ENOUGH_STROKES = 2;

export function cellsOf(block: Block): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  const push = (end: number): void => {
    const text = block.text.slice(at, end).trim();
    const start = block.span.start + at + block.text.slice(at, end).search(/\S|$/u);
    cells.push({ text, span: { start, end: start + text.length } });
  };
  const strokes = matches(STROKES, block.text);
  for (const m of strokes.length < ENOUGH_STROKES ? matches(SEPARATOR, block.text) : strokes) {
    if (m.index > 0) push(m.index);
    at = m.index + m[0].length;
  }
  push(block.text.length);
  return cells;
}

/** 组　　别: the name of a column, set as wide as the column. */
function wideNames(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (let c = 0; c < cells.length; c++) {
    const [cell, next] = [cells[c] as Cell, cells[c + 1]];
    if (next && isLetter(cell) && isLetter(next)) {
      out.push({ text: cell.text + next.text, span: { start: cell.span.start, end: next.span.end } });
      c++;
    } else out.push(cell);
  }
  return out;
}
const isLetter = ({ text }: Cell): boolean => /^\p{Script=Han}$/u.test(text);

const IS_TEAM = /巡[察视]组|第?[一二三四五六七八九十\d]{1,3}组$/u;

/** 组长：甲　副组长：乙 in one cell: what labels set apart within it. */
function joined(cells: Cell[], width: number): Cell[] {
  for (let c = 1; c < cells.length && cells.length > width; ) {
    const [before, cell] = [cells[c - 1] as Cell, cells[c] as Cell];
    if (!/^\p{Script=Han}{2,4}：/u.test(cell.text)) c++;
    else cells.splice(c - 1, 2, { text: `${before.text} ${cell.text}`, span: { start: before.span.start, end: cell.span.end } });
  }
  return cells;
}

/** 甲局党组  乙局党组 | 常规巡察: units that blanks alone set apart, where the next column says how they are inspected, or each is a Party organisation. */
function spread(cells: Cell[], { list, types }: Table["columns"], width: number): Cell[] {
  if (list === undefined || cells.length <= width) return cells;
  const behind = list + 1 + cells.length - width;
  const units = cells.slice(list, behind);
  const beforeManner = types === list + 1 && IS_MANNER.test(cells[behind]?.text ?? "");
  const isUnit = beforeManner ? /^[\p{Script=Han}、]{3,}$/u : UNIT_LIKE;
  // …　湖背中心小学等6所学校党组织
  const named = units.map(({ text }, i) => (i === units.length - 1 ? text.replace(CLOSES, "") : text));
  const villages = units.every(({ text }) => VILLAGE_LIKE.test(text));
  if (!villages && !(named.every((text) => isUnit.test(text)) && (beforeManner || units.some(({ text }) => ENDS_IN_ORGAN.test(text)))))
    return cells;
  const [first, end] = [units[0] as Cell, units.at(-1) as Cell];
  const cell = { text: units.map((u) => u.text).join("  "), span: { start: first.span.start, end: end.span.end } };
  return [...cells.slice(0, list), cell, ...cells.slice(behind)];
}
const UNIT_LIKE =
  /^(?!.*巡[察视])\p{Script=Han}{3,}(?:党组|党委|党工委|党总支|支部|[部局委办院校会站社馆所镇乡]|中心|公司|集团|街道|中学|小学|幼儿园)$/u;
const VILLAGE_LIKE = /^\p{Script=Han}{1,8}(?:村|社区|嘎查|居委会)$/u;
const CLOSES = /等\d{1,3}[个家所]\p{Script=Han}{1,6}$/u;
const ENDS_IN_ORGAN = /^\p{Script=Han}{3,}(?:党组|党委|党工委|党总支|支部)$/u;
const IS_MANNER = /^(?:常规|专项|专题|提级|机动|交叉|延伸|联动|巡[察视]|“?回头看)/u;

/** 附属中学党委（含附属小学） 专项巡察, 文旅公司党支部 0679-2210343: the widest cell of a column has one blank behind it. */
const WIDEST =
  /^(\S*(?:[）委组部支]|支部))[ \u3000]((?:常规|专项|专题|提级|机动|交叉|延伸|联动|巡[察视]“?回头看)\S*|0\d{2,3}-?\d{7,8}|\d{7,8})$/u;
function parted(cells: Cell[], width: number): Cell[] {
  const last = cells.at(-1);
  const m = cells.length === width - 1 && last ? WIDEST.exec(last.text) : null;
  if (!m || !last) return cells;
  const [unit, way] = [m[1] as string, m[2] as string];
  const at = last.span.start + unit.length;
  return [
    ...cells.slice(0, -1),
    { text: unit, span: { start: last.span.start, end: at } },
    { text: way, span: { start: last.span.end - way.length, end: last.span.end } },
  ];
}

/** 第四巡察组 专项巡察: where one blank has set the first two columns apart. */
const TEAM_AND_WAY =
  /^(\S*第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组)[ \u3000]((?:常规|专项|专题|提级|机动|交叉|延伸|联动|巡[察视]“?回头看|“回头看)\S*)$/u;
function headParted(cells: Cell[], width: number): Cell[] {
  const [first, ...rest] = cells;
  const m = cells.length === width - 1 && first ? TEAM_AND_WAY.exec(first.text) : null;
  if (!m || !first) return cells;
  const [team, way] = [m[1] as string, m[2] as string];
  return [
    { text: team, span: { start: first.span.start, end: first.span.start + team.length } },
    { text: way, span: { start: first.span.end - way.length, end: first.span.end } },
    ...rest,
  ];
}

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
    const rows = head ? rowsBelow(doc, i, head, heads) : [];
    if (!head || rows.length === 0) continue;
    tables.push({ ...head, rows });
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
    const name = cell.text.replace(/\s/gu, "");
    // 巡察单位：甲局 says what it names.
    const column = name.includes("：") ? undefined : NAMES.find(([, pattern]) => pattern.test(name))?.[0];
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
    const cells = spread(headParted(parted(joined(cellsOf(block), width), width), width), columns, width);
    if ((cells.length < 2 && !(rows.length > 0 && (isIndented(doc, block) || isOfRow(doc, j)))) || cells.length > width + 2) break;
    rows.push(merged(cells, columns, width, rows.at(-1)));
  }
  return rows;
}
