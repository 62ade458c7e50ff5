import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../src/readers/index.js";
import { docxOf, para } from "./readers-make.js";

const text = async (bytes: Uint8Array, options = {}): Promise<string> => (await readSource(bytes, options)).text;
const num = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const lvl = (i: number, format: string, shown: string, more = ""): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shown}"/></w:lvl>`;
const cell = (s: string, pr = ""): string => `<w:tc><w:tcPr>${pr}</w:tcPr>${para(s)}</w:tc>`;

test("a document of an office program: numbers, merged cells, no header", async () => {
  const bytes = readFileSync(new URL("../fixtures/docx-numbering/notice.docx", import.meta.url));
  const { text, format, repairs } = await readSource(bytes);
  expect([format, repairs]).toEqual(["docx", ["docx"]]);
  const lines = text.trimEnd().split("\n");
  expect(lines.slice(0, 2)).toEqual(["中共青枫县委巡察工作领导小组办公室", "关于六届县委第五轮巡察进驻有关事项的公告"]);
  expect(lines.filter((l) => /^[一二三（]/.test(l)).map((l) => l.slice(0, 10))).toEqual([
    "一、巡察对象及分组",
    "（一）对县自然资源局",
    "（二）对枫林镇党委及",
    "二、受理范围",
    "三、联系方式",
  ]);
  expect(lines).toContain("第一巡察组\t县交通运输局党组\t0736-5210001");
  expect(lines.at(-1)).toBe("2024年4月3日");
  expect(text).not.toContain("青枫县巡察工作文件");
});

describe("automatic numbers", () => {
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): Record<string, string> => ({
    "numbering.xml": `<w:X><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:X>`,
  });
  const times = (n: number, pPr = num(1)): string => Array.from({ length: n }, () => para("甲", pPr)).join("");

  test.each([
    ["chineseCounting", "%1、", 12, "十二、甲"],
    ["chineseCountingThousand", "（%1）", 21, "（二十一）甲"],
    ["chineseCounting", "第%1条", 101, "第一百零一条 甲"],
    ["chineseCounting", "第%1条", 110, "第一百一十条 甲"],
    ["decimal", "%1.", 3, "3. 甲"],
    ["decimalEnclosedCircleChinese", "%1", 3, "③ 甲"],
    ["decimalFullWidth", "%1．", 10, "１０．甲"],
    ["ideographTraditional", "%1、", 2, "乙、甲"],
    ["chineseLegalSimplified", "%1、", 12, "壹拾贰、甲"],
    ["upperRoman", "%1.", 4, "IV. 甲"],
    ["lowerLetter", "%1)", 27, "aa)甲"],
    ["bullet", "\uf0b7", 2, "甲"],
    ["none", "", 2, "甲"],
  ])("%s %s, the %i.", async (format, shown, n, line) => {
    const out = await text(docxOf(times(n), numbering(lvl(0, format, shown))));
    expect(out.trimEnd().split("\n").at(-1)).toBe(line);
  });

  test("levels count on their own and begin anew", async () => {
    const body = [0, 1, 1, 0, 1].map((l) => para("甲", num(1, l))).join("");
    const levels = lvl(0, "chineseCounting", "%1、") + lvl(1, "chineseCounting", "（%2）");
    expect(await text(docxOf(body, numbering(levels)))).toBe("一、甲\n（一）甲\n（二）甲\n二、甲\n（一）甲\n");
  });
  test("several levels in one number; legal style writes digits", async () => {
    const levels = lvl(0, "chineseCounting", "%1、") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>");
    expect(await text(docxOf(para("甲", num(1)) + para("乙", num(1, 1)), numbering(levels)))).toBe("一、甲\n1.1 乙\n");
  });
  test("a list goes on behind other text; an override begins anew", async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = para("甲", num(1)) + para("乙") + para("丙", num(1)) + para("丁", num(2));
    expect(await text(docxOf(body, numbering(lvl(0, "decimal", "%1."), nums)))).toBe("1. 甲\n乙\n2. 丙\n1. 丁\n");
  });
  test("numbers of a style, inherited, and switched off", async () => {
    const styles = {
      "styles.xml": `<w:X><w:style w:styleId="a"><w:pPr>${num(1)}</w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:X>`,
    };
    const body = para("甲", '<w:pStyle w:val="b"/>') + para("乙", `<w:pStyle w:val="b"/>${num(0)}`) + para("丙", '<w:pStyle w:val="a"/>');
    expect(await text(docxOf(body, { ...numbering(lvl(0, "chineseCounting", "%1、")), ...styles }))).toBe("一、甲\n乙\n二、丙\n");
  });
  test("empty paragraphs take no number", async () => {
    expect(await text(docxOf(para("甲", num(1)) + para("", num(1)) + para("乙", num(1)), numbering(lvl(0, "decimal", "%1."))))).toBe(
      "1. 甲\n2. 乙\n",
    );
  });
});

describe("text", () => {
  test.each([
    ["runs, tabs and breaks", "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>", "甲\t乙\n丙\n"],
    [
      "tracked changes",
      "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom></w:p>",
      "甲丙\n",
    ],
    [
      "hidden text",
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>',
      "乙\n",
    ],
    [
      "fields show their result",
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>5月6日</w:t></w:r></w:fldSimple></w:p>',
      "5月6日\n",
    ],
    [
      "links and content controls",
      "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>",
      "甲\n",
    ],
    [
      "pinyin above characters",
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>xún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>巡</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
      "巡\n",
    ],
    [
      "a text box is kept, once",
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${para("框")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para("框")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>甲</w:t></w:r></w:p>`,
      "甲\n框\n",
    ],
    [
      "a table",
      `<w:tbl><w:tr>${cell("组")}${cell("单位")}</w:tr><w:tr>${cell("一", '<w:vMerge w:val="restart"/>')}${cell("甲")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("乙")}</w:tr></w:tbl>`,
      "组\t单位\n一\t甲\n一\t乙\n",
    ],
    [
      "a deleted row",
      `<w:tbl><w:tr>${cell("一")}${cell("甲")}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell("二")}${cell("乙")}</w:tr></w:tbl>`,
      "一\t甲\n",
    ],
    ["a frame of one cell", `<w:tbl><w:tr><w:tc>${para("甲")}${para("乙")}</w:tc></w:tr></w:tbl>`, "甲\n乙\n"],
    ["entities", "<w:p><w:r><w:t>A&amp;B&#24033;&lt;</w:t></w:r></w:p>", "A&B巡<\n"],
  ])("%s", async (_, body, out) => expect(await text(docxOf(body))).toBe(out));
});

describe("bad files", () => {
  const good = docxOf(para("县委第一巡察组进驻。"));
  test("cut short", async () => {
    for (const part of [0.3, 0.6, 0.95])
      await expect(readSource(good.slice(0, good.length * part))).rejects.toMatchObject({ code: "broken" });
  });
  test("a zip bomb is not unpacked", async () => {
    const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(1), "word/document.xml": new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readSource(bomb, { maxExpanded: 10_000_000 })).rejects.toMatchObject({
      code: "expands-too-large",
      params: { limit: "9.5 MB" },
    });
  });
  test("a directory that lies about the size expands to no more than it says", async () => {
    const lying = zipSync({ "[Content_Types].xml": new Uint8Array(1), "word/document.xml": new Uint8Array(40_000_000) });
    const view = new DataView(lying.buffer);
    for (let i = 0; i + 4 < lying.length; i++) if (view.getUint32(i, true) === 40_000_000) view.setUint32(i, 1000, true);
    await expect(readSource(lying)).rejects.toMatchObject({ name: "ReadError" });
  });
  test("entities of a DOCTYPE do not explode", async () => {
    const lol =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const out = await text(docxOf(`${lol}<w:p><w:r><w:t>甲&c;</w:t></w:r></w:p>`));
    expect(out.length).toBeLessThan(200);
  });
  test("nesting", async () => {
    await expect(readSource(docxOf("<w:sdt>".repeat(100_000)))).rejects.toMatchObject({ code: "too-deep" });
  });
  test.each([
    ["xl/workbook.xml", "unsupported", "XLSX"],
    ["ppt/presentation.xml", "unsupported", "PPTX"],
    ["OFD.xml", "unsupported", "OFD"],
    ["a.txt", "archive", "ZIP"],
  ])("%s", async (name, code, kind) => {
    await expect(readSource(zipSync({ [name]: new Uint8Array(10) }))).rejects.toMatchObject({ code, params: { kind } });
  });
  test("no main part", async () => {
    await expect(
      readSource(zipSync({ "[Content_Types].xml": new Uint8Array(1), "word/styles.xml": new Uint8Array(1) })),
    ).rejects.toMatchObject({ code: "broken" });
  });
});
