import { isLost } from "./marks.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const LOST = /\ufffd+|\?{2,}/g;

const WORD = /[\p{L}\p{N}]/u;

/** Beside a stop or at the end of a line an emoji or a bullet was lost, that a font or an encoding did not have. */
const isOrnament = (text: string, start: number, end: number): boolean => !WORD.test(text[start - 1] ?? "") || !WORD.test(text[end] ?? "");

/** What a word lost cannot be repaired: the places are shown to a person. */
export const lost: Repair = {
  id: "clean/lost",
  code: "lost",
  silent: true,
  summary: "Characters lost to ?? or � are pointed out; a � that belongs to no word goes",
  needs: Flag.Lost | Flag.Mark,
  repair(text, _lexicons, flags) {
    const edits: Edit[] = [];
    if ((flags & Flag.Lost) === 0 && !text.includes("??")) return edits;
    for (const m of text.matchAll(LOST)) {
      if (m[0][0] === "?" && !isLost(text, m.index)) continue;
      const end = m.index + m[0].length;
      const around = text.slice(Math.max(0, m.index - 4), end + 4).replace(/\s+/g, " ");
      const text_ = m[0][0] === "\ufffd" && isOrnament(text, m.index, end) ? "" : m[0];
      edits.push({ start: m.index, end, text: text_, note: { code: "characters-lost", params: { text: around } } });
    }
    return edits;
  },
};
