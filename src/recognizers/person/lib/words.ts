/** The word lists that the rules about people read, fetched once a document. */
import type { Context, Doc, Lexicon } from "../../../types.js";

export interface Words {
  readonly heads: Lexicon;
  readonly surnames: Lexicon;
  readonly verbs: Lexicon;
  readonly notNames: Lexicon;
  readonly chars: Lexicon;
  /** Whether a word begins at `at` (a tie-breaker: it loads a segmenter). */
  wordBoundary(at: number): boolean;
}

export function wordsOf(doc: Doc, ctx: Context): Words {
  return {
    heads: ctx.lexicon("title-heads"),
    surnames: ctx.lexicon("surnames"),
    verbs: ctx.lexicon("person-verbs"),
    notNames: ctx.lexicon("not-names"),
    chars: ctx.lexicon("name-characters"),
    wordBoundary: (at) => {
      const from = Math.max(0, at - 4);
      return ctx.words(doc, { start: from, end: Math.min(doc.text.length, at + 4) }).some((w) => w.span.start === at);
    },
  };
}
