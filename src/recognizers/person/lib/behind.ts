/** The name behind the head of a title. */
import { doesAtOnce } from "./acts.js";
import { transliterates } from "./fits.js";
import { conjunctionAt } from "./follower.js";
import { type Name, readName } from "./name.js";
import { NOTED } from "./noted.js";
import { attendsAtOnce } from "./shapes.js";
import { skipBlanks, skipBracket } from "./text.js";
import { holder, placed, setWide, wholeRun, wordAsName } from "./unlikely.js";
import { rolesIn } from "./verbs.js";
import type { Head, Words } from "./words.js";

/** Behind a bracket; 市领导有甲、乙. */
export function pastHead(text: string, head: Head, end: number): number {
  const at = skipBracket(text, skipBlanks(text, head.end, end), end);
  return head.weak && text[at] === "有" && text[at + 1] !== "关" ? at + 1 : at;
}

/** 老支书王某、带头人李某列席: what the list does. */
function attendsInList(text: string, at: number, w: Words): boolean {
  const list = LIST.exec(text.slice(at, at + LONGEST_LIST))?.[0] ?? "";
  const first = rolesIn(text, at, at + list.length, w).find((r) => r.role !== "present");
  return list.startsWith("、") && (first?.role === "attended" || first?.role === "observed");
}
const LIST = /^[^，。；：！？\n]*/u;
const LONGEST_LIST = 80;

/** @param open whether somebody is speaking, and whether titles without a name stand before */
export function nameBehind(
  text: string,
  head: Head,
  at: number,
  end: number,
  open: { speech: boolean; run: boolean },
  w: Words,
): Name | undefined {
  // 领导小组成员俭 让出席: the blank says that they are a name.
  const set = head.weak && !open.speech ? setWide(text, skipBlanks(text, at, end), end, w) : undefined;
  if (set && attendsAtOnce(text, set.end, end, w)) return set;
  const read =
    (head.weak || open.speech ? undefined : wholeRun(text, at, end, w)) ?? readName(text, at, end, w, !head.weak && !open.speech);
  // 领导小组成员布仁主持会议: letters of transliteration, and an act.
  const foreign =
    head.weak && read !== undefined && transliterates(text.slice(read.start, read.end), w) && doesAtOnce(text, read.end, end, w);
  const sure = read !== undefined && (foreign || read.score >= (head.weak ? (read.surname ? 2.2 : 3.4) : 0.9));
  const name = sure ? read : unlikely(text, at, end, head.weak, open.speech, w);
  if (!name) return undefined;
  // 村民王某反映了…: said of many, and no title.
  if (head.trade && !open.run && !attendsAtOnce(text, name.end, end, w) && !attendsInList(text, name.end, w)) return undefined;
  // 负责人和联络员, 代表和学生代表: 和 joins; a name it begins must be sure of itself.
  if (conjunctionAt(text, at) > 0 && name.score < NOTED && (head.weak || (name.score < 2.8 && !actsBehind(text, name.end, end, w))))
    return undefined;
  // 分管负责人和安全|总监: nor does a title stand behind such a name.
  if (conjunctionAt(text, at) > 0 && w.heads.matchAt(text, name.end) > 1) return undefined;
  // 网格员|队伍建设|、粮食储备: what is worked on.
  if (!name.surname && name.name.length === 4 && text[name.end] === "、" && isWords(name.name, w)) return undefined;
  // 研究治理、教授治理: within what somebody says only a surname makes a name.
  if (open.speech && !name.surname && name.score < 4) return undefined;
  return head.weak && !name.surname && !foreign && name.score < 4 && !open.run ? undefined : name;
}

/** Names of other peoples have more letters of transliteration, or begin with one: 勒排某某. */
function isWords(name: string, w: Words): boolean {
  let foreign = 0;
  for (const ch of name) if (w.chars.value(ch) === "transliteration") foreign++;
  return foreign < 2 && w.chars.value(name[0] as string) !== "transliteration";
}

const actsBehind = (text: string, at: number, end: number, w: Words): boolean =>
  doesAtOnce(text, at, end, w) || WHILE_SPEAKING.test(text.slice(at, at + 16));
/** 局长和某某在表态发言时说 */
const WHILE_SPEAKING = /^在(?:会上)?[^，。；：]{0,8}(?:讲话|发言|表态|汇报|动员|点评)[^，。；：]{0,4}[时中]/u;

/** Letters that look like no name, where their place says that they are one. */
function unlikely(text: string, at: number, end: number, weak: boolean, speech: boolean, w: Words): Name | undefined {
  const known = weak ? ofThree(text, at, end, speech, w) : (wordAsName(text, at, end, w) ?? holder(text, at, end, w));
  if (known || speech) return known;
  const name = placed(text, at, end, w);
  // 群众代表当某某列席
  return !weak || (name?.name.length === 3 && attendsAtOnce(text, name.end, end, w)) ? name : undefined;
}

/** 包联领导国家强出席: a word and a third letter, behind a title that many bear. */
function ofThree(text: string, at: number, end: number, speech: boolean, w: Words): Name | undefined {
  const name = speech ? undefined : wordAsName(text, at, end, w);
  return name?.name.length === 3 && attendsAtOnce(text, name.end, end, w) ? { ...name, score: NOTED } : undefined;
}
