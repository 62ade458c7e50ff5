/** The command line as a table: arguments and input, exit code, what stands on each stream. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { colorLevel } from "../src/cli/color.js";
import { chooseLanguage } from "../src/cli/language.js";
import { buildProgram } from "../src/cli/program.js";
import { parseDate, parseSize } from "../src/cli/values.js";
import { VERSION } from "../src/version.js";
import { type RunOptions, run } from "./helpers/cli.js";

const NOTICE = "云溪县召开十二届县委第三轮巡察动员部署会\n3月1日上午，十二届县委第三轮巡察动员部署会召开。县委书记柳远山出席会议并讲话。\n";
const RELATIVE = "昨天下午，十二届县委第三轮巡察动员部署会召开。";
const OTHER = "今天天气晴朗，适合出门散步。\n";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xuncha-cli-"));
  writeFileSync(at("notice.txt"), NOTICE);
  writeFileSync(at("通知 [1] 👍.txt"), NOTICE);
  writeFileSync(at("other.txt"), OTHER);
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("binary.txt"), Buffer.from([1, 0, 2, 0, 0, 3, 0xff, 0xfe, 0, 0, 7]));
  mkdirSync(at("folder"));
  mkdirSync(at("out"));
  writeFileSync(at("invalid.yaml"), 'schemaVersion: "1"\nkind: ohter\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case extends RunOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

/** The first word of a case says what it is about. Nothing is written to a stream that the case does not name. */
const cases: readonly Case[] = [
  {
    name: "parse: YAML by default",
    args: ["parse", "notice.txt"],
    code: 0,
    out: /^schemaVersion: "1"\nkind: [a-z]+ # \p{Script=Han}+\n/u,
    err: /^(notice\.txt.* 告警 .*\n)*$/u,
  },
  {
    name: "parse: JSON",
    args: ["parse", "notice.txt", "--format", "json", "-q"],
    code: 0,
    out: /^\{\n {2}"schemaVersion": "1",\n {2}"kind"/u,
  },
  { name: "parse: a line of JSON", args: ["parse", "notice.txt", "--format=ndjson", "-q"], code: 0, out: /^\{"schemaVersion":"1".*\}\n$/u },
  { name: "parse: a table", args: ["parse", "notice.txt", "-f", "table", "-q"], code: 0, out: /^概况\n {2}公告类别 {2}/u },
  {
    name: "parse: a table in English",
    args: ["parse", "notice.txt", "-f", "table", "-q", "--lang", "en"],
    code: 0,
    out: /^Overview\n {2}Kind/u,
  },
  { name: "parse: standard input by -", args: ["parse", "-", "-q"], stdin: NOTICE, code: 0, out: /\nsource: .*\n {2}sha256/u },
  { name: "parse: standard input by itself", args: ["parse", "-q"], stdin: NOTICE, code: 0, out: /^schemaVersion/u },
  { name: "parse: a text", args: ["parse", "--text", NOTICE, "-q"], code: 0, out: /^schemaVersion/u },
  {
    name: "parse: a name with blanks, brackets, emoji",
    args: ["parse", "通知 [1] 👍.txt", "-q"],
    code: 0,
    out: /file: "通知 \[1\] 👍\.txt"/u,
  },
  { name: "parse: no comments", args: ["parse", "notice.txt", "--no-comments", "-q"], code: 0, out: /^(?!.*#)schemaVersion/u },
  {
    name: "parse: a line for editors",
    args: ["parse", "notice.txt", "--schema-line", "-q"],
    code: 0,
    out: /^# yaml-language-server: \$schema=/u,
  },
  { name: "parse: evidence", args: ["parse", "notice.txt", "--evidence", "-q"], code: 0, out: /\nevidence:/u },
  { name: "parse: no notice in it", args: ["parse", "other.txt", "-q"], code: 0, out: /\nkind: other # 非巡察\n/u },

  {
    name: "parse: a warning, in one line that names the place",
    args: ["parse", "--text", RELATIVE],
    code: 0,
    out: /\nwarnings: # 提醒\n {2}- code: date-relative\n {4}message: .*昨天下午.*\n {4}path: .*\n {4}line: 1\n {4}column: 1\n$/u,
    err: /^（文字）:1:1 告警 date-relative .*昨天下午.*\n$/u,
  },
  { name: "parse: a warning, strict", args: ["parse", "--text", RELATIVE, "--strict", "-q"], code: 1, out: /date-relative/u },
  {
    name: "parse: no warning once the day is known",
    args: ["parse", "--text", RELATIVE, "--strict", "--today", "2031-03-02"],
    code: 0,
    out: /\n {2}date: "2031-03-01"\n/u,
  },

  { name: "bad: empty file", args: ["parse", "empty.txt"], code: 2, err: /^错误：empty\.txt：文件是空的.*\n$/u },
  { name: "bad: empty input", args: ["parse"], stdin: "", code: 2, err: /^错误：（标准输入）：文件是空的.*\n$/u },
  { name: "bad: binary file", args: ["parse", "binary.txt"], code: 2, err: /^错误：binary\.txt：这是二进制文件.*\n$/u },
  { name: "bad: folder", args: ["parse", "folder"], code: 2, err: /^错误：folder：这是文件夹，不是文件；.*\n$/u },
  { name: "bad: missing file", args: ["parse", "nowhere/none.txt"], code: 2, err: /^错误：nowhere\/none\.txt：找不到文件；.*\n$/u },
  { name: "bad: a file as a folder", args: ["parse", "notice.txt/x"], code: 2, err: /找不到文件/u },
  {
    name: "bad: missing file, in English",
    args: ["parse", "none.txt", "--lang", "en"],
    code: 2,
    err: /^error: none\.txt: no such file; .*\n$/u,
  },
  { name: "bad: escape sequence in a name", args: ["parse", "\u001b[31mx"], code: 2, err: /^错误：�\[31mx：找不到文件.*\n$/u },
  { name: "bad: device", args: ["parse", "/dev/null"], code: 2, err: /不是普通文件/u },
  {
    name: "bad: larger than allowed",
    args: ["parse", "notice.txt", "--max-size", "50"],
    code: 2,
    err: /^错误：notice\.txt：文件.*--max-size.*\n$/u,
  },
  { name: "bad: nothing named on a terminal", args: ["parse"], tty: true, code: 2, err: /^错误：没有指定文件；.*\n$/u },
  { name: "bad: text and file", args: ["parse", "notice.txt", "--text", "x"], code: 2, err: /^错误：--text 和文件名只能用一个\n$/u },
  { name: "bad: standard input twice", args: ["parse", "-", "-"], code: 2, err: /标准输入（-）只能用一次/u },
  {
    name: "bad: day that does not exist",
    args: ["parse", "notice.txt", "--today", "2024-02-30"],
    code: 2,
    err: /^错误：选项“--today.*2024-02-30.*YYYY-MM-DD.*\n$/u,
  },
  { name: "bad: size", args: ["parse", "notice.txt", "--max-size", "big"], code: 2, err: /^错误：.*“big”不对；.*50MB.*\n$/u },
  {
    name: "bad: format",
    args: ["parse", "notice.txt", "--format", "xml"],
    code: 2,
    err: /^错误：.*“xml”不对；可用：yaml, json, ndjson, table.*\n$/u,
  },
  {
    name: "bad: option",
    args: ["parse", "--formt", "json"],
    code: 2,
    err: /^错误：没有“--formt”这个选项；是不是想用 --format？.*xuncha parse --help.*\n$/u,
  },
  {
    name: "bad: option, in English",
    args: ["parse", "--formt", "--lang=en"],
    code: 2,
    err: /^error: there is no option “--formt”; did you mean --format\? \(see xuncha parse --help\)\n$/u,
  },
  { name: "bad: option without its value", args: ["parse", "--today"], code: 2, err: /^错误：选项“--today <date>”后面要有值.*\n$/u },
  { name: "bad: command", args: ["prase", "x"], code: 2, err: /^错误：没有“prase”这个命令；是不是想用 parse？.*\n$/u },
  { name: "bad: language", args: ["--lang", "fr", "doctor"], code: 2, err: /^错误：.*“fr”不对；可用：zh, en.*\n$/u },
  {
    name: "bad: output into a folder that is not there",
    args: ["parse", "notice.txt", "-q", "-o", "no/where.yaml"],
    code: 2,
    err: /^错误：no\/where\.yaml：写入失败（ENOENT）.*\n$/u,
  },
  {
    name: "bad: output over a folder",
    args: ["parse", "notice.txt", "-q", "-o", "folder"],
    code: 2,
    err: /^错误：folder：写入失败（EISDIR）.*\n$/u,
  },
  { name: "bad: output over the input", args: ["parse", "notice.txt", "-q", "-o", "./notice.txt"], code: 2, err: /就是输入文件/u },

  {
    name: "explain: missing pointer",
    args: ["explain", "notice.txt", "/nothing/there"],
    code: 2,
    err: /^错误：\/nothing\/there 处没有值；.*\n$/u,
  },
  {
    name: "explain: derived value",
    args: ["explain", "notice.txt", "/source/sha256"],
    code: 2,
    err: /^错误：\/source\/sha256 是由其他值推算或由程序写入的.*\n$/u,
  },
  { name: "explain: not a pointer", args: ["explain", "notice.txt", "round"], code: 2, err: /要以 \/ 开头/u },
  { name: "explain: missing file", args: ["explain", "none.txt"], code: 2, err: /^错误：none\.txt：找不到文件；.*\n$/u },
  { name: "explain: too many arguments", args: ["explain", "a", "/b", "c"], code: 2, err: /^错误：多出了参数.*\n$/u },

  { name: "schema: list", args: ["schema"], code: 0, out: /^notice .*\nconfig .*\nlexicon .*\nexamples .*\n$/u },
  { name: "schema: one", args: ["schema", "notice"], code: 0, out: /^\{[\s\S]*"\$id": "https:\/\/\S+notice\.schema\.json"/u },
  { name: "schema: unknown", args: ["schema", "notices"], code: 2, err: /^错误：没有名为“notices”的模式；可用的有：notice .*\n$/u },

  { name: "validate: invalid data", args: ["validate", "invalid.yaml"], code: 1, out: /invalid\.yaml:2:7/u, err: /[\s\S]*/u },
  { name: "validate: missing file", args: ["validate", "none.yaml"], code: 2, err: /none\.yaml/u },

  {
    name: "completion: unknown shell",
    args: ["completion", "tcsh"],
    code: 2,
    err: /^错误：参数“tcsh”不对；可用：bash, zsh, fish, powershell.*\n$/u,
  },

  { name: "help", args: ["--help"], code: 0, out: /^用法： xuncha \[选项\] 命令\n[\s\S]*\n选项：\n[\s\S]*\n命令：\n[\s\S]*\n示例：\n/u },
  { name: "help in English", args: ["--help", "--lang", "en"], code: 0, out: /^Usage: xuncha \[options\] command\n[\s\S]*\nCommands:\n/u },
  { name: "help of a command", args: ["parse", "-h"], code: 0, out: /^用法： xuncha parse \[选项\] \[文件…\]\n[\s\S]*\n通用选项：\n/u },
  { name: "help where no command is named", args: [], code: 2, err: /^用法： xuncha/u },
  { name: "version", args: ["--version"], code: 0, out: new RegExp(`^${VERSION.replaceAll(".", "\\.")}\n$`, "u") },
];

it.each(cases)("$name", async ({ args, code, out, err, ...options }) => {
  const ran = await run(args, { cwd: folder, ...options });
  expect(ran.stdout).toMatch(out ?? /^$/u);
  expect(ran.stderr).toMatch(err ?? /^$/u);
  expect(ran.code).toBe(code);
});

it("says nothing in English in a Chinese help", async () => {
  const names = buildNames();
  for (const args of [["--help"], ...names.map((name) => [name, "--help"])]) {
    const { stdout } = await run(args);
    expect(stdout, args.join(" ")).not.toMatch(/Usage|Options:|Arguments:|Commands:|default|choices|display help|\[options\]/u);
  }
});

function buildNames(): string[] {
  const streams = { argv: [], env: {}, cwd: "." } as never;
  return buildProgram({ streams, lang: "zh", colors: { out: 0, err: 0 } } as never).commands.map((c) => c.name());
}

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

describe("several files", () => {
  const files = ["notice.txt", "folder", "other.txt"];

  it("writes the good ones and names the bad one", async () => {
    const { code, stdout, stderr } = await run(["parse", ...files, "-q"], { cwd: folder });
    expect(code).toBe(2);
    expect(parseAllDocuments(stdout).map((d) => d.toJS().source.file)).toEqual(["notice.txt", "other.txt"]);
    expect(stderr).toBe("错误：folder：这是文件夹，不是文件；请写里面的文件名\n1 个文件没有处理成功（共 3 个）：folder\n");
  });

  it("are an array in JSON, lines in NDJSON", async () => {
    const json = await run(["parse", ...files, "-q", "-f", "json"], { cwd: folder });
    expect(JSON.parse(json.stdout)).toHaveLength(2);
    const lines = await run(["parse", ...files, "-q", "-f", "ndjson"], { cwd: folder });
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((l) => JSON.parse(l).source.file),
    ).toEqual(["notice.txt", "other.txt"]);
    expect(JSON.parse((await run(["parse", "folder", "empty.txt", "-f", "json"], { cwd: folder })).stdout)).toEqual([]);
  });
});

describe("-o", () => {
  it("writes a whole file, and nothing to the screen", async () => {
    const ran = await run(["parse", "notice.txt", "-q", "-o", "out/a.yaml"], { cwd: folder });
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(at("out/a.yaml"), "utf8")).toBe((await run(["parse", "notice.txt", "-q"], { cwd: folder })).stdout);
    expect(readdirSync(at("out"))).toEqual(["a.yaml"]);
  });

  it("keeps the mode of a file and leaves the old one where nothing could be parsed", async () => {
    writeFileSync(at("out/b.yaml"), "old");
    chmodSync(at("out/b.yaml"), 0o640);
    expect((await run(["parse", "empty.txt", "-o", "out/b.yaml"], { cwd: folder })).code).toBe(2);
    expect(readFileSync(at("out/b.yaml"), "utf8")).toBe("old");
    await run(["parse", "notice.txt", "-q", "-o", "out/b.yaml"], { cwd: folder });
    expect(readFileSync(at("out/b.yaml"), "utf8")).toContain("schemaVersion");
    expect(statSync(at("out/b.yaml")).mode & 0o777).toBe(0o640);
  });
});

it("gives the same data for the same notice in another encoding", async () => {
  const gbk = Buffer.from([0xcc, 0xec, 0xc6, 0xf8, 0xc7, 0xe7, 0xc0, 0xca, 0xa1, 0xa3]);
  const data = async (stdin: string | Uint8Array) => {
    const { source, ...rest } = JSON.parse((await run(["parse", "-f", "json", "-q"], { stdin })).stdout);
    return { source, rest };
  };
  const [a, b, c, d] = await Promise.all([data("天气晴朗。"), data(gbk), data("\ufeff天气晴朗。"), data("天气晴朗。\r\n")]);
  expect([b.rest, c.rest, d.rest]).toEqual([a.rest, a.rest, a.rest]);
  expect([a.source.encoding, b.source.encoding]).toEqual(["utf-8", "gb18030"]);
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
    expect(complete("completion", "f")).toEqual(["fish"]);
  });
});

/** As a process of its own, where the program has been built. */
describe.skipIf(!existsSync(resolve("dist/cli.js")))("as a process", () => {
  const bin = resolve("bin/xuncha.js");
  const env = { ...process.env, XUNCHA_LANG: "zh" };

  it("parses a pipe", () => {
    const ran = spawnSync(process.execPath, [bin, "parse", "-q"], { input: NOTICE, env, encoding: "utf8" });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(parse(ran.stdout).schemaVersion).toBe("1");
  });

  it("names a file that it may not read", () => {
    chmodSync(folder, 0o755);
    writeFileSync(at("secret.txt"), NOTICE, { mode: 0 });
    // Root may read everything, so that another user has to try.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const ran = spawnSync(process.execPath, [bin, "parse", "secret.txt"], { cwd: folder, env, encoding: "utf8", ...user });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, "", "错误：secret.txt：没有读取权限；请检查文件权限\n"]);
  });

  it("writes all of a large output to a slow pipe", async () => {
    const names = Array.from({ length: 1500 }, () => at("notice.txt"));
    const child = spawn(process.execPath, [bin, "parse", "-q", "-f", "ndjson", ...names], { env });
    child.stdout.pause();
    await new Promise((r) => setTimeout(r, 300));
    let text = "";
    child.stdout
      .setEncoding("utf8")
      .on("data", (chunk: string) => (text += chunk))
      .resume();
    const code = await new Promise((r) => child.on("close", r));
    expect(code).toBe(0);
    expect(text.trimEnd().split("\n")).toHaveLength(1500);
  });

  it("ends quietly when the reader goes away", async () => {
    const names = Array.from({ length: 1500 }, () => at("notice.txt"));
    const child = spawn(process.execPath, [bin, "parse", "-q", ...names], { env });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((r) => child.on("close", r));
    expect([code, stderr]).toEqual([0, ""]);
  });
});
