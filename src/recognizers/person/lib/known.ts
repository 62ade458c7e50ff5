/** Names that the text has given so far. */
import { isBlank, isDot, skipBlanks, squeeze } from "./text.js";
import { wholeTitle } from "./title.js";
import type { Words } from "./words.js";

export class KnownNames {
  /** By the code of the first letter. */
  readonly #byFirst = new Map<number, string[]>();
  /** As written, without blanks: a quick look whether a sentence can hold one. */
  readonly #forms = new Set<string>();

  /** @param form the name as written: another dot, blanks */
  add(name: string, form: string): void {
    this.#forms.add(squeeze(form));
    const first = name.charCodeAt(0);
    const list = this.#byFirst.get(first);
    if (!list) this.#byFirst.set(first, [name]);
    // The longest first: a name may begin another.
    else if (!list.includes(name)) {
      list.push(name);
      list.sort((a, b) => b.length - a.length);
    }
  }

  /** @param blanks whether the sentence has any */
  mayStandIn(sentence: string, blanks: boolean): boolean {
    if (this.#forms.size === 0) return false;
    const close = blanks ? squeeze(sentence) : sentence;
    for (const form of this.#forms) if (close.includes(form)) return true;
    return false;
  }

  /** The name that stands at `at`; blanks may part its letters. */
  matchAt(text: string, at: number, end: number): { start: number; end: number; name: string } | undefined {
    const start = skipBlanks(text, at, end);
    const names = this.#byFirst.get(text.charCodeAt(start));
    if (names === undefined) return undefined;
    for (const name of names) {
      let i = start;
      let k = 0;
      while (i < end && k < name.length) {
        if (text[i] === name[k] || (name[k] === "·" && isDot(text.charCodeAt(i)))) k++;
        else if (!isBlank(text.charCodeAt(i))) break;
        i++;
      }
      if (k === name.length) return { start, end: i, name };
    }
    return undefined;
  }
}

/** 甲讲话 乙主持: a known name behind a blank, and no title before it. */
export function startsKnown(text: string, from: number, at: number, end: number, known: KnownNames, w: Words): boolean {
  const word = Math.max(from, text.lastIndexOf(" ", at - 2) + 1);
  return known.matchAt(text, at, end) !== undefined && !wholeTitle(text, word, at - 1, w);
}
