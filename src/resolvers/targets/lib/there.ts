/** The town that a list means without naming it: 对该镇甲村、乙村. */
import type { Doc, Mention } from "../../../types.js";
import { type Entry, isTown } from "./entry.js";
import { leadOf } from "./scope.js";
import type { Known } from "./within.js";

const THERE = /该(?:镇|乡|街道)$/u;
/** Whether the list opens with 该镇. */
export const saysThere = (doc: Doc, { span, value: { reading } }: Mention<"assignment">): boolean =>
  THERE.test(doc.text.slice(span.start, reading.items[0]?.span.start));

/** 进驻荷圩镇动员会召开，对该镇… */
const GOES_TO = /(?:进驻|入驻|来到|走进|前往|赴|在)(\p{Script=Han}{2,7}?(?:镇|乡|街道|苏木))(?![^，。；]*(?:进驻|入驻|来到|走进|前往|赴))/u;
/** The town to which the sentence says that a team goes. */
export function townGoneTo(doc: Doc, at: number): Known | undefined {
  const lead = leadOf(doc, at);
  const m = GOES_TO.exec(lead.text);
  if (!m) return undefined;
  const text = m[1] as string;
  const start = lead.start + m.index + m[0].indexOf(text);
  return { text, span: { start, end: start + text.length } };
}

/** The town among the units, where there is but one. */
export function onlyTown(entries: readonly Entry[]): Known | undefined {
  const [only, more] = entries.filter(({ item }) => isTown(item));
  return only && !more ? nameOf(only) : undefined;
}

/** A unit without its Party organisation, as the place of others. */
export function nameOf({ item: { read, span } }: Entry): Known {
  return { text: read.stem, span: { start: span.start, end: span.start + read.stem.length } };
}
