/** The text breaks off: a last paragraph without an end, 阅读全文 where the rest should be. */
import type { Check } from "../../types.js";

const MORE = /(?:阅读全文|展开全文|查看全文|点击查看更多|未完待续|（未完）|\(未完\)|剩余\s?\d{1,3}%|全文请)/u;
/** Shorter lines are headings, signatures, rows of a table. */
const PARAGRAPH = 40;

/** A list may end on a number or an address; prose that ends on a character without a full stop breaks off. */
function breaksOff(text: string): boolean {
  const said = text.trimEnd();
  const last = said.at(-1) ?? "。";
  if ("，、,".includes(last)) return true;
  // …截止到5月6日: a date, a number with its measure, as the last line of an announcement.
  if (/\d\s?[日号年时分点室楼人名个]$/u.test(said)) return false;
  // 信寄：云溪县06号邮政信箱: where letters go.
  if (/(?:信箱|邮箱|举报箱)$/u.test(said)) return false;
  return last >= "\u3400" && last <= "\u9fff" && text.length >= PARAGRAPH && (text.includes("，") || text.includes("。"));
}

export const textTruncated: Check = {
  id: "checks/event/text-truncated",
  summary: "正文没有写完就断了",
  codes: ["text-truncated"],
  check(_notice, _draft, doc) {
    for (const b of doc.blocks.slice(-6)) {
      const m = b.text.length < 60 ? MORE.exec(b.text) : null;
      if (m)
        return [
          {
            code: "text-truncated",
            params: { text: m[0] },
            span: { start: b.span.start + m.index, end: b.span.start + m.index + m[0].length },
          },
        ];
    }
    const last = doc.blocks.findLast((b) => b.kind === "body");
    if (!last || !breaksOff(last.text)) return [];
    const start = Math.max(last.span.start, last.span.end - 12);
    return [{ code: "text-truncated", params: { text: doc.text.slice(start, last.span.end) }, span: { start, end: last.span.end } }];
  },
};
