import { SURNAMES, TWO_CHARACTER_SURNAMES } from "./surnames.js";
import { type Edit, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** Pieces of Chinese parted by single blanks; a wide gap ends the run. */
const PIECES = /[\p{Script=Han}·]+(?: [\p{Script=Han}·]+)+/gu;
/** Last characters of titles and of the words before a name. */
const TITLE_END = new Set("长任记席理员者委官督事师辑导核人");
const NUMBER = /(?<=([于至到对共有第从自年月约为派由在前后近]?)) ?(\d+) (?=(?:年|月|日(?!报)|个|家|名|轮|届))/g;

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
    for (const m of text.matchAll(PIECES)) {
      const pieces = m[0].split(" ");
      const joins = joinsOf(pieces);
      let at = m.index;
      for (let i = 0; i + 1 < pieces.length; i++) {
        at += (pieces[i] as string).length;
        if (joins[i]) edits.push({ start: at, end: at + 1, text: "" });
        at += 1;
      }
    }
    for (const m of text.matchAll(NUMBER)) {
      const digits = m[2] as string;
      const lead = m[0].startsWith(" ");
      if (lead && m[1]) edits.push({ start: m.index, end: m.index + 1, text: "" });
      const end = m.index + (lead ? 1 : 0) + digits.length;
      edits.push({ start: end, end: end + 1, text: "" });
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** A piece of text without the blanks in it: 王 伟 → 王伟. */
export const squeeze = (text: string): string => text.replace(/[ \u3000]+/g, "");
