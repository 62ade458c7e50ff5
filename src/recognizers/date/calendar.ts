/** A day with month, with or without the year: 2024年3月18日, 3月18日, ３月１８号, 二〇二四年三月十八日. */
import type { Doc, Mention, Recognizer } from "../../types.js";
import { dateOf, SMALL, YEAR } from "./lib/parts.js";

const id = "recognizers/date/calendar";
const DATE = new RegExp(`(?:(${YEAR})\\s?年\\s?)?(?<![\\d])(${SMALL})\\s?月\\s?(${SMALL})\\s?[日号]`, "gu");

export const calendarDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "写出月和日的日期，年份可有可无",
  recognize(doc: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    if (!doc.text.includes("月")) return out;
    for (const m of doc.text.matchAll(DATE)) {
      const value = dateOf(m[1], m[2], m[3]);
      if (value) out.push({ kind: "date", rule: id, span: { start: m.index, end: m.index + m[0].length }, value, parts: {} });
    }
    return out;
  },
};
