import { type Edit, isHan, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

// One pictograph with all that hangs on it: skin tone, variation selector, joined pictographs; keycaps; flags. Symbols that
// belong to text (©, ®, ™, ㊗, arrows) are pictographs to Unicode only.
const EMOJI =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: what joins the parts of an emoji is meant
  /([0-9])\ufe0f?\u20e3[.、．]?|\u{1f51f}[.、．]?|(?:(?![©®™ℹ〰〽㊗㊙Ⓜ↔-↙↩↪⤴⤵])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3)[\ufe0f\u200d\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*/gu;

const STRESS = /^[\u203c\u2049\u2755\u2757\u26a0]/u;
/** A unit's last character: an emoji between two units stands for the mark between list items. */
const UNIT_END = /(?:[乡镇村局厅]|社区|街道)$/u;
const GOES_ON = /^[党及所的等和与班两纪书长副]/u;

/** What stands for a run of emoji, given the text around it. */
function standIn(run: string, before: string, after: string): string {
  const between = isHan(before.charCodeAt(before.length - 1)) && isHan(after.charCodeAt(0));
  if (!between) return "";
  if (STRESS.test(run)) return "，";
  return UNIT_END.test(before) && !GOES_ON.test(after) ? "、" : "";
}

/** Pictographs go; a keycap keeps its number, for it numbers a list. */
export const emoji: Repair = {
  id: "clean/emoji",
  code: "emoji",
  summary: "Emoji go; 1️⃣ becomes 1. and ❗ between two words a comma",
  needs: Flag.Emoji,
  cuts: true,
  brings: true,
  repair(text) {
    const edits: Edit[] = [];
    const matches = [...text.matchAll(EMOJI)];
    for (let i = 0; i < matches.length; i++) {
      const first = matches[i] as RegExpExecArray;
      const start = first.index;
      let end = start + first[0].length;
      if (first[1] !== undefined || first[0].startsWith("\u{1f51f}")) {
        let number = first[1] ?? "10";
        for (let next = matches[i + 1]; next?.index === end && next[1] !== undefined; next = matches[++i + 1]) {
          number += next[1];
          end += next[0].length;
        }
        edits.push({ start, end, text: `${number}.` });
        continue;
      }
      for (let next = matches[i + 1]; next?.index === end && next[1] === undefined; next = matches[++i + 1]) end += next[0].length;
      const text_ = standIn(text.slice(start, end), text.slice(Math.max(0, start - 2), start), text.slice(end, end + 1));
      edits.push({ start, end, text: text_ });
    }
    return edits;
  },
};
