/**
 * The lines of all notices: in the finished file, and in a log that only grows while a run goes on. A line is trusted only
 * if its bytes have the hash that the manifest noted, so a crash at any moment costs at most the lines in hand.
 */
import { closeSync, fsyncSync, openSync, readSync, rmSync } from "node:fs";
import { shortHash } from "../sha256.js";
import { draftOf, renameOver, sizeOf, writeAll } from "./atomic.js";
import { writeError } from "./error.js";
import { Appender, type Entry } from "./manifest.js";

type Line = NonNullable<Entry["line"]>;

const NONE = 0;
const FINAL = 1;
const LOG = 2;

/** Bytes that are read or written at once. */
const BLOCK = 1 << 20;

export class NoticeStore {
  readonly #at: Float64Array;
  readonly #length: Uint32Array;
  readonly #from: Uint8Array;
  readonly #checks: string[];
  #log: Appender | undefined;
  #ends = [0, 0, 0];

  /** @param count how many inputs there are; each has one line at most */
  constructor(
    readonly final: string,
    readonly log: string,
    readonly count: number,
  ) {
    this.#at = new Float64Array(count);
    this.#length = new Uint32Array(count);
    this.#from = new Uint8Array(count);
    this.#checks = new Array<string>(count).fill("");
  }

  /** Takes the line over if it still stands where the entry says. */
  adopt(index: number, line: Line, readers: LineReaders): boolean {
    // A log that was complete has become the finished file by renaming: the places are the same.
    for (const from of [LOG, FINAL]) {
      const bytes = readers.read(from === LOG ? this.log : this.final, line.at, line.length);
      if (!bytes || shortHash(bytes) !== line.check) continue;
      this.#set(index, from, line.at, line.length, line.check);
      if (from === LOG) this.#ends[LOG] = Math.max(this.#ends[LOG] ?? 0, line.at + line.length);
      return true;
    }
    return false;
  }

  get #draft(): string {
    return draftOf(`${this.final}.new`);
  }

  has(index: number): boolean {
    return this.#from[index] !== NONE;
  }

  drop(index: number): void {
    this.#from[index] = NONE;
  }

  /** Appends lines that stand one behind the other. @param lines index, length and check of each */
  append(lines: readonly { readonly index: number; readonly length: number; readonly check: string }[], bytes: Uint8Array): void {
    // What stands in the log behind the last line that is trusted was not written to its end.
    this.#log ??= new Appender(this.log, this.#ends[LOG] ?? 0);
    let at = this.#log.append(bytes);
    for (const { index, length, check } of lines) {
      this.#set(index, LOG, at, length, check);
      at += length;
    }
  }

  lineOf(index: number): Line | undefined {
    if (!this.has(index)) return undefined;
    return { at: this.#at[index] ?? 0, length: this.#length[index] ?? 0, check: this.#checks[index] ?? "" };
  }

  /** The lines in the order of the inputs, which become the finished file. @throws BatchError */
  finish(): void {
    this.#log?.close();
    this.#log = undefined;
    try {
      if (this.#isWhole(FINAL, this.final)) return;
      if (this.#isWhole(LOG, this.log)) {
        const fd = openSync(this.log, "r+");
        fsyncSync(fd);
        closeSync(fd);
        renameOver(this.log, this.final);
        for (let i = 0; i < this.count; i++) if (this.#from[i] === LOG) this.#from[i] = FINAL;
        return;
      }
      this.#copy();
    } catch (error) {
      throw writeError(error, this.final);
    }
  }

  /** The lines one by one; after `finish`. */
  *lines(): Generator<Buffer> {
    const readers = new LineReaders();
    try {
      for (let i = 0; i < this.count; i++) {
        if (this.#from[i] === NONE) continue;
        const bytes = readers.read(this.#from[i] === LOG ? this.log : this.final, this.#at[i] ?? 0, this.#length[i] ?? 0);
        if (!bytes) throw writeError(new Error("the file of notices was changed during the run"), this.final);
        yield bytes;
      }
    } finally {
      readers.close();
    }
  }

  close(): void {
    this.#log?.close();
    this.#log = undefined;
  }

  /** Once the manifest speaks of the finished file only. */
  forgetLog(): void {
    rmSync(this.log, { force: true });
    rmSync(this.#draft, { force: true });
  }

  #set(index: number, from: number, at: number, length: number, check: string): void {
    this.#from[index] = from;
    this.#at[index] = at;
    this.#length[index] = length;
    this.#checks[index] = check;
  }

  /** Whether a file is exactly the lines in order. */
  #isWhole(from: number, path: string): boolean {
    let end = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.#from[i] === NONE) continue;
      if (this.#from[i] !== from || this.#at[i] !== end) return false;
      end += this.#length[i] ?? 0;
    }
    return sizeOf(path) === end;
  }

  #copy(): void {
    // Not the name of the log, which is read meanwhile.
    const draft = this.#draft;
    const fd = openSync(draft, "w");
    const places: number[] = [];
    try {
      let at = 0;
      let block: Buffer[] = [];
      let size = 0;
      const flush = (): void => {
        writeAll(fd, Buffer.concat(block));
        block = [];
        size = 0;
      };
      for (const line of this.lines()) {
        places.push(at);
        at += line.length;
        block.push(line);
        size += line.length;
        if (size >= BLOCK) flush();
      }
      flush();
      fsyncSync(fd);
    } catch (error) {
      closeSync(fd);
      rmSync(draft, { force: true });
      throw error;
    }
    closeSync(fd);
    renameOver(draft, this.final);
    let next = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.#from[i] === NONE) continue;
      this.#from[i] = FINAL;
      this.#at[i] = places[next++] ?? 0;
    }
  }
}

/** Reads lines by their places; neighbours come from one block. */
export class LineReaders {
  readonly #open = new Map<string, { readonly fd: number; block: Buffer; start: number } | undefined>();

  /** @returns a copy; undefined where the file is missing or too short */
  read(path: string, at: number, length: number): Buffer | undefined {
    if (!this.#open.has(path))
      this.#open.set(path, sizeOf(path) === undefined ? undefined : { fd: openSync(path, "r"), block: Buffer.alloc(0), start: 0 });
    const file = this.#open.get(path);
    if (!file) return undefined;
    if (at < file.start || at + length > file.start + file.block.length) {
      const block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
      const got = readSync(file.fd, block, 0, block.length, at);
      file.block = block.subarray(0, got);
      file.start = at;
    }
    const from = at - file.start;
    return from + length > file.block.length ? undefined : Buffer.from(file.block.subarray(from, from + length));
  }

  close(): void {
    for (const file of this.#open.values()) if (file) closeSync(file.fd);
    this.#open.clear();
  }
}
