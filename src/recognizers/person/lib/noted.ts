/** An ethnic note behind a name tells where it ends: 副县长买某提某某（维吾尔族）. */
import { isConjunction } from "./follower.js";
import type { Words } from "./words.js";

/** Letters that are read at most; what fills them all may go on. */
export const MOST_LETTERS = 9;
const NOTE = /^[（(](?:[男女][，,、 ]?)?\p{Script=Han}{1,5}族(?:[，,、 ]?[男女])?[）)]/u;
/** 温馨（女）: of no nation, so a surname must begin it. */
const WOMAN = /^[（(][女男](?:[，,、 ]\p{Script=Han}{1,6})?[）)]/u;
/** As well as a name can fit. */
export const NOTED = 5;
/** 买某提某某（维吾尔族）: all letters up to such a note are the name, how many there are. */
export function isNoted(text: string, past: number, letter: string, w: Words): boolean {
  const open = text[past];
  if (open !== "（" && open !== "(") return false;
  const note = text.slice(past, past + 14);
  const { length } = letter;
  if (!NOTE.test(note))
    return (
      (length === 2 || length === 3 || (length === 4 && w.surnames.has(letter[1] as string))) &&
      WOMAN.test(note) &&
      w.surnames.has(letter[0] as string) &&
      !w.notNames.has(letter.slice(1))
    );
  // 代表虎某（回族）: the title goes on.
  if (w.heads.matchAt(letter, 0) > 1) return false;
  for (let i = 1; i < length; i++) {
    if (w.heads.matchAt(letter, i) > 1 || w.verbs.matchAt(letter, i) > 1) return false;
    // 李明和王刚（回族）: two.
    if (i > 1 && i < length - 1 && isConjunction(letter.charCodeAt(i))) return false;
  }
  return length < MOST_LETTERS;
}
