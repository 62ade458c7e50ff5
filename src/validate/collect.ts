/** Gathers what is found in one file: counts all of it, keeps the first. */
import { Lines } from "../lines.js";
import type { Lang } from "../messages/index.js";
import { severityOf } from "./codes.js";
import type { Node } from "./load/tree.js";
import { type Counts, type Diagnostic, type FileReport, type Finding, noCounts } from "./types.js";

export interface CheckOptions {
  readonly lang?: Lang | undefined;
  /** Kept for a file; 0 keeps all. Default 50. */
  readonly maxProblems?: number | undefined;
  /** Whether the baseline knows the finding; asked once for each. */
  readonly isKnown?: ((file: string, fingerprint: string) => boolean) | undefined;
  /** Checks that need more than the data: the notice it came from. */
  readonly ground?: ((data: unknown) => Promise<Finding[]>) | undefined;
}

export const DEFAULT_MAX_PROBLEMS = 50;

/** Findings of one document with the text that it stands in. */
export interface Batch {
  readonly findings: readonly (Finding & { readonly document?: number })[];
  readonly text: string;
  /** Line of the file that the text begins at. */
  readonly firstLine: number;
  trees(wanted?: ReadonlySet<number>): Promise<readonly (Node | undefined)[]>;
}

export class Collector {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #counts: Counts = noCounts();
  #omitted = 0;
  #known = 0;
  notices = 0;
  fixed = 0;

  constructor(
    readonly file: string,
    readonly options: CheckOptions,
  ) {}

  get #room(): number {
    const max = this.options.maxProblems ?? DEFAULT_MAX_PROBLEMS;
    return max === 0 ? Number.POSITIVE_INFINITY : max - this.#diagnostics.length;
  }

  /** Batches come in the order of the file. */
  async add({ findings, text, firstLine, trees }: Batch): Promise<void> {
    if (findings.length === 0) return;
    // Loaded only when there is something to tell, with all that words and widths need.
    const { diagnosticOf, fingerprintOf, rangeOf } = await import("./place.js");
    const { isKnown, lang = "zh" } = this.options;
    const fresh = findings.filter((f) => !isKnown?.(this.file, fingerprintOf(f)));
    this.#known += findings.length - fresh.length;
    for (const { code } of fresh) this.#counts[severityOf(code)]++;
    if (fresh.length === 0) return;
    const room = this.#room;
    this.#omitted += Math.max(0, fresh.length - room);
    if (room <= 0) return;
    const roots = fresh.every((f) => f.range) ? [] : await trees(new Set(fresh.flatMap((f) => (f.range ? [] : [f.document ?? 0]))));
    const lines = new ShiftedLines(text, firstLine);
    const placed = fresh.map((finding) => ({ finding, range: rangeOf(finding, roots[finding.document ?? 0], text) }));
    // The place decides; at one place the order of the checks.
    placed.sort((a, b) => a.range.start - b.range.start);
    for (const { finding, range } of placed.slice(0, room)) {
      this.#diagnostics.push(diagnosticOf(finding, range, { file: this.file, lang, lines }));
    }
  }

  report(): FileReport {
    const { file, notices, fixed } = this;
    return { file, diagnostics: this.#diagnostics, counts: this.#counts, omitted: this.#omitted, known: this.#known, notices, fixed };
  }
}

/** The lines of a text that begins further down in its file. */
class ShiftedLines extends Lines {
  constructor(
    text: string,
    private readonly firstLine: number,
  ) {
    super(text);
  }

  override at(offset: number): { line: number; column: number } {
    const { line, column } = super.at(offset);
    return { line: line + this.firstLine - 1, column };
  }

  override line(line: number): string {
    return super.line(line - this.firstLine + 1);
  }
}
