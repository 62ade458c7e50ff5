/** A stretch of a month, a month, a year: 2024年3月上旬, 10月中下旬, 12月底, 今年5月. */
import type { DateValue, Doc, Mention, Recognizer } from "../../types.js";
import { dayFrom, monthAt, type Written, yearBefore } from "./lib/parts.js";

const id = "recognizers/date/vague";
const PART = /^(?:[上中下]、?[上中下]?旬|底|初|末|份)/u;
const OFFSET: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 明年: 1 };

export const vagueDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "只到旬、月底或月份的日期",
  recognize({ text }: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (let at = text.indexOf("月"); at >= 0; at = text.indexOf("月", at + 1)) {
      const month = monthAt(text, at);
      if (!month || dayFrom(text, at + 1)) continue;
      const part = PART.exec(text.slice(at + 1, at + 6))?.[0] ?? "";
      const year = yearBefore(text, month.start);
      const word = text.slice(month.start - 2, month.start);
      const offset = year ? undefined : OFFSET[word];
      const value: Written<DateValue> = { month: month.month };
      if (year) value.year = year.year;
      if (part && part !== "份") value.part = part;
      if (offset !== undefined) value.yearOffset = offset;
      const start = year?.start ?? (offset === undefined ? month.start : month.start - 2);
      out.push({ kind: "date", rule: id, span: { start, end: at + 1 + part.length }, value, parts: {} });
    }
    return out;
  },
};
