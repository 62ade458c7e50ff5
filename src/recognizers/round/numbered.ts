/** Rounds by number: 九届市委第六轮巡察, 首轮巡视, 党工委2025年第一轮巡察, 第八轮市委巡察, 中共某区第四届委员会第三轮巡察. */
import { charSet, holdsAny } from "../../chars.js";
import { parseNumeral } from "../../numerals.js";
import { sentenceAt } from "../../segment/sentences.js";
import type { Context, Doc, Found, Lexicon, Mention, MentionValues, Recognizer, Span } from "../../types.js";
import { type Authority, authorityEnding, isNumeral, termBefore } from "./lib/authority.js";
import { modeAfter, modeOf } from "./lib/mode.js";

const id = "recognizers/round/numbered";
/** Between the organ and the number: a year, the word for the work. */
const BETWEEN =
  /(?:巡察|巡视)?(?:工作)?(?:20\d\d年度?|今年|明年|去年|本年度)?(?:巡察|巡视)?(?:工作)?$|(?:这次|此次|本次)(?:搞|做|组织|开展|启动|部署|安排)的?$/u;
const BETWEEN_LAST = "年度察视作搞做织展动署排的";
/** 第八轮市委巡察: the organ may follow. */
const ORGAN_AFTER =
  /^(?:(?:(?!巡[察视]|对标)[\u3400-\u9fff]){0,8}?(?:省委|市委|县委|区委|州委|盟委|旗委|地委|工委|党委|中央))(?=(?:常规|专项|提级)?巡[察视])/u;
/** How far the words of the round reach to the word 巡察 behind the number. */
const REACH = 14;

interface Number {
  readonly value: number;
  readonly span: Span;
  /** Where the expression of the number begins (第). */
  readonly start: number;
}

/** 第（六）轮. */
const BRACKETED = /第[（(]([一二三四五六七八九十\d]{1,3})[）)]$/u;

/** The numbers that end right before 轮: 第六, 第六、七, 首. */
function numbersBefore(text: string, end: number): Number[] {
  if (text[end - 1] === "首") return [{ value: 1, span: { start: end - 1, end }, start: end - 1 }];
  let out: Number[] = [];
  const bracketed = text[end - 1] === "）" || text[end - 1] === ")" ? BRACKETED.exec(text.slice(Math.max(0, end - 7), end)) : null;
  if (bracketed) {
    const [whole, numeral = ""] = bracketed;
    const value = parseNumeral(numeral);
    return value ? [{ value, span: { start: end - 1 - numeral.length, end: end - 1 }, start: end - whole.length }] : [];
  }
  let to = end;
  for (;;) {
    while (text[to - 1] === " ") to--;
    let from = to;
    while (from > 0 && to - from < 5 && isNumeral(text.charCodeAt(from - 1))) from--;
    const value = from < to ? parseNumeral(text.slice(from, to)) : undefined;
    if (value === undefined || value === 0 || value > 99) break;
    let start = from;
    while (text[start - 1] === " ") start--;
    const ordinal = text[start - 1] === "第";
    if (ordinal) start--;
    out = [{ value, span: { start: from, end: to }, start }, ...out];
    const join = text[start - 1];
    if (join !== "、" && join !== "至" && join !== "和" && join !== "到") break;
    to = start - 1;
  }
  // 前五轮 and 4轮专项巡察 count rounds; only 第 makes a number of them, or the term right before it (九届四轮).
  const first = out[0];
  return first && out.length === 1 && (termBefore(text, first.start) || isAnnounced(text, first.start, end))
    ? out
    : first && text[first.start] === "第"
      ? out
      : out.filter((n) => text[n.start] === "第");
}

/** 六届区委|四|轮巡察动员会; not 六届区委四轮巡察共发现…. */
const isAnnounced = (text: string, start: number, end: number): boolean =>
  /[一二三四五六七八九十]届[省市县区州旗盟]委$/u.test(text.slice(Math.max(0, start - 5), start)) &&
  /^轮巡[察视](?:工作)?(?:动员|启动|部署|公告|[进入]驻|见面|任务分工)/u.test(text.slice(end, end + 12));

export const numberedRound: Recognizer<"round"> = {
  id,
  kind: "round",
  summary: "按序号指明的一轮巡察（巡视），连同届次和派出的党组织",
  recognize(doc: Doc, _found: Found, ctx: Context): Mention<"round">[] {
    const { text } = doc;
    const out: Mention<"round">[] = [];
    const organs = ctx.lexicon("authorities");
    for (let i = text.indexOf("轮"); i >= 0; i = text.indexOf("轮", i + 1)) out.push(...roundsAt(doc, i, organs));
    // 今年第四批巡视: batches are counted where there are no rounds; 第九轮第三批 is a part of one.
    if (out.length > 0) return out;
    for (let i = text.indexOf("批"); i >= 0; i = text.indexOf("批", i + 1)) {
      if (/^(?:常规|专项)?巡[察视]/u.test(text.slice(i + 1, i + 5))) out.push(...roundsAt(doc, i, organs));
    }
    return out;
  },
};

const isApart = charSet("、：“”");
const COUNTED_AGAIN = /[（(](?:总|本届|累计)$|轮(?:巡[察视])?[（(](?:20\d\d年度?|今年|本年度?)$/u;

const endsCount = charSet("总届计年度");
const isCountedAgain = (text: string, at: number): boolean =>
  endsCount(text.charCodeAt(at - 1)) && COUNTED_AGAIN.test(text.slice(Math.max(0, at - 14), at));

/** The rounds whose 轮 stands at `at`: one for each number before it. */
function roundsAt(doc: Doc, at: number, organs: Lexicon): Mention<"round">[] {
  const { text } = doc;
  const numbers = numbersBefore(text, at);
  const first = numbers[0];
  // 第二轮（总第十轮）: the same round, counted otherwise.
  if (!first || isCountedAgain(text, first.start)) return [];
  const after = modeAfter(doc, first.start, at + 1);
  if (after === undefined) return [];
  const found = authorityBefore(text, first.start, organs);
  const behind = found ? undefined : authorityBehind(text, at + 1, organs);
  const authority = found ?? behind?.authority;
  const said = after === "unsaid" ? modeOf(doc) : after;
  if (said === undefined || (after === "unsaid" && !authority && !isInspection(doc, at))) return [];
  const modeSpan = said.span;
  const organEnd = behind?.end ?? at + 1;
  const reached =
    modeSpan.start >= organEnd && modeSpan.start - organEnd <= REACH && !holdsAny(text.slice(organEnd, modeSpan.start), isApart);
  const end = reached ? modeSpan.end : organEnd;
  return numbers.map((n) => ({
    kind: "round",
    rule: id,
    span: { start: Math.min(authority?.start ?? n.start, n.start), end },
    value: valueFor(said.mode, n, authority),
    parts: partsOf(modeSpan, n, authority),
  }));
}

function valueFor(mode: "巡察" | "巡视", { value: number }: Number, authority: Authority | undefined): MentionValues["round"] {
  if (!authority) return { mode, number };
  return authority.term
    ? { mode, number, authority: authority.name, term: authority.term.value }
    : { mode, number, authority: authority.name };
}

function partsOf(mode: Span, { span: number }: Number, authority: Authority | undefined): Record<string, Span> {
  const parts: Record<string, Span> = { number, mode };
  const [name, organ] = authority?.spans ?? [];
  if (name) parts["authority"] = name;
  if (organ) parts["organ"] = organ;
  if (authority?.term) parts["term"] = authority.term.span;
  return parts;
}

/** The organ before the number, a year or the word for the work between them. */
function authorityBefore(text: string, start: number, organs: Lexicon): Authority | undefined {
  let to = start;
  if (BETWEEN_LAST.includes(text[start - 1] ?? "。")) to -= BETWEEN.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0;
  while (text[to - 1] === " ") to--;
  // 县委十四届第五轮: the term between the organ and the number.
  const between = termBefore(text, to);
  const bare = between && text[between.start - 1] !== "的" ? authorityEnding(text, between.start, organs) : undefined;
  if (bare && between) return { ...bare, term: bare.term ?? between };
  return authorityEnding(text, to, organs) ?? (to < start ? authorityEnding(text, start, organs) : undefined);
}

function authorityBehind(text: string, from: number, organs: Lexicon): { authority: Authority | undefined; end: number } | undefined {
  const m = ORGAN_AFTER.exec(text.slice(from, from + 20));
  if (!m) return undefined;
  const end = from + m[0].length;
  return { authority: authorityEnding(text, end, organs), end };
}

/** A number alone (第七轮反馈) is a round of inspection only where its sentence speaks of one. */
function isInspection(doc: Doc, at: number): boolean {
  const s = sentenceAt(doc.sentences, at);
  return s !== undefined && /巡[察视]/u.test(s.text) && !/督察|普查|审计/u.test(s.text);
}
