/** Each cross-field check against the examples that stand beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findings } from "../src/messages/findings.js";
import { codes } from "../src/validate/codes.js";
import { checkText } from "../src/validate/index.js";
import { rules } from "../src/validate/rules/index.js";
import type { Diagnostic } from "../src/validate/types.js";
import { marked } from "./helpers/marks.js";

interface Find {
  readonly code: string;
  readonly data: string;
  readonly suggestion?: string;
  /** Further findings of the rule in the same data. */
  readonly others?: number;
}

const FOLDER = "src/validate/rules";
const examplesOf = (id: string) =>
  parse(readFileSync(`${FOLDER}/${id}.examples.yaml`, "utf8")) as { finds: readonly Find[]; ignores: readonly string[] };

const ofRule = async (text: string, ruleCodes: readonly string[]): Promise<Diagnostic[]> => {
  const report = await checkText(text, "data.yaml", { maxProblems: 0 });
  return report.diagnostics.filter((d) => ruleCodes.includes(d.code));
};

test("every rule is registered and has its own codes, all documented", () => {
  const files = readdirSync(FOLDER).filter((f) => f.endsWith(".ts") && !["index.ts", "rule.ts"].includes(f));
  expect(rules.map((r) => `${r.id}.ts`).sort()).toEqual(files.sort());
  const all = rules.flatMap((r) => r.codes);
  expect(new Set(all).size).toBe(all.length);
  for (const code of all) expect(findings[code], code).toBeDefined();
});

test("every code has a message and every message a code", () => {
  expect(Object.keys(findings).sort()).toEqual(Object.keys(codes).sort());
});

test("every message has the same parameters in Chinese and English", () => {
  const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu))].sort();
  for (const [code, { zh, en, help }] of Object.entries(findings)) {
    expect([code, names(zh), names(help.zh)]).toEqual([code, names(en), names(help.en)]);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const { finds, ignores } = examplesOf(id);

  test("has three finds, two refusals and an example of each code", () => {
    expect(finds.length).toBeGreaterThanOrEqual(3);
    expect(ignores.length).toBeGreaterThanOrEqual(2);
    expect(rule.codes.filter((code) => !finds.some((f) => f.code === code))).toEqual([]);
  });

  test.each(finds.map((f, i) => [`${f.code} ${i + 1}`, f] as const))("finds %s", async (_name, { code, data, suggestion, others = 0 }) => {
    const { text, place } = marked(data);
    const found = await ofRule(text, rule.codes);
    const here = found.find((d) => d.code === code && d.line === place.line && d.column === place.column);
    expect(here, JSON.stringify(found.map((d) => [d.code, d.line, d.column]))).toBeDefined();
    expect([here?.endLine, here?.endColumn]).toEqual([place.endLine, place.endColumn]);
    if (suggestion !== undefined) expect(here?.suggestion).toBe(suggestion);
    expect(here?.message).not.toMatch(/\{\w+\}|@\w+:/u);
    expect(found).toHaveLength(1 + others);
  });

  test.each(ignores.map((text, i) => [i + 1, text] as const))("finds nothing in refusal %i", async (_i, text) => {
    expect((await ofRule(text, rule.codes)).map((d) => [d.code, d.line, d.message])).toEqual([]);
  });
});
