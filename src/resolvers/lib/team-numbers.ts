/** How many teams a notice speaks of. */
import { isWhite } from "../../chars.js";
import { matches } from "../../matches.js";
import { parseNumeral } from "../../numerals.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Doc, Draft, Found, Sentence, Span } from "../../types.js";
import { isCurrent, leadOf, secondNotice } from "../targets/lib/scope.js";
import { articleOf } from "./article.js";

const NUMBER =
  /(\d{1,3}|[一二两三四五六七八九十百]{1,4})(?:个|支)(?:县（(?:市|区|市、区)）委)?(?:(?:\p{Script=Han}{5,8}(?=专项巡)|(?:(?![由的第])\p{Script=Han}){0,4})(?:“?(?:常规|专项|专题|提级|交叉|机动|村级)式?”?|县委|市委|区委|省委|“回头看”)?)?(?:巡[察视])?(?:工作|监督|村（社区）|村)?组(?!组员|组长|成员|织|别|建|成)/gu;
const NEEDS = Mark.Team | Mark.Counted;
/** 市委巡察组5个: the number behind the noun. */
const ALL = /共|派[出了]|组建|成立|设立|安排|抽调|投入|的|分成|编[成为]|组成|分设|部署/u;
/** Not a number of teams: 两个组共用, 其中2个组, 各抽调1个, 督导组, 检查组. */
const PART = /其中|其余|另(?:外|有|由)?|各(?:抽调|派)?|每|由$|留在|剩余|前$|另外/u;
const OTHER_TEAM = /(?:督导|督查|督察|检查|工作专|调研|帮扶|审核|整改|小|推进|攻坚|整治|服务|保障|联络|协调|指导)组$|^一个组$/u;

/** 本轮将由6个巡察组对…, 第三轮巡视经省委批准，由15个巡视组对…: the round is the subject. */
const BY_ALL =
  /(?:(?:本|此|这一?|该)[轮次](?:巡[察视](?:工作)?)?|轮[^，。；]{0,10}巡[察视](?:工作)?)(?:的时间[为是][^，。；]{4,24}，|经[^，。；]{2,12}(?:批准|同意|研究)，)?(?:[自从][^，。；]{4,30}，)?(?:将|共|统一)?由$/u;
const ORDINAL = /第([一二三四五六七八九十\d]{1,3})巡[察视]组/gu;

/** 第一巡察组…，第六巡察组…。两个巡察组…: the two that were named, of more. */
function areThose(text: string, start: number, count: number): boolean {
  const last = text[start - 1] ?? "，";
  if (!"。；\n".includes(last) && !(isWhite(last.charCodeAt(0)) && /[。\n]\s{1,4}$/u.test(text.slice(Math.max(0, start - 4), start))))
    return false;
  const named = new Set<number>();
  for (const m of matches(ORDINAL, text.slice(0, start))) named.add(parseNumeral(m[1] as string) ?? 0);
  return named.size === count && Math.max(...named) > count;
}

interface Counted {
  readonly count: number;
  readonly span: Span;
  readonly whole: Span;
  readonly sentence: Sentence;
}

const wordsBefore = (doc: Doc, { start }: Span, sentence: Span): string => doc.text.slice(Math.max(sentence.start, start - 12), start);

/** Not a part of them, not teams of another kind. */
function isNumberOfAll(doc: Doc, words: string, whole: Span, sentence: Span): boolean {
  const before = wordsBefore(doc, whole, sentence);
  const named =
    /巡[察视]/u.test(words) ||
    /派[出了]|(?:本轮|此轮)(?:分|设|共)?$|组建|安排|成立|编[成为]|分成|共|由$|设$|巡[察视](?:工作)?的?$/u.test(before);
  if (!named || OTHER_TEAM.test(words) || before.endsWith("第")) return false;
  // 成立整改工作领导小组，下设3个专项组
  if ((before.endsWith("下设") || before.endsWith("内设")) && !/巡[察视]/u.test(words)) return false;
  if (!PART.test(before.slice(-5))) return true;
  // 本轮巡察由6个巡察组承担, but 由2个巡察组对…开展.
  return (
    before.endsWith("由") &&
    (/^(?:分别|共同)?(?:承担|负责)/u.test(doc.text.slice(whole.end, whole.end + 4)) ||
      BY_ALL.test(doc.text.slice(sentence.start, whole.start)))
  );
}

/** 兵分五路, 分七组对…, 5支队伍: the teams without their name. */
const UNNAMED = globalPattern`
  (?:兵分|分成|分为|分|组成|组建|派出|抽调)([一二两三四五六七八九十]{1,3}|\d{1,2})(?:
    路 | 个?组(?=，?(?:对|赴|进驻|开展|展开|进行|推进|铺开)) | 支(?:巡[察视])?(?:队伍|小分队|力量|“[^”]{1,8}”)
  )
  | 巡[察视]组(?:共有?|一共有?|总共|只有)([一二两三四五六七八九十]{1,3}|\d{1,2})个(?=[，。；])
  | ([一二两三四五六七八九十]{1,3}|\d{1,2})支(?:巡[察视])?(?:队伍|小分队)
`;

const UNNAMED_NEEDS = Mark.Inspection | Mark.Number;
/** One of these is in all of those. */
const PARTS = /分|支|组[成建共一总]|派出|抽调/u;

/** 兵分两路：一路对…，另一路…: lines of work, which teams share. */
const LINES = /第一路|另一路|一路(?=[对到去走聚直查是，：])/u;

/** Where no 巡察组 is counted. */
function unnamedOf(doc: Doc, found: Found, draft: Readonly<Draft>): { count: number; spans: Span[] } | undefined {
  for (const s of articleOf(doc).body) {
    if ((s.marks & UNNAMED_NEEDS) !== UNNAMED_NEEDS || !PARTS.test(s.text)) continue;
    for (const m of matches(UNNAMED, s.text)) {
      const numeral = m[1] ?? m[2] ?? m[3] ?? "";
      const start = s.span.start + m.index + m[0].indexOf(numeral);
      const count = parseNumeral(numeral);
      const span = { start, end: start + numeral.length };
      if (m[0].includes("路") && LINES.test(doc.text)) continue;
      if (count !== undefined && (count > 1 || m[0].includes("只有")) && isCurrent({ span }, doc, found, draft))
        return { count, spans: [span] };
    }
  }
  return undefined;
}

/** 5个组对…, 6个组将于6月20日进驻: where one such number stands, and no other. */
const ACTING = /([一二两三四五六七八九十]{1,3}|\d{1,2})个组(?=[^，。；组]{0,14}(?:对|赴|进驻|进场|走进|出发|就位|开展))/gu;

/** 由4个巡察组对…: where no other number is said. */
const DONE_BY =
  /(?<=由)([一二三四五六七八九十]{1,3}|\d{1,2})个(?:[省市县区州旗]委|常规|专项|提级|交叉|机动){0,2}巡[察视]组(?=[^，。；组]{0,14}(?:对|按|采取|分别|开展|实施))/gu;

/** The number where one such stands, and no other. */
function onlyOf(pattern: RegExp, doc: Doc, found: Found, draft: Readonly<Draft>): { count: number; spans: Span[] } | undefined {
  const all: { count: number; spans: Span[] }[] = [];
  for (const s of articleOf(doc).body) {
    if ((s.marks & NEEDS) !== NEEDS) continue;
    for (const m of matches(pattern, s.text)) {
      const start = s.span.start + m.index;
      const numeral = m[1] as string;
      const count = parseNumeral(numeral);
      const span = { start, end: start + numeral.length };
      const before = wordsBefore(doc, span, s.span);
      if (count === undefined || before.endsWith("第") || (pattern === ACTING && PART.test(before.slice(-5)))) continue;
      if (isCurrent({ span }, doc, found, draft)) all.push({ count, spans: [span] });
    }
  }
  return all.length === 1 ? all[0] : undefined;
}

/** What speaks for a number of teams; 6个巡察组|全部完成进驻 as well. */
function scoreOf(doc: Doc, { whole, sentence: { span, block } }: Counted): number {
  const { start, end } = whole;
  const before = wordsBefore(doc, whole, span);
  return (
    (/共|总共/u.test(before) || BY_ALL.test(doc.text.slice(span.start, start)) ? 3 : 0) +
    (ALL.test(before) ? 2 : 0) +
    (/^(?:已|现已)?(?:全部|悉数|均)/u.test(doc.text.slice(end, end + 4)) ? 3 : 0) +
    (/本轮|此次|这次|本次|此轮/u.test(leadOf(doc, start).text) ? 1 : 0) +
    (doc.blocks[block]?.kind === "headline" ? 1 : 0)
  );
}

/** The first of those that most speaks for. */
function bestOf(doc: Doc, all: readonly Counted[]): Counted | undefined {
  if (all.length < 2) return all[0];
  const scores = all.map((c) => scoreOf(doc, c));
  return all[scores.indexOf(Math.max(...scores))];
}

/** Every number of teams of this round. */
function numbersOf(doc: Doc, found: Found, draft: Readonly<Draft>): Counted[] {
  const out: Counted[] = [];
  const end = secondNotice(doc);
  for (const s of doc.sentences) {
    if (s.span.start >= end) break;
    if ((s.marks & NEEDS) !== NEEDS) continue;
    for (const m of matches(NUMBER, s.text)) {
      const start = s.span.start + m.index;
      const numeral = m[1] as string;
      const count = parseNumeral(numeral);
      const whole = { start, end: start + m[0].length };
      if (count === undefined || !isNumberOfAll(doc, m[0], whole, s.span)) continue;
      if (areThose(doc.text, start, count)) continue;
      if (!isCurrent({ span: whole }, doc, found, draft)) continue;
      out.push({ count, span: { start, end: start + numeral.length }, whole, sentence: s });
    }
  }
  return out;
}

/** 4个常规巡察组对…，1个专项巡察组对…: each kind has its own units, in one sentence. */
function isShared(doc: Doc, first: Counted, { whole }: Counted): boolean {
  const kinds = [first.whole, whole].map(({ start, end }) => OWN_KIND.exec(doc.text.slice(start, end))?.[0]);
  const between = doc.text.slice(first.whole.end, whole.start);
  return kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1] && /^(?:负责)?对[^。\n]{4,300}[，；]$/u.test(between);
}
const OWN_KIND = /常规|提级|交叉|专项|机动|“回头看”/u;

const JOINS = /^(?:和|、|及|以及|，|，?另派出)$/u;
/** 组建4个巡察组，三个组对…、另一个组对…: of those four. */
const isPart = (doc: Doc, first: Counted, { whole }: Counted, between: string): boolean =>
  between === "，" &&
  /巡[察视]组$/u.test(doc.text.slice(first.whole.start, first.whole.end)) &&
  !/巡[察视]/u.test(doc.text.slice(whole.start, whole.end));

/** 派出7个巡察组……；同时，派出2个提级巡察组: teams of a kind that the first are not. */
function isMore(doc: Doc, first: Counted, { whole }: Counted, between: string): boolean {
  const kind = KINDS.exec(doc.text.slice(whole.start, whole.end))?.[0];
  return (
    kind !== undefined &&
    !KINDS.test(doc.text.slice(first.whole.start, first.whole.end)) &&
    !between.includes("\n") &&
    /[；。](?:同时|此外|另外)?，?(?:再|还|另|并)?(?:派出|组建|成立|安排|设立)了?$/u.test(between)
  );
}
const KINDS = /提级|交叉|专项|机动|“回头看”/u;

/** The number of teams of this round and where it stands; several places where kinds of teams make it up. */
export function countTeams(doc: Doc, found: Found, draft: Readonly<Draft>): { count: number; spans: Span[] } | undefined {
  const all = numbersOf(doc, found, draft);
  const best = bestOf(doc, all);
  if (!best) return unnamedOf(doc, found, draft) ?? onlyOf(ACTING, doc, found, draft) ?? onlyOf(DONE_BY, doc, found, draft);
  // 5个常规巡察组、9个专项巡察组和1个“回头看”巡察组: kinds in a row make one number.
  const row = [best];
  for (const c of all) {
    const last = row.at(-1) as Counted;
    if (c.whole.start < last.whole.end) continue;
    const between = doc.text.slice(last.whole.end, c.whole.start);
    if ((JOINS.test(between) && !isPart(doc, last, c, between)) || isShared(doc, last, c) || isMore(doc, last, c, between)) row.push(c);
  }
  // 2个巡察组对…，1个巡察组对…，3个巡察组各巡察40天: the sum.
  const sum = all.reduce((n, c) => n + c.count, 0);
  const total = all.length > 2 && row.length < all.length ? all.find((c) => c.count * 2 === sum) : undefined;
  if (total) return { count: total.count, spans: [total.span] };
  return { count: row.reduce((sum, c) => sum + c.count, 0), spans: row.map((c) => c.span) };
}
