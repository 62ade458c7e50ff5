/** A class of units with those that it stands for in brackets behind it: 部分学校（一小、二小）. */
import type { Context } from "../types.js";
import { findBracket } from "./brackets.js";
import { type CountReading, readCount } from "./counts.js";
import { bareNamed, type Named, unitNamed } from "./names.js";
import { splitSegments } from "./segments.js";
import { categoryOfNoun, isNoName } from "./units.js";

export interface ClassList {
  /** The class as written: 4家企业. */
  readonly name: string;
  readonly count: CountReading | undefined;
  readonly units: readonly Named[];
  /** How much of the item it is; behind that stands what its units hold. */
  readonly length: number;
}

const SOME = /^\p{Script=Han}{0,4}(?:部分|若干|有关|相关|个别)\p{Script=Han}{1,6}$/u;
/** 县直部门（…） */
const WHOSE = /^[省市县区州旗盟](?:直属?|属|管|级)/u;
/** 2个街道（甲街道、乙街道）党工委|及其下辖的13个社区 */
const BEHIND = /^(?:党组织|党委|党工委|党组|党总支|党支部)?(?=$|(?:及|和|以及|与)其?[所下][辖属])/u;
/** Fewer are a second name or a remark. */
const ENOUGH = 2;

/** @param start offset of `t` */
export function classWithList(t: string, start: number, ctx: Context): ClassList | undefined {
  const bracket = t.includes("）") ? findBracket(t, (inside) => inside.includes("、")) : undefined;
  const organ = bracket && BEHIND.exec(t.slice(bracket.end));
  if (!bracket || !organ) return undefined;
  const name = t.slice(0, bracket.start);
  const count = readCount(name, ctx);
  if (!count && !SOME.test(name) && !ctx.lexicon("class-nouns").has(name.replace(WHOSE, ""))) return undefined;
  const parts = splitSegments(t, bracket.start + 1, bracket.end - 1);
  const named = parts.map((p) => unitNamed(t.slice(p.start, p.end), start + p.start, ctx));
  const category = named.find((u) => u !== undefined)?.read.category ?? categoryOfNoun(name, ctx);
  if (parts.length < ENOUGH || category === undefined) return undefined;
  // 二幼 among schools: its neighbours say what it is.
  const units = parts.map((p, i) => named[i] ?? shortName(t.slice(p.start, p.end), start + p.start, category));
  return units.every((u) => u !== undefined) ? { name, count, units, length: bracket.end + organ[0].length } : undefined;
}

const shortName = (t: string, start: number, category: string): Named | undefined =>
  /^\p{Script=Han}{2,6}$/u.test(t) && !isNoName(t) ? bareNamed(t, start, category) : undefined;
