import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListCount, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { assignment, type TypeAt, taken, typesWithin, typeWords } from "./lib/clause.js";
import { DIGITS, readNumber, sameAsBefore } from "./lib/numbers.js";

/** 3家单位, 2个村（社区）党组织; 8个 of what was counted before. */
const COUNT = `(?:${DIGITS}[个家所户][^，。；：、（）—\\d的]{0,14}?(?:（[^（）\\d]{1,8}）)?(?:党组织)?)`;
/** 单位3家 */
const LAST = `(?:(?:单位|部门|党组织|对象|学校|企业|医院|乡镇|街道|村（社区）|村|社区)(?:共?有|共)?${DIGITS}[个家所户])`;
const WORDS = "(?:常规|专项|专题|提级|机动式?|交叉|延伸|联动)";
const TYPE = `(?:[^，。；：、（）\\d对]{0,20}?${WORDS}+巡[察视](?:“回头看”)?|(?:巡[察视])?“回头看”)`;
const THING = "(?:对象|范围|名单|方式|监督|任务)?";
const TAKES = "(?:接受|进行|开展|实施|列入|列为|纳入|作为|迎来|采取|实行|属于|[为是走])";
/** What may stand before a number or a type in its clause, naming nobody. */
const LEAD =
  "(?:据悉|据了解|其中|同时|同步|分别|另外|另|并|还|将|拟|共|计划|本轮|此轮|这轮|本次|此次|这次|巡[察视]|会议明确|安排|确定|组织|统筹|有|把|在|到|赴|对|由|第[一二三四五六七八九十\\d]{1,3}(?:至第[一二三四五六七八九十\\d]{1,3})?(?:巡[察视])?组|\\d{1,2}个(?:巡[察视])?组){0,6}";
const ENDS = "(?=[，。；、）]|$|和|及|与)";

const FRAMES = [
  // 3家单位接受常规巡察, 将2个村列为提级巡察对象, 到2个村进行提级巡察
  `${LEAD}(${COUNT})(?:则|将|均|都|要|也|拟|被|会|直接){0,2}${TAKES}了?${TYPE}${THING}`,
  // 承担3家单位的常规巡察
  `${LEAD}(?:承担|负责)(?:对)?(${COUNT})的${TYPE}${THING}`,
  // 常规巡察单位3家, 接受常规巡察的单位有3家
  `${LEAD}(?:接受|列入|纳入|进行|开展)?${TYPE}的?(${LAST})`,
  // 常规巡察3家单位, 列入常规巡察的有3家单位, 常规巡察（3家单位）
  `${LEAD}(?:接受|列入|纳入|进行|开展)?${TYPE}${THING}的?(?:单位|党组织|部门|村)?(?:涉及|覆盖|涵盖|包括|安排|共?有|共|[为是：])?（?(${COUNT})）?`,
  // 以常规方式巡察3家单位, 采取常规巡察方式巡察3家单位
  `${LEAD}(?:以|采取|采用)${WORDS}+(?:巡[察视])?(?:的?方式|形式)(?:对)?巡[察视](${COUNT})`,
];
const BEGINS = "(?<=^|[，。；：（\\s、]|和|及|与)";
const PATTERNS: RegExp[] = [];
for (const frame of FRAMES) PATTERNS.push(new RegExp(BEGINS + frame + ENDS, "gu"));

const SEVERAL = new RegExp(`(?:${WORDS}|“回头看”)[^。]{0,160}?(?:${WORDS}|“回头看”)`, "u");

/** 常规巡察、提级巡察; 常规、专项和机动巡察 */
const TYPES = `((?:${WORDS}+(?:巡[察视])?)(?:(?:、|和|及|与)(?:${WORDS}+(?:巡[察视])?|(?:巡[察视])?“回头看”)){1,3})(?<=巡[察视]|”)`;
/** 对3家单位、2个村分别开展常规巡察、提级巡察; 甲局、乙村分别接受常规、提级巡察: the first of these for the first of those. */
const EACH = new RegExp(
  `(?:(分别)?对([^。；对]{3,60}?)(分别)?(?:开展|进行|实施)了?|(?<=^|[，。；：])([^，。；：对]{3,60}?)(分别)(?:接受|列为|列入|纳入|采取|迎来|[为是]))${TYPES}${THING}(?=[，。；]|$)`,
  "gu",
);
function eachOf(doc: Doc, found: Found, { text, span }: Sentence, ctx: Context): Mention<"assignment">[] {
  return matches(EACH, text).flatMap((m) => {
    const [whole, first, object, then, subject, passive, said = ""] = m;
    const named = (object ?? subject) as string;
    const start = span.start + m.index;
    const from = start + whole.indexOf(named);
    const reading = readList(doc.text, { start: from, end: from + named.length }, ctx, true);
    const at = start + whole.lastIndexOf(said);
    const types = typeWords(said, at, ctx);
    if (
      !(first ?? then ?? passive) ||
      reading.unexplained.length > 0 ||
      types.length < 2 ||
      reading.items.length !== types.length ||
      taken(found, start)
    )
      return [];
    return reading.items.map((item, i) => {
      const place = i === 0 ? { start, end: item.span.end } : item.span;
      return assignment(typedCounts, place, [types[i] as TypeAt], { items: [item], unexplained: [], end: item.span.end }, "strong");
    });
  });
}

interface Part extends Span {
  readonly count: Span;
  /** Where its type is said. */
  readonly said: Span;
}

/** 3家单位接受常规巡察、2个村接受提级巡察: numbers alone, each with its type. */
export const typedCounts: Recognizer<"assignment"> = {
  id: "recognizers/assignment/typed-counts",
  summary: "各类巡察的数目，不列名称：常规巡察3家单位、提级巡察2个村",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of doc.sentences) {
      const { text, marks } = sentence;
      if ((marks & (Mark.Inspection | Mark.LookBack)) === 0 || !SEVERAL.test(text)) continue;
      const each = text.includes("分别") ? eachOf(doc, found, sentence, ctx) : [];
      if (each.length > 0 || (marks & Mark.Counted) === 0) {
        out.push(...each);
        continue;
      }
      const parts = partsOf(sentence);
      const read = parts.flatMap((part) => countOf(doc, found, sentence, part, ctx) ?? []);
      // All of them or none: where one is more than a number, others read it better.
      if (read.length < 2 || read.length < parts.length) continue;
      for (const { part, item, types } of read) {
        const reading = { items: [item], unexplained: [], end: part.end };
        out.push(assignment(typedCounts, { start: part.start, end: part.end }, types, reading, "strong"));
      }
    }
    return out;
  },
};

/** The frames of a sentence that stand side by side: one behind 、 goes on with the one before it. */
function partsOf({ text, span }: Sentence): Part[] {
  const all = PATTERNS.flatMap((frame) => [...matches(frame, text)]).sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const out: Part[] = [];
  let last = -1;
  for (const m of all) {
    if (m.index < last || (/[、和及与]/u.test(text[m.index - 1] ?? "") && m.index - 1 !== last)) continue;
    const counted = m[1] as string;
    const at = m.index + m[0].lastIndexOf(counted);
    last = m.index + m[0].length;
    const part = { start: span.start + m.index, end: span.start + last };
    out.push({ ...part, said: part, count: { start: span.start + at, end: span.start + at + counted.length } });
    // 常规巡视3个地级市|、3个县和2个省属单位: all behind the type.
    for (let more = MORE.exec(text.slice(last)); more && m[0].endsWith(counted); more = MORE.exec(text.slice(last))) {
      const start = span.start + last;
      last += more[0].length;
      out.push({ start, end: span.start + last, said: part, count: { start: start + 1, end: span.start + last } });
    }
  }
  return out;
}
const MORE = new RegExp(`^[、和及与]${COUNT}${ENDS}`, "u");

interface Read {
  readonly part: Part;
  readonly item: ListCount;
  readonly types: readonly TypeAt[];
}
function countOf(doc: Doc, found: Found, sentence: Sentence, part: Part, ctx: Context): Read | undefined {
  if (taken(found, part.start) || taken(found, part.count.start)) return undefined;
  const { start, end } = part.said;
  const said = typesWithin(found, start, end);
  const types = said.length > 0 ? said : typeWords(doc.text.slice(start, end), start, ctx);
  const item = readNumber(doc.text, part.count, ctx) ?? sameAsBefore(doc.text, sentence.span.start, part.count, ctx);
  return item && types.length > 0 ? { part, item, types } : undefined;
}
