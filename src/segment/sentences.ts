/** Blocks that carry content → sentences. */
import { matches } from "../matches.js";
import type { Block, BlockKind, Sentence } from "../types.js";

const CONTENT: ReadonlySet<BlockKind> = new Set(["headline", "heading", "body", "row"]);
/** A sentence closes with 。！？ and the quotes or brackets behind it; what is left at the end of a block is one, too. */
const SENTENCE = /[^。！？]*(?:[。！？]+[”’"）)】]*|$)/gu;

export function findSentences(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (!CONTENT.has(block.kind)) return;
    for (const m of matches(SENTENCE, block.text)) {
      const text = m[0];
      if (!text.trim()) continue;
      const start = block.span.start + m.index;
      sentences.push({ span: { start, end: start + text.length }, text, block: index });
    }
  });
  return sentences;
}

/** The sentence that holds an offset, by halving. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Sentence;
    if (at < sentence.span.start) high = middle - 1;
    else if (at >= sentence.span.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
