/** HTML → headline, dateline and the text of the article. */
import type { Decoded } from "./decode.js";
import { isBlock, isSkipped, lineOf, linesOf } from "./html-lines.js";
import { findMain } from "./html-main.js";
import type { Limits } from "./limits.js";
import { type Elem, parseTree, walk } from "./tree.js";
import type { Extracted } from "./types.js";

/**
 * @param found what the bytes look like
 * @throws ReadError `too-deep`, `timed-out`
 */
export function readHtml(bytes: Uint8Array, found: Decoded, limits: Limits): Extracted {
  const decoded = asClaimed(bytes, found);
  const root = parseTree(decoded.text, "html", limits);
  const meta = metaOf(root, decoded.text);
  const { article, drop } = findMain(root);
  limits.checkTime();

  const body = linesOf(article, drop);
  const around = linesAround(article, drop);
  const lines = [...head(root, article, drop, around.before, body, meta), ...body];
  for (const line of around.after) if (CREDIT.test(line) && line.length <= 80 && !lines.includes(line)) lines.push(line);
  return {
    text: lines.length ? `${lines.join("\n")}\n` : "",
    format: "html",
    encoding: decoded.encoding,
    repairs: ["html"],
    ...(Object.keys(meta).length ? { meta } : {}),
  };
}

/**
 * What the bytes are beats what the page claims: pages saved anew as UTF-8 keep their old `charset=gb2312`. The claim only
 * decides between encodings that bytes alone cannot tell apart.
 */
function asClaimed(bytes: Uint8Array, found: Decoded): Decoded {
  if (found.encoding !== "gb18030" || !/^big5/i.test(claimed(bytes) ?? "")) return found;
  try {
    return { text: new TextDecoder("big5", { fatal: true }).decode(bytes), encoding: "big5" };
  } catch {
    return found;
  }
}

function claimed(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /\b(?:charset|encoding)\s?=\s?["']?([\w-]{1,30})/i.exec(start)?.[1];
}

type Meta = { title?: string; published?: string; source?: string };

const META_TITLE = ["articletitle", "pagetitle", "og:title", "dc.title"];
const META_DATE = ["pubdate", "publishdate", "firstpublishedtime", "article:published_time", "publishtime", "others"];
const META_SOURCE = ["contentsource", "source", "sourcename", "mediaid"];

function metaOf(root: Elem, html: string): Meta {
  const named = new Map<string, string>();
  let title = "";
  let wechat = "";
  walk(root, (e) => {
    if (e.tag === "title" && !title)
      title = e.children
        .filter((c) => typeof c === "string")
        .join("")
        .replace(/\s+/g, " ")
        .trim();
    if (e.tag === "meta") {
      const key = (e.attrs["name"] ?? e.attrs["property"] ?? "").toLowerCase();
      const value = (e.attrs["content"] ?? "").trim();
      if (key && value && !named.has(key)) named.set(key, value);
    }
    if (e.attrs["id"] === "js_name" && !wechat) wechat = lineOf(e);
  });
  const pick = (keys: readonly string[]): string | undefined => keys.map((k) => named.get(k)).find((v) => v !== undefined);
  const out: Meta = {};
  const best = pick(META_TITLE) ?? withoutSite(title);
  if (best) out.title = best;
  const date = pick(META_DATE) ?? wechatDate(html);
  if (date && /\d{4}\s*[-年/.]\s*\d{1,2}/.test(date)) out.published = date;
  const source = pick(META_SOURCE) ?? wechat;
  if (source && source.length <= 40) out.source = source;
  return out;
}

/** WeChat writes the time of an article by a script: seconds since 1970, shown in China's time. */
function wechatDate(html: string): string | undefined {
  const seconds = /\bvar ct\s*=\s*["'](\d{9,10})["']/.exec(html)?.[1] ?? /\boriCreateTime\s*=\s*["'](\d{9,10})["']/.exec(html)?.[1];
  if (!seconds) return undefined;
  return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 16).replace("T", " ");
}

/** 标题_某某市人民政府, 标题 - 某某网 → 标题 */
const withoutSite = (title: string): string => {
  const parts = title
    .split(/[_|｜]| [-–—] |--/)
    .map((p) => p.trim())
    .filter(Boolean);
  return parts[0] ?? "";
};

const CREDIT =
  /^[【[（(\s]*(?:责任?编辑|编辑|编审|审核|来源|信息来源|文章来源|作者|供稿|撰稿|记者|通讯员|摄影|监制|校对|初审|终审|落款)[】\]）)\s]*[：:丨|]?/;
const DATELINE = /来源|發布|发布|发表|日期|时间|時間|作者|编辑|编辑|供稿|记者|稿源|\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/;

interface Around {
  readonly before: string[];
  readonly after: string[];
}

/** Lines of the page before and after the article, in the order of the page. */
function linesAround(article: Elem, drop: ReadonlySet<Elem>): Around {
  const without = new Set(drop).add(article);
  const before: string[] = [];
  const after: string[] = [];
  for (let at = article; at.parent; at = at.parent) {
    const i = at.parent.children.indexOf(at);
    const shell = (children: (Elem | string)[]): string[] =>
      linesOf({ tag: at.parent?.tag ?? "", attrs: {}, children, parent: undefined }, without);
    before.unshift(...shell(at.parent.children.slice(0, i)));
    after.push(...shell(at.parent.children.slice(i + 1)));
  }
  return { before: before.map(withoutButtons), after };
}

/** 发表于 2021-8-19 | 只看该作者 | 倒序浏览: what bars divide from a date and says nothing of the article. */
function withoutButtons(line: string): string {
  if (!DATELINE.test(line)) return line;
  const parts = line.split(/[|｜丨]/);
  return parts.length < 2
    ? line
    : parts
        .filter((p) => /[\d：:]/.test(p))
        .map((p) => p.trim())
        .join(" ");
}

/** Headline and dateline lines that stand above the article, or that only the page's meta data has. */
function head(
  root: Elem,
  article: Elem,
  drop: ReadonlySet<Elem>,
  before: readonly string[],
  body: readonly string[],
  meta: Meta,
): string[] {
  const out: string[] = [];
  const squash = (s: string): string => s.replace(/[\s\u3000]+/g, "");
  const title = squash(meta.title ?? "");
  const atTop = body.slice(0, 6).map(squash);
  const isTitle = (s: string): boolean =>
    s.length >= 4 && title.length >= 4 && (s === title || (s.length >= 8 && (title.includes(s) || s.startsWith(title))));

  // The last one: menus and breadcrumbs repeat the headline above it.
  let from = before.findLastIndex((line) => isTitle(squash(line)));
  if (from < 0 && !atTop.some(isTitle)) {
    const heading = headingOutside(root, article, drop);
    if (heading) from = before.lastIndexOf(heading);
  }
  if (from >= 0) {
    out.push(before[from] as string);
    for (const line of before.slice(from + 1)) {
      if (line.length <= 200 && (DATELINE.test(line) || isSubtitle(line)) && !out.includes(line)) out.push(line);
    }
  } else {
    if (!atTop.some(isTitle) && meta.title && title.length >= 6) out.push(meta.title);
    for (const line of before.slice(-6)) if (line.length <= 120 && DATELINE.test(line) && /\d{4}/.test(line)) out.push(line);
  }

  // An e-paper has its date only in the line of the page: 第A2版：要闻　2022年4月13日.
  const page = before.find((line) => line.length <= 60 && /第?[A-Z]?\d{1,2}版/.test(line) && /\d{4}年\d{1,2}月\d{1,2}日/.test(line));
  if (page && !out.includes(page) && !meta.published) out.push(page);

  const seen = squash([...out, ...body.slice(0, 8), ...body.slice(-8)].join("\n"));
  const more: string[] = [];
  if (meta.source && !seen.includes(squash(meta.source)) && !/来源[:：]\S/.test(seen)) more.push(`来源：${meta.source}`);
  if (meta.published && !dateIn(seen, meta.published)) more.push(`发布时间：${meta.published}`);
  if (more.length) out.push(more.join("　"));
  return out;
}

/** 副标题 under the headline: no menu word, no button. */
const isSubtitle = (line: string): boolean => /^(?:——|—|--)/.test(line) && line.length >= 6;

/** Whether the day of `date` stands in the text, in whatever way it is written. */
function dateIn(text: string, date: string): boolean {
  const key = (m: RegExpMatchArray): string => `${m[1]}-${Number(m[2])}-${Number(m[3])}`;
  const wanted = [...date.matchAll(FULL_DATE)].map(key)[0];
  return wanted === undefined || [...text.matchAll(FULL_DATE)].some((m) => key(m) === wanted);
}
const FULL_DATE = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/g;

/** The text of a heading above the article where the page's title is of no help. */
function headingOutside(root: Elem, article: Elem, drop: ReadonlySet<Elem>): string | undefined {
  let found: string | undefined;
  let passed = false;
  walk(root, (e) => {
    if (e === article) passed = true;
    if (passed || drop.has(e) || isSkipped(e)) return false;
    const named = /(?:^|[-_\s])(?:title|headline|bt|biaoti|arti_title|subject|contenttitle|rich_media_title)(?:$|[-_\s\d])/i.test(
      `${e.attrs["class"] ?? ""} ${e.attrs["id"] ?? ""}`,
    );
    if (/^h[1-3]$/.test(e.tag) || (named && isBlock(e))) {
      const line = linesOf(e, drop);
      if (line.length === 1 && (line[0] as string).length >= 6) found = line[0];
    }
    return undefined;
  });
  return found;
}
