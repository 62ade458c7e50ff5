/** The letters that a name may be made of. */
import { charSet } from "../../../chars.js";
import { isBlank, isDot, isHan } from "./text.js";

/** Characters that no name holds. */
export const isNever = charSet("的了是把被这那们您你我它着届轮巡委局办厅组各每街");

export interface Letter {
  readonly at: number;
  readonly ch: string;
  readonly gap: boolean;
}

/** At most `limit` of them, and where a dot stands behind the last. */
export function lettersFrom(text: string, at: number, end: number, limit: number): { letters: Letter[]; dotAt: number } {
  const letters: Letter[] = [];
  let gap = false;
  let i = at;
  for (; i < end && letters.length < limit; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) gap = true;
    else if (isHan(code)) {
      letters.push({ at: i, ch: text[i] as string, gap });
      gap = false;
    } else break;
  }
  const dotAt = i < end && isDot(text.charCodeAt(i)) && letters.length > 0 && isHan(text.charCodeAt(i + 1)) ? i : -1;
  return { letters, dotAt };
}

/** Blanks only between surname and given name, or between all letters: 王 伟, 欧阳 春, 周 以 宁, but not 王伟 李明. */
export function blanksFit(letters: readonly Letter[], length: number, surname: number): boolean {
  let gaps = 0;
  for (let i = 1; i < length; i++) if (letters[i]?.gap) gaps++;
  return gaps === 0 || gaps === length - 1 || (gaps === 1 && letters[Math.max(1, surname)]?.gap === true);
}
