/**
 * Where does a name end? A name is two to four characters (more with a dot, or in transliteration) that leave a known
 * follower: a comma, a bracket, a verb, a conjunction. The surname, the habits of names and the other places of the same
 * name in the text decide between the lengths that do. 主任方平等出席, 局长李成与王某.
 */
import { dotted } from "./dotted.js";
import { fitsOf, type Surname, surnameOf, transliterates } from "./fits.js";
import { conjunctionAt, follower } from "./follower.js";
import { isNever, type Letter, lettersFrom } from "./letters.js";
import { isNoted, MOST_LETTERS, NOTED } from "./noted.js";
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

/** 县海洋与渔业局: an office begins. */
const PLACES = "省市县州旗盟镇乡";
const isGrammar = (letter: string, w: Words): boolean => w.verbs.matchAt(letter[0] as string, 0) === 1;

/** Letters that no name begins with; 却某 of transliteration and nothing else is a name. */
function opensNone(letter: string, surname: Surname, w: Words): boolean {
  if (w.notNames.matchAt(letter, 0) >= 2 || w.verbs.matchAt(letter, 0) >= 2) return true;
  // 校长助理王某, 书记兼监察专员王某: the title goes on; 在会上, 也参加: a word of the grammar that is nobody's surname.
  const opens = letter[0] as string;
  // 老楼长边贴边念: two things at once.
  if (opens === "边" && letter[2] === "边") return true;
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
  return (guess && named && byBoundary(text, letters, letter, w)) || best;
}

/** 书记抓没抓, 主任管不管: a question. */
const isAsked = ([a, b, c]: readonly Letter[]): boolean => (b?.ch === "没" || b?.ch === "不") && a?.ch === c?.ch;

/** 白河市长江路街道: a place behind 市长, 区长. */
const ON_AS_PLACE = /街道|社区|大道/uy;

/** Nothing that we know follows: a word boundary is the last thing to go by. */
function byBoundary(text: string, letters: readonly Letter[], letter: string, w: Words): Name | undefined {
  for (const length of [3, 2]) {
    const last = letters[length - 1];
    if (!last || letters.slice(1, length).some((l) => isNever(l.ch.charCodeAt(0)))) continue;
    ON_AS_PLACE.lastIndex = last.at + 1;
    if (ON_AS_PLACE.test(text) || !w.wordBoundary(last.at + 1)) continue;
    return { start: (letters[0] as Letter).at, end: last.at + 1, name: letter.slice(0, length), surname: true, score: 0.9 };
  }
  return undefined;
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
  if (letters.length < 2 || (isNever(first.ch.charCodeAt(0)) && first.ch !== "那") || isAsked(letters)) return undefined;
  return plain(text, letters, end, w, guess);
}
