/**
 * Where does a name end? A name is two to four characters (more with a dot, or in transliteration) that leave a known
 * follower: a comma, a bracket, a verb, a conjunction. The surname, the habits of names and the other places of the same
 * name in the text decide between the lengths that do. 主任方平等出席, 局长李成与王某.
 */
import { holdsAny } from "../../../chars.js";
import { dotted } from "./dotted.js";
import { type Fit, fitsOf, type Surname, surnameOf, transliterates } from "./fits.js";
import { conjunctionAt, follower } from "./follower.js";
import { dotBehind, isNever, type Letters, lettersFrom } from "./letters.js";
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
  // 拆迁指挥|部党总支书记
  if (opens === "兼" || ORGAN.test(letter)) return true;
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

const ORGAN = /^\p{Script=Han}党(?:[委组]|工委|总支|支部)/u;

function plain(text: string, letters: Letters, end: number, w: Words, guess: boolean): Name | undefined {
  const letter = letters.ch;
  const { start } = letters;
  const past = letters.end;
  const surname = surnameOf(letter, w);
  const noted = !letters.hasGap() && isNoted(text, past, letter, w);
  if (!noted && opensNone(letter, surname, w)) return undefined;
  if (noted) return { start, end: past, name: letter, surname: true, score: NOTED };
  const best = bestOf(text, letters, fitsOf(text, letters, surname, end, w), surname !== undefined, w);
  // 付春来脸有些红: four letters behind a common surname are the last thing to believe.
  const long = best !== undefined && best.name.length === 4 && surname === "common" && best.score < 2.2;
  if (best && best.score > 1 && !(long && guess)) return best;
  const named = surname === "common" || surname === "compound" || (surname === "doubtful" && w.verbs.matchAt(letter[0] as string, 0) === 0);
  return (guess && named && byBoundary(text, letters, w)) || best;
}

/** Of lengths that fit nearly as well, the one that stands elsewhere. @param fits the best first */
function bestOf(text: string, letters: Letters, fits: readonly Fit[], surname: boolean, w: Words): Name | undefined {
  const letter = letters.ch;
  const { start } = letters;
  const top = fits[0]?.score ?? 0;
  let rivals = 0;
  let most = 0;
  for (let fit = fits[0]; fit && fit.score > top - 3.5; fit = fits[++rivals]) most = Math.max(most, fit.length);
  const weigh = rivals > 1 || top < 2.5;
  const longest = letter.slice(0, most);
  let best: Name | undefined;
  for (let i = 0; i < rivals; i++) {
    const { length, score: fitting } = fits[i] as Fit;
    const name = letter.slice(0, length);
    const score = fitting + (weigh && recurs(text, name, start, w, longest) ? 1.8 : 0);
    if (!best || score > best.score) best = { start, end: letters.at(length - 1) + 1, name, surname, score };
  }
  return best;
}

/** 书记抓没抓, 主任管不管: a question. */
const isAsked = (letter: string): boolean => (letter[1] === "没" || letter[1] === "不") && letter[0] === letter[2];

/** 白河市长江路街道: a place behind 市长, 区长. */
const ON_AS_PLACE = /街道|社区|大道/uy;

/** Nothing that we know follows: a word boundary is the last thing to go by. */
function byBoundary(text: string, letters: Letters, w: Words): Name | undefined {
  const letter = letters.ch;
  for (const length of [3, 2]) {
    if (length > letter.length || holdsAny(letter, isNever, 1, length)) continue;
    const end = letters.at(length - 1) + 1;
    ON_AS_PLACE.lastIndex = end;
    if (ON_AS_PLACE.test(text) || !w.wordBoundary(end)) continue;
    return { start: letters.start, end, name: letter.slice(0, length), surname: true, score: 0.9 };
  }
  return undefined;
}

/**
 * The name that begins at `at` (blanks before it are skipped) and ends before `end`.
 * @param guess whether a word boundary may decide where nothing else does; it loads a segmenter
 */
export function readName(text: string, at: number, end: number, w: Words, guess = false): Name | undefined {
  const letters = lettersFrom(text, at, end, MOST_LETTERS);
  const letter = letters.ch;
  if (letter === "") return undefined;
  const dotAt = dotBehind(text, letters, end);
  if (dotAt >= 0 && !letters.hasGap()) {
    const name = isTitleOrTwo(letter, w) ? undefined : dotted(text, letters.start, dotAt, end, w);
    if (name) return name;
  }
  // 那 is a surname, and opens names of the steppe; within a name it is a pronoun behind it.
  if (letter.length < 2 || NUMBER_OF_PEOPLE.test(letter) || (isNever(letter.charCodeAt(0)) && letter[0] !== "那") || isAsked(letter))
    return undefined;
  return plain(text, letters, end, w, guess);
}

/** 职工代表百余人, 党总支书记计一百三十余人 */
const NUMBER_OF_PEOPLE =
  /^(?:合?计|共计?|约|近)?(?:[百千数几]|[一二两三四五六七八九十][十百千])[一二三四五六七八九十百]{0,4}(?:余|多)?[名位人]/u;

/** What stands before a dot, and is no part of a name: 局长品某·多某; 李明和石某·品某 are two. */
function isTitleOrTwo(letter: string, w: Words): boolean {
  for (let i = 1; i <= letter.length; i++) if (w.heads.matchEnd(letter, i) > 0) return true;
  for (let i = 2; i < letter.length - 1; i++) if (conjunctionAt(letter[i] as string, 0) > 0) return true;
  return false;
}
