/**
 * The budget of the program, row by row, each a ratio measured in one run beside its bar and its goal.
 *
 *   npm run bench                        a table
 *   npm run bench -- --json              the same for machines
 *   npm run bench -- --check             exit code 1 where a row misses its bar (or what holds today) by more than the margin
 *     [--margin 1.5] [--rounds 15]
 *
 * Needs a build. One worker against two, and the memory of a long batch: test/bench/batch.mjs.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { againstJieba, allocated, hundredfold } from "./lib/in-process.mjs";
import { againstNode, median, peak } from "./lib/processes.mjs";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    margin: { type: "string", default: "1.5" },
    rounds: { type: "string", default: "15" },
    /** Of the process that this one starts to count what is allocated. */
    allocated: { type: "boolean", default: false },
  },
});
/** What holds today of a bar that is not reached yet (docs/performance.md): below this, something became slower. */
const HELD = { throughput: 0.2 };

const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (path) => join(root, path);
const texts = readdirSync(at("fixtures"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(at(`fixtures/${name}`), { recursive: true }).map((file) => `fixtures/${name}/${file}`))
  .filter((path) => path.endsWith(".txt"))
  .sort()
  .map((path) => new TextDecoder().decode(readFileSync(at(path))));

if (values.allocated) {
  console.log(allocated(texts));
} else {
  const rows = measure(Number(values.rounds));
  const margin = Number(values.margin);
  for (const row of rows) {
    const { ratio, bar, goal, more } = row;
    row.verdict = (more ? ratio >= goal : ratio <= goal) ? "goal" : (more ? ratio >= bar : ratio <= bar) ? "bar" : "missed";
    const limit = HELD[row.id] ?? bar;
    row.failed = more ? ratio < limit / margin : ratio > limit * margin;
  }
  if (values.json) console.log(JSON.stringify({ node: process.version, margin, rows }, undefined, 2));
  else print(rows);
  const failed = rows.filter((row) => row.failed);
  if (values.check && failed.length > 0) {
    console.error(`slower than allowed, by more than ${margin} times: ${failed.map((row) => row.id).join(", ")}`);
    process.exitCode = 1;
  }
}

/** @returns rows; `more`: the greater the better */
function measure(rounds) {
  const rows = [];
  const add = (id, what, bar, goal, { ratio, ...figures }, more = false) => rows.push({ id, what, ratio, bar, goal, more, figures });
  const bin = at("bin/xuncha.js");
  const simplified = at("fixtures/village-round/notice.txt");
  const calls = {
    parse: [bin, "parse", simplified],
    mixed: [bin, "parse", at("fixtures/traditional-pinyin/notice.txt")],
    help: [bin, "--help"],
    validate: [bin, "validate", at("fixtures/village-round/expected.yaml")],
  };
  const took = againstNode(calls, rounds);
  add("parse", "`xuncha parse` of a notice / `node -e 0`", 3, 2, took.parse);
  add("parse-traditional", "the same, Traditional characters and pinyin", 3, 2.5, took.mixed);
  add("help", "`xuncha --help` / `node -e 0`", 2, 1.4, took.help);
  add("validate", "`xuncha validate` of one file / `node -e 0`", 2, 1.4, took.validate);

  const jieba = againstJieba(texts);
  if (jieba) {
    add("throughput", "notices parsed in-process / cut by nodejieba, per second", 0.5, 1.5, jieba, true);
    console.error(`notice by notice, each by a call of its own: ${jieba.ratioAlone.toFixed(2)} times`);
    console.error(`with the small dictionary of this program nodejieba is faster: ${jieba.ratioSmall.toFixed(2)} times`);
  } else console.error("nodejieba is not installed: no row for throughput");
  add("long", "a notice 100 times as long / the notice", 110, 100, hundredfold(readFileSync(simplified, "utf8"), rounds));

  const child = ["--min-semi-space-size=256", "--max-semi-space-size=512", "--expose-gc", fileURLToPath(import.meta.url), "--allocated"];
  add("allocation", "bytes allocated in parsing / bytes of text (UTF-16)", 400, 200, { ratio: Number(output(child)) });

  const peaks = (argv) => median(Array.from({ length: 5 }, () => peak(argv)));
  const [own, node] = [peaks(calls.parse), peaks(["-e", "0"])];
  add("memory", "peak memory of `xuncha parse` / `node -e 0`", 2, 1.6, { ratio: own / node, megabytes: own / 1024 });
  return rows;
}

function output(argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function print(rows) {
  console.log("| what | ratio | bar | goal | reached |\n|---|---|---|---|---|");
  for (const { what, ratio, bar, goal, more, verdict } of rows) {
    const sign = more ? "≥" : "≤";
    console.log(`| ${what} | ${ratio.toFixed(2)} | ${sign} ${bar} | ${sign} ${goal} | ${verdict} |`);
  }
}
