import { matches } from "../matches.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

// ！！ and ？！ are meant; what never stands beside another stop is a comma, a colon, a full stop. A dot beside a stop is
// one of its doubles (。. and ，.), as are two dots that end a sentence.
const RUN = /[，、；：。,;:](?:[，、；：。！？,;:!?.])+|[！？](?=[，、；：。,;.])(?:[，、；：。！？,;:!?.])+|\.(?:[，、；：。！？.])+/g;
const ENDS = /[。！？]/;
const CHINESE = /[，、；：。！？]/;
/** What a dot follows that ends a sentence, as opposed to 1. and a.b */
const SAID = /[\p{Script=Han}”’）》】]/u;

/** The mark that a run was: one that ends the sentence, a semicolon, a colon, else the last: copies put commas before. */
function meant(run: string): string {
  return ENDS.exec(run)?.[0] ?? /[；;]/.exec(run)?.[0] ?? /[：:]/.exec(run)?.[0] ?? /[，、,]/.exec(lastFirst(run))?.[0] ?? "。";
}

const lastFirst = (run: string): string => [...run].reverse().join("");

/** What stands for the run at `at`; `undefined` where it is meant: an ellipsis, the dot of a number, http:// */
function standIn(run: string, text: string, at: number): string | undefined {
  if (!run.includes(".")) return /^:\/?$/.test(run) ? undefined : meant(run);
  if (run.includes("...")) return undefined;
  if (run === "..") {
    const after = text[at + 2];
    const closed = after === undefined || after === "\n" || SAID.test(after);
    return closed && SAID.test(text[at - 1] ?? "") ? "。" : undefined;
  }
  if (!CHINESE.test(run)) return undefined;
  // 1.，: the dot of a number, and 。.5: the beginning of one.
  if (run.startsWith(".") && !SAID.test(text[at - 1] ?? "")) return undefined;
  if (run.endsWith(".") && /[\dA-Za-z]/.test(text[at + run.length] ?? "") && !run.startsWith("。")) return undefined;
  return meant(run);
}

export const punctuation: Repair = {
  id: "clean/punctuation",
  code: "punctuation",
  summary: "Doubled or mixed punctuation (，， ，、 ，。 。.) becomes the one mark that was meant",
  needs: Flag.DoubledStop,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of matches(RUN, text)) {
      const by = standIn(m[0], text, m.index);
      if (by !== undefined) edits.push({ start: m.index, end: m.index + m[0].length, text: by });
    }
    return edits;
  },
};
