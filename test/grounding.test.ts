/** Every value leads back to the characters of the original that it was made from, through all cleaning. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { parseNotice, parseNoticeText, type Result } from "../src/result.js";
import { disagreement, valueAt } from "./helpers/grounding.js";

const fixtures = readdirSync("fixtures", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => readdirSync(`fixtures/${entry.name}`).map((file) => `fixtures/${entry.name}/${file}`))
  .filter((path) => /\/notice\.[^/]+$/u.test(path));

const OWN = `云溪县召开十二届县委第三轮巡察动员部署会
发布时间：2031年3月2日　来源：云溪县融媒体中心
3月1日上午，云溪县召开全县巡察工作会议暨十二届县委第三轮巡察动员部署会，县委书记柳远山出席会议并讲话，县委副书记、县长欧阳禾主持会议。
会议以视频形式召开，在清泉镇、白石乡设分会场。会议传达学习了《中国共产党巡视工作条例》，宣布了巡察组组长授权任职及任务分工决定。
本轮巡察派出7个巡察组，对县林业局党组、县水务局党组，松岭街道党工委及所辖8个社区党组织开展常规巡察，对清泉镇柏树村党委、芦花村党委开展提级巡察。巡察时间为2031年3月5日至5月30日。
联系电话：0999-1234567；电子邮箱：xuncha@example.com；邮政信箱：云溪县第12号信箱。
`;

const disagreements = ({ notice, text }: Result): string[] =>
  Object.entries(notice.evidence ?? {}).flatMap(([pointer, evidence]) => disagreement(pointer, evidence, notice, text) ?? []);

/** Values of the notice that should have evidence and have none. */
function ungrounded({ notice }: Result): string[] {
  const missing: string[] = [];
  const walk = (x: unknown, pointer: string): void => {
    if (typeof x === "object" && x !== null) {
      for (const [key, value] of Object.entries(x)) walk(value, `${pointer}/${key}`);
    } else if (!notice.evidence?.[pointer]) missing.push(pointer);
  };
  const { schemaVersion: _s, totals: _t, source: _o, warnings: _w, evidence: _e, ...stated } = notice;
  walk(stated, "");
  return missing;
}

describe("every value stands in the original", () => {
  it.each(fixtures)("%s", async (path) => {
    const result = await parseNotice(readFileSync(path), { evidence: true, file: path, today: "2031-03-02" });
    expect(disagreements(result)).toEqual([]);
    // A text that is no notice has its kind from no words at all.
    expect(ungrounded(result).filter((pointer) => pointer !== "/kind")).toEqual([]);
  });

  it("finds a value that was moved", () => {
    const { notice, text } = parseNoticeText(OWN, { evidence: true });
    const [[pointer, evidence]] = Object.entries(notice.evidence ?? {}).filter(([p]) => p === "/attendees/0/name") as [[string, never]];
    expect(disagreement(pointer, evidence, notice, text)).toBeUndefined();
    const { start, end } = evidence as { start: number; end: number };
    const moved = { ...(evidence as object), start: start + 1, end: end + 1, text: text.slice(start + 1, end + 1) } as never;
    expect(disagreement(pointer, moved, notice, text)).toContain("does not stand in");
    expect(disagreement(pointer, { ...(evidence as object), start: start + 1 } as never, notice, text)).toContain("is not");
  });
});

describe("with the damage of web copies", () => {
  const traditional = OpenCC.Converter({ from: "cn", to: "t" });
  const PINYIN = ["(huì)", "（dǎng）", "(wěi)", "(jǔ)"];
  /** Marks at every position what is done to the character that stands there. */
  const damage = (kinds: readonly ("traditional" | "pinyin" | "invisible" | "blank")[]) =>
    fc.array(fc.tuple(fc.nat(OWN.length - 1), fc.constantFrom(...kinds), fc.nat(PINYIN.length - 1)), { maxLength: 25 }).map((marks) => {
      const chars = [...OWN];
      for (const [at, kind, n] of marks) {
        const char = chars[at] ?? "";
        // Pinyin stands behind Chinese characters only, and once.
        if (!/^\p{Script=Han}$/u.test(char)) continue;
        if (kind === "traditional") chars[at] = traditional(char);
        else if (kind === "pinyin") chars[at] = char + PINYIN[n];
        else chars[at] = char + (kind === "invisible" ? "\u200b" : " ");
      }
      return chars.join("");
    });

  it("keeps every value grounded", () => {
    fc.assert(
      fc.property(damage(["traditional", "pinyin", "invisible", "blank"]), (text) => {
        expect(disagreements(parseNoticeText(text, { evidence: true }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same data where only the form of the characters changed", () => {
    const data = (text: string): unknown => {
      const { source: _s, warnings: _w, ...rest } = parseNoticeText(text).notice;
      return rest;
    };
    const expected = data(OWN);
    fc.assert(
      fc.property(damage(["traditional", "pinyin", "invisible"]), (text) => {
        expect(data(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("has something to ground", () => {
    const { notice } = parseNoticeText(OWN, { evidence: true });
    for (const [pointer, value] of [
      ["/kind", "deployment"],
      ["/round/number", 3],
      ["/attendees/0/name", "柳远山"],
      ["/attendees/1/name", "欧阳禾"],
      ["/targets/0/name", "县林业局党组"],
      ["/counts/0/count", 8],
    ] as const) {
      expect(valueAt(notice, pointer), pointer).toBe(value);
      expect(notice.evidence?.[pointer], pointer).toBeDefined();
    }
  });
});
