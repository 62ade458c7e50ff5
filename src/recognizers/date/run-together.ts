/** A day whose 年 or 月 was lost on the way to the page: 2025年1021日, 20251021日, 1021日上午; 323日 names no day for certain. */
import type { DateValue, Doc, Mention, Recognizer } from "../../types.js";
import { isoFrom, numeralStart, yearBefore } from "./lib/parts.js";

const id = "recognizers/date/run-together";
/** 365日 of a year, 100日 of a campaign are followed by other words. */
const FOLLOWS = /^(?:上午|下午|晚上|[，,、至到起止前（(\s截]|$)/u;

function dateIn(digits: string, text: string, start: number): { value: DateValue; start: number } | undefined {
  const month = Number(digits.slice(-4, -2));
  const day = Number(digits.slice(-2));
  const exists = month > 0 && day > 0 && isoFrom(2024, month, day) !== undefined;
  if (digits.length === 8)
    return exists && digits.startsWith("20") ? { value: { year: Number(digits.slice(0, 4)), month, day }, start } : undefined;
  const year = yearBefore(text, start);
  if (digits.length === 4 && exists)
    return year ? { value: { year: year.year, month, day }, start: year.start } : { value: { month, day }, start };
  // 1月21日 or 12月1日: the words stay, the day is left open.
  return digits.length === 3 && Number(digits[0]) > 0 ? { value: {}, start: year?.start ?? start } : undefined;
}

export const runTogetherDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "丢了“年”“月”二字的日期（2025年1021日）",
  recognize({ text }: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (let at = text.indexOf("日"); at >= 0; at = text.indexOf("日", at + 1)) {
      const start = numeralStart(text, at, 8);
      const digits = text.slice(start, at);
      if (digits.length < 3 || !/^\d+$/u.test(digits) || !FOLLOWS.test(text.slice(at + 1, at + 3))) continue;
      if (/[\d.\-/第期约满近共这]/u.test(text[start - 1] ?? "")) continue;
      const read = dateIn(digits, text, start);
      if (read) out.push({ kind: "date", rule: id, span: { start: read.start, end: at + 1 }, value: read.value, parts: {} });
    }
    return out;
  },
};
