/** …书记王某: the titles of a stretch with names behind them, from left to right. */
import { nameBehind, pastHead } from "./behind.js";
import type { Name } from "./name.js";
import type { Segment } from "./segments.js";
import { firstOfList, sharedStart } from "./shared.js";
import { findHeads, isUnnamed, type Lead, readLead } from "./title.js";
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

/** @param open whether somebody is speaking, and whether titles without a name stand before */
export function titledIn(
  text: string,
  all: readonly Segment[],
  index: number,
  start: number,
  open: { speech: boolean; run: boolean },
  w: Words,
): Iterable<Titled> {
  const heads = findHeads(text, start, (all[index] as Segment).end, w);
  return heads.length === 0 ? NONE : readHeads(heads, text, all, index, start, open, w);
}
const NONE: readonly Titled[] = [];

/** One by one: nearly always the first is all that is asked for. */
function* readHeads(
  heads: readonly Head[],
  text: string,
  all: readonly Segment[],
  index: number,
  start: number,
  open: { speech: boolean; run: boolean },
  w: Words,
): Generator<Titled> {
  const s = all[index] as Segment;
  for (const head of heads) {
    const past = pastHead(text, head, s.end);
    const name = nameBehind(text, head, past, s.end, open, w) ?? (head.weak ? firstOfList(text, past, all, index, w) : undefined);
    if (!name) continue;
    const inBracket = text[past - 1] === ")" || text[past - 1] === "）";
    yield { head, name, lead: readLead(text, start, head.start), before: text.slice(start, head.start), end: inBracket ? past : head.end };
  }
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
