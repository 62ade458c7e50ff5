/** `--fix`: only what is certain, and nothing else in the file. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fixText } from "../src/validate/fix/index.js";
import { emit, STYLES } from "./helpers/emit.js";
import { fullNotice } from "./helpers/full-notice.js";

const SAME = `attendees: []
types: [ routine ]
targets:
    - {name: 市统计局党组,   fullName: "市统计局党组", types: [routine]}
    - name: 青石村党委 # 提级
      fullName: 青石村党委
      types:
      - routine
      category: village
counts: []
# 汇总
`;
const BLOCK = `# yaml-language-server: $schema=https://unpkg.com/xuncha/schemas/notice.schema.json
kind: work   # 类别，不改

# 发布者核对过
schemaVersion: 1 # 版本
${SAME}totals:
    targets: 5      # 数过两遍
    schools: { named: 1 }
source: { characters: 10, repairs: [] }
warnings: []
`;

test("totals, version and order are put right, comments and layout stay", async () => {
  const { text, count } = await fixText(BLOCK, "yaml");
  expect(text).toBe(`# yaml-language-server: $schema=https://unpkg.com/xuncha/schemas/notice.schema.json

# 发布者核对过
schemaVersion: "1" # 版本
kind: work   # 类别，不改
${SAME}totals:
    targets: 2      # 数过两遍
    byType: { routine: 2 }
    villages: { named: 1 }
source: { characters: 10, repairs: [] }
warnings: []
`);
  expect(count).toBeGreaterThanOrEqual(5);
  expect(await fixText(text, "yaml")).toEqual({ text, count: 0 });
});

test("CRLF stays CRLF", async () => {
  const { text } = await fixText(BLOCK.replaceAll("\n", "\r\n"), "yaml");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  expect(parse(text)).toMatchObject({ schemaVersion: "1", totals: { targets: 2, byType: { routine: 2 }, villages: { named: 1 } } });
});

describe.each(STYLES.filter((s) => s !== "ndjson"))("%s", (style) => {
  const format = style === "json" ? "json" : "yaml";
  const broken = () => {
    const { schemaVersion: _, kind, totals, ...rest } = fullNotice();
    return {
      ...rest,
      kind,
      totals: { ...totals, targets: 9, schools: { named: 1 }, byType: { ...totals.byType, routine: 9 }, villages: undefined },
    };
  };
  test("a notice with everything wrong that can be put right", async () => {
    const data = JSON.parse(JSON.stringify(broken())) as unknown;
    const { text } = await fixText(emit(data, style).text, format);
    expect(parse(text)).toEqual(fullNotice());
    expect(Object.keys(parse(text) as object)).toEqual(Object.keys(fullNotice()));
  });

  test("a list of notices", async () => {
    const data = JSON.parse(JSON.stringify([broken(), fullNotice(), broken()])) as unknown;
    const { text } = await fixText(emit(data, style).text, format);
    expect(parse(text)).toEqual([fullNotice(), fullNotice(), fullNotice()]);
  });
});

test.each([
  ["a syntax error", "kind: work\ntotals: { targets: 5\n"],
  ["a key that is written twice", "kind: work\nkind: other\nschemaVersion: 1\n"],
  ["a newer version", 'schemaVersion: "2"\nkind: work\n'],
  ["what is no notice", "name: something else\n"],
  ["targets that cannot be counted", 'schemaVersion: "1"\nkind: work\ntargets: [市统计局党组]\ncounts: []\ntotals: { targets: 9 }\n'],
  ["sound data", emit(fullNotice(), "block").text],
])("%s is left alone", async (_name, text) => {
  expect(await fixText(text, "yaml")).toEqual({ text, count: 0 });
});

test("several documents", async () => {
  const { text } = await fixText(`${BLOCK}---\n${BLOCK}`, "yaml");
  expect(text.match(/targets: 2 {6}# 数过两遍/gu)).toHaveLength(2);
});

test("a comment within braces keeps the keys where they are", async () => {
  const text =
    '{ kind: work, # 类别\n  schemaVersion: "1", attendees: [], types: [], targets: [], counts: [], totals: { targets: 0 }, source: { characters: 1, repairs: [] }, warnings: [] }\n';
  expect((await fixText(text, "yaml")).text).toBe(text);
});
