/** Sets of characters, asked by code: `text[i]` makes a string of each Chinese character that it looks at, `charCodeAt` none. */

/** What `trim` and `\s` take for blank. */
export const WHITE =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** What may begin an item of a list instead of a number, for a class of an expression. */
export const BULLETS = "①-⑳❶-❿●○◎■□▪▫◆◇▲△▼▽►▶▷➤➢★☆※•◦·▀-▟▍❖✦✧✪┃✓✔";
/** The number of an item, for an expression: 一、 （二） 3. (4) */
export const ITEM_NUMBER = "[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]";

/** Sets that share a table: one bit each of what is known of a character, so that what a text needs of it stays near at hand. */
const SETS = 32;
let table = new Int32Array(0x10000);
let sets = 0;

/** @returns whether the code of a UTF-16 unit is among the characters; `false` for NaN, the code beyond the ends of a text */
export function charSet(chars: string): (code: number) => boolean {
  if (sets === SETS) {
    table = new Int32Array(0x10000);
    sets = 0;
  }
  const own = table;
  const bit = 1 << sets++;
  for (let i = 0; i < chars.length; i++) own[chars.charCodeAt(i)] = (own[chars.charCodeAt(i)] as number) | bit;
  return (code) => ((own[code & 0xffff] as number) & bit) !== 0;
}

export const isWhite = charSet(WHITE);
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Character → its combination of flags. Few combinations occur, so that a byte for each character will do. */
export class FlagTable {
  /** The number of its combination, for each character. */
  readonly kinds = new Uint8Array(0x10000);
  readonly combinations = new Int32Array(0x100);
  #used = 1;

  /** @throws RangeError for more combinations than a byte can number */
  add(flag: number, code: number): void {
    const flags = (this.combinations[this.kinds[code] as number] as number) | flag;
    let kind = 0;
    while (kind < this.#used && this.combinations[kind] !== flags) kind++;
    if (kind === this.combinations.length) throw new RangeError("too many combinations of flags");
    if (kind === this.#used) this.combinations[this.#used++] = flags;
    this.kinds[code] = kind;
  }
}

/** Whether any character of a text, or of a stretch of it, is of a set: asked before an expression that needs one of them. */
export function holdsAny(text: string, isAmong: (code: number) => boolean, from = 0, to = text.length): boolean {
  for (let i = from; i < to; i++) if (isAmong(text.charCodeAt(i))) return true;
  return false;
}

/** Whether nothing but blanks stands in `[from, to)`. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}
