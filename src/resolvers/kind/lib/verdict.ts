/** The verb that says what kind of notice it is, and how sure that is. */
import type { Kind } from "../../../generated/notice.js";
import type { Doc, Found, Sentence, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";

export interface Verdict {
  readonly kind: Kind;
  readonly span: Span;
  /** Nothing in the headline or the lead says it. */
  readonly unsure?: true;
}

/** 巡视员, 巡视考场: not the inspection of the Party. */
const INSPECTION = /巡[察视](?!员|考|河|检|航|灯|农|田|护)|开巡|“巡|政治体检/u;
const LOOK_ALIKE = /督察组|环保督察|环境保护督察|安全生产巡查|土地督察|教育督导/u;
const GENERAL_MEETING = /常委会|常务会|全会|全体会议|党组会|办公会|党代会|代表大会|中心组/u;

const CITED = /《[^《》]{0,60}》|关于(?:巡视|巡察)工作的重要/gu;

const RECTIFY = /整改/u;
const RECTIFY_MEETING = /整改[^，。；]{0,6}(?:推进|调度|督办|部署|约谈|座谈|培训|汇报)会/u;
const FEEDBACK = /反馈(?!(?:的)?(?:意见|问题|事项)?(?:的)?(?:集中)?整改)/u;
const GONE = /撤离|撤点|离点|撤出/u;
const STATIONING =
  /第.{1,3}巡[察视]组(?:对|巡[察视](?!工作|情况|干部|整改))|进驻|进点|入驻|公\s{0,3}告|就位|到位|到岗|组到[^，。；]{2,16}(?:召开|开展)|组进村|组进校|组进企|联系方式|受理信访|信访渠道|组[^，。；\s巡组]{0,4}巡[察视][^，。；组巡]{1,40}(?:(?<=党)组[^，。；组巡]{0,12})?动员|组来到|见面(?:沟通)?会/u;
const DEPLOYMENT =
  /动员部署|动员会|动员大会|部署|启动|拉开|(?<!召)开巡(?![察视])|开“巡”|“开巡”|开拔|集结|出征|吹响|鸣锣|开启|对象公布|公布(?![^，。]{0,20}(?:进驻|联系方式))|出击|亮剑|授权任职/u;
const WORK =
  /培训|集训|推进会|座谈会|领导小组[^，。]{0,8}会|听取|汇报会|专题会|总结|调研|研讨|交流会|观摩|联席|人才库|抽调|表彰|收官|考核|回访|评估/u;
/** Of these meetings the headline says so even where it goes on to 部署下一步工作. */
const MEETING_AT_WORK =
  /领导小组[^，。]{0,10}会|听取|专题会|推进会|座谈会|培训班|集训|业务培训|研讨|调研|督导|观摩|讲堂|讲座|实训|演练|竞赛/u;
const BEGINNING = /动员|启动|进驻|进点|入驻/u;
/** Posts, purchases: the office is named, its work is not the matter. */
const OFFICE = /招聘|选聘|选调|遴选|拟录用|(?:采购|招标|中标|成交|比选|询价)(?:项目|公告|公示|结果)/u;
const WEAK_DEPLOYMENT = /铺开|展开|推开|打响|出发|奔赴|名单|接受|来了|开展|迎来/u;
/** 受理对…的来信、来电、来访. */
function receivesLetters(text: string): boolean {
  const at = text.indexOf("受理");
  return at >= 0 && /来信|来电|来访|信访|举报/u.test(text.slice(at, at + 50));
}

/** 市委巡察组对…开展巡察, …接受巡察: the teams are there, no round begins. */
const AT_WORK = /开展|接受|迎来|来了/u;
/** In the running text the plain 动员会 of a team in a unit is part of its moving in. */
const LEAD_DEPLOYMENT =
  /动员部署|部署会|启动|拉开|吹响|轮[^，。；组进驻]{0,6}巡[察视](?:“?回头看”?)?(?:工作)?(?:[（(][^）)]{0,12}[）)])?动员会|鸣锣|将于近期展开/u;
const LEAD_STATIONING =
  /巡[察视]组[^，。；\s巡组]{0,12}巡[察视](?:工作)?动员|巡[察视]组对[^，。；\s]{1,60}巡[察视](?:“回头看”)?(?:工作)?动员|组(?:分别|先后|依次|相继)?在[^，。；]{2,24}召开(?!全|县委|市委|区委)[^，。；轮]{0,20}(?:动员|见面|沟通)|进驻|进点|入驻|巡[察视]公告|到位|就位|组[^，。；\s巡组]{0,4}巡[察视][^，。；组巡]{1,40}(?:(?<=党)组[^，。；组巡]{0,40})?动员|意见箱|组来到|第.{1,3}巡[察视]组将[^，。；]{0,12}对[^，。；]{2,60}(?:开展|进行)|巡[察视]组[^。；]{0,60}(?:召开|举行)[^，。；]{0,10}见面(?:沟通)?会|有关事项公告/u;

/** A meeting on the work as a whole; the lead may say that it also starts a round. */
const WORK_MEETING = /工作会议?|巡[察视]会议/u;

const find = (pattern: RegExp, text: string, base: number): Span | undefined => {
  const m = pattern.exec(text);
  return m ? { start: base + m.index, end: base + m.index + m[0].length } : undefined;
};

/** The earlier of the two verbs. */
function earlier(text: string, base: number, stationing: RegExp, deployment: RegExp): Verdict | undefined {
  const s = find(stationing, text, base);
  const d = find(deployment, text, base);
  if (s && (!d || s.start <= d.start)) return { kind: "stationing", span: s };
  return d ? { kind: "deployment", span: d } : undefined;
}

function fromHeadline(text: string, base: number): Verdict | undefined {
  const rectify = find(RECTIFY, text, base);
  const feedback = find(FEEDBACK, text, base);
  if (feedback && !(rectify && rectify.start < feedback.start)) return { kind: "feedback", span: feedback };
  // 召开整改工作推进会 is a meeting on the work, no report of what was put right.
  const urged = rectify && find(RECTIFY_MEETING, text, base);
  if (urged) return { kind: "work", span: urged };
  if (rectify) return { kind: "rectification", span: rectify };
  const gone = find(GONE, text, base);
  if (gone) return { kind: "work", span: gone };
  const meeting = BEGINNING.test(text) ? undefined : find(MEETING_AT_WORK, text, base);
  if (meeting) return { kind: "work", span: meeting };
  const strong = earlier(text, base, STATIONING, DEPLOYMENT);
  if (strong) return strong;
  const work = find(WORK, text, base);
  return work ? { kind: "work", span: work } : undefined;
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

function fromLead(doc: Doc): Verdict | undefined {
  const { lead } = articleOf(doc);
  const published = rectificationPublished(doc);
  if (published) return published;
  for (const s of lead) {
    const base = s.span.start;
    const feedback = /(?:情况)?反馈(?:大)?会|反馈(?:了)?(?:对[^，。；]{2,30}的)?巡[察视]|反馈“回头看”|集中反馈|反馈情况/u.exec(s.text);
    if (feedback) return { kind: "feedback", span: { start: base + feedback.index, end: base + feedback.index + feedback[0].length } };
    const rectify = find(
      /整改(?:工作)?(?:推进|部署|动员|专题)|(?:部署|研究)(?:落实)?巡[察视](?:反馈)?(?:问题|意见)?(?:的)?整改|整改(?:落实|进展)情况(?:予以|进行)?(?:公布|通报|公开)/u,
      s.text,
      base,
    );
    if (rectify) return { kind: "rectification", span: rectify };
    const verdict = earlier(s.text, base, LEAD_STATIONING, LEAD_DEPLOYMENT);
    if (verdict) return verdict;
    const work = find(
      /培训班|业务(?:专题)?培训|领导小组[^，。]{0,8}会议|领导小组[^，。]{0,12}听取|听取[^，。；]{0,24}巡[察视](?:工作)?(?:综合)?情况(?:的)?汇报(?!时)|推进会|座谈会|书记专题会/u,
      s.text,
      base,
    );
    if (work) return { kind: "work", span: work };
  }
  return undefined;
}

/** Why the notice is not about inspection: the place that says what it is about. */
function other(doc: Doc, found: Found): Verdict | undefined {
  const { headlines, title, lead, body } = articleOf(doc);
  const block = title.at(-1);
  const head = headlines.map((b) => b.text).join("\n");
  const first = body[0]?.span ?? block?.span ?? { start: 0, end: Math.max(1, doc.text.length) };
  const office = block && find(OFFICE, block.text, block.span.start);
  if (office) return { kind: "other", span: office };
  if (INSPECTION.test(head)) return undefined;
  if (block && LOOK_ALIKE.test(head)) return { kind: "other", span: find(LOOK_ALIKE, block.text, block.span.start) ?? block.span };
  const general = block && find(GENERAL_MEETING, block.text, block.span.start);
  if (general) return { kind: "other", span: general };
  // A regulation that is studied does not make the meeting one of inspection.
  const opening = lead
    .map((s) => s.text)
    .join("")
    .replace(CITED, "");
  if (!INSPECTION.test(opening)) {
    const named = found.of("round").some((r) => r.value.number !== undefined || r.value.authority !== undefined);
    if (
      !named ||
      !INSPECTION.test(
        body
          .slice(0, 8)
          .map((s) => s.text)
          .join(""),
      )
    )
      return { kind: "other", span: block?.span ?? first };
  }
  for (const s of lead.slice(0, 2)) {
    const g = find(
      /(?:常委会|常务会议|全会|办公会)(?:（扩大）|\(扩大\))?(?:会议)?[^，。]{0,24}召开|召开[^，。]{0,20}(?:常委会|常务会议)/u,
      s.text,
      s.span.start,
    );
    if (g) return { kind: "other", span: g };
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

function leaving(body: readonly Sentence[]): Verdict | undefined {
  for (const s of body) {
    const said = s.text.includes("撤") ? find(LEAVES, s.text, s.span.start) : undefined;
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
    const weak = find(/开展[^，。]{0,12}巡[察视]|铺开|展开|推开/u, s.text, s.span.start);
    // 第五轮巡视将对…开展, 第四轮巡察派出4个巡察组: a round that is announced, in so many words.
    if (weak) return { kind: "deployment", span: weak, ...(ANNOUNCED.test(s.text) ? {} : { unsure: true as const }) };
  }
  return undefined;
}

/** 音乐学院召开巡视工作动员会: a unit's own headline; whether a round or a team begins there the lead says. */
const isPlainStart = (headline: string): boolean => /动员(?:大会|会)/u.test(headline) && !/轮|部署|启动|[省市县区州]委/u.test(headline);

function read(doc: Doc, found: Found): Verdict {
  const { headlines, body } = articleOf(doc);
  const gone = headlines.some((h) => /进驻|启动|动员/u.test(h.text)) ? undefined : leaving(body);
  if (gone) return gone;
  const lead = fromLead(doc);
  const speaks = headlines.filter((h) => INSPECTION.test(h.text));
  const ordered = speaks.concat(headlines.filter((h) => !speaks.includes(h)));
  for (const h of ordered) {
    if (headlines.length > 1 && !speaks.includes(h)) continue;
    const column = /^【[^】]{2,8}】/u.exec(h.text)?.[0].length ?? 0;
    const v = fromHeadline(h.text.slice(column), h.span.start + column);
    if (v && !(v.kind === "deployment" && isPlainStart(h.text) && lead?.kind === "stationing")) return v;
  }
  if (lead) return lead;
  // Where to write and whom to call is what a team publishes when it moves in.
  const call = found.of("phone")[0] ?? found.of("mailbox")[0];
  const letters = body.find((s) => receivesLetters(s.text));
  for (const h of ordered) {
    const work = find(WORK_MEETING, h.text, h.span.start);
    if (work) return { kind: "work", span: work };
    const weak = find(WEAK_DEPLOYMENT, h.text, h.span.start);
    const moved = weak && call && letters && AT_WORK.test(h.text);
    if (weak && !moved && speaks.includes(h)) return { kind: "deployment", span: weak };
  }
  if (letters && (call || headlines.length === 0)) return { kind: "stationing", span: letters.span };
  const late = fromBody(body);
  if (late) return late;
  const place = ordered[0]?.span ?? body[0]?.span ?? { start: 0, end: Math.max(1, doc.text.length) };
  return { kind: "work", span: place, unsure: true };
}
