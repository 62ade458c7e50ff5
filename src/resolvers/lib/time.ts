/** When something happens: the words of the time and the date they stand for. */
import { charSet, holdsAny } from "../../chars.js";
import { matches } from "../../matches.js";
import { isoFrom, isoOf } from "../../recognizers/date/lib/parts.js";
import type { DateValue, Found, Mention, Span } from "../../types.js";

export interface Moment {
  readonly span: Span;
  /** Missing where the words name no single day (日前, 3月7日至8日). */
  readonly date?: DateValue;
}

/** 9:30, 15时, 9点半, 三点整, 两点半 */
const HOUR = "(?:\\d{1,2}(?:[:：]\\d{2}|[时点](?:半|整|\\d{1,2}分?)?)|[一二两三四五六七八九十]{1,3}[时点](?:半|整)?)";
/** Behind the day: a weekday in brackets, the part of the day, the hour. */
const TAIL = new RegExp(
  `^(?:\\s?[（(](?:星期|周)[一二三四五六日天][）)]|(?:星期|周)[一二三四五六日天])?\\s?(?:上午|下午|晚上|晚间|晚|早上|一?大?早|清晨|中午|傍晚|凌晨|夜间|夜)?${HOUR}?`,
  "u",
);
const RANGE = /^\s?(?:至|到|—{1,2}|-|～|~|、|和)\s?$/u;
const VAGUE =
  /日前|近日|近期|不久前|连日来|(?:本|上|这)周[一二三四五六日]?(?:上午|下午)?|(?:周|星期|礼拜)(?<=(?:^|[，。；讯）\s])(?:周|星期|礼拜))[一二三四五六日天](?:上午|下午|晚上|晚|一?大?早)(?=[，召举在市县区\s])/gu;
/** One of these is in every time of these. */
const isOfVague = charSet("前近久连周期拜当");
/** The day named before. */
const SAME_DAY = new RegExp(`当[天日](?:上午|下午|晚上|晚)(?:${HOUR}钟?)?`, "gu");
/** A date that is not the time of the event: 截至3月5日, 自3月5日起, 3月5日电. */
const NOT_BEFORE = /(?:截至|截止|自|从|今年|去年|至|到|近年来)$/u;
const NOT_AFTER =
  /^(?:[，,]?记者[^，。]{0,14}(?:获悉|了解到|得知)|从[^，。]{1,14}(?:获悉|了解到|得知)|电|讯|消息|起|前|后|以来|至今|印发|召开的)/u;

const endsElse = charSet("至止自从年到来");
const isElse = charSet("记从电讯消起前后以至印召");
const opensElse = (after: string): boolean => isElse(after.charCodeAt(0)) || ((after[0] === "，" || after[0] === ",") && after[1] === "记");

/** The times written in a stretch of text, in order. */
export function momentsIn(text: string, found: Found, span: Span): Moment[] {
  const out: Moment[] = [];
  let last: { moment: Moment; mention: Mention<"date"> } | undefined;
  for (const d of found.within("date", span)) {
    const tail = TAIL.exec(text.slice(d.span.end, Math.min(span.end, d.span.end + 16)))?.[0] ?? "";
    const end = d.span.end + (tail.trim() === "" ? 0 : tail.length);
    const before = text.slice(Math.max(span.start, d.span.start - 4), d.span.start);
    if (last && RANGE.test(text.slice(last.moment.span.end, d.span.start))) {
      out.pop();
      out.push({ span: { start: last.moment.span.start, end } });
      last = undefined;
      continue;
    }
    if (endsElse(before.charCodeAt(before.length - 1)) && NOT_BEFORE.test(before)) continue;
    const after = text.slice(end, end + 24);
    if (opensElse(after) && NOT_AFTER.test(after)) continue;
    const vague = d.value.day === undefined && d.value.offset === undefined;
    const where = { start: d.span.start, end };
    const moment: Moment = vague ? { span: where } : { span: where, date: d.value };
    out.push(moment);
    last = { moment, mention: d };
  }
  const words = text.slice(span.start, span.end);
  if (!holdsAny(words, isOfVague)) return out;
  for (const m of matches(SAME_DAY, words)) {
    const start = span.start + m.index;
    const same = found.of("date").findLast((d) => d.span.end <= start && d.value.day !== undefined);
    if (same) out.push({ span: { start, end: start + m[0].length }, date: same.value });
  }
  for (const m of matches(VAGUE, words)) {
    const start = span.start + m.index;
    out.push({ span: { start, end: start + m[0].length } });
  }
  return out.length < 2 ? out : out.sort((a, b) => a.span.start - b.span.start);
}

const DAY = 86_400_000;
const toTime = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** What the reader knows of the day that the notice was written on. */
export interface Calendar {
  /** ISO date of publication, or the date the caller gave. */
  readonly published: string | undefined;
  readonly today: string | undefined;
  /** A year that the article itself writes with a date. */
  readonly year: number | undefined;
}

/**
 * The date as ISO, when a year is known.
 * @param past an event that has happened: not after the publication.
 * @param dispatched ISO date of the dispatch (本报12月3日讯), which its 今天 and 昨天 count from
 */
export function resolve(date: DateValue | undefined, calendar: Calendar, past: boolean, dispatched?: string): string | undefined {
  if (!date) return undefined;
  const anchor = calendar.published ?? calendar.today;
  if (date.offset !== undefined) {
    const from = dispatched ?? anchor;
    return from ? new Date(toTime(from) + date.offset * DAY).toISOString().slice(0, 10) : undefined;
  }
  if (date.day === undefined || date.part !== undefined) return undefined;
  if (date.year !== undefined) return isoOf(date);
  if (!anchor) return calendar.year === undefined || date.month === undefined ? undefined : isoFrom(calendar.year, date.month, date.day);
  const year = Number(anchor.slice(0, 4));
  const month = date.month ?? Number(anchor.slice(5, 7));
  if (date.yearOffset !== undefined) return isoFrom(year + date.yearOffset, month, date.day);
  const here = isoFrom(year, month, date.day);
  // Nearly always: the event lies before the publication, what is to come behind it.
  if (!here || (past ? here <= anchor : here >= anchor)) return here;
  const away = toTime(here) - toTime(anchor);
  if (date.month === undefined && past && away > DAY) {
    return isoFrom(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, date.day);
  }
  if (past && away > 31 * DAY) return isoFrom(year - 1, month, date.day);
  if (!past && away < -240 * DAY) return isoFrom(year + 1, month, date.day);
  return here;
}
