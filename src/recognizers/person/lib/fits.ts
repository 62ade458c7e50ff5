/** How many letters a name has: how well each length fits the habits of names, and what stands behind it. */
import { conjunctionAt, follower } from "./follower.js";
import { blanksFit, isNever, type Letters } from "./letters.js";
import { isHan } from "./text.js";
import type { Words } from "./words.js";

export type Surname = "common" | "doubtful" | "compound" | undefined;

export function surnameOf(letter: string, w: Words): Surname {
  if (letter.length > 2 && w.surnames.valueAt(letter, 0, 2) === "compound") return "compound";
  return w.surnames.value(letter[0] as string) as Surname;
}

/** Without regard to four letters of transliteration and more. */
function habit(letter: string, length: number, surname: Surname, w: Words): number {
  if (surname === "compound") return length === 2 ? -1 : 2.6;
  if (surname) return (surname === "doubtful" ? 0.4 : 2) + (length === 2 ? 0.3 : length === 3 ? 0.8 : -1.6);
  // 赛力克, 热依曼: three letters of transliteration.
  if (length === 3 && transliterates(letter.slice(0, 3), w)) return 1.2;
  return length === 4 ? -0.6 : length > 4 ? -0.4 : -0.3;
}

/** How well a length fits the habits of names. */
function fitness(letter: string, length: number, surname: Surname, w: Words): number {
  // 尔古某某: four letters and more, all of them of transliteration; of five and more the first may be a surname as well.
  const foreign =
    length > 3 &&
    (transliterates(letter.slice(0, length), w) ||
      // 方平和卓玛某某: two.
      (length > 4 && transliterates(letter.slice(1, length), w) && !/[和及与暨]/u.test(letter.slice(2, length))));
  let score = foreign ? 1.8 : habit(letter, length, surname, w);
  // 濮阳围绕: 濮 阳 and a verb.
  if (surname === "compound" && length === 4 && w.verbs.matchAt(letter, 2) === 2) score -= 4;
  const last = letter[length - 1] as string;
  // 县长王某则要求: an adverb of three letters' end, a letter of transliteration elsewhere.
  const rare = w.chars.value(last) === "rare" || (last === "则" && surname !== undefined);
  // 应友为宣读决定: 为 stands before no such verb.
  const part = last === "为" && w.verbs.matchAt(letter, length) > 0 ? 1 : 3;
  return length > 2 && rare ? score - part : score;
}

export function transliterates(letters: string, w: Words): boolean {
  for (const ch of letters) if (w.chars.value(ch) !== "transliteration") return false;
  return true;
}

export interface Fit {
  readonly length: number;
  readonly score: number;
}

/** 求是某, 于是某: within a name, where no adverb follows (于是再次). */
const isWithin = (next: string | undefined, surname: Surname, w: Words): boolean =>
  surname === "common" ||
  (surname === "doubtful" && next !== undefined && w.verbs.matchAt(next, 0) === 0 && w.chars.value(next) !== "rare");

const AWAY = /^(?:[公病事故赴]|参加|出席|陪同|前往|外出|带队|出差|工作|另有|在(?:外|省|京|国|异地|党校))/u;

/** What the last letter, which stands at `at`, says by what stands behind it. */
function ofLast(text: string, at: number, length: number, surname: Surname, w: Words): number {
  const last = text[at] as string;
  // 计财股负责人: a section, and whoever leads it.
  if ("股科处室".includes(last) && text.startsWith("负责", at + 1)) return -5;
  // 高远因公在外, 高远因在外招商: why he has not come.
  if (last === "因" && AWAY.test(text.slice(at + 1, at + 4))) return -4;
  // 高爱均及有关同志: an adverb stands before no conjunction.
  if (last === "均" && (text[at + 1] === "、" || conjunctionAt(text, at + 1) > 0)) return 3;
  // 王培均主持会议: one alone does, so it is no 均 of several.
  if ("均都".includes(last) && length > 2 && text.startsWith("主持", at + 1)) return 3;
  // 王伟和县长石军: 和 joins two who have a title each.
  const titled = length === 3 && conjunctionAt(last, 0) > 0 ? w.heads.matchAt(text, at + 1) : 0;
  if (titled > 1 && isHan(text.charCodeAt(at + 1 + titled))) return -2;
  // 诸葛任作动员讲话: a verb begins at the fourth letter; 鲜于洁就通报了: an adverb.
  return surname === "compound" && length === 4 && (last === "就" || w.verbs.matchAt(text, at) > 2) ? -2 : 0;
}

export const ORDERLY = /^(?:[依再多首逐数三两]次|依序|一[一再起道同])$/u;

/** 菊英同志, 旦增某某依次汇报: an adverb before what is done, though its letters transliterate. */
const endsInWord = (text: string, letter: string, length: number, past: number, w: Words): boolean =>
  letter.startsWith("同志", length - 2) ||
  (length > 3 && ORDERLY.test(letter.slice(length - 2, length)) && w.verbs.matchAt(text, past) > 1);

/** The lengths that can be a name, the best first. */
export function fitsOf(text: string, letters: Letters, surname: Surname, end: number, w: Words): Fit[] {
  const letter = letters.ch;
  let foreign = 1;
  while (foreign < letter.length && w.chars.valueAt(letter, foreign, 1) === "transliteration") foreign++;
  const longest = Math.min(letter.length, Math.max(4, foreign));
  const fits: Fit[] = [];
  for (let length = 2; length <= longest; length++) {
    const at = letters.at(length - 1);
    const last = letter[length - 1] as string;
    if (length === 2 && (surname === "compound" || (last === "是" && isWithin(letter[2], surname, w)))) continue;
    // 沙马阿各: a letter of transliteration among others.
    if (
      (isNever(text.charCodeAt(at)) &&
        !(last === "那" && length > 2 && transliterates(letter.slice(0, length), w)) &&
        (length < 4 || foreign < length)) ||
      (length > 4 && conjunctionAt(last, 0) > 0)
    )
      break;
    if (length > 2 && endsInWord(text, letter, length, at + 1, w)) break;
    // 王主持: the given name would be a verb.
    if (length > 2 && w.verbs.matchAt(letter, length - 2) >= 2 && w.verbs.valueAt(letter, length - 2, 2) !== "go") break;
    if (!blanksFit(letters, length, surname === "compound" ? 2 : 1)) continue;
    const ends = follower(text, at + 1, end, w);
    insert(fits, { length, score: fitness(letter, length, surname, w) + (ends > 0 ? ends : -3) + ofLast(text, at, length, surname, w) });
  }
  return fits;
}

/** Before the worse ones. */
function insert(fits: Fit[], fit: Fit): void {
  let i = fits.length;
  for (; i > 0 && (fits[i - 1] as Fit).score < fit.score; i--) fits[i] = fits[i - 1] as Fit;
  fits[i] = fit;
}
