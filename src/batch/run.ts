/** One run over many files: what is unchanged is kept, the rest is parsed in workers, outputs appear when they are whole. */
import { lstatSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import type { FormatName } from "../formats/index.js";
import type { FormatOptions } from "../formats/types.js";
import type { Lang } from "../messages/index.js";
import type { ParseOptions } from "../result.js";
import { VERSION } from "../version.js";
import { draftOf, sizeOf } from "./atomic.js";
import { BatchError, writeError } from "./error.js";
import { type Entry, optionsHash } from "./manifest.js";
import { outputNames, realOf } from "./naming.js";
import { type Batch, OrderedPool } from "./pool.js";
import { State } from "./state.js";
import { LineReaders, NoticeStore } from "./store.js";
import { Summary } from "./summary.js";
import { writeTables } from "./tables.js";
import { type TargetOptions, type Targets, targetsOf } from "./targets.js";
import type { Item } from "./types.js";
import { type WorkItem, type WorkListOptions, workList } from "./worklist.js";

export interface BatchOptions extends Omit<WorkListOptions, "outputs">, TargetOptions {
  readonly format: FormatName;
  readonly formatOptions: FormatOptions;
  readonly keepExtension?: boolean | undefined;
  readonly jobs?: number | undefined;
  /** Milliseconds for one file. */
  readonly timeout: number;
  readonly force?: boolean | undefined;
  readonly prune?: boolean | undefined;
  readonly parse: Omit<ParseOptions, "file">;
  /** Aborting ends the run after the files in hand. */
  readonly signal?: AbortSignal | undefined;
  /** Called once the work is known and after each few files. */
  onProgress?(summary: Summary): void;
}

/** Files a task at most; less where there are few, so that all workers get some. */
const CHUNK = 32;

/** One input with all that is settled before the first is parsed. */
interface Job {
  readonly index: number;
  readonly item: WorkItem;
  readonly key: string;
  readonly output?: string | undefined;
  readonly known?: Entry | undefined;
}

/** @throws BatchError for what ends the run; a file that cannot be parsed does not */
export async function runBatch(options: BatchOptions): Promise<Summary> {
  const summary = new Summary();
  const targets = targetsOf(options, options.cwd, options.parse.lang ?? "zh");
  const { items, skipped } = await workList({ ...options, outputs: targets });
  if (items.length === 0) throw new BatchError("batch-empty", { skipped });
  summary.all = items.length;
  summary.skipped = skipped;
  summary.manifest = relative(options.cwd, targets.manifest);
  const { out, files } = targets;
  const { format, keepExtension } = options;
  const names = out === undefined ? undefined : outputNames(items, { out, format, keepExtension, reserved: files });

  const state = new State(targets.manifest, out, options.force === true, items.length);
  const store = targets.notices === undefined ? undefined : new NoticeStore(targets.notices, draftOf(targets.notices), items.length);
  try {
    const run = new Run(options, targets, state, store, summary);
    await run.go(items, names);
  } finally {
    store?.close();
    state.close();
  }
  return summary;
}

class Run {
  readonly #hash: string;
  readonly #lang: Lang;

  constructor(
    readonly options: BatchOptions,
    readonly targets: Targets,
    readonly state: State,
    readonly store: NoticeStore | undefined,
    readonly summary: Summary,
  ) {
    const { parse, format, formatOptions } = options;
    this.#lang = parse.lang ?? "zh";
    this.#hash = optionsHash({ parse, ...(options.out === undefined ? {} : { format, formatOptions }) });
  }

  async go(items: readonly WorkItem[], names: readonly string[] | undefined): Promise<void> {
    const { options, summary, state, store } = this;
    options.onProgress?.(summary);
    const keys = items.map((item) => state.keyOf(item.path));
    const jobs = this.#jobs(items, keys, names);

    const workers = Math.max(1, Math.min(options.jobs ?? availableParallelism(), items.length));
    const chunk = Math.max(1, Math.min(CHUNK, Math.ceil(items.length / (workers * 4))));
    const pool = new OrderedPool({
      jobs: workers,
      timeout: options.timeout,
      chunk,
      settings: {
        parse: options.parse,
        ...(options.out === undefined ? {} : { format: options.format, formatOptions: options.formatOptions }),
        lines: store !== undefined,
      },
    });
    const stop = (): void => pool.stop();
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener("abort", stop);
    try {
      for await (const batch of pool.run(jobs, itemOf)) {
        this.#take(batch);
        options.onProgress?.(summary);
      }
    } finally {
      options.signal?.removeEventListener("abort", stop);
      await pool.close();
    }
    summary.interrupted = summary.done < summary.all;
    if (!summary.interrupted) await this.#finish(keys, names ?? []);
  }

  /** What each input needs, looked up as the pool asks for it. */
  *#jobs(items: readonly WorkItem[], keys: readonly string[], names: readonly string[] | undefined): Generator<Job> {
    const readers = new LineReaders();
    try {
      for (const [index, item] of items.entries()) {
        const key = keys[index] as string;
        const output = names?.[index];
        const usable = (entry: Entry): boolean =>
          entry.output === output &&
          (this.store === undefined || (entry.line !== undefined && this.store.adopt(index, entry.line, readers)));
        const known = this.options.force ? undefined : this.state.known(key, this.#hash).find(usable);
        yield { index, item, key, known, output: output === undefined ? undefined : join(this.targets.out ?? "", output) };
      }
    } finally {
      readers.close();
    }
  }

  #take({ asked, results, lines }: Batch<Job>): void {
    const { summary, state, store } = this;
    const entries: { index: number; entry: Entry }[] = [];
    const placed: { index: number; length: number; check: string }[] = [];
    const fresh: { readonly job: Job; readonly entry: Entry }[] = [];
    for (const [i, result] of results.entries()) {
      const job = asked[i] as Job;
      if (result.status === "unchanged") {
        summary.kept++;
        summary.notice(job.known?.kind, job.known?.warnings);
        if (job.known) state.keep(job.index, job.known);
        continue;
      }
      if (result.status === "failed") {
        store?.drop(job.index);
        summary.failure(relative(this.options.cwd, job.item.path), result.error);
        fresh.push({ job, entry: { ...this.#entry(job, result.sha256), result: "failed", error: result.error } });
        continue;
      }
      const { kind, warnings, sha256, length, check } = result;
      summary.parsed++;
      summary.notice(kind, warnings);
      if (store) placed.push({ index: job.index, length, check });
      const output = job.output === undefined ? undefined : relativeTo(this.targets.out, job.output);
      fresh.push({ job, entry: { ...this.#entry(job, sha256), output, result: "ok", kind, warnings } });
    }
    // The lines first: an entry must not speak of a line that is not there.
    if (placed.length > 0) store?.append(placed, lines);
    for (const { job, entry } of fresh) {
      const line = entry.result === "ok" ? store?.lineOf(job.index) : undefined;
      entries.push({ index: job.index, entry: line ? { ...entry, line } : entry });
    }
    if (entries.length > 0) state.record(entries);
  }

  #entry({ key }: Job, sha256: string | undefined): Pick<Entry, "input" | "sha256" | "options" | "version"> {
    return { input: key, sha256, options: this.#hash, version: VERSION };
  }

  async #finish(keys: readonly string[], names: readonly string[]): Promise<void> {
    const { state, store, summary, targets, options } = this;
    store?.finish();
    if (store && (targets.csv ?? targets.xlsx) !== undefined) summary.cut = await writeTables(store.lines(), targets, this.#lang);
    const inRun = new Set(keys);
    const written = new Set(names);
    const others: Entry[] = [];
    const stale: Entry[] = [];
    for (const entry of state.others(inRun)) {
      if (written.has(entry.output ?? "")) continue;
      (sizeOf(state.pathOf(entry.input)) === undefined ? stale : others).push(entry);
    }
    summary.stale = stale.map((entry) => entry.output ?? "").sort();
    summary.pruned = options.prune === true;
    if (options.prune) this.#prune(stale);
    state.finish(keys, options.prune ? others : [...others, ...stale], (entry, index) => {
      const line = entry.result === "ok" ? store?.lineOf(index) : undefined;
      const { line: _old, ...rest } = entry;
      return line ? { ...rest, line } : rest;
    });
    state.dropJournal();
    store?.forgetLog();
  }

  /** Only files that a run wrote into `--out`, and only where no link leads outside. */
  #prune(stale: readonly Entry[]): void {
    const root = this.targets.out ?? "";
    for (const { output = "" } of stale) {
      const path = join(root, output);
      if (!realOf(dirname(path)).startsWith(root) || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) continue;
      try {
        rmSync(path);
      } catch (error) {
        throw writeError(error, path);
      }
    }
  }
}

const relativeTo = (folder: string | undefined, path: string): string => relative(folder ?? "", path).replaceAll("\\", "/");

const itemOf = ({ item, output, known }: Job): Item => ({ path: item.path, file: item.name, output, known: known?.sha256 });
