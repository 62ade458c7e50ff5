import { beforeEach, describe, expect, test } from "vitest";
import { formatNotice } from "../src/formats/index.js";
import type { Notice } from "../src/generated/notice.js";
import { roundName, type Stats, StatsCollector } from "../src/stats/collect.js";
import { run } from "./helpers/cli.js";
import { folderForEach, put } from "./helpers/many.js";
import { SAMPLE } from "./helpers/notice.js";

let dir: string;
folderForEach((folder) => {
  dir = folder;
});

const OTHER: Notice = {
  schemaVersion: "1",
  kind: "stationing",
  meeting: { date: "2031-04-09" },
  round: { authority: "市委", number: 2, mode: "巡察" },
  attendees: [{ name: "柳远山", roles: ["spoke"] }],
  types: [],
  targets: [{ name: "甲", fullName: "甲", types: [] }],
  counts: [{ unit: "社区", count: 8, of: [], types: [] }],
  totals: { targets: 1, communities: { counted: 8, named: 1 }, villages: { counted: 3 }, villagesAndCommunities: { counted: 4 } },
  source: { characters: 1, repairs: [] },
  warnings: [
    { code: "b-code", message: "x" },
    { code: "b-code", message: "y" },
    { code: "a-code", message: "z" },
  ],
};

describe("what notices hold", () => {
  test("is counted by kind, round, authority, month, type, role and warning", () => {
    const collector = new StatsCollector();
    for (const notice of [
      OTHER,
      OTHER,
      { ...OTHER, kind: "other", round: undefined, meeting: undefined, totals: { targets: 0 } } as unknown as Notice,
    ])
      collector.add(notice);
    expect(collector.result()).toEqual({
      notices: 3,
      byKind: { stationing: 2, other: 1 },
      byRound: { 市委第2轮巡察: 2, "": 1 },
      byAuthority: { 市委: 2, "": 1 },
      byMonth: { "": 1, "2031-04": 2 },
      targetsByType: { "": 3 },
      communitiesByRound: {
        市委第2轮巡察: { communitiesCounted: 16, communitiesNamed: 2, villagesCounted: 6, villagesNamed: 0, togetherCounted: 8 },
      },
      peopleByRole: { spoke: { mentions: 3, people: 1 } },
      warnings: { "b-code": 6, "a-code": 3 },
    } satisfies Stats);
  });

  test("different words for one round are one round", () => {
    expect(roundName({ authority: "县委", term: 12, number: 3, mode: "巡察", text: "十二届县委第三轮巡察" })).toBe("县委第12届第3轮巡察");
    expect(roundName({ authority: "县委" })).toBe("");
    expect(roundName(undefined)).toBe("");
  });
});

describe("xuncha stats", () => {
  const stats = (...argv: string[]) => run(["stats", "--lang", "zh", ...argv], { cwd: dir });

  beforeEach(async () => {
    put(dir, {
      "d/a.yaml": await formatNotice(SAMPLE),
      "d/两篇.yaml": await formatNotice([OTHER, OTHER]),
      "d/b.json": await formatNotice([SAMPLE, OTHER], "json"),
      "d/下级/c.ndjson": await formatNotice([OTHER, OTHER], "ndjson"),
      "d/xuncha-manifest.ndjson": '{"input":"a.txt","result":"ok"}\n',
      "d/readme.md": "not data",
    });
  });

  test("reads YAML, JSON and lines of a folder, and leaves the manifest aside", async () => {
    const { code, stdout, stderr } = await stats("d", "-f", "json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      files: 4,
      unread: 0,
      notices: 7,
      byKind: { stationing: 5, deployment: 2 },
      warnings: { "b-code": 10 },
    });
    expect(code).toBe(0);
  });

  test("draws tables with Chinese names, cut to --top", async () => {
    const { stdout } = await stats("d/**/*.yaml");
    expect(stdout).toContain("文件 2 个，公告 3 篇，读不出的 0 个");
    expect(stdout).toMatch(/公告类别\n +篇数\n {2}进驻 +2\n {2}动员部署 +1\n/u);
    expect(stdout).toMatch(/ {2}讲话 +3 +1\n/u);
    expect((await stats("d", "--top", "1")).stdout).toMatch(/公告类别\n.*\n {2}进驻 +5\n {2}……另有 1 行/u);
  });

  test("tells what it cannot read, counts the rest, and exits with 1", async () => {
    put(dir, {
      "d/坏.yaml": "a: [",
      "d/x.json": '{"name":"no notice"}',
      "d/y.ndjson": `${JSON.stringify(OTHER)}\n{\n`,
      "d/bomb.yaml": "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n",
    });
    const { code, stdout, stderr } = await stats("d", "-f", "json");
    expect(stderr).toMatch(/^d\/坏\.yaml：/mu);
    expect(stderr).toContain("d/x.json：不是公告数据");
    expect(stderr).toMatch(/^d\/y\.ndjson:2：/mu);
    expect(stderr).toMatch(/^d\/bomb\.yaml：.*alias/mu);
    expect(JSON.parse(stdout)).toMatchObject({ notices: 8, unread: 4 });
    expect(code).toBe(1);
    expect((await stats("nope")).code).toBe(2);
    expect((await stats("nope*")).stderr).toContain("没有匹配到文件");
  });
});
