import { SURNAMES, TWO_CHARACTER_SURNAMES } from "./surnames.js";
import { type Edit, isDigit, isHan, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** Last characters of titles and of the words before a name. */
const TITLE_END = new Set("长任记席理员者委官督事师辑导核人表");
/** Before a number set with blanks (于 5 月 6 日) these stand in running text; a dateline has a blank there for a reason. */
const BEFORE_NUMBER = new Set("于至到对共有第从自年月约为派由在前后近");
const UNITS = new Set("年月日个家名轮届");

/** What a name is written with. */
const isPiece = (code: number): boolean => isHan(code) || code === 0xb7;

/** Which blanks go: `joins[i]` for the one between piece i and i + 1. */
function joinsOf(pieces: readonly string[]): boolean[] {
  const joins = new Array<boolean>(pieces.length - 1).fill(false);
  const piece = (i: number): string => pieces[i] ?? "";
  const single = (i: number) => piece(i).length === 1;
  /** Ends in a title and a lone surname: 主任刘 | 哲. */
  const endsInSurname = (i: number) => {
    const p = piece(i);
    return p.length > 1 && SURNAMES.has(p.at(-1) as string) && TITLE_END.has(p.at(-2) as string);
  };
  for (let i = 0; i < pieces.length; i++) {
    if (!single(i)) {
      if (i + 1 < pieces.length && endsInSurname(i)) joins[i] = true;
      continue;
    }
    let end = i;
    while (end + 1 < pieces.length && single(end + 1)) end++;
    const length = end - i + 1;
    // 桂 晗 程 璐 are two persons, 巡 察 公 告 is one word.
    const names = length >= 4 && length % 2 === 0 && pieces.slice(i, end + 1).every((p, k) => k % 2 === 1 || SURNAMES.has(p));
    for (let k = i; k < end; k++) joins[k] = !names || (k - i) % 2 === 0;
    const twoCharacter = i > 0 && TWO_CHARACTER_SURNAMES.has(`${piece(i - 1).at(-1)}${piece(i)}`);
    if (i > 0 && (endsInSurname(i - 1) || twoCharacter)) {
      joins[i - 1] = true;
      if (length === 1 && end + 1 < pieces.length) joins[end] = true; // 邓 广 生出席
    } else if (length === 1 && end + 1 < pieces.length && SURNAMES.has(piece(i)) && (i === 0 || TITLE_END.has(piece(i - 1).at(-1) as string))) {
      joins[i] = true; // 常委 王 伟主持
    }
    i = end;
  }
  return joins;
}

/** Words and names set with blanks between their characters. Blanks between words and columns stay. */
export const blanks: Repair = {
  id: "clean/blanks",
  code: "blanks",
  summary: "Blanks within words and names (巡 察 公 告, 王 伟, 5 月 6 日) go",
  needs: Flag.Blank,
  repair(text) {
    const edits: Edit[] = [];
    const cut = (at: number) => {
      if ((edits.at(-1)?.start ?? -1) < at) edits.push({ start: at, end: at + 1, text: "" });
    };
    let seen = 0; // blanks before this were judged with an earlier one
    for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
      if (at < seen) continue;
      const before = text.charCodeAt(at - 1);
      if (isDigit(before) && UNITS.has(text[at + 1] as string)) {
        let start = at - 1;
        while (isDigit(text.charCodeAt(start - 1))) start--;
        if (text[start - 1] === " " && BEFORE_NUMBER.has(text[start - 2] as string)) cut(start - 1);
        cut(at);
      } else if (isPiece(before) && isPiece(text.charCodeAt(at + 1))) {
        let start = at - 1;
        while (isPiece(text.charCodeAt(start - 1))) start--;
        let end = at + 1;
        while (isPiece(text.charCodeAt(end)) || (text[end] === " " && isPiece(text.charCodeAt(end + 1)))) end++;
        const pieces = text.slice(start, end).split(" ");
        const joins = joinsOf(pieces);
        let blank = start - 1;
        for (let i = 0; i < joins.length; i++) {
          blank += (pieces[i] as string).length + 1;
          if (joins[i]) cut(blank);
        }
        seen = end;
      }
    }
    return edits;
  },
};

/** A piece of text without the blanks in it: 王 伟 → 王伟. */
export const squeeze = (text: string): string => text.replace(/[ \u3000]+/g, "");
