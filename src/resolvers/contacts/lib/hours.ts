/** Hours of reception and the last day for letters. */
import { isoOf } from "../../../recognizers/date/lib/parts.js";
import type { Found, Mention, Sentence, Span } from "../../../types.js";

const CLOCK = "(?:上午|下午|晚上|早上|早|晚|中午)?\\d{1,2}(?:[:：]\\d{2}|[时点](?:半|\\d{1,2}分?)?)";
const RANGE = `${CLOCK}\\s?(?:[-—–~～]{1,2}|至|到)\\s?${CLOCK}`;
const HOURS = new RegExp(
  `(?:(?:每个?)?工作日(?:期间)?|每天|每日|周一(?:至|到)周[五六日]|星期一至星期[五六日]|节假日(?:除外)?)?[（(]?\\s?${RANGE}(?:\\s?[，,、；;]?\\s?${RANGE})?`,
  "u",
);

/** Every time of the clock has one of these. */
const HOUR = /\d[:：时点]/u;

export function hoursIn(sentence: { readonly span: Span; readonly text: string }): Span | undefined {
  const m = HOUR.test(sentence.text) ? HOURS.exec(sentence.text) : null;
  if (!m) return undefined;
  const words = m[0].replace(/^[（(\s]+/u, "");
  const start = sentence.span.start + m.index + m[0].length - words.length;
  return { start, end: start + words.length };
}

const RECEIVE = /受理|信访|举报|来信|来电|来访|反映问题/u;
const STOP = /截止|截至|为止|止于|结束|受理[^，。；]{0,12}[至到]/u;

/** 信访受理时间：2023年4月6日至5月20日. */
function rangeEnd(text: string, dates: readonly Mention<"date">[], sentence: Sentence): { span: Span; value: string } | undefined {
  for (let i = 1; i < dates.length; i++) {
    const [a, b] = [dates[i - 1], dates[i]];
    if (!a || !b || b.value.day === undefined || !/^\s?(?:至|到|[-—–~～]{1,2})\s?$/u.test(text.slice(a.span.end, b.span.start))) continue;
    const before = text.slice(Math.max(sentence.span.start, a.span.start - 16), a.span.start);
    if (!/(?:受理|信访|举报|来访|接访)[^，。；]{0,8}(?:时间|期限|日期|期)(?:为|是|：|:|从|自)?\s{0,2}$/u.test(before)) continue;
    const year = b.value.year ?? a.value.year;
    return { span: b.span, value: isoOf({ ...b.value, ...(year === undefined ? {} : { year }) }) ?? text.slice(b.span.start, b.span.end) };
  }
  return undefined;
}

/** The last day on which reports are received. */
export function deadlineIn(text: string, found: Found, sentence: Sentence): { span: Span; value: string } | undefined {
  const dates = found.within("date", sentence.span);
  if (dates.length === 0 || !RECEIVE.test(sentence.text)) return undefined;
  const range = rangeEnd(text, dates, sentence);
  if (range) return range;
  if (!STOP.test(sentence.text)) return undefined;
  for (const d of dates) {
    if (d.value.day === undefined) continue;
    const before = text.slice(Math.max(sentence.span.start, d.span.start - 16), d.span.start);
    const after = text.slice(d.span.end, Math.min(sentence.span.end, d.span.end + 8));
    const received = RECEIVE.test(text.slice(Math.max(sentence.span.start, d.span.start - 40), d.span.start));
    if (
      !(
        /(?:截止|截至)[^，。；\d]{0,12}$|受理[^，。；\d]{0,12}(?:至|到)$/u.test(before) ||
        (received && /^(?:\d{1,2}[:：]\d{2})?(?:为止|止|截止|结束|前)/u.test(after))
      )
    )
      continue;
    return { span: d.span, value: isoOf(d.value) ?? text.slice(d.span.start, d.span.end) };
  }
  return undefined;
}
