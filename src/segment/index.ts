/** Cleaned text → blocks and sentences. */
import type { CleanText, Doc } from "../types.js";
import { findBlocks } from "./blocks.js";
import { findSentences } from "./sentences.js";

export function segment(clean: CleanText): Doc {
  const blocks = findBlocks(clean.text);
  let marks = 0;
  for (const block of blocks) marks |= block.marks;
  return { clean, text: clean.text, blocks, sentences: findSentences(blocks), marks };
}
