/** A full date in digits: 2024-03-18, 2024/3/18, 2024.03.18, 20240318 is none. */
import type { Doc, Mention, Recognizer } from "../../types.js";
import { dateOf } from "./lib/parts.js";

const id = "recognizers/date/numeric";
const DATE = /(?<![\d.])((?:19|20)\d\d)\s?([-/.－—])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d.]\d|\d)/gu;

export const numericDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "用数字和横线、斜线或点写成的完整日期",
  recognize(doc: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (const m of doc.text.matchAll(DATE)) {
      const value = dateOf(m[1], m[3], m[4]);
      if (value) out.push({ kind: "date", rule: id, span: { start: m.index, end: m.index + m[0].length }, value, parts: {} });
    }
    return out;
  },
};
