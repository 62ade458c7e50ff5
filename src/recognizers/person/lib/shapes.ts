/** Shapes of a stretch that hold a name: with its title in brackets, with its title behind, alone. They know no state. */
import { charSet } from "../../../chars.js";
import { conjunctionAt } from "./follower.js";
import { type Name, readName, recurs } from "./name.js";
import type { Segment } from "./segments.js";
import { isBlank, isHan, skipBlanks, skipBracket } from "./text.js";
import { isUnnamed, wholeTitle } from "./title.js";
import type { RoleHit } from "./types.js";
import { firstRole, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

export interface Shape {
  readonly name: Name;
  readonly title: { start: number; end: number } | undefined;
  /** Where reading goes on. */
  readonly end: number;
}

/** Behind bracket notes, 同志 and blanks. */
export function skipNotes(text: string, at: number, end: number): number {
  let i = skipBlanks(text, at, end);
  for (;;) {
    const past = skipBracket(text, i, end);
    if (past > i) i = skipBlanks(text, past, end);
    else if (text.startsWith("同志", i)) i = skipBlanks(text, i + 2, end);
    else return i;
  }
}

/** 王某（女，藏族，某乡乡长）: where the title begins. */
function behindNotes(text: string, from: number, to: number): number {
  let at = from;
  for (let note = NOTE.exec(text.slice(at, to)); note; note = NOTE.exec(text.slice(at, to))) at += note[0].length;
  return at;
}
const NOTE = /^[ 　]*(?:[男女]|\p{Script=Han}{1,5}族|挂职)[，,、；; ][ 　]*/u;

/** 严格（乡党委副书记）: a word, with a title of its own. */
function word(text: string, start: number, end: number, w: Words): Name | undefined {
  const name = text.slice(start, end);
  const known = w.notNames.value(name);
  if (!/^\p{Script=Han}{2,3}$/u.test(name) || !w.surnames.has(name[0] as string) || known === "not-name") return undefined;
  return w.heads.matchEnd(name, name.length) > 0 ? undefined : { start, end, name, surname: true, score: 2 };
}

const CALLED = "同志";
/** 王某（某乡党委副书记、乡长）, 王某同志（乡长）. */
export function bracketTitle(text: string, from: number, end: number, w: Words): Shape | undefined {
  const start = behindBy(text, from);
  for (let i = start + 1; i < Math.min(end, start + 14); i++) {
    const code = text.charCodeAt(i);
    if (code !== 0xff08 && code !== 0x28) continue;
    const past = skipBracket(text, i, end);
    if (past === i || !wholeTitle(text, i + 1, past - 1, w)) return undefined;
    const stop = text.endsWith(CALLED, i) ? i - CALLED.length : i;
    const name = readName(text, start, stop, w) ?? word(text, start, stop, w);
    if (!name || skipBlanks(text, name.end, stop) !== stop) return undefined;
    return { name, title: { start: behindNotes(text, i + 1, past - 1), end: past - 1 }, end: past };
  }
  return undefined;
}

/**
 * 岩某某，县委第三巡察组组长，在会上作动员讲话: the titles that follow end before a verb.
 * @param labelled 参会领导：甲，县委书记；乙，县长: …or before the next person of a list
 */
export function titleBehind(text: string, all: readonly Segment[], index: number, labelled: boolean, w: Words): Shape | undefined {
  const s = all[index] as Segment;
  const next = all[index + 1];
  if (next?.sep !== "，" || s.sep === "、" || s.end - s.start > 24) return undefined;
  let last = index;
  for (;;) {
    const t = all[last + 1];
    // …部部长，宣读了巡察组组长、…: the verb.
    if (t && w.verbs.matchAt(text, skipBlanks(text, t.start, t.end)) >= 2) break;
    if (!t || (t.sep !== "、" && t.sep !== "，") || !wholeTitle(text, t.start, t.end, w) || isUnnamed(text.slice(t.start, t.end))) break;
    last++;
  }
  if (last === index) return undefined;
  const behind = all[last + 1];
  const listed = labelled && behind?.sep === "；";
  if (behind && !listed && (behind.sep === "、" || w.verbs.matchAt(text, skipBlanks(text, behind.start, behind.end)) === 0))
    return undefined;
  const name = readName(text, skipBlanks(text, s.start, s.end), s.end, w);
  if (!name || skipNotes(text, name.end, s.end) < s.end) return undefined;
  const title = { start: skipBlanks(text, next.start, next.end), end: (all[last] as Segment).end };
  while (isBlank(text.charCodeAt(title.end - 1))) title.end--;
  return { name, title, end: name.end };
}

const BY = /^(?:会议|大会|培训班|动员会|会)?由/u;
const mayBeBy = charSet("会大培动由");
/** Behind 会议由; `at` itself where nothing of the kind stands there. */
function behindBy(text: string, at: number): number {
  const by = mayBeBy(text.charCodeAt(at)) ? BY.exec(text.slice(at, at + 5)) : null;
  return at + (by?.[0].length ?? 0);
}

/** 高山同志代表巡察组反馈: who is called so is a person, whatever stands between. */
const COMRADE = /^\p{Script=Han}{2,4}同志(?:代表|主持|出席|参加|列席|作|做|宣|传达|通报|反馈|就|对|向)/u;
const REACH = 40;

/** A name without any title: 主持人：王某; 会议由王某主持; 王某主持会议 where the name comes again. */
export function nameAlone(text: string, start: number, end: number, labelled: boolean, w: Words): Shape | undefined {
  const at = behindBy(text, start);
  const by = at > start;
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  const comrade = COMRADE.test(text.slice(at, at + 8));
  if (!by && !labelled && !comrade) {
    const verb = firstRole(text, at, Math.min(end, at + 10), w);
    if (!verb || verb.role === "say" || verb.start - at < 2 || verb.start - at > 6) return undefined;
  }
  const name = readName(text, at, end, w);
  // 区委副书记、区长、某开发区党工委书记甲: a title of the stack.
  if (!name?.surname || name.score < 2.5 || (labelled && w.heads.matchEnd(name.name, name.name.length) > 0)) return undefined;
  const behind = skipNotes(text, name.end, end);
  const bare = behind >= end || (behind === end - 1 && text[behind] === "等");
  const verb = firstRole(text, name.end, Math.min(end, name.end + (comrade ? REACH : 8)), w);
  const sure = labelled
    ? bare
    : comrade
      ? verb !== undefined && verb.role !== "say"
      : by
        ? verb?.role === "chaired"
        : (recurs(text, name.name, name.start, w) || (verb && plainly(name, verb, w))) &&
          verb !== undefined &&
          verb.role !== "say" &&
          verb.start - name.end < 4;
  return sure ? { name, title: undefined, end: name.end } : undefined;
}

/** 刘某某宣读了…: three letters behind a common surname, and what only a person does right behind. */
const plainly = (name: Name, verb: RoleHit, w: Words): boolean =>
  name.name.length === 3 &&
  !isPlace(name.name) &&
  verb.start === name.end &&
  ALONE.has(verb.role) &&
  w.surnames.value(name.name[0] as string) === "common";
export const ALONE: ReadonlySet<string> = new Set(["chaired", "announced", "conveyed", "pledged"]);

/** 江源省, 高新区: a place that begins with a surname. */
export const isPlace = (name: string): boolean => "省市县区州旗盟镇乡村厅司部会院校处室台站所".includes(name.at(-1) ?? "");

/** Enough to be read, too little to be read without a warning. */
export const UNSURE = 1.2;

/** Units end in these, names hardly ever: 纪委书记, 高新区主任. */
const BAD_END = "股副总省市县区州旗盟镇乡村社团院校系部处科室所站厅党政工学会办队委局组司务任全法";
const isTitleAt = (text: string, at: number, w: Words): boolean => w.heads.matchAt(text, at) > 1;
/** 张某某副校长、李某书记: the title right behind the name, as universities write it. */
export function titleRight(text: string, from: number, end: number, w: Words): Shape | undefined {
  const start = behindBy(text, from);
  if (!isTitleAt(text, start + 2, w) && !isTitleAt(text, start + 3, w) && !isTitleAt(text, start + 4, w)) return undefined;
  const surname = w.surnames.valueAt(text, start, 1);
  const compound = w.surnames.valueAt(text, start, 2) === "compound";
  if (!surname && !compound) return undefined;
  for (let length = compound ? 4 : 3; length >= (surname === "doubtful" ? 3 : 2); length--) {
    const at = start + length;
    const n = w.heads.matchAt(text, at);
    if (
      n < 2 ||
      at + n > end ||
      !isHan(text.charCodeAt(at - 1)) ||
      BAD_END.includes(text[at - 1] as string) ||
      w.heads.valueAt(text, at, n) !== "strong" ||
      text.startsWith("总书记", at)
    )
      continue;
    if (w.notNames.matchAt(text, start) >= 2 || w.verbs.matchAt(text, start) >= 2 || w.heads.matchEnd(text, at) > 0) return undefined;
    const past = skipNotes(text, at + n, end);
    const act = firstRole(text, past, Math.min(end, past + 12), w);
    const joins = conjunctionAt(text, past) > 0;
    if (past < end && !joins && !(act && act.start - past <= 6)) return undefined;
    if (past >= end && text[end] !== "、" && text[end] !== "，") return undefined;
    const name = {
      start,
      end: at,
      name: text.slice(start, at),
      surname: true,
      score:
        recurs(text, text.slice(start, at), start, w) ||
        (act?.start === past && surname !== "doubtful") ||
        (surname === "common" && length > 2)
          ? 2.5
          : UNSURE,
    };
    return { name, title: { start: at, end: at + n }, end: at + n };
  }
  return undefined;
}

/** Whether a role verb stands right behind a name. */
export function actsAtOnce(text: string, at: number, end: number, w: Words): boolean {
  const from = skipNotes(text, at, end);
  if (text.startsWith("代表", from)) return true;
  if (text[from] === "的") return false;
  const first = firstRole(text, from, Math.min(end, from + 14), w);
  return first !== undefined && first.role !== "say" && first.start - from <= 3;
}

/** 出席会议, 应邀列席会议 right behind a name. */
export function attendsAtOnce(text: string, at: number, end: number, w: Words): boolean {
  const notes = skipNotes(text, at, end);
  const from = text[notes + 1] === "邀" && "应受特".includes(text[notes] as string) ? notes + 2 : notes;
  const first = firstRole(text, from, Math.min(end, from + 8), w);
  return first !== undefined && first.start - from <= 2 && (first.role === "attended" || first.role === "observed");
}

/** 王书记强调, 王书记在讲话中要求. */
export function saysAtOnce(text: string, at: number, end: number, w: Words): boolean {
  const from = skipNotes(text, at, end);
  return rolesIn(text, from, Math.min(end, from + 14), w).some((r) => r.role === "say" || r.role === "spoke" || r.role === "pledged");
}

const setsApart = charSet("\n　 ");
/** 赵某某表示，… at the start of a paragraph: a speaker whom nobody has introduced. */
export function speakerAlone(text: string, start: number, end: number, w: Words): Shape | undefined {
  const surname = w.surnames.valueAt(text, start, 1);
  if (start > 0 && !setsApart(text.charCodeAt(start - 1))) return undefined;
  if (surname !== "common" && w.surnames.valueAt(text, start, 2) !== "compound") return undefined;
  const name = readName(text, start, end, w);
  const comrade = name !== undefined && text.startsWith("同志", name.end);
  if (!name || name.score < 4 || (name.name.length < 3 && !comrade) || isPlace(name.name)) return undefined;
  const verb = firstRole(text, name.end, end, w);
  const says = verb?.role === "say" && verb.start - name.end <= 5 && SAYING.test(text.slice(verb.start, verb.end));
  return says && verb.end === end && "，：".includes(text[end] ?? "。") ? { name, title: undefined, end: name.end } : undefined;
}
const SAYING = /^(?:强调|指出|要求|表示)$/u;

/** 方某某　市委副书记、政法委书记, a line of a list of who took part. */
export function nameThenTitle(text: string, start: number, end: number, w: Words): Shape | undefined {
  const name = readName(text, skipBlanks(text, start, end), end, w);
  // 司徒某（女）　市政协副主席
  const from = name?.surname ? skipNotes(text, name.end, end) : end;
  if (!name || from >= end || !isBlank(text.charCodeAt(from - 1))) return undefined;
  const parts = text.slice(from, end).split(/[、，]/u);
  let at = from;
  const titled = parts.every((part) => {
    const whole = wholeTitle(text, at, at + part.length, w);
    at += part.length + 1;
    return whole !== undefined && !isUnnamed(part);
  });
  return titled ? { name, title: { start: from, end }, end } : undefined;
}

/** A name and nothing else, where a wide blank sets it apart from its title. */
export function nameSetApart(text: string, start: number, end: number, w: Words): Name | undefined {
  const name = readName(text, start, end, w);
  return name?.surname && skipBlanks(text, name.end, end) >= end ? name : undefined;
}
