import type { Finding } from "../types.js";
import type { View } from "../view.js";

export interface Context {
  /** Whether the schema complains about something at or below this pointer. */
  broken(pointer: string): boolean;
}

/** A check of fields against each other. Sees only what has the right type. */
export interface CrossRule {
  /** The name of the file. */
  readonly id: string;
  /** One line, for docs/diagnostics.md. */
  readonly summary: { readonly zh: string; readonly en: string };
  readonly codes: readonly string[];
  check(notice: View, context: Context): Finding[];
}
