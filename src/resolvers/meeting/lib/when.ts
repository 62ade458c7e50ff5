/** When the meeting took place. */
import { isoOf } from "../../../recognizers/date/lib/parts.js";
import { Mark } from "../../../segment/marks.js";
import type { DateValue, Doc, Found, Sentence, Span } from "../../../types.js";
import { type Moment, momentsIn } from "../../lib/time.js";
import type { Candidate } from "./candidate.js";

/** A meeting with the sentence that names it. */
export interface Choice {
  readonly sentence: Sentence;
  readonly candidate: Candidate;
}

/** The report is of one meeting though its name is not given: 主持会议, 出席会议. */
const REPORTED =
  /(?:主持|出席|参加)(?:了)?(?:向[^，。；会]{1,16})?(?:集中)?(?:反馈|动员|见面|部署)?会|会议由|会议(?:指出|强调|要求)|会议(?<=(?:^|[，。])会议)(?:认为|传达|听取|对本轮|对此轮)/u;
/** 甲、乙分别出席反馈会: each another one. */
const EACH_ITS_OWN = /分别(?:主持|出席|参加|列席)(?:了|各|有关|相关)?[^，。会]{0,8}(?:反馈|动员|见面|通报|沟通)会/u;
export const eachItsOwn = (doc: Doc): boolean => doc.text.includes("分别") && doc.sentences.some((s) => EACH_ITS_OWN.test(s.text));

/** Days that meetings of one name last at most: 2月3日至10日, each unit's in turn. */
const MOST_DAYS = 10;

/** 3月20日至5月31日: the time of an inspection, and of no meeting. */
function isPeriod(found: Found, { span }: Moment): boolean {
  const [first, ...rest] = found.within("date", span).map((d) => d.value);
  const last = rest.at(-1);
  if (first?.day === undefined || last?.day === undefined) return false;
  const days = ((last.month ?? first.month ?? 0) - (first.month ?? 0)) * 30 + last.day - first.day;
  return days > MOST_DAYS || days < 0;
}

const singleMoments = (doc: Doc, found: Found, span: Span): Moment[] => momentsIn(doc.text, found, span).filter((m) => !isPeriod(found, m));

export function timeOf(doc: Doc, found: Found, choice: Choice): Moment | undefined {
  const { sentence, candidate } = choice;
  const inSentence = singleMoments(doc, found, sentence.span);
  // …部署会2月27日上午召开: the day between name and verb, whatever day stands further ahead (that of the page's line).
  const inside = candidate.form === "before" && candidate.name ? candidate.name.end : undefined;
  const own = inside === undefined ? undefined : inSentence.find((m) => m.span.start >= inside && m.span.end <= candidate.verb.start);
  if (own) return own;
  const said = candidate.form === "behind" ? attributive(doc, found, candidate) : undefined;
  if (said) return said;
  const limit = candidate.form === "behind" ? candidate.verb.start : (candidate.name?.start ?? candidate.clause.start);
  const before = inSentence.filter((m) => m.span.end <= Math.max(limit, candidate.clause.start));
  const nearest = before.at(-1);
  if (nearest) return nearest;
  const between = inSentence.find((m) => m.span.start >= candidate.clause.start && m.span.end <= candidate.verb.end);
  if (between) return between;
  const block = doc.blocks[sentence.block];
  if (block) {
    const earlier = singleMoments(doc, found, { start: block.span.start, end: sentence.span.start }).at(-1);
    if (earlier) return earlier;
  }
  return inSentence.find(
    (m) => m.span.start >= candidate.verb.end && /^[^，。]{0,6}(?:在|于|召开|举行)/u.test(doc.text.slice(candidate.verb.end, m.span.end)),
  );
}

/** 5月23日召开的区委第四轮巡察动员部署会: the day right before the verb, said as a quality of the meeting. */
function attributive(doc: Doc, found: Found, { verb, clause }: Candidate): Moment | undefined {
  if (doc.text[verb.end] !== "的") return undefined;
  const date = found.within("date", { start: clause.start, end: verb.start }).at(-1);
  const between = date && doc.text.slice(date.span.end, verb.start);
  const part = between === undefined ? undefined : /^(?:上午|下午|晚上?)?$/u.exec(between);
  return date && part ? { span: { start: date.span.start, end: date.span.end + part[0].length }, date: date.value } : undefined;
}

/** So many sentences tell what the report is of. */
const OPENING = 8;
/** 5个巡察组分别向被巡察党组织反馈: as many meetings as there are units. */
const EACH_FEEDS_BACK =
  /(?:各|(?<![第一二三四五六七八九十\d])[\d两二三四五六七八九十]{1,3}个?)(?:县委|市委|区委|省委)?(?:常规|专项)?(?:巡[察视])?(?:工作)?组(?!组?长)[^，。；]{0,4}(?:分别|逐一|先后|陆续|依次|相继)(?:向|对)[^。]{2,160}反馈/u;

const DAY_BY_DAY =
  /^(?:[^\p{Script=Han}\d“（]{1,3}|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])?\s?\d{1,2}月\d{1,2}日[^，。]{0,4}，[^。]{0,40}反馈/u;

/** When a meeting took place that is reported without its name. */
export function unnamedAt(doc: Doc, found: Found, lead: readonly Sentence[], body: readonly Sentence[]): Moment | undefined {
  const [first] = lead;
  if (!first || eachItsOwn(doc) || body.slice(0, OPENING).some((s) => s.text.includes("反馈") && EACH_FEEDS_BACK.test(s.text)))
    return undefined;
  const reported = lead.concat(body.slice(lead.length, 12)).find((s) => s.text.includes("会") && REPORTED.test(s.text));
  if (!reported) return undefined;
  // 7月6日，第一巡察组…反馈 and 7月7日，第二巡察组… in paragraphs of their own: several.
  if (doc.blocks.filter((b) => b.marks & Mark.Time && DAY_BY_DAY.test(b.text)).length > 1) return undefined;
  const times = momentsIn(doc.text, found, { start: first.span.start, end: reported.span.end });
  // 3月20日至5月31日开展了巡视。8月12日，…: the days of the inspection come first.
  const ranged = times[0] && !times[0].date && found.within("date", times[0].span).length > 1 ? times[0].span : undefined;
  const dated = ranged ? times.find((t) => t.date) : undefined;
  // 2020年9月至2021年1月: months are no time of a meeting.
  return (
    dated ??
    (ranged && found.within("date", ranged).every((d) => d.value.day === undefined) ? undefined : times.find((t) => !isPeriod(found, t)))
  );
}

/** A day that is written again with its year (4月15日…，2024年4月15日至6月28日) is that day. */
export function datesWithYear(
  found: Found,
  body: readonly Sentence[],
  named: number | undefined,
  published: boolean,
): (date: DateValue | undefined) => DateValue | undefined {
  return (date) => {
    if (published || date?.month === undefined || date.day === undefined || date.year !== undefined) return date;
    const again = found.of("date").find((d) => d.value.year !== undefined && d.value.month === date.month && d.value.day === date.day);
    return again?.value ?? (named === undefined ? yearOfWork(found, body, date) : { ...date, year: named });
  };
}

/** Days at most between the meeting and the first day of the work that it starts. */
const SOON = 75;

/** 3月29日下午召开…。从2021年3月31日起: the year of the first day that follows soon, where the text knows but one. */
function yearOfWork(found: Found, body: readonly Sentence[], date: DateValue): DateValue {
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return date;
  let year: number | undefined;
  for (const { value } of found.within("date", { start: first.span.start, end: last.span.end })) {
    if (value.year === undefined || value.month === undefined) continue;
    const here = isoOf({ ...date, year: value.year });
    const then = isoOf({ year: value.year, month: value.month, day: value.day ?? (value.part?.startsWith("下") ? 25 : 15) });
    const days = here && then ? (Date.parse(then) - Date.parse(here)) / 86_400_000 : -1;
    if (days < 0 || days > SOON) continue;
    if (year !== undefined && year !== value.year) return date;
    year = value.year;
  }
  return year === undefined ? date : { ...date, year };
}

/** A line that breaks off behind the name (…动员部署会 / 在图书馆召开) is taken for a headline; its day is that of the meeting. */
export function besideName(doc: Doc, found: Found, name: string | undefined): Moment | undefined {
  if (name === undefined) return undefined;
  const line = doc.sentences.slice(0, OPENING).find((s) => s.text.length > name.length + 4 && s.text.includes(name));
  return line && momentsIn(doc.text, found, line.span).find((m) => m.span.end <= line.span.start + line.text.indexOf(name));
}

/** 8月22日上午, a line of its own above short lines that tell of the meeting: the part of the day is no stamp of a page. */
const DAY_LINE = /^\P{L}{0,4}(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:[（(]?(?:星期|周).[）)]?)?\s?(?:上午|下午|晚上?|清晨|傍晚|早上)$/u;
export function dayLine(doc: Doc, found: Found): Moment | undefined {
  const line = doc.blocks.find((b) => b.marks & Mark.Time && DAY_LINE.test(b.text));
  return line && momentsIn(doc.text, found, line.span)[0];
}

/** 3月27日，这场会以视频形式召开: said behind the sentence that names the meeting. */
export function toldLater(doc: Doc, found: Found, lead: readonly Sentence[]): Moment | undefined {
  const s = lead.slice(1).find((x) => /(?:这[场次]|此次|本次)(?:大|电视电话|视频)?会/u.test(x.text));
  return s && momentsIn(doc.text, found, s.span)[0];
}

const LAUNCH = /^(?:全面|正式)?(?:启动|进驻|开始)/u;

export function firstMoment(doc: Doc, found: Found, lead: readonly Sentence[]): Moment | undefined {
  const first = lead[0];
  // 第三轮巡察于4月12日全面启动: the day of the round, not of a meeting.
  return first ? singleMoments(doc, found, first.span).find((m) => !LAUNCH.test(doc.text.slice(m.span.end, m.span.end + 8))) : undefined;
}
