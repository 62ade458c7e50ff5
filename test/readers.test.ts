import { readFileSync } from "node:fs";
import fc from "fast-check";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readers as messages } from "../src/messages/readers.js";
import { decodeText, ReadError, readSource } from "../src/readers/index.js";
import { readOrError } from "./helpers/read-or-error.js";
import { docxOf, para, pdfOfText, utf16be } from "./readers-make.js";

const NOTICE = "九届县委第六轮巡察动员部署会召开\r\n　　县委第一巡察组对县水利局党组开展常规巡察，联系电话：0736-1234567。\r\n";
const TRADITIONAL = "九屆縣委第六輪巡察動員部署會召開\n縣委第一巡察組對縣水利局黨組開展常規巡察，為期兩個月，歡迎來信來電。\n";
const bytes = (s: string): Uint8Array => new TextEncoder().encode(s);
const file = (path: string): Uint8Array => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));

/** Bytes of a text in an encoding that Node can only decode: each pair of bytes tried backwards. */
function encoder(encoding: string): (s: string) => Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) {
      try {
        const c = decoder.decode(Uint8Array.of(a, b));
        if (!table.has(c)) table.set(c, [a, b]);
      } catch {}
    }
  return (s) => Uint8Array.from([...s].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : (table.get(c) as number[]))));
}
const gbk = encoder("gbk");
const big5 = encoder("big5");
const le = (s: string): Uint8Array => new Uint8Array(Buffer.from(s, "utf16le"));
const utf32 = (s: string, little: boolean): Uint8Array => {
  const out = new DataView(new ArrayBuffer(4 * [...s].length));
  for (const [i, c] of [...s].entries()) out.setUint32(4 * i, c.codePointAt(0) as number, little);
  return new Uint8Array(out.buffer);
};

describe("encodings", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8", bytes(NOTICE), NOTICE, "utf-8"],
    ["UTF-8 with a mark", bytes(`\uFEFF${NOTICE}`), NOTICE, "utf-8"],
    ["GBK", gbk(NOTICE), NOTICE, "gb18030"],
    [
      "GB18030, four bytes",
      Uint8Array.of(...gbk("巡察"), 0x95, 0x32, 0x82, 0x36, ...gbk("组进驻，公告如下。")),
      "巡察𠀀组进驻，公告如下。",
      "gb18030",
    ],
    ["GB18030 with a mark", Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...gbk(NOTICE)), NOTICE, "gb18030"],
    ["Big5", big5(TRADITIONAL), TRADITIONAL, "big5"],
    ["Traditional characters in GBK", gbk(TRADITIONAL), TRADITIONAL, "gb18030"],
    ["UTF-16LE with a mark", le(`\uFEFF${NOTICE}`), NOTICE, "utf-16le"],
    ["UTF-16BE with a mark", utf16be(`\uFEFF${NOTICE}`), NOTICE, "utf-16be"],
    ["UTF-16LE", le(NOTICE), NOTICE, "utf-16le"],
    ["UTF-16BE", utf16be(NOTICE), NOTICE, "utf-16be"],
    ["UTF-32LE", utf32(`\uFEFF${NOTICE}𠀀`, true), `${NOTICE}𠀀`, "utf-32le"],
    ["UTF-32BE", utf32(`\uFEFF${NOTICE}`, false), NOTICE, "utf-32be"],
    ["English", bytes("No inspection here.\n"), "No inspection here.\n", "utf-8"],
  ])("%s", (_, input, text, encoding) => expect(decodeText(input)).toEqual({ text, encoding }));

  test("a few lost bytes leave their places, whatever the encoding", () => {
    const long = NOTICE.repeat(5);
    const utf8 = bytes(long);
    const hurt = Uint8Array.from([...utf8.slice(0, 31), ...utf8.slice(32)]);
    expect(decodeText(hurt)).toMatchObject({ encoding: "utf-8" });
    expect(decodeText(hurt).text).toContain("\uFFFD");
    const cut = gbk(long).slice(0, -5);
    expect(decodeText(cut)).toMatchObject({ encoding: "gb18030" });
    expect(decodeText(cut).text).toContain("县委第一巡察组");
  });
});

describe("what a file is, by its content", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["a text", bytes(NOTICE), "notice.pdf", "text"],
    ["a page named .txt", bytes(`<!DOCTYPE html><html><body><p>${NOTICE}</p></body></html>`), "notice.txt", "html"],
    ["a page saved as .doc", bytes(`<html xmlns:o="urn:x"><body><p>${NOTICE}</p></body></html>`), "notice.doc", "html"],
    ["a fragment by its name", bytes(`${NOTICE}<p>乙</p>`), "notice.HTM", "html"],
    ["a text with a tag in it", bytes(`${NOTICE}<p>乙</p>`), "notice.txt", "text"],
    ["DOCX without a name", docxOf(para("县委第一巡察组进驻。")), "-", "docx"],
    ["PDF behind other bytes", Buffer.concat([bytes("HTTP junk\r\n\r\n"), pdfOfText(NOTICE)]), "-", "pdf"],
    ["RTF", bytes("{\\rtf1\\ansi\\ansicpg936 \\'d1\\'b2\\'b2\\'ec\\par}"), "notice.doc", "rtf"],
    ["Word 97", file("doc-word97/notice.doc"), "notice.wps", "doc"],
    ["Markdown by its name", bytes("# 公告\n"), "notice.md", "markdown"],
  ])("%s", async (_, input, name, format) => expect((await readSource(input, { name })).format).toBe(format));

  test("a forced format beats the content", async () => {
    const page = bytes("<p>县委</p>");
    expect((await readSource(page, { inputFormat: "text" })).text).toBe("<p>县委</p>");
    expect((await readSource(bytes("县委&amp;"), { inputFormat: "html" })).text).toBe("县委&\n");
    expect((await readSource(bytes("# 县委"), { inputFormat: "md" })).text).toBe("县委\n");
    await expect(readSource(page, { inputFormat: "docx" })).rejects.toMatchObject({ code: "broken" });
    await expect(readSource(page, { inputFormat: "pdf" })).rejects.toMatchObject({ code: "broken" });
    await expect(readSource(page, { inputFormat: "xls" })).rejects.toMatchObject({ code: "unknown-format", params: { format: "xls" } });
    await expect(readSource(page, { inputFormat: "constructor" })).rejects.toMatchObject({ code: "unknown-format" });
  });
});

describe("Word 97–2003", () => {
  const word = file("doc-word97/notice.doc");
  test("paragraphs and rows", async () => {
    const lines = (await readSource(word)).text.split("\n");
    expect(lines[1]).toBe("关于六届县委第五轮巡察进驻有关事项的公告");
    expect(lines).toContain("第一巡察组\t县自然资源局党组\t0736-5210001");
    expect(lines).toContain("第二巡察组\t枫林镇党委\t0736-5210002");
    expect(lines.at(-2)).toBe("2024年4月3日");
  });
  test("any damage is a clear error, or text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(word.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 8, max: word.length }),
        async (changes, length) => {
          const hurt = Uint8Array.from(word);
          for (const [at, value] of changes) if (at > 7) hurt[at] = value;
          await readOrError(hurt.slice(0, length));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("RTF", () => {
  const rtf = async (s: string): Promise<string> => (await readSource(bytes(`{\\rtf1\\ansi\\ansicpg936\\uc1 ${s}}`))).text;
  test.each([
    ["code page", "\\'d1\\'b2\\'b2\\'ec\\par", "巡察\n"],
    ["Unicode with its replacement skipped", "\\u24033?\\u23519\\'b2\\par", "巡察\n"],
    ["negative Unicode", "\\u-28703?\\par", "\u8fe1\n"],
    ["no replacement", "{\\uc0 \\u24033\\u23519 }a\\par", "巡察a\n"],
    ["character set of a font", "{\\fonttbl{\\f1\\fcharset136 x;}}\\f1 \\'a8\\'b5\\par", "巡\n"],
    ["groups without text", "{\\info{\\title x}}{\\*\\generator y}{\\header z}甲\\par".replace("甲", "\\u30002?"), "甲\n"],
    ["hidden and deleted text", "{\\v x}{\\deleted y}\\v z\\v0 a\\par", "a\n"],
    ["rows", "a\\cell b\\cell\\row c\\par", "a\tb\nc\n"],
    ["escapes", "\\{a\\}\\\\\\~b\\par", "{a}\\ b\n"],
    ["a number of a list", "{\\listtext\\'d2\\'bb\\'a1\\'a2\\tab}a\\par", "一、a\n"],
  ])("%s", async (_, s, out) => expect(await rtf(s)).toBe(out));
  test("cut short", async () => {
    await expect(readSource(bytes("{\\rtf1 {\\b abc"))).rejects.toMatchObject({ code: "broken" });
  });
  test("groups without end", async () => {
    await expect(readSource(bytes(`{\\rtf1 ${"{".repeat(100_000)}`))).rejects.toMatchObject({ code: "too-deep" });
  });
});

describe("web archives (MHTML)", () => {
  const archive = (encoding: string, part: string, type = "text/html"): Uint8Array =>
    bytes(
      `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: ${type}; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${part}\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n----b--\r\n`,
    );
  const page = gbk("<html><body><p id='a'>县委第一巡察组进驻县水利局。</p></body></html>");
  const quoted = [...page]
    .map((b, i) => (b > 0x7e || b === 0x3d ? `=${b.toString(16).toUpperCase()}` : String.fromCharCode(b)) + (i % 20 === 19 ? "=\r\n" : ""))
    .join("");
  test.each([
    ["quoted-printable", quoted],
    ["base64", Buffer.from(page).toString("base64").replace(/.{40}/g, "$&\r\n")],
  ])("%s", async (encoding, part) => {
    expect(await readSource(archive(encoding, part))).toMatchObject({
      text: "县委第一巡察组进驻县水利局。\n",
      encoding: "gb18030",
      format: "html",
    });
  });
  test("without a page", async () => {
    await expect(readSource(archive("base64", "aGVsbG8=", "image/png"))).rejects.toMatchObject({ code: "broken" });
  });
});

describe("Markdown", () => {
  const md = async (s: string): Promise<string> => (await readSource(bytes(s), { name: "x.md" })).text;
  test.each([
    ["headings and emphasis", "# 公告 #\n\n**县委**第一_巡察_组*进驻*\n", "公告\n\n县委第一_巡察_组进驻\n"],
    ["lists keep their numbers", "- 甲\n* 乙\n1. 丙\n", "甲\n乙\n1. 丙\n"],
    ["links and pictures", "[县委](http://a.b/c)![图](d.png)公告\n", "县委公告\n"],
    ["tables", "| 组 | 单位 |\n|----|:--:|\n| 一 | 甲\\|乙 |\n", "组\t单位\n一\t甲|乙\n"],
    ["front matter, quotes and rules", "---\ntitle: x\n---\n> 甲\n\n---\n乙\n", "甲\n\n乙\n"],
    ["a product is no emphasis", "3*4*5\n", "3*4*5\n"],
  ])("%s", async (_, s, out) => expect(await md(s)).toBe(out));
});

describe("files that cannot be read", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "empty"],
    ["blank", bytes(" \r\n\t\u3000 "), "empty"],
    ["a mark alone", bytes("\uFEFF"), "empty"],
    ["NUL bytes", Uint8Array.from({ length: 300 }, (_, i) => i % 7), "binary"],
    ["PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), "image"],
    ["JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "image"],
    ["gzip", gzipSync(bytes(NOTICE)), "archive"],
    ["RAR", bytes("Rar!\x1a\x07\x00"), "archive"],
    ["Shift JIS", Uint8Array.from([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0xfd, 0xfe, 0xff, 0xa0]), "unknown-encoding"],
    [
      "an Office container without a document",
      Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(2000)]),
      "broken",
    ],
  ])("%s", async (_, input, code) => {
    const error = await readSource(input).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ code });
    expect((error as ReadError).message).not.toMatch(/\{\w+\}/);
  });

  test("one byte too many", async () => {
    const big = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61);
    await expect(readSource(big)).rejects.toMatchObject({ code: "too-large", params: { size: "20971521 B", limit: "20 MB" } });
    expect((await readSource(big.subarray(1))).text.length).toBe(20 * 1024 * 1024);
    await expect(readSource(big.subarray(0, 11), { maxSize: 10 })).rejects.toMatchObject({ code: "too-large" });
  });

  test("each message says the same in both languages", () => {
    const params = (s: string): string[] => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string).sort();
    for (const m of Object.values(messages)) expect(params(m.zh)).toEqual(params(m.en));
  });
});
