/** A day with month, with or without the year: 2024年3月18日, 3月18日, ３月１８号, 二〇二四年三月十八日. */
import type { Doc, Mention, Recognizer } from "../../types.js";
import { dayFrom, monthAt, yearBefore } from "./lib/parts.js";

const id = "recognizers/date/calendar";

export const calendarDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "写出月和日的日期，年份可有可无",
  recognize({ text }: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (let at = text.indexOf("月"); at >= 0; at = text.indexOf("月", at + 1)) {
      const month = monthAt(text, at);
      const day = month && dayFrom(text, at + 1);
      if (!month || !day) continue;
      const year = yearBefore(text, month.start);
      const value = year ? { year: year.year, month: month.month, day: day.day } : { month: month.month, day: day.day };
      out.push({ kind: "date", rule: id, span: { start: year?.start ?? month.start, end: day.end }, value, parts: {} });
    }
    return out;
  },
};
