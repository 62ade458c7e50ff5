/** Problems that are known and not reported again: `--baseline FILE`. */
import type { FileReport } from "./types.js";

export interface BaselineEntry {
  readonly file: string;
  readonly code: string;
  readonly fingerprint: string;
  /** How often it stands in the file. */
  readonly count: number;
}

const idOf = (file: string, fingerprint: string): string => `${file}\n${fingerprint}`;

export class Baseline {
  readonly #left = new Map<string, number>();

  constructor(entries: readonly BaselineEntry[]) {
    for (const { file, fingerprint, count } of entries) {
      const id = idOf(file, fingerprint);
      this.#left.set(id, (this.#left.get(id) ?? 0) + count);
    }
  }

  /** Each entry is used up as often as it is counted: a third occurrence of a problem known twice is new. */
  readonly isKnown = (file: string, fingerprint: string): boolean => {
    const id = idOf(file, fingerprint);
    const left = this.#left.get(id) ?? 0;
    if (left === 0) return false;
    this.#left.set(id, left - 1);
    return true;
  };
}

/** @returns undefined for what is no baseline */
export function parseBaseline(text: string): Baseline | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, problems } = (data ?? {}) as { version?: unknown; problems?: unknown };
  if (version !== 1 || !Array.isArray(problems) || !problems.every(isEntry)) return undefined;
  return new Baseline(problems);
}

function isEntry(x: unknown): x is BaselineEntry {
  if (typeof x !== "object" || x === null) return false;
  const { file, code, fingerprint, count } = x as Record<string, unknown>;
  return (
    typeof file === "string" && typeof code === "string" && typeof fingerprint === "string" && Number.isInteger(count) && Number(count) > 0
  );
}

/** Sorted, one problem a line: it is kept under version control. @param files with all their diagnostics */
export function baselineText(files: readonly FileReport[]): string {
  const entries = new Map<string, { file: string; code: string; fingerprint: string; count: number }>();
  for (const { diagnostics } of files) {
    for (const { file, code, fingerprint } of diagnostics) {
      const id = idOf(file, fingerprint);
      const entry = entries.get(id);
      if (entry) entry.count++;
      else entries.set(id, { file, code, fingerprint, count: 1 });
    }
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "problems": [${sorted.length > 0 ? `\n${sorted.join(",\n")}\n  ` : ""}]\n}\n`;
}
