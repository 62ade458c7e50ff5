/** Shapes of a stretch that hold a name: with its title in brackets, with its title behind, alone. They know no state. */
import { type Name, readName, recurs } from "./name.js";
import type { Segment } from "./segments.js";
import { isBlank, skipBlanks, skipBracket } from "./text.js";
import { isUnnamed, wholeTitle } from "./title.js";
import { rolesIn } from "./verbs.js";
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

/** 王某（某乡党委副书记、乡长）. */
export function bracketTitle(text: string, start: number, end: number, w: Words): Shape | undefined {
  for (let i = start + 1; i < Math.min(end, start + 14); i++) {
    if (text[i] !== "（" && text[i] !== "(") continue;
    const past = skipBracket(text, i, end);
    if (past === i || !wholeTitle(text, i + 1, past - 1, w)) return undefined;
    const name = readName(text, start, i, w);
    if (!name || skipBlanks(text, name.end, i) !== i) return undefined;
    return { name, title: { start: i + 1, end: past - 1 }, end: past };
  }
  return undefined;
}

/** 岩某某，县委第三巡察组组长，在会上作动员讲话: the titles that follow end before a verb. */
export function titleBehind(text: string, all: readonly Segment[], index: number, w: Words): Shape | undefined {
  const s = all[index] as Segment;
  const next = all[index + 1];
  if (next?.sep !== "，" || s.sep === "、" || s.end - s.start > 24) return undefined;
  let last = index;
  for (;;) {
    const t = all[last + 1];
    if (!t || (t.sep !== "、" && t.sep !== "，") || !wholeTitle(text, t.start, t.end, w) || isUnnamed(text.slice(t.start, t.end))) break;
    last++;
  }
  if (last === index) return undefined;
  const behind = all[last + 1];
  if (behind && (behind.sep === "、" || w.verbs.matchAt(text, skipBlanks(text, behind.start, behind.end)) === 0)) return undefined;
  const name = readName(text, skipBlanks(text, s.start, s.end), s.end, w);
  if (!name || skipNotes(text, name.end, s.end) < s.end) return undefined;
  const title = { start: skipBlanks(text, next.start, next.end), end: (all[last] as Segment).end };
  while (isBlank(text[title.end - 1])) title.end--;
  return { name, title, end: name.end };
}

const BY = /^(?:会议|大会|培训班|动员会|会)?由/u;

/** A name without any title: 主持人：王某; 会议由王某主持; 王某主持会议 where the name comes again. */
export function nameAlone(text: string, start: number, end: number, labelled: boolean, w: Words): Shape | undefined {
  const by = BY.exec(text.slice(start, start + 5));
  const at = start + (by?.[0].length ?? 0);
  if (!w.surnames.has(text[at] ?? "")) return undefined;
  if (!by && !labelled) {
    const verb = rolesIn(text, at, Math.min(end, at + 10), w)[0];
    if (!verb || verb.role === "say" || verb.start - at < 2 || verb.start - at > 6) return undefined;
  }
  const name = readName(text, at, end, w);
  if (!name?.surname || name.score < 2.5) return undefined;
  const bare = skipNotes(text, name.end, end) >= end;
  const verb = rolesIn(text, name.end, Math.min(end, name.end + 8), w)[0];
  const sure = labelled
    ? bare
    : by
      ? verb?.role === "chaired"
      : recurs(text, name.name, name.start, w) && verb !== undefined && verb.role !== "say" && verb.start - name.end < 4;
  return sure ? { name, title: undefined, end: name.end } : undefined;
}
