/**
 * Kills a batch run at random moments and lets it go on, again and again; at the end everything it wrote has to be byte by
 * byte what an undisturbed run writes.
 *
 *   npm run build && node scripts/kill-resume.mjs [--rounds 20] [--files 3000] [--bin bin/xuncha.js] [--seed 1]
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    files: { type: "string", default: "3000" },
    bin: { type: "string", default: "bin/xuncha.js" },
    seed: { type: "string", default: String(Date.now() % 100000) },
  },
});
const rounds = Number(values.rounds);
const files = Number(values.files);

const folder = mkdtempSync(join(tmpdir(), "xuncha-kill-"));
const input = join(folder, "in");
for (let i = 0; i < files; i++) {
  const below = join(input, `第${i % 7}批`);
  if (i < 7) mkdirSync(below, { recursive: true });
  const units = Array.from({ length: 1 + (i % 5) }, (_, k) => `县第${i + k}中学党委`).join("、");
  const text = `云溪县启动十二届县委第${(i % 9) + 1}轮巡察\n2031-03-02\n3月1日，十二届县委第${(i % 9) + 1}轮巡察工作动员部署会召开。县委书记柳远山出席并讲话。本轮对${units}开展常规巡察。联系电话：0000-${1000000 + i}。\n`;
  // Some that fail, so that failures take part too.
  writeFileSync(join(below, `${i}.txt`), i % 97 === 5 ? "" : text);
}

const outputs = (name) => {
  const at = (file) => join(folder, name, file);
  return ["--out", at("out"), "--ndjson", at("all.ndjson"), "--csv", at("csv"), "--xlsx", at("all.xlsx")];
};

const journalOf = (name) => join(folder, name, "out/.xuncha-manifest.ndjson.part");
const size = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** @param due says when to kill it; without it the run comes to its end @returns whether it was killed */
const batch = (name, due) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [values.bin, "batch", input, "-r", "-j", "2", "-q", ...outputs(name)], { stdio: "inherit" });
    const start = Date.now();
    const timer = due && setInterval(() => due(Date.now() - start) && child.kill("SIGKILL"), 3);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(timer);
      if (signal === null && code !== 1) reject(new Error(`exit code ${code}, expected 1 for the files that fail`));
      else resolve(signal === "SIGKILL");
    });
  });

/** Every file with its hash; the same for folders that are the same. */
function state(name) {
  const root = join(folder, name);
  return readdirSync(root, { recursive: true })
    .map((file) => join(root, String(file)))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${createHash("sha256").update(readFileSync(path)).digest("hex")}  ${relative(root, path)}`)
    .sort()
    .join("\n");
}

let seed = Number(values.seed) >>> 0;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

try {
  const start = Date.now();
  await batch("whole");
  const whole = Date.now() - start;
  const expected = state("whole");
  const manifest = join(folder, "whole/out/xuncha-manifest.ndjson");
  let killed = 0;
  let resumed = 0;
  for (let round = 0; round < rounds; round++) {
    // Each round by itself: a run killed up to three times, then left to its end.
    rmSync(join(folder, "torn"), { recursive: true, force: true });
    for (let k = 0; k < 3; k++) {
      // At some point of the work, whatever the speed of the machine; every other one by the clock, late, where the outputs
      // are put together.
      const share = random();
      const due = k % 2 ? (ms) => ms > whole * (0.6 + 0.5 * share) : () => size(journalOf("torn")) > share * size(manifest);
      if (!(await batch("torn", due))) break;
      killed++;
      if (existsSync(journalOf("torn"))) resumed++;
    }
    await batch("torn");
    if (state("torn") !== expected) {
      writeFileSync(join(folder, "expected.txt"), expected);
      writeFileSync(join(folder, "found.txt"), state("torn"));
      throw new Error(`round ${round + 1}: the result differs; see ${folder} (seed ${values.seed})`);
    }
  }
  if (resumed === 0) throw new Error("no run was killed in the middle: take more files");
  console.log(
    `${rounds} rounds, ${killed} kills (${resumed} with work to go on from), ${files} files: every result as that of an undisturbed run`,
  );
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
