/** The word lists that the rules about people read, fetched once a document. */
import type { Context, Doc, Lexicon } from "../../../types.js";
import { isOpen } from "./text.js";

export interface Words {
  readonly heads: Lexicon;
  readonly surnames: Lexicon;
  readonly verbs: Lexicon;
  readonly notNames: Lexicon;
  readonly chars: Lexicon;
  /** Where in the document title heads and brackets stand; looked for once, asked for each stretch of a sentence. */
  readonly places: Places;
  /** Whether the original sets this letter and the next apart, as it does names of two: 温 馨. */
  setApart(at: number): boolean;
  /** Whether a word begins at `at` (a tie-breaker: it loads a segmenter). */
  wordBoundary(at: number): boolean;
}

/** In the order of the text. */
export interface Places {
  readonly heads: readonly Head[];
  /** Offsets of what may open a bracket. */
  readonly brackets: readonly number[];
}

export interface Head {
  readonly start: number;
  readonly end: number;
  /** 领导, 代表, 成员: a noun that as often has no name behind it. */
  readonly weak: boolean;
  /** 养路工, 村医: what somebody lives by; a title only beside another one, or before what participants do. */
  readonly trade: boolean;
}

/** The head of a title that stands from `start` to `end`. */
export function headAt(text: string, start: number, end: number, heads: Lexicon): Head {
  const value = heads.valueAt(text, start, end - start);
  return { start, end, weak: value !== "strong", trade: value === "trade" };
}

function placesIn(text: string, lexicon: Lexicon): Places {
  const heads: Head[] = [];
  const brackets: number[] = [];
  const { length } = text;
  for (let i = 0; i < length; i++) if (isOpen(text.charCodeAt(i))) brackets.push(i);
  for (let i = lexicon.nextAt(text, 0, length); i < length; i = lexicon.nextAt(text, i + 1, length)) {
    const n = lexicon.matchAt(text, i);
    if (n > 0) heads.push(headAt(text, i, i + n, lexicon));
  }
  return { heads, brackets };
}

const SET_APART = /^\S[ \u3000]{1,2}\S$/u;

const known = new WeakMap<Doc, Words>();

/** Once a document: several rules ask. */
export function wordsOf(doc: Doc, ctx: Context): Words {
  const seen = known.get(doc);
  if (seen) return seen;
  const words = makeWords(doc, ctx);
  known.set(doc, words);
  return words;
}

function makeWords(doc: Doc, ctx: Context): Words {
  const heads = ctx.lexicon("title-heads");
  return {
    heads,
    places: placesIn(doc.text, heads),
    surnames: ctx.lexicon("surnames"),
    verbs: ctx.lexicon("person-verbs"),
    notNames: ctx.lexicon("not-names"),
    chars: ctx.lexicon("name-characters"),
    setApart: (at) => {
      if (!doc.clean.repairs.includes("blanks")) return false;
      const { start, end } = doc.clean.toSource({ start: at, end: at + 2 });
      return SET_APART.test(doc.clean.source.slice(start, end));
    },
    wordBoundary: (at) => {
      const from = Math.max(0, at - 4);
      return ctx.words(doc, { start: from, end: Math.min(doc.text.length, at + 4) }).some((w) => w.span.start === at);
    },
  };
}
