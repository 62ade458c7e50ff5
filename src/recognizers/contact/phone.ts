/** A telephone number: landline with or without area code, mobile, 400. */
import { matches } from "../../matches.js";
import type { Doc, Mention, Recognizer } from "../../types.js";
import { phoneLabel } from "./lib/label.js";

const id = "recognizers/contact/phone";
const NUMBER =
  /(?<![\d.A-Za-z@_-])(?:[（(]?(0\d{2,3})[）)]?\s?[-—－–‐]?\s?\d{3,4}[-\s]?\d{4}(?!\d)|(1[3-9]\d)[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(400)[-\s]?\d{3}[-\s]?\d{4}(?!\d)|([2-8]\d{6,7})(?!\d))(?!\.\w|[@A-Za-z_])(?:\s?[-—转]\s?\d{1,5}(?!\d))?/gu;

export const phoneNumber: Recognizer<"phone"> = {
  id,
  kind: "phone",
  summary: "电话号码：座机（区号可省）、手机、400",
  recognize(doc: Doc): Mention<"phone">[] {
    const out: Mention<"phone">[] = [];
    for (const m of matches(NUMBER, doc.text)) {
      const start = m.index;
      const end = start + m[0].length;
      // 截止20251021日: a date whose 年 and 月 were lost.
      if (m[4] !== undefined && /[日号起止至]/u.test(doc.text[end] ?? "。")) continue;
      const label = phoneLabel(doc.text, start);
      if (label === "no") continue;
      const previous = out.at(-1);
      const joined =
        previous !== undefined && start - previous.span.end <= 2 && /^[、，,/；;\s和或]+$/u.test(doc.text.slice(previous.span.end, start));
      // Seven or eight digits alone are a telephone only where the text says so.
      if (m[4] !== undefined && label === "unsaid" && !joined) continue;
      if (m[1] !== undefined && label === "unsaid" && !joined && !/[-—－–‐（(]/u.test(m[0])) continue;
      out.push({ kind: "phone", rule: id, span: { start, end }, value: { number: m[0] }, parts: {} });
    }
    return out;
  },
};
