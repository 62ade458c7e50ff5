/** An e-mail address. */
import type { Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/contact/email";
const LOCAL = /[A-Za-z0-9._%+-]/u;
const DOMAIN = /[A-Za-z0-9.-]/u;

export const emailAddress: Recognizer<"email"> = {
  id,
  kind: "email",
  summary: "电子邮箱地址",
  recognize(doc: Doc): Mention<"email">[] {
    const { text } = doc;
    const out: Mention<"email">[] = [];
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (c !== "@" && c !== "＠") {
        // Straight to the next sign; the text is read once.
        const a = text.indexOf("@", i);
        const b = text.indexOf("＠", i);
        if (a < 0 && b < 0) break;
        i = a < 0 ? b : b < 0 ? a : Math.min(a, b);
      }
      let start = i;
      while (start > 0 && i - start < 64 && LOCAL.test(text[start - 1] as string)) start--;
      let end = i + 1;
      while (end < text.length && end - i < 80 && DOMAIN.test(text[end] as string)) end++;
      while (/[.-]/u.test(text[end - 1] as string)) end--;
      const domain = text.slice(i + 1, end);
      if (start === i || !/\.[A-Za-z]{2,}$/u.test(domain)) continue;
      out.push({ kind: "email", rule: id, span: { start, end }, value: { address: text.slice(start, end) }, parts: {} });
      i = end;
    }
    return out;
  },
};
