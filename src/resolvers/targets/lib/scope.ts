/** Which clauses speak of the inspections of this notice, and which of another round, another year, another body. */
import { charSet } from "../../../chars.js";
import { parseNumeral } from "../../../numerals.js";
import { pattern } from "../../../pattern.js";
import type { Assignment, Doc, Draft, Found, Mention, Span } from "../../../types.js";
import { hasResults } from "../../kind/lib/results.js";
import { isExample, isOfAnotherBody } from "./other-body.js";
import { isOfEarlierYear } from "./year.js";

const PAST = pattern`
  去年(?!\d{0,2}月?[^，。；]{0,14}(?:启动|开展)以来) | 前年 | 上一?轮(?<![继从在与和同]上一?轮) | 上轮 | 上[两二三四五六七八九]轮 | 上届 | 上一?届[^，。；]{0,8}任期 | 上一届(?=[^，。；]{0,16}(?:用|已|共(?![性同])|累计|完成|期间)) | 此前
  | (?:已(?:经)?|先后)(?:开展|进行|实施|完成|组织|听取)了?[一二两三四五六七八九十\d]{1,3}轮 | 先后(?:完成(?!进驻|入驻|进点|进场)|组织|对.{0,12}完成)
  | (?:已|先后)(?:经)?(?:分批|累计|陆续完成) | 曾(?!祥|庆|国|志) | 截至目前 | 今年以来 | 近年来 | [一两二三四五六七八九十\d]年来
  | 本届(?![^，。；、]{0,6}第.{1,3}轮)[^，。；、]{0,10}(?:已|累计) | [一二三四五六七八九十]{1,4}届[^，。；、]{0,6}期间 | 以往(?<![与和同]以往) | 历次 | 历届 | 过去(?!由|是|属|归) | 前[一两二三四五六七八九十\d]{1,4}轮(?<![与和同]前[一两二三四五六七八九十\d]{1,4}轮)
  | 当时 | 那时 | 当年 | 首批完成 | \d{4}年以来 | (?:接受|开展|进行|实施|组织)过
`;
/** 至于第二轮巡察过的6个学院，由…: what was inspected before, unless it is inspected again. */
const ONCE = /^[^，。；]{0,14}巡[察视]过的/u;
const FUTURE =
  /[本此]轮(?:巡[察视])?结束后|下一轮|探索对|下轮|适时|今后|常态化|(?<![至到])明年|下半年(?:将|还|再|拟|统一|集中|另行|一并)|年[底内](?:前)?(?:将|再|还)|(?:后续|接下来|下一?步|下一?阶段)(?:将|再|还|要)|拟于|留待|另行安排|可以?对|应当?对/u;
const PUT_OFF = /^(?:，)?(?:(?:工作)?(?:推迟|延后|顺延|延期|暂缓|推后|改期)|早已)/u;
/** 对甲局的常规巡察|已经完成: a meeting may hear it of its own round, and results are of it. */
const DONE_TAIL = /^(?:，)?已经?(?:收官|结束|(?:全部)?完成(?!进驻|组建|首批|集中|培训|集结|分组))/u;
/** 对甲局开展巡察，反馈的27条问题: what came of it, which a notice of results tells of its own round. */
const RESULTS_TAIL = /^(?:，)?(?:中(?:，(?!将|要|重点|着重|同步|一并)|就|发现)|中的|时(?:移交|发现|指出)|移交|发现的|反馈的|指出的)/u;
/** Bodies of a lower level that do something of their own: 各县（市）委同期…; not when this authority arranges it (统筹). */
const OTHERS =
  /(?:^|[，；。])各(?:县|市|区|旗|地|州|盟|镇|乡)[^，。；]{0,14}(?:委|党委|巡[察视]机构|党组织)(?:也|将|同期|同步|另行|正|先后|要|还)?|(?:^|[，；。])各(?:市县区?|县市区?|县区|地)(?:也|同步|同期|还|共|累计)*$/u;

/** 此次专项巡察实行市县联动，市、县共组建15个组。…，各县委巡察组对62所学校开展…: of one round with theirs. */
const CONCERTED =
  /(?:此次|本次|这次|本轮|此轮)[^。；]{0,20}(?:[省市县区]{2,3}|上下)联动[^。；]{0,20}共(?:组建|派出|设|成立)|(?:[省市县区]{2,3}|[两三]级)共(?:组建|派出|设立?|成立)\d/u;
const CONCERT = 300;
/** 我市启动供销社系统市县联动专项巡察, a headline: what the counties do is of it. */
const isHeadedJoint = (doc: Doc): boolean =>
  doc.blocks.some((b) => b.kind === "headline" && /(?:[省市县区]{2,3}|上下|[两三]级)联动[^，。；]{0,4}巡[察视]/u.test(b.text));

const isStop = charSet("。；！？\n");

/** No sentence is longer; a text without stops must not be read to its beginning for each clause. */
const LONGEST_LEAD = 1500;

interface Lead {
  readonly text: string;
  readonly start: number;
}

/** The text of the sentence before a place, from the last full stop or semicolon on. */
export function leadOf(doc: Doc, at: number): Lead {
  let start = at;
  const first = Math.max(0, at - LONGEST_LEAD);
  while (start > first && !isStop(doc.text.charCodeAt(start - 1))) start--;
  return { text: doc.text.slice(start, at), start };
}

/** 一并开展五届区委第三轮巡察“回头看”: what is looked back on is another round, who looks is this one. */
const isLookedBackOn = (doc: Doc, round: Span): boolean =>
  /^[^，。；]{0,6}“?回头看|^[^，。；]{0,20}，(?:这次|此次|本次|本轮|此轮|这一轮)/u.test(doc.text.slice(round.end, round.end + 26));

/** 去年以来，先后对甲局、乙局等20个单位开展了巡察: of several rounds. */
const SINCE = /去年以来/u;
/** Words by which a notice of results may look back on its own round. */
const EARLIER = /^(?:此前|曾)$/u;
/** 根据第三轮巡察工作安排，此前，第五巡察组对…: the sentence says which round it was. */
const namesOwnRound = ({ start, text }: Lead, found: Found, draft: Readonly<Draft>): boolean =>
  draft.round?.number !== undefined &&
  found.within("round", { start, end: start + text.length }).some((r) => r.value.number === draft.round?.number?.value);

/** 甲局召开巡察反馈意见整改工作推进会: what one unit does about its own results. */
const OF_ONE = /^[^，。]{2,16}(?:局|委|办|镇|乡|街道|院|校|公司|集团|中心|会|社)(?:党[委组])?召开[^，。]*整改/u;
const isOnRectification = (doc: Doc): boolean => doc.blocks.some((b) => b.kind === "headline" && OF_ONE.test(b.text));

/** 七轮下来，五届市委已经|巡察76个党组织, where a round begins: of the rounds before it. */
const SO_FAR = /(?:已经?|累计|总共)$/u;
const OF_THIS_ROUND = /本轮|此轮|本次|此次|这次|这一?轮/u;
const endsSoFar = charSet("已经计共");
const isSoFar = (lead: string, value: unknown, kind: string | undefined): boolean =>
  endsSoFar(lead.charCodeAt(lead.length - 1)) &&
  SO_FAR.test(lead) &&
  !OF_THIS_ROUND.test(lead) &&
  !hasResults(kind) &&
  ofCountsAlone(value);

/** 采取“一托二”方式，即一个巡察组先后|巡察2个单位; 每个组|对3个单位开展巡察: how the work is shared out, no number of the round. */
const SHARED_OUT =
  /(?:每个?(?:[省市县区州旗]委)?(?:巡[察视])?组|(?:[一1]托[二两三四五六\d][^。；]{0,16}，(?:即|也就是)?由?|[即指]由?)[一1]个(?:[省市县区州旗]委)?(?:巡[察视])?组)(?:分别|先后|同时|依次|集中|轮流|统筹|负责|将|要|会|再|去)*(?:巡[察视]|对)?$/u;
const endsInTeam = charSet("组别后时次中流筹责将要会再去察视对");
const isSharedOut = (near: string, value: unknown): boolean =>
  endsInTeam(near.charCodeAt(near.length - 1)) && (value === undefined || ofCountsAlone(value)) && SHARED_OUT.test(near);

const ofCountsAlone = (value: unknown): boolean =>
  (value as Partial<Assignment> | undefined)?.reading?.items.every((i) => i.kind === "count") ?? false;

const SEVERAL = /[两二三四五六七八九十\d]轮|去年|前年|以来|累计/u;
const OF_THOSE = /^对(?:上述|以上|这些)/u;
const isOfThose = (doc: Doc, { start }: Span): boolean => OF_THOSE.test(doc.text.slice(start, start + 3));

/** What is fed back was inspected last year; 第三轮巡察于去年9月至12月进行，…: so was what a meeting hears of. */
function tellsOwn(past: string, near: string, lead: Lead, doc: Doc, found: Found, draft: Readonly<Draft>, earlier: boolean): boolean {
  const kind = draft.kind?.value;
  const lastYear = past === "去年" && !SINCE.test(near);
  // 某局召开巡察整改工作推进会. 此前，巡察组对某局党组开展了常规巡察，反馈问题26个。
  if (kind === "work" && (lastYear || EARLIER.test(past)) && isOnRectification(doc)) return true;
  // 8月下旬起，3个巡察组先后完成了对甲公司党委的常规巡察: what a meeting hears of, and what is fed back.
  if (/^先后/u.test(past) && (kind === "work" || hasResults(kind)) && !SEVERAL.test(near)) return true;
  if (!hasResults(kind)) return lastYear && kind === "work" && namesOwnRound(lead, found, draft);
  // 此前，5个巡察组对上述党组织开展了常规巡察: those that the results are of.
  return lastYear || (EARLIER.test(past) && (earlier || namesOwnRound(lead, found, draft)));
}

/** 截至目前，各组已进驻甲、乙; 截至目前，已启动|对18个单位开展巡视: that is this round. */
const movedIn = (past: string, near: string, m: Partial<Mention>): boolean =>
  (past === "截至目前" && (m.rule?.endsWith("/entry") === true || /已经?启动(?![^。；]{0,12}轮)[^。；]{0,40}$/u.test(near))) ||
  // 今年以来，投诉有46件，县委据此决定|对县交通局开展机动巡察
  /(?:据此|因此|为此|于是)(?:研究)?决定$/u.test(near);

/** 除甲村去年已巡察外，|其余26个村…: of those left out alone. */
const LEFT_OUT = /除[^。；除]{2,80}外，/u;

/** 对前几轮已经巡察过的|142个行政村开展“回头看”: which they are. */
const INSPECTED_ONCE =
  /(?:本届[^，。；]{0,6}?)?(?:前[几一二两三四五六七八九十\d]{1,3}轮|上一?轮|此前|以往|之前)[^，。；]{0,4}巡[察视]过的/gu;

const NEXT_ROUND = /第([一二三四五六七八九十\d]{1,3})轮(?:将|拟|计划|再|才){1,2}$/u;

const REPORTED = /(?:汇报|通报|听取)了?$/u;
const endsReport = charSet("报取了");
const isReported = (near: string): boolean => endsReport(near.charCodeAt(near.length - 1)) && REPORTED.test(near);

/** @param earlier whether 此前 and 曾 may speak of this round: no other clause names units */
export function isCurrent(m: { span: Span; value?: unknown }, doc: Doc, found: Found, draft: Readonly<Draft>, earlier = false): boolean {
  const lead = leadOf(doc, m.span.start);
  // A clause further back in a long sentence may be past while this one is not.
  const near = lead.text.slice(-90).replace(LEFT_OUT, "").replace(INSPECTED_ONCE, "").slice(-60);
  // 汇报了对…的巡察: what is reported is this round, whatever else the sentence recalls.
  if (isReported(near)) return true;
  const past = PAST.exec(near)?.[0];
  if (
    past !== undefined &&
    !(movedIn(past, near, m as Partial<Mention>) || tellsOwn(past, near, lead, doc, found, draft, earlier || isOfThose(doc, m.span)))
  )
    return false;
  if (FUTURE.test(near.slice(-24))) return false;
  const tail = doc.text.slice(m.span.end, m.span.end + 12);
  const isHeard = draft.kind?.value === "work" || hasResults(draft.kind?.value);
  if (
    PUT_OFF.test(tail) ||
    (DONE_TAIL.test(tail) && !isHeard) ||
    (RESULTS_TAIL.test(tail) && !hasResults(draft.kind?.value) && !namesOwnRound(lead, found, draft))
  )
    return false;
  if ((m.value as Partial<Assignment> | undefined)?.types?.length === 0 && ONCE.test(doc.text.slice(m.span.start, m.span.start + 20)))
    return false;
  if (isOfEarlierYear(lead.text, near, doc, found, draft)) return false;
  if (
    isOfAnotherBody(near, doc.text.slice(m.span.start, m.span.end), draft.round?.authority?.value) ||
    isSoFar(lead.text, m.value, draft.kind?.value) ||
    isSharedOut(near, m.value)
  )
    return false;
  if (isExample(near, doc.text.slice(m.span.start, m.span.end), draft.round?.authority?.value)) return false;
  if (
    lead.text.includes("各") &&
    OTHERS.test(lead.text) &&
    !/统筹|指导|组织.{0,6}各|抽调|联动巡[察视]/u.test(lead.text + doc.text.slice(m.span.start, m.span.end)) &&
    !CONCERTED.test(doc.text.slice(Math.max(0, lead.start - CONCERT), m.span.start)) &&
    !isHeadedJoint(doc)
  )
    return false;
  if (isOfAnotherRound(m, near, lead, doc, found, draft)) return false;
  // 整改通报: 对积压的“办证难”小区开展“回头看” is how things are put right, no inspection.
  if (draft.kind?.value === "rectification" && isBareLookBack(m, doc)) return false;
  // 开展系统巡视‖巡察联动: the other word may follow at once.
  const words = doc.text.slice(m.span.start, m.span.end + 2);
  const mode = draft.round?.mode?.value;
  if (mode === "巡察") return !words.includes("巡视") || words.includes("巡察");
  // 省委巡视整改…对6个二级党组织开展了校内巡察: what those who were inspected have done since.
  return !(mode === "巡视" && hasResults(draft.kind?.value) && words.includes("巡察") && !words.includes("巡视"));
}

/** The round that a clause names last, or that will do it, where that is not the one of the notice. */
function isOfAnotherRound(
  m: { span: Span; value?: unknown },
  near: string,
  lead: Lead,
  doc: Doc,
  found: Found,
  draft: Readonly<Draft>,
): boolean {
  const own = draft.round?.number?.value;
  if (own === undefined) return false;
  // 第六轮将|对丙局开展机动巡察: without 巡察 it is no round by itself.
  const next = NEXT_ROUND.exec(near)?.[1];
  if (next !== undefined && parseNumeral(next) !== own) return true;
  const list = (m.value as Partial<Assignment> | undefined)?.reading?.end ?? m.span.end;
  const nearest = found.of("round").findLast(
    (r) =>
      r.span.start >= lead.start &&
      // 第四轮巡察|涉及的11家单位: the word of the round may begin the clause.
      (r.span.start < m.span.start || (r.span.start >= list && r.span.end <= m.span.end)) &&
      r.value.number !== undefined &&
      // （丁医院推迟至第七轮），|延伸巡察…: of what the bracket tells.
      !/^[^（）]*）/u.test(doc.text.slice(r.span.start, m.span.start)),
  );
  return (
    nearest !== undefined &&
    nearest.value.number !== own &&
    nearest.value.mode === draft.round?.mode?.value &&
    !isLookedBackOn(doc, nearest.span) &&
    // 第十一、十二轮巡视对38个县…: one of the two is this one.
    !found.of("round").some((r) => r.value.number === own && r.span.end === nearest.span.end)
  );
}

function isBareLookBack({ span, value }: { span: Span; value?: unknown }, doc: Doc): boolean {
  const { types, force } = (value as Partial<Assignment> | undefined) ?? {};
  const [only, more] = types ?? [];
  if (force === "row" || only?.type !== "lookback" || more) return false;
  // 二、巡察“回头看”, and below it the list.
  const ofInspection = /巡[察视]“?$/u.test(doc.text.slice(only.span.start - 3, only.span.start));
  return !ofInspection && !/巡[察视]/u.test(doc.text.slice(span.start, span.end));
}

const SECOND = ["又讯", "另讯", "另据", "相关新闻"];

/** 又讯，县委印发通知 tells no other event; what stands below it may go on with the first. */
const EVENT = /召开|举行|会(?!保|计|同)|反馈|进驻|启动/u;
/** 又讯 begins another notice on the same page. */
export function secondNotice(doc: Doc): number {
  if (!SECOND.some((word) => doc.text.includes(word))) return Number.POSITIVE_INFINITY;
  const block = doc.blocks.find((b, i) => i > 0 && SECOND.some((word) => b.text.startsWith(word)) && EVENT.test(b.text));
  return block ? block.span.start : Number.POSITIVE_INFINITY;
}
