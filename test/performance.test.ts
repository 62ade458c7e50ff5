/** What was made faster says the same as what it replaced. */
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latePatterns } from "../scripts/lib/late-patterns.mjs";
import { foldPatterns } from "../scripts/lib/pattern.mjs";
import { spellProperties } from "../scripts/lib/properties.mjs";
import { makeLexicon } from "../src/lexicon.js";
import { pattern } from "../src/pattern.js";

describe("the ranges that the build writes for properties of letters", () => {
  const spelled = (literal: string): RegExp => new RegExp(spellProperties(literal), "u");
  /** The assigned characters of which the ranges say something else than the property. */
  function differing(property: string, isLeft: (letter: string, code: number) => boolean): string[] {
    const [written, meant] = [spelled(`^${property}$`), new RegExp(`^${property}$`, "u")];
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const letter = String.fromCodePoint(code);
      if (written.test(letter) !== meant.test(letter) && /\p{Assigned}/u.test(letter) && !isLeft(letter, code))
        wrong.push(code.toString(16));
    }
    return wrong;
  }

  test.each(["\\p{Script=Han}", "\\P{Script=Han}"])("hold what %s holds, of what is assigned", (property) => {
    // A block of marks of old scripts in plane 1: no notice has them.
    expect(differing(property, (_, code) => code >= 0x16fe0 && code <= 0x16fff)).toEqual([]);
  });

  const IN_NOTICES =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Cyrillic}\p{Script=Greek}\0-\u024f\u0620-\u06ff\u2000-\u20ff\u2150-\u27bf\u2e80-\u33ff\uff00-\uffef]/u;
  test.each(["\\p{L}", "\\P{L}", "\\p{N}", "\\P{N}"])("hold what %s holds, of the characters of Chinese texts", (property) => {
    // Old letters of Greek and Cyrillic, and Korean in pieces, have blocks of their own.
    const isOld = (code: number): boolean =>
      (code >= 0x1000 && code <= 0x2fff) || (code >= 0xa4d0 && code < 0xac00) || (code >= 0x10000 && code < 0x20000);
    expect(
      differing(property, (letter, code) => !IN_NOTICES.test(letter) || (isOld(code) && !/[\u2000-\u20ff\u2150-\u27bf]/u.test(letter))),
    ).toEqual([]);
  });

  test("stand in a class of their own, or join the one they are in", () => {
    for (const [text, yes, no] of [
      ["^[A-Z\\p{Script=Han}·]{2}$", "甲A", "甲1"],
      ["^\\[\\p{Script=Han}{2}$", "[甲乙", "甲乙"],
      ["^[^\\p{Script=Han}]$", "a", "甲"],
      ["^[\\]x]\\p{Script=Han}+$", "]甲乙", "]甲-"],
    ] as const) {
      const regex = spelled(text);
      expect([text, regex.test(yes), regex.test(no)]).toEqual([text, true, false]);
    }
  });

  test("are written with two backslashes in a string", () => {
    expect(spellProperties("`\\\\p{Script=Han}{0,6}`")).toMatch(/^`\[\\\\u2e80-.*\]\{0,6\}`$/u);
  });
});

describe("the literals that the build makes of patterns on several lines", () => {
  test("say what the patterns say at run time", () => {
    const written = pattern`
      ^(?:甲|乙) | 丙\x20\d$   # a remark
      | [\x20　]丁
    `;
    expect(written.source).toBe("^(?:甲|乙)|丙\\x20\\d$|[\\x20　]丁");
    expect(foldPatterns("x = pattern`\n  ^(?:甲|乙) | 丙\\x20\\d$   # a remark\n  | [\\x20　]丁\n`;")).toBe(`x = ${written};`);
  });

  test("find every place where they are global", () => {
    expect(foldPatterns("f(globalPattern`甲 | 乙`)")).toBe("f(/甲|乙/gu)");
  });
});

describe("expressions that a script makes when it first uses them", () => {
  const script = (...lines: string[]): string => `(function(exports,require){"use strict";${lines.join("")}})`;

  test("are those that one place reads, by a name of their own", () => {
    expect(latePatterns(script("var A=/甲/u,B=1;", "var f=x=>A.test(x)&&B;"))).toBe(
      script("var A,B=1;", "var f=x=>(A??=/甲/u).test(x)&&B;"),
    );
    for (const kept of [
      ["var A=/甲/u;", "A.test(x)||A.test(y);"],
      ["var A=/甲/u;", "var f=A=>A.test(x);"],
      ["var A=/甲/u;", "A=undefined;"],
      ["var A=/甲/u;", "export_({A});"],
      ["var f=()=>{var A=/甲/u;return A};"],
    ]) {
      expect(latePatterns(script(...kept))).toBe(script(...kept));
    }
  });

  test("keep their place in the text, and labels of the same name", () => {
    const late = latePatterns(
      script("var A=/甲/gu;", "exports.A=x=>{let n=0;for(let m of x.matchAll(A))n++;return n};", "exports.n={A:1};"),
    );
    const exports: { A?: (x: string) => number; n?: unknown } = {};
    runInThisContext(late)(exports);
    expect([exports.A?.("甲乙甲"), exports.A?.("甲"), exports.n]).toEqual([2, 1, { A: 1 }]);
    expect(late).toContain("matchAll((A??=/甲/gu))");
  });
});

describe("lexicons", () => {
  const letters = fc.constantFrom("市", "委", "书", "记", "长", "人", "大", "𠮷", "A");
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
  const long = fc.string({ unit: letters, minLength: 28, maxLength: 40 });

  test("find the longest word at each place, in both directions", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, word, long), { maxLength: 12 }), fc.array(word, { maxLength: 8 }), (words, rest) => {
        // The words themselves are in the text, or there would be little to find.
        const text = words.flatMap((w, i) => [w, rest[i] ?? ""]).join("");
        const lexicon = makeLexicon(() => words.map((w) => [w, undefined] as const));
        for (let at = -1; at <= text.length + 1; at++) {
          const begins = words.filter((w) => at >= 0 && text.startsWith(w, at)).map((w) => w.length);
          const ends = words.filter((w) => at <= text.length && text.slice(0, Math.max(at, 0)).endsWith(w)).map((w) => w.length);
          expect(lexicon.matchAt(text, at)).toBe(Math.max(0, ...begins));
          expect(lexicon.matchEnd(text, at)).toBe(Math.max(0, ...ends));
        }
      }),
    );
  });

  test("are built at the first question", () => {
    let built = 0;
    const lexicon = makeLexicon(() => {
      built++;
      return [["县委书记", "leader"]];
    });
    expect(built).toBe(0);
    expect([lexicon.matchAt("现任县委书记", 2), lexicon.value("县委书记"), lexicon.has("书记"), [...lexicon.words]]).toEqual([
      4,
      "leader",
      false,
      ["县委书记"],
    ]);
    expect(built).toBe(1);
  });
});
