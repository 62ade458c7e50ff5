import { isLost } from "./marks.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const LOST = /\ufffd+|\?{2,}/g;

/** Nothing can be repaired here: the places are shown to a person. */
export const lost: Repair = {
  id: "clean/lost",
  code: "lost",
  silent: true,
  summary: "Characters lost to ?? or � are pointed out",
  needs: Flag.Lost | Flag.Mark,
  repair(text) {
    if (!text.includes("??") && !text.includes("\ufffd")) return [];
    const edits: Edit[] = [];
    for (const m of text.matchAll(LOST)) {
      if (m[0][0] === "?" && !isLost(text, m.index)) continue;
      const end = m.index + m[0].length;
      const around = text.slice(Math.max(0, m.index - 4), end + 4).replace(/\s+/g, " ");
      edits.push({ start: m.index, end, text: m[0], note: { code: "characters-lost", params: { text: around } } });
    }
    return edits;
  },
};
