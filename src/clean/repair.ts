/** What a repair is. */
import { charSet } from "../chars.js";
import type { Lexicon } from "../types.js";
import type { Edit } from "./offsets.js";

export type { Edit };

/** A word list by its name, a user's own entries among them. */
export type Lexicons = (name: "spam" | "surnames") => Lexicon;

export interface Repair {
  /** The path of the file below `src/`, without its ending. */
  readonly id: string;
  /** What `source.repairs` calls it. */
  readonly code: string;
  /** Tidying that nobody needs to be told of: not listed under `source.repairs`. */
  readonly silent?: true;
  readonly summary: string;
  /** `Flag`s of `scan.ts`, any of which makes it worth looking. */
  readonly needs: number;
  /** May bring characters that later repairs look for, beside those that were there. */
  readonly brings?: true;
  /** Cuts out whole pieces: what stood apart meets, and may need another round of repairs. */
  readonly cuts?: true;
  /**
   * Pure. The edits in the order of the text; none when there is nothing to do.
   * @param flags what the text has, and perhaps more (`scan.ts`)
   */
  repair(text: string, lexicons: Lexicons, flags: number): readonly Edit[];
}

/** Radicals and the few signs among the punctuation that are characters: 々〇〡. */
const isRadical = (code: number): boolean =>
  code <= 0x2fd5
    ? code <= 0x2e99 || (code >= 0x2e9b && code <= 0x2ef3) || code >= 0x2f00
    : code === 0x3005 || code === 0x3007 || (code >= 0x3021 && code <= 0x3029) || (code >= 0x3038 && code <= 0x303b);

/** Chinese characters of the basic plane, and halves of those beyond it. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xd840 && code <= 0xdfff) ||
  (code >= 0x2e80 && code < 0x3400 && isRadical(code)) ||
  (code >= 0xf900 && code <= 0xfad9);

/** Han or punctuation that belongs to Chinese text. */
export const isChinese = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff && code !== 0x3000) ||
  (code >= 0xd840 && code <= 0xdfff) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20) ||
  (code >= 0x2014 && code <= 0x201d) ||
  code === 0x2026 ||
  code === 0xb7;

export const isBlank = charSet(" \t\u3000");

/** The edits that turn `text` into `changed`, a text of the same length: one edit, or none. */
export function sameLength(text: string, changed: string): readonly Edit[] {
  return text === changed ? [] : [{ start: 0, end: text.length, text: changed }];
}
