/** Date, source, author and editor, from the lines above and below the article. */
import { stated } from "../fields.js";
import { isoOf } from "../recognizers/date/lib/parts.js";
import type { Block, Doc, Drafted, Found, Mention, Notice, Resolver } from "../types.js";

const id = "resolvers/published";
type Part = "source" | "author" | "editor";

const LABELS: Readonly<Record<Part, RegExp>> = {
  source: /(?:来源|来自|稿源|出处)\s?[:：|丨/]\s{0,3}/u,
  author:
    /(?:记者|作者|撰稿|撰文|文字|供稿|通讯员)\s?[:：|丨/]\s{0,3}|(?:^|[（(\s[【〔])(?:全媒体|本报|本网)?(?:记者|作者|通讯员)\s{1,3}|(?:^|[（(\s])文\s?[:：|丨/]\s{0,3}/u,
  editor: /(?:责任编辑|责编|编辑|编审)\s?[:：|丨/]\s{0,3}|(?:责任编辑|责编|编辑)\s{1,3}/u,
};
const ENDS_WORD = ":：|丨/][）)（(【】〖〗,，。；;“”";
/** One of these is in every label. */
const LABEL_WORDS: Readonly<Record<Part, readonly string[]>> = {
  source: ["来", "稿源", "出处"],
  author: ["者", "文", "稿", "通讯员"],
  editor: ["编"],
};
const isBlank = (c: string): boolean => c.trim() === "";
const NEXT_LABEL =
  /^(?:(?:发布|发表|更新|发稿)?(?:时间|日期)|浏览|点击|阅读|人气|字[号体]|责任编辑|责编|编辑|审核|审读|校对|作者|来源|分享|访问|热度|打印|供稿|记者|通讯员|摄影|[一二三初终]审|图[片/]|文[字/]|值班|监制)/u;

/** The value behind a label: up to the next label, a bracket, wide white space; several names set apart by one space. */
function valueAt(text: string, from: number): string {
  let end = from;
  for (;;) {
    let to = end;
    while (to < text.length && !ENDS_WORD.includes(text[to] as string) && !isBlank(text[to] as string)) to++;
    const word = text.slice(end, to);
    const labelled = /^\s?[:：|丨/]/u.test(text.slice(to, to + 2));
    if (word === "" || (end > from && (labelled || NEXT_LABEL.test(word) || !/^[\u3400-\u9fff·]{2,8}$/u.test(word)))) break;
    end = to;
    if (!/^[\s　][\u3400-\u9fff]/u.test(text.slice(to, to + 2))) break;
    end++;
  }
  return text.slice(from, end).trim();
}
const DATE_LABEL = /(?:发布|发表|更新|发稿|刊发|编发)?(?:时间|日期|于)\s?[:：]?\s{0,3}$/u;

function labelled(blocks: readonly Block[], part: Part): { value: string; start: number } | undefined {
  const pattern = LABELS[part];
  const words = LABEL_WORDS[part];
  for (const b of blocks) {
    const m = words.some((w) => b.text.includes(w)) ? pattern.exec(b.text) : null;
    if (!m) continue;
    const from = m.index + m[0].length;
    const value = valueAt(b.text, from);
    if (value.length >= 2 && value.length <= 30 && !NEXT_LABEL.test(value)) return { value, start: b.span.start + from };
  }
  return undefined;
}

/** A line with a date in it, as the ranking sees it. */
interface Line {
  readonly block: Block;
  readonly before: string;
  readonly after: string;
  /** Hardly more than the date stands in it. */
  readonly alone: boolean;
  /** The article has begun above it. */
  readonly seenBody: boolean;
  /** One of the last lines. */
  readonly last: boolean;
}

/** 发表于 in a forum is the day of the post, whatever day the text that is passed on has. */
const POSTED = /发表于\s?[:：]?\s{0,3}$/u;
/** 【字体：大 中 小】, or nothing. */
const FONT_SIZES = /^\s*(?:[【[（(]?字[体号]\s?[：:]?\s?[大中小AT+|｜\s-]{1,10}[】\])）]?\s*)?$/u;
const WITH_SOURCE = /^\s{1,4}(?:来源|稿源|信息来源|文章来源)\s?[:：]/u;

/** How surely the date in a line is the day of publication; 0 where it is none. */
function rankOf(line: Line): number {
  const { block, before, after, alone, seenBody } = line;
  const labelledDate = before !== "" && DATE_LABEL.test(before);
  if (block.kind !== "body" && WITH_SOURCE.test(after) && FONT_SIZES.test(before)) return 5;
  if (block.kind === "dateline" || block.kind === "credits") {
    if (labelledDate) return POSTED.test(before) ? 4 : 5;
    if (!seenBody) return 4;
    return alone ? 3 : 2;
  }
  if (block.kind === "body") return bodyRank(line);
  if (block.kind !== "boilerplate" && block.kind !== "navigation" && block.kind !== "caption" && (alone || labelledDate))
    return seenBody ? 2 : 4;
  if ((block.kind === "row" || block.kind === "boilerplate") && before.trim() === "" && block.text.length < 60) return 2;
  // 2023年4月12日 星期三 第01版: the head of a newspaper's page.
  if (!seenBody && block.text.length < 100 && /^\s{0,2}(?:[>›»|]\s?)?(?:星期|第?[A-Z]?\d{1,2}版)/u.test(after)) return 4;
  return block.kind === "boilerplate" && labelledDate ? 1 : 0;
}

function bodyRank({ before, after, alone, last }: Line): number {
  // A signature: the last lines, the date alone or at the end.
  if (last && alone) return 2;
  // 青麓日报客户端2025年2月20日讯（记者 某某）
  if (/^[^，。；：]{0,16}$/u.test(before) && /^(?:讯|电)[（( \u3000]/u.test(after)) return 3;
  // （2023年3月20日 来源：…）: the line of the page stands in brackets before the first words.
  if (/^[（(][^）)]{0,20}$/u.test(before) && /^[^）)]{0,30}(?:来源|记者|作者|报)/u.test(after)) return 3;
  // …参会。（集团新闻中心 2025年3月13日）: signed in brackets behind the last words.
  return last && /[。！？][（(][^（()）。]{0,24}$/u.test(before) && /^[）)]\s*$/u.test(after) ? 2 : 0;
}

const DEADLINE = /截止|截至|受理|信访/u;
/** The date of publication: labelled, in a line of the page, in the signature. */
function dateIn(doc: Doc, found: Found): { iso: string; mention: Mention<"date"> } | undefined {
  let best: { iso: string; mention: Mention<"date">; rank: number } | undefined;
  let seenBody = false;
  let i = -1;
  for (const block of doc.blocks) {
    i++;
    if (block.kind === "body") seenBody = true;
    for (const mention of found.within("date", block.span)) {
      const iso = isoOf(mention.value);
      if (!iso) continue;
      const before = block.text.slice(0, mention.span.start - block.span.start);
      const length = mention.span.end - mention.span.start;
      const after = block.text.slice(before.length + length);
      const alone = block.text.length <= length + 12;
      const rank = rankOf({ block, before, after, alone, seenBody, last: i >= doc.blocks.length - 4 });
      if (rank > (best?.rank ?? 0) && !DEADLINE.test(before)) best = { iso, mention, rank };
    }
  }
  return best;
}

/** 青麓日报 2024-11-06: the paper's name stands before the date without a label. */
function bareSource(lines: readonly Block[], date: Mention<"date">): { value: string; start: number } | undefined {
  const b = lines.find((x) => x.kind === "dateline" && x.span.start <= date.span.start && date.span.end <= x.span.end);
  const m = b && /^[\u3400-\u9fff]{1,12}(?:报|网|社|台|发布|客户端|融媒|数字报|新闻|在线|微信|公众号)(?=\s)/u.exec(b.text);
  return b && m ? { value: m[0], start: b.span.start } : undefined;
}

/** The lines that may carry a label, those above and below the article first. */
function labelledLines(doc: Doc): Block[] {
  const first: Block[] = [];
  const others: Block[] = [];
  for (const b of doc.blocks) {
    if (b.text.length >= 200) continue;
    if (b.kind === "dateline") first.push(b);
    else if (b.kind === "credits" || b.kind === "boilerplate" || b.kind === "row" || b.kind === "heading") others.push(b);
  }
  return first.concat(others);
}

export const published: Resolver = {
  id,
  summary: "发布日期、来源、作者、编辑",
  resolve(doc, found) {
    const out: Drafted<NonNullable<Notice["published"]>> = {};
    const date = dateIn(doc, found);
    if (date) out.date = stated({ id }, date.iso, date.mention.span);
    const lines = labelledLines(doc);
    for (const part of ["source", "author", "editor"] as const) {
      const value = labelled(lines, part);
      if (value) out[part] = stated({ id }, value.value, { start: value.start, end: value.start + value.value.length });
    }
    if (!out.source && date) {
      const bare = bareSource(lines, date.mention);
      if (bare) out.source = stated({ id }, bare.value, { start: bare.start, end: bare.start + bare.value.length });
    }
    return Object.keys(out).length > 0 ? { published: out } : {};
  },
};
