import { charSet } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { globalPattern, pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { teamAround, typesBelow, typesOfSection } from "./lib/around.js";
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

interface LabelPattern {
  /** Of these a sentence must have one for a look to be worth it. */
  readonly any: number;
  readonly pattern: RegExp;
}

/** What announces a list; the words of each begin where the label does. */
const LABELS: readonly LabelPattern[] = [
  // 巡察对象：, 对象为, 对象一部分是, 巡察“回头看”的对象为
  {
    any: Mark.Object,
    pattern:
      /(?:被?巡[察视](?:“回头看”)?的?|“回头看”(?:巡[察视])?)?(?:对象|范围)(?:（[^（）]{1,12}）)?(?:一部分|分别|主要|具体|名单)?(?:分别为|分别是|为|是|包括|有|如下：?|涉及|覆盖|涵盖|囊括|包含|：)：?/gu,
  },
  // 被巡察单位：, 党组织分别为
  {
    any: Mark.Unit,
    pattern: /被?(?:巡[察视])?(?:单位|党组织|村（社区）)(?:名单)?(?:分别)?(?:为|是|：|如下：)/gu,
  },
  // 列入名单的有, 接受此次专项巡察的单位是
  {
    any: Mark.Taken,
    pattern:
      /(?:列入|纳入|列为|进入|接受)[^，。：；列纳进接]{0,20}的共?(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?=[^，。：；]{2,8}[是为有]))?(?:单位|党组织|高校|学校|企业|部门)?(?:有|包括|是|为|分别是)：?/gu,
  },
  // 要巡视的20个单位党组织分别是
  {
    any: Mark.Inspection,
    pattern:
      /巡[察视]的?(?:[\d一二两三四五六七八九十]{1,4}[个家所])?(?:单位|对象|党组织|村（社区）|部门)[^，。：；巡类]{0,8}?(?:分别)?(?:是|为|有|包括|：)：?/gu,
  },
  // 巡察面向甲、乙; 巡察涉及甲局、乙局
  {
    any: Mark.Inspection | Mark.Other,
    pattern: globalPattern`
  巡[察视]面向
  | (?:巡[察视]|“回头看”)将?(?:涉及|覆盖|聚焦|瞄准)(?=
    \p{Script=Han}{2,20}(?:[局镇乡委办村部组社会院校学馆场所站联库]|中心|公司|集团|街道|社区|党委|党组|党工委|支部|机关)
      (?:[、，。；和及共]|等\d)
  )
  | 另一部分(?:是|为)
  | 巡[察视](?:聚焦|瞄准|紧盯|围绕|直指|剑指|锁定)[^，。；：、]{2,24}，(?:覆盖|涉及|涵盖|对象为|延伸到|走进)(?=\p{Script=Han}{3})
`,
  },
  // 常规巡察：, 提级交叉巡察（8个）：, 巡察“回头看”：, 常规巡察，5家单位：
  {
    any: Mark.Inspection | Mark.LookBack,
    pattern: globalPattern`
  (?:(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视]|(?:巡[察视])?“回头看”(?:巡[察视])?)(?:对象|单位)?(?:
    \d{1,3}[个家]
    | [，、·\s]?共?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|乡镇|镇|街道|村（社区）|村|社区|学校|企业)(?=：)
  )?(?:（[^（）]{1,12}）)?(?:
    共?有(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区|学校|企业)： | 为 | ： | —{1,2}
    | \s?[|｜→]\s? | 的[是有]：?
  )
`,
  },
  // 常规巡察8家，为甲局、乙局; 常规巡察组：甲局、乙局
  {
    any: Mark.Inspection | Mark.LookBack,
    pattern: globalPattern`
  (?<!第[一二三四五六七八九十\d]{1,3})(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视](?:
    (?:“回头看”)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:单位|部门|党组织|村（社区）|村)?，(?:分别)?(?:为|是)
    | 组：(?=\p{Script=Han}{2,20}[、。；])
  )
  | “回头看”(?:巡[察视])?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:单位|部门|党组织|村（社区）|村)?，(?:分别)?(?:为|是)
`,
  },
  // 本轮巡察的6家单位（甲局、乙局）; 教学单位2个，为甲学院、乙学院
  {
    any: Mark.Counted,
    pattern:
      /巡[察视]的(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区)(?:党组织)?（(?=\p{Script=Han}{2,20}[、）])|(?<=[，。；：、])\p{Script=Han}{2,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[个家]，(?:分别)?为(?=\p{Script=Han}{3})/gu,
  },
  // 一是县直单位，包括甲局、乙局
  { any: Mark.Object | Mark.Counted | Mark.Inspection | Mark.Unit, pattern: /[一二三四五六]是\p{Script=Han}{2,8}，(?:包括|有|为|是|即)/gu },
  // 三个镇是甲镇、乙镇、丙镇
  {
    any: Mark.Counted,
    pattern:
      /(?<=^|[，。；])(?:\d{1,2}|[两二三四五六七八九十]{1,2})[个家所](?:镇|乡镇|乡|街道|部门|单位|村|社区|学校|企业|县直部门|市直部门|区直部门)(?:党组织)?(?:分别)?(?:是|为)(?=\p{Script=Han}{2,16}(?:[镇乡村局]|街道|社区|公司|中心|学校|中学|联|委|办|馆|院)(?:党[委组])?、)/gu,
  },
  // 此次一共4家单位：甲局、乙局
  {
    any: Mark.Counted,
    pattern:
      /(?:本轮|此轮|本次|此次|这次|这一轮|首轮)[^，。；：]{0,6}?(?:共有?|一共|合计|总共|涉及|挑了|选了|安排|确定了?)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区|党支部|党总支)(?:党组织)?：/gu,
  },
  // 被巡视的是甲、乙; 被巡察的单位包括甲、乙
  {
    any: Mark.Inspection,
    pattern: /被巡[察视]的(?:单位|党组织|部门|地区)?(?:分别)?(?:是|为|有|包括)：?/gu,
  },
  // 走进：甲局、乙小学, on a line below its team
  { any: Mark.Going, pattern: /(?:走进|[进入]驻|前往|奔赴|去向)：(?<=^[^\p{L}]{0,3}.{2}：)/gu },
  // 巡察：甲局、乙公司, on a line of its own
  { any: Mark.Inspection, pattern: /巡[察视]谁?：(?<=^[^\p{L}]{0,3}.{2,3}：)/gu },
  // 巡视地：甲市乙区
  { any: Mark.Inspection, pattern: /巡[察视]地(?:区|方|点)?：/gu },
  // 已进驻的17个部门（单位）和地区分别为
  {
    any: Mark.Going,
    pattern: /[进入]驻的(?:\d{1,3}|[一二两三四五六七八九十]{1,4})[个家](?:\p{Script=Han}|[（）]){2,14}?(?:分别)(?:是|为)：?/gu,
  },
  // 五家被巡察单位（甲局、乙局）
  {
    any: Mark.Inspection,
    pattern: /被巡[察视](?:单位|党组织|村（社区）)（(?=\p{Script=Han}{2,20}[、）])/gu,
  },
];
/** …；专项巡察的名单里有: the next part is of another type. */
const ANOTHER = pattern`
  （[二三四五六2-6]）(?=\p{Script=Han}{0,8}(?:常规|专项|专题|机动|提级|交叉|延伸|联动|回头看|巡[察视]))
  | ；(?=“回头看”(?:巡[察视])?(?:对象|单位|范围)?[：为是]) | ；(?=\p{Script=Han}{2,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[个家]，)
  | [，；](?=(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视](?:的|[\d一二两三四五六七八九十]{1,3}[个家]))
  | ：(?=(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视][\d一二两三四五六七八九十]{1,3}[个家])
`;
const INSPECTION = /巡[察视]/u;
/** 巡察对象涵盖…，具体为甲局、乙局: only where inspection is spoken of before. */
const IN_DETAIL = /(?:具体|依次)(?:为|是|包括|有|如下)：?/gu;
/** 组成三个巡察组。名单是：甲村、乙村: behind a sentence of the same paragraph that speaks of inspection. */
const NAMES_ARE = /(?:具体|首批|巡[察视])?名单(?:分别)?(?:是|为|如下|公布如下)?：/gu;
/** 第三巡察组负责甲镇、乙镇: only behind the name of a team. */
const IN_CHARGE = /负责(?:巡[察视])?：?|承担(?=[^，。；、]{3,30}(?:党[委组]|党工委|总支|支部)(?:的)?[^，。；、]{0,6}巡[察视])/gu;

/** 第三巡察组, not 每个组. */
const endsTeam = (text: string, at: number): boolean => text[at - 1] === "组" && !/[每各]个?组$/u.test(text.slice(0, at));

/** Of these a sentence with a label has one. */
const ANY =
  Mark.LookBack | Mark.Counted | Mark.Object | Mark.Unit | Mark.Taken | Mark.Inspection | Mark.Other | Mark.Detail | Mark.Names | Mark.Team;

/** Where the labels of a sentence begin and end, in order; of two that overlap the longer counts. */
function labelsIn({ text, marks }: Sentence, behindInspection: () => boolean): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const push = (m: RegExpExecArray): void => {
    out.push({ start: m.index, end: m.index + m[0].length });
  };
  for (const { any, pattern } of LABELS) if (marks & any) for (const m of matches(pattern, text)) push(m);
  if (marks & Mark.Detail && (text.includes("具体") || text.includes("依次"))) {
    const inspection = text.search(INSPECTION);
    if (inspection >= 0) for (const m of matches(IN_DETAIL, text)) if (m.index >= inspection + 2) push(m);
  }
  if (marks & Mark.Names && text.includes("名单") && behindInspection()) for (const m of matches(NAMES_ARE, text)) push(m);
  if (marks & Mark.Team && /组(?:负责|承担)/u.test(text)) for (const m of matches(IN_CHARGE, text)) if (endsTeam(text, m.index)) push(m);
  return out.length < 2 ? out : out.sort((a, b) => a.start - b.start || b.end - a.end);
}
/** The number in the label itself: 要巡视的20个单位党组织分别是. */
const COUNTED = pattern`
  (?<=巡[察视](?:“回头看”)?)(?:单位|党组织)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?=：)
  | (?<=巡[察视])(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家](?:单位|部门|党组织|村（社区）|村)?(?=，)
  | (?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家](?:被巡[察视])?[^，。：；的分为是有\d]{2,12}(?=分别|为|是|有|包括|：)
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
      if ((sentence.marks & ANY) === 0) continue;
      const base = sentence.span.start;
      for (const { start, end } of labelsIn(sentence, () => INSPECTION.test(doc.blocks[sentence.block]?.text ?? ""))) {
        const begin = base + start;
        const listStart = base + end;
        if (taken(found, begin) || taken(found, listStart) || covered(out, begin)) continue;
        const limit = limitOf(doc.text, found, listStart, sentence.span.end);
        const reading = readBehind(doc.text, listStart, limit, ctx);
        if (reading.items.length === 0) continue;
        reading.items.push(...(countIn(doc.text, begin, listStart, ctx)?.items ?? []));
        const manner = mannerAfter(doc.text, found, reading.end, sentence.span.end, ctx) ?? workAfter(doc, found, listStart, reading.end);
        const types = manner?.types ?? typesFor(doc, found, sentence, begin, listStart, ctx);
        const span = { start: begin, end: manner?.end ?? Math.max(reading.end, listStart) };
        const team = teamBefore(doc.text, begin, base) ?? teamAround(doc, begin);
        const more = team ? { team } : {};
        out.push(assignment(label, span, types, reading, "strong", more));
        if (manner)
          for (const part of partsBehind(doc, found, span.end, limit, ctx))
            out.push(assignment(label, part.span, part.types, part.reading, "strong", more));
      }
    }
    return out;
  },
};

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
  readonly types: readonly TypeAt[];
  readonly reading: ListReading;
}

/** 对象为甲局，采取常规巡察方式；乙镇，采取提级巡察方式: the next parts, which say their own manner. */
function partsBehind(doc: Doc, found: Found, from: number, limit: number, ctx: Context): Part[] {
  const parts: Part[] = [];
  for (
    let end = from;
    (doc.text[end] === "；" || (doc.text[end - 1] === "）" && "、，".includes(doc.text[end] ?? "。"))) && end < limit;
  ) {
    const start = end + 1;
    const reading = readOpenList(doc.text, start, limit, ctx);
    const manner = mannerAfter(doc.text, found, reading.end, limit, ctx);
    if (!manner || reading.unexplained.length > 0 || reading.items[0]?.span.start !== start) break;
    parts.push({ span: { start, end: manner.end }, types: manner.types, reading });
    end = manner.end;
  }
  return parts;
}

const isBreak = charSet("，。；\n");

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
  const below = typesBelow(doc, found, listStart);
  if (below.length > 0) return [...below];
  const at = doc.sentences.indexOf(sentence);
  const heading = doc.sentences[at - 1];
  const from = heading && heading.text.length <= 16 ? heading.span.start : sentence.span.start;
  const before = found.of("inspection").filter((i) => i.span.start >= from && i.span.end <= begin && doc.text[i.span.end] !== "组");
  const earlier = found.of("assignment").findLast((a) => a.span.start >= sentence.span.start && a.span.end <= begin);
  const said = before.at(-1);
  const near = said?.value.types ?? earlier?.value.types ?? typesOfSection(doc, found, begin);
  // 专项巡察聚焦粮食购销，由市、县两级巡察机构联动实施，被巡察的2家单位为…
  const by = said ? doc.text.indexOf("，由", said.span.end) : -1;
  return by < 0 || by > begin ? near : withTogether(near, doc.text, by);
}
