/** A pool of workers that gives results in the order of the input, with a time limit for each item. */
import { Piscina } from "piscina";
import { messageOf } from "../messages/index.js";
import { BatchError, reasonOf } from "./error.js";
import type { Failure, Item, ItemResult, Task, TaskResult, WorkerSettings } from "./types.js";
import { workerFile } from "./worker-file.js";

export interface PoolOptions {
  readonly jobs: number;
  /** Milliseconds that one item may take. */
  readonly timeout: number;
  /** Items a task: sending one costs about as much as parsing a short notice. */
  readonly chunk: number;
  readonly settings: Omit<WorkerSettings, "epoch" | "stop">;
}

/** The results of one task beside what it was asked; fewer than asked after a stop. */
export interface Batch<T> {
  readonly asked: readonly T[];
  readonly results: readonly ItemResult[];
  /** The lines of those that are `ok`, one behind the other. */
  readonly lines: Uint8Array;
}

/** Tasks under way or waiting to be taken, for each worker: enough that a slow file at the head does not idle the others. */
const AHEAD = 8;
/** How often the time of the items is looked at, in ms. */
const TICK = 100;
/** How long a task waits for further items of a slow source, in ms. */
const LINGER = 25;

interface Running {
  readonly clock: Int32Array;
  readonly abort: AbortController;
}

export class OrderedPool {
  readonly #pool: Piscina<Task, TaskResult>;
  readonly #stop = new SharedArrayBuffer(4);
  readonly #epoch = Date.now();
  readonly #running = new Set<Running>();
  readonly #ticker: NodeJS.Timeout;

  constructor(readonly options: PoolOptions) {
    const workerData: WorkerSettings = { ...options.settings, epoch: this.#epoch, stop: this.#stop };
    this.#pool = new Piscina<Task, TaskResult>({
      filename: workerFile(),
      minThreads: 1,
      maxThreads: options.jobs,
      idleTimeout: 60_000,
      recordTiming: false,
      workerData,
      // Small young generations keep a long run flat; a notice is parsed within a few hundred kilobytes.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    // What happens to a task is told by its promise; this is a worker that answers while the pool is being closed.
    this.#pool.on("error", () => undefined);
    this.#ticker = setInterval(() => this.#checkClocks(), TICK);
    this.#ticker.unref();
  }

  /** Workers end after the file in hand; what is done is still given. */
  stop(): void {
    Atomics.store(new Int32Array(this.#stop), 0, 1);
  }

  get stopped(): boolean {
    return Atomics.load(new Int32Array(this.#stop), 0) === 1;
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker);
    await this.#pool.destroy();
  }

  /**
   * @param itemOf what a worker gets of an entry
   * @throws BatchError when the disk is full or no worker can start; the error of the source
   */
  async *run<T>(source: Iterable<T> | AsyncIterable<T>, itemOf: (entry: T) => Item): AsyncGenerator<Batch<T>, void, undefined> {
    const tasks = chunksOf(source, this.options.chunk);
    const waiting: Promise<Batch<T>>[] = [];
    let next: Promise<IteratorResult<T[]>> | undefined;
    let ended = false;
    try {
      for (;;) {
        while (!ended && !this.stopped && waiting.length < this.options.jobs * AHEAD) {
          next ??= tasks.next();
          // A source that is slow to give must not hold back what is done.
          const head = waiting[0];
          const got = await (head
            ? Promise.race([
                next,
                head.then(
                  () => undefined,
                  () => undefined,
                ),
              ])
            : next);
          if (got === undefined) break;
          next = undefined;
          if (got.done) ended = true;
          else {
            const task = this.#submit(got.value, itemOf);
            task.catch(() => undefined);
            waiting.push(task);
          }
        }
        const head = waiting.shift();
        if (head === undefined) {
          if (ended || this.stopped) return;
          continue;
        }
        yield await head;
      }
    } finally {
      next?.catch(() => undefined);
      // Not awaited: the source may never give again.
      void tasks.return(undefined).catch(() => undefined);
    }
  }

  async #submit<T>(asked: readonly T[], itemOf: (entry: T) => Item): Promise<Batch<T>> {
    const items = asked.map(itemOf);
    const lost = new Map<number, ItemResult>();
    for (;;) {
      const left = items.map((_, i) => i).filter((i) => !lost.has(i));
      const running: Running = { clock: new Int32Array(new SharedArrayBuffer(8)), abort: new AbortController() };
      running.clock[0] = -1;
      this.#running.add(running);
      try {
        const task: Task = { items: left.map((i) => items[i] as Item), clock: running.clock.buffer as SharedArrayBuffer };
        const { results, lines, fatal } = await this.#pool.run(task, { signal: running.abort.signal });
        if (fatal) throw new BatchError("batch-disk-full", { file: fatal.file, reason: fatal.reason });
        return { asked, results: merged(items.length, left, results, lost), lines };
      } catch (error) {
        // Whatever ended the worker ended the results of its task: all but the culprit is done once more.
        const at = left[Atomics.load(running.clock, 0)];
        if (error instanceof BatchError) throw error;
        if (at === undefined) throw new BatchError("batch-worker-failed", { reason: reasonOf(error) }, { cause: error });
        lost.set(at, { status: "failed", error: this.#culprit(running.abort.signal.aborted, error) });
      } finally {
        this.#running.delete(running);
      }
    }
  }

  #culprit(late: boolean, error: unknown): Failure {
    const lang = this.options.settings.parse.lang ?? "zh";
    return late
      ? { code: "timed-out", message: messageOf("batch-timed-out", lang, { seconds: this.options.timeout / 1000 }) }
      : { code: "crashed", message: messageOf("batch-crashed", lang, { reason: reasonOf(error) }) };
  }

  #checkClocks(): void {
    const now = Date.now() - this.#epoch;
    for (const { clock, abort } of this.#running) {
      if (Atomics.load(clock, 0) >= 0 && now - Atomics.load(clock, 1) > this.options.timeout) abort.abort();
    }
  }
}

function merged(
  count: number,
  left: readonly number[],
  results: readonly ItemResult[],
  lost: ReadonlyMap<number, ItemResult>,
): ItemResult[] {
  const byIndex = new Map(lost);
  for (const [k, result] of results.entries()) byIndex.set(left[k] as number, result);
  const all: ItemResult[] = [];
  // After a stop the rest is missing; what stands behind a gap is done again by the next run.
  for (let i = 0; i < count; i++) {
    const result = byIndex.get(i);
    if (result === undefined) break;
    all.push(result);
  }
  return all;
}

async function* chunksOf<T>(source: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<T[], void, undefined> {
  if (Symbol.iterator in source) {
    let chunk: T[] = [];
    for (const entry of source) {
      chunk.push(entry);
      if (chunk.length === size) {
        yield chunk;
        chunk = [];
      }
    }
    if (chunk.length > 0) yield chunk;
    return;
  }
  const entries = source[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | undefined;
  try {
    for (;;) {
      const chunk: T[] = [];
      const until = Date.now() + LINGER;
      while (chunk.length < size) {
        next ??= entries.next();
        const got = await (chunk.length === 0 ? next : Promise.race([next, late(until - Date.now())]));
        if (got === undefined) break;
        next = undefined;
        if (got.done) {
          if (chunk.length > 0) yield chunk;
          return;
        }
        chunk.push(got.value);
      }
      yield chunk;
    }
  } finally {
    next?.catch(() => undefined);
    void entries.return?.().catch(() => undefined);
  }
}

const late = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms), undefined));
