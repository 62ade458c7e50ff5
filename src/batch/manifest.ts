/** The manifest: a line of JSON for each input, so that a second run knows what is done. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, rmSync, truncateSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Kind } from "../generated/notice.js";
import { shortHash } from "../sha256.js";
import { VERSION } from "../version.js";
import { draftOf, renameOver, writeAll } from "./atomic.js";
import { BatchError, reasonOf, writeError } from "./error.js";
import type { Failure } from "./types.js";

export interface Entry {
  /** Relative to the folder of the manifest, with `/`. */
  readonly input: string;
  /** Of the bytes of the input; missing where they could not be read. */
  readonly sha256?: string | undefined;
  /** Hash of the options that the result depends on. */
  readonly options: string;
  readonly version: string;
  /** Relative to `--out`, with `/`. */
  readonly output?: string | undefined;
  readonly result: "ok" | "failed";
  readonly kind?: Kind | undefined;
  /** Code → how often. */
  readonly warnings?: Readonly<Record<string, number>> | undefined;
  /** Where the line of the notice stands in the file of notices, in bytes, with the first digits of its SHA-256. */
  readonly line?: { readonly at: number; readonly length: number; readonly check: string } | undefined;
  readonly error?: Failure | undefined;
}

/** The files beside the manifest. */
export const companions = (manifest: string): { readonly journal: string; readonly lock: string } => ({
  journal: join(dirname(manifest), `.${basename(manifest)}.part`),
  lock: join(dirname(manifest), `.${basename(manifest)}.lock`),
});

/** Keys sorted, so that the order in which options were given does not count. */
export function optionsHash(options: object): string {
  const sorted = (x: unknown): unknown =>
    typeof x === "object" && x !== null && !Array.isArray(x)
      ? Object.fromEntries(
          Object.entries(x)
            .filter(([, v]) => v !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : x;
  return shortHash(JSON.stringify(sorted(options)));
}

/** The lines of a file that were written to their end, with the offset behind each. */
export function* wholeLines(path: string): Generator<{ readonly text: string; readonly end: number }> {
  if (!existsSync(path)) return;
  const fd = openSync(path, "r");
  try {
    const block = Buffer.alloc(1 << 16);
    let rest: Buffer = Buffer.alloc(0);
    let end = 0;
    for (;;) {
      const got = readSync(fd, block, 0, block.length, null);
      if (got === 0) return;
      let data = rest.length > 0 ? Buffer.concat([rest, block.subarray(0, got)]) : block.subarray(0, got);
      for (let nl = data.indexOf(10); nl >= 0; nl = data.indexOf(10)) {
        end += nl + 1;
        yield { text: data.toString("utf8", 0, nl), end };
        data = data.subarray(nl + 1);
      }
      rest = Buffer.from(data);
    }
  } finally {
    closeSync(fd);
  }
}

/** A line of the manifest; undefined for one that a crash or a person spoiled. */
export function entryOf(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry | null;
    return entry && typeof entry.input === "string" && (entry.result === "ok" || entry.result === "failed") ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Input → the last line about it. Lines, not objects: a hundred thousand of them are held. */
export function loadEntries(path: string): { readonly byInput: Map<string, string>; readonly end: number } {
  const byInput = new Map<string, string>();
  let end = 0;
  for (const line of wholeLines(path)) {
    const entry = entryOf(line.text);
    if (entry) byInput.set(entry.input, line.text);
    end = line.end;
  }
  return { byInput, end };
}

export const isCurrent = (entry: Entry, options: string): boolean => entry.options === options && entry.version === VERSION;

/** A file that only grows. What stands behind `end` was not written to its end and goes. */
export class Appender {
  readonly #fd: number;
  #size: number;

  constructor(
    readonly path: string,
    end: number,
  ) {
    try {
      this.#fd = openSync(path, "a");
      truncateSync(path, end);
    } catch (error) {
      throw writeError(error, path);
    }
    this.#size = end;
  }

  get size(): number {
    return this.#size;
  }

  /** @returns the offset at which the bytes begin @throws BatchError */
  append(bytes: Uint8Array): number {
    const at = this.#size;
    try {
      writeAll(this.#fd, bytes);
    } catch (error) {
      throw writeError(error, this.path);
    }
    this.#size += bytes.length;
    return at;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Locks of this process: after a crash another process may have got the same number, this one included. */
const held = new Set<string>();

/** How long a run waits for the one before it, in ms: a process that was killed may need a moment to end. */
const PATIENCE = 2000;
const LOOK_AGAIN = 20;

/** One run at a time writes beside a manifest. */
export function lock(path: string, host: string): () => void {
  const until = Date.now() + PATIENCE;
  for (let removed = 0; ; ) {
    try {
      const fd = openSync(path, "wx");
      writeAll(fd, Buffer.from(JSON.stringify({ pid: process.pid, host })));
      closeSync(fd);
      held.add(path);
      return () => {
        held.delete(path);
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (reasonOf(error) !== "EEXIST" || removed > 0) throw writeError(error, path);
      const holder = holderOf(path);
      const elsewhere = holder !== undefined && holder.host !== host;
      if (elsewhere || (holder && isAlive(holder.pid, path))) {
        if (elsewhere || holder.pid === process.pid || Date.now() > until)
          throw new BatchError("batch-locked", { file: path, pid: holder.pid, host: holder.host });
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
        continue;
      }
      rmSync(path, { force: true });
      removed++;
    }
  }
}

function holderOf(path: string): { pid: number; host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, "utf8")) as { pid?: unknown; host?: unknown };
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    // Torn: its writer was killed while it began.
    return undefined;
  }
}

function isAlive(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return reasonOf(error) === "EPERM";
  }
}

/** Ended, but nobody has asked how: in a container without an init process it stays so. */
function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    // Not Linux.
    return false;
  }
}

/** Bytes that are written at once. */
const BLOCK = 1 << 16;

/** Replaces a manifest, line by line. @throws BatchError */
export function writeEntries(path: string, entries: Iterable<Entry>): void {
  const draft = draftOf(`${path}.new`);
  try {
    const fd = openSync(draft, "w");
    try {
      let text = "";
      for (const entry of entries) {
        text += `${JSON.stringify(entry)}\n`;
        if (text.length < BLOCK) continue;
        writeAll(fd, Buffer.from(text));
        text = "";
      }
      writeAll(fd, Buffer.from(text));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameOver(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw writeError(error, path);
  }
}
