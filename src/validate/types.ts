/** What the checks of published data find, and how it is told. Next to no logic lives here. */
import type { Frame } from "../formats/frame.js";

export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** UTF-16 offsets into the text of the file, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands: its key, where it has one, and the value itself. */
export interface Located {
  readonly key?: Range;
  readonly value: Range;
}

/** What is wrong with one document, before anybody knows where in the file it stands. */
export interface Finding {
  readonly code: string;
  /** JSON Pointer into the document, `""` for the whole. */
  readonly pointer: string;
  /** What to point at; `container` is the key of an object, or where it begins. Default `value`. */
  readonly at?: "key" | "value" | "container";
  /** For the message; a list is joined in the user's language. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly expected?: string;
  readonly actual?: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** When it is known without a pointer: syntax errors. */
  readonly range?: Range;
}

/** A finding in words, at its place in the user's file. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** As the user named it, with `/` between folders. */
  readonly file: string;
  /** 1-based; columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly pointer: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: string;
  /** What to do. */
  readonly help: string;
  /** Stays the same while the file is edited elsewhere: made of the code, the value and the pointer without positions in lists. */
  readonly fingerprint: string;
  /** The line with a caret. */
  readonly frame?: Frame;
}

export type Counts = { -readonly [S in Severity]: number };

export interface FileReport {
  readonly file: string;
  /** In the order of the file, at most `maxProblems`. */
  readonly diagnostics: readonly Diagnostic[];
  /** All that were found, shown or not. */
  readonly counts: Readonly<Counts>;
  /** Found, but beyond `maxProblems`. */
  readonly omitted: number;
  /** Found, but known to the baseline. */
  readonly known: number;
  /** Notices in the file. */
  readonly notices: number;
  /** Repairs that `--fix` wrote. */
  readonly fixed: number;
}

export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: Readonly<Counts>;
  readonly omitted: number;
  readonly known: number;
  readonly notices: number;
  readonly fixed: number;
}

export const noCounts = (): Counts => ({ error: 0, warning: 0, info: 0 });
