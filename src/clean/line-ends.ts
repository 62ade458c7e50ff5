import { type Edit, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

// A byte order mark is how a file begins, not damage.
const LINE_END = /^\ufeff+|\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** \r\n, \r and the line ends of word processors become \n, so that rules know one. */
export const lineEnds: Repair = {
  id: "clean/line-ends",
  code: "line-ends",
  silent: true,
  summary: "Line ends of every kind become \\n; a byte order mark goes",
  needs: Flag.Break | Flag.Invisible,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of text.matchAll(LINE_END)) edits.push({ start: m.index, end: m.index + m[0].length, text: m[0][0] === "\ufeff" ? "" : "\n" });
    return edits;
  },
};
