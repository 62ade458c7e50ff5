/** Word lists with longest match forwards and backwards. */
import type { Lexicon } from "./types.js";

export type Entries = Iterable<readonly [string, string | undefined]>;

const BITS = 13;
const SIZE = 1 << BITS;
/** Lengths from here on share a bit. */
const LONG = 31;

/** Two letters → a place in the table. Letters that stand close in Unicode spread best by their lower bits. */
const place = (first: number, second: number): number => (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3b)) & (SIZE - 1);

/**
 * For the two letters at the edge of a word, the lengths of the words that have them there, as bits. Two pairs may share a
 * place, so what it says is only worth a look into the list. Faster than a trie to build by far, and to ask too: most
 * stretches of a text are turned down by one look at the table.
 */
function tableOf(words: Iterable<string>, backwards: boolean): Int32Array {
  const table = new Int32Array(SIZE);
  for (const word of words) {
    const { length } = word;
    if (length === 0) continue;
    const first = word.charCodeAt(backwards ? length - 1 : 0);
    if (length === 1) singles(table, first);
    else {
      const at = place(first, word.charCodeAt(backwards ? length - 2 : 1));
      table[at] = (table[at] ?? 0) | (1 << Math.min(length, LONG));
    }
  }
  return table;
}

/** A word of one letter: whatever stands beside it, so it has a place of its own. */
function singles(table: Int32Array, letter: number): void {
  const at = place(letter, 0);
  table[at] = (table[at] ?? 0) | 2;
}

/** @param load gives the words, each with the value that the lexicon gives it, if any; called at the first question. */
export function makeLexicon(load: () => Entries): Lexicon {
  let built: Map<string, string | undefined> | undefined;
  let words: string[] | undefined;
  let forwards: Int32Array | undefined;
  let backwards: Int32Array | undefined;
  let longest = 0;

  const values = (): Map<string, string | undefined> => {
    if (!built) {
      const entries = load();
      built = entries instanceof Map ? entries : new Map(entries);
      for (const word of built.keys()) if (word.length > longest) longest = word.length;
    }
    return built;
  };

  /** The longest word of the lengths in `bits` that begins (or ends) at `at`, and leaves `room`. */
  const longestOf = (bits: number, text: string, at: number, back: boolean, room: number): number => {
    const list = values();
    const has = (length: number): boolean => list.has(back ? text.slice(at - length, at) : text.slice(at, at + length));
    let rest = bits;
    if (rest < 0) {
      for (let length = Math.min(longest, room); length >= LONG; length--) if (has(length)) return length;
      rest &= 0x7fffffff;
    }
    while (rest !== 0) {
      const length = 31 - Math.clz32(rest);
      if (length <= room && has(length)) return length;
      rest ^= 1 << length;
    }
    return 0;
  };

  return {
    get words() {
      words ??= [...values().keys()];
      return words;
    },
    has: (word) => (built ?? values()).has(word),
    value: (word) => (built ?? values()).get(word),
    matchAt(text, at) {
      const room = text.length - at;
      if (room <= 0 || at < 0) return 0;
      forwards ??= tableOf(values().keys(), false);
      const first = text.charCodeAt(at);
      const bits = room > 1 ? (forwards[place(first, text.charCodeAt(at + 1))] ?? 0) & ~2 : 0;
      const all = bits | ((forwards[place(first, 0)] ?? 0) & 2);
      return all === 0 ? 0 : longestOf(all, text, at, false, room);
    },
    matchEnd(text, end) {
      if (end <= 0 || end > text.length) return 0;
      backwards ??= tableOf(values().keys(), true);
      const last = text.charCodeAt(end - 1);
      const bits = end > 1 ? (backwards[place(last, text.charCodeAt(end - 2))] ?? 0) & ~2 : 0;
      const all = bits | ((backwards[place(last, 0)] ?? 0) & 2);
      return all === 0 ? 0 : longestOf(all, text, end, true, end);
    },
  };
}
