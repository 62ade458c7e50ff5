/** Names with a dot in them. */
import { conjunctionAt, follower } from "./follower.js";
import { type Letter, lettersFrom } from "./letters.js";
import type { Name } from "./name.js";
import { squeeze } from "./text.js";
import type { Words } from "./words.js";

/** 桑某·多某某分别作表态发言: the last letter may transliterate, the word is none of the name. */
const ADVERBS: ReadonlySet<string> = new Set(["分别", "先后", "依次", "随后", "首先", "最后", "共同", "一同"]);

/** 阿某·买某某: all before the dot, and as much behind the last dot as leaves a follower. */
export function dotted(text: string, first: Letter, dotAt: number, end: number, w: Words): Name | undefined {
  let dot = dotAt;
  for (;;) {
    const part = lettersFrom(text, dot + 1, end, 8);
    const joins = part.letters.some((l, i) => i > 0 && conjunctionAt(l.ch, 0) > 0);
    if (part.dotAt >= 0 && !joins) {
      dot = part.dotAt;
      continue;
    }
    let best: Name | undefined;
    part.letters.forEach((l, i) => {
      const ends = follower(text, l.at + 1, end, w);
      // 布和出席, 布和（蒙古族）: within the name.
      const isLast = (x: Letter): boolean => x === l && i > 0 && ends > 2;
      if (part.letters.slice(1, i + 1).some((x) => x.gap || (conjunctionAt(x.ch, 0) > 0 && !isLast(x)))) return;
      if (ends === 0 || (i > 1 && ADVERBS.has(text.slice(l.at - 1, l.at + 1)))) return;
      // 艾某在主会场出席: what transliterates nothing is no part of the name.
      const strange = part.letters.slice(2, i + 1).filter((x) => w.chars.value(x.ch) !== "transliteration").length;
      const score =
        3 +
        ends -
        0.7 * strange +
        (w.chars.value(l.ch) === "transliteration" ? 0.6 : 0) -
        (w.chars.value(l.ch) === "rare" ? 2 : 0) -
        (i === 0 ? 0.5 : 0);
      const name = squeeze(text.slice(first.at, l.at + 1)).replace(/[•‧・∙⋅●．.]/gu, "·");
      if (!best || score > best.score) best = { start: first.at, end: l.at + 1, name, surname: true, score };
    });
    return best;
  }
}
