import { batch } from "../messages/batch.js";
import { CodedError } from "../messages/error.js";
import type { Params } from "../messages/fill.js";

export type BatchCode = keyof typeof batch;

/** What ends a whole run, with what to do about it: `messages/batch.ts` has the wording of each code. */
export class BatchError extends CodedError<BatchCode> {
  override readonly name = "BatchError";

  constructor(code: BatchCode, params?: Params, options?: ErrorOptions) {
    super(batch, code, params, options);
  }
}

/** The code of a system error (`ENOSPC`), or its message. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return typeof code === "string" ? code : typeof message === "string" ? message : String(error);
};

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

export const isDiskFull = (error: unknown): boolean => FULL.has(reasonOf(error));

/** A failed write in words: a full disk has its own, because there is something to do about it. */
export const writeError = (error: unknown, file: string): BatchError =>
  error instanceof BatchError
    ? error
    : new BatchError(isDiskFull(error) ? "batch-disk-full" : "batch-write-failed", { file, reason: reasonOf(error) }, { cause: error });
