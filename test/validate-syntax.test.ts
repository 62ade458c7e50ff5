/** Texts that cannot be read: each has its code and its place. And texts made to do harm. */
import { describe, expect, test } from "vitest";
import { checkText } from "../src/validate/index.js";
import { fastYaml } from "../src/validate/load/fast-yaml.js";
import { sniffFormat } from "../src/validate/load/index.js";
import { countKeys } from "../src/validate/load/json.js";
import { parseYaml } from "../src/validate/load/yaml.js";
import { emit } from "./helpers/emit.js";
import { fullNotice } from "./helpers/full-notice.js";
import { marked } from "./helpers/marks.js";

const SYNTAX: readonly (readonly [code: string, file: string, text: string])[] = [
  ["yaml-duplicate-key", "a.yaml", "kind: work\nround: { term: 9 }\n⟦kind⟧: other\n"],
  ["yaml-duplicate-key", "a.yaml", "round: { term: 9, number: 6, ⟦term⟧: 8 }\n"],
  ["yaml-tab", "a.yaml", "round:\n⟦\t⟧term: 9\n"],
  ["yaml-full-width", "a.yaml", 'schemaVersion: "1"\nkind⟦：⟧work\ntypes: []\n'],
  ["yaml-unclosed", "a.yaml", "types: ⟦[⟧routine\ntargets: []\n"],
  ["yaml-unclosed", "a.yaml", 'kind: work\ntitle: ⟦"⟧动员部署会\nround:\n'],
  ["yaml-escape", "a.yaml", 'title: "a⟦\\⟧q"\n'],
  ["yaml-alias", "a.yaml", "title: ⟦*重要*⟧\n"],
  ["yaml-tag", "a.yaml", "title: ⟦!x⟧ 动员会\n"],
  ["json-trailing-comma", "a.json", '{\n  "kind": "work"⟦,⟧\n}\n'],
  ["json-comment", "a.json", '{\n  ⟦// 类别⟧\n  "kind": "work"\n}\n'],
  ["json-quotes", "a.json", "{ ⟦kind⟧: 1 }"],
  ["json-quotes", "a.json", "{ \"kind\": ⟦'work'⟧ }"],
  ["json-full-width", "a.json", '{ "kind"⟦：⟧ "work" }'],
  ["json-full-width", "a.json", '{ "a": 1⟦，⟧ "b": 2 }'],
  ["json-string", "a.json", '{ "title": ⟦"动员⟧\n部署" }'],
  ["json-string", "a.json", '{ "title": "a⟦\\q⟧" }'],
  ["json-syntax", "a.json", '{ "a": 1 ⟦"⟧b": 2 }'],
  ["json-duplicate-key", "a.json", '{ "kind": "work",\n  ⟦"kind"⟧: "other" }'],
  ["json-duplicate-key", "a.ndjson", '{"a":1}\n{"kind":"work",⟦"ki\\u006ed"⟧:"other"}\n'],
  ["json-syntax", "a.ndjson", '{"a":1}\n{"a":⟦01⟧}\n{"a":1}\n'],
];

test.each(SYNTAX)("%s in %s: %s", async (code, file, source) => {
  const { text, place } = marked(source);
  const { diagnostics } = await checkText(text, file);
  const found = diagnostics.filter((d) => d.code.startsWith("yaml-") || d.code.startsWith("json-"));
  expect(found.map((d) => ({ code: d.code, line: d.line, column: d.column, endLine: d.endLine, endColumn: d.endColumn }))).toEqual([
    { code, ...place },
  ]);
  expect(found[0]?.message).not.toMatch(/\{\w+\}|undefined/u);
});

test("a key that is written twice names the line of the first", async () => {
  const { diagnostics } = await checkText("title: 甲\nkind: work\ntitle: 乙\n", "a.yaml");
  expect(diagnostics.find((d) => d.code === "yaml-duplicate-key")?.message).toContain("第 1 行");
});

test("json that ends too early points at its end", async () => {
  const { diagnostics } = await checkText('{\n  "kind": "work"', "a.json");
  expect(diagnostics.map((d) => [d.code, d.line, d.column])).toEqual([["json-end", 2, 17]]);
});

describe("several documents", () => {
  const good = emit(fullNotice(), "block").text;

  test("each is checked, at its own lines", async () => {
    const report = await checkText(`${good}---\n${good.replace("kind: deployment", "kind: deploymen")}---\n# 空\n`, "a.yaml");
    const line = good.split("\n").length - 1 + 1 + good.split("\n").findIndex((l) => l.startsWith("kind:")) + 1;
    expect(report.notices).toBe(2);
    expect(report.diagnostics.map((d) => [d.code, d.line, d.suggestion])).toEqual([["schema-enum", line, "deployment"]]);
  });

  test("a list holds notices", async () => {
    const two = JSON.stringify([fullNotice(), { ...fullNotice(), kind: "x" }], null, 1);
    const report = await checkText(two, "a.json");
    expect(report.notices).toBe(2);
    expect(report.diagnostics.map((d) => [d.code, d.pointer])).toEqual([["schema-enum", "/1/kind"]]);
  });
});

test.each([
  ['{"a":1}', "json"],
  ['{\n "a": 1\n}', "json"],
  ['{"a":1}\n{"a":2}\n', "ndjson"],
  ["{a: 1}", "yaml"],
  ["kind: work", "yaml"],
  ["- kind: work", "yaml"],
  ["[]", "json"],
  ['{"a":', "json"],
  ["", "yaml"],
])("%j is %s", (text, format) => expect(sniffFormat(text)).toBe(format));

describe("harm", () => {
  const timed = async (text: string, file: string, ms: number) => {
    const start = performance.now();
    const report = await checkText(text, file);
    expect(performance.now() - start).toBeLessThan(ms);
    return report;
  };
  const bomb = `a: &a [${"x, ".repeat(9)}x]\n${[..."bcdefghi"].map((c, i) => `${c}: &${c} [${`*${"abcdefgh"[i]}, `.repeat(9)}*${"abcdefgh"[i]}]`).join("\n")}\n`;

  test("an alias bomb", async () => {
    const { diagnostics } = await timed(bomb, "a.yaml", 5000);
    expect(diagnostics.map((d) => [d.code, d.line])).toEqual([["yaml-alias-bomb", 2]]);
  });

  test.each(["a: &x [*x]\n", "a: &x { b: *x }\n", "&x\na: { b: *x }\n"])("an anchor within itself: %s", async (text) => {
    const { diagnostics } = await timed(text, "a.yaml", 2000);
    expect(diagnostics.map((d) => d.code)).toEqual(["yaml-alias-cycle"]);
  });

  test("an alias that is fine is followed to where the value stands", async () => {
    const text = emit(fullNotice(), "block").text.replace("kind: deployment", "kind: &k deploymen").replace("title: 九", "title: *k # ");
    const { diagnostics } = await checkText(text, "a.yaml");
    expect(diagnostics.filter((d) => d.code === "schema-enum").map((d) => d.pointer)).toEqual(["/kind"]);
  });

  test.each([
    ["a.yaml", "__proto__: { polluted: 1 }\nkind: work\n"],
    ["a.json", '{ "__proto__": { "polluted": 1 }, "kind": "work" }'],
    ["a.json", '{"constructor":{"prototype":{"polluted":1}}}'],
  ])("%s with a key that is no key", async (file, text) => {
    const { diagnostics } = await checkText(text, file);
    const unknown = diagnostics.filter((d) => d.code === "schema-unknown-key");
    expect(unknown.map((d) => d.line)).toEqual([1]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("ten thousand errors", async () => {
    const text = `targets:\n${"  - { nam: x }\n".repeat(9_999)}`;
    const report = await timed(text, "a.yaml", 15_000);
    expect(report.diagnostics).toHaveLength(50);
    expect(report.diagnostics.map((d) => d.line)).toEqual([...report.diagnostics.map((d) => d.line)].sort((a, b) => a - b));
    expect(report.omitted).toBeGreaterThan(9000);
  });

  test("ten thousand keys written twice", async () => {
    const text = Array.from({ length: 9_999 }, (_, i) => `k${i}: 1\nk${i}: 2\n`).join("");
    const report = await timed(text, "a.yaml", 15_000);
    expect(report.counts.error).toBeGreaterThanOrEqual(9_999);
  });

  test.each([
    ["a.json", 1],
    ["a.yaml", 1],
  ])("%s nested beyond all measure", async (file) => {
    const report = await timed(`{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, file, 15_000);
    expect(report.diagnostics.map((d) => d.code)).toEqual(["file-too-deep"]);
  });

  test.each([
    ["in one list", "1,".repeat(300_000) + 1],
    ["in lists of lists", `[${"[1,1,1,1,1,1,1,1,1,1],".repeat(9000)}[${"[1,1,1,1,1,1,1,1,1,1],".repeat(9000)}1]]`],
  ])("more values than a notice can have, %s", async (_name, many) => {
    const report = await timed(`{"targets":[${many}]}`, "a.json", 5000);
    expect(report.diagnostics.map((d) => d.code)).toEqual(["file-too-many-values"]);
  });

  test.each(["a.yaml", "a.json", "a.ndjson"])("an empty %s", async (file) => {
    for (const text of ["", "\n \n"]) expect((await checkText(text, file)).diagnostics.map((d) => d.code)).toEqual(["file-empty"]);
  });

  test("a YAML file of comments only", async () => {
    expect((await checkText("# 尚未整理\n---\n", "a.yaml")).diagnostics.map((d) => d.code)).toEqual(["file-empty"]);
  });
});

describe("the quick reader of YAML", () => {
  /** Data values must be those that the careful one reads, wherever the quick one reads at all. */
  test.each([
    "a: 1_000\n",
    "a: 0b11\n",
    "a: 0o17\n",
    "a: 0x1f\n",
    "a: 010\n",
    "a: 1e3\n",
    "a: .5\n",
    "a: .inf\n",
    "a: ~\n",
    "a: yes\n",
    "a: 2024-05-15\n",
    "a: 12:30:45\n",
    "a: 'x''y'\n",
    "a: |\n  x\n  y\n",
    "a: >-\n  x\n  y\n",
    "a: [1, 2, ]\n",
    "{ a: 1, b }\n",
    "? a\n: 1\n",
    "a: x # y\n",
    "a: x#y\n",
    'a: "\\u4e2d\\x41"\n',
    "a:\n- 1\n- 2\n",
    "a: 1\n---\nb: 2\n...\n",
    "<<: { a: 1 }\n",
    "a: !!str 1\n",
    "a: *x\n",
    "%YAML 1.1\n---\na: yes\n",
    "a: null\nb:\n",
    "a: 中文，标点\n",
    "1: a\n",
    "true: a\n",
    "a: '2024-05-15'\n",
    "a: +1\n",
    "a: 1.\n",
    "a: \u00a0x\n",
    "a: x\ty\n",
  ])("%j", (text) => {
    const quick = fastYaml(text);
    if (quick === undefined) return;
    expect(quick).toEqual(parseYaml(text).map((d) => d.data));
  });

  test("reads what xuncha parse writes", () => expect(fastYaml(emit(fullNotice(), "block").text)).toEqual([fullNotice()]));
});

test("keys of JSON are counted without reading it", () => {
  expect(countKeys('{"a:b":"c:\\"d\\\\","e":{"f":[1,{"g":":"}]}}')).toBe(4);
});

describe("YAML too large to be read with care", () => {
  const item =
    "  - { verb: 强调, text: 要提高政治站位，深刻认识巡察工作的重要意义，切实增强责任感和使命感，以更高的标准、更严的要求、更实的作风做好工作，把巡察整改落到实处，让群众看到成效。一是加强领导，二是压实责任，三是严肃纪律。 }\n";

  test("what is wrong is told all the same, at the document", async () => {
    const report = await checkText(`kind: work\n---\nkind: nothing\nstatements:\n${item.repeat(9_900)}---\nkind: x\n`, "a.yaml", {
      maxProblems: 0,
    });
    const enums = report.diagnostics.filter((d) => d.code === "schema-enum");
    // The second document is pointed at as a whole, the third one exactly.
    expect(enums.map((d) => [d.line, d.column])).toEqual([
      [2, 1],
      [9_906, 7],
    ]);
  });

  test("a syntax error has its line", async () => {
    const report = await checkText(`statements:\n${item.repeat(9_900)}a: [\n`, "a.yaml");
    expect(report.diagnostics.map((d) => [d.code, d.line > 9_900])).toEqual([["yaml-syntax", true]]);
  });

  test("what only the careful reader knows is refused", async () => {
    const report = await checkText(`statements: &s\n${item.repeat(9_900)}b: *s\n`, "a.yaml");
    expect(report.diagnostics.map((d) => d.code)).toEqual(["file-too-large"]);
  });
});
