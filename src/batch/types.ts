/** What passes between the main thread and the workers: plain data, so that it can be sent. */
import type { FormatName } from "../formats/index.js";
import type { FormatOptions } from "../formats/types.js";
import type { Kind } from "../generated/notice.js";
import type { ParseOptions } from "../result.js";

/** Set once for the life of a worker. */
export interface WorkerSettings {
  readonly parse: Omit<ParseOptions, "file">;
  /** How the files of `--out` are written; without it none are. */
  readonly format?: FormatName | undefined;
  readonly formatOptions?: FormatOptions | undefined;
  /** Whether results come back as lines of JSON. */
  readonly lines: boolean;
  /** `Date.now()` that the clock of `Task.clock` counts from. */
  readonly epoch: number;
  /** One Int32, set to 1 to make workers stop after the files that they have read. */
  readonly stop: SharedArrayBuffer;
}

/** One input as a worker sees it: a path, or what stands in memory. */
export interface Item {
  readonly path?: string | undefined;
  readonly data?: string | Uint8Array | undefined;
  /** Written as `source.file`. */
  readonly file?: string | undefined;
  /** Absolute path of the file to write. */
  readonly output?: string | undefined;
  /** SHA-256 of the bytes that are already done: nothing happens if they are still the same. */
  readonly known?: string | undefined;
}

export interface Task {
  readonly items: readonly Item[];
  /** Two Int32: index of the file in hand (-1 for none), and when it was begun, in ms since the epoch of the settings. */
  readonly clock: SharedArrayBuffer;
}

export interface Failure {
  readonly code: string;
  /** In the language of the run. */
  readonly message: string;
}

export type ItemResult =
  | {
      readonly status: "ok";
      readonly sha256: string;
      readonly kind: Kind;
      /** Code → how often. */
      readonly warnings: Readonly<Record<string, number>>;
      /** Bytes of the line of JSON with its line feed; 0 without `lines`. */
      readonly length: number;
      /** First 16 hex digits of the SHA-256 of that line. */
      readonly check: string;
    }
  | { readonly status: "unchanged" }
  | { readonly status: "failed"; readonly sha256?: string | undefined; readonly error: Failure };

export interface TaskResult {
  /** As many as there are items, or fewer after a stop. */
  readonly results: readonly ItemResult[];
  /** The lines of the items that are `ok`, one behind the other. */
  readonly lines: Uint8Array;
  /** What ends the run: a disk that is full. */
  readonly fatal?: { readonly code: string; readonly file: string; readonly reason: string } | undefined;
}
