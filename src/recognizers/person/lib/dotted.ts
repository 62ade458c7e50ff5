/** Names with a dot in them. */
import { conjunctionAt, follower } from "./follower.js";
import { dotBehind, type Letters, lettersFrom } from "./letters.js";
import type { Name } from "./name.js";
import { squeeze } from "./text.js";
import type { Words } from "./words.js";

/** 桑某·多某某分别作表态发言: the last letter may transliterate, the word is none of the name. */
const ADVERBS: ReadonlySet<string> = new Set(["分别", "先后", "依次", "随后", "首先", "最后", "共同", "一同"]);

/** 阿某·买某某: all before the dot, and as much behind the last dot as leaves a follower. */
export function dotted(text: string, start: number, dotAt: number, end: number, w: Words): Name | undefined {
  let dot = dotAt;
  for (;;) {
    const part = lettersFrom(text, dot + 1, end, 8);
    const next = joins(part.ch, 1, part.ch.length) ? -1 : dotBehind(text, part, end);
    if (next < 0) return lastPart(text, start, part, end, w);
    dot = next;
  }
}

function joins(letter: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (conjunctionAt(letter[i] as string, 0) > 0) return true;
  return false;
}

function lastPart(text: string, start: number, part: Letters, end: number, w: Words): Name | undefined {
  let best: Name | undefined;
  let strange = 0;
  for (let i = 0; i < part.ch.length; i++) {
    const at = part.at(i);
    const kind = w.chars.valueAt(part.ch, i, 1);
    // 艾某在主会场出席: what transliterates nothing is no part of the name.
    if (i > 1 && kind !== "transliteration") strange++;
    if (i > 0 && part.isApart(i)) break;
    const ends = follower(text, at + 1, end, w);
    // 布和出席, 布和（蒙古族）: within the name.
    if (joins(part.ch, 1, ends > 2 ? i : i + 1)) continue;
    if (ends === 0 || (i > 1 && ADVERBS.has(text.slice(at - 1, at + 1)))) continue;
    const score = 3 + ends - 0.7 * strange + (kind === "transliteration" ? 0.6 : 0) - (kind === "rare" ? 2 : 0) - (i === 0 ? 0.5 : 0);
    if (best && score <= best.score) continue;
    const name = squeeze(text.slice(start, at + 1)).replace(DOTS, "·");
    best = { start, end: at + 1, name, surname: true, score };
  }
  return best;
}
const DOTS = /[•‧・∙⋅●．.]/gu;
