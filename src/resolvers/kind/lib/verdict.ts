/** The verb that says what kind of notice it is, and how sure that is. */
import { charSet, holdsAny } from "../../../chars.js";
import type { Block, Doc, Found, Sentence, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";
import { beginsFirst, earlier, fromHeadline, speaksOfResults } from "./headline.js";
import { other } from "./other.js";
import { find, type Verdict } from "./types.js";
import {
  AT_WORK,
  AWAITS,
  COLUMN,
  EXPLAINS,
  HANDED,
  INSPECTION,
  LEAD_DEPLOYMENT,
  LEAD_STATIONING,
  PLAIN_START,
  REACHED,
  RECTIFY,
  RECTIFY_MEETING,
  RESULTS,
  STARTS_ROUND,
  WEAK_DEPLOYMENT,
  WORK_MEETING,
} from "./words.js";

/** 受理对…的来信、来电、来访. */
function receivesLetters(text: string): boolean {
  const at = text.indexOf("受理");
  return at >= 0 && /来信|来电|来访|信访|举报/u.test(text.slice(at, at + 50));
}

/** 现将巡察整改进展情况向社会公开: what the whole notice is for, wherever it stands. */
const PUBLISHED =
  /(?<!发|出|实|体|呈|表)现(?:在|将|把)[^。；]{0,30}(?:公布|公开|公示|通报)[^。；]{0,40}整改(?:落实|进展|工作)?情况|现[将把就][^。；]{0,30}整改(?:落实|进展|工作)?(?:的)?(?:进展)?情况[^。；，]{0,8}(?:公布|公开|公示|通报)/u;

function rectificationPublished(doc: Doc): Verdict | undefined {
  if (!doc.text.includes("整改")) return undefined;
  for (const s of articleOf(doc).body) {
    const said = s.text.includes("现") ? find(PUBLISHED, s.text, s.span.start) : undefined;
    if (said) return { kind: "rectification", span: said };
  }
  return undefined;
}

/** The feedback that a sentence of the lead tells of; 动员部署会传达了…反馈会精神 tells of another. */
function fedBack({ text, span }: Sentence): Span | undefined {
  const said = find(HANDED, text, span.start);
  if (!said) return undefined;
  const before = text.slice(0, said.start - span.start);
  if (/(?:传达|学习|贯彻|落实)[^，。；]{0,24}$/u.test(before) || before.includes("动员部署会")) return undefined;
  return said;
}

const LEAD_RECTIFY =
  /整改(?:工作)?(?:推进|部署|动员|专题)|(?:部署|研究)(?:落实)?巡[察视](?:反馈)?(?:问题|意见)?(?:的)?整改|整改(?:落实|进展)情况(?:予以|进行)?(?:公布|通报|公开)|巡[察视]整改(?:后|带来)的?(?:新)?变化|(?:公布|公开|公示)了?[^，。；]{0,12}整改(?:落实|工作)?(?:进展)?情况/u;

/** What a sentence of the lead says of putting right: a meeting that urges it on, or a report on it. */
function mendedIn(text: string, base: number): Verdict | undefined {
  const urged = find(RECTIFY_MEETING, text, base);
  if (urged) return { kind: "work", span: urged };
  const rectify = find(LEAD_RECTIFY, text, base);
  return rectify && { kind: "rectification", span: rectify };
}

function fromLead(doc: Doc): Verdict | undefined {
  const { lead } = articleOf(doc);
  const published = rectificationPublished(doc);
  if (published) return published;
  for (const s of lead) {
    const base = s.span.start;
    const feedback = fedBack(s);
    if (feedback) return { kind: "feedback", span: feedback };
    const results = find(RESULTS, s.text, base);
    if (results) return { kind: "work", span: results };
    const begins = speaksOfResults(s.text) ? beginsFirst(s.text, base) : undefined;
    if (begins && /动员|部署会/u.test(s.text.slice(begins.start - base, begins.end - base))) return { kind: "deployment", span: begins };
    const mends = s.text.includes("整改") ? mendedIn(s.text, base) : undefined;
    if (mends) return mends;
    const awaits = find(AWAITS, s.text, base);
    if (awaits) return { kind: "work", span: awaits };
    const verdict = earlier(s.text, base, LEAD_STATIONING, LEAD_DEPLOYMENT);
    if (verdict) return verdict;
    const work = find(
      /培训班|(?:业务(?:专题)?|巡前)培训|领导小组[^，。]{0,8}会议|领导小组[^，。]{0,12}听取|听取[^，。；]{0,24}巡[察视](?:工作)?(?:综合)?情况(?:的)?汇报(?!时)|推进会|座谈会|书记专题会(?!议?(?:研究|审议|同意|批准|决定))/u,
      s.text,
      base,
    );
    if (work) return { kind: "work", span: work };
  }
  return undefined;
}

const ANNOUNCED = /轮巡[察视](?:工作)?[^，。；]{0,20}(?:将对|派出|组建|安排)/u;
const known = new WeakMap<Doc, Verdict>();

/** @param found the mentions of that document */
export function kindOf(doc: Doc, found: Found): Verdict {
  let verdict = known.get(doc);
  if (!verdict) {
    verdict = other(doc, found) ?? read(doc, found);
    known.set(doc, verdict);
  }
  return verdict;
}

/** 各巡察组将于4月15日撤离，联系电话停止使用: an announcement of the end, whatever its headline. */
const LEAVES = /撤离|撤出|撤点/u;
const CLOSED = /停止使用|停用|撤回|取消|不再受理/u;

function leaving(doc: Doc, headlines: readonly Block[]): Verdict | undefined {
  if (!doc.text.includes("撤") || headlines.some((h) => /进驻|启动|动员/u.test(h.text))) return undefined;
  for (const s of articleOf(doc).body) {
    // 第八轮巡察已于7月撤点，相关电话停止使用: another round than the one that begins.
    const said = s.text.includes("撤") && !/轮巡[察视][^，。；]{0,4}已/u.test(s.text) ? find(LEAVES, s.text, s.span.start) : undefined;
    if (said && CLOSED.test(s.text.slice(said.end - s.span.start))) return { kind: "work", span: said };
  }
  return undefined;
}

/** Neither headline nor lead says it: the first verb of the text. */
function fromBody(body: readonly Sentence[]): Verdict | undefined {
  for (const s of body) {
    const v = earlier(s.text, s.span.start, LEAD_STATIONING, LEAD_DEPLOYMENT);
    if (v) return { ...v, unsure: true };
  }
  for (const s of body) {
    const weak = find(/开展[^，。]{0,12}巡[察视]|铺开|展开|推开|组[^，。；]{0,4}出[发征]/u, s.text, s.span.start);
    // 第五轮巡视将对…开展, 第四轮巡察派出4个巡察组: a round that is announced, in so many words.
    if (weak) return { kind: "deployment", span: weak, ...(ANNOUNCED.test(s.text) ? {} : { unsure: true as const }) };
  }
  return undefined;
}

/** 某学院召开巡视工作动员会, where the first sentence has 第一巡视组巡视某学院工作动员会: the team is there. */
function movesIn(doc: Doc, headline: Block, { span }: Verdict): Verdict | undefined {
  if (!PLAIN_START.test(doc.text.slice(span.start, span.end)) || STARTS_ROUND.test(headline.text)) return undefined;
  // The first sentence may be somebody's words, or a scene.
  for (const s of articleOf(doc).lead.slice(0, 2)) {
    const verdict = earlier(s.text, s.span.start, LEAD_STATIONING, LEAD_DEPLOYMENT);
    if (verdict) return verdict.kind === "stationing" ? verdict : undefined;
  }
  return undefined;
}

/** 巡察组来啦, where the lead reports the meeting that starts the round. */
const deployedIn = (doc: Doc): Verdict | undefined => toldIn(doc, ROUND_MEETING, "deployment");
const ROUND_MEETING = /轮[^，。；组]{0,6}巡[察视](?:工作)?动员(?:部署)?(?:大)?会/u;

/** 整改“进度条”拉到哪了, where the lead reports a meeting that urges it on. */
const urgedIn = (doc: Doc, headline: Block): Verdict | undefined =>
  /情况|通报|公告|公示|报告|公布|公开/u.test(headline.text) ? undefined : toldIn(doc, RECTIFY_MEETING, "work");

/** What the lead reports; an exclamation (巡察再次“开机”！) or somebody's words may stand first. */
function toldIn(doc: Doc, meeting: RegExp, kind: Verdict["kind"]): Verdict | undefined {
  for (const s of articleOf(doc).lead.slice(0, 2)) {
    const span = find(meeting, s.text, s.span.start);
    if (span) return { kind, span };
  }
  return undefined;
}

/** 【巡察手记】, 巡察故事 |: the column says what stands in it. */
const COLUMN_NAME = /^(?:【[^】]{2,8}】|[^\s，。｜|丨]{2,8}\s?[｜|丨])/u;
const isStroke = charSet("｜|丨");
const TOLD = /手记|札记|见闻|侧记|掠影|故事|镜头|图集|影像/u;
/** 这3地请就位: said to those whose turn it is. */
const isInPlace = (doc: Doc, { span }: Verdict): boolean => doc.text.slice(span.start, span.end).endsWith("就位");

/** What the lead says may tell more than the verb of the headline. */
const withLead = (doc: Doc, headline: Block, v: Verdict): Verdict =>
  (v.kind === "deployment" && movesIn(doc, headline, v)) ||
  ((v.arrives || isInPlace(doc, v) || (v.kind === "work" && headline.text.includes("推进会"))) && deployedIn(doc)) ||
  (v.kind === "rectification" && urgedIn(doc, headline)) ||
  v;

/**
 * A headline without a verb that is plain.
 * @param explained whether nothing is announced below it
 * @param moved whether it is told below where to write and whom to call
 */
function fromQuietHeadline({ text, span }: Block, { explained, moved }: { explained: boolean; moved: boolean }): Verdict | undefined {
  const work = find(WORK_MEETING, text, span.start) ?? (explained ? find(EXPLAINS, text, span.start) : undefined);
  if (work) return { kind: "work", span: work };
  const weak = find(WEAK_DEPLOYMENT, text, span.start);
  return weak && !(moved && AT_WORK.test(text)) ? { kind: "deployment", span: weak } : undefined;
}

/** The headline, without the name of the column before it, which may tell the kind itself. */
function behindColumn(doc: Doc, headline: Block): Verdict | undefined {
  const { text, span } = headline;
  const name = text.startsWith("【") || holdsAny(text, isStroke) ? COLUMN_NAME.exec(text)?.[0] : undefined;
  const told = name && find(TOLD, name, span.start);
  if (told) return { kind: "work", span: told };
  const column = name?.startsWith("【") ? name.length : 0;
  const mends = name && find(RECTIFY, name, span.start);
  const v = fromHeadline(text.slice(column), span.start + column) ?? (mends ? { kind: "rectification", span: mends } : undefined);
  return v && withLead(doc, headline, v);
}

function read(doc: Doc, found: Found): Verdict {
  const { headlines: lines, body } = articleOf(doc);
  const own = lines.length > 1 ? lines.filter((h) => !COLUMN.test(h.text)) : [];
  const headlines = own.length > 0 ? own : lines;
  const gone = leaving(doc, headlines);
  if (gone) return gone;
  const speaks = (h: Block): boolean => INSPECTION.test(h.text);
  const ordered = headlines.length > 1 ? [...headlines.filter(speaks), ...headlines.filter((h) => !speaks(h))] : headlines;
  for (const h of ordered) {
    if (headlines.length > 1 && !speaks(h)) continue;
    const v = behindColumn(doc, h);
    if (v) return v;
  }
  const lead = fromLead(doc);
  if (lead) return lead;
  // Where to write and whom to call is what a team publishes when it moves in.
  const call = found.of("phone")[0] ?? found.of("mailbox")[0];
  const letters = body.find((s) => receivesLetters(s.text) || REACHED.test(s.text));
  for (const h of ordered) {
    const v = fromQuietHeadline(h, {
      explained: !call && found.of("assignment").length === 0,
      moved: call !== undefined && letters !== undefined,
    });
    if (v && (v.kind === "work" || speaks(h))) return v;
  }
  if (letters && (call || headlines.length === 0)) return { kind: "stationing", span: letters.span };
  const late = fromBody(body);
  if (late) return late;
  // 谁来巡？巡谁？找谁说？ with a telephone and a list: an announcement in questions.
  if (call && found.of("assignment").length > 0) return { kind: "stationing", span: call.span, unsure: true };
  const place = ordered[0]?.span ?? body[0]?.span ?? { start: 0, end: Math.max(1, doc.text.length) };
  return { kind: "work", span: place, unsure: true };
}
