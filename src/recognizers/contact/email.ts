/** An e-mail address. */
import { charSet } from "../../chars.js";
import { matches } from "../../matches.js";
import type { Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/contact/email";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const isLocal = charSet(`${LETTERS}._%+-`);
const isDomain = charSet(`${LETTERS}.-`);
const SIGN = /[@＠]/gu;

export const emailAddress: Recognizer<"email"> = {
  id,
  kind: "email",
  summary: "电子邮箱地址",
  recognize(doc: Doc): Mention<"email">[] {
    const { text } = doc;
    const out: Mention<"email">[] = [];
    let from = 0;
    for (const { index: at } of matches(SIGN, text)) {
      if (at < from) continue;
      let start = at;
      while (start > 0 && at - start < 64 && isLocal(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < text.length && end - at < 80 && isDomain(text.charCodeAt(end))) end++;
      while (text[end - 1] === "." || text[end - 1] === "-") end--;
      if (start === at || !/\.[A-Za-z]{2,}$/u.test(text.slice(at + 1, end))) continue;
      out.push({ kind: "email", rule: id, span: { start, end }, value: { address: text.slice(start, end) }, parts: {} });
      from = end + 1;
    }
    return out;
  },
};
