import type { Lang } from "../messages/index.js";
import type { Report, Severity } from "../validate/types.js";

export interface ReporterOptions {
  readonly lang: Lang;
  readonly color: boolean;
  /** Lowest severity that counts for the exit code; `none` where nothing does. */
  readonly failLevel: Severity | "none";
  /** Only what counts, and no summary. */
  readonly quiet: boolean;
}

/** A report as text; writes nothing itself. */
export interface Reporter {
  readonly name: string;
  /** @returns what goes to standard output or the file, complete with its last line break; "" for nothing */
  render(report: Report, options: ReporterOptions): string;
}
