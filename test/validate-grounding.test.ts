/** `--source`: published data against the notice it came from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../src/generated/notice.js";
import { parseNotice } from "../src/result.js";
import { grounder, Sources } from "../src/validate/grounding/index.js";

const TEXT =
  "清河市委召开九届市委第六轮巡察动员部署会\n5月14日，九届市委第六轮巡察动员部署会召开。市委书记张某某出席会议并讲话，市委副书记李某某主持。本轮巡察对市统计局党组、市林业局党组开展常规巡察，对城北街道党工委及所辖8个社区党组织开展提级巡察。\n";

let dir = "";
let plain: Notice;
let proved: Notice;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "xuncha-ground-"));
  mkdirSync(join(dir, "原文", "2024"), { recursive: true });
  writeFileSync(join(dir, "原文", "2024", "动员会.txt"), TEXT);
  writeFileSync(join(dir, "原文", "别的.txt"), "别的公告。\n");
  plain = (await parseNotice(Buffer.from(TEXT), { file: "动员会.txt" })).notice;
  proved = (await parseNotice(Buffer.from(TEXT), { file: "动员会.txt", evidence: true })).notice;
});
afterAll(() => rmSync(dir, { recursive: true }));

const check = async (data: unknown, where = "原文") => grounder(await Sources.open(join(dir, where), where))(data);
const edited = (notice: Notice, change: (n: Notice) => void): Notice => {
  const copy = structuredClone(notice);
  change(copy);
  return copy;
};

test("the notice gives enough to test with", () => {
  expect(plain.targets.length).toBeGreaterThanOrEqual(2);
  expect(plain.attendees.length).toBeGreaterThanOrEqual(1);
  expect(Object.keys(proved.evidence ?? {}).length).toBeGreaterThan(10);
});

test("what parse wrote is proved, with and without evidence", async () => {
  expect(await check(plain)).toEqual([]);
  expect(await check(proved)).toEqual([]);
});

test("a notice is found by its content when it has another name", async () => {
  expect(await check(edited(plain, (n) => void Object.assign(n.source, { file: "改名.txt" })))).toEqual([]);
});

test("one file may be named instead of a folder", async () => {
  expect(await check(plain, "原文/2024/动员会.txt")).toEqual([]);
});

test("a notice that is not there is a warning", async () => {
  const lost = edited(plain, (n) => void Object.assign(n.source, { file: "无.txt", sha256: "0".repeat(64) }));
  expect((await check(lost)).map((f) => f.code)).toEqual(["source-missing"]);
});

test("a notice that has changed is told as such", async () => {
  const old = edited(plain, (n) => void Object.assign(n.source, { sha256: "0".repeat(64) }));
  expect((await check(old)).map((f) => [f.code, f.pointer])).toEqual([["source-changed", "/source/sha256"]]);
});

describe("drift", () => {
  const cases: readonly (readonly [string, (n: Notice) => void, readonly (readonly [string, string])[]])[] = [
    ["a changed number", (n) => void Object.assign(n.round ?? {}, { number: 7 }), [["drift-changed", "/round/number"]]],
    ["an added person", (n) => void n.attendees.unshift({ name: "赵某", roles: [] }), [["drift-extra", "/attendees/0"]]],
    ["a deleted target", (n) => void n.targets.pop(), [["drift-missing", "/targets"]]],
    ["an added role", (n) => void n.attendees[0]?.roles.push("pledged"), [["drift-extra", "/attendees/0/roles/2"]]],
    ["an added key", (n) => void Object.assign(n, { period: { duration: "两个月" } }), [["drift-extra", "/period"]]],
    ["a deleted key", (n) => void Reflect.deleteProperty(n, "round"), [["drift-missing", ""]]],
    ["another count", (n) => void Object.assign(n.counts[0] ?? {}, { count: 9 }), [["drift-changed", "/counts/0/count"]]],
    ["another order", (n) => void n.targets.reverse(), []],
    ["other warnings", (n) => void n.warnings.splice(0), []],
  ];
  test.each(cases)("%s", async (_name, change, expected) => {
    const found = await check(edited(plain, change));
    expect(found.map((f) => [f.code, f.pointer])).toEqual(expected);
  });
});

describe("evidence", () => {
  const codes = async (change: (n: Notice) => void) => (await check(edited(proved, change))).map((f) => [f.code, f.pointer]);

  test("a value that was edited is not what its evidence says", async () => {
    expect(await codes((n) => void Object.assign(n.attendees[0] ?? {}, { name: "章某某" }))).toContainEqual([
      "evidence-value",
      "/attendees/0/name",
    ]);
    expect(await codes((n) => void Object.assign(n.round ?? {}, { number: 7 }))).toEqual([["evidence-value", "/round/number"]]);
  });

  test("evidence that was moved does not stand there", async () => {
    expect(await codes((n) => void Object.assign(n.evidence?.["/round/number"] ?? {}, { start: 0, end: 1 }))).toEqual([
      ["evidence-moved", "/evidence/~1round~1number/text"],
    ]);
  });

  test("what was added without evidence is compared with the parse", async () => {
    expect(await codes((n) => void n.targets.push({ name: "市水利局党组", fullName: "市水利局党组", types: ["routine"] }))).toEqual([
      ["drift-extra", `/targets/${proved.targets.length}`],
    ]);
  });

  test("what was deleted with its evidence is missed", async () => {
    const found = await codes((n) => {
      n.targets.pop();
      for (const key of Object.keys(n.evidence ?? {})) if (key.startsWith(`/targets/${n.targets.length}/`)) delete n.evidence?.[key];
    });
    expect(found).toEqual([["drift-missing", "/targets"]]);
  });
});
