import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

// ！！ and ？！ are meant; what never stands beside another stop is a comma, a colon, a full stop.
const RUN = /[，、；：。,;:](?:[，、；：。！？,;:!?])+|[！？](?=[，、；：。,;])(?:[，、；：。！？,;:!?])+/g;
const ENDS = /[。！？]/;

/** The mark that a run was: one that ends the sentence, a semicolon, a colon, else the last: copies put commas before. */
function meant(run: string): string {
  return ENDS.exec(run)?.[0] ?? /[；;]/.exec(run)?.[0] ?? /[：:]/.exec(run)?.[0] ?? (run.at(-1) as string);
}

export const punctuation: Repair = {
  id: "clean/punctuation",
  code: "punctuation",
  summary: "Doubled or mixed punctuation (，， ，、 ，。) becomes the one mark that was meant",
  needs: Flag.DoubledStop,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of text.matchAll(RUN)) {
      const text_ = meant(m[0]);
      // A stop at the end of an ellipsis or of an address (http://) is not doubled.
      if (/^:\/?$/.test(m[0])) continue;
      edits.push({ start: m.index, end: m.index + m[0].length, text: text_ });
    }
    return edits;
  },
};
