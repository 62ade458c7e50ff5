/** Cleaned text → blocks and sentences. */
import type { Block, CleanText, Context, Doc, Sentence } from "../types.js";

export function segment(clean: CleanText, _ctx: Context): Doc {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const line of clean.text.split("\n")) {
    const lead = line.length - line.trimStart().length;
    const text = line.trim();
    if (text) {
      const from = start + lead;
      blocks.push({ kind: "body", span: { start: from, end: from + text.length }, text });
      let at = 0;
      for (const m of text.matchAll(/[^。！？；]*[。！？；]?["”’）)]*/gu)) {
        if (m[0]) sentences.push({ span: { start: from + at, end: from + at + m[0].length }, text: m[0], block: blocks.length - 1 });
        at += m[0].length;
      }
    }
    start += line.length + 1;
  }
  return { clean, text: clean.text, blocks, sentences };
}
