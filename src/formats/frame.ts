/** A line of the text with a caret under the words in question, aligned by display width. */
import stringWidth from "string-width";
import type { Lines } from "../lines.js";
import { printable } from "./printable.js";

export interface Frame {
  /** `12 │ …text…` */
  readonly code: string;
  /** `   │     ^^^^` */
  readonly caret: string;
}

/** Columns of text shown; notices put a whole speech on one line. */
const ROOM = 72;
const BEFORE = 24;

/** @param end exclusive; a span over several lines is shown to the end of its first line */
export function frameOf(lines: Lines, start: number, end: number): Frame {
  const place = lines.at(start);
  const line = lines.line(place.line);
  const from = place.column - 1;
  const to = Math.max(from, Math.min(line.length, from + (end - start)));
  const left = leftEdge(line, from);
  const right = rightEdge(line, left, to);
  const cut = line.slice(right).length > 0;
  const before = printable(`${left > 0 ? "…" : ""}${line.slice(left, from)}`);
  const marked = printable(line.slice(from, Math.min(to, right)));
  const after = printable(`${line.slice(Math.min(to, right), right)}${cut ? "…" : ""}`);
  const gutter = String(place.line);
  return {
    code: `${gutter} │ ${before}${marked}${after}`,
    caret: `${" ".repeat(gutter.length)} │ ${" ".repeat(stringWidth(before))}${"^".repeat(Math.max(1, stringWidth(marked)))}`,
  };
}

/** Begins at the line's start where there is room, never inside a surrogate pair. */
function leftEdge(line: string, from: number): number {
  let at = from;
  let room = BEFORE;
  while (at > 0 && room > 0) {
    at -= isLow(line, at - 1) ? 2 : 1;
    room -= line.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  }
  // One more character is no reason for an ellipsis.
  return at <= 1 ? 0 : at;
}

function rightEdge(line: string, left: number, to: number): number {
  let at = left;
  let room = ROOM;
  while (at < line.length && (room > 0 || at < Math.min(to, left + ROOM))) {
    room -= line.charCodeAt(at) >= 0x2e80 ? 2 : 1;
    at += isLow(line, at + 1) ? 2 : 1;
  }
  return at >= line.length - 1 ? line.length : at;
}

const isLow = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
