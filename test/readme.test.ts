/** Both READMEs show commands and their output; here they are run. A line that is only … stands for any lines. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Built, buildBatch } from "./helpers/batch-build.js";
import { run } from "./helpers/cli.js";

interface Shown {
  readonly command: string;
  readonly output: string;
}

const blocks = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gmu"))].map((m) => m[1] ?? "");

const shown = (text: string): Shown[] =>
  blocks(text, "console").flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const [command = "", ...output] = part.split("\n");
        return { command, output: output.join("\n") };
      }),
  );

/** `a`, `…`, `b` → a pattern; everything else is taken literally. */
const pattern = (output: string): RegExp =>
  new RegExp(
    `^${output
      .split(/^…\n/mu)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"))
      .join("(?:.*\\n)*?")}$`,
    "u",
  );

const FILES = ["README.md", "README.zh-CN.md"] as const;
const texts = Object.fromEntries(FILES.map((file) => [file, readFileSync(file, "utf8")])) as Record<(typeof FILES)[number], string>;

let built: Built;
let top = "";

beforeAll(async () => {
  built = await buildBatch();
  top = mkdtempSync(join(tmpdir(), "xuncha-readme-"));
  writeFileSync(join(top, "xuncha"), `#!/bin/sh\nexec '${process.execPath}' '${built.bin}' "$@"\n`, { mode: 0o755 });
  for (const file of FILES) {
    mkdirSync(join(top, `in ${file}`));
    symlinkSync(resolve("fixtures"), join(top, `in ${file}`, "fixtures"));
  }
}, 60_000);
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
  built.remove();
});

describe.each(FILES)("%s", (file) => {
  const text = texts[file];
  const [install, test, ...tour] = shown(text);
  const PATH = (): string => `${top}${delimiter}${process.env["PATH"]}`;

  it("begins with two commands that work", async () => {
    expect([install?.command, test?.command]).toEqual(["npm ci && npx xuncha parse fixtures/deployment/notice.txt", "npm test"]);
    const { code, stdout } = await run((install?.command ?? "").split(" xuncha ")[1]?.split(" ") ?? []);
    expect([code, stdout]).toEqual([0, expect.stringContaining("\nkind: deployment # 动员部署\n")]);
  });

  // One after the other: what one writes, the next reads.
  it.each(tour)("$command", { timeout: 60_000 }, ({ command, output }) => {
    const ran = spawnSync("bash", ["-c", `set -o pipefail; ${command}`], {
      cwd: join(top, `in ${file}`),
      env: { ...process.env, PATH: PATH(), XUNCHA_LANG: "zh", NO_COLOR: "1" },
      encoding: "utf8",
    });
    expect(`${ran.stderr}${ran.status === 0 ? "" : ran.stdout}`).not.toMatch(/错误|not found/u);
    expect(ran.status).toBe(0);
    // The blank line that ends an explanation is not shown.
    if (output !== "") expect(ran.stdout.replace(/\n\n$/u, "\n")).toMatch(pattern(output));
  });

  it("names every command that there is, and no other, and runs each", async () => {
    const { stdout } = await run(["--help", "--lang", "en"]);
    const commands = [...(stdout.split("Commands:\n")[1]?.split("\n\n")[0] ?? "").matchAll(/^ {2}([a-z]+)/gmu)].map((m) => m[1]);
    const named = [...text.matchAll(/^\| `xuncha ([a-z]+)/gmu)].map((m) => m[1]);
    expect(named.toSorted()).toEqual(commands.toSorted());
    const ran = new Set(tour.flatMap(({ command }) => [...command.matchAll(/\bxuncha ([a-z]+)/gu)].map((m) => m[1])));
    expect([...ran].toSorted()).toEqual(commands.toSorted());
  });

  it("names options that there are", async () => {
    const help = (await Promise.all(["parse", "batch", "validate", "explain", "eval"].map((c) => run([c, "--help"]))))
      .map((r) => r.stdout)
      .join("");
    const unknown = [...text.matchAll(/`[^`\n]*?(--[a-z][a-z0-9-]+)/gu)].map((m) => m[1] ?? "").filter((o) => !help.includes(o));
    expect(unknown).toEqual([]);
  });

  it("names every part of the data", () => {
    const schema = JSON.parse(readFileSync("schemas/notice.schema.json", "utf8")) as { properties: object };
    const rows = text.split("\n").filter((line) => /^\| `[a-z]/u.test(line));
    const fields = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-zA-Z]+)`/gu)].map((m) => m[1]));
    expect(fields).toEqual(expect.arrayContaining(Object.keys(schema.properties)));
  });

  it("shows a program that runs and prints what it says", async () => {
    const [code = ""] = blocks(text, "js");
    const outfile = join(dirname(built.bin), `${file}.mjs`);
    await build({
      stdin: { contents: code, resolveDir: resolve(".") },
      alias: { xuncha: resolve("src/index.ts") },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
      external: ["@node-rs/jieba", "nodejieba", "piscina", "unpdf", "word-extractor"],
      logLevel: "error",
    });
    const ran = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
    expect(ran.stderr).toBe("");
    const said = [...code.matchAll(/\/\/ (.*)$/gmu)].map((m) => m[1]);
    expect(said.length).toBeGreaterThan(2);
    expect(ran.stdout.split("\n").slice(0, said.length)).toEqual(said);
    expect(ran.stdout).toContain("targets: # 巡察对象");
  });

  it("links to what there is", () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map((m) => m[1] ?? "");
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

it("both say the same: headings, commands, code, links and tables in the same order", () => {
  const skeleton = (text: string): unknown => ({
    headings: [...text.matchAll(/^#+ /gmu)].length,
    // `--lang en` and comments are the only difference.
    commands: shown(text).map(({ command }) => command.replace(/ --lang en| {3}#.*$/gu, "")),
    code: blocks(text, "js"),
    links: [...text.matchAll(/\]\(([^)]+)\)/gu)].map((m) => m[1]).filter((link) => !link?.startsWith("README")),
    rows: [...text.matchAll(/^\|/gmu)].length,
    paragraphs: text.replace(/```[\s\S]*?```/gu, "").split(/\n{2,}/u).length,
  });
  expect(skeleton(texts["README.zh-CN.md"])).toEqual(skeleton(texts["README.md"]));
});
