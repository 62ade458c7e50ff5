import { parseNumeral } from "../../numerals.js";
import { isRealDate } from "../schema-errors.js";
import type { Finding } from "../types.js";
import type { Text, View } from "../view.js";
import type { CrossRule } from "./rule.js";

export const dates: CrossRule = {
  id: "dates",
  summary: { zh: "日期先后合理，与原文的写法相符", en: "dates are in order and agree with the words they come from" },
  codes: ["period-order", "meeting-after-publication", "deadline-before-start", "date-text-mismatch", "date-unlikely"],
  check(notice) {
    const [period, meeting, published] = [notice.object("period"), notice.object("meeting"), notice.object("published")];
    const start = dateOf(period, "start");
    const end = dateOf(period, "end");
    const held = dateOf(meeting, "date");
    const day = dateOf(published, "date");
    const found: Finding[] = [];
    if (start && end && end.value < start.value) {
      found.push({
        code: "period-order",
        pointer: end.pointer,
        params: { start: start.value, end: end.value },
        expected: `>= ${start.value}`,
        actual: end.value,
      });
    }
    if (held && day && held.value > day.value) {
      found.push({
        code: "meeting-after-publication",
        pointer: held.pointer,
        params: { meeting: held.value, published: day.value },
        actual: held.value,
      });
    }
    for (const contact of notice.objects("contacts")) {
      const deadline = dateOf(contact, "deadline");
      if (!start || !deadline || deadline.value >= start.value) continue;
      found.push({
        code: "deadline-before-start",
        pointer: deadline.pointer,
        params: { deadline: deadline.value, start: start.value },
        actual: deadline.value,
      });
    }
    found.push(
      ...agreement(start, period?.text("startText")),
      ...agreement(end, period?.text("endText")),
      ...agreement(held, meeting?.text("dateText")),
    );
    for (const date of [day, held, start, end]) {
      if (date && (date.value < "1949" || date.value >= "2100")) {
        found.push({ code: "date-unlikely", pointer: date.pointer, params: { actual: date.value }, actual: date.value });
      }
    }
    return found;
  },
};

function dateOf(view: View | undefined, key: string): Text | undefined {
  const text = view?.text(key);
  return text && isRealDate(text.value) ? text : undefined;
}

const MONTH_DAY = /(?:(\d{4}|[〇零○一二三四五六七八九]{4})年)?([\d〇一二三四五六七八九十]{1,3})月([\d〇一二三四五六七八九十]{1,3})[日号]/u;

/** The month and day (and year) that the words name; words without a day (9月下旬, 昨天) name none. */
function agreement(date: Text | undefined, words: Text | undefined): Finding[] {
  const match = words && MONTH_DAY.exec(words.value.normalize("NFKC"));
  if (!date || !words || !match) return [];
  const [year, month, day] = date.value.split("-").map(Number);
  const [y, m, d] = [match[1], match[2], match[3]].map((s) => (s === undefined ? undefined : parseNumeral(s)));
  if (m === undefined || d === undefined || (m === month && d === day && (y === undefined || y === year))) return [];
  return [{ code: "date-text-mismatch", pointer: date.pointer, params: { actual: date.value, text: words.value }, actual: date.value }];
}
