/**
 * Where does a name end? A name is two to four characters (more with a dot, or in transliteration) that leave a known
 * follower: a comma, a bracket, a verb, a conjunction. The surname, the habits of names and the other places of the same
 * name in the text decide between the lengths that do. 主任方平等出席, 局长李成与王某.
 */
import { charSet } from "../../../chars.js";
import { conjunctionAt, follower } from "./follower.js";
import { isNoted, MOST_LETTERS, NOTED } from "./noted.js";
import { isBlank, isDot, isHan, squeeze } from "./text.js";
import type { Words } from "./words.js";

export interface Name {
  readonly start: number;
  /** Behind the last letter. */
  readonly end: number;
  /** Without blanks, with · for the dot. */
  readonly name: string;
  /** Whether a surname begins it. */
  readonly surname: boolean;
  /** How well it fits; below 2 something else should speak for it. */
  readonly score: number;
}

/** Characters that no name holds. */
const isNever = charSet("的了是把被这那们您你我它着届轮巡委局办厅组各每");
interface Letter {
  readonly at: number;
  readonly ch: string;
  readonly gap: boolean;
}

function lettersFrom(text: string, at: number, end: number, limit: number): { letters: Letter[]; dotAt: number } {
  const letters: Letter[] = [];
  let gap = false;
  let i = at;
  for (; i < end && letters.length < limit; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) gap = true;
    else if (isHan(code)) {
      letters.push({ at: i, ch: text[i] as string, gap });
      gap = false;
    } else break;
  }
  const dotAt = i < end && isDot(text.charCodeAt(i)) && letters.length > 0 && isHan(text.charCodeAt(i + 1)) ? i : -1;
  return { letters, dotAt };
}

/**
 * Whether the same letters stand as a name at another place of the text.
 * @param longer a name that may be meant: where that stands, the shorter one does not
 */
export function recurs(text: string, name: string, not: number, w: Words, longer = ""): boolean {
  for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
    if (i === not || (longer.length > name.length && text.startsWith(longer, i))) continue;
    if (follower(text, i + name.length, text.length, w) >= 1) return true;
  }
  return false;
}

/** Blanks only between surname and given name, or between all letters: 王 伟, 欧阳 春, 周 以 宁, but not 王伟 李明. */
function blanksFit(letters: readonly Letter[], length: number, surname: number): boolean {
  let gaps = 0;
  for (let i = 1; i < length; i++) if (letters[i]?.gap) gaps++;
  return gaps === 0 || gaps === length - 1 || (gaps === 1 && letters[Math.max(1, surname)]?.gap === true);
}

type Surname = "common" | "doubtful" | "compound" | undefined;

function surnameOf(letter: string, w: Words): Surname {
  if (letter.length > 2 && w.surnames.valueAt(letter, 0, 2) === "compound") return "compound";
  return w.surnames.value(letter[0] as string) as Surname;
}

/** How well a length fits the habits of names. */
function fitness(letter: string, length: number, surname: Surname, w: Words): number {
  let score: number;
  // 尔古某某: four letters and more, all of them of transliteration; of five and more the first may be a surname as well.
  const foreign =
    length > 3 &&
    (transliterates(letter.slice(0, length), w) ||
      // 方平和卓玛某某: two.
      (length > 4 && transliterates(letter.slice(1, length), w) && !/[和及与暨]/u.test(letter.slice(2, length))));
  if (foreign) score = 1.8;
  else if (surname === "compound") score = length === 2 ? -1 : 2.6;
  else if (surname) score = (surname === "doubtful" ? 0.4 : 2) + (length === 2 ? 0.3 : length === 3 ? 0.8 : -1.6);
  else score = length === 4 ? -0.6 : length > 4 ? -0.4 : -0.3;
  // 濮阳围绕: 濮 阳 and a verb.
  if (surname === "compound" && length === 4 && w.verbs.matchAt(letter, 2) === 2) score -= 4;
  const last = letter[length - 1] as string;
  // 县长王某则要求: an adverb of three letters' end, a letter of transliteration elsewhere.
  const rare = w.chars.value(last) === "rare" || (last === "则" && surname !== undefined);
  return length > 2 && rare ? score - 3 : score;
}

const transliterates = (letters: string, w: Words): boolean => [...letters].every((ch) => w.chars.value(ch) === "transliteration");

interface Fit {
  readonly length: number;
  readonly score: number;
}

/** 求是某, 于是某: within a name, where no adverb follows (于是再次). */
const isWithin = (next: Letter | undefined, surname: Surname, w: Words): boolean =>
  surname === "common" ||
  (surname === "doubtful" && next !== undefined && w.verbs.matchAt(next.ch, 0) === 0 && w.chars.value(next.ch) !== "rare");

/** What the last letter says by what stands behind it. */
function ofLast(text: string, last: Letter, length: number, surname: Surname, w: Words): number {
  // 高爱均及有关同志: an adverb stands before no conjunction.
  if (last.ch === "均" && (text[last.at + 1] === "、" || conjunctionAt(text, last.at + 1) > 0)) return 3;
  // 王伟和县长石军: 和 joins two who have a title each.
  const titled = length === 3 && conjunctionAt(last.ch, 0) > 0 ? w.heads.matchAt(text, last.at + 1) : 0;
  if (titled > 1 && isHan(text.charCodeAt(last.at + 1 + titled))) return -2;
  // 诸葛任作动员讲话: a verb begins at the fourth letter.
  return surname === "compound" && length === 4 && w.verbs.matchAt(text, last.at) > 2 ? -2 : 0;
}

export const ORDERLY = /^(?:[依再多首逐数三两]次|依序|一[一再起道同])$/u;

/** 菊英同志, 旦增某某依次汇报: an adverb before what is done, though its letters transliterate. */
const endsInWord = (text: string, letter: string, length: number, past: number, w: Words): boolean =>
  letter.startsWith("同志", length - 2) ||
  (length > 3 && ORDERLY.test(letter.slice(length - 2, length)) && w.verbs.matchAt(text, past) > 1);

/** The lengths that can be a name, the best first. */
function fitsOf(text: string, letters: readonly Letter[], letter: string, surname: Surname, end: number, w: Words): Fit[] {
  const foreign = letters.findIndex((l, i) => i > 0 && w.chars.value(l.ch) !== "transliteration");
  const longest = Math.min(letters.length, foreign < 0 ? letters.length : Math.max(4, foreign));
  const fits: Fit[] = [];
  for (let length = 2; length <= longest; length++) {
    const last = letters[length - 1] as Letter;
    if (length === 2 && (surname === "compound" || (last.ch === "是" && isWithin(letters[2], surname, w)))) continue;
    // 沙马阿各: a letter of transliteration among others.
    if (
      (isNever(text.charCodeAt(last.at)) && (length < 4 || (foreign >= 0 && foreign < length))) ||
      (length > 4 && conjunctionAt(last.ch, 0) > 0)
    )
      break;
    if (length > 2 && endsInWord(text, letter, length, last.at + 1, w)) break;
    // 王主持: the given name would be a verb.
    if (length > 2 && w.verbs.matchAt(letter, length - 2) >= 2 && w.verbs.valueAt(letter, length - 2, 2) !== "go") break;
    if (!blanksFit(letters, length, surname === "compound" ? 2 : 1)) continue;
    const ends = follower(text, last.at + 1, end, w);
    fits.push({ length, score: fitness(letter, length, surname, w) + (ends > 0 ? ends : -3) + ofLast(text, last, length, surname, w) });
  }
  return fits.length > 1 ? fits.sort((a, b) => b.score - a.score) : fits;
}

/** 县海洋与渔业局: an office begins. */
const PLACES = "省市县州旗盟镇乡";
const isGrammar = (letter: string, w: Words): boolean => w.verbs.matchAt(letter[0] as string, 0) === 1;

/** Letters that no name begins with; 却某 of transliteration and nothing else is a name. */
function opensNone(letter: string, surname: Surname, w: Words): boolean {
  if (w.notNames.matchAt(letter, 0) >= 2 || w.verbs.matchAt(letter, 0) >= 2) return true;
  // 校长助理王某, 书记兼监察专员王某: the title goes on; 在会上, 也参加: a word of the grammar that is nobody's surname.
  const opens = letter[0] as string;
  if (opens === "兼") return true;
  if (
    !surname &&
    (PLACES.includes(opens) || w.heads.matchAt(letter, 0) > 1 || (isGrammar(letter, w) && !transliterates(letter.slice(1), w)))
  )
    return true;
  // 书记向群众汇报
  if (opens === "向" && w.notNames.valueAt(letter, 1, 2) === "not-name") return true;
  // 负责人和离退休干部, 书记和教师: 和 is a surname, too.
  return conjunctionAt(letter, 0) === 1 && (w.notNames.matchAt(letter, 1) >= 2 || w.heads.matchAt(letter, 1) >= 2);
}

function plain(text: string, letters: readonly Letter[], end: number, w: Words, guess: boolean): Name | undefined {
  const first = letters[0] as Letter;
  const past = (letters[letters.length - 1] as Letter).at + 1;
  const letter = past - first.at === letters.length ? text.slice(first.at, past) : letters.map((l) => l.ch).join("");
  const surname = surnameOf(letter, w);
  const gapped = letters.some((l, i) => i > 0 && l.gap);
  const noted = !gapped && isNoted(text, past, letter, w);
  if (!noted && opensNone(letter, surname, w)) return undefined;
  if (noted) return { start: first.at, end: past, name: letter, surname: true, score: NOTED };
  const fits = fitsOf(text, letters, letter, surname, end, w);
  const top = fits[0]?.score ?? 0;
  const rivals = fits.filter((f) => f.score > top - 3.5);
  const weigh = rivals.length > 1 || top < 2.5;
  const longest = letter.slice(0, Math.max(0, ...rivals.map((f) => f.length)));
  let best: Name | undefined;
  for (const fit of weigh ? rivals : fits.slice(0, 1)) {
    const name = letter.slice(0, fit.length);
    const score = fit.score + (weigh && recurs(text, name, first.at, w, longest) ? 1.8 : 0);
    const at = (letters[fit.length - 1] as Letter).at + 1;
    if (!best || score > best.score) best = { start: first.at, end: at, name, surname: surname !== undefined, score };
  }
  // 付春来脸有些红: four letters behind a common surname are the last thing to believe.
  const long = best !== undefined && best.name.length === 4 && surname === "common" && best.score < 2.2;
  if (best && best.score > 1 && !(long && guess)) return best;
  const named = surname === "common" || surname === "compound" || (surname === "doubtful" && w.verbs.matchAt(first.ch, 0) === 0);
  return (guess && named && byBoundary(letters, letter, w)) || best;
}

/** Nothing that we know follows: a word boundary is the last thing to go by. */
function byBoundary(letters: readonly Letter[], letter: string, w: Words): Name | undefined {
  for (const length of [3, 2]) {
    const last = letters[length - 1];
    if (!last || letters.slice(1, length).some((l) => isNever(l.ch.charCodeAt(0))) || !w.wordBoundary(last.at + 1)) continue;
    return { start: (letters[0] as Letter).at, end: last.at + 1, name: letter.slice(0, length), surname: true, score: 0.9 };
  }
  return undefined;
}

/** 阿某·买某某: all before the dot, and as much behind the last dot as leaves a follower. */
function dotted(text: string, first: Letter, dotAt: number, end: number, w: Words): Name | undefined {
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
      if (ends === 0) return;
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

/**
 * The name that begins at `at` (blanks before it are skipped) and ends before `end`.
 * @param guess whether a word boundary may decide where nothing else does; it loads a segmenter
 */
export function readName(text: string, at: number, end: number, w: Words, guess = false): Name | undefined {
  const { letters, dotAt } = lettersFrom(text, at, end, MOST_LETTERS);
  const first = letters[0];
  if (!first) return undefined;
  if (dotAt >= 0 && !letters.some((l, i) => i > 0 && l.gap)) {
    const before = letters.map((l) => l.ch).join("");
    const title = letters.some((_, i) => w.heads.matchEnd(before, i + 1) > 0);
    // 李明和石某·品某 are two.
    const two = letters.some((l, i) => i > 1 && i < letters.length - 1 && conjunctionAt(l.ch, 0) > 0);
    const name = title || two ? undefined : dotted(text, first, dotAt, end, w);
    if (name) return name;
  }
  // 那 is a surname, and opens names of the steppe; within a name it is a pronoun behind it.
  if (letters.length < 2 || (isNever(first.ch.charCodeAt(0)) && first.ch !== "那")) return undefined;
  return plain(text, letters, end, w, guess);
}
