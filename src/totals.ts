/** The derived sums of a notice: one function for the parser and for the validation of published data. */
import type { Notice, Totals } from "./generated/notice.js";

type Unit = Exclude<keyof Totals, "targets" | "byType">;

/** Category of a target → the unit it is summed under. Only villages and communities are always summed. */
const UNIT_OF: Readonly<Record<string, Unit>> = { village: "villages", community: "communities" };

/** Counted nouns → unit. The first that fits counts; a noun that fits none is in no sum. */
const NOUNS: readonly (readonly [RegExp, Unit])[] = [
  [/村.{0,3}(?:社区|居)|社区.{0,3}村|村居/u, "villagesAndCommunities"],
  [/村级|村$|嘎查|村党/u, "villages"],
  [/社区|居委会/u, "communities"],
];

const MAY_BE_SUMMED = /[村居社嘎]/u;

function unitOf(noun: string): Unit | undefined {
  if (!MAY_BE_SUMMED.test(noun)) return undefined;
  return NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
}

/** 41个村，其中甲镇22个、乙镇19个: two or more numbers of one noun that make up the one before them. */
function partsOf(counts: Notice["counts"]): ReadonlySet<Notice["counts"][number]> {
  const parts = new Set<Notice["counts"][number]>();
  counts.forEach((whole, i) => {
    // 3个村 of one town, 2个村 and 1个村 of the next: small numbers agree by chance.
    if (whole.count < 10) return;
    let sum = 0;
    for (let k = i + 1; counts[k]?.unit === whole.unit && sum < whole.count; k++) {
      sum += counts[k]?.count ?? 0;
      if (sum === whole.count && k > i + 1) for (const part of counts.slice(i + 1, k + 1)) parts.add(part);
    }
  });
  return parts;
}

/** @returns targets, targets by type, and for villages and communities what was counted and what was named. */
export function totalsOf(notice: Pick<Notice, "targets" | "counts">): Totals {
  const totals: Totals = { targets: notice.targets.length };
  const byType: Record<string, number> = {};
  const counted: Partial<Record<Unit, number>> = {};
  const named: Partial<Record<Unit, number>> = {};
  let typed = false;
  for (const t of notice.targets) {
    for (const type of t.types) {
      byType[type] = (byType[type] ?? 0) + 1;
      typed = true;
    }
    const unit = t.category === undefined ? undefined : UNIT_OF[t.category];
    if (unit) named[unit] = (named[unit] ?? 0) + 1;
  }
  if (typed) totals.byType = byType;
  const parts = partsOf(notice.counts);
  for (const c of notice.counts) {
    const unit = parts.has(c) ? undefined : unitOf(c.unit);
    if (unit) counted[unit] = (counted[unit] ?? 0) + c.count;
  }
  for (const unit of ["communities", "villages", "villagesAndCommunities"] as const) {
    if (counted[unit] === undefined && named[unit] === undefined) continue;
    totals[unit] = {
      ...(counted[unit] !== undefined && { counted: counted[unit] }),
      ...(named[unit] !== undefined && { named: named[unit] }),
    };
  }
  return totals;
}
