import { charSet, WHITE } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { teamAround } from "./lib/around.js";
import { assignment, lastBreak, type TypeAt, taken, teamBefore, typesWithin } from "./lib/clause.js";

/** What is done to the list before it; the words behind it that make it a thing instead are refused. */
const INSPECTION =
  /(?:巡[察视]|(?<=开展|进行)政治监督(?=[，。；])|(?<=(?:开展|进行)(?:一次|集中|全面)?)“(?:集中|全面)?(?:政治)?(?:体检|巡诊|会诊|扫描|把脉|问诊|监督)”(?=[，。；]|$)|“回头看”|(?<!被巡[察视](?:单位|党组织)的)进驻(?=(?:和动员|动员)?工作)|(?<=(?<!单位|党组织)的|党组织的)进驻(?=[，。；]|$))(?!组|办|机构|工作(?![，。；、]|$|(?:进驻|进点)?动员)|干部|整改|反馈|意见|期间|公告|报告|底稿|方案|成果|质量|时|全覆盖|发现|移交|(?<!的(?:常规|专项|专题|提级|机动|交叉|延伸)?巡[察视])任务|中|“回头看”(?:反馈|整改))(?:监督|检查)?(?:(?:暨|和|、)?“?回头看”?)?/gu;
const VERB = /(?:(?<!工)作(?:了|出)|开展|进行|实施|实行|(?<!党)组织(?!部|机构|关系)|启动|展开)/gu;
/** 对甲的常规巡察: no verb, only the types between. */
const OF = /的(?:常规|专项|专题|机动|提级|交叉|延伸|联动|式|“|”|、|和)*$/u;
/** 开展对甲、乙的巡察, 完成对甲等6个单位党组织巡察进驻: the verb stands before the list. */
const VERB_FIRST = /(?:开展|进行|实施|完成|启动)了?对[^。；：对]*$/u;
const TYPE_WORDS = /(?:常规|专项|专题|机动|提级|交叉|延伸|联动|式|“|”|、|和){0,6}$/u;
/** How far before 巡察 its verb stands: 开展巩固拓展脱贫攻坚成果同乡村振兴有效衔接专项巡察. */
const REACH = 48;
/** A second type in the same breath: 和专项巡察, ，同步开展专项巡察. */
const MORE =
  /^(?:、|和|及|暨|和同步|，(?:一并|同步|同时|并)(?:对其)?开展|并开展)[^，。；对]{0,16}巡[察视](?:“?回头看”?)?(?=[，。；、]|$)|^，[^，。；对]{0,14}专项巡[察视](?:同步|同时|一并)(?:开展|进行|实施)(?=[，。；]|$)/u;
/** The word that opens a list; not in 对照, 针对, 对口 … */
const OPENER =
  /(?<![针面应绝相核比查反校派])对(?!照|准|象|于|口|接|标|此|应|方|待|付|策|话|账|外开放|台|号|比|症|路|党忠诚)|(?<=选[取择定]|抽[取选]|遴选)(?=[\p{Script=Han}\d])|(?<=[里中内]选)(?=\d|[一二两三四五六七八九十]{1,2}[个家所])|(?<=分别|组|组长)就(?=\p{Script=Han})|关于(?=[^，。；]{2,30}(?:[、和党]|[局委办镇乡]$))/gu;
const OPENS = /对|就|选[取择定]|[里中内]选|抽[取选]|遴选|关于/u;
/** How it is done stands between list and act, too: 采取“一托二”方式, 用三个月时间. */
const MANNER_WORD = /采取|采用|通过|以|按|用|为期|历时|集中|从|自|于|利用/gu;
const MANNER =
  /^(?:采取|采用|通过|以|按照?|用|为期|历时|集中|从|自|于|利用)[^，、。；]{2,30}(?:方式|形式|办法|模式|时间|工作日|个月|天|周|起|止|左右)，?$/u;
const ADVERB = /(?:，|\s|分别|同步|共同|集中|统一|一并|同时|陆续|再次|(?<!党)组织|党组织(?=分别)|逐一|全面)$/u;
/** The last characters of `ADVERB`, and the most that a look at it needs. */
const mayEndAdverb = charSet(`，别步同中一并时续次织面${WHITE}`);
const ADVERB_LENGTH = 4;

const isBreak = charSet("，。；！？：对");

interface Act {
  /** Where the list ends at the latest. */
  readonly start: number;
  readonly end: number;
}

/** The acts of a sentence with the place of their verb. */
function actsOf(text: string): Act[] {
  const acts: Act[] = [];
  for (const m of matches(INSPECTION, text)) {
    if (isComment(text, m.index)) continue;
    const from = Math.max(acts.at(-1)?.end ?? 0, m.index - REACH, lastBreak(text, m.index, isBreak) + 1);
    const before = text.slice(from, m.index);
    const verb = matches(VERB, before).findLast((v) => !isComment(text, from + v.index));
    const of = verb ? undefined : (OF.exec(before) ?? (standsBare(text, m) ? TYPE_WORDS.exec(before) : null));
    const start = verb ? from + verb.index : of ? from + of.index : undefined;
    const end = m.index + m[0].length;
    if (start !== undefined) acts.push({ start, end: end + (COMPOUND.exec(text.slice(end))?.[0].length ?? 0) });
  }
  return acts;
}

/** 开展全省系统巡视|巡察省市县上下联动巡察: more of the same name. */
const COMPOUND = /^(?:巡[察视])?[^，。；、：对巡]{0,8}(?:联动|交叉|专项|常规|提级)巡[察视]/u;

/** 对其下设的3个中心延伸|巡察, 对甲局、乙局专项|巡察动员会: the type alone does for a verb. */
const ENDS_CLAUSE = /^(?:监督)?(?:[，。；]|$|(?:工作)?(?:进驻|进点)?(?:动员|见面|反馈))/u;
const TYPED_LIST = /对[^。；：对]*(?:延伸|提级|交叉|联动|专项|常规|机动)$/u;

/** 反馈巡察情况: told, and no list before it. */
const TELLS = /(?:反馈|通报|汇报|听取|报告|介绍|了)$/u;

/** Neither a verb nor 的 before it: 完成对甲、乙巡察进驻, 听取对甲、乙巡察情况汇报. */
const standsBare = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  text[index - 1] !== "被" &&
  ((/^(?:工作)?情况/u.test(text.slice(index + word.length)) && !TELLS.test(text.slice(Math.max(0, index - 3), index))) ||
    VERB_FIRST.test(text.slice(0, index)) ||
    (ENDS_CLAUSE.test(text.slice(index + word.length)) && TYPED_LIST.test(text.slice(0, index))));

/** 甲镇（所属村同步开展巡察）、乙局: what a bracket adds to one unit ends no list. */
function isComment(text: string, at: number): boolean {
  const open = text.lastIndexOf("（", at);
  return open >= 0 && text.indexOf("）", open) > at && !text.slice(open, at).includes("对");
}

/** 《关于加强对村巡察的意见》: what a document is about. */
const isInTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
};

interface ListFound {
  readonly reading: ListReading;
  /** Where 对 stands. */
  readonly opener: number;
}

/** The list between 对 and the act. */
function listBefore(text: string, from: number, to: number, ctx: Context): ListFound | undefined {
  let end = to;
  while (end > from && mayEndAdverb(text.charCodeAt(end - 1))) {
    const adverb = ADVERB.exec(text.slice(Math.max(from, end - ADVERB_LENGTH), end));
    if (!adverb) break;
    end -= adverb[0].length;
  }
  for (const m of matches(MANNER_WORD, text.slice(from, end))) {
    if (end - from - m.index > 44 || !MANNER.test(text.slice(from + m.index, end))) continue;
    end = from + m.index;
    if (text[end - 1] === "，" || text[end - 1] === "、") end--;
    break;
  }
  let best: ListFound | undefined;
  for (const m of matches(OPENER, text.slice(from, end))) {
    const start = from + m.index + m[0].length;
    if (isInTitle(text, start)) continue;
    // 就基金使用对甲局开展: the matter, then the unit.
    if (end - start < 2 || (m[0] === "就" && text.slice(start, end).includes("对"))) continue;
    const reading = readList(text, { start, end }, ctx, true);
    if (!best || score(reading) > score(best.reading)) best = { reading, opener: from + m.index };
    if (reading.unexplained.length === 0 && reading.items.length > 0) break;
  }
  return best;
}
const score = (r: ListReading): number => r.items.length - 2 * r.unexplained.length;

/** 对甲、乙及所辖8个社区开展常规巡察；对丙开展专项巡察. */
export const act: Recognizer<"assignment"> = {
  id: "recognizers/assignment/act",
  summary: "对……开展（进行、实施）某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { text, span, marks } of doc.sentences) {
      if ((marks & Mark.Opener) === 0 || (marks & (Mark.Inspection | Mark.LookBack)) === 0) continue;
      if (!(marks & Mark.Inspection || text.includes("“回头看”")) || !OPENS.test(text)) continue;
      let from = span.start;
      for (const { start, end: actEnd } of actsOf(text)) {
        const list = listBefore(doc.text, from, span.start + start, ctx);
        if (!list) continue;
        const begin = list.opener;
        // 采取“专项+常规”的方式，对甲市、乙区开展政治监督: only what is said before tells it from other supervision.
        const supervises = text.startsWith("政治监督", actEnd - 4);
        // 开展“回头看” without 巡察 is said of projects and of rectification, too: it counts only with units.
        if (taken(found, begin) || (list.reading.items.length === 0 && (supervises || !/巡[察视]/u.test(text.slice(start, actEnd)))))
          continue;
        const end = span.start + actEnd + (MORE.exec(text.slice(actEnd))?.[0].length ?? 0);
        const types = typesWithin(found, span.start + start, end);
        types.push(...typesBefore(doc.text, from, begin, ctx).filter((t) => !types.some((o) => o.type === t.type)));
        if (supervises && types.length === 0) continue;
        const place = placeBefore(doc.text, from, begin);
        const team = teamBefore(doc.text, begin, from) ?? teamAround(doc, begin);
        out.push(assignment(act, { start: begin, end }, types, list.reading, "strong", { ...(place && { place }), ...(team && { team }) }));
        from = end;
      }
    }
    return out;
  },
};

/** 采取提级交叉方式，对…: the manner said before the list. */
const MANNER_BEFORE = /^(?:采取|采用|实行|以|通过)([^，。；]{2,16})(?:方式|形式|模式)，?(?:同步|同时|另)?(?:组织|统筹)?[^，。；对]{0,24}$/u;
const MANNER_VERB = /采取|采用|实行|以|通过/gu;
/** 市、县联动，对…: no verb before it. */
const TOGETHER = /(?:^|[，。；：\s])(?:[省市县区乡镇村、]{2,7}|上下|[两三四]级)(联动)(，?)$/u;
function typesBefore(text: string, from: number, to: number, ctx: Context): TypeAt[] {
  const base = Math.max(from, to - 60);
  const together = TOGETHER.exec(text.slice(base, to));
  if (together) {
    const end = to - (together[2] as string).length;
    return [{ type: "joint", span: { start: end - 2, end } }];
  }
  for (const verb of matches(MANNER_VERB, text.slice(base, to))) {
    const start = base + verb.index;
    const m = MANNER_BEFORE.exec(text.slice(start, to));
    if (m) return typeWords(m[1] as string, start + verb[0].length, ctx);
  }
  return [];
}

function typeWords(text: string, offset: number, ctx: Context): TypeAt[] {
  const lexicon = ctx.lexicon("inspection-types");
  const out: TypeAt[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = lexicon.matchAt(text, i);
    if (length > 0) out.push({ type: lexicon.valueAt(text, i, length) as string, span: { start: offset + i, end: offset + i + length } });
  }
  return out;
}

/** 赴甲县对县教育局…: the place under which the list stands. */
const PLACE = /[赴到往](?![我全本])(\p{Script=Han}{1,7}?(?:自治县|自治旗|县|市|区|旗|州|盟))(?![市县区旗州盟])(?=[，、\p{Script=Han}]|$)/gu;
function placeBefore(text: string, from: number, to: number): Span | undefined {
  const m = matches(PLACE, text.slice(from, to)).at(-1);
  if (!m) return undefined;
  const start = from + m.index + 1;
  return { start, end: start + (m[1] as string).length };
}
