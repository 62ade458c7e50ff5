/** A full date in digits: 2024-03-18, 2024/3/18, 2024.03.18, 20240318 is none. */
import { matches } from "../../matches.js";
import type { Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/date/numeric";
const DATE = /(?:19|20)\d\d\s?([-/.－—])\s?(\d{1,2})\s?\1\s?(\d{1,2})/gu;

export const numericDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "用数字和横线、斜线或点写成的完整日期",
  recognize({ text }: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (const m of matches(DATE, text)) {
      const end = m.index + m[0].length;
      // Part of a longer number: 1.2024.3.18, 2024.3.18.5.
      if (/[\d.]/u.test(text[m.index - 1] ?? "") || /^(?:\d|\.\d)/u.test(text.slice(end, end + 2))) continue;
      const month = Number(m[2]);
      const day = Number(m[3]);
      if (month < 1 || month > 12 || day < 1 || day > 31) continue;
      out.push({ kind: "date", rule: id, span: { start: m.index, end }, value: { year: Number(m[0].slice(0, 4)), month, day }, parts: {} });
    }
    return out;
  },
};
