/** The command line as a table: arguments and input, exit code, what stands on each stream. */
import { expect, it } from "vitest";
import { buildProgram } from "../src/cli/program.js";
import { VERSION } from "../src/version.js";
import { type RunOptions, run } from "./helpers/cli.js";
import { cliFolder, NOTICE, RELATIVE } from "./helpers/cli-folder.js";

const folder = cliFolder();

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
  { name: "parse: the text", args: ["parse", "--text", "page.html"], code: 0, out: new RegExp(`^${RELATIVE}\n$`, "u") },
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
    args: ["parse"],
    stdin: RELATIVE,
    code: 0,
    out: /\nwarnings: # 告警\n {2}- code: date-relative\n {4}message: .*昨天下午.*\n {4}path: .*\n {4}line: 1\n {4}column: 1\n$/u,
    err: /^（标准输入）:1:1 告警 date-relative .*昨天下午.*\n$/u,
  },
  { name: "parse: a warning, strict", args: ["parse", "--strict", "-q"], stdin: RELATIVE, code: 1, out: /date-relative/u },
  {
    name: "parse: no warning once the day is known",
    args: ["parse", "--strict", "--today", "2031-03-02"],
    stdin: RELATIVE,
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
  {
    name: "bad: text and data",
    args: ["parse", "notice.txt", "--text", "-f", "json"],
    code: 2,
    err: /^错误：选项“--text”和“--format”不能同用（用法见 xuncha parse --help）\n$/u,
  },
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
  { name: "bad: option without its value", args: ["parse", "--today"], code: 2, err: /^错误：选项“--today”后面要有值.*\n$/u },
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
