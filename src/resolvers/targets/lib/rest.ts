/** Units without a type that the numbers of each type leave one type for. */
import type { TypeAt } from "../../../recognizers/assignment/lib/clause.js";
import { type Counted, type Entry, sameTypes, type Typed } from "./entry.js";

/** Nouns for units of any kind. */
export const ANY_UNIT = /^(?:被巡[察视])?(?:[省市县区州旗]管|二级|基层|所属|下属|直属)?(?:单位|党组织|地区和单位|单位和地区)$/u;

/**
 * 对9个单位开展常规巡察，对2个单位开展“回头看”, and eleven listed: those that nothing singles out make up the nine. So too with
 * several numbers for one type: 对12个县、2家企业、2所高校开展常规巡视，对1个市、1家企业开展“回头看”.
 */
export function typesOfRest(counts: readonly Counted[], entries: readonly Entry[]): readonly TypeAt[] | undefined {
  const sums: { readonly types: readonly Typed[]; count: number }[] = [];
  for (const { item, types } of counts) {
    if (types.length === 0 || !(item.relation === "own" || ANY_UNIT.test(item.unit))) continue;
    const sum = sums.find((s) => sameTypes(s.types, types));
    if (sum) sum.count += item.count;
    else sums.push({ types, count: item.count });
  }
  if (sums.length < 2 || sums.reduce((n, { count }) => n + count, 0) !== entries.length) return undefined;
  const typed = entries.filter((e) => e.types.length > 0);
  const [short, ...more] = sums.filter(({ count, types }) => count !== typed.filter((e) => sameTypes(e.types, types)).length);
  return more.length === 0 ? short?.types.map((t) => t.at) : undefined;
}
