import { keyRank } from "../order.js";
import { escapeKey } from "../pointer.js";
import type { Finding } from "../types.js";
import type { CrossRule } from "./rule.js";

export const order: CrossRule = {
  id: "order",
  summary: { zh: "键的次序与 xuncha parse 的输出相同", en: "the keys stand in the order that xuncha parse writes" },
  codes: ["key-order"],
  check(notice) {
    const found: Finding[] = [];
    const walk = (value: unknown, pointer: string, path: string): void => {
      if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) walk(item, `${pointer}/${i}`, path);
      } else if (typeof value === "object" && value !== null) {
        const keys = Object.keys(value);
        const misplaced = firstMisplaced(keys, path);
        if (misplaced)
          found.push({
            code: "key-order",
            pointer: `${pointer}/${escapeKey(misplaced[0])}`,
            at: "key",
            params: { key: misplaced[0], before: misplaced[1] },
          });
        for (const key of keys)
          if (typeof (value as Record<string, unknown>)[key] === "object")
            walk((value as Record<string, unknown>)[key], `${pointer}/${escapeKey(key)}`, path === "" ? key : `${path}/${key}`);
      }
    };
    // Of the evidence nobody reads the keys in order.
    const { evidence: _, ...rest } = notice.raw;
    walk(rest, "", "");
    return found;
  },
};

/** The first key that should stand further ahead, and the one it should stand before. */
function firstMisplaced(keys: readonly string[], path: string): readonly [string, string] | undefined {
  let highest = -1;
  let last = "";
  for (const key of keys) {
    const rank = keyRank(path, key);
    if (rank === undefined) continue;
    if (rank < highest) return [key, keys.find((k) => (keyRank(path, k) ?? -1) > rank) ?? last];
    highest = rank;
    last = key;
  }
  return undefined;
}
