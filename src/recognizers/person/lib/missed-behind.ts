/** Letters that may be a name: what decides it anywhere, and behind a title that nobody was read with. */
import type { Span } from "../../../types.js";
import { doesAtOnce, TAKES_PART } from "./acts.js";
import { conjunctionAt } from "./follower.js";
import { ALONE } from "./shapes.js";
import { isBlank, isHan, skipBlanks, skipBracket } from "./text.js";
import { GRAMMAR } from "./unlikely.js";
import { firstRole, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

export const ACTS: ReadonlySet<string> = new Set([
  "attended",
  "chaired",
  "announced",
  "pledged",
  "observed",
  "spoke",
  "conveyed",
  "reported",
  "present",
  "tells",
]);

export const HAN23 = /^\p{Script=Han}{2,3}$/u;

/** What names nobody; of a word that seldom is a name the place decides. */
export const isNoName = (text: string, at: number, w: Words): boolean => {
  const n = w.notNames.matchAt(text, at);
  return n >= 2 && w.notNames.valueAt(text, at, n) === "not-name";
};

/** A title, and the letters behind it that stand where a name would. */
export function behindTitle(text: string, head: Span, end: number, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const bracket = skipBlanks(text, head.end, end);
  const at = skipBlanks(text, skipBracket(text, bracket, end), end);
  // 负责人和联络员; 总书记近期重要讲话 is studied, not made here.
  if (conjunctionAt(text, at) > 0 || text.startsWith("总书记", head.start)) return undefined;
  // 县长助理王某: the title goes on, and the name behind it is read.
  if (taken.has(at) || taken.has(at + 2)) return undefined;
  const alone = isNoName(text, at, w) ? 0 : standsAlone(text, at, end, w);
  if (alone > 0) return { start: head.start, end: alone };
  const verb = w.verbs.matchAt(text, at);
  if (verb > 1 || (verb === 1 && !strangers(text, at, end, w))) return undefined;
  const to = w.notNames.matchAt(text, at) >= 2 ? behindWord(text, at, end, w) : behindLetters(text, at, end, w);
  return to > 0 ? { start: head.start, end: to } : undefined;
}

/** 副主席念某通报情况: a verb of one letter, but two letters right before what one person does. */
const strangers = (text: string, at: number, end: number, w: Words): boolean =>
  HAN23.test(text.slice(at, at + 2)) &&
  !GRAMMAR.test(text.slice(at, at + 2)) &&
  w.notNames.matchAt(text, at) < 2 &&
  doesAtOnce(text, at + 2, end, w) &&
  w.verbs.matchAt(text, at + 2) > 1;

/** 书记支持出席会议: a word that is no name nearly everywhere; right before such a verb it may be one. @returns where it ends, 0 if it is none */
function behindWord(text: string, at: number, end: number, w: Words): number {
  const word = w.notNames.matchAt(text, at);
  const seldom = w.notNames.valueAt(text, at, word) === "seldom" ? standsAlone(text, at, end, w) : 0;
  if (seldom > 0) return seldom;
  const verb = firstRole(text, at + word, Math.min(end, at + word + 6), w);
  const sure =
    verb?.start === at + word && (TAKES_PART.has(verb.role) || (word === 2 && ALONE.has(verb.role) && w.surnames.has(text[at] as string)));
  return sure && text[at] !== "全" ? verb.end : 0;
}

/** Letters that may be a name, right before what somebody does. @returns where that ends, 0 if there is none */
function behindLetters(text: string, at: number, end: number, w: Words): number {
  // Behind a surname an adverb may stand before the verb.
  const most = w.surnames.valueAt(text, at, 1) === "common" ? 9 : 5;
  let letters = 0;
  for (let i = at; i < end && letters < most; i++) {
    if (isBlank(text.charCodeAt(i))) continue;
    if (!isHan(text.charCodeAt(i))) return 0;
    if (letters >= 2) {
      if (letters <= 3 && IN_SPEECH.test(text.slice(i, Math.min(end, i + 12)))) return i;
      const verb = firstRole(text, i, Math.min(end, i + 6), w);
      if (verb && verb.start === i && ACTS.has(verb.role)) return text.startsWith(ENTRUSTS, i - 2) ? 0 : verb.end;
    }
    letters++;
  }
  return 0;
}

/** 受县委书记王某委托宣读: it is another who reads. */
const ENTRUSTS = "委托";
const IN_SPEECH = /^在(?:会上|(?:讲话|总结|主持|点评)(?:讲话)?[中时])(?:强调|指出|要求|说|表示)/u;

/** 局长平安、, 主任晨某就…提出要求: letters that fill the place of a name. @returns where they end, 0 if they do not */
export function standsAlone(text: string, at: number, end: number, w: Words): number {
  let to = at;
  while (to < end && to - at < 5 && isHan(text.charCodeAt(to)) && !"就对".includes(text[to] as string)) to++;
  const length = to - at;
  if (length < 2 || length > 4 || to >= end || !"、，就对".includes(text[to] as string)) return 0;
  const word = text.slice(at, to);
  // 于某某，: a surname that is a preposition as well.
  const verb = w.notNames.has(word) ? 0 : w.verbs.matchAt(text, at);
  if (verb > 1 || (verb === 1 && (length < 3 || !w.surnames.has(text[at] as string) || "就对".includes(text[to] as string)))) return 0;
  if (w.heads.matchEnd(word, length) > 0 || NO_NAME.test(word)) return 0;
  return rolesIn(text, to, Math.min(end, to + 40), w).some((r) => ACTS.has(r.role)) ? to : 0;
}
export const NO_NAME = /[的了为等委局办厅组部会处室院校市县区镇乡村届轮责制]|任职|分工|授权|之[一后前间日]|人$/u;
