/** Ways in which the same notice reaches a clerk. Each takes the clean text and gives the bytes of a file. */
import { Converter } from "opencc-js/cn2t";
import { docxOf, para, pdfOfText, xmlEscape } from "./readers-make.js";

export type Transform = (text: string) => Uint8Array;

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
const toTraditional = Converter({ from: "cn", to: "t" });

/** Node decodes GB18030 and does not encode it: the two-byte part by trying, the rest by its arithmetic. */
const gbTable = new Map<string, number[]>();
function fillTable(): void {
  const decoder = new TextDecoder("gb18030");
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) {
      const c = b === 0x7f ? "" : decoder.decode(Uint8Array.of(a, b));
      if ([...c].length === 1 && c !== "\uFFFD") gbTable.set(c, [a, b]);
    }
  for (let n = 0; n < 39420; n++) {
    const four = fourBytes(n);
    const c = decoder.decode(Uint8Array.from(four));
    if (c.length === 1 && c !== "\uFFFD" && !gbTable.has(c)) gbTable.set(c, four);
  }
}
const fourBytes = (n: number): number[] => [
  0x81 + Math.floor(n / 12600),
  0x30 + (Math.floor(n / 1260) % 10),
  0x81 + (Math.floor(n / 10) % 126),
  0x30 + (n % 10),
];

export function gb18030(text: string): Uint8Array {
  if (gbTable.size === 0) fillTable();
  const out: number[] = [];
  for (const c of text) {
    const point = c.codePointAt(0) as number;
    if (point < 0x80) out.push(point);
    else if (point > 0xffff) out.push(...fourBytes(point - 0x10000 + 189000));
    else {
      const code = gbTable.get(c);
      if (!code) throw new RangeError(`no GB18030 for ${c}`);
      out.push(...code);
    }
  }
  return Uint8Array.from(out);
}

/** What machine-annotated copies put behind characters that differ from the Simplified ones. */
const PINYIN: Readonly<Record<string, string>> = {
  會: "huì",
  議: "yì",
  關: "guān",
  於: "yú",
  領: "lǐng",
  導: "dǎo",
  黨: "dǎng",
  組: "zǔ",
  開: "kāi",
  對: "duì",
  區: "qū",
  縣: "xiàn",
  書: "shū",
  記: "jì",
  長: "zhǎng",
  動: "dòng",
  員: "yuán",
  鎮: "zhèn",
  轄: "xiá",
  個: "gè",
  輪: "lún",
  屆: "jiè",
  局: "jú",
  衛: "wèi",
  園: "yuan",
  辦: "ban",
  電: "dian",
  話: "hua",
  發: "fā",
  進: "jìn",
  駐: "zhù",
  統: "tong",
  業: "yè",
  農: "nóng",
};

/** Every so many characters of prose; not inside a number, where no copy has them. */
function every(text: string, step: number, change: (c: string, n: number) => string): string {
  let n = 0;
  return [...text].map((c) => (/\p{Script=Han}/u.test(c) && ++n % step === 0 ? change(c, n) : c)).join("");
}

const blocks = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((l) => l.replace(/^[\s\u3000]+|\s+$/g, ""))
    .filter(Boolean);

/** Lines, with runs of rows as tables. */
function grouped(text: string): (string | string[][])[] {
  const out: (string | string[][])[] = [];
  for (const line of blocks(text)) {
    const cells = line.split("\t");
    const last = out.at(-1);
    if (cells.length < 2) out.push(line);
    else if (Array.isArray(last)) last.push(cells);
    else out.push([cells]);
  }
  return out;
}

function htmlPage(text: string): string {
  const body = grouped(text)
    .map((b) =>
      typeof b === "string"
        ? `<p style="text-indent:2em">${xmlEscape(b)}</p>`
        : `<table>${b.map((r) => `<tr>${r.map((c) => `<td>${xmlEscape(c)}</td>`).join("")}</tr>`).join("")}</table>`,
    )
    .join("\n");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>信息公开_某某门户网站</title><style>p{margin:0}</style></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">机构概况</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">办事服务</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a> &gt; 正文</div>
<div class="content">${body}</div>
<div class="sidebar"><h3>推荐阅读</h3><ul><li><a href="1">某地启动第九轮巡察，对市林业局党组开展专项巡察</a></li><li><a href="2">某地召开第十轮巡察动员部署会</a></li><li><a href="3">某地巡察组进驻</a></li></ul></div>
<div class="footer">主办单位：某某门户网站　备案号：ICP备00000000号　<a href="/m">网站地图</a></div><script>var t="对市水利局党组开展常规巡察"</script></body></html>`;
}

const cell = (s: string): string => `<w:tc>${para(s)}</w:tc>`;

/** Rows of tables stay whole. 68 columns, 34 Chinese characters; a digit or a Latin letter takes half of one, as in every editor and on every page. */
function wrapped(line: string): string {
  if (line.includes("\t")) return line;
  let width = 0;
  return [...line]
    .map((c) => {
      const w = c < "\u2000" ? 1 : 2;
      width += w;
      if (width <= 68) return c;
      width = w;
      return `\n${c}`;
    })
    .join("");
}

export const transforms: Readonly<Record<string, Transform>> = {
  "with a mark": (t) => utf8(`\uFEFF${t}`),
  gb18030,
  crlf: (t) => utf8(t.replace(/\r?\n/g, "\r\n")),
  traditional: (t) => utf8(toTraditional(t)),
  "traditional with pinyin": (t) => utf8([...toTraditional(t)].map((c) => (PINYIN[c] ? `${c}(${PINYIN[c]})` : c)).join("")),
  "html page": (t) => utf8(htmlPage(t)),
  docx: (t) =>
    docxOf(
      grouped(t)
        .map((b) => (typeof b === "string" ? para(b) : `<w:tbl>${b.map((r) => `<w:tr>${r.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`))
        .join(""),
    ),
  // The fonts of a printed notice have no emoji.
  pdf: (t) =>
    pdfOfText(t.replace(/(?![\d#*©®™])\p{Emoji_Presentation}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*|\p{Extended_Pictographic}\ufe0f/gu, "")),
  "hard-wrapped": (t) => utf8(t.split(/\r?\n/).map(wrapped).join("\n")),
  emoji: (t) => utf8(every(t, 17, (c, n) => c + ["🔥", "✨", "👍🏻", "❤️", "🇨🇳"][n % 5])),
  "doubled commas": (t) =>
    utf8(
      [...t]
        .map((c, i) => (c === "，" ? ["，，", "，,", ",，"][i % 3] : c === "、" && i % 2 ? "、、" : c === "。" && i % 3 === 0 ? "。." : c))
        .join(""),
    ),
};
