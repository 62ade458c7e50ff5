/** The pool with a worker that hangs, dies and fails on demand: what no notice should be able to do. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OrderedPool } from "../src/batch/pool.js";
import { useWorkerFile } from "../src/batch/worker-file.js";
import { temporary } from "./helpers/many.js";

/** Keeps to the protocol of `src/batch/worker.ts`; the text of an item says what happens. */
const WORKER = `
import { workerData } from "node:worker_threads";
const stop = new Int32Array(workerData.stop);
export default async function work({ items, clock }) {
  const watch = new Int32Array(clock);
  const results = [];
  for (const [index, { data }] of items.entries()) {
    if (Atomics.load(stop, 0) === 1) break;
    Atomics.store(watch, 1, Date.now() - workerData.epoch);
    Atomics.store(watch, 0, index);
    if (data === "hang") for (;;) {}
    if (data === "die") process.exit(3);
    if (data === "throw") throw new Error("thrown");
    if (data === "full") return { results, lines: new Uint8Array(), fatal: { code: "batch-disk-full", file: "f", reason: "ENOSPC" } };
    if (data === "big") {
      const held = [];
      for (let i = 0; i < 300; i++) held.push(new Array(1 << 17).fill(i));
    }
    if (data === "slow") await new Promise((resolve) => setTimeout(resolve, 300));
    results.push({ status: "ok", sha256: data, kind: "other", warnings: {}, length: 1, check: "" });
  }
  return { results, lines: new Uint8Array(results.length) };
}
`;

let dir: string;
beforeAll(() => {
  dir = temporary();
  writeFileSync(join(dir, "worker.mjs"), WORKER);
  useWorkerFile(join(dir, "worker.mjs"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Long enough on a machine that has other work; only what hangs waits for it, and asks for less. */
const PATIENT = 60_000;
const makePool = (jobs: number, chunk: number, timeout = PATIENT): OrderedPool =>
  new OrderedPool({ jobs, timeout, chunk, settings: { parse: { lang: "en" }, lines: true } });

async function outcomes(texts: readonly string[], jobs: number, chunk: number, timeout = PATIENT): Promise<string[]> {
  const pool = makePool(jobs, chunk, timeout);
  const found: string[] = [];
  try {
    for await (const { results } of pool.run(texts, (data) => ({ data }))) {
      for (const r of results)
        found.push(r.status === "ok" ? r.sha256 : r.status === "failed" ? `${r.error.code}: ${r.error.message}` : r.status);
    }
  } finally {
    await pool.close();
  }
  return found;
}

test("what hangs or dies is given up by itself; the rest of its task is done, in order", async () => {
  const texts = ["a", "hang", "b", "die", "c", "throw", "d", "e"];
  const late = "timed-out: took more than 1 s and was given up; raise --timeout if you mean to";
  const found = await outcomes(texts, 2, 8, 1000);
  expect(found.map((f) => (f.startsWith("crashed: ") ? "crashed" : f))).toEqual(["a", late, "b", "crashed", "c", "crashed", "d", "e"]);
}, 30_000);

test("a file that needs more memory gets a worker of its own", async () => {
  expect(await outcomes(["a", "big", "b", "big", "c"], 2, 5)).toEqual(["a", "big", "b", "big", "c"]);
}, 60_000);

test("results come in order although later tasks are done first", async () => {
  expect(await outcomes(["slow", "b", "c", "d", "e", "f"], 2, 1)).toEqual(["slow", "b", "c", "d", "e", "f"]);
}, 30_000);

test("a full disk ends the run", async () => {
  await expect(outcomes(["a", "full", "b"], 1, 2)).rejects.toMatchObject({ code: "batch-disk-full", params: { reason: "ENOSPC" } });
}, 30_000);

test("a worker that cannot start ends the run and says why", async () => {
  useWorkerFile(join(dir, "nothing.mjs"));
  await expect(outcomes(["a"], 1, 1)).rejects.toMatchObject({ code: "batch-worker-failed" });
  useWorkerFile(join(dir, "worker.mjs"));
}, 30_000);

test("after a stop what is done is given, and no more is taken", async () => {
  const pool = makePool(1, 1);
  let taken = 0;
  function* source(): Generator<string> {
    for (; ; taken++) yield "slow";
  }
  let given = 0;
  for await (const { results } of pool.run(source(), (data) => ({ data }))) {
    given += results.length;
    pool.stop();
  }
  await pool.close();
  expect(given).toBeGreaterThan(0);
  expect(taken).toBeLessThan(20);
}, 30_000);
