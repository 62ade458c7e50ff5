import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { blockAt, teamHead } from "./lib/around.js";
import { assignment, covered, mannerAfter, readOpenList, type TypeAt, typesWithin } from "./lib/clause.js";

/** The team that opens a clause, with the words that lead over to its units: 第一组：, 第二巡察组负责, 三组去, 1.第一巡察组, 第一组由甲县委巡察机构牵头，赴. */
const HEAD = globalPattern`
  (?<=^|[、，。；：“】—\s]|随着|(?:^|[^\d])\d{1,2}[.、])(
    (?:(?!随着)\p{Script=Han}{0,8}(?<![轮批]))?(?:第[一二三四五六七八九十\d]{1,3}(?:(?:巡[察视])?组)?[、和]){0,4}第[一二三四五六七八九十\d]{1,3}(?:常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?组
    | (?:\p{Script=Han}{0,4}[省市县区州旗盟校院党]委?(?=巡[察视]))?(?:巡[察视])?[一二三四五六七八九十\d]{1,2}组
    | [\p{Script=Han}“”]{0,10}[一两二三四五六七八九十\d]{1,2}个(?:巡[察视])?组(?=，?(?:将|分别|主要|具体)?(?:负责|巡(?![察视])|[去赴奔进]|走进|奔赴))
  )(?:（(?![^（）]*(?:党[委组]|党工委|支部))[^（）]{2,20}）)?(?:由[^，。；：、]{2,18}(?:牵头|组成|抽调|选派|带队)(?=，)|，?(?:合兵一处|合编一组|合并|联手|携手|合力)(?=，))?(?:[：，、:\s→➜➡▶►（]|—{1,2})?(?:(?:[走跑]得|路|任务|人手|力量|担子)\p{Script=Han}{1,4}，)?(?:
    (?:则|分别|主要|具体|将|先|依次|单独|专门|轮流){0,2}(?:
      负责(?!人|同志)(?:巡[察视](?!组))? | (?:监督|分管|督导|“(?:政治)?(?:体检|会诊|巡诊|问诊)”)(?=[省市县区州旗]\p{Script=Han}{2}|\p{Script=Han}{2,4}(?:[镇乡]|街道)) | 承担 | 对应 | 包干 | 接手 | 面向 | 联系 | 去到? | 奔(?!赴)(?=[省市县区州旗师团]\p{Script=Han}{2}|\p{Script=Han}{2,4}(?:[镇乡]|街道)) | 看(?![庄丹台])
      | [查管盯跑看](?=：) | [盯驻](?=\p{Script=Han}{2,12}(?:党组|党委|党工委|总支|支部|学院|公司|集团|中学|医院|[局镇乡]|街道)) | [查管盯跑](?=[省市县区州旗]\p{Script=Han}{2}|\p{Script=Han}{2,4}(?:[镇乡]|街道)\p{Script=Han}) | 巡(?![察视逻回]|检[司镇乡]) | 在 | 前往 | 奔赴 | 赴 | 到 | [进入]驻(?!的) | 走进 | 入驻
      | (?:的?(?:巡[察视])?(?:对象|任务|单位|目的地|去向|考场|战场|主攻方向))(?:分别)?(?:为|是|设在)?
      | (?:[进入]驻|[进走看巡去盯点查])的(?:分别)?是 | 的(?:[“”]|\p{Script=Han}){2,6}上(?:写着|写的是|列着|是) | (?:则|就)?[为是](?=[省市县区州旗]\p{Script=Han}{2,12}(?:[局委办院会]|党组|党委)|\p{Script=Han}{2,10}(?:[镇乡]|街道)(?:党|\p{Script=Han}{1,4}村))
    )[：:]?
  )?
`;
/** Where the units of a team end at the latest. */
const ENDS = /[；。]/u;
const CLOSES = /[）；。]/u;
const INSPECTS = /开展|进行|实施|巡[察视](?!组)/u;
/** A list that goes with the next team instead: 第一组、第二组对…. */
const DOES = /^(?:巡[察视]|组|的|长|[、和及与至到])/u;

/** 第四组、第五组，到|甲乡: where they are, which another clause says they inspect. */
const ONLY_GO = /[、和][^，]{1,24}(?<!一处|一组|合并|[联携]手|合力)，[到去赴]$/u;
/** 第一组去城关镇|，看的是甲社区; 到城关镇|，巡察对象是镇党委; 赴城关镇|，巡察镇供销社: the town is where they are. */
const LOOKS_AT =
  /^，(?:(?:看|查|巡|盯|进)的?是|(?:巡[察视])?对象[为是]|蹲点|住进|巡[察视](?=[^，。；：问题]{0,14}(?:[局镇乡村院校]|社区|供销社|公司|党[组委])(?:[、，；。]|$)))/u;

/** 第六组3个村：甲村、乙村、丙村: their number first. */
const COUNTED = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：、\d]{1,10}：/u;

/** 第三组负责上次巡察中整改评价为一般的设计院党总支: what is told of the unit. */
const DESCRIBED = /^[^，。；、]{3,40}的(?=\p{Script=Han}{3})/u;

/** 第三组去甲区、乙市，对这6个县开展…; 第二组去甲镇党委，镇党委下辖的9个村一并纳入: what is done in those just named. */
const THESE =
  /^对(?:这|上述|以上)[\d一二三四五六七八九十]|^(?:[两二三四五六七八九]个?)?(?:镇|乡|街道|乡镇|镇街|团|农?场)(?:党委|党工委)?(?:所辖|下辖|下设|所属)/u;

const SHARES = /对$/u;

/** 南线一个组，负责…: how many there are, no name. */
const IS_NUMBER = /[一两二三四五六七八九十\d]个(?:巡[察视])?组$/u;

interface Part {
  /** Its name, or the number of the teams. */
  readonly team: { readonly name: string; readonly span: Span };
  readonly start: number;
  readonly end: number;
  readonly reading: ListReading;
}

/** 第一组，甲局、乙局；第二组，丙镇: the units of each team in one sentence, or on lines that no stroke or colon parts. */
export const perTeam: Recognizer<"assignment"> = {
  id: "recognizers/assignment/per-team",
  summary: "句中按组列出：第一组，甲、乙；第二组，丙、丁",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const parts: { part: Part; sentence: Sentence }[] = [];
    for (const sentence of doc.sentences) {
      if ((sentence.marks & Mark.Team) === 0 || !NAMES_TEAM.test(sentence.text)) continue;
      for (const part of partsOf(doc, found, sentence, ctx)) parts.push({ part, sentence });
    }
    // One team alone is told of, not given its units, unless others have lines of their own.
    const others = found.of("assignment").flatMap((a) => (a.value.team ? [a.value.team.name] : []));
    if (isOneTeam([...others, ...parts.map(({ part }) => part.team.name)]) && !parts.every(({ part }) => TYPED.test(headOf(doc, part))))
      return [];
    const out: Mention<"assignment">[] = [];
    for (const { part, sentence } of parts) {
      const { team: head, start, reading } = part;
      const team = IS_NUMBER.test(head.name) ? undefined : head;
      if (covered(out, start)) continue;
      const manner = mannerAfter(doc.text, found, reading.end, part.end, ctx);
      const types = manner?.types ?? typesOf(doc, found, sentence, part);
      out.push(assignment(perTeam, { start, end: manner?.end ?? reading.end }, types, reading, "strong", team && { team }));
    }
    return out;
  },
};

/** 云洲市委第二交叉巡察组 is the 市委第二交叉巡察组, and 第二交叉巡察组. */
function isOneTeam(teams: readonly string[]): boolean {
  const longest = teams.reduce((a, b) => (b.length > a.length ? b : a), "");
  return teams.every((team) => longest.endsWith(team));
}

/** 第一巡察组（常规巡察）：甲局 */
const TYPED = /组（[^（）]{0,12}(?:巡[察视]|“回头看”)[^（）]{0,8}）：$/u;
const headOf = (doc: Doc, { start, reading }: Part): string => doc.text.slice(start, reading.items[0]?.span.start ?? start);

/** A team by its number, and no 组长: looking for that is quicker than for the whole head. */
const NAMES_TEAM = /[一两二三四五六七八九十\d](?:个|常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?组(?!长)/u;

/** A line that the rule for rows reads. */
function isRow(doc: Doc, at: number): boolean {
  const block = doc.blocks[blockAt(doc, at)];
  return block === undefined || teamHead(block) !== undefined;
}

function partsOf(doc: Doc, found: Found, { text, span }: Sentence, ctx: Context): Part[] {
  const heads = matches(HEAD, text).filter((m) => {
    const behind = text.slice(m.index + m[0].length);
    // 第一、第二巡察组 is one of two; 对甲局、第二巡察组对乙局 another's turn.
    return !DOES.test(behind) && !ONLY_GO.test(m[0]) && (text[m.index - 1] !== "、" || behind.startsWith("对"));
  });
  const [only] = heads;
  if (heads.length < 2 && (isRow(doc, span.start) || (only && IS_NUMBER.test(only[1] as string)))) return [];
  return heads.flatMap((m, i) => {
    const start = span.start + m.index;
    const from = start + m[0].length;
    const next = heads[i + 1];
    const stop = (m[0].endsWith("（") ? CLOSES : ENDS).exec(text.slice(m.index + m[0].length))?.index;
    const stops = Math.min(next ? span.start + next.index : span.end, stop === undefined ? span.end : from + stop);
    const read = found.of("assignment").filter((a) => a.span.start < stops && a.span.end > start);
    if (read.some((a) => !THESE.test(doc.text.slice(a.span.start, a.span.end)))) return [];
    const end = Math.min(stops, ...read.map((a) => a.span.start));
    if (end - from < 2) return [];
    const words = doc.text.slice(from, end);
    // 第一组对甲局、第二组对乙局分别开展…: the verb stands behind the last.
    const shares = words.startsWith("对");
    if (shares && (!next || INSPECTS.test(words))) return [];
    const counted = COUNTED.exec(words)?.[0].length;
    const lead = shares ? 1 : (counted ?? DESCRIBED.exec(words)?.[0].length ?? 0);
    const reading = readOpenList(doc.text, from + lead, end, ctx);
    const [first] = reading.items;
    if (reading.unexplained.length > 0 || first === undefined || first.span.start > from + lead) return [];
    if (!reading.items.some((u) => u.kind === "unit") || LOOKS_AT.test(doc.text.slice(reading.end, reading.end + 24))) return [];
    if (counted !== undefined) reading.items.push(...readList(doc.text, { start: from, end: from + lead - 1 }, ctx, true).items);
    const name = m[1] as string;
    return [{ team: { name, span: { start, end: start + name.length } }, start, end, reading }];
  });
}

/** 第一组，甲局，开展专项巡察: the type in the team's own words; else that of the words before the first team. */
function typesOf(doc: Doc, found: Found, sentence: Sentence, { start, end, reading }: Part): readonly TypeAt[] {
  const own = [...typesWithin(found, start, reading.items[0]?.span.start ?? start), ...typesWithin(found, reading.end, end)];
  // 进驻某乡，巡察乡党委，并延伸巡察其所辖9个村: another clause says it of another list.
  if (own.length > 0 && !own.every((t) => t.type === "extended" && t.span.start > reading.end)) return own;
  if (SHARES.test(doc.text.slice(start, reading.items[0]?.span.start ?? start)))
    return typesWithin(found, end, sentence.span.end).slice(0, 1);
  const colon = doc.text.lastIndexOf("：", start);
  return colon > sentence.span.start ? typesWithin(found, sentence.span.start, colon) : [];
}
