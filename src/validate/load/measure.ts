/** How much data there is, before anything walks through all of it: aliases can make a short file endless. */

/** Values of one notice; a long one with evidence has some ten thousand. */
export const MAX_VALUES = 100_000;
/** Items of one list, keys of one object. The validator takes time that grows with the square of those that are wrong. */
export const MAX_ITEMS = 10_000;
export const MAX_DEPTH = 64;

export interface Measure {
  /** Keys of all objects, as often as they are reached. */
  readonly keys: number;
  readonly values: number;
  readonly verdict: "fine" | "too-many-values" | "too-deep" | "cycle";
}

/** Of one notice or of each notice of a list. Stops at the first limit. */
export function measure(data: unknown): Measure {
  if (!Array.isArray(data)) return measureOne(data);
  let [keys, values] = [0, 0];
  for (const item of data) {
    const one = measureOne(item);
    keys += one.keys;
    values += one.values;
    if (one.verdict !== "fine") return { keys, values, verdict: one.verdict };
  }
  return { keys, values, verdict: "fine" };
}

function measureOne(data: unknown): Measure {
  let keys = 0;
  let values = 0;
  const path: object[] = [];

  const walk = (x: unknown): Measure["verdict"] => {
    if (++values > MAX_VALUES) return "too-many-values";
    if (typeof x !== "object" || x === null) return "fine";
    if (path.includes(x)) return "cycle";
    if (path.length >= MAX_DEPTH) return "too-deep";
    path.push(x);
    const verdict = Array.isArray(x) ? walkList(x) : walkMap(x as Record<string, unknown>);
    path.pop();
    return verdict;
  };
  const walkList = (list: readonly unknown[]): Measure["verdict"] => {
    if (list.length > MAX_ITEMS) return "too-many-values";
    for (const item of list) {
      const verdict = walk(item);
      if (verdict !== "fine") return verdict;
    }
    return "fine";
  };
  const walkMap = (map: Record<string, unknown>): Measure["verdict"] => {
    let own = 0;
    for (const key in map) {
      keys++;
      if (++own > MAX_ITEMS) return "too-many-values";
      const verdict = walk(map[key]);
      if (verdict !== "fine") return verdict;
    }
    return "fine";
  };
  const verdict = walk(data);
  return { keys, values, verdict };
}
