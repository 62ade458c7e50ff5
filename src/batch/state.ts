/** What earlier runs left: the manifest, and the journal of a run that did not come to its end. */
import { existsSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { makeFolder } from "./atomic.js";
import { writeError } from "./error.js";
import { Appender, companions, type Entry, entryOf, isCurrent, loadEntries, lock, writeEntries } from "./manifest.js";
import { LineReaders } from "./store.js";
import { posix } from "./worklist.js";

export class State {
  readonly #release: () => void;
  readonly #journalPath: string;
  #before: { readonly done: Map<string, string>; readonly journal: Map<string, string> };
  #end: number;
  #journal: Appender | undefined;
  /** Where the journal of this run tells of each input; length 0 where it does not. */
  readonly #at: Float64Array;
  readonly #length: Uint32Array;

  /** @param out absolute path of `--out` @param count how many inputs the run has @throws BatchError where another run is at work */
  constructor(
    readonly manifest: string,
    readonly out: string | undefined,
    force: boolean,
    count: number,
  ) {
    this.#at = new Float64Array(count);
    this.#length = new Uint32Array(count);
    const { journal, lock: lockPath } = companions(manifest);
    try {
      makeFolder(dirname(manifest));
    } catch (error) {
      throw writeError(error, dirname(manifest));
    }
    this.#release = lock(lockPath, hostname());
    this.#journalPath = journal;
    // What was done before is forgotten, but the outputs that are on record are not: `--prune` asks for them.
    if (force) rmSync(journal, { force: true });
    const old = loadEntries(journal);
    this.#before = { done: loadEntries(manifest).byInput, journal: old.byInput };
    this.#end = old.end;
  }

  keyOf(path: string): string {
    return posix(relative(dirname(this.manifest), path));
  }

  pathOf(key: string): string {
    return resolve(dirname(this.manifest), key);
  }

  /** What is known of an input and still holds for these options, the newest first. */
  known(key: string, options: string): Entry[] {
    const lines = [this.#before.journal.get(key), this.#before.done.get(key)];
    return lines.flatMap((line) => {
      const entry = line === undefined ? undefined : entryOf(line);
      return entry && entry.result === "ok" && isCurrent(entry, options) ? [entry] : [];
    });
  }

  /** Writes down what is done, so that it is not done again. @param index position of each input in the run */
  record(entries: readonly { readonly index: number; readonly entry: Entry }[]): void {
    this.#journal ??= new Appender(this.#journalPath, this.#end);
    const lines = entries.map(({ entry }) => Buffer.from(`${JSON.stringify(entry)}\n`));
    let at = this.#journal.append(Buffer.concat(lines));
    for (const [i, { index }] of entries.entries()) {
      const length = lines[i]?.length ?? 0;
      this.#at[index] = at;
      this.#length[index] = length;
      at += length;
    }
  }

  /** The input is unchanged since this entry. What the journal says of other options must not count at the end. */
  keep(index: number, entry: Entry): void {
    const newer = this.#before.journal.get(entry.input);
    if (newer !== undefined && newer !== JSON.stringify(entry)) this.record([{ index, entry }]);
  }

  /** Entries of inputs that are not in this run, with an output in this folder that still stands. */
  *others(inRun: ReadonlySet<string>): Generator<Entry> {
    const { done, journal } = this.#before;
    for (const [key, line] of new Map([...done, ...journal])) {
      if (inRun.has(key)) continue;
      const entry = entryOf(line);
      if (entry?.output === undefined || this.out === undefined || !isInside(entry.output) || !existsSync(join(this.out, entry.output)))
        continue;
      const { line: _gone, ...rest } = entry;
      yield rest;
    }
  }

  /**
   * Replaces the manifest and drops the journal.
   * @param keys the inputs of this run, in order
   * @param finished fills in what is only known at the end
   */
  finish(keys: readonly string[], others: readonly Entry[], finished: (entry: Entry, index: number) => Entry): void {
    this.#journal?.close();
    this.#journal = undefined;
    const { done, journal } = this.#before;
    const written = new LineReaders();
    const lineOf = (index: number, key: string): string | undefined =>
      this.#length[index]
        ? written.read(this.#journalPath, this.#at[index] ?? 0, this.#length[index] ?? 0)?.toString()
        : (journal.get(key) ?? done.get(key));
    const entries = function* (): Generator<Entry> {
      for (const [index, key] of keys.entries()) {
        const line = lineOf(index, key);
        const entry = line === undefined ? undefined : entryOf(line);
        if (entry) yield finished(entry, index);
      }
      written.close();
      yield* [...others].sort((a, b) => (a.input < b.input ? -1 : 1));
    };
    writeEntries(this.manifest, entries());
  }

  dropJournal(): void {
    rmSync(this.#journalPath, { force: true });
  }

  close(): void {
    this.#journal?.close();
    this.#release();
  }
}

/** A manifest is a file that anyone may have edited: its names are not trusted. */
const isInside = (name: string): boolean => !name.split(/[/\\]/u).includes("..") && !name.startsWith("/") && !name.includes(`:${sep}`);
