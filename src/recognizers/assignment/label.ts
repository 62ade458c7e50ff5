import { charSet } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { pattern } from "../../pattern.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { teamAround, typesBeside, typesOfSection } from "./lib/around.js";
import {
  assignment,
  covered,
  lastBreak,
  mannerAfter,
  readOpenList,
  type TypeAt,
  taken,
  teamBefore,
  typesWithin,
  typeWords,
  withTogether,
} from "./lib/clause.js";
import { type Group, listsByTown, placeBefore } from "./lib/groups.js";
import { labelsIn, MAY_LABEL } from "./lib/labels.js";

/** …；专项巡察的名单里有: the next part is of another type. */
const ANOTHER = pattern`
  （[二三四五六2-6]）(?=\p{Script=Han}{0,8}(?:常规|专项|专题|机动|提级|交叉|延伸|联动|回头看|巡[察视]))
  | [\x20\u3000|｜\t]+(?=(?:联系|值班|举报|办公)?电话|手机|联络员|联系人|副?组\s?长：|(?:电子)?邮箱|信箱|驻地|(?:办公)?地[点址]：)
  | ；(?=“回头看”(?:巡[察视])?(?:对象|单位|范围)?[：为是]) | ；(?=\p{Script=Han}{2,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[个家]，)
  | [，；](?=(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视](?:的|[\d一二两三四五六七八九十]{1,3}[个家]))
  | ：(?=(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视][\d一二两三四五六七八九十]{1,3}[个家])
`;
/** The number in the label itself: 要巡视的20个单位党组织分别是. */
const COUNTED = pattern`
  (?<=巡[察视](?:“回头看”)?)(?:单位|党组织)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?=：)
  | (?<=巡[察视])(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家](?:单位|部门|党组织|村（社区）|村)?(?=，)
  | (?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家](?:被巡[察视])?(?:[^，。：；的分为是有\d（）]{2,12}|[^，。：；的分为是有\d（）]{1,10}（[^（）]{1,8}）[^，。：；的分为是有\d（）]{0,4})(?=分别|为|是|有|包括|：)
  | (?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|乡镇|镇|街道|村（社区）|村|社区|学校|企业|党支部|党总支)(?=：)
  | ^(?:\d{1,2}|[两二三四五六七八九十]{1,2})[个家所][^，。；：\d是为]{1,6}(?=(?:分别)?[是为])
  | ^\p{Script=Han}{2,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[个家](?=，)
  | (?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区)(?:党组织)?(?=[（）])
`;

function countIn(text: string, begin: number, listStart: number, ctx: Context): ReturnType<typeof readList> | undefined {
  const m = COUNTED.exec(text.slice(begin, listStart));
  return m ? readList(text, { start: begin + m.index, end: begin + m.index + m[0].length }, ctx, true) : undefined;
}

/** 聚焦产业资金，巡甲局、乙局: on what, before the list. */
const ON_WHAT = /^(?:聚焦|围绕|紧盯|瞄准|针对)[^，。；：、]{2,24}，(?:巡[察视]?|对象为|走进|[进入]驻)/u;
/** 对象为7家单位：甲、乙: the number first. */
const LEAD_COUNT = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：、\d]{1,12}：/u;

function readBehind(text: string, start: number, limit: number, ctx: Context): ListReading {
  const what = ON_WHAT.exec(text.slice(start, limit));
  if (what) return readOpenList(text, start + what[0].length, limit, ctx);
  const lead = LEAD_COUNT.exec(text.slice(start, limit))?.[0].length ?? 0;
  const reading = readOpenList(text, start + lead, limit, ctx);
  if (lead > 0) reading.items.push(...readList(text, { start, end: start + lead - 1 }, ctx, true).items);
  return reading;
}

/** 巡察对象：甲、乙等6家单位; 常规巡察：甲、乙. */
export const label: Recognizer<"assignment"> = {
  id: "recognizers/assignment/label",
  summary: "名单式：巡察对象为……、被巡察单位：……、常规巡察：……",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of doc.sentences) {
      if ((sentence.marks & MAY_LABEL) === 0) continue;
      const base = sentence.span.start;
      for (const { start, end } of labelsIn(doc, sentence)) {
        const words = { start: base + start, end: base + end };
        if (taken(found, words.start) || taken(found, words.end) || covered(out, words.start)) continue;
        out.push(...announcedBy(doc, found, sentence, words, ctx));
      }
    }
    return out;
  },
};

/** The list behind a label, and its parts that say more of themselves. @param words those of the label */
function announcedBy(doc: Doc, found: Found, sentence: Sentence, words: Span, ctx: Context): Mention<"assignment">[] {
  const { start: begin, end: listStart } = words;
  const base = sentence.span.start;
  const limit = limitOf(doc.text, found, listStart, sentence.span.end);
  const reading = readBehind(doc.text, listStart, untilKind(doc.text, listStart, limit), ctx);
  if (reading.items.length === 0) return [];
  reading.items.push(...(countIn(doc.text, begin, listStart, ctx)?.items ?? []));
  const manner = mannerAfter(doc.text, found, reading.end, sentence.span.end, ctx) ?? workAfter(doc, found, listStart, reading.end);
  const types = manner?.types ?? typesFor(doc, found, sentence, begin, listStart, ctx);
  const span = { start: begin, end: manner?.end ?? Math.max(reading.end, listStart) };
  const team = teamBefore(doc.text, begin, base) ?? teamAround(doc, begin);
  const place = placeBefore(doc.text, base, begin);
  const more = { ...(team && { team }), ...(place && { place }) };
  const byTown = manner ? undefined : townsIn(doc.text, { start: listStart, end: limit }, begin, ctx);
  const whole: Group = { span, reading };
  const lists = (byTown ?? [whole]).map((g) =>
    assignment(label, g.span, types, g.reading, "strong", { ...more, ...(g.place && { place: g.place }) }),
  );
  const parts = manner ? partsBehind(doc, found, span.end, limit, ctx) : daysBehind(doc.text, span.end, limit, ctx);
  return [...lists, ...parts.map((part) => assignment(label, part.span, part.types ?? types, part.reading, "strong", more))];
}

/** 云岭镇：东洼村、西洼村；白水镇：北坡村: a list for each town, the first of them with the label. */
function townsIn(text: string, list: Span, begin: number, ctx: Context): readonly Group[] | undefined {
  return listsByTown(text, list, ctx)?.map((g, i) => (i === 0 ? { ...g, span: { start: begin, end: g.span.end } } : g));
}

/** 承担|丁公司党委|巡察“回头看”, 负责|甲局|的常规巡察: what the team does there. */
function workAfter(doc: Doc, found: Found, from: number, end: number): { types: readonly TypeAt[]; end: number } | undefined {
  const m = /(?:承担|负责)$/u.test(doc.text.slice(from - 2, from)) ? WORK.exec(doc.text.slice(end, end + 28)) : null;
  return m ? { types: typesWithin(found, end, end + m[0].length), end: end + m[0].length } : undefined;
}
const WORK = /^的?[^，。；、]{0,18}巡[察视](?:“回头看”)?(?:任务)?/u;

/** How far the list behind a label may reach. */
function limitOf(text: string, found: Found, from: number, to: number): number {
  const until = text.indexOf(text[from - 1] === "（" ? "）" : "。", from);
  // …、乙局；对丙局开展“回头看”: another clause has read its own.
  const next = found.of("assignment").find((a) => a.span.start > from)?.span.start ?? to;
  const other = ANOTHER.exec(text.slice(from, to))?.index;
  return Math.min(until < 0 ? next : until, next, other === undefined ? to : from + other);
}

interface Part {
  readonly span: Span;
  /** Those of the label where it says none. */
  readonly types?: readonly TypeAt[];
  readonly reading: ListReading;
}

/** Behind the bracket of one unit the next one follows. */
const isAlso = (joint: string | undefined): boolean => joint !== undefined && "、和及".includes(joint);
/** 对象为甲局，采取常规巡察方式；乙镇，采取提级巡察方式: the next parts, which say their own manner. */
function partsBehind(doc: Doc, found: Found, from: number, limit: number, ctx: Context): Part[] {
  const parts: Part[] = [];
  for (
    let end = from;
    end < limit && (doc.text[end] === "；" || (doc.text[end - 1] === "）" && (doc.text[end] === "，" || isAlso(doc.text[end]))));
  ) {
    const start = end + 1;
    const reading = readOpenList(doc.text, start, untilKind(doc.text, start, limit), ctx);
    const manner = mannerAfter(doc.text, found, reading.end, limit, ctx) ?? lookBackOf(doc.text, reading, ctx);
    if (reading.unexplained.length > 0 || reading.items[0]?.span.start !== start) break;
    if (!manner) {
      // 甲局（提级）、丙局: no bracket says how the last are inspected.
      if (isAlso(doc.text[end])) parts.push({ span: { start, end: reading.end }, types: [], reading });
      break;
    }
    parts.push({ span: { start, end: manner.end }, types: manner.types, reading });
    end = manner.end;
  }
  return parts;
}

/** 甲局（常规）、乙局（机动）: each bracket says how those before it are inspected. */
const KIND = /（(?:常规|专项|专题|提级|机动|交叉|延伸|提级交叉)）/u;
function untilKind(text: string, from: number, limit: number): number {
  const at = KIND.exec(text.slice(from, limit))?.index;
  return at === undefined ? limit : from + at;
}

const LOOK_BACK = "（“回头看”）";
/** 乙局（“回头看”）: of one unit alone. */
function lookBackOf(text: string, { items, end }: ListReading, ctx: Context): ReturnType<typeof mannerAfter> {
  if (items.length !== 1 || !text.startsWith(LOOK_BACK, end)) return undefined;
  return { types: typeWords(LOOK_BACK, end, ctx), end: end + LOOK_BACK.length };
}

const DAYS = /^，(?:自|从|于)?(?:20\d\d年)?\d{1,2}月[^，。；、]{2,26}；/u;
/** 时间安排为：甲村，9月14日至9月24日；乙社区，9月26日至10月12日: the next parts, with their days. */
function daysBehind(text: string, from: number, limit: number, ctx: Context): Part[] {
  const parts: Part[] = [];
  const next = (at: number) => DAYS.exec(text.slice(at, limit))?.[0].length;
  for (let [at, days] = [from, next(from)]; days !== undefined; days = next(at)) {
    const start = at + days;
    const stop = text.indexOf("；", start);
    const reading = readOpenList(text, start, stop < 0 ? limit : Math.min(limit, stop), ctx);
    if (reading.unexplained.length > 0 || reading.items[0]?.span.start !== start) break;
    at = reading.end;
    parts.push({ span: { start, end: at }, reading });
  }
  return parts;
}

const isBreak = charSet("，。；\n");

/** 5个组对…开展常规巡察|；县委第六巡察组“直接巡村”，|对象是甲村: what others do. */
const OTHER_TEAM = /；[^，。；：]{0,12}组(?![织成建])/u;

/** 专项巡察（市县联动开展）：甲局、乙局 */
const BRACKET = /（[^（）]{1,12}）(?=：$)/u;
/** The types in the label itself, with the way that its bracket adds, else those that its sentence, or the words before it as a heading, name last. */
function typesFor(doc: Doc, found: Found, sentence: Sentence, begin: number, listStart: number, ctx: Context): readonly TypeAt[] {
  // …提级巡察；列入专项巡察的有: the words before it in its own clause, where it says none itself.
  const clause = lastBreak(doc.text, begin, isBreak) + 1;
  for (const from of [begin, Math.max(begin - 12, sentence.span.start, clause)]) {
    const last = found.within("inspection", { start: from, end: listStart }).at(-1);
    // 和4个交叉巡察组：常规巡察组负责巡察甲局: the nearest before the label.
    const own = from === begin || !last ? typesWithin(found, from, listStart) : [...last.value.types];
    if (own.length === 0) continue;
    const bracket = BRACKET.exec(doc.text.slice(from, listStart));
    const ways = bracket ? typeWords(bracket[0], from + bracket.index, ctx) : [];
    return [...own, ...ways.filter((way) => !own.some((t) => t.type === way.type))];
  }
  const below = typesBeside(doc, found, listStart);
  if (below.length > 0) return [...below];
  const at = doc.sentences.indexOf(sentence);
  const heading = doc.sentences[at - 1];
  const from = heading && heading.text.length <= 16 ? heading.span.start : sentence.span.start;
  const before = found.of("inspection").filter((i) => i.span.start >= from && i.span.end <= begin && doc.text[i.span.end] !== "组");
  const earlier = found.of("assignment").findLast((a) => a.span.start >= sentence.span.start && a.span.end <= begin);
  const said = before.at(-1);
  if (OTHER_TEAM.test(doc.text.slice((said ?? earlier)?.span.end ?? begin, begin))) return [];
  const near = said?.value.types ?? earlier?.value.types ?? typesOfSection(doc, found, begin);
  // 专项巡察聚焦粮食购销，由市、县两级巡察机构联动实施，被巡察的2家单位为…
  const by = said ? doc.text.indexOf("，由", said.span.end) : -1;
  return by < 0 || by > begin ? near : withTogether(near, doc.text, by);
}
