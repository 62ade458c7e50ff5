/** ⟦…⟧ in a text: where a finding should point. */
import { Lines } from "../../src/lines.js";

export interface Marked {
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };
}

/** @throws where there is not exactly one mark */
export function marked(source: string): Marked {
  const start = source.indexOf("⟦");
  const end = source.indexOf("⟧") - 1;
  const text = source.replace(/[⟦⟧]/gu, "");
  if (start < 0 || end < start || text.length !== source.length - 2) throw new Error(`one ⟦…⟧ expected: ${source}`);
  const lines = new Lines(text);
  const [from, to] = [lines.at(start), lines.at(end)];
  return { text, place: { line: from.line, column: from.column, endLine: to.line, endColumn: to.column } };
}
