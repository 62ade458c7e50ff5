import { readList } from "../../grammar/list.js";
import type { Block, Context, Doc, Found, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { articleLines, teamHead, typesOfSection } from "./lib/around.js";
import { assignment, covered, mannerAfter, type TypeAt, taken, typesWithin } from "./lib/clause.js";
import { type Group, groupsOf, PLACE_FIRST, placed } from "./lib/groups.js";

/** Behind a list on the line of its team: how to reach it, who leads it, what else it does. */
const BEHIND =
  /[，；。\s]?(?:联系|值班|举报|电话|手机|信箱|邮箱|组长|负责人|地址|来信)|[，；](?:另|还|并|同时|兼)(?:外|将|要)?(?:承担|负责)?对|[，；](?:并|同时|同步|一并|另)?延伸(?:巡[察视]|到|至)|；(?:并|同时|同步|一并|另)?(?:常规|专项|专题|提级|机动|交叉)巡[察视](?=(?!组)\p{Script=Han}{2})/u;

/** Tables and lists by team: 第一巡察组 | 甲、乙, or the team on one line and its units on the next. */
export const row: Recognizer<"assignment"> = {
  id: "recognizers/assignment/row",
  summary: "按组列出的表格行：第一巡察组　甲、乙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = articleLines(doc);
    blocks.forEach((block, i) => {
      const head = teamHead(block);
      if (!head) return;
      const line = ownLine(block, head.length);
      const cells = listsOf(doc.text, line, blocks.slice(i + 1, i + 1 + LINES_BELOW), ctx);
      const section = cells.length > 0 ? typesOfSection(doc, found, block.span.start) : [];
      for (const cell of cells) {
        if (taken(found, cell.span.start) || covered(out, cell.span.start)) continue;
        const more = { team: head.team, ...(cell.place && { place: cell.place }) };
        for (const { span, reading } of groupsOf(doc.text, cell, ctx)) {
          const until = span === cell.span && line ? line.end : Math.min(span.end, block.span.end);
          const said = span === cell.span ? { start: block.span.start, end: line?.end ?? cell.span.end } : span;
          const own = typesOf(doc.text, found, { span, reading }, until, said, ctx);
          const types = own.length > 0 ? own : section;
          out.push(assignment(row, span, types, reading, "row", more));
        }
      }
    });
    return out;
  },
};

/** What is said behind the list, up to `until`, or in the stretch around it. */
function typesOf(text: string, found: Found, { span, reading }: Group, until: number, around: Span, ctx: Context): readonly TypeAt[] {
  const manner = mannerAfter(text, found, reading.items.at(-1)?.span.end ?? span.end, until, ctx);
  if (manner) return manner.types;
  const named = typesWithin(found, around.start, around.end);
  return eachInBracket(text, named, span) ? [] : named;
}

/** 县体育局（“回头看”）、县供销社（“回头看”）、县残联: said of the unit before each bracket, and not of the row. */
function eachInBracket(text: string, types: readonly TypeAt[], list: Span): boolean {
  const brackets = types.map(({ span }) => text.lastIndexOf("（", span.start));
  const inside = types.every(({ span }, i) => (brackets[i] as number) > list.start && !text.slice(brackets[i], span.start).includes("）"));
  return types.length > 0 && inside && brackets.some((open) => text[text.indexOf("）", open) + 1] === "、");
}

/** The lists on the line of the team, else those on the lines below it. */
const listsOf = (text: string, line: Span | undefined, below: readonly Block[], ctx: Context): Group[] =>
  line ? listsIn(text, line, ctx) : listsBelow(text, below, ctx);

function ownLine(block: Block, from: number): Span | undefined {
  const lead =
    /^(?:，(?=负责|巡[察视]|承担|[进入]驻)|[\s：。|｜\t→➜➡▶►—])*(?:(?:负责|[进入]驻)(?:巡[察视])?：?)?/u.exec(block.text.slice(from))?.[0]
      .length ?? 0;
  const rest = block.text.slice(from + lead);
  if (rest === "") return undefined;
  let cut = BEHIND.exec(rest)?.index ?? rest.length;
  // 县教育局党组（常规巡察，并延伸巡察甲中学）、县水利局党组: the bracket is closed before the list ends.
  const open = rest.lastIndexOf("（", cut);
  const close = open < 0 ? -1 : rest.indexOf("）", open);
  if (close > cut) cut = close + 1 + (BEHIND.exec(rest.slice(close + 1))?.index ?? rest.length);
  const start = block.span.start + from + lead;
  // 第一巡察组　　组长：王某, and its units on the line below.
  return cut === 0 ? undefined : { start, end: start + cut };
}

/** Lines below that of a team at most. */
const LINES_BELOW = 30;

/**
 * The line below that of a team, or the lines, each of units alone, behind that of its head. Party organisations go on as far as
 * they may; plain names (县档案馆) only where nothing but units stands between two teams, for below a cell of a table stands the next.
 */
function listsBelow(text: string, blocks: readonly Block[], ctx: Context): Group[] {
  const out: Group[] = [];
  const lines: Group[] = [];
  const endsLine = ({ end }: Span): boolean => blocks.some((b) => b.span.end === end);
  let end = 0;
  for (; end < blocks.length; end++) {
    const block = blocks[end] as Block;
    const label = PLACE_FIRST.exec(block.text);
    const start = block.span.start + (label?.[0].length ?? 0);
    if (teamHead(block) || text.slice(start, block.span.end).includes("：")) break;
    const [cell] = listsIn(text, { start, end: block.span.end }, ctx);
    if (cell) lines.push(label ? { ...cell, place: { start: block.span.start, end: start - 1 } } : cell);
    // The line right below the team may be that of its leader.
    else if (end > 0) break;
  }
  const clean =
    lines.length > 1 && closes(blocks[end]) && lines.every(({ span, reading }) => reading.unexplained.length === 0 && endsLine(span));
  for (const [i, cell] of lines.entries()) {
    const sure = clean || isSure(cell.reading);
    if (i > 0 && !sure) break;
    out.push(cell);
    if (!sure) break;
  }
  return out;
}

/** What stands behind the last unit of a team: the next team, the next kind, the next section, a sentence. */
const closes = (next: Block | undefined): boolean =>
  next === undefined || teamHead(next) !== undefined || /巡[察视]|“回头看”|。|^[一二三四五六七八九十]{1,2}、/u.test(next.text);

/** Party organisations and numbers, and nothing else: no cell of another column. */
const isSure = ({ items, unexplained }: ListReading): boolean =>
  unexplained.length === 0 && items.length > 0 && items.every((u) => u.kind === "count" || u.parentOnly || u.read.organ !== undefined);

/** 甲乡党委及所辖11个村，方式为常规巡察; 甲局，为专项巡察; 甲镇党委、甲镇丁村（镇为常规巡察，村为提级巡察） */
const MANNER =
  /\s?[[【〔](?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]|(?:巡[察视])?“回头看”)[\]】〕]$|，(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]|(?:巡[察视])?“回头看”)$|，(?:巡[察视])?(?:方式|类型|形式)(?:为|是)[^、；]{0,60}$|，(?:均|都|全部|一律)?(?:为|是|属于?|接受|开展|进行|采取|实行)[^，、；]{0,12}(?:巡[察视]|“回头看”)(?:方式)?$|（(?:镇|乡|乡镇|街道|村|社区|机关)[^（）]{0,6}为[^（）]{4,40}巡[察视]）$/u;

/** 文旅公司党支部 0679-2210343: one blank is all that the widest cell leaves. */
const TELEPHONE = /\s(?:0\d{2,3}-?)?\d{7,8}$/u;

/** The first cell that is a list, and those behind it that surely are; cells with a telephone or the names of people are none. */
function listsIn(text: string, line: Span, ctx: Context): Group[] {
  const whole = text.slice(line.start, line.end).replace(/[；。：]$/u, "");
  const lists: Group[] = [];
  const byTown = whole.includes("：") ? placed(text, { start: line.start, end: line.start + whole.length }, ctx) : undefined;
  if (byTown?.every((g) => g.place && g.reading.unexplained.length === 0)) return byTown;
  if (/[。：]/u.test(whole)) return lists;
  let at = line.start;
  for (const cell of whole.split(/[\t|｜　]|\s\s/u)) {
    const start = text.indexOf(cell, at);
    at = start + cell.length;
    if (cell.trim() === "") continue;
    const span = { start, end: at - ((MANNER.exec(cell) ?? TELEPHONE.exec(cell))?.[0].length ?? 0) };
    const reading = readList(text, span, ctx, true);
    const units = reading.items.filter((u) => u.kind === "unit").length;
    if (lists.length === 0 ? units > 0 && reading.unexplained.length <= units / 2 : isSure(reading)) lists.push({ span, reading });
    else if (lists.length > 0) break;
  }
  return lists;
}
