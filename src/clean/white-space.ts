import { matches } from "../matches.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

// A byte order mark is how a file begins, not damage.
const WHITE = /^\ufeff+|\r\n?|[\v\f\u0085\u2028\u2029]|[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

function plain(white: string): string {
  if (white.startsWith("\ufeff")) return "";
  return /[\r\v\f\u0085\u2028\u2029]/.test(white) ? "\n" : " ";
}

/** Web pages and word processors have many line ends and blanks; the rules know \n, the blank, the tab and the wide blank. */
export const whiteSpace: Repair = {
  id: "clean/white-space",
  code: "white-space",
  silent: true,
  summary: "Line ends of every kind become \\n, blanks of odd widths become blanks; a byte order mark goes",
  needs: Flag.Break | Flag.OddBlank | Flag.Invisible,
  brings: true,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of matches(WHITE, text)) edits.push({ start: m.index, end: m.index + m[0].length, text: plain(m[0]) });
    return edits;
  },
};
