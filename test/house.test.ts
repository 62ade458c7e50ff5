/** What holds for the project as a whole: where things stand, what they may import, what they may not name. */
import { areaList } from "@vant/area-data";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lexicons } from "../src/generated/lexicons.js";
import { NOTICE_SCHEMA_ID } from "../src/generated/titles.js";
import { hasMessage, messageCodes, messageOf } from "../src/messages/index.js";
import { checks } from "../src/pipeline.js";
import { examplesOf } from "./lib/examples.js";
import { exportedRules, registered, stages } from "./lib/rules.js";
import { filesBelow, importsOf, read, sources } from "./lib/sources.js";

const exported = await exportedRules();

describe("rules", () => {
  test("each has an id of its own", () => {
    const ids = registered.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each(Object.entries(stages))("those of %s stand in its folder", (folder, rules) => {
    expect(rules.map((rule) => rule.id).filter((id) => !id.startsWith(`${folder}/`))).toEqual([]);
  });

  test("a file exports one rule, named by its path", () => {
    const wrong = exported.filter(({ path, rules }) => rules.length > 1 || rules.some((rule) => `src/${rule.id}.ts` !== path));
    expect(wrong.map(({ path, rules }) => `${path} exports ${rules.map((r) => r.id).join(", ")}`)).toEqual([]);
  });

  test("all that are written run", () => {
    const running = new Set(registered.map((rule) => rule.id));
    const idle = exported.flatMap(({ rules }) => rules).filter((rule) => !running.has(rule.id));
    expect(idle.map((rule) => rule.id)).toEqual([]);
  });

  test("what helps rules stands in a folder lib", () => {
    const stray = exported.filter(({ path, rules }) => rules.length === 0 && !path.includes("/lib/") && !path.startsWith("src/clean/"));
    expect(stray.map(({ path }) => path)).toEqual([]);
  });

  test("recognizers, resolvers and checks do not import one another", () => {
    const files = new Set(exported.filter(({ path, rules }) => rules.length > 0 && !path.startsWith("src/clean/")).map(({ path }) => path));
    const links = [...files].flatMap((path) =>
      importsOf(path)
        .filter((to) => files.has(to))
        .map((to) => `${path} → ${to}`),
    );
    expect(links).toEqual([]);
  });

  test.each(registered.map((rule) => rule.id))("%s has three finds and two ignores", (id) => {
    const { finds, ignores } = examplesOf(id);
    expect(finds.length).toBeGreaterThanOrEqual(3);
    expect(ignores.length).toBeGreaterThanOrEqual(2);
  });

  test("examples belong to a rule", () => {
    const known = new Set(registered.map((rule) => `src/${rule.id}.examples.yaml`));
    expect(filesBelow("src", ".examples.yaml").filter((path) => !known.has(path) && !path.startsWith("src/validate/rules/"))).toEqual([]);
  });
});

describe("imports", () => {
  /** From left to right; a file imports from its own place or from further left. */
  const ORDER = [
    /^src\/(?:types|chars|numerals|lexicon|word-lists|fields|found|lines|matches|pages|pattern|root|sha256|version)\.ts$|^src\/(?:generated|messages)\//u,
    /^src\/readers\//u,
    /^src\/clean\//u,
    /^src\/segment\//u,
    /^src\/context\.ts$|^src\/grammar\//u,
    /^src\/recognizers\//u,
    /^src\/resolvers\//u,
    /^src\/(?:assemble|totals)\.ts$/u,
    /^src\/checks\//u,
    /^src\/pipeline\.ts$/u,
    /^src\/parse\.ts$/u,
    /^src\/result\.ts$/u,
    /^src\/(?:validate|formats|reporters|explain|config)\//u,
    /^src\/(?:batch|eval|report|stats)\//u,
    /^src\/index\.ts$/u,
    /^src\/cli\//u,
  ];
  const rank = (path: string): number => ORDER.findIndex((pattern) => pattern.test(path));

  test("every file has its place in the order", () => {
    expect(sources.filter((path) => rank(path) < 0)).toEqual([]);
  });

  test("go to the left only", () => {
    const links = sources.flatMap((path) => importsOf(path).map((to) => [path, to] as const));
    expect(links.length).toBeGreaterThan(sources.length);
    expect(links.filter(([from, to]) => rank(to) > rank(from)).map(([from, to]) => `${from} → ${to}`)).toEqual([]);
  });
});

describe("word lists", () => {
  test("those that rules ask for exist", () => {
    const asked = sources.flatMap((path) => [...read(path).matchAll(/\blexicon\(\s*"([^"]+)"/gu)].map((m) => `${path} asks for ${m[1]}`));
    expect(asked.filter((line) => !Object.hasOwn(lexicons, line.replace(/^.* /u, "")))).toEqual([]);
  });

  test("each is asked for", () => {
    const text = sources.map(read).join("\n");
    expect(Object.keys(lexicons).filter((name) => !text.includes(`"${name}"`))).toEqual([]);
  });
});

describe("no rule and no word list names", () => {
  interface Flags {
    readonly gazetteer?: true;
    readonly people?: true;
  }
  const lists = filesBelow("src/lexicons", ".yaml");
  const texts = (exempt: keyof Flags) =>
    [...sources, ...lists.filter((path) => !(parse(read(path)) as Flags)[exempt])].map((path) => [path, read(path)] as const);
  const naming = (words: readonly string[], exempt: keyof Flags): string[] =>
    texts(exempt).flatMap(([path, text]) => words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`));

  /** Entries of the gazetteer that are common nouns. */
  const COMMON = new Set(["市辖区", "开发区", "高新区", "自治县", "经济开发区", "市中区", "经济技术开发区", "高新技术开发区", "县级市"]);
  const places = [...new Set(Object.values(areaList).flatMap((level: Record<string, string>) => Object.values(level)))].filter(
    (name) => name.length >= 3 && !COMMON.has(name),
  );

  test("a real place", () => {
    expect(places.length).toBeGreaterThan(3000);
    expect(naming(places, "gazetteer")).toEqual([]);
  });

  test("a real person", () => {
    const leaders = [
      "习近平",
      "毛泽东",
      "邓小平",
      "江泽民",
      "胡锦涛",
      "李强",
      "李克强",
      "温家宝",
      "赵乐际",
      "王沪宁",
      "蔡奇",
      "丁薛祥",
      "李希",
      "王岐山",
    ];
    expect(naming(leaders, "people")).toEqual([]);
  });
});

describe("messages", () => {
  const params = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map((m) => m[1] ?? "").sort();

  test.each(messageCodes)("%s is said in Chinese and English, with the same parameters", (code) => {
    const [zh, en] = [messageOf(code, "zh"), messageOf(code, "en")];
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(zh.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(en).not.toMatch(/[。，；：]/u);
    expect([...new Set(params(en))]).toEqual([...new Set(params(zh))]);
  });

  test("each code of a check has one", () => {
    expect(checks.flatMap((check) => check.codes).filter((code) => !hasMessage(code))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  test("has a line for each folder of src, and no folder that is not there", () => {
    const listed = [...read("CONTRIBUTING.md").matchAll(/^\| `src\/([a-z]+)\/`/gmu)].map((m) => m[1] ?? "");
    const there = new Set(filesBelow("src", "").flatMap((path) => (path.split("/").length > 2 ? [path.split("/")[1]] : [])));
    expect(listed.toSorted()).toEqual([...there].toSorted());
  });
});

describe("files", () => {
  test("of TypeScript have at most 300 lines", () => {
    const long = [...sources, ...filesBelow("test", ".ts")].map((path) => [path, read(path).split("\n").length - 1] as const);
    expect(long.filter(([, lines]) => lines > 300)).toEqual([]);
  });

  test("name the schema by its id", () => {
    const ids = [...sources].flatMap((path) =>
      [...read(path).matchAll(/https?:[^\s"'`]*notice\.schema\.json/gu)].map((m) => `${path}: ${m[0]}`),
    );
    expect(ids.filter((line) => !line.endsWith(NOTICE_SCHEMA_ID))).toEqual([]);
  });

  interface Locked {
    readonly resolved?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const locked = (JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> }).packages;

  test("of npm lock every package for every platform, without the host of a registry", () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !locked[`node_modules/${name}`] && !locked[`${path}/node_modules/${name}`]),
    );
    expect(missing, "run: node scripts/complete-lockfile.mjs").toEqual([]);
    expect(Object.entries(locked).flatMap(([path, entry]) => (entry.resolved?.startsWith("http") ? [path] : []))).toEqual([]);
  });

  test("of npm lock what builds nodejieba below it, so that npx need not fetch it", () => {
    const places = Object.keys(locked).filter((path) => path.endsWith("/@mapbox/node-pre-gyp"));
    expect(places, "run: node scripts/complete-lockfile.mjs").toEqual(["node_modules/nodejieba/node_modules/@mapbox/node-pre-gyp"]);
  });
});
