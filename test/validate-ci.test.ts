/** What other people's pipelines use: the action, the hooks, the examples and the page about them. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NOTICE_SCHEMA_ID } from "../src/generated/titles.js";
import { validateNotice } from "../src/index.js";
import { codes } from "../src/validate/codes.js";
import { run } from "./helpers/cli.js";
import { fullNotice } from "./helpers/full-notice.js";

const read = (path: string): string => readFileSync(path, "utf8");
const knownOptions = async (): Promise<Set<string>> => {
  const { stdout } = await run(["validate", "--help"]);
  return new Set(stdout.match(/--[a-z][a-z-]+/gu));
};

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly [{ readonly run: string; readonly env: Readonly<Record<string, string>> }] };
}

describe.runIf(process.platform !== "win32")("the action", () => {
  const action = parse(read("action.yml")) as Action;
  const [step] = action.runs.steps;

  /** Runs the step with a stand-in for npm that prints its arguments, one a line. */
  const calls = (inputs: Readonly<Record<string, string>>): string[] => {
    const dir = mkdtempSync(join(tmpdir(), "xuncha-action-"));
    try {
      writeFileSync(join(dir, "npm"), '#!/bin/sh\nfor a in "$@"; do echo "<$a>"; done\n');
      chmodSync(join(dir, "npm"), 0o755);
      const env: Record<string, string> = { PATH: `${dir}${delimiter}${process.env["PATH"] ?? ""}` };
      for (const [name, value] of Object.entries(step.env)) {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? "";
        expect(Object.keys(action.inputs)).toContain(input);
        env[name] = inputs[input] ?? action.inputs[input]?.default ?? "";
      }
      return execFileSync("bash", ["-e", "-o", "pipefail", "-c", step.run], { env, encoding: "utf8" }).trim().split("\n");
    } finally {
      rmSync(dir, { recursive: true });
    }
  };
  const head = ["<exec>", "<--yes>", "<--package=xuncha@latest>", "<-->", "<xuncha>", "<validate>"];

  test("hands over its inputs as they are", () => {
    expect(calls({ files: "数据\n\n归 档/**/*.yaml\n$(touch x); `id`" })).toEqual([
      ...head,
      "<--reporter>",
      "<github>",
      "<--fail-level>",
      "<error>",
      "<-->",
      "<数据>",
      "<归 档/**/*.yaml>",
      "<$(touch x); `id`>",
    ]);
  });

  test("adds what is asked for", async () => {
    const args = calls({
      files: "a",
      source: "原文",
      baseline: "b.json",
      "sarif-file": "c.sarif",
      "allow-empty": "true",
      "fail-level": "warning",
    });
    expect(args).toEqual([
      ...head,
      "<--reporter>",
      "<github>",
      "<--fail-level>",
      "<warning>",
      "<--source>",
      "<原文>",
      "<--baseline>",
      "<b.json>",
      "<--reporter>",
      "<sarif=c.sarif>",
      "<--allow-empty>",
      "<-->",
      "<a>",
    ]);
    const known = await knownOptions();
    for (const option of args.slice(head.length).filter((a) => /^<--[a-z]/u.test(a))) expect(known).toContain(option.slice(1, -1));
  });
});

test("hooks, examples and the page name options that exist", async () => {
  const known = await knownOptions();
  const texts = [".pre-commit-hooks.yaml", "docs/ci.md", ...readdirSync("docs/examples").map((f) => `docs/examples/${f}`)].map(read);
  const used = texts
    .flatMap((text) => text.split("\n").filter((line) => line.includes("xuncha validate")))
    .flatMap((line) => line.replace(/npm exec .* -- /u, "").match(/--[a-z][a-z-]+/gu) ?? []);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((option) => !known.has(option))).toEqual([]);
});

test("examples are YAML", () => {
  for (const file of readdirSync("docs/examples").filter((f) => f.endsWith(".yml")))
    expect(parse(read(`docs/examples/${file}`))).toBeTypeOf("object");
  expect(
    (parse(read(".pre-commit-hooks.yaml")) as { files: string }[]).every(({ files }) => new RegExp(files, "u").test("数据/a.yaml")),
  ).toBe(true);
});

test("every code is explained", () => {
  const page = read("docs/diagnostics.md");
  for (const code of Object.keys(codes)) expect(page).toContain(`\n### ${code}\n`);
});

test("editors find the schema by its id", async () => {
  expect((JSON.parse(read("schemas/notice.schema.json")) as { $id: string }).$id).toBe(NOTICE_SCHEMA_ID);
  const { stdout } = await run(["parse", "--schema-line"], { stdin: "九届市委第六轮巡察启动。" });
  expect(stdout.split("\n")[0]).toBe(`# yaml-language-server: $schema=${NOTICE_SCHEMA_ID}`);
  const { files, exports } = JSON.parse(read("package.json")) as { files: string[]; exports: Record<string, unknown> };
  expect(files).toContain("schemas");
  expect(exports).toHaveProperty(["./schemas/*"]);
});

test("the library validates", () => {
  expect(validateNotice(fullNotice())).toEqual([]);
  const [problem] = validateNotice({ ...fullNotice(), kind: "deploymen" }, "en");
  expect(problem).toMatchObject({
    code: "schema-enum",
    severity: "error",
    pointer: "/kind",
    suggestion: "deployment",
    message: expect.stringContaining("deploymen"),
  });
});
