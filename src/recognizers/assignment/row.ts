import { readPureList } from "../../grammar/list.js";
import { isVillage } from "../../grammar/units.js";
import type { Block, Context, Doc, Found, Mention, Recognizer, Span } from "../../types.js";
import { articleLines, teamHead, typesOfRow } from "./lib/around.js";
import { listsBelow } from "./lib/below.js";
import { listsIn } from "./lib/cells.js";
import { assignment, covered, mannerAfter, type TypeAt, taken, typesWithin } from "./lib/clause.js";
import { type Group, groupsOf, townLine } from "./lib/groups.js";

/** Behind a list on the line of its team: how to reach it, who leads it, how long it stays, what else it does. */
const BEHIND =
  /[，；。\s]?(?:联系|值班|举报|电话|手机|信箱|邮箱|组长|负责人|地址|来信)|[，；。]\s?(?:现场|集中)?(?:巡[察视]|进驻)?(?:时间|时长|期限|周期|为期)[为是约：]?(?=[\d一二两三四五六七八九十])|[，；](?:另|还|并|同时|兼)(?:外|将|要)?(?:承担|负责)?对|[，；](?:并|同时|同步|一并|另)?延伸(?:巡[察视]|到|至|其)|。(?:巡[察视])?(?:方式|类型|形式)：|；(?:并|同时|同步|一并|另)?(?:常规|专项|专题|提级|机动|交叉)巡[察视](?=(?!组)\p{Script=Han}{2})/u;

/** Tables and lists by team: 第一巡察组 | 甲、乙, or the team on one line and its units on the next. */
export const row: Recognizer<"assignment"> = {
  id: "recognizers/assignment/row",
  summary: "按组列出的表格行：第一巡察组　甲、乙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = articleLines(doc);
    let town: ReturnType<typeof townLine>;
    blocks.forEach((block, i) => {
      const head = teamHead(block);
      if (!head) {
        town = townLine(doc.text, block.span, ctx);
        return;
      }
      const inBracket = bracketLine(doc.text, block, blocks.slice(Math.max(0, i - LINES_BELOW), i), head.length, ctx);
      const line = inBracket ?? ownLine(block, head.length);
      if (isTaken(found, line)) return;
      const cells = inTown(listsOf(doc.text, line, blocks.slice(i + 1, i + 1 + LINES_BELOW), ctx), town);
      if (town) town = { ...town, counts: [] };
      const around = cells.length > 0 ? typesOfRow(doc, found, block.span.start) : [];
      for (const cell of cells) {
        if (taken(found, cell.span.start) || covered(out, cell.span.start)) continue;
        const more = { team: head.team, ...(cell.place && { place: cell.place }) };
        for (const group of groupsOf(doc.text, cell, ctx)) {
          const own = typesOf(doc.text, found, group, stretchOf(group, cell, block, line), ctx);
          out.push(assignment(row, group.span, own.length > 0 ? own : around, group.reading, inBracket ? "weak" : "row", more));
        }
      }
    });
    return out;
  },
};

/** 樟桥镇（7个村）, above the rows of two teams: all their villages lie there, and the first has the number. */
function inTown(cells: readonly Group[], town: ReturnType<typeof townLine>): readonly Group[] {
  if (!town || cells.some((c) => c.place || !c.reading.items.every((u) => u.kind === "count" || isVillage(u.read.category)))) return cells;
  cells[0]?.reading.items.push(...town.counts);
  return cells.map((c) => ({ ...c, place: town.place }));
}

/** Wherever in it a list began, it would be taken. */
const isTaken = (found: Found, line: Span | undefined): boolean =>
  line !== undefined && found.of("assignment").some((a) => a.span.start <= line.start && a.span.end >= line.end);

interface Stretch {
  /** Where the list may be said of, and up to where behind it. */
  readonly around: Span;
  readonly until: number;
}
/** Of the one list of a line the whole line speaks. */
function stretchOf({ span }: Group, cell: Group, block: Block, line: Span | undefined): Stretch {
  if (span !== cell.span) return { around: span, until: Math.min(span.end, block.span.end) };
  return { around: { start: block.span.start, end: line?.end ?? span.end }, until: line?.end ?? Math.min(span.end, block.span.end) };
}

/** What is said behind the list, or in the stretch around it. */
function typesOf(text: string, found: Found, { span, reading }: Group, { until, around }: Stretch, ctx: Context): readonly TypeAt[] {
  const manner = mannerAfter(text, found, behindOrgan(text, reading.items.at(-1)?.span.end ?? span.end), until, ctx);
  if (manner) return manner.types;
  const named = typesWithin(found, around.start, around.end).filter((t) => !isOfThoseBelow(text, t.span.start));
  return eachInBracket(text, named, span) ? [] : named;
}

/** 青山镇党委（延伸巡察丁村、戊村）: of the villages in the bracket alone. */
const isOfThoseBelow = (text: string, at: number): boolean =>
  /（(?:并|同步|同时)?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^(?:延伸|提级)(?:巡[察视](?:至|到)?|至|到)(?!方式|模式|时间|组|对象|单位|试点|工作|监督|任务)\p{Script=Han}{2}/u.test(
    text.slice(at, at + 8),
  );

/** 14个村（社区）|党组织|（常规） */
const behindOrgan = (text: string, at: number): number => (text.startsWith("党组织", at) ? at + 3 : at);

/** 县体育局（“回头看”）、县供销社（“回头看”）、县残联: said of the unit before each bracket, and not of the row. */
function eachInBracket(text: string, types: readonly TypeAt[], list: Span): boolean {
  const brackets = types.map(({ span }) => text.lastIndexOf("（", span.start));
  const inside = types.every(({ span }, i) => (brackets[i] as number) > list.start && !text.slice(brackets[i], span.start).includes("）"));
  return types.length > 0 && inside && brackets.some((open) => text[text.indexOf("）", open) + 1] === "、");
}

/** The lists on the line of the team, else those on the lines below it. */
const listsOf = (text: string, line: Span | undefined, below: readonly Block[], ctx: Context): Group[] =>
  line ? listsIn(text, line, ctx) : listsBelow(text, below, ctx);

/** 第一巡察组（县教育局、县水利局）; （组长：…） is who leads it, （县委党校） where it lives; 第一巡察组（教体局）, beside its telephone, may name in short what is named before. */
const IN_BRACKET = /（(?!驻)(?:负责|巡[察视]|承担)?：?((?:[^（）：\d]|\d{1,2}(?!\d)|（[^（）]{1,20}）){3,200})）[；。]?$/u;
/** 各巡察组办公地点如下：, 人员来自以下单位： above the teams: where they live, where they come from. */
const OF_TEAMS = /驻地|办公地|抽调|来自/u;
const IS_OFFICE = /[局厅委办镇乡]$|街道$/u;
function bracketLine(text: string, { text: line, span }: Block, above: readonly Block[], head: number, ctx: Context): Span | undefined {
  const m = head >= line.length - 1 ? IN_BRACKET.exec(line) : null;
  if (!m || OF_TEAMS.test(above.findLast((b) => b.text.endsWith("："))?.text ?? "")) return undefined;
  const end = span.start + m.index + m[0].lastIndexOf("）");
  const inside = { start: end - (m[1] as string).length, end };
  const [first, more] = readPureList(text, inside, ctx)?.items ?? [];
  return first?.kind === "unit" && (more || first.read.organ !== undefined || IS_OFFICE.test(first.read.stem)) ? inside : undefined;
}

/** 　组长：王家林　副组长：李青　巡察对象： between the team and its units. */
const LED_BY =
  /^(?:[\s|｜，]*(?:副?组\s?长|联络员|联系人|负责人)：\s?\p{Script=Han}(?: ?\p{Script=Han}){1,3}(?:、\p{Script=Han}(?: ?\p{Script=Han}){1,3}){0,3}(?=[\s|｜，]))+[\s|｜，]*(?:(?:被?巡[察视])?(?:对象|单位|党组织)：)?(?![\s|｜]*(?:副?组\s?长|联络员|联系人|负责人|\S{0,4}电话|手机|\d))/u;
function ownLine(block: Block, head: number): Span | undefined {
  const from = head + (LED_BY.exec(block.text.slice(head))?.[0].length ?? 0);
  const lead =
    /^(?:，(?=负责|巡[察视]|承担|[进入]驻)|[\s：。|｜\t→➜➡▶►—])*(?:(?:负责|[进入]驻)(?:巡[察视])?：?)?/u.exec(block.text.slice(from))?.[0]
      .length ?? 0;
  const rest = block.text.slice(from + lead);
  if (rest === "") return undefined;
  let cut = BEHIND.exec(rest)?.index ?? rest.length;
  // 县教育局党组（常规巡察，并延伸巡察甲中学）、县水利局党组: the bracket is closed before the list ends.
  const open = rest.lastIndexOf("（", cut);
  const close = open < 0 ? -1 : rest.indexOf("）", open);
  if (close > cut) {
    const more = BEHIND.exec(rest.slice(close + 1))?.index;
    cut = more === undefined ? rest.length : close + 1 + more;
  }
  const start = block.span.start + from + lead;
  // 第一巡察组　组长王某　负责县教育局: who leads it first.
  const charge = cut === 0 ? CHARGE.exec(rest) : null;
  if (charge) {
    const to = BEHIND.exec(rest.slice(charge.index + charge[0].length))?.index;
    return {
      start: start + charge.index + charge[0].length,
      end: to === undefined ? block.span.end : start + charge.index + charge[0].length + to,
    };
  }
  // 第一巡察组　　组长：王某, and its units on the line below.
  return cut === 0 ? undefined : { start, end: start + cut };
}

const CHARGE =
  /[\s|｜，；](?:负责(?:巡[察视])?|承担|[进入]驻|巡[察视](?:单位|对象)?)[：:]?(?=[省市县区州旗]\p{Script=Han}{2}|\p{Script=Han}{2,4}(?:[镇乡]|街道))/u;

/** Lines below that of a team at most. */
const LINES_BELOW = 30;
