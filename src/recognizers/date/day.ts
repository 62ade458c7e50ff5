/** A day whose month is not written: 22日下午, 3月7日至8日 (the 8th). */
import type { Doc, Found, Mention, Recognizer } from "../../types.js";
import { dateOf, SMALL } from "./lib/parts.js";

const id = "recognizers/date/day";
/** A number of days is no date: 30日内, 为期15日; nor is a day of the week. */
const DAY = new RegExp(`(?<![\\d月第年近期每约之满前后共有个〇一二三四五六七八九十])(${SMALL})[日号](?![内前后间常益均夜记楼院渐程志])`, "gu");
const RANGE = /[至到～~—-]$/u;

export const dayOfMonth: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "没有写月份的日期（22日下午；3月7日至8日的后一个）",
  recognize(doc: Doc, found: Found): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    const dates = found.of("date");
    for (const m of doc.text.matchAll(DAY)) {
      const span = { start: m.index, end: m.index + m[0].length };
      const before = dates.find((d) => d.span.end <= span.start && span.start - d.span.end <= 2);
      const ranged = before !== undefined && RANGE.test(doc.text.slice(before.span.end, span.start));
      const follows = /^(?:上午|下午|晚|早|中午|傍晚|，|在|召开|,|\s)/u.test(doc.text.slice(span.end, span.end + 2));
      if (!ranged && !(follows && m[0].endsWith("日") && /(?:^|[\n。，；讯）\s])$/u.test(doc.text.slice(Math.max(0, span.start - 1), span.start)))) continue;
      const value = dateOf(undefined, undefined, m[1]);
      if (!value) continue;
      const whole = ranged ? { ...(before.value.year === undefined ? {} : { year: before.value.year }), ...(before.value.month === undefined ? {} : { month: before.value.month }), ...value } : value;
      out.push({ kind: "date", rule: id, span, value: whole, parts: {} });
    }
    return out;
  },
};
