import type { Span, Word } from "../types.js";

/** Words of a stretch of text. Placeholder until the segmenters are in. */
export function segmentWords(text: string, span: Span): Word[] {
  return [{ text: text.slice(span.start, span.end), span }];
}
