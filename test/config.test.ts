/** xuncha.config.yaml: where it is found, what it may hold, and that every command uses it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { builtForTests } from "./helpers/batch-build.js";
import { run } from "./helpers/cli.js";

const NOTICE = "3月1日上午，十二届云溪县委第三轮巡察动员部署会召开。县委巡察办督导长柳远山主持会议。\n";
const CONFIG = "lexicons:\n  title-heads: [督导长]\n";

let dir: string;
const put = (name: string, text: string | Uint8Array): void => {
  mkdirSync(join(dir, name, ".."), { recursive: true });
  writeFileSync(join(dir, name), text);
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "xuncha-config-"));
  put("work/notice.txt", NOTICE);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const xuncha = (...argv: string[]) => run(argv, { cwd: join(dir, "work") });
const people = async (...argv: string[]): Promise<string[]> => {
  const ran = await xuncha("parse", "notice.txt", "-q", "--format", "json", ...argv);
  expect(ran.stderr).toBe("");
  return (JSON.parse(ran.stdout) as { attendees: { name: string }[] }).attendees.map((a) => a.name);
};

describe("found", () => {
  it("nowhere: the built-in words alone", async () => expect(await people()).toEqual([]));

  it.each(["work/xuncha.config.yaml", "work/xuncha.config.yml", "xuncha.config.yaml"])("%s", async (name) => {
    put(name, CONFIG);
    expect(await people()).toEqual(["柳远山"]);
    expect(await people("--no-config")).toEqual([]);
  });

  it("the nearest one alone", async () => {
    put("xuncha.config.yaml", CONFIG);
    put("work/xuncha.config.yaml", "lexicons: {}\n");
    expect(await people()).toEqual([]);
    expect(await people("--config", "../xuncha.config.yaml")).toEqual(["柳远山"]);
  });

  it.each(["", "\n\n", "# nothing yet\n", "lexicons: {}\n", "---\n"])("%j adds nothing", async (text) => {
    put("work/xuncha.config.yaml", text);
    expect(await people()).toEqual([]);
  });

  it("with a byte order mark and CRLF", async () => {
    put("work/xuncha.config.yaml", `\ufeff${CONFIG.replaceAll("\n", "\r\n")}`);
    expect(await people()).toEqual(["柳远山"]);
  });
});

interface Bad {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Line, column and a part of the message, in order. */
  readonly told: readonly (readonly [place: string, zh: string, en: string])[];
}

const bad: readonly Bad[] = [
  { name: "a text", text: "督导长\n", told: [["1:1", "一组键值", "map of keys"]] },
  { name: "a list", text: "- 督导长\n", told: [["1:1", "不是列表", "not a list"]] },
  { name: "two documents", text: "lexicons: {}\n---\nlexicons: {}\n", told: [["1:1", "只能写一份", "one document"]] },
  { name: "an unknown key", text: "# 词条\nlexicon:\n  surnames: [辙]\n", told: [["2:1", "没有 lexicon", "no key lexicon"]] },
  { name: "lists that are no map", text: "lexicons: [督导长]\n", told: [["1:11", "词表名", "names of word lists"]] },
  { name: "no lists", text: "lexicons:\n", told: [["1:1", "词表名", "names of word lists"]] },
  {
    name: "a list nearly right",
    text: "lexicons:\n  titel-heads: [督导长]\n",
    told: [["2:3", "是不是想写 title-heads", "did you mean title-heads"]],
  },
  { name: "an unknown list", text: "lexicons:\n  地名: [云溪]\n", told: [["2:3", "没有名为 地名", "no word list 地名"]] },
  { name: "a key of every object", text: "lexicons:\n  __proto__: [a]\n", told: [["2:3", "__proto__", "__proto__"]] },
  { name: "a fixed list", text: "lexicons:\n  spam: [豪车抽奖]\n", told: [["2:3", "不能补充", "fixed"]] },
  { name: "a word for a list", text: "lexicons:\n  title-heads: 督导长\n", told: [["2:16", "列表", "list of entries"]] },
  { name: "a number", text: "lexicons:\n  title-heads:\n    - 督导长\n    - 12\n", told: [["4:7", "一个词", "an entry is a word"]] },
  { name: "three parts", text: "lexicons:\n  title-heads: [[督导长, strong, x]]\n", told: [["2:17", "一对", "pair"]] },
  { name: "a blank", text: 'lexicons:\n  title-heads: ["督导 长"]\n', told: [["2:17", "空白", "blanks"]] },
  { name: "an empty word", text: 'lexicons:\n  unit-suffixes: [["", enterprise]]\n', told: [["2:19", "空的", "empty"]] },
  { name: "a word without its value", text: "lexicons:\n  unit-suffixes: [茶园]\n", told: [["2:19", "[茶园, 值]", "[茶园, VALUE]"]] },
  { name: "an unknown value", text: "lexicons:\n  unit-suffixes: [[茶园, farm]]\n", told: [["2:19", "“farm”", "“farm”"]] },
  { name: "a value that is not wanted", text: "lexicons:\n  authorities: [[林管委, x]]\n", told: [["2:17", "没有值", "no values"]] },
  {
    name: "a word twice",
    text: "lexicons:\n  title-heads:\n    - 督导长\n    - [督导长, weak]\n",
    told: [["4:7", "两次", "twice"]],
  },
  {
    name: "several at once",
    text: "lexicons:\n  surname: [辙]\n  authorities: 林管委\nother: 1\n",
    told: [
      ["2:3", "surnames", "surnames"],
      ["3:16", "列表", "list of entries"],
      ["4:1", "other", "other"],
    ],
  },
  { name: "a tab", text: "lexicons:\n\ttitle-heads: [督导长]\n", told: [["2:1", "制表符", "a tab"]] },
  { name: "a full-width colon", text: "lexicons：\n  title-heads: [督导长]\n", told: [["1:9", "全角", "full-width"]] },
  { name: "a key twice", text: "lexicons: {}\nlexicons: {}\n", told: [["2:1", "不止一次", "a second time"]] },
  { name: "a tag that would run something", text: "lexicons: !!js/function 'x'\n", told: [["1:11", "标签", "tag"]] },
  { name: "another encoding", text: Buffer.from([0x6c, 0x3a, 0x20, 0xb6, 0xbd, 0xb5, 0xbc]), told: [["1:1", "UTF-8", "UTF-8"]] },
];

describe("refused, with its place", () => {
  it.each(bad)("$name", async ({ text, told }) => {
    put("work/xuncha.config.yaml", text);
    for (const [lang, index] of [["zh", 1] as const, ["en", 2] as const]) {
      const { code, stdout, stderr } = await xuncha("parse", "notice.txt", "--lang", lang);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      const lines = stderr.split("\n").filter((line) => line.startsWith("xuncha.config.yaml:"));
      expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(told.map(([place]) => `xuncha.config.yaml:${place}`));
      for (const [i, parts] of told.entries()) expect(lines[i]).toContain(parts[index]);
      expect(stderr).toContain(lang === "zh" ? `有 ${told.length} 处问题，没有运行` : `has ${told.length} problems`);
    }
  });

  it("a file that is not there, a folder", async () => {
    expect(await xuncha("parse", "notice.txt", "--config", "none.yaml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("none.yaml：找不到文件"),
    });
    expect(await xuncha("parse", "notice.txt", "--config", "..")).toMatchObject({ code: 2, stderr: expect.stringContaining("这是文件夹") });
  });
});

describe("used by", () => {
  builtForTests();
  beforeEach(() => put("work/xuncha.config.yaml", CONFIG));

  it("parse --ndjson", async () => {
    const line = `${JSON.stringify({ text: NOTICE })}\n`;
    const ran = await run(["parse", "--ndjson"], { cwd: join(dir, "work"), stdin: line });
    expect(ran.stdout).toContain("柳远山");
    expect((await run(["parse", "--ndjson", "--no-config"], { cwd: join(dir, "work"), stdin: line })).stdout).not.toContain('"柳远山"');
  });

  it("explain", async () => {
    expect((await xuncha("explain", "notice.txt", "/attendees/0/name")).stdout).toContain("柳远山");
    expect((await xuncha("explain", "notice.txt", "/attendees/0/name", "--no-config")).code).toBe(2);
  });

  it("validate --source", async () => {
    put("work/data.json", (await xuncha("parse", "notice.txt", "-q", "--format", "json")).stdout);
    expect((await xuncha("validate", "data.json", "--source", ".")).stderr).toBe("");
    const { stdout, code } = await xuncha("validate", "data.json", "--source", ".", "--no-config");
    expect(stdout).toContain("柳远山");
    expect(code).toBe(1);
  });

  it("eval", async () => {
    put("work/notice.gold.yaml", "kind: deployment\nattendees:\n  - { name: 柳远山, title: 县委巡察办督导长, roles: [chaired] }\n");
    const right = async (...flags: string[]): Promise<number> =>
      (
        JSON.parse((await xuncha("eval", ".", "--json", ...flags)).stdout) as {
          scores: { fields: { "attendees.name": { right: number } } };
        }
      ).scores.fields["attendees.name"].right;
    expect(await right()).toBe(1);
    expect(await right("--no-config")).toBe(0);
  });

  it("batch: the workers have it, and a changed one parses anew", async () => {
    const batch = async (...flags: string[]): Promise<string> => {
      const { code, stderr } = await xuncha("batch", "notice.txt", "--out", "out", "--lang", "en", ...flags);
      expect(code).toBe(0);
      return stderr;
    };
    const written = (): string => readFileSync(join(dir, "work/out/notice.yaml"), "utf8");
    await batch();
    expect(written()).toContain("name: 柳远山");
    expect(await batch()).toContain("0 parsed, 1 unchanged");
    expect(await batch("--no-config")).toContain("1 parsed, 0 unchanged");
    expect(written()).not.toContain("name: 柳远山");
    put("work/xuncha.config.yaml", "lexicons:\n  title-heads: [督导长, 督学长]\n");
    expect(await batch()).toContain("1 parsed, 0 unchanged");
    put("work/xuncha.config.yaml", "# 同样的词\nlexicons: { title-heads: [[督导长, strong], 督学长] }\n");
    expect(await batch()).toContain("0 parsed, 1 unchanged");
  });
});

it("a run without a configuration loads nothing that reads one", async () => {
  const load = vi.fn();
  vi.doMock("../src/config/load.js", (original) => {
    load();
    return original();
  });
  vi.resetModules();
  const { run: fresh } = await import("./helpers/cli.js");
  const parse = () => fresh(["parse", "notice.txt", "-q"], { cwd: join(dir, "work") });
  expect((await parse()).code).toBe(0);
  expect(load).not.toHaveBeenCalled();
  put("work/xuncha.config.yaml", CONFIG);
  expect((await parse()).stdout).toContain("柳远山");
  expect(load).toHaveBeenCalledOnce();
  vi.doUnmock("../src/config/load.js");
});
