/** Cleaning of any text, and of a tidy text with damage strewn into it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../src/clean/index.js";
import { applyEdits, type Edit, OffsetMap } from "../src/clean/offsets.js";

/** Text of the pieces that repairs look for, so that they meet in every order. */
const PIECES = [
  ..."会议縣委書記巡察组长王伟於乾著覆一二十年月日个乡镇丨｜|│",
  ..."，。、；：！？,.;:!?()（）[]【】“”「」…—-~&#·•．",
  ..." 　\t\n\r\u00a0\u200b\ufe0f\u200d\u20e3\ufeff\ufffd\u0301",
  ..."0123９Ａａａ％＋abhuāìǚ",
  "\ud800",
  "\udc00",
  "𠮷",
  "👏",
  "1️⃣",
  "🔟",
  "❗",
  "(huì)",
  "（dǎng）",
  "&nbsp;",
  "&amp;",
  "&#12345;",
  "??",
  "\r\n",
  "会议",
  "编辑：",
  "免费",
  "小说",
  "下载",
  "官网",
  "棋牌",
  "送彩金",
  "旗舰厅",
  "本轮巡察从三月上旬开始到五月下旬结束对东岸乡北坡镇",
];
const damaged = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(""));
const anything = fc.oneof(damaged, fc.string({ unit: "binary", maxLength: 80 }));

test("every stretch leads back into the original, and the order stays", () => {
  fc.assert(
    fc.property(anything, (source) => {
      const clean = cleanText(source);
      let before = 0;
      for (let i = 0; i < clean.text.length; i++) {
        const { start, end } = clean.toSource({ start: i, end: i + 1 });
        expect(start).toBeLessThanOrEqual(end);
        expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : before);
        expect(end).toBeLessThanOrEqual(source.length);
        before = start;
      }
      for (const { span } of clean.notes) expect(span.start >= 0 && span.end <= source.length && span.start < span.end).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

/** Without the blanks that divide lines into cells, and words from words. */
const solid = (text: string): string => text.replace(/&nbsp;|[^\S\r\n]/g, "");

test("a cleaned text is well-formed, and cleaning it again finds nothing", () => {
  fc.assert(
    fc.property(anything.map(solid), (source) => {
      const once = cleanText(source);
      expect(/\p{Surrogate}/u.test(once.text)).toBe(false);
      const twice = cleanText(once.text);
      expect({ text: twice.text, repairs: twice.repairs }).toEqual({ text: once.text, repairs: [] });
    }),
    { numRuns: 1500 },
  );
});

// What tells rows from prose, tabs and wide gaps, is gone from a cleaned text: its lines are judged anew.
test("with blanks in it, cleaning it again changes nothing but lines and blanks", () => {
  fc.assert(
    fc.property(anything, (source) => {
      const once = cleanText(source);
      expect(/\p{Surrogate}/u.test(once.text)).toBe(false);
      const twice = cleanText(once.text);
      expect(twice.text.replace(/\s/g, "")).toBe(once.text.replace(/\s/g, ""));
      expect(["hard-breaks", "blanks"]).toEqual(expect.arrayContaining([...twice.repairs]));
    }),
    { numRuns: 1500 },
  );
});

/** Lines of tables: heads of both makes, again and again, rows and single cells. */
const TABLE_LINES = [
  "组别 巡察对象 巡察方式",
  "组 别 巡察对象",
  "第一组 县杏林局 常规巡察",
  "第二组 东岸乡、西岭乡",
  "组别",
  "巡察对象",
  "电话",
  "第一组",
  "第二组",
  "县榆钱局",
  "0000-1234567",
  "",
  "此次巡察至五月底结束。",
];
test("tables in any order lose no word and gain none", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TABLE_LINES), { maxLength: 40 }), (lines) => {
      expect(cleanText(lines.join("\n")).text.replace(/\s/g, "")).toBe(lines.join("").replace(/\s/g, ""));
    }),
    { numRuns: 1000 },
  );
});

/** A notice that needs no cleaning. Each character that has a Traditional form stands in `FORMS`. */
const TIDY =
  "　　青石县委第三巡察组向东岸乡党委反馈情况。会议指出：“要守住纪律。”县委决定，对统计局党组、供销社党委及所辖8个社区开展专项巡察，时间两个月。\n　　各单位要认真整改。";
const FORMS: Readonly<Record<string, string>> = {
  县: "縣",
  组: "組",
  东: "東",
  岸: "岸",
  乡: "鄉",
  党: "黨",
  馈: "饋",
  会: "會",
  议: "議",
  纪: "紀",
  决: "決",
  对: "對",
  统: "統",
  计: "計",
  销: "銷",
  辖: "轄",
  个: "個",
  区: "區",
  开: "開",
  专: "專",
  项: "項",
  时: "時",
  间: "間",
  两: "兩",
  单: "單",
  认: "認",
};
const READINGS = ["(huì)", "（dǎng）", " (zhuān) ", "[lǜ]", "wěi"];
const UNSEEN = ["\u200b", "\u00ad", "\u2060", "\u202a"];

const isHan = (c: string | undefined): boolean => c !== undefined && /\p{Script=Han}/u.test(c);

test("damage strewn into a tidy text is taken out to the last character", () => {
  const choice = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: TIDY.length, maxLength: TIDY.length });
  fc.assert(
    fc.property(choice, (choices) => {
      let source = "";
      for (let i = 0; i < TIDY.length; i++) {
        const c = TIDY[i] as string;
        const n = choices[i] as number;
        source += n % 2 === 0 ? (FORMS[c] ?? c) : c;
        if (n < 10 && isHan(c)) source += READINGS[n % READINGS.length];
        else if (n < 20) source += UNSEEN[n % UNSEEN.length];
        else if (n < 30 && c === "，") source += "，";
        else if (n < 35 && /[，。：、]/.test(c)) source += n % 2 === 0 ? " " : "　";
        else if (n < 40 && c === "，") source += "👏";
      }
      expect(cleanText(source).text).toBe(TIDY);
    }),
    { numRuns: 500 },
  );
});

/** Edits of a text, in order and apart. */
const editsOf = (text: string) =>
  fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 10 }).chain((cuts) => {
    const at = cuts.sort((a, b) => a - b);
    const pairs = Array.from({ length: at.length >> 1 }, (_, i) => [at[2 * i] as number, at[2 * i + 1] as number] as const);
    return fc.tuple(...pairs.map(([start, end]) => fc.string({ maxLength: 3 }).map((by): Edit => ({ start, end, text: by }))));
  });

test("what no edit touched leads back to itself, through any number of passes", () => {
  const original = Array.from({ length: 30 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      let text = original;
      let map = OffsetMap.identity;
      for (let pass = 0; pass < 4; pass++) {
        const edits = gen(editsOf, text) as readonly Edit[];
        map = map.after(edits);
        text = applyEdits(text, edits);
      }
      for (let i = 0; i < text.length; i++) {
        const at = original.indexOf(text[i] as string);
        const { start, end } = map.toSource(i, i + 1);
        expect(start <= end && start >= 0 && end <= original.length).toBe(true);
        // Within a replaced block the whole block is given; a character that survived lies in it.
        if (at >= 0) expect(start <= at && at < end).toBe(true);
      }
      const all = map.toSource(0, text.length);
      if (text.length > 0) for (let i = 0; i < text.length; i++) expect(map.toSource(i, text.length).end).toBe(all.end);
    }),
    { numRuns: 300 },
  );
});
