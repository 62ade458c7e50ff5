/** The way back from the cleaned text, and what cleaning says of itself. */
import { describe, expect, test } from "vitest";
import { cleanText } from "../src/clean/index.js";
import { type LexiconEntries, makeContext } from "../src/context.js";

/** The original characters behind a piece of the cleaned text. */
function behind(source: string, piece: string): string {
  const clean = cleanText(source);
  const start = clean.text.indexOf(piece);
  expect(start, `${piece} in ${clean.text}`).toBeGreaterThanOrEqual(0);
  const span = clean.toSource({ start, end: start + piece.length });
  return source.slice(span.start, span.end);
}

describe("the way back", () => {
  test.each([
    ["市委書記陳禾出席會(huì)議并講話", "陈禾", "陳禾"],
    ["市委書記陳禾出席會(huì)議并講話", "会议", "會(huì)議"],
    ["市委書記陳禾出席會(huì)議并講話", "会", "會"],
    ["市委書記陳禾出席會(huì)議并講話", "议并", "議并"],
    ["\ufeff一\r\n组长王　伟到会", "王伟", "王　伟"],
    ["1️⃣对甲局，，乙局👏开展巡察", "1.对甲局", "1️⃣对甲局"],
    ["1️⃣对甲局，，乙局👏开展巡察", ".", "1️⃣"],
    ["1️⃣对甲局，，乙局👏开展巡察", "局，乙", "局，，乙"],
    ["1️⃣对甲局，，乙局👏开展巡察", "乙局", "乙局"],
    ["县&nbsp;&#23616;，，&amp;乙", "局，&", "&#23616;，，&amp;"],
    ["对县统计局(免费小说下载全集)、县信访局", "局、", "局(免费小说下载全集)、"],
    ["对县统计局(免费小说下载全集)、县信访局", "、县", "、县"],
  ])("of %j: %j", (source, piece, original) => {
    expect(behind(source, piece)).toBe(original);
  });

  test("of nothing is a place, not a stretch", () => {
    const clean = cleanText("會(huì)議");
    expect(clean.toSource({ start: 1, end: 1 })).toEqual({ start: 6, end: 6 });
    expect(clean.toSource({ start: 2, end: 2 })).toEqual({ start: 7, end: 7 });
  });

  test("stays within the original for offsets outside the text", () => {
    const clean = cleanText("会 议，，");
    expect(clean.toSource({ start: -5, end: 99 })).toEqual({ start: 0, end: 5 });
  });

  test("of a paragraph that was broken hard spans its line breaks", () => {
    const line = "本轮巡察从三月上旬开始到五月下旬结束对东岸乡北坡镇等乡镇开展";
    const source = `　　${line}\n${line}\n${line}\n${line}\n常规巡察。\n`;
    const clean = cleanText(source);
    expect(clean.repairs).toEqual(["hard-breaks"]);
    expect(clean.text).toBe(`　　${line.repeat(4)}常规巡察。\n`);
    expect(behind(source, "开展本轮")).toBe("开展\n本轮");
  });
});

describe("what cleaning says", () => {
  test("nothing of a text that is in order", () => {
    const text = "　　县委召开动员会。会议指出：“要守住纪律。”（记者）";
    const clean = cleanText(text);
    expect(clean).toMatchObject({ text, source: text, repairs: [], notes: [] });
  });

  test.each([
    ["line ends", "一\r\n二\r\n"],
    ["blanks at line ends", "一  \n二\t\n"],
    ["half-width punctuation", "会议指出,要守纪律;要讲规矩:是(的)!"],
    ["a byte order mark", "\ufeff会议"],
  ])("nothing of %s", (_, text) => {
    const clean = cleanText(text);
    expect(clean.text).not.toBe(text);
    expect(clean.repairs).toEqual([]);
  });

  test("Traditional first, then pinyin, in whichever order they were done", () => {
    expect(cleanText("縣委召開巡察動(dòng)員會(huì)議").repairs).toEqual(["traditional", "pinyin"]);
  });

  test("where characters were lost, in the original", () => {
    const source = "縣(xiàn)委書(shū)記\ufffd\ufffd到會(huì)，東岸??鄉";
    const places = cleanText(source).notes.map((n) => [n.code, source.slice(n.span.start, n.span.end)]);
    expect(places).toEqual([
      ["characters-lost", "\ufffd\ufffd"],
      ["characters-lost", "??"],
    ]);
  });

  test("a lone surrogate is a lost character", () => {
    const clean = cleanText("县委\ud800书记");
    expect(clean.text).toBe("县委\ufffd书记");
    expect(clean.notes).toMatchObject([{ code: "characters-lost", span: { start: 2, end: 3 } }]);
  });

  test("of advertising only when it stood in a sentence", () => {
    expect(cleanText("会议结束。\n某某棋牌官网下载注册送彩金").notes).toEqual([]);
    expect(cleanText("会议指出，某某要守住纪律，(手机棋牌官网)要讲规矩。").notes).toHaveLength(1);
  });
});

describe("a user's own words", () => {
  const own = (lexicons: LexiconEntries) => {
    const ctx = makeContext({ lexicons });
    return (text: string) => cleanText(text, (name) => ctx.lexicon(name)).text;
  };

  test("are advertising", () => {
    const text = "县委召开会议，(某某宝盘线路)部署巡察。";
    expect(cleanText(text).text).toContain("宝盘线路");
    expect(own({ spam: ["宝盘线路"] })(text)).toBe("县委召开会议，部署巡察。");
  });

  test("are surnames", () => {
    const text = "县委常委 丌 伟主持";
    expect(cleanText(text).text).toBe(text);
    expect(own({ surnames: ["丌"] })(text)).toBe("县委常委 丌伟主持");
  });
});
