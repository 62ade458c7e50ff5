import { charSet } from "../chars.js";
import { matches } from "../matches.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const BLANKS = /[ \t\u3000]+/g;
const isStop = charSet("，、；：。！？");
const LABEL = /\p{Script=Han}{2,8}[ \t\u3000]{0,8}[：:]/uy;

/** The two widths of a blank: within a phrase or a name, and between columns or fields. */
export const BLANK = " ";
export const GAP = "　　";

function width(run: string): number {
  let w = 0;
  for (const c of run) w += c === "\u3000" ? 2 : c === "\t" ? 4 : 1;
  return w;
}

function isLabelAt(text: string, at: number): boolean {
  LABEL.lastIndex = at;
  return LABEL.test(text);
}

const COLUMN = /(?<=\S) {3,}(?=\S)|(?<=\S)\u3000{2,}(?=\S)/gu;
/** Two blanks between words of two letters and more, or names set with a blank; where there are so many in a line, they are columns; so behind the number of a row. */
const NARROW = /(?<=[^\s：]{2}|\p{Script=Han} \p{Script=Han}|^\d) {2}(?=[^\s：]{2}|\p{Script=Han} \p{Script=Han})/gu;
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
    for (const m of matches(BLANKS, text)) {
      const start = m.index;
      const end = start + m[0].length;
      const before = text[start - 1];
      const after = text[end];
      let to: string;
      if (after === undefined || after === "\n") to = "";
      else if (before === undefined || before === "\n")
        continue; // how far a line is set in tells a signature from a paragraph
      else if (isStop(before.charCodeAt(0)) || isStop(after.charCodeAt(0)) || before === "（" || after === "）") to = "";
      else if (before === "|" || after === "|") to = BLANK;
      else to = width(m[0]) > 2 || isLabelAt(text, end) || (m[0] === "  " && isBetweenColumns(text, start)) ? GAP : BLANK;
      if (to !== m[0]) edits.push({ start, end, text: to });
    }
    return edits;
  },
};
