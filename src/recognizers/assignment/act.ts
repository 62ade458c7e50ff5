import { charSet } from "../../chars.js";
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer } from "../../types.js";
import { typesSaidByAct, typesUnsaid, WAY } from "./lib/act-types.js";
import { teamAround } from "./lib/around.js";
import { assignment, lastBreak, taken, teamBefore, withTogether } from "./lib/clause.js";
import { placeGoneTo } from "./lib/gone-to.js";
import { listBefore, listGoesOn, ORGANISES } from "./lib/opened.js";

/** What is done to the list before it (“提级巡” for short); the words behind it that make it a thing instead are refused. */
const INSPECTION = globalPattern`
  (?:
    巡[察视] | 巡(?<=(?:常规|专项|专题|机动|提级|交叉|延伸)巡)(?=[”、，。；]|$)”? | 监督(?<=(?:开展|进行|实施)监督)(?=[，。；]) | 政治监督(?<=(?:开展|进行|实施)政治监督)(?=[，。；])
    | “(?<=(?:开展|进行|实施|来了?)(?:一次|集中|全面)?“)(?:集中|全面)?(?:政治)?(?:体检|巡诊|会诊|扫描|把脉|问诊|监督)”(?=[，。；]|$)
    | 政治体检(?<=(?:开展|进行|实施)(?:一次|集中|全面)?政治体检)(?=[，。；]|$) | “回头看” | [进入]驻(?<!被巡[察视](?:单位|党组织)的[进入]驻)(?=(?:和动员|动员)?工作)
    | [进入]驻(?<=(?:(?<!单位|党组织)的|党组织的)[进入]驻)(?=[，。；]|$)
  )(?!
    组 | 办 | 机构 | 工作(?![，。；、]|$|结束|完成|(?<=(?:组织|党[委组]|党工委|支部|单位)的[“”\p{Script=Han}]{2,8}工作)(?:进行|作出?|做)了?再?(?:动员|部署|安排)|的?情况|(?:[进入]驻|进点)?动员) | 干部 | 整改
    | (?<!的(?:常规|专项|专题|提级|机动|交叉|延伸)巡[察视])反馈 | 反馈(?!工作|会)
    | (?<!反馈了?对[^。；，]{2,40}的巡[察视])意见 | 期间 | 公告 | 报告 | 底稿 | 方案 | 成果 | 质量 | 时 | 全覆盖 | 发现 | 移交
    | (?<!的(?:常规|专项|专题|提级|机动|交叉|延伸)?巡[察视])任务 | (?<!的(?:常规|专项|专题|提级|机动|交叉|延伸)?巡[察视])中 | 中(?!，) | “回头看”(?:反馈|整改)
  )(?:监督|检查)?(?:(?:暨|和|、)?“?回头看”?)?
`;
/** 此次对甲公司党委|为常规|巡察; not 另一路是专项巡察 */
const IS =
  "(?<![一二两三四五六另][路类种批支项个块条])(?<![的列作改整转更定成认称分均都所下直附])(?:[均都]|全部|一律)?(?:为(?!期|了)|是|属于?)(?=[^，。；对的为是]{0,14}$)";
const VERB = new RegExp(
  `(?:(?<![工合操])作(?![为风用业物品])(?:了|出|(?=[^，。；作]{0,8}$))|(?<![未没])(?:开展|进行|实施|加开|增开)|实行|做了?(?:一次)?(?=$)|[来搞]了?(?=一[次个])|搞(?=[^，。；对]{0,12}(?:常规|专项|专题|提级|机动|交叉|延伸)$)|采[取用]|${ORGANISES}(?!部|机构|关系|(?:人事|人力|统战|宣传|干部|纪检|党建)\\p{Script=Han}{0,3}[部处科室办]|[处科室])|启动|展开|安排|${IS})`,
  "gu",
);
/** 对甲的常规巡察: no verb, only the types between. */
const OF =
  /的(?:现场|集中|正式|首次|全面)?(?:\p{Script=Han}{2,12}(?=专项$))?(?:常规|专项|专题|机动|提级|交叉|延伸|联动|村级|式|“|”|、|和)*$/u;
/** 开展对甲、乙的巡察, 完成对甲等6个单位党组织巡察进驻: the verb stands before the list. */
const VERB_FIRST = /(?:开展|进行|实施|完成|启动)了?对(?:(?!的[进入]驻(?:工作)?，)[^。；：对])*$/u;
/** 对甲公司党委|燃料采购专项|巡察 */
const TYPE_WORDS =
  /(?:(?<=党[委组]|党工委|总支|支部)(?:(?!党)\p{Script=Han}){2,12}(?=专项$))?(?:常规|专项|专题|机动|提级|交叉|延伸|联动|式|“|”|、|和){0,6}$/u;
/** How far before 巡察 its verb stands: 开展巩固拓展脱贫攻坚成果同乡村振兴有效衔接专项巡察. */
const REACH = 48;
/** A second type in the same breath: 和专项巡察, ，同步开展专项巡察. */
const MORE =
  /^(?:(?:之?外|以外)，还(?:同步|同时|一并)?(?:开展|进行|实施)|，(?:又|而且还)(?:同步|同时|一并)?(?:开展|进行|实施)|的同时，(?:开展|进行|实施)|，并?(?:就|围绕)[^，。；对]{2,24}(?:一并|同步|同时)(?:开展|进行|实施)|(?:、|和|及|暨|和同步)(?!(?!同步|同时|一并|并)[^，。；对]{2,14}(?:开展|进行|实施))|(?:的同时|的基础上|之余)?，(?:一并|同步|同时|并|也|还|再|将){1,3}(?:对其)?(?:开展|进行|实施)|并(?:开展|进行|实施))(?!\d|[一二两三四五六七八九十]{1,3}个)[^，。；对]{0,16}(?:巡[察视](?:“?回头看”?)?|“回头看”)(?=[，。；、]|$)|^，[^，。；对]{0,14}专项巡[察视](?:同步|同时|一并)(?:开展|进行|实施)(?=[，。；]|$)/u;
const OPENS = /对|就|安排|向其?[所下]|选[取择定]|[里中内]选|抽[取选]|[中各](?:抽|挑|选)|遴选|关于/u;
const isBreak = charSet("，。；！？：对");

const ROUNDS = /^[^，。；]{2,4}(?<!第)(?:[两二三四五六七八九十]|\d{1,2})轮/u;

interface Act {
  /** Where the list ends at the latest. */
  readonly start: number;
  readonly end: number;
}

/** The acts of a sentence with the place of their verb. */
function actsOf(text: string): Act[] {
  const acts: Act[] = [];
  // 开展常规、对村巡察: no opener.
  const parted = text.includes("对村巡") ? text.replaceAll("对村巡", "全村巡") : text;
  for (const m of matches(INSPECTION, text)) {
    const from = Math.max(acts.at(-1)?.end ?? 0, m.index - REACH, lastBreak(parted, m.index, isBreak) + 1);
    const before = text.slice(from, m.index);
    const verb = matches(VERB, before).findLast((v) => !isComment(text, from + v.index));
    // 对12个党组织开展了两轮巡察: what was done in several rounds is no part of one.
    if (isComment(text, m.index) || ROUNDS.test(before.slice(verb?.index ?? before.length))) continue;
    const begins = verb ?? withoutVerb(text, m, before);
    const end = m.index + m[0].length;
    if (!begins) continue;
    const both = AND_MORE.test(text.slice(end)) ? (BOTH.exec(before.slice(0, begins.index))?.[0].length ?? 0) : 0;
    acts.push({ start: from + begins.index - both, end: end + (COMPOUND.exec(text.slice(end))?.[0].length ?? 0) });
  }
  return acts;
}

/** 对甲镇|既|开展常规巡察，又开展专项巡察; |除|开展常规巡察外，还开展…; |在|开展常规巡察的同时，开展…: both, whatever field the second is of. */
const BOTH = /(?:既|不[仅但光]|除了?|在)$/u;
const AND_MORE =
  /^(?:“?回头看”?)?(?:(?:之?外|以外)，(?!对其余|其余)|(?:，(?:又|也|还|而且还|并)|的同时，)(?:同步|同时|一并)?(?:开展|进行|实施)(?![^，。；]*对))/u;

/** The words before 巡察 that do for a verb. */
function withoutVerb(text: string, m: RegExpExecArray, before: string): RegExpExecArray | null {
  const of = OF.exec(before) ?? (standsBare(text, m) ? TYPE_WORDS.exec(before) : null);
  return of ?? WAY.exec(before) ?? (A_WAY.test(text.slice(m.index + m[0].length)) ? ADOPTS.exec(before) : null);
}

/** 对甲镇、乙镇|采用交叉|巡察的方式 */
const ADOPTS = /(?:采取|采用|实行|按照?)[^，。；对]{0,12}$/u;
const A_WAY = /^的?(?:方式|形式|模式)(?!对)/u;

/** 开展全省系统巡视|巡察省市县上下联动巡察: more of the same name. */
const COMPOUND = /^(?:巡[察视])?[^，。；、：（对巡]{0,8}(?:联动|交叉|专项|常规|提级)巡[察视]/u;

/** 对其下设的3个中心延伸|巡察, 对甲局、乙局专项|巡察动员会: the type alone does for a verb. */
const ENDS_CLAUSE = /^(?:监督)?(?:[，。；（]|$|[和及与]对|(?:工作)?(?:[进入]驻|进点)?(?:动员|见面|反馈))/u;
const TYPED_LIST = /对[^。；：对]*(?<!接受|纳入|列入)(?:延伸|提级|交叉|联动|专项|常规|机动)$/u;
/** 对甲局党委、乙镇|巡察工作动员会: the meeting says that it is done. */
const UNITS = /对[^。；：，对]*(?:党[委组]|党工委|总支|支部|党组织|[局办镇乡院校社所厅联]|街道|中心|公司|集团|[中小]学)$/u;
const MEETS = /^(?:工作)?(?:[进入]驻|进点)?(?:动员|见面|情况反馈|反馈)/u;

/** 反馈巡察情况: told, and no list before it. */
const TELLS = /(?:反馈|通报|汇报|听取|报告|介绍|了)$/u;

/** …对甲党委常规巡察|、对乙党委专项巡察的情况 */
const OF_REPORT = /^(?:、[^，。；]{0,12}?对[^，。；]{2,40}?巡[察视]){0,4}(?:工作)?的?情况/u;
/** Neither a verb nor 的 before it: 完成对甲、乙巡察进驻, 听取对甲、乙巡察情况汇报. */
const standsBare = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  text[index - 1] !== "被" &&
  ((OF_REPORT.test(text.slice(index + word.length)) && !TELLS.test(text.slice(Math.max(0, index - 3), index))) ||
    VERB_FIRST.test(text.slice(0, index)) ||
    (ENDS_CLAUSE.test(text.slice(index + word.length)) && TYPED_LIST.test(text.slice(0, index))) ||
    (MEETS.test(text.slice(index + word.length)) && UNITS.test(text.slice(0, index))));

/** 甲镇（所属村同步开展巡察）、乙局: what a bracket adds to one unit ends no list. */
function isComment(text: string, at: number): boolean {
  const open = text.lastIndexOf("（", at);
  return open >= 0 && text.indexOf("）", open) > at && !text.slice(open, at).includes("对");
}

const mayAct = (text: string, marks: number): boolean =>
  ((marks & Mark.Inspection) !== 0 || ((marks & Mark.LookBack) !== 0 && text.includes("“回头看”")) || text.includes("政治体检")) &&
  OPENS.test(text);

/** 对甲、乙及所辖8个社区开展常规巡察；对丙开展专项巡察. */
export const act: Recognizer<"assignment"> = {
  id: "recognizers/assignment/act",
  summary: "对……开展（进行、实施）某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { text, span, marks } of doc.sentences) {
      if ((marks & Mark.Opener) === 0 || !mayAct(text, marks)) continue;
      let from = span.start;
      const acts = actsOf(text);
      for (const { start, end: actEnd } of acts) {
        const verb = span.start + start;
        const list = listBefore(doc.text, from, verb, ctx) ?? listGoesOn(doc.text, from, verb, ctx);
        if (!list) continue;
        const begin = list.opener;
        // 采取“专项+常规”的方式，对甲市、乙区开展政治监督: only what is said before tells it from other supervision.
        const supervises = text.startsWith("政治监督", actEnd - 4);
        // 开展“回头看” without 巡察 is said of projects and of rectification, too: it counts only with units.
        if (taken(found, begin)) {
          from = span.start + actEnd;
          continue;
        }
        if (list.reading.items.length === 0 && (supervises || !/巡[察视]/u.test(text.slice(start, actEnd)))) continue;
        const end = span.start + actEnd + moreLength(text.slice(actEnd), list.reading);
        const places = { from, begin, listEnd: list.reading.end, start: verb, end };
        const said = typesSaidByAct(doc.text, found, places, acts.length, ctx);
        if (supervises && said.length === 0) continue;
        const types = said.length > 0 ? withTogether(said, doc.text, end) : typesUnsaid(doc.text, found, places, span.end, ctx);
        const place = placeGoneTo(doc.text, from, begin, span.start);
        const team = teamBefore(doc.text, begin, from) ?? teamAround(doc, begin);
        out.push(assignment(act, { start: begin, end }, types, list.reading, "strong", { ...(place && { place }), ...(team && { team }) }));
        from = end;
      }
    }
    return out;
  },
};

/** 对甲局、乙局开展常规巡察，同步开展养老服务领域专项巡察: of a field, no more of these units; of one alone it is a second one. */
const OF_FIELD = /^，[^，。；]{2,6}(?:开展|进行|实施)了?[“”\p{Script=Han}]{3,16}专项/u;
function moreLength(behind: string, { items }: ListReading): number {
  const more = MORE.exec(behind)?.[0] ?? "";
  return (items.length > 1 || items[0]?.kind === "count") && OF_FIELD.test(more) ? 0 : more.length;
}
