/** Files that appear only when they are whole. */
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

const fsyncAsync = promisify(fsync);

/** Windows holds a file for a moment while a scanner reads it. */
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);
const WAITS = [10, 50, 200, 500];

const sleep = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

export function renameOver(from: string, to: string): void {
  for (let i = 0; ; i++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const wait = process.platform === "win32" && BUSY.has((error as NodeJS.ErrnoException).code ?? "") ? WAITS[i] : undefined;
      if (wait === undefined) throw error;
      sleep(wait);
    }
  }
}

/** Beside the file, so that renaming stays on one disk; begins with a dot, so that no later run takes it for an input. */
export const draftOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`);

/** A write may take only part of the bytes, on a disk that is nearly full for one. */
export function writeAll(fd: number, bytes: Uint8Array, at: number | null = null): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done, at === null ? null : at + done);
}

interface Draft {
  readonly path: string;
  readonly fd: number;
  readonly index: number;
}

/** Files whose readers see the old content or the new one, after a power cut, too. Several at once: the disk takes them together in little more time than one. */
export class Drafts {
  #open: Draft[] = [];
  /** The file that was written last, for messages. */
  last = "";

  add(path: string, content: string, index: number): void {
    this.last = path;
    const fd = openSync(draftOf(path), "w");
    this.#open.push({ path, fd, index });
    writeAll(fd, Buffer.from(content));
  }

  /** @returns those that could not be put in their place, by index */
  async commit(): Promise<{ readonly index: number; readonly error: unknown }[]> {
    const drafts = this.#open;
    const synced = await Promise.allSettled(drafts.map(({ fd }) => fsyncAsync(fd)));
    this.#open = [];
    return drafts.flatMap(({ path, fd, index }, i) => {
      const sync = synced[i];
      closeSync(fd);
      try {
        if (sync?.status === "rejected") throw sync.reason;
        renameOver(draftOf(path), path);
        return [];
      } catch (error) {
        rmSync(draftOf(path), { force: true });
        return [{ index, error }];
      }
    });
  }

  abandon(): void {
    for (const { path, fd } of this.#open) {
      closeSync(fd);
      rmSync(draftOf(path), { force: true });
    }
    this.#open = [];
  }
}

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
}

export const sizeOf = (path: string): number | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
};
