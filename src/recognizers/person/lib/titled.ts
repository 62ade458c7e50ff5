/** …书记王某: a title with a name behind it. */

import { doesAtOnce } from "./acts.js";
import { nameBehind, pastHead } from "./behind.js";
import { type Name, readName } from "./name.js";
import type { Segment } from "./segments.js";
import { firstOfList, sharedStart } from "./shared.js";
import { isHan, skipBlanks, skipBracket } from "./text.js";
import { isUnnamed, type Lead, readLead } from "./title.js";
import type { Head, Words } from "./words.js";

export interface Titled {
  readonly head: Head;
  readonly name: Name;
  readonly lead: Lead;
  /** What stands before the title word. */
  readonly before: string;
  /** Where the title ends, a bracket behind it taken along. */
  readonly end: number;
  /** Where reading goes on, when that is not behind the name. */
  readonly past?: number;
}

/** 县委副书记（高某某）出席会议: the name in brackets. */
function bracketed(text: string, head: Head, end: number, w: Words): { name: Name; past: number } | undefined {
  const open = skipBlanks(text, head.end, end);
  const past = skipBracket(text, open, end);
  const length = past - open - 2;
  if (head.weak || past === open || length < 2 || length > 5 || !"（(".includes(text[open] as string)) return undefined;
  const name = readName(text, open + 1, past - 1, w);
  if (!name?.surname || name.score < 4 || name.end !== past - 1 || name.name.length > 4) return undefined;
  const sure = w.surnames.value(name.name[0] as string) === "common" || doesAtOnce(text, past, end, w);
  return sure && !NOTE.test(name.name) && w.heads.matchAt(name.name, 0) === 0 ? { name, past } : undefined;
}
const NOTE = /[级岗职任兼女族校区方派挂代]$|主持|常务|分管|挂职/u;

/** @param open whether somebody is speaking, and whether titles without a name stand before; `undefined` where no name follows */
export function titledAt(
  text: string,
  head: Head,
  all: readonly Segment[],
  index: number,
  start: number,
  open: { speech: boolean; run: boolean },
  w: Words,
): Titled | undefined {
  const { end } = all[index] as Segment;
  const inside = bracketed(text, head, end, w);
  if (inside) {
    const lead = readLead(text, start, head.start);
    return { head, name: inside.name, lead, before: text.slice(start, head.start), end: head.end, past: inside.past };
  }
  const past = pastHead(text, head, end);
  // 县委书记、: most titles that end their stretch, no name behind them.
  if (!isHan(text.charCodeAt(skipBlanks(text, past, end)))) return undefined;
  const name =
    nameBehind(text, head, past, end, open, w) ?? (head.weak && !head.trade ? firstOfList(text, past, all, index, w) : undefined);
  if (!name) return undefined;
  const inBracket = text[past - 1] === ")" || text[past - 1] === "）";
  return { head, name, lead: readLead(text, start, head.start), before: text.slice(start, head.start), end: inBracket ? past : head.end };
}

/** 各部门负责人词某: no name, but words behind those who are not named. */
export function isGroup(text: string, { head, lead }: Titled): boolean {
  const group = text.slice(lead.start, head.end);
  return head.weak && isUnnamed(group) && !group.includes("其他");
}

/** Where the title begins: with the titles before it, or with the units that share it. */
export function titleStart(
  text: string,
  all: readonly Segment[],
  index: number,
  { lead, name }: Titled,
  run: number | undefined,
  w: Words,
): number {
  return run ?? (lead.any ? undefined : sharedStart(text, all, index, name.end, w)) ?? lead.start;
}
