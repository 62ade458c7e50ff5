/** `xuncha validate` as a program: files, streams, reports, exit codes. */
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run as runProgram } from "./helpers/cli.js";
import { emit } from "./helpers/emit.js";
import { fullNotice } from "./helpers/full-notice.js";

let dir = "";
const good = emit(fullNotice(), "block").text;
const bad = good.replace("kind: deployment", "kind: deploymen");
const line = bad.split("\n").findIndex((l) => l.startsWith("kind:")) + 1;
const goodLine = JSON.stringify(fullNotice());

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(dir, name), content);
const read = (name: string): string => readFileSync(join(dir, name), "utf8");
const run = (args: readonly string[], stdin?: string | Uint8Array, env: Record<string, string> = {}) =>
  runProgram(["validate", ...args], { cwd: dir, env: { XUNCHA_LANG: "zh", ...env }, ...(stdin === undefined ? {} : { stdin }) });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "xuncha-validate-"));
  for (const folder of ["数据[1]/内", "空", "node_modules"]) mkdirSync(join(dir, folder), { recursive: true });
  write("好.yaml", good);
  write("坏.yaml", bad);
  write("数据[1]/一.yml", good);
  write("数据[1]/内/二.json", JSON.stringify(fullNotice(), null, 2));
  write("数据[1]/内/说明.md", "# 说明");
  write("数据[1]/package.json", "{}");
  write("三.ndjson", `${goodLine}\n${goodLine.replace('"deployment"', '"x"')}\n\n${goodLine}`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("exit codes", () => {
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ["sound", ["好.yaml"], 0, /1 个文件、1 篇公告，没有问题/u],
    ["unsound", ["坏.yaml"], 1, new RegExp(`坏\\.yaml:${line}:7 错误`, "u")],
    ["several", ["好.yaml", "坏.yaml"], 1, /2 个文件、2 篇公告：1 处错误/u],
    ["a folder whose name looks like a glob", ["数据[1]"], 0, /2 个文件/u],
    ["a glob", ["*.yaml"], 1, /2 个文件/u],
    ["a glob into folders", ["**/二.json"], 0, /1 个文件/u],
    ["the same file twice", ["好.yaml", "./好.yaml", "好.*"], 0, /1 个文件/u],
    ["NDJSON", ["三.ndjson"], 1, /三\.ndjson:2:\d+ 错误/u],
    ["no such file", ["无.yaml"], 2, /^$/u],
    ["one file missing, one sound", ["无.yaml", "好.yaml"], 2, /1 个文件、1 篇公告，没有问题/u],
    ["nothing matches", ["无*.yaml"], 2, /^$/u],
    ["a folder without data", ["空"], 2, /^$/u],
    ["nothing matches and may not", ["空", "无*.yaml", "--allow-empty"], 0, /0 个文件/u],
    ["a level that does not matter", ["坏.yaml", "--fail-level", "none"], 0, /1 处错误/u],
    ["an unknown reporter", ["好.yaml", "--reporter", "xml"], 2, /^$/u],
    ["an unknown level", ["好.yaml", "--fail-level", "bad"], 2, /^$/u],
    ["a bad number", ["好.yaml", "--max-problems", "-1"], 2, /^$/u],
    ["no such baseline", ["好.yaml", "--baseline", "无.json"], 2, /^$/u],
    ["no such source", ["好.yaml", "--source", "无"], 2, /^$/u],
    ["a baseline to write without a file", ["好.yaml", "--update-baseline"], 2, /^$/u],
  ];
  test.each(cases)("%s", async (_name, args, code, out) => {
    const ran = await run(args);
    expect([ran.code, ran.stdout]).toEqual([code, expect.stringMatching(out)]);
    if (code === 2) expect(ran.stderr).toMatch(/错误：/u);
  });

  test("no match has a message of its own", async () => {
    expect((await run(["无*.yaml"])).stderr).toContain("没有匹配的文件：无*.yaml");
    expect((await run(["无.yaml"])).stderr).toContain("无.yaml：找不到文件");
  });

  test("the manifest of a batch is no data", async () => {
    mkdirSync(join(dir, "批"));
    write("批/xuncha-manifest.ndjson", '{"input":"a.txt"}\n');
    write("批/全.ndjson.manifest.ndjson", '{"input":"a.txt"}\n');
    write("批/全.ndjson", `${goodLine}\n`);
    for (const name of ["批", "批/*.ndjson", "批/**"]) {
      expect(await run([name])).toMatchObject({ code: 0, stdout: expect.stringContaining("1 个文件、1 篇公告") });
    }
  });

  test("warnings count from --fail-level warning on", async () => {
    write("警.yaml", good.replace("0000-1234567", "0000-12"));
    expect((await run(["警.yaml"])).code).toBe(0);
    expect((await run(["警.yaml", "--fail-level", "warning"])).code).toBe(1);
    expect((await run(["警.yaml", "-q"])).stdout).toBe("");
  });
});

describe("standard input", () => {
  test.each([
    ["YAML", bad, [], `<stdin>:${line}:7`],
    ["JSON", JSON.stringify({ ...fullNotice(), kind: "x" }), ["-"], "<stdin>:1:"],
    ["NDJSON by its look", `${goodLine}\n${goodLine.replace('"deployment"', '"x"')}\n`, ["-"], "<stdin>:2:"],
    ["NDJSON by its name", `${goodLine.replace('"deployment"', '"x"')}\n`, ["-", "--stdin-filepath", "数据/四.jsonl"], "数据/四.jsonl:1:"],
    ["YAML by its name", bad, ["-", "--stdin-filepath", "数据/四.yaml"], `数据/四.yaml:${line}:7`],
  ])("%s", async (_name, stdin, args, place) => {
    const ran = await run(args, stdin);
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining(place)]);
  });

  test("a long stream of lines needs no limit", async () => {
    const ran = await run(["-", "--max-size", "1MB"], `${`${goodLine}\n`.repeat(600)}`);
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("600 篇公告")]);
  });

  test("--fix writes the data to standard output and the report to standard error", async () => {
    const ran = await run(["-", "--fix"], good.replace('schemaVersion: "1"', "schemaVersion: 1"));
    expect(ran).toMatchObject({ code: 0, stdout: good });
    expect(ran.stderr).toContain("改正了 1 处");
    expect((await run(["-", "--fix"], good)).stdout).toBe(good);
  });
});

describe("bad files", () => {
  const codes = async (name: string, args: readonly string[] = []) => {
    const ran = await run([name, "-r", "json", ...args]);
    return [
      ran.code,
      (JSON.parse(ran.stdout) as { diagnostics: { code: string; line: number }[] }).diagnostics.map((d) => [d.code, d.line]),
    ];
  };
  test.each([
    ["空.yaml", "", "file-empty", 1],
    ["二进制.yaml", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]), "file-binary", 1],
    ["GBK.yaml", Buffer.concat([Buffer.from("kind: work\ntitle: "), Buffer.from([0xd1, 0xb2, 0xb2, 0xec])]), "file-encoding", 2],
    ["GBK.ndjson", Buffer.concat([Buffer.from("\n"), Buffer.from([0xd1, 0xb2, 0xb2, 0xec, 10])]), "file-encoding", 2],
    ["零.ndjson", Buffer.from([1, 0, 2, 10]), "file-binary", 1],
  ])("%s", async (name, content, code, at) => {
    write(name, content);
    expect(await codes(name)).toEqual([1, [[code, at]]]);
  });

  test("a file over the limit is not read", async () => {
    write("大.yaml", "#".repeat(3000));
    expect(await codes("大.yaml", ["--max-size", "2KB"])).toEqual([1, [["file-too-large", 1]]]);
    write("大.ndjson", `{"a":"${"x".repeat(3000)}"}\n{"a":\n`);
    expect((await codes("大.ndjson", ["--max-size", "2KB"]))[1]).toEqual([
      ["file-too-large", 1],
      ["json-end", 2],
    ]);
  });

  test("a byte order mark is no character of the data", async () => {
    write("标.yaml", `\ufeff${bad}`);
    expect(await codes("标.yaml")).toEqual([1, [["schema-enum", line]]]);
  });

  test.runIf(process.getuid?.() !== 0)("a file that may not be read", async () => {
    write("锁.yaml", good);
    chmodSync(join(dir, "锁.yaml"), 0);
    expect((await run(["锁.yaml"])).code).toBe(2);
  });

  test.runIf(process.platform !== "win32")("a link that leads nowhere", async () => {
    symlinkSync(join(dir, "没有"), join(dir, "断.yaml"));
    expect((await run(["断.yaml"])).code).toBe(2);
  });
});

describe("reports", () => {
  test("several, to standard output and to files", async () => {
    const ran = await run(["坏.yaml", "-r", "pretty", "-r", "sarif=a.sarif", "-r", "junit", "--output-file", "b.xml"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`坏.yaml:${line}:7 错误`);
    expect((JSON.parse(read("a.sarif")) as { version: string }).version).toBe("2.1.0");
    expect(read("b.xml")).toContain("<testsuites");
  });

  test("a report never replaces what it reports on", async () => {
    const ran = await run(["坏.yaml", "-r", "json=坏.yaml"]);
    expect([ran.code, read("坏.yaml")]).toEqual([2, bad]);
  });

  test("github writes the job summary", async () => {
    write("summary.md", "以前的\n");
    const ran = await run(["坏.yaml", "-r", "github"], undefined, { GITHUB_STEP_SUMMARY: join(dir, "summary.md") });
    expect(ran.stdout).toMatch(/^::error file=坏\.yaml,line=/u);
    expect(read("summary.md")).toMatch(/^以前的\n## xuncha: 数据校验/u);
  });

  test("--max-problems says how many are left", async () => {
    write("多.yaml", `targets:\n${"  - 1\n".repeat(9)}`);
    const ran = await run(["多.yaml", "--max-problems", "3"]);
    expect(ran.stdout.match(/^多\.yaml:/gmu)).toHaveLength(3);
    expect(ran.stdout).toMatch(/还有 \d+ 处没有列出/u);
    expect((await run(["多.yaml", "--max-problems", "0"])).stdout).not.toContain("没有列出");
  });

  test("English", async () => {
    const ran = await run(["坏.yaml", "--lang", "en"]);
    expect(ran.stdout).toContain("error “deploymen” is no value for kind");
    expect(ran.stdout).not.toMatch(/错误|怎么办/u);
  });
});

describe("baseline", () => {
  test("known problems are quiet, new ones are not, and it moves with the file", async () => {
    write("旧.yaml", bad);
    expect(await run(["旧.yaml", "--baseline", "base.json", "--update-baseline"])).toMatchObject({ code: 0, stdout: "" });
    const known = await run(["旧.yaml", "--baseline", "base.json"]);
    expect([known.code, known.stdout]).toEqual([0, expect.stringContaining("1 处旧问题已记入基线")]);
    write("旧.yaml", `# 新的一行\n${bad}`);
    expect((await run(["旧.yaml", "--baseline", "base.json"])).code).toBe(0);
    write("旧.yaml", bad.replace("term: 9", "term: 九"));
    const fresh = await run(["旧.yaml", "--baseline", "base.json"]);
    expect([fresh.code, fresh.stdout]).toEqual([1, expect.stringContaining("1 处错误")]);
    expect(fresh.stdout).not.toContain("deploymen");
  });

  test("what is no baseline is refused", async () => {
    for (const text of ["", "{}", '{"version":1,"problems":[{}]}', "[]", "null"]) {
      write("坏基线.json", text);
      expect((await run(["好.yaml", "--baseline", "坏基线.json"])).code).toBe(2);
    }
  });
});

describe("--fix", () => {
  test("changes the file, and nothing in a file that needs nothing", async () => {
    write("修.yaml", `\ufeff${good.replace('schemaVersion: "1"', "schemaVersion: 1")}`);
    const ran = await run(["修.yaml", "--fix"]);
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("改正了 1 处")]);
    expect(read("修.yaml")).toBe(`\ufeff${good}`);
  });

  test.each(["\n", ""])("lines of NDJSON one by one, ending with %j", async (end) => {
    const wrong = JSON.stringify({ ...fullNotice(), totals: { targets: 99 } });
    write("修.ndjson", `${goodLine}\r\n\n${wrong}${end}`);
    const ran = await run(["修.ndjson", "--fix"]);
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/改正了 \d+ 处/u)]);
    const [first, second, third, ...rest] = read("修.ndjson").split("\n");
    expect([first, second, rest]).toEqual([`${goodLine}\r`, "", end === "" ? [] : [""]]);
    expect(JSON.parse(third ?? "")).toEqual(fullNotice());
  });

  test("a line that cannot be read keeps the file as it is", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${JSON.stringify({ ...fullNotice(), totals: { targets: 99 } })}\n`),
      Buffer.from([0xb2, 0xec, 10]),
    ]);
    write("混.ndjson", bytes);
    expect((await run(["混.ndjson", "--fix"])).code).toBe(1);
    expect(readFileSync(join(dir, "混.ndjson")).equals(bytes)).toBe(true);
  });
});

test("memory does not grow with the lines", async () => {
  const file = join(dir, "长.ndjson");
  const measure = async (lines: number): Promise<number> => {
    writeFileSync(file, "");
    for (let i = 0; i < lines; i += 500) appendFileSync(file, `${goodLine}\n`.repeat(500));
    const before = process.memoryUsage().rss;
    expect((await run(["长.ndjson"])).stdout).toContain(`${lines} 篇公告`);
    return process.memoryUsage().rss - before;
  };
  await measure(2000);
  // 5,000 lines are 17 MB of text: kept, they would show.
  expect(await measure(5000)).toBeLessThan(60 * 1024 * 1024);
});
