import { matches } from "../matches.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them, not a sequence
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]+/gu;

export const invisible: Repair = {
  id: "clean/invisible",
  code: "invisible",
  summary: "Characters that nobody sees go: zero-width blanks, direction marks, soft hyphens, control characters",
  needs: Flag.Invisible,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of matches(INVISIBLE, text)) edits.push({ start: m.index, end: m.index + m[0].length, text: "" });
    return edits;
  },
};
