/** A day counted from the day of publication: 昨天, 今日, 前天, 明天. */
import { matches } from "../../matches.js";
import type { Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/date/relative";
/** 今天的中国, 昨天、今天和明天 as figures of speech are cut by what follows. */
const WORD =
  /(大?前|昨|今|明|当)(天|日)(?=上午|下午|晚|早|中午|清晨|傍晚|[，,]|从|在|自|召|举|，|市|县|区|省|记|由|全|起|\s)|(昨|今|明)（\d{1,2}）日|昨晚|今早|今晚|今晨/gu;
const OFFSET: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 明: 1, 前: -2, 大前: -3 };

export const relativeDate: Recognizer<"date"> = {
  id,
  kind: "date",
  summary: "从发稿日算起的日子（昨天、今日、前天）",
  recognize(doc: Doc): Mention<"date">[] {
    const out: Mention<"date">[] = [];
    for (const m of matches(WORD, doc.text)) {
      const key = m[1] ?? m[3] ?? m[0].slice(0, 1);
      const offset = OFFSET[key];
      if (offset === undefined) continue;
      out.push({ kind: "date", rule: id, span: { start: m.index, end: m.index + m[0].length }, value: { offset }, parts: {} });
    }
    return out;
  },
};
