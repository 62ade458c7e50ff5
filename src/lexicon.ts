/** Word lists with longest match forwards and backwards. */
import type { Lexicon } from "./types.js";

export type Entries = Iterable<readonly [string, string | undefined]>;

const BITS = 13;
const SIZE = 1 << BITS;
/** Lengths from here on share a bit. */
const LONG = 31;

/** Of a letter at the edge of words: a word of its own, or one of more letters. */
const ALONE = 1;
const MORE = 2;

/** Two letters → a place in the table. Letters that stand close in Unicode spread best by their lower bits. */
const place = (first: number, second: number): number => (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3b)) & (SIZE - 1);

/** What the letters at the edge of words say. Letters may share a place, so a yes is only worth a look into the list. */
interface Edges {
  /** For the letter at the edge: `ALONE`, `MORE`. */
  readonly one: Uint8Array;
  /** For the two letters at the edge: the lengths of the words, as bits. */
  readonly two: Int32Array;
}

/** Faster than a trie to build by far, and to ask too: most stretches of a text are turned down by one look. */
function edgesOf(words: Iterable<string>, backwards: boolean): Edges {
  const one = new Uint8Array(SIZE);
  const two = new Int32Array(SIZE);
  for (const word of words) {
    const { length } = word;
    if (length === 0) continue;
    const first = word.charCodeAt(backwards ? length - 1 : 0);
    const letter = first & (SIZE - 1);
    one[letter] = (one[letter] ?? 0) | (length === 1 ? ALONE : MORE);
    if (length === 1) continue;
    const pair = place(first, word.charCodeAt(backwards ? length - 2 : 1));
    two[pair] = (two[pair] ?? 0) | (1 << Math.min(length, LONG));
  }
  return { one, two };
}

const part = (text: string, at: number, length: number, back: boolean): string =>
  back ? text.slice(at - length, at) : text.slice(at, at + length);

/** @param load gives the words, each with the value that the lexicon gives it, if any; called at the first question. */
export function makeLexicon(load: () => Entries): Lexicon {
  let built: Map<string, string | undefined> | undefined;
  let words: string[] | undefined;
  let forwards: Edges | undefined;
  let backwards: Edges | undefined;
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
    const list = built ?? values();
    let rest = bits;
    if (rest < 0) {
      for (let length = Math.min(longest, room); length >= LONG; length--) if (list.has(part(text, at, length, back))) return length;
      rest &= 0x7fffffff;
    }
    while (rest !== 0) {
      const length = 31 - Math.clz32(rest);
      if (length <= room && list.has(part(text, at, length, back))) return length;
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
      forwards ??= edgesOf(values().keys(), false);
      const first = text.charCodeAt(at);
      const edge = forwards.one[first & (SIZE - 1)] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && room > 1) bits |= forwards.two[place(first, text.charCodeAt(at + 1))] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, at, false, room);
    },
    matchEnd(text, end) {
      if (end <= 0 || end > text.length) return 0;
      backwards ??= edgesOf(values().keys(), true);
      const last = text.charCodeAt(end - 1);
      const edge = backwards.one[last & (SIZE - 1)] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && end > 1) bits |= backwards.two[place(last, text.charCodeAt(end - 2))] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, end, true, end);
    },
  };
}
