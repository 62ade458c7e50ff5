/** Date, source, author and editor, from the lines above and below the article. */
import { stated } from "../fields.js";
import { isoOf } from "../recognizers/date/lib/parts.js";
import type { Block, Doc, Drafted, Found, Mention, Notice, Resolver } from "../types.js";

const id = "resolvers/published";
type Part = "source" | "author" | "editor";

const LABELS: Readonly<Record<Part, RegExp>> = {
  source: /(?:信息|文章|稿件|新闻)?(?:来源|来自|稿源|出处)\s?[:：|丨/]\s{0,3}/u,
  author: /(?:(?:全媒体|本报)?记者|作者|撰稿|撰文|文字|供稿|通讯员|文)\s?[:：|丨/]?\s{0,3}/u,
  editor: /(?:责任编辑|责编|编辑|编审)\s?[:：|丨/]?\s{0,3}/u,
};
/** What ends a value: the next label, a bracket, wide white space. */
const VALUE = /^[^\s:：|丨/\]\[）)（(【】〖〗,，。；;]{1,24}(?:\s[^\s:：|丨/\]\[）)（(【】〖〗,，。；;\d]{1,8}(?![:：|丨/]))?/u;
const NEXT_LABEL =
  /(?:发布|发表|更新|发稿)?(?:时间|日期)|浏览|点击|阅读|人气|字[号体]|责任编辑|责编|编辑|审核|审读|校对|作者|来源|分享|访问|热度|打印|供稿|记者|通讯员|摄影/u;
const OUTER = new Set(["dateline", "credits", "boilerplate", "row", "heading", "headline"]);
const DATE_LABEL = /(?:发布|发表|更新|发稿|刊发|编发)?(?:时间|日期|于)\s?[:：]?\s{0,3}$/u;

function labelled(blocks: readonly Block[], part: Part): { value: string; start: number } | undefined {
  const pattern = LABELS[part];
  for (const b of blocks) {
    const m = pattern.exec(b.text);
    if (!m) continue;
    const from = m.index + m[0].length;
    const raw = VALUE.exec(b.text.slice(from, from + 40))?.[0] ?? "";
    const cut = NEXT_LABEL.exec(raw);
    const value = (cut ? raw.slice(0, cut.index) : raw).trim();
    if (value.length >= 2) return { value, start: b.span.start + from };
  }
  return undefined;
}

/** The date of publication: labelled, in a line of the page, in the signature. */
function dateIn(doc: Doc, found: Found): { iso: string; mention: Mention<"date"> } | undefined {
  let best: { iso: string; mention: Mention<"date">; rank: number } | undefined;
  const blocks = doc.blocks;
  let next = 0;
  let seenBody = false;
  const dates = found.of("date");
  for (const [i, b] of blocks.entries()) {
    if (b.kind === "body") seenBody = true;
    while (next < dates.length && (dates[next] as Mention).span.start < b.span.start) next++;
    for (let k = next; k < dates.length && (dates[k] as Mention).span.end <= b.span.end; k++) {
      const mention = dates[k] as Mention<"date">;
      const iso = isoOf(mention.value);
      if (!iso) continue;
      const before = b.text.slice(0, mention.span.start - b.span.start);
      const alone = b.text.length <= mention.span.end - mention.span.start + 12;
      let rank = 0;
      if (b.kind === "dateline" || b.kind === "credits") rank = DATE_LABEL.test(before) ? 5 : seenBody ? (alone ? 3 : 2) : 4;
      else if ((b.kind === "headline" || b.kind === "row" || b.kind === "heading") && (alone || DATE_LABEL.test(before))) rank = seenBody ? 2 : 4;
      // A signature: the last lines, the date alone or at the end.
      else if (b.kind === "body" && i >= blocks.length - 4 && alone) rank = 2;
      else if (b.kind === "boilerplate" && DATE_LABEL.test(before)) rank = 1;
      if (rank > 0 && (!best || rank > best.rank)) best = { iso, mention, rank };
    }
  }
  return best;
}

export const published: Resolver = {
  id,
  summary: "发布日期、来源、作者、编辑",
  resolve(doc, found) {
    const out: Drafted<NonNullable<Notice["published"]>> = {};
    const date = dateIn(doc, found);
    if (date) out.date = stated({ id }, date.iso, date.mention.span);
    const outer = doc.blocks.filter((b) => OUTER.has(b.kind) && b.text.length < 200);
    const lines = outer.filter((b) => b.kind === "dateline").concat(outer.filter((b) => b.kind === "credits" || b.kind === "boilerplate" || b.kind === "row" || b.kind === "heading"));
    for (const part of ["source", "author", "editor"] as const) {
      const value = labelled(lines, part);
      if (value) out[part] = stated({ id }, value.value, { start: value.start, end: value.start + value.value.length });
    }
    return Object.keys(out).length > 0 ? { published: out } : {};
  },
};
