/** How much data there is, before anything walks through all of it: aliases can make a short file endless. */

/** Values of one notice; a long one with evidence has some ten thousand. */
export const MAX_VALUES = 200_000;
export const MAX_DEPTH = 64;

export interface Measure {
  /** Keys of all objects, as often as they are reached. */
  readonly keys: number;
  readonly values: number;
  readonly verdict: "fine" | "too-many-values" | "too-deep" | "cycle";
}

/** Stops at the first limit. @param maxValues of the whole of `data` */
export function measure(data: unknown, maxValues = MAX_VALUES): Measure {
  let keys = 0;
  let values = 0;
  const path: object[] = [];

  const walk = (x: unknown): Measure["verdict"] => {
    if (++values > maxValues) return "too-many-values";
    if (typeof x !== "object" || x === null) return "fine";
    if (path.includes(x)) return "cycle";
    if (path.length >= MAX_DEPTH) return "too-deep";
    path.push(x);
    const verdict = Array.isArray(x) ? walkList(x) : walkMap(x as Record<string, unknown>);
    path.pop();
    return verdict;
  };
  const walkList = (list: readonly unknown[]): Measure["verdict"] => {
    for (const item of list) {
      const verdict = walk(item);
      if (verdict !== "fine") return verdict;
    }
    return "fine";
  };
  const walkMap = (map: Record<string, unknown>): Measure["verdict"] => {
    for (const key in map) {
      keys++;
      const verdict = walk(map[key]);
      if (verdict !== "fine") return verdict;
    }
    return "fine";
  };
  const verdict = walk(data);
  return { keys, values, verdict };
}
