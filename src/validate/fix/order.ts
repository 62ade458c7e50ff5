/** Puts the parts of a notice in the order of the schema, each with its comments and its own line breaks. */
import type { Member, Node } from "../load/tree.js";
import { keyRank } from "../order.js";
import { type Edit, endOfLineOf, lineStart, type MapNode } from "./edits.js";

/** @param root of one notice */
export function orderEdits(text: string, root: Node): Edit[] {
  if (root.kind !== "map") return [];
  const sorted = sortedMembers(root.members);
  if (sorted.every((m, i) => m === root.members[i])) return [];
  const edit = root.flow ? permute(text, root, sorted) : permuteLines(text, root, sorted);
  return edit ? [edit] : [];
}

/** A key that the schema does not know stays behind the one it stands behind. */
function sortedMembers(members: readonly Member[]): Member[] {
  let last = -1;
  const ranked = members.map((member) => {
    last = keyRank(member.name) ?? last;
    return { member, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((r) => r.member);
}

const first = <T>(list: readonly T[]): T => list[0] as T;

/** In braces: the members change places, what stands between them stays. */
function permute(text: string, { members }: MapNode, sorted: readonly Member[]): Edit | undefined {
  let out = "";
  for (const [i, slot] of members.entries()) {
    const moved = sorted[i] as Member;
    const previous = members[i - 1];
    const gap = previous ? text.slice(previous.node.range.end, slot.key.start) : "";
    // A comment belongs to one of the members, nobody knows to which.
    if (gap.includes("#")) return undefined;
    out += gap + text.slice(moved.key.start, moved.node.range.end);
  }
  return { start: first(members).key.start, end: (members.at(-1) as Member).node.range.end, text: out };
}

/** By indentation: whole lines change places, with the comments above and behind them. */
function permuteLines(text: string, { members }: MapNode, sorted: readonly Member[]): Edit | undefined {
  const start = first(members).key.start;
  const indent = " ".repeat(start - lineStart(text, start));
  const ends = members.map((m) => endOfLineOf(text, m));
  const chunks = new Map<Member, string>();
  for (const [i, member] of members.entries()) {
    const from = i === 0 ? start : lineStart(text, nextLine(text, ends[i - 1] as number));
    // Two keys on one line, or an explicit key (`? `): too clever to move.
    if (i > 0 && text.slice(lineStart(text, member.key.start), member.key.start) !== indent) return undefined;
    const chunk = text.slice(from, ends[i]);
    chunks.set(member, i === 0 ? indent + chunk : chunk);
  }
  const newline = text.slice(start, ends.at(-1)).includes("\r\n") ? "\r\n" : "\n";
  const moved = sorted.map((m) => chunks.get(m) as string).join(newline);
  return { start, end: ends.at(-1) as number, text: moved.startsWith(indent) ? moved.slice(indent.length) : moved.trimStart() };
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}
