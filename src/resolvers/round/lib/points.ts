/** Points for and against a round that the text names: whether the notice is about it. */
import { charSet, holdsAny } from "../../../chars.js";
import { pattern } from "../../../pattern.js";
import { ONCE } from "../../../recognizers/person/lib/once.js";
import { sentenceAt } from "../../../segment/sentences.js";
import type { Doc, Span } from "../../../types.js";
import { hasResults } from "../../kind/lib/results.js";
import { articleOf } from "../../lib/article.js";
import { passesOn, type RoundMention, sameOrgan } from "./organ.js";

/** Before or behind a round that the text looks back on. */
const PAST_BEFORE = new RegExp(
  `去年|前年|此前|上届|上一届|上[回次]|年前|${ONCE}|以往|早在|首轮至|自第|加上|不同于|参加过|上一?轮[（(]|已对|先后对|完成(?:了)?$|已(?:经)?(?:开展|实施|组织|进行)了?$|相比`,
  "u",
);
const PAST_AFTER = pattern`
  ^(?:[^，。；]{0,8})?(?:
    期间曾 | 收官 | 反馈的?(?:问题|意见|情况|工作) | 整改 | 结束后 | 发现的 | 综合(?:情况|报告) | 留下 | 移交 | 中[，,] | 曾
    | 时反馈 | (?:共|累计)?(?:发现|反馈)[^，。；]{0,8}\d{2,}个 | 整改率 | (?<!启动|开展|进驻)以来 | 时形成 | 情况(?:汇报|报告) | 监督检查
  )
`;
/** 第五轮巡察已反馈完毕; what has begun goes on. */
const ALREADY = pattern`
  ^[^，。；]{0,8}已(?!
    经?(?:于[^，。；]{1,10}[日月旬])?(?:全部|全面|陆续|相继|先后|分别|正式|顺利|如期|集中)*
      (?:启动|进驻|入驻|进点|进场|入场|铺开|展开|到位|到岗|就位|上岗|开工|出发|下沉|开始|拉开|启程|过半|“)
  )
`;
/** Of the round that is now fed back: the report on it, and 在…第六轮巡察中，对…进行了巡察. */
const OWN_RESULTS = /^(?:综合)?情况(?:汇报|报告)|^中[，,]|^发现的(?:问题|共性)/u;
/** Of the round whose defects were put right, the notice of that speaks so. */
const OWN_RECTIFIED = /^(?:的)?(?:反馈)?(?:意见|问题)?(?:的)?(?:集中)?整改/u;
/** Looked back on by its date; a report of results looks back on its own round. */
const DATED_AFTER = /^[^，。；]{0,10}(?:于|在)20\d\d年/u;
/** 第八轮巡察于2022年9月6日至11月5日进行: to the day, and not over. */
const DATED_PLAN =
  /^[^，。；]{0,10}(?:于|在)20\d\d年\d{1,2}月\d{1,2}日(?:起|开始|启动|(?:起)?(?:至|到|[—－-])[^，。；了已]{0,20}(?:进行|开展|实施|展开|驻点)(?!了))/u;
/** 第十轮巡察第五巡察组于2020年…: its teams are at work. */
const ITS_TEAMS = /^(?:[省市县区州旗盟]委)?(?:第?[一二三四五六七八九十\d]{1,3}个?)?(?:巡[察视])?组/u;
/** 根据集团党委2024年第二轮巡察计划，巡察组对… */
const BY_PLAN = /(?:根据|按照?|依据)[^，。；]{0,20}$/u;
const opensPlan = charSet("工计方");
const PLAN = /^(?:工作)?(?:计划|方案)(?:要求)?，/u;
const NOW_AFTER =
  /^[^，。；]{0,24}?(?:启动|进驻|入驻|进点|进场|入场|动员|部署|铺开|展开|拉开|开展|到岗|就位|将|共|派出|组建|安排|采取|采用|工作|正式|公告|撤离|培训|反馈会|集中反馈|时间(?:为|是|从|自)\d)/u;

/** 第四轮巡察是任期内的收官一轮: what the one at work is among the others. */
const IS_LAST =
  /^(?:工作)?(?:，)?(?:也|既|正|又)?(?:是|系|属|为)(?!去|前|上)[^，。；]{0,14}(?:收官|收尾|最后|压轴|开局)(?:的|第?一|之)?(?:[轮战仗棒站]|(?=[，。；]))/u;

const opensLast = charSet("工，也既正又是系属为");
const isLast = (after: string): boolean => opensLast(after.charCodeAt(0)) && IS_LAST.test(after);

/** 审议了六届市委首轮巡察情况报告, 研究第十轮巡察综合情况. */
const REVIEWED = /(?:审议|研究|讨论|审定)(?:通过)?了?(?:《?关于)?$/u;
const REPORT = /^(?:工作)?(?:综合情况(?:的)?(?:报告|汇报)?(?!整改)|情况(?:的)?(?:报告|汇报))/u;

/** 还研究了|第八轮巡察的初步安排: the one to come, where another is heard of. */
const STUDIED = /还?(?:研究|谋划|酝酿|讨论)了?$/u;
const ITS_PLAN = /^(?:工作)?的?(?:初步|总体|具体)?(?:安排|方案|计划|打算|名单|对象)/u;
/** 对第十四轮巡察的对象作了研究: the one to come. */
const PLANNED = /^(?:工作)?的?(?:对象|名单|方案|安排|计划)[^，。；]{0,6}(?:研究|酝酿|谋划|讨论)/u;

/** 反馈了十五届县委第三轮巡察意见, 这次反馈的是…发现的问题: its results, in a notice of results. */
const FED_BACK = /反馈(?:的是|了)?$/u;
/** 校党委第二轮巡察对上述3个党组织进行了巡察 */
const DONE_TO = /^(?:工作)?对[^，。；]{2,24}(?:进行|开展)了[^，。；]{0,8}巡[察视]/u;
/** 第六轮巡察已完成对10个单位的反馈, 第六轮巡察期间. */
const FED_AFTER = /^(?:期间[，,]|[^，。；]{0,4}已[^，。；]{0,16}反馈)/u;
/** 第七轮巡察6月底收官: said of one at work. */
const ENDS_ON = /^[^，。；]{0,4}\d{1,2}月[^，。；]{0,4}收官/u;
/** 把第五轮巡察的“诊断报告”听了一遍. */
const THEN_HEARD = /^(?:工作)?的?“?[^，。；]{0,8}(?:报告|汇报|情况)”?[^，。；]{0,2}听/u;

/** 这是省分行党委第二轮巡察的|任务之一, 这是公司党委第二轮巡察的|第一站 */
const opensPart = charSet("工的");
const IS_PART = /^(?:工作)?的(?:(?:一项|重要|主要)?任务(?:之一)?|(?:第[一二三四五]|首|又?一)站|一部分|规定动作)[，。]/u;
/** 这是院党委设立巡察机构后的|首轮巡察 */
const THIS_IS = /(?:^|[，。；])(?:这|此次|本次|这次|此轮|本轮)(?:巡[察视])?(?:也|正)?是(?!继|在|上|去|前)[^，。；]{0,24}$/u;

const endsHeard = charSet("报结顾了");
const OF_THIS = /^(?:工作)?的?(?:工作)?(?:总体|具体|主要)?(?:安排|部署|任务|计划|方案)/u;

/** 汇报第七轮巡察|综合情况 */
const TOTAL = /^(?:工作)?(?:综合|总体|整体|有关)?情况/u;

/** A meeting of the leading group is about the round it hears of, not about the next one; one that begins is about another. */
function heard(before: string, after: string, kind: string | undefined): number {
  // 第二巡察组在第八轮巡察中对…进行了巡察, 第八轮巡察期间，第二巡察组…, in a notice of the results.
  if (hasResults(kind) && ((before.endsWith("在") && after.startsWith("中对")) || /^期间[，,]/u.test(after))) return 4;
  // 反馈会传达了书记在听取第五轮巡察情况汇报时的讲话精神: the round that is fed back.
  if (hasResults(kind) && /在听取$/u.test(before) && /^(?:工作)?(?:综合)?情况(?:的)?汇报时/u.test(after)) return 5;
  if (kind === "work" && /汇报了?$/u.test(before) && TOTAL.test(after)) return 8;
  // 汇报了第五轮巡察工作开展情况, where the sixth begins; 通报了第五轮巡察的工作安排: this one.
  if (endsHeard(before.charCodeAt(before.length - 1)) && /(?:汇报|通报|总结|回顾)了?$/u.test(before) && !OF_THIS.test(after))
    return kind === "deployment" || kind === "stationing" ? -6 : 0;
  if (kind === "work" && THEN_HEARD.test(after)) return 8;
  if (kind === "work" && REVIEWED.test(before) && REPORT.test(after)) return 8;
  if (kind === "work" && (PLANNED.test(after) || (STUDIED.test(before) && ITS_PLAN.test(after)))) return -6;
  if (!before.includes("听") || !/(?<!打)听(?:取|完|罢|了)[^，。；：]{0,12}$/u.test(before)) return 0;
  if (kind === "work" && !/在听取/u.test(before)) return OWN_RECTIFIED.test(after) ? 0 : 8;
  return hasResults(kind) ? 0 : -9;
}

const AT_WORK = /^中[，,](?:[^，。；]{0,8}巡[察视]组)?对(?!上述|以上)(?!.*(?:进行|实施|开展)[了过])\p{Script=Han}/u;

/** The results are those of the round that the notice is about: fed back, put right, heard of. */
function isOwn(before: string, after: string, kind: string | undefined, mends: boolean): boolean {
  // 在第十轮巡察中，县委派出3个巡察组, 将在第一轮巡察中，对…开展: at work.
  if (/在$/u.test(before) && /^中[，,][^，。；]{0,8}(?:派出|组建|成立|设)/u.test(after)) return true;
  if (/将在$/u.test(before) && /^中[，,]?/u.test(after)) return true;
  // 第十二轮巡察中，县委第五巡察组对某村开展机动巡察: at work.
  if (AT_WORK.test(after)) return true;
  // 专题推进第三轮巡察反馈问题整改
  if (kind === "work" && /(?:推进|部署|研究|抓好)了?$/u.test(before) && after.startsWith("反馈")) return true;
  if (mends && OWN_RECTIFIED.test(after)) return true;
  if (kind === "work") return /听(?:取|完|罢)了?$/u.test(before) || THEN_HEARD.test(after) || (REVIEWED.test(before) && REPORT.test(after));
  return hasResults(kind) && OWN_RESULTS.test(after);
}

/** 第六轮巡察将于下半年启动, 第一轮巡察的筹备工作将在换届后启动: the one to come. */
const TO_COME =
  /^(?:工作)?的?(?:筹备|前期准备|谋划)|^[^，。；]{0,6}(?:将|拟|预计|计划)[^，。；]{0,4}(?:下半年|明年|来年|年内|年底|年末|适时|择机|下个?月|下季度|下一步)/u;
/** 与市委第四轮巡察同步: another one beside it. */
const isBeside = (before: string, after: string): boolean =>
  /^(?:常规|专项|工作)*(?:巡[察视])?(?:工作)?(?:同步|同期|同时|同频|一并|并行|联动|错开|衔接|压茬)/u.test(after) &&
  /(?:与|同|和|跟|配合)[^，。；]{0,12}$/u.test(before);

/** 第九轮巡察涉及的15个部门正在推进整改: it has been fed back, and begins no more. */
function isBeingMended(after: string): boolean {
  if (!after.includes("整改") && !after.includes("销号")) return false;
  const clause = /^[^，。；]*/u.exec(after)?.[0] ?? "";
  const at = clause.search(/整改|销号/u);
  return at >= 0 && !NOW_AFTER.test(clause.slice(0, at)) && !/[会和及暨]/u.test(clause.slice(at));
}

/** One of these is in the words of `TO_COME`, of `isBeside`. */
const isToCome = charSet("备谋将拟计");
const isOfBeside = charSet("与同和跟合");

/** Points against a round that is mended, to come, or another one's. */
function notNow(before: string, after: string, begins: boolean): number {
  const mended = begins && isBeingMended(after) ? 5 : 0;
  const elsewhere = (holdsAny(after, isToCome) && TO_COME.test(after)) || (holdsAny(before, isOfBeside) && isBeside(before, after));
  return elsewhere ? mended + 9 : mended;
}

/** 顺利完成了第六轮巡视任务; 去年8月，在第五轮巡察中，…: then it was, and now its results are told. */
const isDone = (before: string, after: string): boolean =>
  (/完成了?$/u.test(before) && after.startsWith("任务")) || (/去年[^。；]{0,26}在$/u.test(before) && /^中[，,]/u.test(after));

/** 第六轮巡察启动, 这是第六轮巡察的第一站: the one at work. */
const isNow = (before: string, after: string, results: boolean): boolean =>
  NOW_AFTER.test(after) ||
  isLast(after) ||
  (results && DONE_TO.test(after)) ||
  (opensPlan(after.charCodeAt(0)) && PLAN.test(after) && BY_PLAN.test(before)) ||
  (opensPart(after.charCodeAt(0)) && IS_PART.test(after)) ||
  (before.includes("是") && THIS_IS.test(before));

const passedOn = (before: string, after: string): number => {
  if (!passesOn(before.slice(-16))) return 0;
  return /(?:传达|学习)了?$/u.test(before) && /^[^，。；]{0,16}精神/u.test(after) ? 9 : 3;
};

/** 整改工作推进会: what the meeting is about. */
const isOnMending = (doc: Doc, meetingName: Span | undefined, kind: string | undefined): boolean =>
  kind === "rectification" || (meetingName !== undefined && doc.text.slice(meetingName.start, meetingName.end).includes("整改"));

/** @param organ whose inspection the notice reports; @param kind,meetingName what the draft says of the notice */
export function pointsOf(
  doc: Doc,
  m: RoundMention,
  organ: string | undefined,
  meetingName: Span | undefined,
  kind: string | undefined,
): number {
  const results = hasResults(kind);
  const s = sentenceAt(doc.sentences, m.span.start)?.span ?? { start: m.span.start, end: m.span.end };
  const before = doc.text.slice(Math.max(s.start, m.span.start - 30), m.span.start);
  const after = doc.text
    .slice(m.parts["number"]?.end ?? m.span.end, Math.min(s.end, m.span.end + 30))
    .replace(/^轮(?:（[^（）]{2,12}）)?(?:(?:市|县|区|省)委)?(?:巡[察视])?/u, "");
  let n = 0;
  const begins = kind === "stationing" || kind === "deployment";
  const inHead = articleOf(doc).headlines.some((h) => m.span.start >= h.span.start && m.span.end <= h.span.end);
  if (inHead) n += 8;
  if (meetingName && m.span.start >= meetingName.start && m.span.start < meetingName.end) n += 7;
  if (inLead(doc, m.span)) n += 3;
  if (m.value.term !== undefined) n += 1;
  if (isNow(before, after, results)) n += 3;
  const fedBack = results && (FED_BACK.test(before) || FED_AFTER.test(after));
  const done = results && isDone(before, after);
  if (PAST_BEFORE.test(before) && !fedBack && !done) n -= 6;
  if (
    !inHead &&
    (PAST_AFTER.test(after) || (after.includes("已") && ALREADY.test(after))) &&
    !fedBack &&
    !isLast(after) &&
    !(begins && ENDS_ON.test(after)) &&
    !isOwn(before, after, kind, isOnMending(doc, meetingName, kind))
  )
    n -= 5;
  if (after.includes("20") && DATED_AFTER.test(after) && !ITS_TEAMS.test(after) && !(begins && DATED_PLAN.test(after)))
    n += results ? 4 : -5;
  if (!inHead) n -= notNow(before, after, begins);
  n += heard(before, after, kind);
  if (!inHead) n -= passedOn(before, after);
  if (!inHead && isOfOtherMode(doc, m)) n -= 9;
  if (organ && m.value.authority && !sameOrgan(organ, m.value.authority)) n -= 9;
  return n;
}

/** 关于巡视整改进展情况的通报 names 区委第六轮巡察 among what has been put right. */
function isOfOtherMode(doc: Doc, m: RoundMention): boolean {
  const head = articleOf(doc)
    .headlines.map((h) => h.text)
    .join("");
  const [inspects, visits] = [head.includes("巡察"), head.includes("巡视")];
  return inspects !== visits && m.value.mode !== undefined && m.value.mode !== (inspects ? "巡察" : "巡视");
}

function inLead(doc: Doc, { start, end }: Span): boolean {
  const { lead } = articleOf(doc);
  const [first, last] = [lead[0], lead.at(-1)];
  return first !== undefined && last !== undefined && start >= first.span.start && end <= last.span.end;
}
