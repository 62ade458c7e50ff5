/** 陈书记, 单组长: the surname and the title of somebody whom the text has named in full. */
import { actsAtOnce, saysAtOnce } from "./shapes.js";
import { squeeze } from "./text.js";
import type { Person } from "./types.js";
import type { Words } from "./words.js";

/** @returns the person and the place behind the title; nobody where two may be meant */
export function shortForm(
  text: string,
  at: number,
  end: number,
  persons: readonly Person[],
  w: Words,
): { person: Person; end: number } | undefined {
  if (persons.length === 0 || (w.heads.matchAt(text, at + 1) < 2 && w.heads.matchAt(text, at + 2) < 2)) return undefined;
  const length = w.surnames.valueAt(text, at, 2) === "compound" ? 2 : 1;
  const n = w.heads.matchAt(text, at + length);
  const past = at + length + n;
  if (n < 2 || past > end || w.heads.valueAt(text, at + length, n) !== "strong") return undefined;
  if (!w.surnames.has(text.slice(at, at + length))) return undefined;
  const person = meantBy(text, text.slice(at, at + length), text.slice(at + length, past), persons);
  return person && { person, end: past };
}

/** Whom a surname and a title mean; nobody where two bear them. */
function meantBy(text: string, surname: string, head: string, persons: readonly Person[]): Person | undefined {
  let meant: Person | undefined;
  for (const p of persons) {
    if (!p.title || !p.name.startsWith(surname) || !bears(text, p.title, head)) continue;
    if (meant && meant.name !== p.name) return undefined;
    meant ??= p;
  }
  return meant;
}

const bears = (text: string, title: { start: number; end: number }, head: string): boolean =>
  squeeze(text.slice(title.start, title.end))
    .split(/[、，,（(]/u)
    .some((part) => part.endsWith(head));

/** The same where a verb stands behind it; @param speech inside of what somebody says, only who acts at once is no word of it */
export function inShort(
  text: string,
  at: number,
  end: number,
  speech: boolean,
  persons: readonly Person[],
  w: Words,
): { person: Person; end: number } | undefined {
  const short = shortForm(text, at, end, persons, w);
  if (!short) return undefined;
  return actsAtOnce(text, short.end, end, w) || (!speech && saysAtOnce(text, short.end, end, w)) ? short : undefined;
}
