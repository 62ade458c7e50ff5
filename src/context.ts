/** What the rules may ask for beside the text: lexicons (with the user's own entries) and, on demand, words. */
import { lexicons as builtin } from "./generated/lexicons.js";
import { makeLexicon } from "./lexicon.js";
import { segmentWords } from "./segment/words.js";
import type { Context, Lexicon } from "./types.js";

/** Lexicon name → entries; an entry is a word or a word with its value. */
export type LexiconEntries = Readonly<Record<string, readonly (string | readonly [string, string])[]>>;

export interface ContextOptions {
  /** ISO date that relative dates (昨天) count from. */
  readonly today?: string | undefined;
  /** Entries of the user's own, added to the built-in lexicons of the same name. */
  readonly lexicons?: LexiconEntries | undefined;
}

const pair = (e: string | readonly [string, string]): readonly [string, string | undefined] => (typeof e === "string" ? [e, undefined] : e);

/** The entries of a packed lexicon: lines "value TAB word word …", no value being an empty one. */
export function* unpack(packed: string): Generator<readonly [string, string | undefined]> {
  for (const line of packed.split("\n")) {
    const tab = line.indexOf("\t");
    const value = line.slice(0, tab) || undefined;
    for (const word of line.slice(tab + 1).split(" ")) yield [word, value];
  }
}

/** Lexicons without a user's entries are built once and shared; they are never changed after. */
const shared = new Map<string, Lexicon>();

export function makeContext(options: ContextOptions = {}): Context {
  const own = new Map<string, Lexicon>();
  return {
    today: options.today,
    lexicon(name) {
      const extra = options.lexicons?.[name];
      const cache = extra ? own : shared;
      let found = cache.get(name);
      if (!found) {
        const packed = builtin[name];
        if (packed === undefined) throw new RangeError(`no lexicon named ${name}`);
        found = makeLexicon([...unpack(packed), ...(extra ?? []).map(pair)]);
        cache.set(name, found);
      }
      return found;
    },
    words: (doc, span) => segmentWords(doc.text, span),
  };
}
