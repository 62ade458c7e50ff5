/** The letters that a name may be made of. */
import { charSet } from "../../../chars.js";
import { isBlank, isDot, isHan, skipBlanks } from "./text.js";

/** Characters that no name holds. */
export const isNever = charSet("的了是把被这那们您你我它着届轮巡委局办厅组各每街");

/** Letters without the blanks that may part them. Hardly ever any do, so that where each stands follows from the first. */
export class Letters {
  /** @param places of each letter, where blanks part them; @param past where reading stopped */
  constructor(
    readonly ch: string,
    readonly start: number,
    readonly places: readonly number[] | undefined,
    readonly past: number,
  ) {}

  /** Where a letter stands. */
  at(i: number): number {
    return this.places?.[i] ?? this.start + i;
  }

  /** Behind the last. */
  get end(): number {
    return this.at(this.ch.length - 1) + 1;
  }

  /** Whether a blank stands before a letter that is not the first. */
  isApart(i: number): boolean {
    return this.places !== undefined && this.at(i) - this.at(i - 1) > 1;
  }

  hasGap(): boolean {
    return this.places !== undefined && this.end - this.start > this.ch.length;
  }
}

/** At most `limit` of them. */
export function lettersFrom(text: string, at: number, end: number, limit: number): Letters {
  const start = skipBlanks(text, at, end);
  const most = Math.min(end, start + limit);
  let i = start;
  while (i < most && isHan(text.charCodeAt(i))) i++;
  return i < most && isBlank(text.charCodeAt(i))
    ? lettersApart(text, start, end, limit)
    : new Letters(text.slice(start, i), start, undefined, i);
}

function lettersApart(text: string, start: number, end: number, limit: number): Letters {
  let ch = "";
  const places: number[] = [];
  let i = start;
  for (; i < end && places.length < limit; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (!isHan(code)) break;
    ch += text[i];
    places.push(i);
  }
  return new Letters(ch, start, places, i);
}

/** Where the dot behind the letters stands; -1 where none does, or no letter behind it. */
export const dotBehind = (text: string, { ch, past }: Letters, end: number): number =>
  past < end && isDot(text.charCodeAt(past)) && ch !== "" && isHan(text.charCodeAt(past + 1)) ? past : -1;

/** Blanks only between surname and given name, or between all letters: 王 伟, 欧阳 春, 周 以 宁, but not 王伟 李明. */
export function blanksFit(letters: Letters, length: number, surname: number): boolean {
  if (!letters.places) return true;
  let gaps = 0;
  for (let i = 1; i < length; i++) if (letters.isApart(i)) gaps++;
  return gaps === 0 || gaps === length - 1 || (gaps === 1 && letters.isApart(Math.max(1, surname)));
}
