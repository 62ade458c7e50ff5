/** Names that look like none: words, prepositions, letters that nothing but their place between a title and a verb makes a name. */
import { conjunctionAt } from "./follower.js";
import type { Name } from "./name.js";
import { ALONE, actsAtOnce, skipNotes, UNSURE } from "./shapes.js";
import { isHan, skipBlanks } from "./text.js";
import { firstRole } from "./verbs.js";
import type { Words } from "./words.js";

/** Seldom a name, but a name where a title stands before and what participants do right behind: 书记温暖出席, 主任康复汇报. */
export function wordAsName(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  const n = w.notNames.matchAt(text, at);
  const kind = n < 2 ? undefined : w.notNames.valueAt(text, at, n);
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  // 主任幸福来出席: a letter more, and the verb.
  const past = at + n + (longerWord(text, at, n, end, w) ? 1 : 0);
  const longer = past > at + n;
  const read = { start: at, end: past, name: text.slice(at, past), surname: true, score: UNSURE };
  if (longer) return read;
  if (kind !== "seldom" && kind !== "given") return undefined;
  // 温暖同志: who is called so is a person.
  if (text.startsWith("同志", past)) return read;
  if (kind === "given" && MARKS.includes(text[past] ?? "。")) return read;
  const behind = skipNotes(text, past + (ADVERB.exec(text.slice(past, past + 2))?.[0].length ?? 0), end);
  const act = firstRole(text, behind, Math.min(end, behind + 8), w);
  if (!act || act.start !== behind || act.role === "say" || act.role === "present" || act.role === "tells") return undefined;
  return read;
}
/** 主席把某某出席会议, 书记向某某主持会议: as a surname only before what is done to nothing. */
export function holder(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  if (
    !"把向".includes(text[at] ?? "。") ||
    !/^\p{Script=Han}{2}$/u.test(text.slice(at + 1, at + 3)) ||
    w.notNames.matchAt(text, at + 1) >= 2
  )
    return undefined;
  const behind = skipNotes(text, at + 3, end);
  const act = firstRole(text, behind, Math.min(end, behind + 8), w);
  if (act?.start !== behind || !(act.role === "attended" || act.role === "chaired" || act.role === "observed")) return undefined;
  return { start: at, end: at + 3, name: text.slice(at, at + 3), surname: true, score: UNSURE };
}
/** Two letters that are a word, and a third before what participants do. */
function longerWord(text: string, at: number, n: number, end: number, w: Words): boolean {
  const third = text[at + 2] ?? "。";
  if (n !== 2 || !(w.surnames.value(text[at] as string) === "common" || BOTH.includes(text[at] as string))) return false;
  if (w.chars.value(third) === "rare" || !isHan(third.charCodeAt(0)) || NO_THIRD.includes(third) || TAILS.test(third)) return false;
  if (w.notNames.matchAt(text, at + 1) >= 2 || w.heads.matchAt(text, at + 1) >= 2) return false;
  const act = firstRole(text, at + 3, Math.min(end, at + 11), w);
  return act?.start === at + 3 && DONE_BY_ONE.has(act.role);
}
/** Surnames that are more than rare, doubtful only for the words they begin: 方向明, 高度远. */
const BOTH = "方高安时任成原应单";
/** 书记介绍后讲话, 主任宣布前作说明. */
const NO_THIRD = "后前时并同性";
const DONE_BY_ONE: ReadonlySet<string> = new Set([...ALONE, "attended", "observed", "spoke", "reported"]);
const ADVERB = /^(?:分别|先后|依次)/u;

/** 主任门前进，, 局长饶有为（女）, 主任车 轮汇报: what fills the stretch between a title and a mark, or is set with a blank. */
export function wholeRun(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  const foreign = transliterated(text, at, end, w);
  if (foreign) return foreign;
  const surname = w.surnames.has(text[at] ?? "");
  let past = at;
  while (past < end && past - at <= LONGEST_RUN && isHan(text.charCodeAt(past))) past++;
  const set = past - at === 1 && text[past] === " " && isHan(text.charCodeAt(past + 1)) && endsAt(text, past + 2, w);
  // 检察长要 强列席会议: set with a blank, and it acts.
  if (!surname && !(set && actsAtOnce(text, past + 2, end, w))) return undefined;
  if (set || (past - at > 1 && endsAt(text, at + 2, w) && w.setApart(at) && !w.setApart(at + 1))) {
    const end = set ? past + 2 : at + 2;
    return { start: at, end, name: `${text[at]}${text[end - 1]}`, surname: true, score: RUN };
  }
  // 应 有 信: three, each set apart from the next.
  if (past - at > 2 && w.setApart(at) && w.setApart(at + 1) && !w.setApart(at + 2) && endsAt(text, at + 3, w))
    return { start: at, end: at + 3, name: text.slice(at, at + 3), surname: true, score: RUN };
  const run = text.slice(at, past);
  if (run.length !== 3 || !(past >= end || MARKS.includes(text[past] as string)) || !mayBeName(run, w)) return undefined;
  return { start: at, end: past, name: run, surname: true, score: RUN };
}
/** 温 馨主持, not 王 小明主持 or 王 小 明: what is no letter of the name stands there. */
const endsAt = (text: string, at: number, w: Words): boolean =>
  (!isHan(text.charCodeAt(at)) && !(text[at] === " " && isHan(text.charCodeAt(at + 1)) && w.verbs.matchAt(text, at + 1) < 2)) ||
  w.verbs.matchAt(text, at) >= 2 ||
  conjunctionAt(text, at) > 0;

/** 再努尔，, 白音那反馈: letters of transliteration up to a mark or a verb, none of which a Chinese name needs. */
function transliterated(text: string, at: number, end: number, w: Words): Name | undefined {
  let past = at;
  while (past < end && past - at < LONGEST_FOREIGN && w.chars.value(text[past] as string) === "transliteration") past++;
  const length = past - at;
  if (length < 3 || (length === 3 && w.surnames.value(text[at] as string) === "common")) return undefined;
  const ends = past >= end || MARKS.includes(text[past] as string) || w.verbs.matchAt(text, past) >= 2;
  return ends ? { start: at, end: past, name: text.slice(at, past), surname: true, score: RUN } : undefined;
}
const LONGEST_FOREIGN = 8;
const LONGEST_RUN = 3;
const RUN = 4;
const MARKS = "，、；。（";
/** A word that only begins like one that is no name: 门前进, 饶有为, 莫如是; not 常态化, 任组长. */
const mayBeName = (run: string, w: Words): boolean =>
  w.notNames.value(run) === undefined &&
  w.verbs.value(run) === undefined &&
  w.heads.matchEnd(run, 3) === 0 &&
  !TAILS.test(run) &&
  (w.verbs.matchAt(run, 0) < 2 || w.notNames.matchAt(run, 0) >= 2 || w.verbs.valueAt(run, 0, 2) === "go");
const TAILS = /[化性们者部组会委局办厅院处科室所站队区市县镇乡村的了着过等说道讲称谈问答则均都也还又就对向从]$|^(?:成员|全体|同志)/u;
