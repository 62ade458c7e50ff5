/** The lines below an announcement, as far as they are lists. */
import { BULLETS } from "../../../chars.js";
import { readList, readPureList } from "../../../grammar/list.js";
import { ownLevel } from "../../../grammar/places.js";
import { holdsVillages, isVillage } from "../../../grammar/units.js";
import type { Block, Context, Doc, Found, ListItem, ListReading, ListUnit, Mention, Span } from "../../../types.js";
import { SUMS_UP, type teamAround } from "./around.js";
import { assignment, mannerAfter, type TypeAt, taken, typesWithin } from "./clause.js";
import { countedPlace, type Group, groupsOf, listsByTown, placeLabel } from "./groups.js";

/** 二、行业党委（专项巡察）: the class, and how it is inspected. */
export const TYPED_HEAD =
  /^[（(]?[一二三四五六七八九十]{1,2}[、）)]\s?\p{Script=Han}{2,14}(?<!组)（[^（），。]{0,10}(?:巡[察视]|“回头看”)[^（）]{0,12}）：?$/u;
/** （一）常规巡察3家单位 */
const NUMBERED_HEAD =
  /^[（(]?[一二三四五六七八九十]{1,2}[、）)]\s?(?:(?:常规|专项|专题|机动|提级|交叉|延伸)巡[察视]|(?:巡[察视])?“回头看”)[，：:\s]?共?[\d一二两三四五六七八九十]{1,4}[个家][^，。：\d]{1,12}：?$/u;
/** What numbers a line: 1. （一） ① ● */
const NUMBERING = new RegExp(
  `^(?:（?[一二三四五六七八九十\\d]{1,3}[）、.．]|[${BULLETS}-]|—{1,2}|\\d{1,3}[ \u3000]+(?=\\p{Script=Han}))\\s*`,
  "u",
);

/** （县委第一、第二巡察组负责）: a line of its own below the list. */
const TAKEN_BY = /^（[^（）。]{2,30}组(?:负责|承担|巡[察视])?）$/u;

/** 一组（组长：柳远山）巡察甲局: no unit, but a clause of its own. */
const TEAM_GOES = /组（组长[^）]{0,12}）(?:巡[察视]|负责|承担|[进入]驻)/u;

const beginsAnother = ({ text }: Block): boolean => TEAM_GOES.test(text) || TYPED_HEAD.test(text) || NUMBERED_HEAD.test(text);

const CLASS_NOUN =
  "(?:党[政群](?:机关|部门)|政府(?:组成|工作)?部门|机关|部门|单位|企事业单位|事业单位|国有企业|国有公司|国企|企业|群团组织|人民团体|群团|乡镇|镇乡|乡镇（街道）|镇（街道）|乡（镇、街道）|镇（街）|镇街|街道|镇|乡|村（社区）|村居|村|社区|学校|中小学校?|高校|院校|医院|卫生院|医疗机构|医疗卫生机构|园区|开发区|金融机构|其他)";
const CLASS = `(?:(?:[省市县区州旗盟](?:直属?|属|管|级|委|政府)?|直属|下属|所属|基层)?${CLASS_NOUN}(?:[、和及]?${CLASS_NOUN}){0,2}|\\p{Script=Han}{2,8}(?:板块|系统|口|片区|战线|领域))`;
/** 县直部门：甲局、乙局, 投资板块：甲公司: the class before the list. */
const CLASS_FIRST = new RegExp(
  `^${CLASS}(?:一?[层级]|层面|这一[层级块])?(?:（[^（）]{1,8}）|(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所])?：`,
  "u",
);
/** 乡镇|党委; 机关党委 is a unit. */
const ORGANS = "(?:党组织|(?<=乡镇|镇街|）|企业?|高校)党委)?";
/** 二、乡镇（含所辖村）, 三、国有企业：, without a number: its units are on the lines below. */
const CLASS_ALONE = new RegExp(
  `^【?${CLASS}(?:类|方面|层面)?${ORGANS}(?:[、和及](?:所辖|下辖|所属)?${CLASS_NOUN}${ORGANS})?(?:（[^（）\\d]{1,30}）)?】?：?$`,
  "u",
);

function classCounts(text: string, { start, end }: Span, ctx: Context): { length: number; counts: readonly ListItem[] } {
  const words = CLASS_FIRST.exec(text.slice(start, end))?.[0];
  if (words === undefined) return { length: 0, counts: [] };
  const { items } = readList(text, { start, end: start + words.length - 1 }, ctx, true);
  return { length: words.length, counts: items.filter((i) => i.kind === "count") };
}

/** What is known of the lists before they are read. */
export interface Announced {
  /** Of the rule that reads them. */
  readonly rule: { readonly id: string };
  readonly types: readonly TypeAt[];
  readonly team?: ReturnType<typeof teamAround>;
  /** The numbers in the announcement. */
  readonly counted: readonly ListItem[];
}

/** What the lines so far say of those that follow. */
interface Below {
  /** Where they are. */
  place: Span | undefined;
  /** Numbers that belong to the next list. */
  counted: ListItem[];
}

/** The lists of one line; none where it says where those below it are, `undefined` where it is none of the list. */
function readLine(
  doc: Doc,
  found: Found,
  block: Block,
  next: Block | undefined,
  state: Below,
  announced: Announced,
  ctx: Context,
): Mention<"assignment">[] | undefined {
  const { rule, types, team } = announced;
  const span = listed(doc.text, block, ctx);
  if (CLASS_ALONE.test(doc.text.slice(span.start, block.span.end)) && next) return [];
  const ofClass = classCounts(doc.text, span, ctx);
  span.start += ofClass.length;
  state.counted.push(...ofClass.counts);
  const towns = townsOn(doc, found, span, state.counted, announced, ctx);
  if (towns) {
    state.counted = [];
    return towns;
  }
  const both = andItsVillages(doc, found, span, announced, ctx);
  if (both) return both;
  const label = placeLabel(doc.text, span, ctx);
  if (label) {
    state.place = label.place;
    state.counted.push(...label.counts);
    span.start += label.length;
    // 一、甲镇：, and its villages on the next line.
    if (span.start >= span.end) return [];
  }
  // 第一巡察组 → 县教育局党组: of a team (row.ts).
  if (taken(found, span.start) || block.text.length > 200 || /[：:→➜]/u.test(doc.text.slice(span.start, span.end - 1))) return undefined;
  const reading = readList(doc.text, span, ctx, true);
  const town = townAbove(doc.text, { span, reading }, next, ctx);
  if (town) {
    state.place = town.place;
    state.counted.push(...town.counts);
    return [];
  }
  if (!isList(reading, types)) return undefined;
  reading.items.push(...state.counted);
  state.counted = [];
  const more = { ...(state.place && { place: state.place }), ...(team && { team }) };
  // 社区一层（提级巡察）：
  const ofLine = ofClass.length > 0 ? typesWithin(found, block.span.start, block.span.start + ofClass.length) : [];
  const own = ofLine.length > 0 ? ofLine : types;
  return groupsOf(doc.text, { span, reading }, ctx).map((g) => assigned(doc, found, g, { rule, types: own, more }, ctx));
}

/** The lines below an announcement, as far as they are lists. @returns what others have read of them, and how many they are */
export function readLines(
  doc: Doc,
  found: Found,
  blocks: readonly Block[],
  announced: Announced,
  ctx: Context,
): { mentions: Mention<"assignment">[]; known: Mention<"assignment">[]; lines: number } {
  const mentions: Mention<"assignment">[] = [];
  const known: Mention<"assignment">[] = [];
  const state: Below = { place: undefined, counted: [...announced.counted] };
  let lines = 0;
  for (const [j, block] of blocks.entries()) {
    if (j > 0 && TAKEN_BY.test(block.text)) continue;
    const read = readBefore(found, block);
    if (read) {
      known.push(read);
      lines = j + 1;
      continue;
    }
    if (SUMS_UP.test(block.text)) continue;
    if ((j > 0 && hasClause(doc, found, block)) || beginsAnother(block)) break;
    const more = readLine(doc, found, block, blocks[j + 1], state, announced, ctx);
    if (!more) break;
    lines = j + 1;
    mentions.push(...more);
  }
  return { mentions, known, lines };
}

/** 青山镇党委，下辖村：丁村、戊村: the town, and villages of it. */
const AND_ITS =
  /^((\p{Script=Han}{1,8}(?:镇|乡|街道|苏木))(?:党委|党工委)?)[，、]?(?:下辖|所辖|辖)(?:的)?(?:行政)?(?:村（社区）|村|社区|嘎查)：/u;
function andItsVillages(
  doc: Doc,
  found: Found,
  { start, end }: Span,
  { rule, types, team }: Announced,
  ctx: Context,
): Mention<"assignment">[] | undefined {
  const m = taken(found, start) ? null : AND_ITS.exec(doc.text.slice(start, end));
  if (!m) return undefined;
  const [whole, town, place] = m as unknown as [string, string, string];
  const spans = [
    { start, end: start + town.length },
    { start: start + whole.length, end },
  ];
  const groups = spans.map((span) => ({ span, reading: readList(doc.text, span, ctx, true) }));
  if (!groups.every(({ reading }) => reading.items.length > 0 && reading.unexplained.length === 0)) return undefined;
  const own = team && { team };
  return groups.map((g, i) =>
    assigned(doc, found, g, { rule, types, more: { ...(i > 0 && { place: { start, end: start + place.length } }), ...own } }, ctx),
  );
}

/** 甲镇：丁村、戊村；乙乡：己村: several towns on one line, each with its villages. */
function townsOn(
  doc: Doc,
  found: Found,
  span: Span,
  counted: readonly ListItem[],
  { rule, types, team }: Announced,
  ctx: Context,
): Mention<"assignment">[] | undefined {
  const towns = taken(found, span.start) ? undefined : listsByTown(doc.text, withoutStop(doc.text, span), ctx);
  if (!towns || towns.length < 2) return undefined;
  towns[0]?.reading.items.push(...counted);
  return towns.map((g) =>
    assigned(doc, found, g, { rule, types, more: { ...(g.place && { place: g.place }), ...(team && { team }) } }, ctx),
  );
}
const withoutStop = (text: string, { start, end }: Span): Span => ({ start, end: /[。；]/u.test(text[end - 1] ?? "") ? end - 1 : end });

/** 甲镇党委及所辖25个村（常规巡察）: its own type, else that of the head. */
function assigned(
  doc: Doc,
  found: Found,
  { span, reading }: Group,
  { rule, types, more }: Pick<Announced, "rule" | "types"> & { readonly more: Parameters<typeof assignment>[5] },
  ctx: Context,
): Mention<"assignment"> {
  const own = typesInBracket(doc, found, span, types, ctx);
  return assignment(rule, span, own, reading, own.length > 0 ? "strong" : "row", more);
}

const ALSO = /^（(?:并|同时|同步|一并|另)(?:对其)?(?:开展|进行|实施)/u;
/** @param ofHead what the last bracket adds to, or says otherwise */
function typesInBracket(doc: Doc, found: Found, { start, end }: Span, ofHead: readonly TypeAt[], ctx: Context): readonly TypeAt[] {
  const bracket = doc.text.lastIndexOf("（", end);
  if (bracket <= start) return ofHead;
  // 甲公司党委（同时开展采购领域专项巡察）: beside the type of the head.
  if (ALSO.test(doc.text.slice(bracket, end))) return [...ofHead, ...typesWithin(found, bracket, end)];
  return mannerAfter(doc.text, found, bracket, end, ctx)?.types ?? ofHead;
}

/** 甲县, 甲镇（3个村） on a line of its own, with its villages on the next, is where they are. */
function townAbove(
  text: string,
  { span, reading }: Group,
  next: Block | undefined,
  ctx: Context,
): { place: Span; counts: readonly ListItem[] } | undefined {
  if (!next) return undefined;
  const below = readList(next.text, { start: 0, end: next.text.length }, ctx, true).items[0];
  const under = below?.kind === "unit" ? ownLevel(below.read.category, below.read.stem) : undefined;
  if (below?.kind !== "unit" || under === undefined) return undefined;
  const town = countedPlace(text, span, ctx);
  if (town && span.start + town.length === span.end) return isVillage(below.read.category) ? town : undefined;
  const [only, more] = reading.items;
  if (more || only?.kind !== "unit" || only.read.organ !== undefined) return undefined;
  const level = ownLevel(only.read.category, only.read.stem);
  return level !== undefined && under > level ? { place: span, counts: [] } : undefined;
}

/** 同时，对甲市开展机动巡察: a line with a clause of its own; in a bracket behind the list it is a comment. */
const hasClause = (doc: Doc, found: Found, { span }: Block): boolean =>
  found.within("assignment", span).some((a) => {
    const before = doc.text.slice(span.start, a.span.start);
    return a.value.force === "strong" && before.lastIndexOf("（") <= before.lastIndexOf("）");
  });

/** 县直单位：甲局、乙局, which another rule has read: the list goes on below it. */
function readBefore(found: Found, { span, text }: Block): Mention<"assignment"> | undefined {
  const label = CLASS_FIRST.exec(text)?.[0].length;
  if (label === undefined) return undefined;
  return found
    .within("assignment", span)
    .find((a) => a.span.start < span.start + label && a.span.end >= span.end - 1 && a.value.reading.items.some((i) => i.kind === "unit"));
}

/** The units of lists that are no mere places. */
export const unitsOf = (mentions: readonly Mention<"assignment">[]): ListUnit[] =>
  mentions.flatMap((m) => m.value.reading.items.filter((i): i is ListUnit => i.kind === "unit" && !i.parentOnly));

/** 甲镇（丁村、戊村）, 甲镇　丁村、戊村 where villages are inspected: the towns say where they are. @returns whether any town was left out */
export function leaveTowns(units: readonly ListUnit[]): boolean {
  const others = units.filter((u) => !isVillage(u.read.category));
  if (others.length === units.length || !others.every(({ read }) => holdsVillages(read.category) && read.organ === undefined)) return false;
  for (const town of others) town.parentOnly = true;
  return others.length > 0;
}

/** …对6个村（社区）党组织开展提级巡察，名单如下：, 提级巡察村（社区）名单: of villages alone. */
export const OF_VILLAGES =
  /(?:^|[。；对为是察]|\d个|[一二两三四五六七八九十]个)(?:下列|以下)?(?:行政)?(?:村（社区）|村（居）|村居|村级?|社区|嘎查)(?:[、和](?:社区|居委会))?(?:党组织|党总支|党支部)?(?![^。]*(?:乡镇|镇街|街道|[镇乡]党委|单位|部门))[^。]{0,40}$/u;

/** Under a type of inspection, two units side by side are a list although something in it is not understood: that is warned of. */
function isList({ items, unexplained }: ListReading, types: readonly TypeAt[]): boolean {
  if (unexplained.length === 0) return items.length > 0;
  return types.length > 0 && items.length > unexplained.length && items[0]?.kind === "unit" && items[1]?.kind === "unit";
}

/** …，由县委巡察组直接巡到村。 …。上次的问题改了没有？ 甲局党组关于巡察整改进展情况的通报: said of the list behind it. */
const SAID_OF_IT =
  /关于[^，。；：]{2,40}(?:通报|报告|公告|公示|情况)$|，(?:巡[察视]组|由|均|都|全部|现场|时间|为期|看|查|重点).*$|[。！!].*$/su;
const ASIDE = /[；;].*$/su;
/** 乡镇（4个|，含所辖村、社区党组织）: the number of a class, and more. */
const OF_NUMBER =
  /(?<=^[^（）]{1,16}（共?\d{1,3}[个家所])[，、；][^（）]+）[：:]?$|(?<=^[^（）]{1,16}\d{1,3}[个家所])（[含不均都][^（）]+）[：:]?$/u;
/** 【县直单位（2个）】 */
const HEADING = /^【[^【】]+】：?$/u;
/** The line without its number, and what is said behind the list; behind ； that may be more of the list. */
function listed(text: string, block: Block, ctx: Context): { start: number; end: number } {
  if (HEADING.test(block.text)) return { start: block.span.start + 1, end: block.span.start + block.text.lastIndexOf("】") };
  const start = block.span.start + (NUMBERING.exec(block.text)?.[0].length ?? 0);
  const end = block.span.end - (OF_NUMBER.exec(block.text) ?? SAID_OF_IT.exec(block.text) ?? [""])[0].length;
  const aside = ASIDE.exec(text.slice(start, end))?.[0].length ?? 0;
  const more = aside > 1 && readPureList(text, { start: end - aside + 1, end }, ctx) !== undefined;
  return { start, end: more ? end : end - aside };
}
