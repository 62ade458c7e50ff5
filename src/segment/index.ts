/** Cleaned text → blocks and sentences. */
import type { CleanText, Doc } from "../types.js";
import { findBlocks } from "./blocks.js";
import { findSentences } from "./sentences.js";

export function segment(clean: CleanText): Doc {
  const blocks = findBlocks(clean.text);
  return { clean, text: clean.text, blocks, sentences: findSentences(blocks) };
}
