/** The parts of the article that the resolvers of the event read. */
import type { Block, Doc, Sentence, Span } from "../../types.js";

export interface Article {
  readonly headlines: readonly Block[];
  /** Sentences of the article itself, headlines not among them, up to where another report begins (又讯). */
  readonly body: readonly Sentence[];
  /** Those of them that open the article. */
  readonly lead: readonly Sentence[];
}

/** A second report in the same text: everything after it is about something else. */
const ANOTHER = /^\s*(?:【?又讯】?|另讯|另据)/u;
const known = new WeakMap<Doc, Article>();

export function articleOf(doc: Doc): Article {
  let article = known.get(doc);
  if (!article) {
    const headlines = doc.blocks.filter((b) => b.kind === "headline");
    const body: Sentence[] = [];
    for (const s of doc.sentences) {
      const kind = doc.blocks[s.block]?.kind;
      if (ANOTHER.test(s.text)) break;
      if (kind !== "headline") body.push(s);
    }
    const opening: Sentence[] = [];
    let length = 0;
    for (const s of body) {
      if (opening.length >= 2 && length > 120) break;
      if (opening.length >= 5) break;
      opening.push(s);
      length += s.text.length;
    }
    known.set(doc, (article = { headlines, body, lead: opening }));
  }
  return article;
}

/** Where the words of `text` that matched lie, when `text` begins at `base`. */
export const at = (base: number, index: number, length: number): Span => ({ start: base + index, end: base + index + length });
