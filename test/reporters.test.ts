/** Every reporter over every break of the table, and over what would break a format. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Parser } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { github } from "../src/reporters/github.js";
import { loadReporter, reporterNames } from "../src/reporters/index.js";
import { uriOf } from "../src/reporters/sarif.js";
import type { ReporterOptions } from "../src/reporters/types.js";
import { checkText } from "../src/validate/index.js";
import { type Diagnostic, type FileReport, noCounts, type Report } from "../src/validate/types.js";
import { crossBreaks, schemaBreaks } from "./helpers/breaks.js";
import { emit } from "./helpers/emit.js";
import { fullNotice } from "./helpers/full-notice.js";

const OPTIONS: ReporterOptions = { lang: "zh", color: false, failLevel: "error", quiet: false };

// The official schema of SARIF 2.1.0 (rtm.5), as Microsoft's own matcher ships it. It is of draft 4, of which it uses nothing
// that later drafts read otherwise; only the names of the draft and of itself are in the way.
const {
  $schema: _draft,
  id: _id,
  ...sarifSchema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url)
      .resolve("@microsoft/jest-sarif")
      .replace(/index\.js$/u, "schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
) as Record<string, unknown>;

function reportOf(files: readonly FileReport[]): Report {
  const counts = noCounts();
  for (const f of files) for (const s of ["error", "warning", "info"] as const) counts[s] += f.counts[s];
  const sum = (key: "omitted" | "known" | "notices" | "fixed"): number => files.reduce((n, f) => n + f[key], 0);
  return { files, counts, omitted: sum("omitted"), known: sum("known"), notices: sum("notices"), fixed: sum("fixed") };
}

const render = async (name: (typeof reporterNames)[number], report: Report, options = OPTIONS): Promise<string> =>
  (await loadReporter(name)).render(report, options);

let report: Report;
let all: readonly Diagnostic[];
beforeAll(async () => {
  const files: FileReport[] = [];
  for (const [i, entry] of [...schemaBreaks(), ...crossBreaks()].entries()) {
    files.push(
      await checkText(emit(entry.data, i % 2 === 0 ? "block" : "json").text, `数据/第 ${i} 篇,a.${i % 2 === 0 ? "yaml" : "json"}`, {
        maxProblems: 0,
      }),
    );
  }
  files.push(await checkText(emit(fullNotice(), "flow").text, "数据/好的.yaml"));
  report = reportOf(files);
  all = files.flatMap((f) => f.diagnostics);
});

/** A message with all that a format may trip over. */
const nasty = (): Report => {
  const text = "a::b,c%d\n|`<script>&\"'\u001b[31m\u0000\ud800]]> \ufffe*_[x](y)";
  const diagnostic: Diagnostic = {
    code: "schema-enum",
    severity: "error",
    message: text,
    file: `::error/${"空 格"}<&">|.yaml`,
    line: 1,
    column: 1,
    endLine: 2,
    endColumn: 1,
    pointer: "/\ud800",
    help: text,
    fingerprint: "0".repeat(16),
  };
  return reportOf([
    {
      file: diagnostic.file,
      diagnostics: [diagnostic],
      counts: { error: 1, warning: 0, info: 0 },
      omitted: 3,
      known: 2,
      notices: 1,
      fixed: 1,
    },
  ]);
};

test("pretty tells each place, its line and a caret below it", async () => {
  const text = await render("pretty", report);
  for (const d of all) expect(text).toContain(`${d.file}:${d.line}:${d.column} `);
  expect(text).not.toContain("\u001b");
  expect(await render("pretty", report, { ...OPTIONS, color: true })).toContain("\u001b[31m");
});

test("carets stand below wide characters", async () => {
  const one = await checkText("title: 标题\nround: { text: 轮次, 模式: 巡察 }\n", "a.yaml", { maxProblems: 0 });
  const text = await render("pretty", reportOf([one]));
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.includes("模式: 巡察"));
  // Each Chinese character before the caret takes two columns.
  expect(lines[at]).toBe("  2 │ round: { text: 轮次, 模式: 巡察 }");
  expect(lines[at + 1]).toBe(`    │ ${" ".repeat("round: { text: ".length + 4 + ", ".length)}^^^^`);
});

test("json holds everything", async () => {
  const data = JSON.parse(await render("json", report)) as { diagnostics: Diagnostic[]; summary: Record<string, number> };
  expect(data.diagnostics).toEqual(all.map(({ frame: _, ...rest }) => rest));
  expect(data.summary).toMatchObject({ files: report.files.length, ...report.counts });
});

describe("github", () => {
  test("annotates ten, errors first, and lists the others", async () => {
    const lines = (await render("github", report)).split("\n");
    const commands = lines.filter((line) => /^::/u.test(line));
    expect(commands).toHaveLength(10);
    expect(commands.every((line) => /^::error file=[^,]+%2Ca\.(?:yaml|json),line=\d+(?:,endLine=\d+)?,col=\d+/u.test(line))).toBe(true);
    expect(lines.filter((line) => /^数据\/第 \d+ 篇,a\.\w+:\d+:\d+ /u.test(line))).toHaveLength(all.length - 10);
  });

  test("a name or a message never becomes a command of its own", () => {
    const many = nasty();
    const [file] = many.files;
    const text = github.render(
      {
        ...many,
        files: [
          { ...(file as FileReport), diagnostics: Array.from({ length: 12 }, () => (file as FileReport).diagnostics[0] as Diagnostic) },
        ],
      },
      OPTIONS,
    );
    const commands = text.split("\n").filter((line) => line.startsWith("::"));
    expect(commands).toHaveLength(10);
    expect(commands.every((line) => line.startsWith("::error file=%3A%3Aerror/"))).toBe(true);
  });
});

describe("sarif", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });

  test("is valid against the official schema", async () => {
    const valid = ajv.compile(sarifSchema);
    for (const r of [report, nasty(), reportOf([])]) {
      const log = JSON.parse(await render("sarif", r)) as unknown;
      expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    }
    expect(valid({ version: "2.1.0", runs: [{}] })).toBe(false);
  });

  test("has a result for each finding, with columns from 1 and relative URIs", async () => {
    type Place = { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } };
    const log = JSON.parse(await render("sarif", report)) as {
      runs: { results: { ruleId: string; ruleIndex: number; locations: Place[] }[]; tool: { driver: { rules: { id: string }[] } } }[];
    };
    const run = log.runs[0];
    expect(run?.results).toHaveLength(all.length);
    for (const [i, result] of (run?.results ?? []).entries()) {
      const { region, artifactLocation } = (result.locations[0] as Place).physicalLocation;
      expect([region["startLine"], region["startColumn"]]).toEqual([all[i]?.line, all[i]?.column]);
      expect(Object.values(region).every((n) => n >= 1)).toBe(true);
      expect(artifactLocation.uri).toMatch(/^%E6%95%B0%E6%8D%AE\/%E7%AC%AC%20\d+/u);
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    }
  });

  test.each([
    ["./a b/c.yaml", "a%20b/c.yaml"],
    ["数据\\一.yaml", "%E6%95%B0%E6%8D%AE/%E4%B8%80.yaml"],
    ["/srv/a.yaml", "file:///srv/a.yaml"],
    ["C:\\data\\a.yaml", "file:///C:/data/a.yaml"],
    ["<stdin>", "%3Cstdin%3E"],
    ["a#b?.yaml", "a%23b%3F.yaml"],
  ])("writes %s as %s", (file, uri) => expect(uriOf(file)).toBe(uri));
});

describe("junit", () => {
  const parsed = (xml: string): { tags: string[]; text: string } => {
    const tags: string[] = [];
    const open: string[] = [];
    let text = "";
    const parser = new Parser(
      {
        onopentag: (name) => {
          tags.push(name);
          open.push(name);
        },
        onclosetag: (name) => void expect(open.pop()).toBe(name),
        ontext: (t) => {
          text += t;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
    expect(open).toEqual([]);
    return { tags, text };
  };

  test("has a case for each file and a failure for each that fails", async () => {
    const { tags, text } = parsed(await render("junit", report));
    expect(tags.filter((t) => t === "testcase")).toHaveLength(report.files.length);
    expect(tags.filter((t) => t === "failure")).toHaveLength(report.files.filter((f) => f.counts.error > 0).length);
    for (const d of all) expect(text).toContain(`${d.file}:${d.line}:${d.column} `);
  });

  test("writes only what XML allows", async () => {
    const xml = await render("junit", nasty());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}|<script|&(?!amp;|lt;|gt;|quot;|#\d+;)/u);
    parsed(xml);
  });
});

describe("markdown", () => {
  test("has a row for each finding, at most a thousand", async () => {
    const rows = (await render("markdown", report)).split("\n").filter((line) => /^\| [❌⚠ℹ]/u.test(line));
    expect(rows).toHaveLength(Math.min(1000, all.length));
  });

  test("nothing acts as Markdown or HTML", async () => {
    const row = (await render("markdown", nasty())).split("\n").find((line) => line.startsWith("| ❌")) ?? "";
    expect(row).not.toContain("<");
    // Cells are parted by five bars that are not escaped, and the two ends.
    expect(row.match(/(?<!\\)\|/gu)).toHaveLength(6);
  });
});

test.each(reporterNames)("%s with --quiet shows only what counts", async (name) => {
  const only = await checkText(
    "schemaVersion: '1'\nkind: work\nattendees: []\ntypes: []\ntargets: []\ncounts: []\ntotals: { targets: 0 }\nsource: { characters: 1, repairs: [] }\nwarnings: []\ncontacts: [{ phones: ['1'] }]\n",
    "a.yaml",
  );
  expect(only.counts).toEqual({ error: 0, warning: 1, info: 1 });
  expect(await render(name, reportOf([only]))).toContain("contact-phone");
  expect(await render(name, reportOf([only]), { ...OPTIONS, quiet: true })).not.toContain("contact-phone");
  expect(await render(name, reportOf([only]), { ...OPTIONS, quiet: true, failLevel: "warning" })).toContain("contact-phone");
});
