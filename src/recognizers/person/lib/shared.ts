/** Titles that reach back over 、: 第一、第二巡察组组长; 甲区、乙区党委书记 with as many names behind as there are units. */
import { conjunctionAt } from "./follower.js";
import { type Name, readName } from "./name.js";
import type { Segment } from "./segments.js";
import { skipNotes } from "./shapes.js";
import { skipBlanks } from "./text.js";
import { findHeads, readLead } from "./title.js";
import { wordInList } from "./unlikely.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

/** 县委第一, or 二 between 第一、 and 四巡察组组长. */
const ORDINAL = /第[一二三四五六七八九十\d]{1,3}$|^[一二三四五六七八九十]{1,2}$/u;
const UNIT = /[省市县区州旗盟镇乡村局委办院校部厅会社司处所站团企室心道场厂]$/u;
/** Words that begin a clause, not a unit. */
const NO_UNIT = /^(?:会|为|据|按|由|对|向|在|以|经|根据|围绕|并|还|也|要)|[了的是]/u;
const LONGEST = 16;

/** How many names stand behind the one that ends at `at`, joined by 、 和. */
function namesBehind(text: string, at: number, all: readonly Segment[], index: number, w: Words): number {
  let n = 0;
  let end = (all[index] as Segment).end;
  let from = skipNotes(text, at, end);
  for (let i = index; ; ) {
    const conj = from < end ? conjunctionAt(text, from) : 0;
    if (conj > 0) from += conj;
    else {
      const next = all[i + 1];
      if (from < end || next?.sep !== "、") return n;
      i++;
      from = next.start;
      end = next.end;
    }
    const read = readName(text, from, end, w);
    const name = read?.surname && read.score >= 1.5 ? read : wordInList(text, from, end, w);
    if (!name) return n;
    n++;
    from = skipNotes(text, name.end, end);
  }
}

/**
 * Where the title of segment `index` begins, when it reaches back over the segments before it.
 * @param nameEnd where its first name ends
 */
export function sharedStart(text: string, all: readonly Segment[], index: number, nameEnd: number, w: Words): number | undefined {
  let first = index;
  let start: number | undefined;
  let ordinal = true;
  while (first > 0 && (all[first] as Segment).sep === "、") {
    const s = all[first - 1] as Segment;
    const at = skipBlanks(text, s.start, s.end);
    const from = readLead(text, at, s.end).start;
    const body = text.slice(from, s.end);
    const isOrdinal = ORDINAL.test(body);
    if ((body.length < 2 && !isOrdinal) || body.length > LONGEST || NO_UNIT.test(body) || (!isOrdinal && !UNIT.test(body))) break;
    if (findHeads(text, from, s.end, w).length > 0 || rolesIn(text, from, s.end, w).length > 0) break;
    ordinal &&= isOrdinal;
    start = from;
    first--;
    if (from > at) break;
  }
  if (start === undefined) return undefined;
  return ordinal || namesBehind(text, nameEnd, all, index, w) === index - first ? start : undefined;
}

/** 成员词某、曲某、赋某出席, 市领导花样、高山出席: no surname begins the first name, or it is a word, but names follow it. */
export function firstOfList(text: string, at: number, all: readonly Segment[], index: number, w: Words): Name | undefined {
  const s = all[index] as Segment;
  if (all[index + 1]?.sep !== "、" || s.end - at > 4) return undefined;
  const read = readName(text, at, s.end, w);
  if (read && read.end === s.end && read.score >= 2.4 && w.heads.matchEnd(read.name, read.name.length) === 0)
    return namesBehind(text, read.end, all, index, w) > 0 ? { ...read, score: DOUBTED } : undefined;
  const word = wordInList(text, at, s.end, w);
  return word && namesBehind(text, word.end, all, index, w) > 0 ? word : undefined;
}
/** Read, and pointed at. */
const DOUBTED = 1.5;
