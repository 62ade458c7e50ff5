/** A stretch of a month, a month, a year: 2024年3月上旬, 10月中下旬, 12月底, 今年5月. */
import type { Doc, Found, Mention, Recognizer } from "../../types.js";
import { dateOf, SMALL, YEAR } from "./lib/parts.js";

const id = "recognizers/date/vague";
const PART = "(?:[上中下]、?[上中下]?旬|底|初|末|中旬|份)";
const DATE = new RegExp(`(?:(${YEAR})\\s?年\\s?|(今年|去年|明年|本年))?(?<![\\d])(${SMALL})\\s?月(${PART})?`, "gu");

export const vagueDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "只到旬、月底或月份的日期",
  recognize(doc: Doc, found: Found): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    if (!doc.text.includes("月")) return out;
    // A month that a full date has already taken is no date of its own.
    const taken = new Set(found.of("date").map((d) => d.span.end));
    const inside = found.of("date");
    let next = 0;
    for (const m of doc.text.matchAll(DATE)) {
      const start = m.index;
      const end = start + m[0].length;
      while (next < inside.length && (inside[next] as Mention).span.end <= start) next++;
      const other = inside[next];
      if (taken.has(end) || (other && other.span.start < end)) continue;
      const value = dateOf(m[1], m[3]);
      const part = m[4] && m[4] !== "份" ? { part: m[4] } : {};
      const year = m[2] === "今年" || m[2] === "本年" ? { yearOffset: 0 } : m[2] === "去年" ? { yearOffset: -1 } : m[2] === "明年" ? { yearOffset: 1 } : {};
      if (value) out.push({ kind: "date", rule: id, span: { start, end }, value: { ...value, ...part, ...year }, parts: {} });
    }
    return out;
  },
};
