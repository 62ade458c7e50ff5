/** Word lists with longest match forwards and backwards. */
import type { Lexicon } from "./types.js";

interface Node {
  next: Map<number, Node> | undefined;
  end: boolean;
}

const node = (): Node => ({ next: undefined, end: false });

function insert(root: Node, word: string, backwards: boolean): void {
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(backwards ? word.length - 1 - i : i);
    at.next ??= new Map();
    let child = at.next.get(code);
    if (!child) at.next.set(code, (child = node()));
    at = child;
  }
  at.end = true;
}

/** @param entries words, each with the value that the lexicon gives it, if any. */
export function makeLexicon(entries: Iterable<readonly [string, string | undefined]>): Lexicon {
  const values = new Map(entries);
  let forwards: Node | undefined;
  let backwards: Node | undefined;
  const build = (reverse: boolean): Node => {
    const root = node();
    for (const word of values.keys()) insert(root, word, reverse);
    return root;
  };
  return {
    words: [...values.keys()],
    has: (word) => values.has(word),
    value: (word) => values.get(word),
    matchAt(text, at) {
      forwards ??= build(false);
      let here: Node | undefined = forwards;
      let best = 0;
      for (let i = at; i < text.length; i++) {
        here = here.next?.get(text.charCodeAt(i));
        if (!here) break;
        if (here.end) best = i + 1 - at;
      }
      return best;
    },
    matchEnd(text, end) {
      backwards ??= build(true);
      let here: Node | undefined = backwards;
      let best = 0;
      for (let i = end - 1; i >= 0; i--) {
        here = here.next?.get(text.charCodeAt(i));
        if (!here) break;
        if (here.end) best = end - i;
      }
      return best;
    },
  };
}
