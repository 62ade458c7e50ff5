/** Rows of units that stand in a sentence, whatever the words around them. */
import { charSet, holdsAny } from "../../../chars.js";
import { readClosing } from "../../../grammar/counts.js";
import { readList, readPureList } from "../../../grammar/list.js";
import { unitNamed } from "../../../grammar/names.js";
import { isHan, isTooLong, type Segment, splitSegments } from "../../../grammar/segments.js";
import { pattern } from "../../../pattern.js";
import { Mark, marksOf } from "../../../segment/marks.js";
import type { Context, Found, ListReading, Sentence, Span } from "../../../types.js";
import { taken } from "./clause.js";

/** Letters after which a list may begin: 依次是, 走进, 面对的是, 驻点. */
const begins = charSet("是为有进到入对向的点驻查去了给括含将把：“”—");
/** 反馈|甲局常规巡察情况, but 反馈给甲局, 反馈了 */
const BRIEFED = "馈".charCodeAt(0);
const notBriefed = charSet("给了意情");
/** 常规巡察安排在甲局、乙局; not 意见箱设在, 会议在. */
const PLACED =
  /(?:安排|部署|落|放)在$|[对瞄]准$|(?:覆盖|聚焦|涉及|涵盖|包括|直插|直奔|直指|剑指|点名|锁定|盯住|盯上|紧盯|深入|轮到|选定|选中|指向|叩开|敲开|推开|驶向|投向|伸向|转战|安排|承担)$/u;
/** The last letters of `PLACED`. */
const mayPlace = charSet("战在准盖焦及涵括插奔指定住上盯入到中向开排担");
/** How a clause goes on behind its list. */
const GOES_ON = pattern`
  ^(?:
    等(?!级) | 总体 | 整体 | 能够 | 基本 | 普遍 | 存在 | 坚持 | 认真 | 较好 | 赫然 | 榜上 | 悉数 | 全部 | 都 | 均 | 也 | 将 | 被 | 接受
    | 信访[量多集突较] | 矛盾[多交突集较] | 问题[多突集较] | 反映[多强集较] | 迎来 | 在列 | 位列 | 共 | 成为 | 登上 | 坐上 | 走进 | 进入 | 列入 | 三家 | 两家 | 进行 | 首批 | 率先 | 最先 | 先行 | 第一批 | 首先 | —
    | “ | 归 | 划归 | 交给 | 分给 | 了(?=[，。；]) | 这样 | 这类 | 之类 | 分别由 | 由 | 两个 | 三个 | 四个 | 五个
    | (?:主要)?负责(?:人|同志) | [\d一二三四五六七八九十]{1,2}[个家] | (?:常规|专项|专题|提级|机动|交叉|延伸)[^，。；、]{0,4}巡[察视]
  )
`;
/** The first letters of `GOES_ON`. */
const mayGoOn = charSet(
  "信矛问反主负总整能基普存坚认较常专提机延了归划交这之等赫榜悉全都均也将被接迎在位共成登坐走进列三两首率最先第—“分由四五一二六七八九十0123456789",
);
/** Behind the list: its units only send somebody, or do something. */
const ACTORS = pattern`
  ^(?:等)?(?:\d{1,3}个|[一二两三四五六七八九十]{1,2}[个家])?(?:单位|部门|地|党组织|镇街|乡镇|街道|村|社区)?(?:的)?(?:党组织)?
    (?:设|驻点|驻扎|住下|(?:主|分)会场|主要|党政|相关|有关|分管|班子)?(?:
    负责 | 领导 | 同志 | 人员 | 书记 | 局长 | 主任 | 镇长 | 校长 | 院长 | 干部 | 代表 | 成员 | 介绍 | 参加 | 要 | 须 | 应 | 把 | 共同 | 提供
    | (?:将|分别|均|各|都|也){0,2}(?:选派|派员|派出|派人|安排人员|配合|进行了?(?:\p{Script=Han}{0,4})(?:会商|沟通|对接|协商)) | 协助 | 移交 | 出席 | 列席 | 作 | 分别作 | 表态 | 汇报 | 交流 | 发言 | 抽调 | 联合 | 会同 | 主办 | 承办 | 协办 | 党组书记
    | 党委书记 | 党工委书记
  )
`;
/** A verb that the first unit of a row would swallow. */
const VERB = /是|(?<![国公私所])有(?![限色线])|巡[察视]|[进入]驻|面向|选取|分赴|奔赴|走进|走到|来到|由|^[驻点赴对到]/u;
/** 甲局、乙局的业务骨干走上讲台: who comes from there. */
const OF_THEM = /的(?:业务|专业|技术)?(?:骨干|专家|能手|老师|教师|律师|会计|负责人|负责同志|同志|干部|人员|领导|代表)/u;
/** 设分会场, …等10个镇街驻点 */
const VENUES = /会场|驻点|驻扎/u;
/** 第三轮被巡察的|甲局、乙局、丙镇党委负责人汇报了…: whoever comes, they are the inspected. */
const INSPECTED = /轮被巡[察视]的$/u;
const INSPECTED_LENGTH = 6;
const HELPERS =
  /(?:会同(?:[^，。；]{0,8}、){0,3}[^，。；]{0,8}|赴|前往|抽调|从|由|会同|联合|邀请|来自|印发|兼任|调研|走访|抄送|配合|(?:并|分别|及时|主动)(?:与|同)|比如|例如|像|譬如|分驻|住进)\p{Script=Han}{0,3}$/u;
/** Where units stand in a row, each row with what its list grammar reads. */
export function runsOf(text: string, sentence: Sentence, found: Found, ctx: Context): readonly Span[] {
  let all = known.get(found);
  if (!all) {
    all = new Map();
    known.set(found, all);
  }
  let runs = all.get(sentence);
  if (!runs) {
    runs = readRuns(text, sentence.span, found, ctx);
    all.set(sentence, runs);
  }
  return runs.length === 0 ? runs : runs.filter((run) => !taken(found, run.start));
}

/** Those of a document: a recognizer and a check ask for them. */
const known = new WeakMap<Found, Map<Sentence, readonly Span[]>>();

function readRuns(text: string, { start, end }: Span, found: Found, ctx: Context): Span[] {
  const runs: Span[] = [];
  const segments = splitSegments(text, start, end);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    // Wherever in it a row began, it would be taken.
    if (isRead(found, segment)) continue;
    if (isTooLong(text, segment) || !mayHoldUnit(text, segment, ctx)) continue;
    const first = beginning(text, segment, ctx);
    if (first === undefined || taken(found, first)) continue;
    let last = readList(text, { start: first, end }, ctx, false).end;
    // Read as far as whole segments go; the one behind goes over into the clause.
    while (i + 1 < segments.length && (segments[i + 1] as Segment).start < last) i++;
    const over = last <= first ? segment : (segments[i + 1] as Segment | undefined);
    if (over && !isTooLong(text, over) && (over === segment || over.joint === "、" || over.joint === "，")) {
      const whole = endOfUnit(text, { ...over, start: Math.max(over.start, first) }, ctx);
      if (whole !== undefined) {
        last = whole;
        if (over !== segment) i++;
      }
    }
    while (last > first && "。；，、".includes(text[last - 1] as string)) last--;
    if (last > first) runs.push({ start: first, end: last });
  }
  return runs;
}

function isRead(found: Found, { start, end }: Segment): boolean {
  for (const { span } of found.of("assignment")) if (span.start <= start && span.end >= end) return true;
  return false;
}

/** Somewhere in it ends what a unit or a count of them ends with. */
function mayHoldUnit(text: string, { start, end }: Segment, ctx: Context): boolean {
  const suffixes = ctx.lexicon("unit-suffixes");
  const organs = ctx.lexicon("party-organs");
  for (let at = start + 1; at < end; at++) {
    if (endsUnit(text.charCodeAt(at)) || suffixes.matchEnd(text, at + 1) > 0 || organs.matchEnd(text, at + 1) > 0) return true;
  }
  return false;
}
/** 185团, 边卡连; the measure words of counts. */
const endsUnit = charSet("团连个家所户支座处片");

const BULLET = /^(?:[^\p{L}\p{N}“（]{1,3}|\d{1,2}[.．、]\s?)/u;
function beginning(text: string, segment: Segment, ctx: Context): number | undefined {
  const whole = text.slice(segment.start, segment.end);
  const bullet = isHan(whole.charCodeAt(0)) ? 0 : (BULLET.exec(whole)?.[0].length ?? 0);
  const start = segment.start + bullet;
  const t = whole.slice(bullet);
  return !VERB.test(t) && isUnits(t, start, ctx) ? start : startOfUnit(text, segment, ctx);
}

/** 甲局, 甲局和乙镇, 甲镇党委及所辖12个村. */
function isUnits(t: string, start: number, ctx: Context): boolean {
  if (unitNamed(t, start, ctx)) return true;
  if (t.length < 4 || !/[和及与等]/u.test(t)) return false;
  const first = readPureList(t, { start: 0, end: t.length }, ctx)?.items[0];
  return first?.kind === "unit" && !first.parentOnly;
}

/** 依次是|县发改局 */
function startOfUnit(text: string, { start, end }: Segment, ctx: Context): number | undefined {
  for (let at = start + 1; at < end - 2; at++) {
    const code = text.charCodeAt(at - 1);
    if (
      !begins(code) &&
      !(code === BRIEFED && !notBriefed(text.charCodeAt(at))) &&
      !(mayPlace(code) && PLACED.test(text.slice(Math.max(start, at - 3), at)))
    )
      continue;
    const t = text.slice(at, end);
    if (!VERB.test(t) && isUnits(t, at, ctx)) return at;
    if (endOfUnit(text, { start: at, end, joint: "" }, ctx) !== undefined) return at;
  }
  return undefined;
}

/** Without one of these nothing is counted. */
const isNumeral = (code: number): boolean => (marksOf(code) & Mark.Number) !== 0;

/** 合枞公司|赫然在列, 管理中心等7家单位| */
function endOfUnit(text: string, { start, end }: Segment, ctx: Context): number | undefined {
  const counts = holdsAny(text, isNumeral, start, end);
  if (counts && readClosing(text.slice(start, text.endsWith("党组织", end) ? end - "组织".length : end), ctx)) return end;
  for (let at = end - 1; at > start + 2; at--) {
    if (!mayGoOn(text.charCodeAt(at)) || !GOES_ON.test(text.slice(at, at + 4))) continue;
    const left = text.slice(start, at);
    if (!VERB.test(left) && isUnits(left, start, ctx)) return at;
    // 都尔本镇党委这6个党组织|在列
    const closing = counts ? readClosing(left, ctx) : undefined;
    if (closing && unitNamed(closing.left, start, ctx)) return at;
  }
  return undefined;
}

/** Also where the row goes on with what is no unit that can be read. */
export const isAside = (text: string, { start, end }: Span, s: Sentence): boolean =>
  /^[、和及与]/u.test(text.slice(end, end + 1)) ||
  VENUES.test(text.slice(start, end)) ||
  OF_THEM.test(text.slice(start, end)) ||
  (ACTORS.test(text.slice(end, end + 24)) && !INSPECTED.test(text.slice(Math.max(s.span.start, start - INSPECTED_LENGTH), start))) ||
  HELPERS.test(text.slice(Math.max(s.span.start, start - 8), start));

/** Units that the list names itself, those in brackets behind another left out. */
export const ownUnits = ({ items }: ListReading): number =>
  items.filter((item) => item.kind === "unit" && !item.parentOnly && item.parent === undefined).length;
