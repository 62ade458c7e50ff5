/** Names that look like none: words, prepositions, letters that nothing but their place between a title and a verb makes a name. */
import { doesAtOnce, TAKES_PART, withOthers } from "./acts.js";
import { ORDERLY } from "./fits.js";
import { conjunctionAt, endsNoName } from "./follower.js";
import { type Name, readName } from "./name.js";
import { actsAtOnce, attendsAtOnce, skipNotes, UNSURE } from "./shapes.js";
import { isHan, skipBlanks, squeeze } from "./text.js";
import { findHeads } from "./title.js";
import { firstRole } from "./verbs.js";
import type { Words } from "./words.js";

/**
 * Seldom a name, but a name where a title stands before and what participants do right behind: 书记温暖出席, 主任康复汇报,
 * 主任幸福来就…提出要求.
 */
export function wordAsName(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  const n = w.notNames.matchAt(text, at);
  const kind = n < 2 ? undefined : w.notNames.valueAt(text, at, n);
  if (n === 2 && longerWord(text, at, end, w)) return named(text, at, at + 3, PLAIN);
  if (n < 2) return strange(text, at, end, w);
  if (kind !== "seldom" && kind !== "given") return undefined;
  const past = at + n;
  // 温暖同志: who is called so is a person.
  if (text.startsWith("同志", past)) return named(text, at, past, PLAIN);
  // 书记郑重宣布: as often an adverb.
  const sure = kind === "given" && w.verbs.value(text.slice(at, past)) === undefined ? PLAIN : UNSURE;
  if (doesAtOnce(text, past, end, w, true) || withOthers(text, past, end, w)) return named(text, at, past, sure);
  // 听取了巡察办主任田野关于…的汇报
  if (REPORTS.test(text.slice(past, past + LONGEST_REPORT))) return named(text, at, past, sure);
  // 左右代表被巡察县（市、区）党委，…
  if (kind === "given" && text.startsWith("代表", past) && isHan(text.charCodeAt(past + 2))) return named(text, at, past, UNSURE);
  return MARKS.includes(text[past] ?? "。") && (kind === "given" || nextIsPerson(text, past + 1, w))
    ? named(text, at, past, sure)
    : undefined;
}
const named = (text: string, start: number, end: number, score: number): Name => ({
  start,
  end,
  name: squeeze(text.slice(start, end)),
  surname: true,
  score,
});
const REPORTS = /^关于[^，。；：、]{2,30}的(?:汇报|报告|说明)/u;
const LONGEST_REPORT = 40;
/** 组长包容、县教体局局长王某, 副组长更新、王某: who follows says what the word is. */
function nextIsPerson(text: string, from: number, w: Words): boolean {
  const end = from + (CLAUSE.exec(text.slice(from, from + LONGEST_CLAUSE))?.[0].length ?? 0);
  const heads = findHeads(text, from, end, w);
  // 副厅长水平，厅党组成员、副厅长王某: the title goes on.
  const last = heads.at(-1);
  if (last?.weak && last.end === end && text[end] === "、" && end - from > 2) return nextIsPerson(text, end + 1, w);
  if (heads.length > 0) return heads.some((h) => !h.weak && (h.start - from > 1 || h.end < end));
  const name = readName(text, from, end, w);
  return name?.surname === true && name.score >= 4 && name.name.length <= 3;
}
const CLAUSE = /^[^，。；：、\n]*/u;
const LONGEST_CLAUSE = 40;
/** A name by its place alone, and no doubt about where it ends. */
const PLAIN = 2;

/** Letters that stand in no other name: 车轮, 应如是, 顾大局; behind a title, up to a mark or an act. */
function strange(text: string, at: number, end: number, w: Words): Name | undefined {
  for (const length of [3, 2]) {
    const past = at + length;
    const name = text.slice(at, past);
    if (!STRANGE.test(name) || past > end || w.heads.matchEnd(name, length) > 0 || w.verbs.matchAt(name, 0) >= 2) continue;
    const common = w.surnames.value(name[0] as string) === "common";
    if (name.endsWith("局") && !(common && length === 3)) continue;
    const ends = past >= end || MARKS.includes(text[past] as string);
    if (!((common || length === 2) && ends) && !isPlaced(text, past, end, w)) continue;
    return { start: at, end: past, name, surname: true, score: name.endsWith("局") ? UNSURE : PLAIN };
  }
  return undefined;
}
const isPlaced = (text: string, past: number, end: number, w: Words): boolean =>
  doesAtOnce(text, past, end, w, true) || withOthers(text, past, end, w) || text.startsWith("同志", past);
const STRANGE = /^\p{Script=Han}(?:\p{Script=Han}?[轮我你它]|[我你那]\p{Script=Han}|\p{Script=Han}[是局])$/u;
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
  if (act?.start !== behind || !TAKES_PART.has(act.role)) return undefined;
  return { start: at, end: at + 3, name: text.slice(at, at + 3), surname: true, score: UNSURE };
}
/** 副主席念某（女）, 检察长定某某出席: letters that open no name, but a note or what participants do stands right behind. */
export function placed(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  for (const length of [3, 2]) {
    const past = at + length;
    const noted = "（(".includes(text[past] ?? "。");
    // What makes a name of them stands behind them.
    if (past > end || !(noted || (length === 3 && w.verbs.matchAt(text, past) > 1))) continue;
    const name = text.slice(at, past);
    if (!HAN.test(name) || NO_PERSON.test(name) || GRAMMAR.test(name) || TAILS.test(name)) continue;
    if (w.notNames.has(name) || w.heads.matchEnd(name, length) > 0 || w.verbs.matchAt(name, 0) >= 2 || w.verbs.matchAt(name, 1) >= 2)
      continue;
    if (noted && WOMAN.test(text.slice(past, past + 3))) return named(text, at, past, PLAIN);
    if (
      length === 3 &&
      w.notNames.matchAt(name, 0) < 2 &&
      w.chars.value(name[2] as string) !== "rare" &&
      w.verbs.matchAt(text, past) > 1 &&
      attendsAtOnce(text, past, end, w)
    )
      return named(text, at, past, UNSURE);
  }
  return undefined;
}
const WOMAN = /^[（(][女男]/u;
/** Adverbs, pronouns and prepositions: 书记一直未出席, 主任第一次列席. */
export const GRAMMAR =
  /^[在也还都均就则又再并对向把被为以从由受与和及暨等将已未不没一二三两各每另亦而但更最很因第该其此本应曾正刚才仍只可能会要请经率带领]|^当[场面即时众天日晚]|^(?:助理|秘书|代[理为]|临时|轮)|人$|[共近约逾十百千]|[和及与暨同起道次时后前中并再未不没可应能要会来去]|人选|候选|干部|代表|委员/u;

/** Two letters that are a word, and a third before what participants do. */
function longerWord(text: string, at: number, end: number, w: Words): boolean {
  const third = text[at + 2] ?? "。";
  const hard = w.notNames.valueAt(text, at, 2) === "not-name";
  if (!isHan(third.charCodeAt(0)) || NO_THIRD.includes(third) || (hard && third === "人")) return false;
  const past = at + 3;
  // 应有为通报, 常委之主持: no adverb before such a verb.
  if ((w.chars.value(third) === "rare" || TAILS.test(third)) && !endsNoName(text, at + 2, w)) return false;
  if (w.notNames.matchAt(text, at + 1) >= 2 || w.heads.matchAt(text, at + 1) >= 2 || w.verbs.matchAt(text, at + 1) >= 2) return false;
  return doesAtOnce(text, past, end, w, true) || withOthers(text, past, end, w) || (!hard && text.startsWith("同志", past));
}
/** 书记介绍后讲话, 主任宣布前作说明, 由市里通报. */
const NO_THIRD = "后前时并同性再才里中内上间地级直方";

/** 主任门前进，, 局长饶有为（女）, 主任车 轮汇报: what fills the stretch between a title and a mark, or is set with a blank. */
export function wholeRun(text: string, from: number, end: number, w: Words): Name | undefined {
  const at = skipBlanks(text, from, end);
  const foreign = transliterated(text, at, end, w);
  if (foreign) return foreign;
  const set = setWide(text, at, end, w);
  if (set) return set;
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  let past = at;
  while (past < end && past - at <= LONGEST_RUN && isHan(text.charCodeAt(past))) past++;
  const run = text.slice(at, past);
  if (run.length !== 3 || !(past >= end || MARKS.includes(text[past] as string)) || !mayBeName(run, w)) return undefined;
  return { start: at, end: past, name: run, surname: true, score: RUN };
}
/** 车 轮, 应 有 信: letters set apart from one another and from nothing else; the blank says that they are a name. */
export function setWide(text: string, at: number, end: number, w: Words): Name | undefined {
  const surname = w.surnames.has(text[at] ?? "");
  const still = isHan(text.charCodeAt(at)) && text[at + 1] === " " && isHan(text.charCodeAt(at + 2)) && endsAt(text, at + 3, w);
  const past = still ? at + 3 : at + 2;
  if (
    still ||
    (isHan(text.charCodeAt(at + 1)) &&
      endsAt(text, past, w) &&
      w.setApart(at) &&
      (!w.setApart(at + 1) || text[past] === "等" || isPlaced(text, past, end, w)))
  ) {
    if (surname) return named(text, at, past, RUN);
    // 检察长要 强列席会议, 成员俭 让出席: no surname, but it acts.
    const word = squeeze(text.slice(at, past));
    if (w.notNames.has(word) || w.verbs.value(word) !== undefined || w.heads.has(word)) return undefined;
    const placed =
      actsAtOnce(text, past, end, w) ||
      doesAtOnce(text, past, end, w) ||
      MARKS.includes(text[past] ?? "，") ||
      withOthers(text, past, end, w);
    return placed ? named(text, at, past, RUN) : undefined;
  }
  // Three, each set apart from the next; 李 存 等: two, and others.
  if (text[at + 2] !== "等" && surname && w.setApart(at) && w.setApart(at + 1) && !w.setApart(at + 2) && endsAt(text, at + 3, w))
    return named(text, at, at + 3, RUN);
  return undefined;
}
/** 温 馨主持, not 王 小明主持 or 王 小 明: what is no letter of the name stands there. */
const endsAt = (text: string, at: number, w: Words): boolean =>
  (!isHan(text.charCodeAt(at)) &&
    !(
      text[at] === " " &&
      isHan(text.charCodeAt(at + 1)) &&
      w.verbs.matchAt(text, at + 1) < 2 &&
      !MATTERS.includes(text[at + 1] as string)
    )) ||
  w.verbs.matchAt(text, at) >= 2 ||
  // 林 清和主持: no second person behind 和.
  (conjunctionAt(text, at) > 0 && w.verbs.matchAt(text, at + conjunctionAt(text, at)) < 2) ||
  MATTERS.includes(text[at] as string);

/** 车 轮就…提出要求 */
const MATTERS = "就对在向";

/** 再努尔，, 白音那反馈: letters of transliteration up to a mark or a verb, none of which a Chinese name needs. */
function transliterated(text: string, at: number, end: number, w: Words): Name | undefined {
  let past = at;
  while (past < end && past - at < LONGEST_FOREIGN && w.chars.value(text[past] as string) === "transliteration") past++;
  // 旦增某某依次汇报
  if (past - at >= 4 && ORDERLY.test(text.slice(past - 2, past)) && w.verbs.matchAt(text, past) > 1) past -= 2;
  if (past - at > 3 && text[past - 1] === "则" && w.verbs.matchAt(text, past) > 1) past--;
  const length = past - at;
  if (length < 3 || (length === 3 && w.surnames.value(text[at] as string) === "common")) return undefined;
  const ends = past >= end || MARKS.includes(text[past] as string) || w.verbs.matchAt(text, past) >= 2 || text.startsWith("在会上", past);
  return ends ? { start: at, end: past, name: text.slice(at, past), surname: true, score: RUN } : undefined;
}
const LONGEST_FOREIGN = 8;
const LONGEST_RUN = 3;
const RUN = 4;
const MARKS = "，、；。（";
/** A word that only begins like one that is no name: 门前进, 饶有为, 莫如是; not 常态化, 任组长. */
const mayBeName = (run: string, w: Words): boolean =>
  w.notNames.value(run) !== "not-name" &&
  (w.verbs.value(run) === undefined || w.notNames.value(run) === "given") &&
  w.heads.matchEnd(run, 3) === 0 &&
  (w.notNames.has(run) || !TAILS.test(run)) &&
  (w.verbs.matchAt(run, 0) < 2 || w.notNames.matchAt(run, 0) >= 2 || w.verbs.valueAt(run, 0, 2) === "go");
const TAILS = /[化性们者部组会委局办厅院处科室所站队区市县镇乡村的了着过等说道讲称谈问答则均都也还又就对向从]$|^(?:成员|全体|同志)/u;

/**
 * 市领导花样、向上行、应如是出席: in a list of persons a word is a name up to the next mark or to what the list does.
 * @param last whether 和 stands before it, so that the list ends with it
 */
export function wordInList(text: string, from: number, end: number, w: Words, last = false): Name | undefined {
  const at = skipBlanks(text, from, end);
  const set = setWide(text, at, end, w);
  if (set) return set;
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  for (const length of [3, 2]) {
    const past = at + length;
    const name = text.slice(at, past);
    if (past > end || !HAN.test(name) || NO_PERSON.test(name) || (!HOME.test(name) && !mayBeName(name, w))) continue;
    const behind = skipNotes(text, past, end);
    if (w.surnames.value(name[0] as string) === "common" && HOME.test(name) && withOthers(text, behind, end, w))
      return { start: at, end: past, name, surname: true, score: PLAIN };
    const closes = behind >= end && !(last && text[end] === "、");
    if (closes || text[behind] === "等" || doesAtOnce(text, past, end, w) || joinsLast(text, behind, end, w))
      return { start: at, end: past, name, surname: true, score: PLAIN };
  }
  return strange(text, at, end, w);
}
/** 应对和初心出席: the last of the list does it. */
function joinsLast(text: string, at: number, end: number, w: Words): boolean {
  const length = conjunctionAt(text, at);
  if (length === 0) return false;
  const read = readName(text, at + length, end, w);
  const name = read?.surname ? read : wordInList(text, at + length, end, w, true);
  return withOthers(text, at, end, w) || (name !== undefined && doesAtOnce(text, name.end, end, w));
}
const HAN = /^\p{Script=Han}+$/u;
/** 万家乡, 高进村: a surname, and a word that ends like a place. */
const HOME = /^\p{Script=Han}(?:[下家故水返同老还思梦他异归爱侨]乡|[进入驻下]村)$/u;
/** 养殖户, 老党员: one of a kind. */
const NO_PERSON = /[户员民商兵人师工团]$/u;
