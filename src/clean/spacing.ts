import { charSet } from "../chars.js";
import { type Edit, isBlank, isHan, type Repair } from "./repair.js";
import { Flag, nextWith } from "./scan.js";

/** No blank stands beside these. */
const isStop = charSet("，、；：。！？");
const OPENING = "（".charCodeAt(0);
const CLOSING = "）".charCodeAt(0);
const STROKE = "|".charCodeAt(0);
const NEWLINE = 10;
const LABEL = /\p{Script=Han}{2,8}[ \t\u3000]{0,8}[：:]/uy;

/** The two widths of a blank: within a phrase or a name, and between columns or fields. */
export const BLANK = " ";
export const GAP = "　　";

/** Of the blanks `[from, to)`. */
function width(text: string, from: number, to: number): number {
  let w = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    w += code === 0x3000 ? 2 : code === 0x09 ? 4 : 1;
  }
  return w;
}

function isLabelAt(text: string, at: number): boolean {
  LABEL.lastIndex = at;
  return LABEL.test(text);
}

const WIDE_LABEL = /\p{Script=Han}[：:]/uy;
/** 时　　间：, 主　　持：: two letters as wide as the labels of four above or below. */
function isWideLabel(text: string, start: number, end: number): boolean {
  WIDE_LABEL.lastIndex = end;
  return (
    (start < 2 || /\n$|\s\s$/u.test(text.slice(Math.max(0, start - 3), start - 1))) &&
    isHan(text.charCodeAt(start - 1)) &&
    WIDE_LABEL.test(text)
  );
}

const COLUMN = / (?<=\S ) {2,}(?=\S)|\u3000(?<=\S\u3000)\u3000+(?=\S)/gu;
/** Two blanks between words of two letters and more, or names set with a blank; where there are so many in a line, they are columns; so behind the number of a row. */
const NARROW = / {2}(?<=(?:[^\s：]{2}|\p{Script=Han} \p{Script=Han}|^\d) {2})(?=[^\s：]{2}|\p{Script=Han} \p{Script=Han})/gu;
const COLUMNS = 3;
/** How much of a line says whether it is set in columns; a line may be the whole text. */
const LOOK = 160;

/** 郝  明, 组  别: letters set apart, which another repair joins. */
const isAlone = (text: string, at: number): boolean => /^\s.[\s：:]$/u.test((text[at - 1] ?? "\n") + text[at] + (text[at + 1] ?? "\n"));

/** Columns set with blanks: the widest cell of each leaves but two behind it. */
function isBetweenColumns(text: string, start: number): boolean {
  if (isAlone(text, start - 1) && isAlone(text, start + 2)) return false;
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(start, start + LOOK);
  const end = after.indexOf("\n");
  const line = before.slice(before.lastIndexOf("\n") + 1) + (end < 0 ? after : after.slice(0, end));
  const wide = line.match(COLUMN)?.length ?? 0;
  const narrow = line.match(NARROW)?.length ?? 0;
  return wide > 1 || narrow >= COLUMNS || (wide === 1 && narrow > 0);
}

/** After this, a blank is one of two things, and never stands beside a stop or at the end of a line. */
export const spacing: Repair = {
  id: "clean/spacing",
  code: "spacing",
  silent: true,
  summary: "Blanks become one blank, or a wide gap between fields; those beside punctuation and at line ends go",
  needs: Flag.Blank,
  repair(text) {
    const edits: Edit[] = [];
    for (let start = nextWith(Flag.Blank, text, 0), end = 0; start < text.length; start = nextWith(Flag.Blank, text, end)) {
      end = start + 1;
      while (isBlank(text.charCodeAt(end))) end++;
      const to = standIn(text, start, end);
      if (to !== undefined && (to.length !== end - start || !text.startsWith(to, start))) edits.push({ start, end, text: to });
    }
    return edits;
  },
};

/** What stands for the blanks `[start, end)`; nothing where they stay. */
function standIn(text: string, start: number, end: number): string | undefined {
  const after = text.charCodeAt(end);
  if (end === text.length || after === NEWLINE) return "";
  const before = text.charCodeAt(start - 1);
  // How far a line is set in tells a signature from a paragraph.
  if (start === 0 || before === NEWLINE) return undefined;
  if (isStop(before) || isStop(after) || before === OPENING || after === CLOSING) return "";
  if (before === STROKE || after === STROKE) return BLANK;
  const gap = width(text, start, end) > 2 || isLabelAt(text, end) || (text.slice(start, end) === "  " && isBetweenColumns(text, start));
  if (gap && isWideLabel(text, start, end)) return "";
  return gap ? GAP : BLANK;
}
