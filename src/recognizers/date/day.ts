/** A day whose month is not written: 22日下午, 3月7日至8日 (the 8th). */
import { parseNumeral } from "../../numerals.js";
import type { DateValue, Doc, Found, Mention, Recognizer } from "../../types.js";
import { numeralStart, type Written } from "./lib/parts.js";

const id = "recognizers/date/day";
/** A number of days is no date: 30日内, 为期15日; nor is a festival, a diary. */
const NO_DAY_BEFORE = "月第年近期每约之满前后共有个";
const NO_DAY_AFTER = "内前后间常益均夜记楼院渐程志";
const RANGE = /^[\s]?[至到～~—-]$/u;
const OPENING = "\n。，；讯）)";
/** 动员部署会|24日下午在县城举行: behind the name of a meeting. */
const MEETING = "会议";
const HELD = /^(?:上午|下午|晚|在)/u;
const FOLLOWS = /^(?:上午|下午|晚|早|中午|傍晚|，|在|召开|,|\s)/u;

const stands = (before: string | undefined, behind: string): boolean =>
  before === undefined || OPENING.includes(before) ? FOLLOWS.test(behind) : MEETING.includes(before) && HELD.test(behind);

export const dayOfMonth: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "没有写月份的日期（22日下午；3月7日至8日的后一个）",
  recognize({ text }: Doc, found: Found): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    const dates = found.of("date");
    let next = 0;
    for (let at = text.indexOf("日"); at >= 0; at = text.indexOf("日", at + 1)) {
      const start = numeralStart(text, at, 3);
      if (start === at || NO_DAY_BEFORE.includes(text[start - 1] ?? "、") || NO_DAY_AFTER.includes(text[at + 1] ?? "、")) continue;
      while (next < dates.length && (dates[next] as Mention).span.end <= start) next++;
      const before = dates[next - 1];
      const ranged = before !== undefined && start - before.span.end <= 2 && RANGE.test(text.slice(before.span.end, start));
      // 2月27日讯 26日下午: a blank may stand between.
      const opens = text[start - 1] === " " ? start - 1 : start;
      if (!ranged && !stands(text[opens - 1], text.slice(at + 1, at + 3))) continue;
      const day = parseNumeral(text.slice(start, at));
      if (day === undefined || day < 1 || day > 31) continue;
      const value: Written<DateValue> = { day };
      if (ranged && before.value.year !== undefined) value.year = before.value.year;
      if (ranged && before.value.month !== undefined) value.month = before.value.month;
      out.push({ kind: "date", rule: id, span: { start, end: at + 1 }, value, parts: {} });
    }
    return out;
  },
};
