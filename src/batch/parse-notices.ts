/** The pool for programs: many texts or files in, notices out, in order. */
import { availableParallelism } from "node:os";
import type { Notice } from "../generated/notice.js";
import type { ParseOptions } from "../result.js";
import type { Failure, Item } from "./types.js";

/** A text, the bytes of a file, or a file by its path; `file` is written as `source.file`. */
export type NoticeInput =
  | string
  | Uint8Array
  | { readonly text: string; readonly file?: string | undefined }
  | { readonly bytes: Uint8Array; readonly file?: string | undefined }
  | { readonly path: string; readonly file?: string | undefined };

export interface ParseNoticesOptions extends Omit<ParseOptions, "file"> {
  /** Worker threads; default: cores. */
  readonly jobs?: number | undefined;
  /** Milliseconds that one input may take; default 60,000. */
  readonly timeout?: number | undefined;
}

export type NoticeOutcome<T> =
  | { readonly input: T; readonly notice: Notice; readonly error?: undefined }
  | { readonly input: T; readonly notice?: undefined; readonly error: Failure };

/**
 * Parses inputs in worker threads and gives an outcome for each, in order; one that cannot be read gives its error. Takes
 * no more from the iterable than it can work on, so that a long one is never held whole; leaving the loop ends the workers.
 */
export async function* parseNotices<T extends NoticeInput>(
  inputs: Iterable<T> | AsyncIterable<T>,
  options: ParseNoticesOptions = {},
): AsyncGenerator<NoticeOutcome<T>, void, undefined> {
  const { jobs = availableParallelism(), timeout = 60_000, ...parse } = options;
  // Loaded here: most programs that use the library parse one notice.
  const { OrderedPool } = await import("./pool.js");
  const pool = new OrderedPool({ jobs, timeout, chunk: 16, settings: { parse, lines: true } });
  try {
    for await (const { asked, results, lines } of pool.run(inputs, itemOf)) {
      let at = 0;
      for (const [i, result] of results.entries()) {
        const input = asked[i] as T;
        if (result.status === "failed") yield { input, error: result.error };
        if (result.status !== "ok") continue;
        const line = Buffer.from(lines.buffer, lines.byteOffset + at, result.length).toString();
        at += result.length;
        yield { input, notice: JSON.parse(line) as Notice };
      }
    }
  } finally {
    await pool.close();
  }
}

function itemOf(input: NoticeInput): Item {
  if (typeof input === "string" || input instanceof Uint8Array) return { data: input };
  if ("path" in input) return { path: input.path, file: input.file ?? input.path };
  return { data: "text" in input ? input.text : input.bytes, file: input.file };
}
