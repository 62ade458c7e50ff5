/** Whole processes, timed in turn: a machine that slows down meanwhile slows both. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

function run(argv) {
  const start = performance.now();
  const { status, signal, error, stderr } = spawnSync(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${argv.join(" ")}: ${signal ?? `exit code ${status}`}\n${stderr}`);
  return { ms: performance.now() - start, stderr };
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * @returns the time of each of `calls` in terms of `node -e 0`. In each round all run once, in turn. The least of the times
 * counts: the work is the same in each round, and what is above the least was somebody else's. `median`: that of the rounds'
 * own ratios, which on a machine with nothing else to do says the same.
 */
export function againstNode(calls, rounds) {
  const names = Object.keys(calls);
  const times = { node: [], ...Object.fromEntries(names.map((name) => [name, []])) };
  for (let round = -1; round < rounds; round++) {
    const node = run(["-e", "0"]).ms;
    const took = names.map((name) => run(calls[name]).ms);
    // The first round fills the caches of the file system.
    if (round < 0) continue;
    times.node.push(node);
    names.forEach((name, i) => {
      times[name].push(took[i]);
    });
  }
  const node = Math.min(...times.node);
  return Object.fromEntries(
    names.map((name) => {
      const ms = Math.min(...times[name]);
      return [name, { ratio: ms / node, ms, node, median: median(times[name].map((took, i) => took / times.node[i])) }];
    }),
  );
}

const HOOK = fileURLToPath(new URL("../../helpers/peak.cjs", import.meta.url));

/** Peak memory of a call, in KB. */
export function peak(argv) {
  const found = /^peak=(\d+)$/mu.exec(run(["--require", HOOK, ...argv]).stderr);
  if (!found) throw new Error("the call did not say how much memory it took");
  return Number(found[1]);
}
