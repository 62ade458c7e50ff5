/** A ministry, a group or a school that sends teams under its own name, where no Party organ is named: 教育部第四巡视组, 集团第二轮. */
import { nameStart } from "../../../recognizers/round/lib/authority.js";
import type { Doc, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";

const SENDS =
  /(?:集团|公司|学校|大学|学院|医院|部)(?=第[一二三四五六七八九十\d]{1,3}(?:轮[^，。；]{0,12}巡[察视]|(?:专项|常规|提级|交叉)?巡[察视]组))/u;

export function unitOf(doc: Doc): { name: string; span: Span } | undefined {
  const { headlines, body } = articleOf(doc);
  for (const { text, span } of [...headlines, ...body]) {
    const m = text.includes("巡") ? SENDS.exec(text) : null;
    if (!m) continue;
    const end = m.index + m[0].length;
    const start = nameStart(text, end);
    if (start < end) return { name: text.slice(start, end), span: { start: span.start + start, end: span.start + end } };
  }
  return undefined;
}
