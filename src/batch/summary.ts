/** What a run comes to, counted as it goes. */
import type { Failure } from "./types.js";

/** Failures that are named at the end; all of them stand in the manifest. */
export const NAMED_FAILURES = 50;

export class Summary {
  all = 0;
  parsed = 0;
  kept = 0;
  failed = 0;
  /** Files of folders that were left out because of their ending. */
  skipped = 0;
  /** Number of warnings. */
  warned = 0;
  readonly kinds: Record<string, number> = {};
  readonly warnings: Record<string, number> = {};
  readonly failures: { readonly input: string; readonly error: Failure }[] = [];
  /** Outputs whose input is gone; removed when `pruned`. */
  stale: readonly string[] = [];
  pruned = false;
  interrupted = false;
  /** Cells cut to what Excel allows. */
  cut = 0;
  manifest = "";
  readonly #start = performance.now();

  get done(): number {
    return this.parsed + this.kept + this.failed;
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  notice(kind: string | undefined, warnings: Readonly<Record<string, number>> | undefined): void {
    if (kind !== undefined) this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    for (const [code, count] of Object.entries(warnings ?? {})) {
      this.warnings[code] = (this.warnings[code] ?? 0) + count;
      this.warned += count;
    }
  }

  failure(input: string, error: Failure): void {
    this.failed++;
    if (this.failures.length < NAMED_FAILURES) this.failures.push({ input, error });
  }
}
