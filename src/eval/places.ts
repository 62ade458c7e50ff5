/** Where in the original a difference is to be looked at: by the evidence of a parsed value, by the words of a missed one. */
import { cleanText } from "../clean/index.js";
import type { Notice } from "../generated/notice.js";
import { Lines, type Place } from "../lines.js";
import { NUMERAL, parseNumeral } from "../numerals.js";
import type { CleanText } from "../types.js";
import type { Claim } from "./fields.js";
import { plain } from "./normal.js";

const NUMBERS = new RegExp(`首|${NUMERAL}`, "gu");
/** Characters that may stand between a number and its noun: 105|个行政村, 12|个市直部门和单位. */
const BETWEEN = 10;

export class Places {
  readonly #lines: Lines;
  #clean: CleanText | undefined;
  #text = "";
  /** Character of `#text` → offset in the cleaned text. */
  readonly #offsets: number[] = [];

  /** @param source the decoded original @param notice with its evidence */
  constructor(
    readonly source: string,
    readonly notice: Notice,
  ) {
    this.#lines = new Lines(source);
  }

  /** @returns undefined for a value that is no words of the text, such as the kind */
  ofParsed({ pointer }: Claim): Place | undefined {
    const evidence = this.notice.evidence ?? {};
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const found = evidence[at] ?? Object.entries(evidence).find(([p]) => p.startsWith(`${at}/`))?.[1];
      if (found) return this.#lines.at((found.parts?.[0] ?? found).start);
    }
    return undefined;
  }

  /** @returns undefined where the words are not in the text as they are in the gold */
  ofMissed({ words, count }: Claim): Place | undefined {
    for (const word of words) {
      const at = count === undefined ? this.#find(word) : this.#findCounted(word, count);
      if (at !== undefined) return this.#lines.at(at);
    }
    return undefined;
  }

  /** Searched in the cleaned text, because the gold is written without the pinyin, emoji and Traditional forms of the copy. */
  #prepare(): CleanText {
    if (this.#clean) return this.#clean;
    const clean = cleanText(this.source);
    let at = 0;
    for (const character of clean.text) {
      const kept = plain(character);
      this.#text += kept;
      for (let i = 0; i < kept.length; i++) this.#offsets.push(at);
      at += character.length;
    }
    this.#clean = clean;
    return clean;
  }

  #toSource(index: number): number {
    const start = this.#offsets[index] ?? 0;
    return this.#prepare().toSource({ start, end: start + 1 }).start;
  }

  #find(word: string): number | undefined {
    this.#prepare();
    const sought = plain(word);
    const at = sought === "" ? -1 : this.#text.indexOf(sought);
    return at < 0 ? undefined : this.#toSource(at);
  }

  #findCounted(word: string, count: number): number | undefined {
    this.#prepare();
    const sought = plain(word);
    if (sought === "") return undefined;
    for (let at = this.#text.indexOf(sought); at >= 0; at = this.#text.indexOf(sought, at + 1)) {
      const from = Math.max(0, at - BETWEEN);
      const number = [...this.#text.slice(from, at).matchAll(NUMBERS)].findLast((m) => parseNumeral(m[0]) === count);
      if (number) return this.#toSource(from + number.index);
    }
    return undefined;
  }
}
