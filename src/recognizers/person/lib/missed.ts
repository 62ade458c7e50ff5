/** Where the grammar of clauses saw a title and a verb, and nobody between. */
import { charSet, holdsAny } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { Mark } from "../../../segment/marks.js";
import type { Context, Doc, Sentence, Span } from "../../../types.js";
import { peopleOf } from "./clauses.js";
import { ACTS, behindTitle, HAN23, isNoName, NO_NAME, standsAlone } from "./missed-behind.js";
import { missedRows } from "./missed-rows.js";
import { skipNotes } from "./shapes.js";
import { skipBlanks } from "./text.js";
import { findHeads } from "./title.js";
import type { Person } from "./types.js";
import { firstRole } from "./verbs.js";
import { type Words, wordsOf } from "./words.js";

/** Title, letters and verb of each. */
export function readNothing(doc: Doc, ctx: Context): Span[] {
  const w = wordsOf(doc, ctx);
  const { persons, second } = peopleOf(doc, ctx);
  const taken = new Set<number>();
  for (const p of persons) taken.add(p.nameSpan.start);
  const out: Span[] = missedRows(doc, second, taken, w);
  for (const s of doc.sentences) {
    if (s.span.start >= second) break;
    const { end } = s.span;
    alone(s, persons, taken, w, out);
    comrades(s, taken, w, out);
    const row = namedIn(persons, s.span);
    for (const p of row) {
      const next = p.object ? undefined : inList(doc.text, p, end, taken, w);
      if (next) out.push(next);
    }
    if (row.length > 0) besideOthers(doc.text, s.span, row, w, out);
    listedBefore(s, taken, w, out);
    besideHeads(doc.text, s.span, taken, w, out);
  }
  return out;
}

function besideHeads(text: string, sentence: Span, taken: ReadonlySet<number>, w: Words, out: Span[]): void {
  const { start, end } = sentence;
  const heads = findHeads(text, start, end, w);
  for (const head of heads) {
    const span = head.weak && !text.startsWith("老师", head.start) ? undefined : beforeTitle(text, head, sentence, taken, w);
    if (span) out.push(span);
  }
  for (const head of heads) {
    const span = head.weak ? firstInList(text, head, end, taken, w) : behindTitle(text, head, end, taken, w);
    if (span && !overlapsAny(out, span)) out.push(span);
  }
}

const overlapsAny = (spans: readonly Span[], { start, end }: Span): boolean => spans.some((s) => s.start < end && start < s.end);

const NOBODY: readonly Person[] = [];

function namedIn(persons: readonly Person[], { start, end }: Span): readonly Person[] {
  let row: Person[] | undefined;
  for (const p of persons) {
    if (p.nameSpan.start < start || p.nameSpan.end > end) continue;
    if (row) row.push(p);
    else row = [p];
  }
  return row ?? NOBODY;
}

const isPart = charSet("，、；。：（）()");
/** The last letter of most words for what somebody is, those that no lexicon has among them. */
const CALLED = /[省市县区州旗镇乡村局厅委办社司团院校组队处科][^，。]{0,12}(?:[员长师人者任民生工户手匠选]|(?<![千万百])家)$/u;
/** What `CALLED` ends with. */
const endsCalled = charSet("员长师人者任民生工户手匠选家");
/** Blanks, and the adverbs before the verb. */
const BETWEEN = /\s|(?:分别|先后|依次|也|还)$/gu;
const NEAR = 40;
/** 二级咨询员冉某，总经理时某作表态发言: in a row of people a title that is unknown, with a name behind it. */
function besideOthers(text: string, { start, end }: Span, row: readonly Person[], w: Words, out: Span[]): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isPart(text.charCodeAt(at))) continue;
    if (isNear(row, from, at) && endsInName(text, from, at, w)) out.push({ start: from, end: at });
    from = at + 1;
  }
}

/** Whether one of them stands close to the end of the part, and none in it. */
function isNear(row: readonly Person[], start: number, end: number): boolean {
  let near = false;
  for (const { nameSpan } of row) {
    if (nameSpan.start >= start && nameSpan.end <= end) return false;
    near ||= Math.abs(nameSpan.start - end) < NEAR;
  }
  return near;
}

function endsInName(text: string, start: number, end: number, w: Words): boolean {
  if (end - start < 5 || !holdsAny(text, endsCalled, start, end - 2)) return false;
  const verb = firstRole(text, start, end, w);
  if (verb?.role === "say") return false;
  const words = text.slice(start, verb && ACTS.has(verb.role) ? verb.start : end).replace(BETWEEN, "");
  return hasNameBehind(words, 3, w) || hasNameBehind(words, 2, w);
}

function hasNameBehind(words: string, length: number, w: Words): boolean {
  const name = words.slice(-length);
  return HAN23.test(name) && looksLikeName(name, w) && CALLED.test(words.slice(0, -length));
}

const LISTED =
  /(?<=^|[，。；])\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){1,8}等(?:[省市县区州旗盟校院镇乡]?(?:委|级|上|直)?领导(?:同志)?|同志)?(?=出席|参加|列席|到会|参会)/gu;
/** 甲、乙、丙等县领导出席会议: names first, what they are behind them. */
function listedBefore({ text, span: { start }, marks }: Sentence, taken: ReadonlySet<number>, w: Words, out: Span[]): void {
  if ((marks & Mark.Attending) === 0 || !text.includes("等")) return;
  for (const m of matches(LISTED, text)) {
    const names = m[0].slice(0, m[0].lastIndexOf("等")).split("、");
    const sure = names.filter(
      (n) => w.surnames.has(n[0] as string) && w.notNames.matchAt(n, 0) < 2 && !NO_NAME.test(n) && w.heads.matchEnd(n, n.length) === 0,
    );
    if (sure.length === names.length && names.some((n) => n.length < 4) && !taken.has(start + m.index))
      out.push({ start: start + m.index, end: start + m.index + m[0].length + 2 });
  }
}

/** 党总支书记, 代理主任: letters of the title itself. */
const OF_TITLE = /^[党代支]|[总副兼]/u;
const endsUnit = charSet("局委办镇乡校院组厅部处所站会社司村道");
const opensBehindUnit = (text: string, at: number, start: number): boolean => at > start && endsUnit(text.charCodeAt(at - 1));
const IN_LIST = /^(?:、|以及|和|及)/u;
/** 县水务局王某某局长作表态发言: a unit before the name, the title behind it. */
function beforeTitle(text: string, head: Span, { start, end }: Span, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const at = opensBehindUnit(text, head.start - 3, start) ? head.start - 3 : head.start - 2;
  if (!opensBehindUnit(text, at, start) || taken.has(at)) return undefined;
  const name = text.slice(at, head.start);
  if (!HAN23.test(name) || OF_TITLE.test(name) || !looksLikeName(name, w)) return undefined;
  const to = skipNotes(text, head.end, end);
  const verb = firstRole(text, to, Math.min(end, to + 12), w);
  const acts = verb !== undefined && ACTS.has(verb.role) && verb.start - to <= 4;
  // 校纪委王某某书记、办公室全体成员出席会议
  const listed =
    name.length === 3 && IN_LIST.test(text.slice(to, to + 2)) && !/[站政]$/u.test(name) && !text.startsWith("人", head.end - 1);
  return acts || listed ? { start: at, end: head.end } : undefined;
}

const DOES = /(?:^|[，；、])(\p{Script=Han}{3})(?:宣读|宣布|主持|传达|通报|作?表态|列席|出席)/gu;
/** 尤某某、王某某宣读了…: three letters behind a common surname, and no title anywhere. */
function alone(
  { text, span: { start }, marks }: Sentence,
  persons: readonly Person[],
  taken: ReadonlySet<number>,
  w: Words,
  out: Span[],
): void {
  if ((marks & Mark.Role) === 0) return;
  for (const m of matches(DOES, text)) {
    const name = m[1] as string;
    const at = start + m.index + m[0].indexOf(name);
    // 沙某在通报中说: two letters, and known.
    if (taken.has(at) || persons.some((p) => name.startsWith(p.name)) || !looksLikeName(name, w) || w.verbs.matchAt(name, 0) >= 2) continue;
    out.push({ start: at, end: start + m.index + m[0].length });
  }
}

/** 督查组王某某同志到会: who is called so is a person. */
function comrades({ text, span: { start } }: Sentence, taken: ReadonlySet<number>, w: Words, out: Span[]): void {
  const first = text.indexOf("同志", 3);
  if (first < 0 || SPOKEN_OF.test(text)) return;
  for (let i = first; i >= 0; i = text.indexOf("同志", i + 2)) {
    const at = start + i - 3;
    const name = text.slice(i - 3, i);
    // 纪检监察员尚丽同志: the name begins a letter further on.
    if (taken.has(at) || taken.has(at + 1) || !HAN3.test(name) || !looksLikeName(name, w)) continue;
    out.push({ start: at, end: at + 5 });
  }
}

/** Of three letters: a common surname, and no word of another kind. */
const looksLikeName = (name: string, w: Words): boolean =>
  w.surnames.value(name[0] as string) === "common" &&
  w.notNames.matchAt(name, 0) < 2 &&
  w.heads.matchEnd(name, name.length) === 0 &&
  !NO_NAME.test(name) &&
  !PEOPLE.test(name);
const HAN3 = /^\p{Script=Han}{3}$/u;
const PEOPLE = /成员|干部|党员|领导|负责|有关|相关|全体|各位|分管|主要|[等组个名位]$|^习/u;
const SPOKEN_OF = /讲话|论述|批示|指示|精神|核心|任命|任职/u;

/** 市领导甲、晨某、乙出席: what stands in a list of names, and was read as none. */
function inList(text: string, p: Person, end: number, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const comma = skipNotes(text, p.nameSpan.end, end);
  const at = skipBlanks(text, comma + 1, end);
  if (text[comma] !== "、" || taken.has(at) || !w.surnames.has(text[at] ?? "") || isNoName(text, at, w)) return undefined;
  const to = standsAlone(text, at, end, w);
  return to > 0 ? { start: at, end: to } : undefined;
}

/** 市领导和谐、高山出席: the first of a list, behind a title that many bear. */
function firstInList(text: string, head: Span, end: number, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const at = head.end;
  if (!text.startsWith("领导", at - 2) || taken.has(at) || !w.surnames.has(text[at] ?? "") || isNoName(text, at, w)) return undefined;
  const to = standsAlone(text, at, end, w);
  return to > 0 && text[to] === "、" ? { start: head.start, end: to } : undefined;
}
