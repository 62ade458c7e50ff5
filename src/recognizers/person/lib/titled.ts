/** …书记王某: a title with a name behind it. */
import { nameBehind, pastHead } from "./behind.js";
import type { Name } from "./name.js";
import type { Segment } from "./segments.js";
import { firstOfList, sharedStart } from "./shared.js";
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
}

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
  const past = pastHead(text, head, end);
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
