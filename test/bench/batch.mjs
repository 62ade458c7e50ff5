/**
 * One worker against two over a folder of notices: rates, and the memory of the whole tree of processes, sampled from /proc.
 *
 *   npm run build
 *   node test/bench/generate.mjs /tmp/many --count 100000
 *   node test/bench/batch.mjs /tmp/many [--rounds 1] [--bin bin/xuncha.js] [--jobs 1,2]
 *
 * A machine that is busy, or whose cores share their caches, cannot show what two workers gain. So each round first measures
 * what two processes gain that share nothing: that only count, and that only parse. No pool can gain more than the latter.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "1" },
    bin: { type: "string", default: "bin/xuncha.js" },
    jobs: { type: "string", default: "1,2" },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: node test/bench/batch.mjs FOLDER [--rounds N] [--jobs 1,2]");

/** A process and all below it. */
function tree(pid) {
  const below = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" "));
  return [pid, ...below.filter(Boolean).flatMap(tree)];
}

function megabytes(pid) {
  try {
    return (
      tree(pid).reduce((sum, p) => sum + Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${p}/status`, "utf8"))?.[1] ?? 0), 0) / 1024
    );
  } catch {
    // It ended while it was looked at.
    return undefined;
  }
}

function timed(argv) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "inherit"] });
    const samples = [];
    const timer = setInterval(() => samples.push(megabytes(child.pid)), 250);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`exit code ${code}: ${argv.join(" ")}`));
      else resolve({ seconds: (performance.now() - start) / 1000, samples: samples.filter((s) => s !== undefined) });
    });
  });
}

const COUNT = "let x = 0; for (let i = 0; i < 4e8; i++) x = (x * 31 + i) | 0;";
const PARSE = fileURLToPath(new URL("lib/parse-loop.mjs", import.meta.url));
/** What two processes do in the time of one. */
const gain = async (argv) => {
  const rate = async (processes) => {
    const all = await Promise.all(Array.from({ length: processes }, () => timed(argv)));
    return processes / Math.max(...all.map((a) => a.seconds));
  };
  return (await rate(2)) / (await rate(1));
};

const work = mkdtempSync(join(tmpdir(), "xuncha-bench-"));
const jobs = values.jobs.split(",").map(Number);
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    const [counting, parsing] = [await gain(["-e", COUNT]), await gain([PARSE])];
    const seconds = new Map();
    for (const n of jobs) {
      const out = join(work, `${round}-${n}.ndjson`);
      const run = await timed([values.bin, "batch", folder, "--recursive", "--jobs", String(n), "--ndjson", out, "--quiet"]);
      seconds.set(n, run.seconds);
      const at = (share) => Math.round(run.samples[Math.floor((run.samples.length - 1) * share)] ?? 0);
      const shares = [0.1, 0.25, 0.5, 0.75, 0.9].map((s) => `${s * 100} %: ${at(s)}`).join(", ");
      console.log(`jobs ${n}: ${run.seconds.toFixed(1)} s; memory in MB at most ${Math.round(Math.max(...run.samples))}; ${shares}`);
      rmSync(out);
      rmSync(`${out}.manifest.ndjson`);
    }
    const [first, second] = jobs;
    if (second !== undefined) {
      const ratio = seconds.get(first) / seconds.get(second);
      console.log(
        `${second} workers against ${first}: ${ratio.toFixed(2)} times the rate; two processes that only count: ${counting.toFixed(2)}, that only parse: ${parsing.toFixed(2)}`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
