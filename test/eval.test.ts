/** xuncha eval on folders: what is found, what is told and where, exit codes. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type Evaluation, EvaluationError, evaluate } from "../src/index.js";
import { run } from "./helpers/cli.js";

const NOTICE = [
  "云溪县召开十二届县委第三轮巡察动员部署会",
  "3月1日上午，十二届县委第三轮巡察动员部署会召开。县委书记柳远山出席会议并讲话。",
  "本轮巡察对县林业局党组、松岭街道党工委及所辖8个社区党组织开展常规巡察。",
  "",
].join("\n");
const GOLD = {
  kind: "deployment",
  round: { authority: "县委", term: 12, number: 3, mode: "巡察" },
  meeting: { name: "十二届县委第三轮巡察动员部署会", dateText: "3月1日上午", date: null, place: null, format: null, branchVenues: [] },
  attendees: [{ name: "柳远山", title: "县委书记", roles: ["attended", "spoke"] }],
  teams: null,
  types: ["routine"],
  targets: [
    { name: "县林业局党组", types: ["routine"], within: null },
    { name: "松岭街道党工委", types: ["routine"], within: null },
  ],
  counts: [{ unit: "社区", count: 8, of: ["松岭街道党工委"], types: ["routine"] }],
  period: null,
  contacts: null,
};

let dir: string;
const put = (name: string, content: string | Uint8Array | object): void => {
  mkdirSync(join(dir, name, ".."), { recursive: true });
  const isData = typeof content === "object" && !(content instanceof Uint8Array);
  writeFileSync(join(dir, name), isData ? (name.endsWith(".json") ? JSON.stringify(content, null, 2) : stringify(content)) : content);
};
const evalIn = (...argv: string[]) => run(["eval", ...argv], { cwd: dir });
const json = async (...argv: string[]): Promise<Evaluation> => JSON.parse((await evalIn(...argv, "--json")).stdout) as Evaluation;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "xuncha-eval-"));
  put("set/a.txt", NOTICE);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** With one thing changed: a target more, a person less, another number. */
const changed = {
  ...GOLD,
  attendees: [...GOLD.attendees, { name: "江禾", title: "县长", roles: ["attended"] }],
  targets: [{ name: "县林业局党组", types: ["routine"] }],
  counts: [{ unit: "社区", count: 9, of: [] }],
};

describe("finds", () => {
  it("notices of any format with gold in JSON or YAML, at any depth", async () => {
    put("set/a.gold.json", GOLD);
    put(
      "set/下级/b.html",
      `<html><body>${NOTICE.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("\n")}</body></html>`,
    );
    put("set/下级/b.gold.yaml", GOLD);
    put("set/c.md", NOTICE);
    put("set/c.gold.yml", GOLD);
    put("set/without.txt", NOTICE);
    put("set/.hidden/d.gold.json", "no gold");
    const done = await json("set");
    expect(done.notices.map((n) => [n.file, n.gold, n.perfect])).toEqual([
      ["set/a.txt", "set/a.gold.json", true],
      ["set/c.md", "set/c.gold.yml", true],
      ["set/下级/b.html", "set/下级/b.gold.yaml", true],
    ]);
    expect(done).toMatchObject({
      differences: [],
      problems: [],
      unscored: 1,
      scores: { notices: 3, f1: 1, perfect: 1, silent: 0, authority: 1 },
    });
    expect((await evalIn("set")).stdout).toContain("3 篇公告，另有 1 篇没有标注");
  });

  it("one notice by its name or by that of its gold", async () => {
    put("set/a.gold.json", GOLD);
    put("set/b.txt", NOTICE);
    put("set/b.gold.json", GOLD);
    for (const name of ["set/a.txt", "set/a.gold.json"]) expect((await json(name)).notices.map((n) => n.file)).toEqual(["set/a.txt"]);
    expect((await json("set/a.txt", "set")).notices).toHaveLength(2);
  });

  it("a whole notice, corrected by hand, as gold", async () => {
    put("set/a.gold.yaml", (await run(["parse", "set/a.txt", "-q", "--evidence"], { cwd: dir })).stdout);
    expect(await json("set")).toMatchObject({ differences: [], problems: [], scores: { f1: 1 } });
  });
});

describe("tells differences with their place", () => {
  it("by the evidence of what is too much, by the words of what was missed", async () => {
    put("set/a.gold.json", changed);
    const { stdout, code } = await evalIn("set", "--errors");
    expect(code).toBe(0);
    const lines = stdout.split("\n").filter((line) => line.startsWith("set/a.txt"));
    expect(lines).toEqual([
      "set/a.txt:3:13 多出 targets.name 松岭街道",
      "set/a.txt:3:13 多出 counts.of 8 社区 of 松岭街道",
      "set/a.txt:3:23 多出 counts 8 社区",
      "set/a.txt:3:32 多出 targets.types 松岭街道 routine",
      "set/a.txt （原文中没有） 漏掉 attendees.name 江禾",
      "set/a.txt （原文中没有） 漏掉 attendees.title 江禾 = 县长",
      "set/a.txt （原文中没有） 漏掉 attendees.role 江禾 attended",
      "set/a.txt （原文中没有） 漏掉 counts 9 社区",
    ]);
    expect(stdout).toContain("有错而无告警的公告：set/a.txt\n");
  });

  it("of words that the copy has in Traditional characters, with pinyin and blanks", async () => {
    put("set/t.txt", "消息\n3月1日，十二屆縣委第三輪巡察動員部署會召開。參觀(cānguān)者 江 禾，青石街道、12個茶園。\n");
    const gold = {
      ...GOLD,
      attendees: [{ name: "江禾", roles: [] }],
      targets: [{ name: "青石街道党工委" }],
      types: [],
      counts: [{ unit: "茶园", count: 12 }],
    };
    put("set/t.gold.json", gold);
    const missed = (await json("set/t.txt")).differences
      .filter((d) => d.what === "missed")
      .map((d) => [d.field, d.value, d.line, d.column]);
    expect(missed).toContainEqual(["attendees.name", "江禾", 2, 37]);
    expect(missed).toContainEqual(["targets.name", "青石街道", 2, 41]);
    expect(missed).toContainEqual(["counts", "12 茶园", 2, 46]);
  });

  it("of the authority and of the number of the round", async () => {
    put("set/a.gold.json", { ...GOLD, round: { ...GOLD.round, authority: "市委", number: 4 } });
    expect((await json("set")).differences.map((d) => [d.field, d.what, d.value, d.line, d.pointer])).toEqual(
      expect.arrayContaining([
        ["round.authority", "missed", "市委", undefined, "/round/authority"],
        ["round.authority", "extra", "县委", 1, "/round/authority"],
        ["round.number", "missed", "4", undefined, "/round/number"],
        ["round.number", "extra", "3", expect.any(Number), "/round/number"],
      ]),
    );
  });

  it("of one field only", async () => {
    put("set/a.gold.json", changed);
    const { stdout } = await evalIn("set", "--field", "attendees.name");
    expect(stdout.match(/^set\/a\.txt/gmu)).toHaveLength(1);
    expect(stdout).toMatch(
      /^字段 +含义 +F1 +精确率 +召回率 +正确 +多出 +漏掉\nattendees\.name +参会人员·姓名 +66\.7 +100\.0 +50\.0 +1 +0 +1 +核心\n/u,
    );
    expect(stdout).not.toContain("targets.name");
  });
});

describe("refuses gold that is none", () => {
  it.each([
    ["{", "a.gold.json", "1:2"],
    ["", "a.gold.yaml", "1:1"],
    ["- 1\n", "a.gold.yaml", "1:1"],
    ["kind：work\n", "a.gold.yaml", "1:1"],
    ["kind: works\n", "a.gold.yaml", "1:7"],
    ["kind: work\natendees: []\n", "a.gold.yaml", "2:1"],
    ["kind: work\nattendees:\n  - { nam: 江禾 }\n", "a.gold.yaml", "3:5"],
    ["attendees:\n  - name: 江禾\n    roles: [spoken]\n", "a.gold.yaml", "3:13"],
    ["targets: 县林业局\n", "a.gold.yaml", "1:10"],
    ["targets:\n  - 县林业局\n", "a.gold.yaml", "2:5"],
    ["counts:\n  - { unit: 社区, count: 八 }\n", "a.gold.yaml", "2:24"],
    ["types: [routine, null]\n", "a.gold.yaml", "1:18"],
    ["teams: seven\n", "a.gold.yaml", "1:8"],
    ['{\n  "contacts": {"phones": [110]}\n}', "a.gold.json", "2:27"],
  ])("%j", async (text, name, place) => {
    put(`set/${name}`, text);
    const { code, stderr, stdout } = await evalIn("set", "--min-f1", "0");
    expect(stderr).toContain(`set/${name}:${place} `);
    expect(stderr).toMatch(/评分不完整\n$/u);
    expect(stdout).toContain("0 篇公告");
    expect(code).toBe(2);
  });

  it("and still scores the others", async () => {
    put("set/a.gold.json", GOLD);
    put("set/b.txt", NOTICE);
    put("set/b.gold.json", "{");
    put("set/alone.gold.json", GOLD);
    put("set/two.txt", NOTICE);
    put("set/two.gold.json", GOLD);
    put("set/two.gold.yaml", GOLD);
    const done = await json("set");
    expect(done.notices).toHaveLength(1);
    expect(done.problems.map((p) => [p.file, p.code])).toEqual([
      ["set/alone.gold.json", "eval-gold-alone"],
      ["set/two.gold.json", "eval-gold-rivals"],
      ["set/b.gold.json", expect.any(String)],
    ]);
  });

  it("scores a notice that cannot be read as one without data, and says so", async () => {
    put("set/b.txt", "");
    put("set/b.gold.json", GOLD);
    const { code, stderr } = await evalIn("set");
    expect(stderr).toContain("set/b.txt：");
    expect(code).toBe(2);
    expect(await json("set")).toMatchObject({
      notices: [{ file: "set/b.txt", perfect: false }],
      scores: { silent: 0, fields: { "attendees.name": { missed: 1 } } },
    });
  });

  it.skipIf(process.getuid?.() === 0)("tells of a file without permission", async () => {
    put("set/a.gold.json", GOLD);
    chmodSync(join(dir, "set/a.gold.json"), 0);
    expect(await evalIn("set")).toMatchObject({ code: 2, stderr: expect.stringContaining("EACCES") });
  });
});

describe("ends with", () => {
  it.each([
    [["--min-f1", "0.5"], 0],
    [["--min-f1", "0.95"], 1],
    [["--min-f1", "95%"], 1],
    [["--max-silent", "1"], 0],
    [["--max-silent", "99%"], 1],
    [["--min-f1", "0.5", "--max-silent", "0.5"], 1],
    [["--min-f1", "95"], 2],
    [["--min-f1", "x"], 2],
    [["--field", "attendees.nam"], 2],
  ] as const)("%j: %i", async (flags, code) => {
    put("set/a.gold.json", changed);
    const ran = await evalIn("set", ...flags);
    expect(ran.code).toBe(code);
    expect(ran.stderr === "").toBe(code === 0);
  });

  it("1 where the gold has nothing that --min-f1 could measure", async () => {
    put("set/a.txt", "今天天气晴朗。\n");
    put("set/a.gold.yaml", "kind: other\n");
    expect(await evalIn("set", "--min-f1", "0.9")).toMatchObject({ code: 1, stderr: expect.stringContaining("没有核心条目") });
  });

  it("2 without gold, for a folder that is not there, without an argument", async () => {
    expect(await evalIn("set")).toMatchObject({ code: 2, stderr: expect.stringContaining("没有找到标注") });
    expect(await evalIn("none")).toMatchObject({ code: 2, stderr: expect.stringContaining("none：找不到") });
    expect((await evalIn()).code).toBe(2);
  });
});

describe("evaluate", () => {
  it("is part of the library", async () => {
    put("set/a.gold.json", changed);
    const done = await evaluate(join(dir, "set"), { lang: "en" });
    expect(done.scores.fields["targets.name"]).toMatchObject({ right: 1, extra: 1, missed: 0 });
    expect(done.differences.find((d) => d.field === "targets.name")).toMatchObject({
      line: 3,
      column: 13,
      what: "extra",
      pointer: "/targets/1/name",
    });
    await expect(evaluate("none", { cwd: dir })).rejects.toThrow(EvaluationError);
  });

  it("gives the same for the same files, whatever the order of the arguments", async () => {
    put("other/b.txt", NOTICE);
    put("other/b.gold.json", changed);
    put("set/a.gold.json", GOLD);
    const one = await evaluate(["set", "other"], { cwd: dir });
    const two = await evaluate(["other", "set"], { cwd: dir });
    expect(two.scores).toEqual(one.scores);
    expect(await evaluate(["set", "other"], { cwd: dir })).toEqual(one);
  });
});
