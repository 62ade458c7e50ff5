import { CodedError } from "../messages/error.js";
import type { Params } from "../messages/fill.js";
import { readers } from "../messages/readers.js";

export type ReadErrorCode = keyof typeof readers;

/** A file that cannot be read, with what to do about it: `messages/readers.ts` has the wording of each code. */
export class ReadError extends CodedError<ReadErrorCode> {
  override readonly name = "ReadError";

  constructor(code: ReadErrorCode, params?: Params, options?: ErrorOptions) {
    super(readers, code, params, options);
  }
}

/** 1536 → `1.5 KB`: sizes in messages. */
export function sizeText(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let n = bytes;
  let u = 0;
  while (n >= 1024 && u < units.length - 1) {
    n /= 1024;
    u++;
  }
  return `${Number(n.toFixed(1))} ${units[u]}`;
}
