import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { frameOf } from "../src/formats/frame.js";
import { formatNames, formatNotice } from "../src/formats/index.js";
import { scalar } from "../src/formats/scalar.js";
import type { Notice } from "../src/generated/notice.js";
import { validateNotice } from "../src/generated/validators.js";
import { Lines } from "../src/lines.js";
import { SAMPLE } from "./helpers/notice.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
const strip = (text: string): string => text.replace(/\u001b\[[\d;]*m/gu, "");

it("tests with a valid notice", () => {
  validateNotice(SAMPLE);
  expect(validateNotice.errors).toBeNull();
});

describe("yaml", () => {
  it("reads as the contract shows it", async () => {
    const lines = (await formatNotice(SAMPLE)).split("\n");
    for (const line of [
      'schemaVersion: "1"',
      "kind: deployment # 动员部署",
      "title: 云溪县启动县委第三轮巡察",
      "round: # 巡察轮次",
      "  authority: 县委",
      "  mode: 巡察",
      "  branchVenues: [清泉镇, 白石乡] # 分会场",
      "  - { name: 柳远山, title: 县委书记, titles: [县委书记], roles: [attended, spoke] }",
      "types: [routine, escalated] # 常规巡察、提级巡察",
      "  - { name: 县林业局党组, fullName: 县林业局党组, types: [routine], organ: 党组, category: department }",
      "  byType: { routine: 1, escalated: 1 } # 按类型",
      "  repairs: [traditional, pinyin] # 清理项目",
    ]) {
      expect(lines).toContain(line);
    }
  });

  it("keeps flow items within 120 columns and writes longer ones as blocks", async () => {
    const text = await formatNotice(SAMPLE);
    for (const line of text.split("\n").filter((l) => /[{[]/u.test(l.replace(/".*"/u, "")))) {
      expect(stringWidth(line.replace(/ #.*$/u, "")), line).toBeLessThanOrEqual(120);
    }
    expect(text).toMatch(/^ {2}- speaker: 柳远山\n {4}verb: 强调\n {4}text: .{100,}\n {4}points: \[/mu);
  });

  it("gives back every notice, with comments and without", async () => {
    for (const comments of [true, false]) expect(parse(await formatNotice(SAMPLE, "yaml", { comments }))).toEqual(SAMPLE);
    expect(await formatNotice(SAMPLE, "yaml", { comments: false })).not.toContain(" #");
  });

  it("has English titles in English", async () => {
    expect(await formatNotice(SAMPLE, "yaml", { lang: "en" })).toContain(
      "\nround: # Inspection round\n".replace("Inspection round", "Round"),
    );
  });

  it("separates several notices by ---, with one schema line before all", async () => {
    const text = await formatNotice([SAMPLE, SAMPLE], "yaml", { schemaLine: true });
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/notice\.schema\.json\nschemaVersion/u);
    const documents = parseAllDocuments(text);
    expect(documents).toHaveLength(2);
    expect(text.match(/yaml-language-server/gu)).toHaveLength(1);
  });

  // Traps of YAML 1.1 and 1.2; a plain scalar would be read as something else.
  const traps = [
    "",
    " ",
    "null",
    "~",
    "No",
    "yes",
    "on",
    "true",
    "1",
    "1.0",
    "0x1f",
    "1e3",
    "12:30",
    "2024-05-15",
    ".inf",
    "-",
    "- a",
    "? a",
    "a: b",
    "a:",
    "a #b",
    "#",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "[a",
    "{a",
    "a,b",
    "a]",
    "'a'",
    '"a"',
    "a\nb",
    "a\tb",
    " a",
    "a ",
    "…",
    "---",
    "...",
    "<<",
    "\u2028",
    "\ud800",
    "\ufeff",
    "\u0085",
    "𠮷野家",
    "王　伟",
  ];
  it.each(traps)("writes %j so that it comes back", (text) => {
    for (const version of ["1.1", "1.2"] as const) {
      expect(parse(`a: ${scalar(text)}\nb: [${scalar(text)}, x]\nc: { ${scalar(text)}: ${scalar(text)} }`, { version })).toEqual({
        a: text,
        b: [text, "x"],
        c: { [text]: text },
      });
    }
  });

  it("writes any string so that it comes back", () => {
    const piece = fc.constantFrom(..."县委、：，（） :-#[]{},&*!|>%@`'\"\\\n\t\r~?.=1aN", "true", "· ", "　", "\u00a0", "\ud83d");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((p) => p.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          expect(parse(`a: ${scalar(text)}\nb: [${scalar(text)}]`, { version: "1.1" })).toEqual({ a: text, b: [text] });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("json and ndjson", () => {
  it("write one notice, or several as an array", async () => {
    expect(JSON.parse(await formatNotice(SAMPLE, "json"))).toEqual(SAMPLE);
    expect(JSON.parse(await formatNotice([SAMPLE, SAMPLE], "json"))).toEqual([SAMPLE, SAMPLE]);
    expect(JSON.parse(await formatNotice([SAMPLE], "json"))).toEqual([SAMPLE]);
    expect(await formatNotice([], "json")).toBe("[]\n");
  });

  it("write a line a notice", async () => {
    const text = await formatNotice([SAMPLE, SAMPLE], "ndjson");
    expect(
      text
        .split("\n")
        .filter(Boolean)
        .map((l) => JSON.parse(l)),
    ).toEqual([SAMPLE, SAMPLE]);
  });
});

describe("table", () => {
  it("has its sections, aligned by display width", async () => {
    const text = await formatNotice(SAMPLE, "table");
    for (const part of ["概况", "会议", "参会人员（2）", "巡察对象（2）", "数量", "联系方式"]) expect(text).toContain(`${part}\n`);
    const lines = text.split("\n");
    const [a, b] = ["县林业局党组", "清泉镇柏村党委"].map((name) => lines.find((l) => l.includes(name) && /^ {2}\d/u.test(l)) ?? "");
    const column = (line: string | undefined, word: string): number => stringWidth((line ?? "").slice(0, (line ?? "").indexOf(word)));
    expect(column(a, "常规巡察")).toBe(column(b, "提级巡察"));
    expect(column(a, "常规巡察")).toBeGreaterThan(10);
    expect(text).toContain("3:7  会议时间“昨天下午”没有写明日期");
    expect(lines.every((l) => l === l.trimEnd())).toBe(true);
  });

  it("speaks English and uses colours where asked", async () => {
    expect(await formatNotice(SAMPLE, "table", { lang: "en" })).toContain("Attendees (2)\n");
    const coloured = await formatNotice(SAMPLE, "table", { color: true });
    expect(coloured).not.toBe(strip(coloured));
    expect(strip(coloured)).toBe(await formatNotice(SAMPLE, "table"));
  });

  it("lets no escape sequence of a notice through", async () => {
    const text = await formatNotice({ ...SAMPLE, title: "标题\u001b]0;x\u0007\u009b31m" }, "table");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });

  it("shows a notice that holds nothing", async () => {
    const empty: Notice = {
      schemaVersion: "1",
      kind: "other",
      attendees: [],
      types: [],
      targets: [],
      counts: [],
      totals: { targets: 0 },
      source: SAMPLE.source,
      warnings: [],
    };
    expect(await formatNotice(empty, "table")).toBe("概况\n  公告类别  非巡察\n  对象总数  0\n  文件名    通知 (1).txt\n");
  });
});

describe("frame", () => {
  const at = (text: string, word: string): string[] => {
    const start = text.indexOf(word);
    const { code, caret } = frameOf(new Lines(text), start, start + word.length);
    // The caret stands under the word when both begin at the same display column.
    expect(stringWidth(code.slice(0, code.indexOf(word)))).toBe(stringWidth(caret.slice(0, caret.indexOf("^"))));
    expect(caret.match(/\^/gu)?.length).toBe(stringWidth(word));
    return [code, caret];
  };

  it("puts the caret under the word", () => {
    expect(at("一\r\n会议由县长主持。\n", "县长")).toEqual(["2 │ 会议由县长主持。", "  │       ^^^^"]);
  });

  it("cuts long lines around the word, not through a character", () => {
    const text = `${"前文𠮷👍，".repeat(40)}县长${"，后文".repeat(60)}`;
    const [code] = at(text, "县长");
    expect(stringWidth(code ?? "")).toBeLessThan(90);
    expect(code).toMatch(/│ ….*县长.*…$/u);
    expect(code).not.toMatch(/\p{Surrogate}/u);
  });
});

it("knows its formats by name", () => {
  expect(formatNames).toEqual(["yaml", "json", "ndjson", "table"]);
});
