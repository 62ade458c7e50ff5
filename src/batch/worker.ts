/** What runs in a worker: reads and writes the files of a task one after the other, and parses short ones together. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { workerData } from "node:worker_threads";
import { type Format, loadFormat } from "../formats/index.js";
import type { Notice } from "../generated/notice.js";
import { joins, type Source, sourceOf } from "../result.js";
import { sha256, shortHash } from "../sha256.js";
import { Drafts, makeFolder } from "./atomic.js";
import { isDiskFull, reasonOf, writeError } from "./error.js";
import { failureOf, readInput } from "./input.js";
import { type Outcome, parseEach } from "./parse-each.js";
import type { Item, ItemResult, Task, TaskResult, WorkerSettings } from "./types.js";

const settings = workerData as WorkerSettings;
const { lang = "zh" } = settings.parse;
const stop = new Int32Array(settings.stop);
const folders = new Set<string>();

export default async function work({ items, clock }: Task): Promise<TaskResult> {
  const watch = new Int32Array(clock);
  const inHand = timed((index, begun) => {
    Atomics.store(watch, 1, begun);
    Atomics.store(watch, 0, index);
  });
  const format = settings.format && (await loadFormat(settings.format));
  const drafts = new Drafts();
  const done: Done[] = [];
  /** Read, and not yet parsed. */
  let waiting: Waiting[] = [];
  const parse = (): void => {
    const outcomes = parseEach(waiting, settings.parse, (at) => inHand((waiting[at] as Waiting).index));
    for (const [at, outcome] of outcomes.entries()) {
      const { index, origin } = waiting[at] as Waiting;
      inHand(index);
      done[index] = finished(items[index] as Item, index, origin.sha256, outcome, format, drafts);
    }
    waiting = [];
  };
  try {
    for (const [index, item] of items.entries()) {
      if (Atomics.load(stop, 0) === 1) break;
      inHand(index);
      const input = await read(item, index);
      if ("result" in input) {
        done[index] = input;
        continue;
      }
      if (!joins(waiting, input)) parse();
      waiting.push(input);
    }
    parse();
    // Waiting for the disk is nobody's time in particular.
    Atomics.store(watch, 0, -1);
    for (const { index, error } of await drafts.commit()) {
      if (isDiskFull(error)) throw error;
      const { output = "" } = items[index] as Item;
      done[index] = { result: { status: "failed", error: failureOf(writeError(error, output), lang) } };
    }
  } catch (error) {
    drafts.abandon();
    if (!isDiskFull(error)) throw error;
    return { results: [], lines: new Uint8Array(), fatal: { code: "batch-disk-full", file: drafts.last, reason: reasonOf(error) } };
  }
  return { results: done.map((d) => d.result), lines: joined(done.flatMap((d) => d.line ?? [])) };
}

/** @param tell when an item that is taken up again would have been begun, had it been at work all the time; in ms since the epoch */
function timed(tell: (index: number, begun: number) => void): (index: number) => void {
  const used = new Map<number, number>();
  let current = -1;
  let since = 0;
  return (index) => {
    if (index === current) return;
    const now = Date.now() - settings.epoch;
    if (current >= 0) used.set(current, (used.get(current) ?? 0) + now - since);
    current = index;
    since = now;
    tell(index, now - (used.get(index) ?? 0));
  };
}

interface Done {
  readonly result: ItemResult;
  readonly line?: Buffer | undefined;
}

/** An item whose text has been read. */
interface Waiting extends Source {
  readonly index: number;
}

/** An array of its own: a slice of Node's pool would be sent with all of the pool. */
const joined = (parts: readonly Buffer[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** The text of an item, or what there is to say of it without one. */
async function read(item: Item, index: number): Promise<Waiting | Done> {
  let hash: string | undefined;
  try {
    const data = item.path === undefined ? (item.data ?? "") : readInput(item.path, settings.parse.maxSize);
    hash = sha256(data);
    if (item.known === hash && (item.output === undefined || existsSync(item.output))) return { result: { status: "unchanged" } };
    return { index, ...(await sourceOf(data, { ...settings.parse, file: item.file })) };
  } catch (error) {
    return { result: { status: "failed", sha256: hash, error: failureOf(error, lang) } };
  }
}

/** @throws only where the disk is full */
function finished(item: Item, index: number, hash: string, outcome: Outcome, format: Format | undefined, drafts: Drafts): Done {
  try {
    if ("error" in outcome) throw outcome.error;
    const { notice } = outcome;
    if (item.output !== undefined && format) write(item.output, render(format, notice), index, drafts);
    const line = settings.lines ? Buffer.from(`${JSON.stringify(notice)}\n`) : undefined;
    const check = line ? shortHash(line) : "";
    return { line, result: { status: "ok", sha256: hash, kind: notice.kind, warnings: tally(notice), length: line?.length ?? 0, check } };
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return { result: { status: "failed", sha256: hash, error: failureOf(error, lang) } };
  }
}

const render = (format: Format, notice: Notice): string => {
  const options = settings.formatOptions ?? {};
  const begin = format.begin?.(options) ?? "";
  return begin + format.notice(notice, options, { index: 0, many: false }) + (format.end?.(options, { written: 1, many: false }) ?? "");
};

function write(path: string, content: string, index: number, drafts: Drafts): void {
  try {
    const folder = dirname(path);
    if (!folders.has(folder)) makeFolder(folder);
    folders.add(folder);
    drafts.add(path, content, index);
  } catch (error) {
    throw isDiskFull(error) ? error : writeError(error, path);
  }
}

function tally(notice: Notice): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of notice.warnings.map((w) => w.code).sort()) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
