/** Blocks that carry content → sentences. */
import { charSet, isBlankBetween } from "../chars.js";
import type { Block, BlockKind, Sentence } from "../types.js";
import { marksIn } from "./marks.js";

const CONTENT: ReadonlySet<BlockKind> = new Set(["headline", "heading", "body", "row"]);
/** A sentence closes with 。！？ and the quotes or brackets behind it; what is left at the end of a block is one, too. */
const isStop = charSet("。！？");
const isCloser = charSet('”’"）)】');

/** Where the sentence that begins at `from` ends. */
function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isStop(text.charCodeAt(at))) at++;
  while (at < text.length && isStop(text.charCodeAt(at))) at++;
  while (at < text.length && isCloser(text.charCodeAt(at))) at++;
  return at;
}

export function findSentences(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (!CONTENT.has(block.kind)) return;
    for (let from = 0, to = 0; from < block.text.length; from = to) {
      to = endOf(block.text, from);
      if (isBlankBetween(block.text, from, to)) continue;
      const text = block.text.slice(from, to);
      const start = block.span.start + from;
      const marks = text.length === block.text.length ? block.marks : marksIn(text);
      sentences.push({ span: { start, end: start + text.length }, text, block: index, marks });
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
