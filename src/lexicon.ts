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
function edgesOf(words: readonly string[], backwards: boolean): Edges {
  const size = sizeFor(words.length);
  const mask = size - 1;
  const one = new Uint8Array(size);
  const two = new Int32Array(size);
  for (const word of words) {
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

/** A hash of the letters `[from, from + length)`: of the first, the last and the one in the middle, for few words share these. */
function hashOf(text: string, from: number, length: number): number {
  const first = text.charCodeAt(from);
  const middle = text.charCodeAt(from + (length >> 1));
  const last = text.charCodeAt(from + length - 1);
  const hash = Math.imul(length + Math.imul(first, 0x9e3779b1) + Math.imul(middle, 0x85ebca6b), 0xc2b2ae35) ^ Math.imul(last, 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

function isWord(word: string, text: string, from: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/** Where in the list a stretch of text stands. A `Map` would need the stretch as a string of its own, and hash it, at each question. */
class Index {
  /** In pairs: the hash of a word and its number, from 1; 0 where there is none. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(readonly words: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
    this.slots = new Int32Array(2 * size);
    this.mask = size - 1;
    words.forEach((word, i) => {
      const hash = hashOf(word, 0, word.length);
      let at = hash & this.mask;
      while (this.slots[2 * at + 1] !== 0) at = (at + 1) & this.mask;
      this.slots[2 * at] = hash;
      this.slots[2 * at + 1] = i + 1;
    });
  }

  /** The number of the word that the letters `[from, from + length)` are, -1 if they are none. */
  find(text: string, from: number, length: number): number {
    const { slots, mask } = this;
    const hash = hashOf(text, from, length);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const n = slots[2 * at + 1] as number;
      if (n === 0) return -1;
      // Hardly ever is the hash the same and the word another.
      if (slots[2 * at] === hash && isWord(this.words[n - 1] as string, text, from, length)) return n - 1;
    }
  }
}

/** A list as it is asked. */
interface Built {
  readonly index: Index;
  readonly values: readonly (string | undefined)[];
  readonly longest: number;
}

function build(entries: Entries): Built {
  const list = entries instanceof Map ? entries : new Map(entries);
  const words = [...list.keys()];
  let longest = 0;
  for (const word of words) if (word.length > longest) longest = word.length;
  return { index: new Index(words), values: [...list.values()], longest };
}

/** @param load gives the words, each with the value that the lexicon gives it, if any; called at the first question. */
export function makeLexicon(load: () => Entries): Lexicon {
  let built: Built | undefined;
  let forwards: Edges | undefined;
  let backwards: Edges | undefined;

  const list = (): Built => {
    built ??= build(load());
    return built;
  };

  /** The longest word of the lengths in `bits` that begins (or ends) at `at`, and leaves `room`. */
  const longestOf = (bits: number, text: string, at: number, back: boolean, room: number): number => {
    const { index, longest } = built ?? list();
    let rest = bits;
    if (rest < 0) {
      for (let length = Math.min(longest, room); length >= LONG; length--)
        if (index.find(text, back ? at - length : at, length) >= 0) return length;
      rest &= 0x7fffffff;
    }
    while (rest !== 0) {
      const length = 31 - Math.clz32(rest);
      if (length <= room && index.find(text, back ? at - length : at, length) >= 0) return length;
      rest ^= 1 << length;
    }
    return 0;
  };

  return {
    get words() {
      return (built ?? list()).index.words;
    },
    has: (word) => (built ?? list()).index.find(word, 0, word.length) >= 0,
    value: (word) => {
      const { index, values } = built ?? list();
      const at = index.find(word, 0, word.length);
      return at < 0 ? undefined : values[at];
    },
    valueAt: (text, at, length) => {
      const { index, values } = built ?? list();
      const n = index.find(text, at, length);
      return n < 0 ? undefined : values[n];
    },
    matchAt(text, at) {
      const room = text.length - at;
      if (room <= 0 || at < 0) return 0;
      forwards ??= edgesOf(list().index.words, false);
      const first = text.charCodeAt(at);
      const edge = forwards.one[first & forwards.mask] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && room > 1) bits |= forwards.two[place(first, text.charCodeAt(at + 1), forwards.mask)] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, at, false, room);
    },
    nextAt(text, from, to) {
      forwards ??= edgesOf(list().index.words, false);
      const { mask, one, two } = forwards;
      for (let at = from; at < to; at++) {
        const first = text.charCodeAt(at);
        const edge = one[first & mask] as number;
        if (edge === 0) continue;
        if (edge & ALONE || two[place(first, text.charCodeAt(at + 1), mask)] !== 0) return at;
      }
      return to;
    },
    matchEnd(text, end) {
      if (end <= 0 || end > text.length) return 0;
      backwards ??= edgesOf(list().index.words, true);
      const last = text.charCodeAt(end - 1);
      const edge = backwards.one[last & backwards.mask] ?? 0;
      if (edge === 0) return 0;
      let bits = edge & ALONE ? 2 : 0;
      if (edge & MORE && end > 1) bits |= backwards.two[place(last, text.charCodeAt(end - 2), backwards.mask)] ?? 0;
      return bits === 0 ? 0 : longestOf(bits, text, end, true, end);
    },
  };
}
