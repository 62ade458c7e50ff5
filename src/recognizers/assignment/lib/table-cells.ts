/** The cells of a line of a table, parted where blanks or strokes set them apart, joined where they belong together. */
import { matches } from "../../../matches.js";
import type { Block, Span } from "../../../types.js";

export type Column = "team" | "list" | "types" | "place";
/** Column → index. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

export interface Cell {
  readonly text: string;
  readonly span: Span;
}
export interface Table {
  /** The line of column names; behind a caption within the table, the first row there. */
  readonly head: Span;
  readonly columns: Columns;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export const BETWEEN_CELLS = /[|｜\t　]|[^\S\n]{2}/u;
const SEPARATOR = /\s*[|｜]\s*|\t+|\s{2,}|　+/gu;
/** Where strokes part the cells, blanks part nothing: 组　长：禾青 */
const STROKES = /[|｜]/gu;
const ENOUGH_STROKES = 2;

/** The cells of a line, where strokes, tabs or wide blanks stand between them. */
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
export function wideNames(cells: readonly Cell[]): Cell[] {
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

export const IS_TEAM = /巡[察视]组|第?[一二三四五六七八九十\d]{1,3}组$/u;

/** 组长：甲　副组长：乙 in one cell: what labels set apart within it. */
export function joinLabelled(cells: Cell[], width: number): Cell[] {
  for (let c = 1; c < cells.length && cells.length > width; ) {
    const [before, cell] = [cells[c - 1] as Cell, cells[c] as Cell];
    if (!/^\p{Script=Han}{2,4}：/u.test(cell.text)) c++;
    else cells.splice(c - 1, 2, { text: `${before.text} ${cell.text}`, span: { start: before.span.start, end: cell.span.end } });
  }
  return cells;
}

/** 甲局党组  乙局党组 | 常规巡察: units that blanks alone set apart, where the next column says how they are inspected, or each is a Party organisation. */
export function spreadUnits(cells: Cell[], { list, types }: Columns, width: number): Cell[] {
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
export const UNIT_LIKE =
  /^(?!.*巡[察视])\p{Script=Han}{3,}(?:党组|党委|党工委|党总支|支部|[部局委办院校会站社馆所镇乡]|中心|公司|集团|街道|中学|小学|幼儿园)$/u;
const VILLAGE_LIKE = /^\p{Script=Han}{1,8}(?:村|社区|嘎查|居委会)$/u;
const CLOSES = /等\d{1,3}[个家所]\p{Script=Han}{1,6}$/u;
export const ENDS_IN_ORGAN = /^\p{Script=Han}{3,}(?:党组|党委|党工委|党总支|支部)$/u;
const IS_MANNER = /^(?:常规|专项|专题|提级|机动|交叉|延伸|联动|巡[察视]|“?回头看)/u;

/** 附属中学党委（含附属小学） 专项巡察, 文旅公司党支部 0679-2210343: the widest cell of a column has one blank behind it. */
const WIDEST =
  /^(\S*(?:[）委组部支]|支部))[ \u3000]((?:常规|专项|专题|提级|机动|交叉|延伸|联动|巡[察视]“?回头看)\S*|0\d{2,3}-?\d{7,8}|\d{7,8})$/u;
export function partWidest(cells: Cell[], width: number): Cell[] {
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
export function partHead(cells: Cell[], width: number): Cell[] {
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
