/** Cleaned text → blocks and sentences. */
import type { CleanText, Doc } from "../types.js";
import { findBlocks } from "./blocks.js";

export function segment(clean: CleanText): Doc {
  const { blocks, sentences } = findBlocks(clean.text);
  let marks = 0;
  for (const block of blocks) marks |= block.marks;
  return { clean, text: clean.text, blocks, sentences, marks };
}
