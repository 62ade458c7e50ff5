/**
 * The persons of a document and what each does, sentence by sentence. A sentence is a run of stretches between commas; a
 * stretch is a title, a title with a name, a name, or something else. Persons gather until a verb takes them as its subject.
 */
import type { Context, Doc, Sentence } from "../../../types.js";
import { Reader } from "./reader.js";
import type { Act, Person } from "./types.js";
import { wordsOf } from "./words.js";

export interface People {
  /** In the order in which they were read: body first, headlines last. */
  readonly persons: readonly Person[];
  readonly acts: readonly Act[];
  /** Where another event begins (又讯), whose people are not read; the length of the text if none does. */
  readonly second: number;
}

const cache = new WeakMap<Doc, People>();
const SECOND = /又讯|另讯|另悉/u;

export function peopleOf(doc: Doc, ctx: Context): People {
  const seen = cache.get(doc);
  if (seen) return seen;
  const words = wordsOf(doc, ctx);
  let reader = new Reader(doc, words);
  const { named, second } = read(doc, reader);
  // A list of names above the text (出席：…) gives names that the text only repeats: read it again, knowing them.
  if (named.length > 0) {
    reader = new Reader(doc, words, named);
    read(doc, reader);
  }
  const people = { persons: reader.persons, acts: reader.acts, second };
  cache.set(doc, people);
  return people;
}

/** @returns the names that only the headlines gave, and where another event begins */
function read(doc: Doc, reader: Reader): { named: string[]; second: number } {
  const headlines: Sentence[] = [];
  let second = doc.text.length;
  const mayChange = SECOND.test(doc.text);
  for (const s of doc.sentences) {
    const kind = doc.blocks[s.block]?.kind;
    if (kind === "headline") {
      headlines.push(s);
      continue;
    }
    // Another event begins: its people are not ours.
    const at = mayChange ? s.text.search(SECOND) : -1;
    if (at >= 0 && s.text.slice(0, at).trim().length <= 4) second = Math.min(second, s.span.start);
    if (s.span.start >= second) continue;
    reader.sentence(s, s.block, kind === "row" || kind === "heading");
  }
  // Headlines name people in short: after the text that gives their titles.
  const before = reader.persons.length;
  for (const h of headlines) reader.sentence(h, -1, true);
  if (reader.persons.length === before) return { named: [], second };
  const body = new Set(reader.persons.slice(0, before).map((p) => p.name));
  const named = [...new Set(reader.persons.slice(before).map((p) => p.name))].filter((name) => !body.has(name));
  return { named, second };
}
