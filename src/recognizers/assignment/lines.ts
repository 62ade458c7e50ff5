import { charSet } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Block, Context, Doc, Found, ListItem, Mention, Recognizer, Span } from "../../types.js";
import { articleLines, isManner, mannerIsBelow, teamAround, typesOfSection } from "./lib/around.js";
import { type TypeAt, typesWithin } from "./lib/clause.js";
import { leaveTowns, OF_VILLAGES, readLines, TYPED_HEAD, unitsOf } from "./lib/list-lines.js";

/** A line that announces a list: 巡察对象名单如下：, 一、被巡察单位, （一）常规巡察（6个）. */
const HEAD = pattern`
  (?:
    (?:被?巡[察视](?:的)?|本轮|[进入]驻)(?:对象|单位|党组织|村（社区）) | 名单 | (?:常规|专项|提级|交叉|机动式?|延伸)巡[察视]
    | “回头看”(?:巡[察视])?
  )(?:名单|单位|对象)?(?:及分工)?】?(?:（[^）]{1,30}）】?)?(?:如下|公布如下|公布|[是为有])?[】：:]{0,2}$
  | (?:开展|接受|进行|列入|纳入)[^，。：]{0,12}(?:巡[察视]|“回头看”)(?:范围)?的(?:党组织|单位|部门|对象|村（社区）|村|社区|企业|学校)$
  | (?:列入|纳入|接受|进行)[^，。：]{0,14}(?:巡[察视]|“回头看”)(?:范围)?的?(?:单位|党组织|村（社区）|对象)?(?:有|是|为|包括)：$
  | (?:具体|巡[察视])?(?:对象|单位|名单)(?:分别)?(?:是|为|有|如下|包括)：$
  | (?:延伸|提级)(?:巡[察视])?(?:至|到)?(?:其|上述[^，。：]{0,6})?(?:所辖|下辖|所属|下属)?的?\d{1,3}个(?:行政)?(?:村（社区）|村（居）|村|社区|嘎查)(?:党组织|党支部)?：$
  | (?:对象|名单)(?:是|为|有|包括)[^。：]{2,40}(?:下面|以下|下列|如下)[^。：]{1,20}：$
  | 被?巡[察视](?:的)?(?:对象|单位|党组织|村（社区）|村居|村|社区|学校|企业)按[^，。：]{1,8}(?:列出|列示|排列|分列|公布)?如下：$
  | 具体(?:安排|分布|对象)(?:是|为|如下)：$
  | (?:常规|专项|提级|交叉|机动|延伸)巡[察视][，、·\s]共?\d{1,3}[个家所](?:单位|党组织|村（社区）|村|社区|学校|企业)$
  | (?:被?巡[察视](?:的)?(?:对象|单位|党组织)|名单)(?:分类|按类别?|现|予以)*(?:公布|公告|通报)?如下。$ | “巡(?:乡镇?|镇街?|街|苏木)带(?:村|社区|嘎查)”$
  | (?:(?:常规|专项|专题|机动|提级|交叉|延伸)巡[察视]|“回头看”)(?:\s?[·•｜|—:：-]{1,2}\s?|[】〗]|，)?共?[\d一二两三四五六七八九十]{1,4}[个家所]
    [^，。：\d]{0,12}$
  | ^[一二三四五六]是[^，。；]{0,10}(?:巡[察视]|“回头看”)。$
  | ^[^，。]{0,10}(?:
    巡[察视](?:的)?有(?:谁|哪些|哪几家) | 巡[察视]?(?:谁|哪(?:些|几|里|儿)?[^，。？]{0,6})
    | (?:谁|哪(?:些|几|里)?[^，。？]{0,6})(?:要|会|将)?(?:接受|被|迎来)?“?(?:(?:常规|专项|专题|提级|机动|交叉|延伸)*巡[察视](?:“回头看”)?|体检|政治体检)”?
  )[？?]?$
`;
/** 14个村（社区）党组织全部采用提级巡察，一村不落写得清清楚楚—— */
const TELLS_OF = pattern`
  [\d一二两三四五六七八九十]{1,4}[个家所](?:村（社区）|单位|党组织|村|社区|乡镇|镇街|学校|企业)[^。：]{0,60}(?:巡[察视]|“回头看”)[^。：]{0,30}(?:：|—{1,2})$
`;
/** Of these every such line has one. */
const ANY = Mark.Inspection | Mark.Object | Mark.Unit | Mark.Names | Mark.LookBack | Mark.Counted;
/** The last letters of `HEAD`, but for a line with a number at its end and for one that asks. */
const endsHead = charSet("】：:—下布是为有单位象织）工察视”门村区业校");
/** A full stop ends none but 名单如下。 and 一是常规巡察。. */
const mayAnnounce = ({ text, marks }: Block): boolean =>
  text.endsWith("。")
    ? text.endsWith("如下。") || text[1] === "是"
    : endsHead(text.charCodeAt(text.length - 1)) || (marks & Mark.Counted) !== 0 || /[谁哪]/u.test(text);
/** （二）乡镇党委3个：, below the heading that says how. */
const CLASS_HEAD =
  /^[^\p{L}]{0,3}(?:[一二三四五六]）)?(?:[省市县区州旗]直(?:机关)?(?:单位|部门)?|乡镇|镇街|街道|村（社区）|村|社区|(?:[省市县区州旗]属)?(?:国有)?企业|学校|医院)(?:党组织|党委|党工委)?\d{1,3}[个家所]：$/u;
/** 这18家单位是：, 对象共10家单位党组织，分别是： */
const COUNTED_HEAD =
  /[\d一二三四五六七八九十]{1,4}[个家所][^，。：\d]{0,8}(?:单位|党组织|部门|村（社区）|乡镇|学校|企业|高校)(?:党组织)?(?:名单)?，?(?:具体)?(?:分别)?[是为]：$/u;
/** 以上三个组，均为常规巡察 */
/** 巡察方式 | 常规巡察 | 提级巡察, where teams stand side by side: how each of them does it. */
const OF_COLUMNS = /^(?:巡[察视])?(?:方式|类型|类别|形式)\s*[|｜\t]/u;
const OF_TEAMS_ABOVE = /^(?:以上|上述)[^，。：]{0,6}组，?[均都]/u;
/** 被巡察单位名单： with a unit, or a few, on each of the lines that follow. */
export const lines: Recognizer<"assignment"> = {
  id: "recognizers/assignment/lines",
  summary: "名单标题之下逐行列出的单位",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = articleLines(doc);
    for (let i = 0; i < blocks.length; i++) {
      const head = blocks[i] as Block;
      if ((head.marks & ANY) === 0 || !mayAnnounce(head)) continue;
      const last = TELLS_OF.test(head.text) ? wholeSentence(head) : lastSentence(head);
      const announces = doc.text.slice(last.start, last.end);
      if ((isManner(head.text) && mannerIsBelow(doc)) || OF_TEAMS_ABOVE.test(head.text) || OF_COLUMNS.test(head.text)) continue;
      if (![HEAD, TYPED_HEAD, COUNTED_HEAD, CLASS_HEAD, TELLS_OF].some((words) => words.test(announces))) continue;
      const types = announcedTypes(doc, found, last);
      const team = teamAround(doc, head.span.start);
      const announced = { rule: lines, types, team, counted: countIn(doc.text, last, ctx) };
      const below = readLines(doc, found, blocks.slice(i + 1), announced, ctx);
      if (OF_VILLAGES.test(head.text)) leaveTowns(unitsOf(below.mentions));
      out.push(...below.mentions);
      i += below.lines;
    }
    return out;
  },
};

/** 常规巡察（7家单位）, 【提级巡察】3个村党组织, 提级巡察，6个居民区（社区）: the number in the announcement. */
function countIn(text: string, head: Span, ctx: Context): readonly ListItem[] {
  const m =
    /（(?:[^（）]{0,20}，)?([^（），]{0,20}[\d一二两三四五六七八九十]{1,4}[个家所户][^（）]{0,20})）[：:]?$|[·•｜|—:：】〗，-]\s?共?([\d一二两三四五六七八九十]{1,4}[个家所户][^，。：\d]{1,12})$|[所下][辖属]的?(\d{1,3}个[^，。：\d]{1,12})：$/u.exec(
      text.slice(head.start, head.end),
    );
  if (CLASS_HEAD.test(text.slice(head.start, head.end))) return classCount(text, head, ctx);
  if (!m) return countOfHead(text, head, ctx);
  const counted = m[1] ?? m[2] ?? m[3] ?? "";
  const start = head.start + m.index + m[0].indexOf(counted);
  const { items } = readList(text, { start, end: start + counted.length }, ctx, false);
  return items.filter((i) => i.kind === "count").slice(0, 1);
}

function classCount(text: string, head: Span, ctx: Context): readonly ListItem[] {
  const start = head.start + text.slice(head.start, head.end).search(/[\p{L}](?!）)/u);
  return readList(text, { start, end: head.end - 1 }, ctx, true)
    .items.filter((i) => i.kind === "count")
    .slice(0, 1);
}

/** 甲镇、乙乡的16个村党组织，具体是： the towns are only where they lie. */
function countOfHead(text: string, head: Span, ctx: Context): readonly ListItem[] {
  const m = /，?(?:具体)?(?:分别)?[是为]：$/u.exec(text.slice(head.start, head.end));
  if (!m || !/[镇乡街道]的\d{1,3}个/u.test(text.slice(head.start, head.end))) return [];
  const { items, unexplained } = readList(text, { start: head.start, end: head.start + m.index }, ctx, false);
  const placed = items.every((i) => i.kind === "count" || i.parentOnly);
  return unexplained.length === 0 && placed ? items.filter((i) => i.kind === "count").slice(0, 1) : [];
}

/** The types of the announcing line, or of the sentence before it in the same paragraph. */
function announcedTypes(doc: Doc, found: Found, last: Span): readonly TypeAt[] {
  const own = typesWithin(found, last.start, last.end);
  if (own.length > 0) return own;
  const before = doc.sentences.find((s) => s.span.end === last.start);
  if (before) return typesWithin(found, before.span.start, before.span.end);
  // 二、专项巡察的党组织 above …的16个村党组织，具体是：
  const announces = doc.text.slice(last.start, last.end);
  return COUNTED_HEAD.test(announces) || CLASS_HEAD.test(announces) ? typesOfSection(doc, found, last.start) : [];
}

/** 常规巡察，5家单位: the number belongs to the type. */
const NUMBER_BEHIND = /(?<=巡[察视]|“回头看”)，共?[\d一二两三四五六七八九十]{1,4}[个家所][^，。：\d]{0,12}$/u;

function lastSentence(block: Block): Span {
  // A comma inside of the bracket that ends the line parts nothing.
  const text = block.text
    .slice(0, -1)
    .replace(/（[^（）]*）?$|，(?:具体)?(?:分别)?[是为]$/u, "")
    .replace(NUMBER_BEHIND, "");
  const at = Math.max(text.lastIndexOf("。"), text.lastIndexOf("，")) + 1;
  return { start: block.span.start + at, end: block.span.end };
}

/** Of a sentence that tells of several the last part: 对甲局开展常规巡察，并对以下5个村开展提级巡察：. */
const wholeSentence = ({ text, span }: Block): Span => {
  const start = text.lastIndexOf("。") + 1;
  const part = LAST_PART.exec(text.slice(start));
  return { start: span.start + start + (part ? part.index + 1 : 0), end: span.end };
};
const LAST_PART =
  /(?<=巡[察视]|“回头看”)[，；](?:并|同时|同步|还|另|另外)?，?对(?:以下|下列|如下)?(?:\d|[一二两三四五六七八九十])[^。；]*$/u;
