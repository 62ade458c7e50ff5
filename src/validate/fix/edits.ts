/** Changes to a text, and how members of objects are written into it without touching anything else. */
import type { Member, Node } from "../load/tree.js";

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type MapNode = Extract<Node, { kind: "map" }>;

/** How keys and values are written. */
export type Style = "yaml" | "json";

/** @param edits that do not overlap, in any order */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Offset of the line break that ends the line (or of the end of the text). */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** Where a value ends for the eye: blocks reach over the line breaks behind them. */
export function visibleEnd(text: string, { range }: Node): number {
  let end = range.end;
  while (end > range.start && /\s/u.test(text[end - 1] ?? "")) end--;
  return end;
}

const newlineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function rendered(value: unknown, style: Style): string {
  if (style === "json" || typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([k, v]) => `${k}: ${rendered(v, style)}`);
  return `{ ${members.join(", ")} }`;
}

const keyed = (name: string, value: unknown, style: Style): string =>
  `${style === "json" ? JSON.stringify(name) : name}: ${rendered(value, style)}`;

/** A new member behind the one named `after`, or as the first one. */
export function insertMember(text: string, map: MapNode, after: string | undefined, name: string, value: unknown, style: Style): Edit {
  const member = keyed(name, value, style);
  const first = map.members[0];
  if (!first) return { start: map.range.start, end: map.range.end, text: style === "json" ? `{${member}}` : `{ ${member} }` };
  const previous = map.members.find((m) => m.name === after);
  if (map.flow) {
    const opening = text.slice(map.range.start + 1, first.key.start);
    const gap = /^\s+$/u.test(opening) && (opening.includes("\n") || map.members.length === 1) ? opening : " ";
    if (!previous) return { start: first.key.start, end: first.key.start, text: `${member},${gap}` };
    const at = previous.node.range.end;
    return { start: at, end: at, text: `,${gap}${member}` };
  }
  const indent = " ".repeat(first.key.start - lineStart(text, first.key.start));
  const newline = newlineOf(text);
  if (!previous) return { start: first.key.start, end: first.key.start, text: `${member}${newline}${indent}` };
  const at = endOfLineOf(text, previous);
  return { start: at, end: at, text: `${newline}${indent}${member}` };
}

/** @returns undefined where the member cannot be taken out cleanly */
export function deleteMember(text: string, map: MapNode, name: string): Edit | undefined {
  const i = map.members.findIndex((m) => m.name === name);
  const member = map.members[i];
  if (!member || map.members.length === 1) return undefined;
  if (map.flow) {
    const previous = map.members[i - 1];
    const next = map.members[i + 1];
    if (previous) return { start: previous.node.range.end, end: member.node.range.end, text: "" };
    return next && { start: member.key.start, end: next.key.start, text: "" };
  }
  const start = lineStart(text, member.key.start);
  // What stands before the key on its line (`- `) belongs to something else.
  if (text.slice(start, member.key.start).trim() !== "") return undefined;
  return { start, end: Math.min(text.length, lineEnd(text, endOfLineOf(text, member)) + 1), text: "" };
}

/** Before the line break (CRLF too) of the line on which a member ends: behind its comment. */
export function endOfLineOf(text: string, { key, node }: Member): number {
  const end = lineEnd(text, Math.max(key.end, visibleEnd(text, node)));
  return text[end - 1] === "\r" ? end - 1 : end;
}
