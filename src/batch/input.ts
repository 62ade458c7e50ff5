/** Reading one input, and what to say when it cannot be read or parsed: the same for workers and the filter. */
import { readFileSync, statSync } from "node:fs";
import { type Lang, messageOf } from "../messages/index.js";
import { ReadError, sizeText } from "../readers/error.js";
import { DEFAULT_LIMITS } from "../readers/index.js";
import { BatchError, reasonOf } from "./error.js";
import type { Failure } from "./types.js";

/** @throws ReadError, BatchError, errors of the file system */
export function readInput(path: string, limit: number = DEFAULT_LIMITS.maxSize): Uint8Array {
  const stat = statSync(path);
  // A device or a pipe may never end.
  if (!stat.isFile()) throw new BatchError("batch-not-a-file");
  // Asked before reading: a file of many gigabytes must not reach the memory.
  if (stat.size > limit) throw new ReadError("too-large", { size: sizeText(stat.size), limit: sizeText(limit) });
  return readFileSync(path);
}

export function failureOf(error: unknown, lang: Lang): Failure {
  const said = (code: string, params: Readonly<Record<string, string | number>>): Failure => ({
    code: code.replace(/^(?:batch|filter)-/u, ""),
    message: messageOf(code, lang, params),
  });
  if (error instanceof ReadError || error instanceof BatchError) return said(error.code, error.params);
  if ((error as NodeJS.ErrnoException).syscall !== undefined) return said("batch-unreadable", { reason: reasonOf(error) });
  return said("batch-internal", { reason: error instanceof Error ? error.message : String(error) });
}
