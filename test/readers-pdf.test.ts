import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "../src/readers/index.js";
import { type Placed, pdfOf, pdfOfText } from "./readers-make.js";

const fixture = readFileSync(new URL("../fixtures/pdf-running-heads/notice.pdf", import.meta.url));
const lines = async (bytes: Uint8Array): Promise<string[]> => (await readSource(bytes)).text.trimEnd().split("\n");

test("a document of an office program: paragraphs whole, no page numbers, no running heads, rows", async () => {
  const { text, pages, format } = await readSource(fixture);
  const docx = await readSource(readFileSync(new URL("../fixtures/docx-numbering/notice.docx", import.meta.url)));
  expect(format).toBe("pdf");
  // The PDF was made from this document.
  expect(text).toBe(docx.text);
  expect(pages?.length).toBe(2);
  expect(text.slice(pages?.[1])).toBe("2024年4月3日\n");
});

describe("fonts that are not embedded and name a GB encoding", () => {
  const line = { x: 80, y: 700, size: 16 };
  const gbk = Uint8Array.from(
    Buffer.from("cfd8ce afd1b2b2ecd7e9bdf8d7a4c7e0b7e3cfd8c5a9d2b5becafd8".replace(/ /g, "").slice(0, 44), "hex"),
  );
  test("GBK-EUC-H, the bytes of GBK", async () => {
    const text = new TextDecoder("gbk").decode(gbk);
    expect(text).toMatch(/^县委巡察组进驻/);
    expect(await lines(pdfOf([[{ ...line, text: "x" }]], { encoding: "GBK-EUC-H", encode: () => gbk }))).toEqual([text]);
  });
  test.each(["UniGB-UTF16-H", "UniGB-UCS2-H"])("%s", async (encoding) => {
    expect(await lines(pdfOf([[{ ...line, text: "县委巡察组进驻公告" }]], { encoding }))).toEqual(["县委巡察组进驻公告"]);
  });
});

describe("layout", () => {
  const at = (text: string, x: number, y: number, size = 16): Placed => ({ text, x, y, size });

  test("hard lines become the paragraphs they were, over pages too", async () => {
    const paragraphs = [
      "根据县委统一部署，六届县委第三轮巡察各巡察组于四月八日起对县农业农村局党组、县水利局党组、县林业局党组开展常规巡察。",
      "巡察时间为两个月左右。",
      ...Array.from(
        { length: 30 },
        (_, i) => `第${i + 1}巡察组的值班电话和邮政信箱都已经公布，受理时间为每个工作日的上午八点半至十二点，下午两点半至五点半为止。`,
      ),
    ];
    const made = await readSource(pdfOfText(paragraphs.join("\n")));
    expect(made.text.trimEnd().split("\n")).toEqual(paragraphs);
    expect(made.pages?.length).toBeGreaterThan(2);
    for (const start of made.pages ?? []) expect(start).toBeLessThan(made.text.length);
    expect([...(made.pages ?? [])]).toEqual([...(made.pages ?? [])].sort((a, b) => a - b));
  });

  test("two columns are read one after the other, below a headline over both", async () => {
    const left =
      "左栏从这里开始，县委第一巡察组对县水利局党组开展常规巡察，时间为两个月，欢迎来信来电来访，反映情况和问题，巡察组将认真处理并且保密，请大家放心";
    const right =
      "右栏接着说，县委第二巡察组对县林业局党组开展常规巡察，设值班电话和邮政信箱，受理时间为工作日，其他问题按规定转给有关部门处理，特此说明如上，敬请各界周知。";
    const column = (text: string, x: number): Placed[] => (text.match(/.{1,12}/gu) ?? []).map((t, i) => at(t, x, 700 - 20 * i));
    expect(await lines(pdfOf([[at("第三轮巡察进驻情况", 180, 780, 26), ...column(left, 80), ...column(right, 320)]]))).toEqual([
      "第三轮巡察进驻情况",
      left + right,
    ]);
  });

  test("cells of a row are divided by tabs; a cell over several rows is said again; a wrapped cell is joined", async () => {
    const table = [
      [at("第一组", 80, 700), at("县水利局党组、", 200, 700), at("0736-1", 400, 700)],
      [at("县林业局党组", 200, 676)],
      [at("县审计局党组", 200, 640), at("0736-2", 400, 640)],
      [at("第二组", 80, 610), at("县统计局党组", 200, 610), at("0736-3", 400, 610)],
    ].flat();
    expect(await lines(pdfOf([table]))).toEqual([
      "第一组\t县水利局党组、县林业局党组\t0736-1",
      "第一组\t县审计局党组\t0736-2",
      "第二组\t县统计局党组\t0736-3",
    ]);
  });

  test.each([["— 1 —"], ["-2-"], ["3"], ["第 1 页 共 9 页"], ["1/9"]])("page number %s", async (number) => {
    const made = await lines(pdfOf([[at("县委第一巡察组进驻县水利局。", 80, 700), at(number, 280, 50, 10)]]));
    expect(made).toEqual(["县委第一巡察组进驻县水利局。"]);
  });
  test("a year alone in the text is no page number", async () => {
    expect(await lines(pdfOf([[at("县委第一巡察组进驻县水利局。", 80, 700), at("2024", 80, 660)]]))).toContain("2024");
  });
  test("bold imitated by drawing twice is read once", async () => {
    expect(await lines(pdfOf([[at("县委第一巡察组公告", 80, 700), at("县委第一巡察组公告", 80.3, 700)]]))).toEqual(["县委第一巡察组公告"]);
  });
  test("letter-spaced headlines are closed up, a name set with a blank is not", async () => {
    expect(await lines(pdfOf([[at("巡 察 进 驻 公 告", 200, 740), at("县委书记王 伟出席会议并讲话", 80, 700)]]))).toEqual([
      "巡察进驻公告",
      "县委书记王 伟出席会议并讲话",
    ]);
  });
});

describe("bad files", () => {
  test("a scan is said to be one", async () => {
    await expect(readSource(pdfOf([[], [], []]))).rejects.toMatchObject({ code: "scanned-pdf", params: { pages: 3, characters: 0 } });
    const stamped = [1, 2, 3].map((n) => [{ text: `${n}`, x: 280, y: 50, size: 10 }]);
    await expect(readSource(pdfOf(stamped))).rejects.toMatchObject({ code: "scanned-pdf" });
  });
  test("encrypted", async () => {
    const trailer = `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<${"01".repeat(16)}><${"01".repeat(16)}>]`;
    await expect(readSource(pdfOf([[{ text: "密", x: 1, y: 1, size: 9 }]], { trailer }))).rejects.toMatchObject({ code: "encrypted" });
  });
  test("too many pages", async () => {
    await expect(readSource(fixture, { maxPages: 1 })).rejects.toMatchObject({ code: "too-many-pages", params: { pages: 2, limit: 1 } });
  });
  test("out of time", async () => {
    await expect(readSource(fixture, { timeoutMs: 0 })).rejects.toMatchObject({ code: "timed-out" });
  });
  test("cut short: what is left, or a clear error", async () => {
    for (const part of [0.02, 0.3, 0.7, 0.98]) {
      const cut = fixture.subarray(0, Math.floor(fixture.length * part));
      const result = await readSource(cut).catch((e: Error) => e);
      if (result instanceof Error) expect(result).toMatchObject({ name: "ReadError" });
      else expect(result.text).toContain("青枫县");
    }
  });
});
