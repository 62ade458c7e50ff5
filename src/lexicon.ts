/** Word lists with longest match forwards and backwards. */
import type { Lexicon } from "./types.js";

export type Entries = Iterable<readonly [string, string | undefined]>;

/** Places in a table: some for each word, so that few letters share one, and no more, so that the tables of all lists stay near at hand. */
const sizeFor = (words: number): number => 2 ** Math.min(13, Math.max(8, Math.ceil(Math.log2(words * 6 + 1))));
/** Lengths from here on share a bit. */
const LONG = 31;

/** Of a letter at the edge of words: a word of its own, or one of more letters. */
const ALONE = 1;
const MORE = 2;

/** Two letters → a place in the table. Letters that stand close in Unicode spread best by their lower bits. */
const place = (first: number, second: number, mask: number): number => (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3b)) & mask;

/** What the letters at the edge of words say. Letters may share a place, so a yes is only worth a look into the list. */
interface Edges {
  /** One less than the size of the tables. */
  readonly mask: number;
  /** For the letter at the edge: `ALONE`, `MORE`. */
  readonly one: Uint8Array;
  /** For the two letters at the edge: the lengths of the words, as bits. */
  readonly two: Int32Array;
}

/** Faster than a trie to build by far, and to ask too: most stretches of a text are turned down by one look. */
function edgesOf(words: ReadonlyMap<string, unknown>, backwards: boolean): Edges {
  const size = sizeFor(words.size);
  const mask = size - 1;
  const one = new Uint8Array(size);
  const two = new Int32Array(size);
  for (const word of words.keys()) {
    const { length } = word;
    if (length === 0) continue;
    const first = word.charCodeAt(backwards ? length - 1 : 0);
    const letter = first & mask;
    one[letter] = (one[letter] ?? 0) | (length === 1 ? ALONE : MORE);
    if (length === 1) continue;
    const pair = place(first, word.charCodeAt(backwards ? length - 2 : 1), mask);
    two[pair] = (two[pair] ?? 0) | (1 << Math.min(length, LONG));
  }
  return { mask, one, two };
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
      forwards ??= edgesOf(values(), false);
      const first = text.charCodeAt(at);
      const edge = forwards.one[first & forwards.mask] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && room > 1) bits |= forwards.two[place(first, text.charCodeAt(at + 1), forwards.mask)] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, at, false, room);
    },
    matchEnd(text, end) {
      if (end <= 0 || end > text.length) return 0;
      backwards ??= edgesOf(values(), true);
      const last = text.charCodeAt(end - 1);
      const edge = backwards.one[last & backwards.mask] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && end > 1) bits |= backwards.two[place(last, text.charCodeAt(end - 2), backwards.mask)] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, end, true, end);
    },
  };
}
