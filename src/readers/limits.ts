/** What a single file may cost. */
import { ReadError } from "./error.js";

export interface Limits {
  /** Bytes a DOCX may expand to. */
  readonly maxExpanded: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /**
   * Throws `timed-out` once the time of the file is used up. Readers call it between pages and parts: a single step is not
   * interrupted, but each is linear in a size that is limited above.
   */
  checkTime(): void;
  /** Milliseconds left. */
  left(): number;
}

/** Milliseconds; Node would load a module for `performance`. */
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

export function makeLimits(maxExpanded: number, maxPages: number, timeoutMs: number): Limits {
  const end = now() + timeoutMs;
  const left = (): number => end - now();
  return {
    maxExpanded,
    maxPages,
    left,
    checkTime() {
      if (left() < 0) throw new ReadError("timed-out", { seconds: timeoutMs / 1000 });
    },
  };
}
