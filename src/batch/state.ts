/** What earlier runs left: the manifest, and the journal of a run that did not come to its end. */
import { existsSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { makeFolder } from "./atomic.js";
import { writeError } from "./error.js";
import { Appender, companions, type Entry, entryOf, isCurrent, loadEntries, lock, writeEntries } from "./manifest.js";
import { posix } from "./worklist.js";

export class State {
  readonly #release: () => void;
  readonly #journalPath: string;
  #before: { readonly done: Map<string, string>; readonly journal: Map<string, string> };
  #end: number;
  #journal: Appender | undefined;

  /** @param out absolute path of `--out` @throws BatchError where another run is at work */
  constructor(
    readonly manifest: string,
    readonly out: string | undefined,
    force: boolean,
  ) {
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

  /** Writes down what is done, so that it is not done again. */
  record(entries: readonly Entry[]): void {
    this.#journal ??= new Appender(this.#journalPath, this.#end);
    this.#journal.append(Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join("")));
  }

  /** The input is unchanged since this entry. What the journal says of other options must not count at the end. */
  keep(entry: Entry): void {
    const newer = this.#before.journal.get(entry.input);
    if (newer !== undefined && newer !== JSON.stringify(entry)) this.record([entry]);
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
    const { byInput } = loadEntries(this.#journalPath);
    const { done } = this.#before;
    const entries = function* (): Generator<Entry> {
      for (const [index, key] of keys.entries()) {
        const line = byInput.get(key) ?? done.get(key);
        const entry = line === undefined ? undefined : entryOf(line);
        if (entry) yield finished(entry, index);
      }
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
