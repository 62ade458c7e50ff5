/** What the rules may ask for beside the text: lexicons (with the user's own entries) and, on demand, words. */
import { makeLexicon } from "./lexicon.js";
import { segmentWords } from "./segment/words.js";
import type { Context, Lexicon } from "./types.js";
import { builtinEntries, builtinLexicon } from "./word-lists.js";

/** Lexicon name → entries; an entry is a word or a word with its value. */
export type LexiconEntries = Readonly<Record<string, readonly (string | readonly [string, string])[]>>;

export interface ContextOptions {
  /** ISO date that relative dates (昨天) count from. */
  readonly today?: string | undefined;
  /** Entries of the user's own, added to the built-in lexicons of the same name; a word that is in both takes the user's value. */
  readonly lexicons?: LexiconEntries | undefined;
}

const pair = (e: string | readonly [string, string]): readonly [string, string | undefined] => (typeof e === "string" ? [e, undefined] : e);

/** Lists with a user's entries, built once for all notices that are parsed with them. */
const extended = new WeakMap<LexiconEntries, Map<string, Lexicon>>();

export function makeContext(options: ContextOptions = {}): Context {
  const own = (options.lexicons && extended.get(options.lexicons)) ?? new Map<string, Lexicon>();
  if (options.lexicons) extended.set(options.lexicons, own);
  return {
    today: options.today,
    lexicon(name) {
      const extra = options.lexicons?.[name];
      if (!extra) return builtinLexicon(name);
      const found = own.get(name) ?? makeLexicon(() => [...builtinEntries(name), ...extra.map(pair)]);
      own.set(name, found);
      return found;
    },
    words: (doc, span) => segmentWords(doc.text, span),
  };
}
