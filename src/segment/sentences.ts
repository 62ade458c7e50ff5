/** Blocks that carry content → sentences. */
import { charSet } from "../chars.js";
import type { BlockKind, Sentence } from "../types.js";
import { counted, marksOf } from "./marks.js";

const CONTENT: ReadonlySet<BlockKind> = new Set(["headline", "heading", "body", "row"]);
/** A sentence closes with 。！？ and the quotes or brackets behind it; what is left at the end of a block is one, too. */
const isStop = charSet("。！？");
const isCloser = charSet('”’"）)】');

export const carriesSentences = (kind: BlockKind): boolean => CONTENT.has(kind);

/**
 * Adds the sentences of a block, a text without blanks at its ends.
 * @param block its index
 * @returns the marks of all: no stop or closer has any, so that none is lost between two sentences
 */
export function addSentences(sentences: Sentence[], line: string, offset: number, block: number): number {
  let all = 0;
  for (let from = 0, at = 0; from < line.length; from = at) {
    let marks = 0;
    let pairs = 0;
    for (let before = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (isStop(code)) break;
      const here = marksOf(code);
      marks |= here;
      pairs |= here & (before >> 1);
      before = here;
    }
    while (isStop(line.charCodeAt(at))) at++;
    while (isCloser(line.charCodeAt(at))) at++;
    marks = counted(marks, pairs);
    all |= marks;
    sentences.push({ span: { start: offset + from, end: offset + at }, text: line.slice(from, at), block, marks });
  }
  return all;
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
