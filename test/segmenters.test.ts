/** Whichever segmenter a machine has, the words are the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../src/clean/index.js";
import { packageUrl } from "../src/root.js";
import { loadSegmenter, segmenterInUse, segmentWords } from "../src/segment/words.js";

const nodeRs = loadSegmenter("node-rs");

function nodejieba(): { segmenter?: ReturnType<typeof loadSegmenter>; reason: string } {
  try {
    return { segmenter: loadSegmenter("nodejieba"), reason: "" };
  } catch (error) {
    return { reason: (error as Error).message.split("\n", 1)[0] as string };
  }
}
const other = nodejieba();
// nodejieba is optional: npm leaves it out where it cannot be compiled, and the title then says why nothing is compared.
const both = other.segmenter ? describe : describe.skip;

const whole = (text: string) => ({ start: 0, end: text.length });
const wordsOf = (text: string, segmenter = nodeRs) => segmentWords(text, whole(text), segmenter).map((w) => w.text);

const TEXTS = [
  "青石县委第三巡察组向东岸乡党委反馈提级巡察情况，县委常委、组织部部长罗秋到会。",
  "据悉，经县委研究决定，十二届县委第七轮巡察将对县统计局党组、县供销社党委及所辖8个社区党组织开展常规巡察。",
  "局长江成与副局长欧阳晓禾参加会议；电话：0123-4567890，邮箱：xc@example.com。",
  "乾县、於菟、𠮷野家、㐂、龘、喆、堃",
  "",
  "ABC 3.14% ①②——“引文”\n\t　",
];

describe("words", () => {
  test.each(TEXTS)("lie side by side: %j", (text) => {
    const words = segmentWords(text, whole(text), nodeRs);
    expect(words.map((w) => w.text).join("")).toBe(text);
    for (const w of words) expect(text.slice(w.span.start, w.span.end)).toBe(w.text);
  });

  test("count in the text, not in the stretch", () => {
    const words = segmentWords("前言。巡察组进驻", { start: 3, end: 8 }, nodeRs);
    expect(words).toEqual([
      { text: "巡察组", span: { start: 3, end: 6 } },
      { text: "进驻", span: { start: 6, end: 8 } },
    ]);
  });

  test("of this field are in the dictionary", () => {
    expect(wordsOf("提级巡察整改联动")).toEqual(["提级", "巡察", "整改", "联动"]);
    expect(wordsOf("县委巡察工作领导小组副组长")).toContain("领导小组");
  });

  test("come from a segmenter that says which it is", () => {
    const { name, version, reason } = segmenterInUse();
    expect(["nodejieba", "@node-rs/jieba"]).toContain(name);
    expect(version).toMatch(/^\d+\.\d+/);
    if (other.segmenter && !process.env["XUNCHA_SEGMENTER"]) expect({ name, reason }).toEqual({ name: "nodejieba", reason: version });
    if (!other.segmenter) expect({ name, reason: reason.slice(0, 9) }).toEqual({ name: "@node-rs/jieba", reason: "nodejieba" });
  });
});

both(`nodejieba and @node-rs/jieba give the same words${other.reason && ` (no nodejieba: ${other.reason})`}`, () => {
  const same = (text: string): void => {
    expect(wordsOf(text, other.segmenter)).toEqual(wordsOf(text));
  };

  test.each(TEXTS)("%j", same);

  const folder = fileURLToPath(packageUrl("fixtures"));
  const fixtures = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith("notice.txt"))
        .map((path) => join(folder, path))
    : [];
  test(`on the ${fixtures.length} fixtures`, () => {
    for (const path of fixtures) same(cleanText(readFileSync(path, "utf8")).text);
  });

  test("on words of the dictionary in any order", () => {
    const dictionary = readFileSync(packageUrl("data/dictionary.txt"), "utf8")
      .trim()
      .split("\n")
      .map((l) => l.split(" ", 1)[0] as string);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dictionary), { minLength: 1, maxLength: 20 }), (words) => same(words.join(""))),
      { numRuns: 300 },
    );
  });

  test("on characters in any order, rare ones and ones beyond the basic plane", () => {
    const character = fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x20000, max: 0x2a6df }));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (codes) => same(String.fromCodePoint(...codes))),
      { numRuns: 300 },
    );
  });
});
