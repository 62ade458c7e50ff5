import type { CleanText } from "../types.js";

/** Placeholder: nothing is cleaned. */
export function cleanText(source: string): CleanText {
  return { text: source, source, toSource: (span) => ({ start: span.start, end: span.end }), repairs: [], notes: [] };
}
