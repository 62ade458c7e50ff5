import { charSet, isDigit } from "../chars.js";
import type { Lexicon } from "../types.js";
import { ACTS } from "./acts.js";
import { type Edit, isHan, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** Last characters of titles and of the words before a name. */
const isTitleEnd = charSet("长任记席理员者委官督事师辑导核人表");
/** Before a number set with blanks (于 5 月 6 日) these stand in running text; a dateline has a blank there for a reason. */
const isBeforeNumber = charSet("于至到对共有第从自年月约为派由在前后近");
const isUnit = charSet("年月日号个家名轮届");
const isMeasure = charSet("个家");
const CLOCK = /(?<![:：]\d{1,2}) (?:[时点](?![政代尚评])|分(?![别组局公]))/y;
const NOON = "午".charCodeAt(0);
const DAY = "日".charCodeAt(0);
const BLANK = 0x20;
/** After these parts of a date the next number belongs to it: 3月 1日. */
const isDatePart = charSet("年月");
const PART_OF_DAY = /(?:上午|下午|中午|凌晨|早上|晚上|晚间)/y;
/** Of the surnames that are mostly other words (者, 员, 来), those that are more than rare. */
const COMMON_AFTER_ALL = new Set("方任安于时高曾");

/** What a name is written with. */
const isPiece = (code: number): boolean => isHan(code) || code === 0xb7;

/** May this begin a name? The answer counts only where a blank follows. */
function isSurname(surnames: Lexicon, characters: string): boolean {
  return surnames.has(characters) && (surnames.value(characters) !== "doubtful" || COMMON_AFTER_ALL.has(characters));
}

/** 王长林 市委副书记: a name that only looks like 局长林. */
const isWholeName = (surnames: Lexicon, piece: string): boolean =>
  piece.length === 3 && piece[1] === "长" && surnames.value(piece[0] as string) === "common";

/** Ends in a title and a lone surname: 主任刘 | 哲. */
const endsInSurname = (surnames: Lexicon, piece: string): boolean =>
  piece.length > 1 &&
  isTitleEnd(piece.charCodeAt(piece.length - 2)) &&
  isSurname(surnames, piece.at(-1) as string) &&
  !isWholeName(surnames, piece);

/** Of the single characters `[from, to)`, which blanks between them go: 桂 晗 程 璐 are two persons, 巡 察 公 告 is one word. */
function joinSingles(surnames: Lexicon, pieces: readonly string[], from: number, to: number, joins: boolean[]): void {
  const length = to - from;
  const names = length >= 4 && length % 2 === 0 && pieces.slice(from, to).every((p, k) => k % 2 === 1 || isSurname(surnames, p));
  for (let k = from; k + 1 < to; k++) joins[k] = !names || (k - from) % 2 === 0;
}

const ACTS_NEXT = new RegExp(`^\\p{Script=Han}(?:${ACTS})`, "u");
const STARTS_ACT = new RegExp(`^(?:${ACTS})`, "u");
/** The single characters `[from, to)`, with one before them or without, and the first of the next piece, which does something. */
function isNameOfThree(surnames: Lexicon, pieces: readonly string[], from: number, to: number): boolean {
  const before = pieces[from - 1];
  if (to - from > 2 || !ACTS_NEXT.test(pieces[to] ?? "") || STARTS_ACT.test(pieces[to] as string)) return false;
  if (to - from === 2) return surnames.has(pieces[from] as string) && (!before || isTitleEnd(before.charCodeAt(before.length - 1)));
  return (
    before !== undefined && before.length > 1 && isTitleEnd(before.charCodeAt(before.length - 2)) && surnames.has(before.at(-1) as string)
  );
}

/** 副组长关玉 峰主持: the third letter of the name, and what its bearer does. */
const endsWithinName = (surnames: Lexicon, before: string, piece: string, next: string): boolean =>
  isTitleEnd((piece.length > 2 ? piece : before).charCodeAt(piece.length > 2 ? piece.length - 3 : before.length - 1)) &&
  isSurname(surnames, piece.at(-2) as string) &&
  ACTS_NEXT.test(next) &&
  !STARTS_ACT.test(next);

/** Which blanks go: `joins[i]` for the one between piece i and i + 1. */
function joinsOf(surnames: Lexicon, pieces: readonly string[]): boolean[] {
  const joins = new Array<boolean>(pieces.length - 1).fill(false);
  for (let i = 0, to = 0; i < pieces.length; i = to) {
    const piece = pieces[i] as string;
    to = i + 1;
    if (piece.length > 1) {
      const next = pieces[to];
      if (next !== undefined && (endsInSurname(surnames, piece) || endsWithinName(surnames, pieces[i - 1] ?? "", piece, next)))
        joins[i] = true; // 主任刘 哲主持
      continue;
    }
    while (pieces[to]?.length === 1) to++;
    joinSingles(surnames, pieces, i, to, joins);
    const before = pieces[i - 1];
    const alone = to === i + 1 && to < pieces.length;
    if (isNameOfThree(surnames, pieces, i, to)) {
      if (alone) joins[i - 1] = true; // 组长应 有 信作表态发言
      joins[to - 1] = true; // 政委 路 长 青出席
      continue;
    }
    if (before && (endsInSurname(surnames, before) || isSurname(surnames, `${before.at(-1)}${piece}`))) {
      joins[i - 1] = true;
      if (alone) joins[i] = true; // 主任邓 广 生出席
    } else if (alone && isSurname(surnames, piece) && (!before || isTitleEnd(before.charCodeAt(before.length - 1)))) {
      joins[i] = true; // 常委 王 伟主持
    }
  }
  return joins;
}

/** 市 民政局: the level of an office, at the beginning of an item. */
const isLevel = charSet("省市县区州旗镇乡");
const OFFICE = /^\p{Script=Han}{1,12}(?:局|委|办|院|校|中心|公司|馆|党[组委]|党总支|党支部)/u;
const cutsOffice = (pieces: readonly string[]): boolean =>
  pieces[0]?.length === 1 && isLevel(pieces[0].charCodeAt(0)) && OFFICE.test(pieces[1] ?? "");

/** Words and names set with blanks between their characters. Blanks between words and columns stay. */
export const blanks: Repair = {
  id: "clean/blanks",
  code: "blanks",
  summary: "Blanks within words and names (巡 察 公 告, 王 伟, 5 月 6 日) go",
  needs: Flag.Blank,
  repair(text, lexicons) {
    const surnames = lexicons("surnames");
    const edits: Edit[] = [];
    const cut = (at: number) => {
      if ((edits.at(-1)?.start ?? -1) < at) edits.push({ start: at, end: at + 1, text: "" });
    };
    /** The blank between a number and its unit, with the one before the number. */
    const cutNumber = (at: number) => {
      let start = at - 1;
      while (isDigit(text.charCodeAt(start - 1))) start--;
      const beforeNumber = text.charCodeAt(start - 2);
      // 所属 6 个林场: who parts a measure word from its number parts the number from its text.
      const counted = isMeasure(text.charCodeAt(at + 1)) && isHan(beforeNumber);
      if (text[start - 1] === " " && (counted || isBeforeNumber(beforeNumber))) cut(start - 1);
      cut(at);
    };
    const isClock = (at: number): boolean => {
      CLOCK.lastIndex = at;
      return CLOCK.test(text);
    };
    /** 3月 1日, 2024年 3月: what stands on both sides is one date. */
    const isWithinDate = (at: number): boolean => {
      if (!isDatePart(text.charCodeAt(at - 1))) return false;
      let from = at - 2;
      if (text[from] === " ") from--;
      if (!isDigit(text.charCodeAt(from))) return false;
      let end = at + 1;
      while (isDigit(text.charCodeAt(end)) && end < at + 4) end++;
      if (end === at + 1) return false;
      return (text[at - 1] === "年" ? "月" : "日号").includes(text[text[end] === " " ? end + 1 : end] ?? "-");
    };
    const isBesidePartOfDay = (at: number): boolean => {
      const before = text.charCodeAt(at - 1);
      if (before === NOON) return isDigit(text.charCodeAt(at + 1));
      if (before !== DAY || !(isDigit(text.charCodeAt(at - 2)) || text[at - 2] === " ")) return false;
      PART_OF_DAY.lastIndex = at + 1;
      return PART_OF_DAY.test(text);
    };
    /** The blanks of the run of pieces around this one. @returns where the run ends */
    const cutPieces = (at: number): number => {
      let start = at - 1;
      while (isPiece(text.charCodeAt(start - 1))) start--;
      const pieces: string[] = [];
      let end = at;
      for (let from = start; ; from = ++end) {
        while (isPiece(text.charCodeAt(end))) end++;
        pieces.push(text.slice(from, end));
        if (text.charCodeAt(end) !== BLANK || !isPiece(text.charCodeAt(end + 1))) break;
      }
      const joins = cutsOffice(pieces) ? [true, ...joinsOf(surnames, pieces.slice(1))] : joinsOf(surnames, pieces);
      let blank = start - 1;
      for (let i = 0; i < joins.length; i++) {
        blank += (pieces[i] as string).length + 1;
        if (joins[i]) cut(blank);
      }
      return end;
    };
    let judged = 0;
    for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
      if (at < judged) continue;
      const before = text.charCodeAt(at - 1);
      if (isDigit(before) && (isUnit(text.charCodeAt(at + 1)) || isClock(at))) cutNumber(at);
      else if (isWithinDate(at) || isBesidePartOfDay(at)) cut(at);
      else if (isPiece(before) && isPiece(text.charCodeAt(at + 1))) judged = cutPieces(at);
    }
    return edits;
  },
};

/** A piece of text without the blanks in it: 王 伟 → 王伟. */
export const squeeze = (text: string): string => text.replace(/[ \u3000]+/g, "");
