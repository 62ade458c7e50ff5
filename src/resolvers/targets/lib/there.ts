/** The town that a list means without naming it: 对该镇甲村、乙村. */
import type { Doc, ListItem, Mention } from "../../../types.js";
import { type Entry, isTown } from "./entry.js";
import { leadOf } from "./scope.js";
import type { Known } from "./within.js";

const THERE = /该(?:镇|乡|街道|苏木)的?$/u;
const THERE_LENGTH = 4;
/** Whether the list opens with 该镇, or stands behind it. */
export const saysThere = (doc: Doc, { span, value: { reading } }: Mention<"assignment">): boolean =>
  THERE.test(doc.text.slice(Math.max(0, span.start - THERE_LENGTH), reading.items[0]?.span.start));

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

const VILLAGES_ARE =
  /[\d一二两三四五六七八九十]{1,3}个(?:行政村|村（社区）|村居|村|社区|嘎查)(?:党组织|党支部)?(?:是|为|有|分别[是为]|包括|具体(?:是|为))?[：，]?$/u;
/** 接受提级巡察的11个村是：甲镇（丁村、戊村）: villages, and no towns. */
export function villagesAnnounced(doc: Doc, { value: { reading } }: Mention<"assignment">): boolean {
  const first = reading.items[0]?.span.start ?? 0;
  return VILLAGES_ARE.test(doc.text.slice(Math.max(0, first - ANNOUNCES), first));
}
const ANNOUNCES = 20;

export const NO_ITEMS: ReadonlySet<ListItem> = new Set();
/** The towns that only say where the villages in the brackets behind them lie. */
export function townsOfBrackets(items: readonly ListItem[]): ReadonlySet<ListItem> {
  const held = new Set(items.flatMap((i) => (i.kind === "unit" && i.parent !== undefined ? [items[i.parent] as ListItem] : [])));
  return new Set(items.filter((i) => held.has(i) && i.kind === "unit" && isTown(i) && i.read.organ === undefined));
}

/** A unit without its Party organisation, as the place of others. */
export function nameOf({ item: { read, span } }: Entry): Known {
  return { text: read.stem, span: { start: span.start, end: span.start + read.stem.length } };
}
