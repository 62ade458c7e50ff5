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
/** MB of heap for a worker: enough for any notice, and little enough that garbage does not pile up over a long run. */
const HEAP = 128;
/** For files that need more: books, tables of many thousands of rows. */
const LARGE_HEAP = 2048;
/** How often the time of the items is looked at, in ms. */
const TICK = 100;
/** How long a task waits for further items of a slow source, in ms. */
const LINGER = 25;

interface Running {
  readonly clock: Int32Array;
  readonly abort: AbortController;
}

export class OrderedPool {
  readonly #make: (threads: number, heap: number) => Piscina<Task, TaskResult>;
  readonly #pool: Piscina<Task, TaskResult>;
  /** One worker with more memory, for the files that need it; made when the first does. */
  #large: Piscina<Task, TaskResult> | undefined;
  readonly #stop = new SharedArrayBuffer(4);
  readonly #epoch = Date.now();
  readonly #running = new Set<Running>();
  readonly #ticker: NodeJS.Timeout;

  constructor(readonly options: PoolOptions) {
    const workerData: WorkerSettings = { ...options.settings, epoch: this.#epoch, stop: this.#stop };
    this.#make = (maxThreads, heap) => {
      const pool = new Piscina<Task, TaskResult>({
        filename: workerFile(),
        minThreads: 1,
        maxThreads,
        idleTimeout: 60_000,
        recordTiming: false,
        workerData,
        resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: heap },
      });
      // What happens to a task is told by its promise; this is a worker that answers while the pool is being closed.
      pool.on("error", () => undefined);
      return pool;
    };
    this.#pool = this.#make(options.jobs, HEAP);
    this.#ticker = setInterval(() => this.#checkClocks(), TICK);
    this.#ticker.unref();
  }

  /** Workers end after the files that they have read; what is done is still given. */
  stop(): void {
    Atomics.store(new Int32Array(this.#stop), 0, 1);
  }

  get stopped(): boolean {
    return Atomics.load(new Int32Array(this.#stop), 0) === 1;
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker);
    await Promise.all([this.#pool.destroy(), this.#large?.destroy()]);
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
    return { asked, ...(await this.#work(asked.map(itemOf), this.#pool)) };
  }

  async #work(items: readonly Item[], pool: Piscina<Task, TaskResult>): Promise<Omit<Batch<never>, "asked">> {
    const lost = new Map<number, Lost>();
    for (;;) {
      const left = items.map((_, i) => i).filter((i) => !lost.has(i));
      const running: Running = { clock: new Int32Array(new SharedArrayBuffer(8)), abort: new AbortController() };
      running.clock[0] = -1;
      this.#running.add(running);
      try {
        const task: Task = { items: left.map((i) => items[i] as Item), clock: running.clock.buffer as SharedArrayBuffer };
        const { results, lines, fatal } = await pool.run(task, { signal: running.abort.signal });
        if (fatal) throw new BatchError("batch-disk-full", { file: fatal.file, reason: fatal.reason });
        return merged(items.length, left, { results, lines }, lost);
      } catch (error) {
        // Whatever ended the worker ended the results of its task: all but the culprit is done once more.
        const at = left[Atomics.load(running.clock, 0)];
        if (error instanceof BatchError) throw error;
        if (at === undefined) throw new BatchError("batch-worker-failed", { reason: reasonOf(error) }, { cause: error });
        const needsMore = reasonOf(error) === "ERR_WORKER_OUT_OF_MEMORY" && pool === this.#pool;
        const failed: ItemResult = { status: "failed", error: this.#culprit(running.abort.signal.aborted, error) };
        lost.set(at, needsMore ? await this.#alone(items[at] as Item) : { result: failed, lines: NO_LINES });
      } finally {
        this.#running.delete(running);
      }
    }
  }

  async #alone(item: Item): Promise<Lost> {
    this.#large ??= this.#make(1, LARGE_HEAP);
    const { results, lines } = await this.#work([item], this.#large);
    return { result: results[0], lines };
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

/** What became of an item that ended its worker; without a result after a stop. */
interface Lost {
  readonly result: ItemResult | undefined;
  readonly lines: Uint8Array;
}

const NO_LINES = new Uint8Array();

/** Results and lines in the order of the items, up to the first that a stop left undone: the next run does the rest. */
function merged(count: number, left: readonly number[], done: TaskResult, lost: ReadonlyMap<number, Lost>): Omit<TaskResult, "fatal"> {
  if (lost.size === 0) return done;
  const results: ItemResult[] = [];
  const lines: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const gone = lost.get(i);
    const result = gone ? gone.result : done.results[left.indexOf(i)];
    if (result === undefined) break;
    results.push(result);
    const length = !gone && result.status === "ok" ? result.length : 0;
    lines.push(gone ? gone.lines : done.lines.subarray(at, at + length));
    at += length;
  }
  return { results, lines: Buffer.concat(lines) };
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
