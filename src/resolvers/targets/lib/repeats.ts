/** One number said twice: 对市委办等14家单位进行了常规巡察. …对市委办、… 、市文联等14家单位党组织开展了常规巡察. */
import { categoryOfNoun } from "../../../grammar/units.js";
import type { Context } from "../../../types.js";
import { type Counted, type Entry, sameTypes } from "./entry.js";
import { sameClass } from "./of-class.js";

/** Nouns for units of any kind. */
const ANY = /^(?:被巡[察视])?(?:单位|党组织|部门（单位）)$/u;

/** Without those that the whole list of the same units says again; what stays takes the types of what goes. */
export function withoutRepeats(counts: readonly Counted[], entries: readonly Entry[], ctx: Context): readonly Counted[] {
  const dropped = new Set<Counted>();
  for (const first of counts)
    for (const whole of counts) {
      if (dropped.has(first) || dropped.has(whole) || !(saysAgain(first, whole, ctx) || areAll(first, whole, entries, ctx))) continue;
      const more = saysMore(first, whole);
      if (more && first.types.length === 0) first.types = whole.types;
      dropped.add(more ? whole : first);
    }
  return dropped.size > 0 ? counts.filter((c) => !dropped.has(c)) : counts;
}

/** A number with a type beside one without; 12家市直单位 beside 12个单位. */
const saysMore = (first: Counted, whole: Counted): boolean =>
  (first.types.length > 0 && whole.types.length === 0) || (ANY.test(whole.item.unit) && !ANY.test(first.item.unit));

/** @param whole closes the whole list */
function saysAgain(first: Counted, whole: Counted, ctx: Context): boolean {
  if (first === whole || first.from === whole.from || first.item.count !== whole.item.count) return false;
  const { closes } = whole;
  if (closes?.length !== whole.item.count || closes.length < 2 || !isTop(first) || !isTop(whole)) return false;
  if (!sameTypes(first.types, whole.types)) return false;
  if (first.closes !== undefined && !(first.closes.length < closes.length && first.closes.every((e) => closes.includes(e)))) return false;
  return (
    ANY.test(first.item.unit) ||
    ANY.test(whole.item.unit) ||
    sameClass(categoryOfNoun(first.item.unit, ctx), categoryOfNoun(whole.item.unit, ctx) ?? "")
  );
}

/** 对6个乡镇开展巡察. …西营镇、丰泉镇 …, six of them. 提级交叉巡察6个乡镇: both are the number of all that are named. */
function areAll(one: Counted, other: Counted, entries: readonly Entry[], ctx: Context): boolean {
  if (one === other || one.from >= other.from || one.item.count !== other.item.count || one.item.unit !== other.item.unit) return false;
  const noun = categoryOfNoun(one.item.unit, ctx);
  if (noun === undefined || !isTop(one) || !isTop(other) || !sameTypes(one.types, other.types)) return false;
  return entries.filter((e) => sameClass(noun, e.item.read.category)).length === one.item.count;
}

const isTop = ({ item, of }: Counted): boolean => of.length === 0 && item.relation !== "sub";
