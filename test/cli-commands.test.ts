/** Commands other than parse, and what all of them take from the environment. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { colorLevel } from "../src/cli/color.js";
import { chooseLanguage } from "../src/cli/language.js";
import { parseDate, parseSize } from "../src/cli/values.js";
import { VERSION } from "../src/version.js";
import { run } from "./helpers/cli.js";
import { cliFolder, NOTICE } from "./helpers/cli-folder.js";

const folder = cliFolder();

it("describes its environment", async () => {
  const { stdout, code } = await run(["doctor"], { env: { LANG: "zh_CN.UTF-8", NO_COLOR: "1" } });
  for (const line of [
    /^✓ xuncha {2,}\d/mu,
    /^✓ Node\.js {2,}v\d/mu,
    /^✓ ICU.*GB18030/mu,
    /^✓ 系统区域 {2,}zh_CN\.UTF-8$/mu,
    /^✓ 终端编码 {2,}UTF-8$/mu,
  ]) {
    expect(stdout).toMatch(line);
  }
  expect(stdout).toMatch(/^✓ 分词器 {2,}(?:nodejieba|node-rs|@node-rs\/jieba) \S+/mu);
  expect(stdout).toMatch(/^✓ 颜色 {2,}标准输出 0，标准错误 0/mu);
  expect(code).toBe(0);
});

describe("what the environment says", () => {
  it.each([
    [[], {}, "zh"],
    [["--lang", "en"], { XUNCHA_LANG: "zh" }, "en"],
    [["--lang=zh"], { LANG: "en_US.UTF-8" }, "zh"],
    [[], { XUNCHA_LANG: "en", LANG: "zh_CN.UTF-8" }, "en"],
    [[], { LANG: "en_GB.UTF-8" }, "en"],
    [[], { LANG: "C.UTF-8" }, "zh"],
    [[], { LC_ALL: "zh_CN.GB18030", LANG: "en_US.UTF-8" }, "zh"],
    [[], { LC_ALL: "", LC_MESSAGES: "en_US", LANG: "zh_CN" }, "en"],
    [["--", "--lang", "en"], {}, "zh"],
  ] as const)("language: %j %j → %s", (argv, env, lang) => expect(chooseLanguage(argv, env)).toBe(lang));

  it.each([
    [undefined, {}, true, 1],
    [undefined, {}, false, 0],
    [undefined, { TERM: "dumb" }, true, 0],
    [undefined, { NO_COLOR: "1", FORCE_COLOR: "3" }, true, 0],
    [undefined, { NO_COLOR: "" }, true, 1],
    [undefined, { FORCE_COLOR: "1" }, false, 1],
    [undefined, { FORCE_COLOR: "0" }, true, 0],
    [true, { NO_COLOR: "1" }, false, 1],
    [false, { FORCE_COLOR: "1" }, true, 0],
  ] as const)("colours: %s %j %s → %s", (flag, env, isTTY, level) => expect(colorLevel(flag, env, { isTTY })).toBe(level));

  it("colours the table only on request", async () => {
    const args = ["parse", "notice.txt", "-f", "table", "-q"];
    const plain = await run(args, { cwd: folder });
    const coloured = await run([...args, "--color"], { cwd: folder, env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toContain("\u001b[");
    expect(coloured.stdout).toContain("\u001b[");
  });
});

it("reads values of options strictly", () => {
  expect(["2024-02-29", "2023-02-29", "2024-2-9", "20240209", "2024-13-01", " 2024-01-01"].map(parseDate)).toEqual([
    "2024-02-29",
    ...Array(5).fill(undefined),
  ]);
  expect(["10", "1KB", "1.5M", "2 GB", "0", "-1", "1TB", "1e3", ""].map(parseSize)).toEqual(
    [10, 1024, 1572864, 2147483648, 0, ...Array(4).fill(undefined)].map((x) => x || undefined),
  );
});

it("explains values by the words of the original", async () => {
  const ran = await run(["explain", "notice.txt", "-f", "json"], { cwd: folder });
  expect(ran.code).toBe(0);
  const source = NOTICE;
  for (const { places } of JSON.parse(ran.stdout)) {
    for (const { line, column, start, end, text } of places) {
      expect(source.slice(start, end)).toBe(text);
      expect(source.split("\n")[line - 1]?.slice(column - 1)).toMatch(text.split("\n")[0]);
    }
  }
});

it("explains a value by its page in a PDF, and by its title", async () => {
  const { stdout } = await run(["explain", "fixtures/pdf-running-heads/notice.pdf", "/kind"]);
  expect(stdout).toMatch(/^\/kind {2}stationing {2}进驻\n {2}第 1 页，第 \d+ 行第 \d+ 列 · /u);
  expect((await run(["explain", "notice.txt", "/kind"], { cwd: folder })).stdout).toMatch(
    /^\/kind {2}deployment {2}动员部署\n {2}第 1 行/u,
  );
});

it("is as old as the package says", () => {
  expect(JSON.parse(readFileSync(resolve("package.json"), "utf8")).version).toBe(VERSION);
});

it("completes commands, options and values in bash", () => {
  const bash = spawnSync("bash", ["--version"]);
  if (bash.error) return;
  return run(["completion", "bash"]).then(({ stdout }) => {
    const complete = (...words: string[]): string[] =>
      spawnSync(
        "bash",
        ["-c", `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _xuncha; echo "\${COMPREPLY[@]}"`, "bash", "xuncha", ...words],
        { encoding: "utf8" },
      )
        .stdout.trim()
        .split(" ");
    expect(complete("par")).toEqual(["parse"]);
    expect(complete("parse", "--format", "")).toEqual(expect.arrayContaining(["yaml", "json", "ndjson", "table"]));
    expect(complete("parse", "--evi")).toEqual(["--evidence"]);
    expect(complete("parse", "--te")).toEqual(["--text"]);
    // Nothing: bash goes on with file names.
    expect(complete("parse", "")).toEqual([""]);
    expect(complete("")).toEqual(expect.arrayContaining(["parse", "batch"]));
    expect(complete("")).not.toContain("--lang");
    expect(complete("completion", "f")).toEqual(["fish"]);
  });
});
