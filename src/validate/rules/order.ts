import { keyRank } from "../order.js";
import { escapeKey } from "../pointer.js";
import type { CrossRule } from "./rule.js";

export const order: CrossRule = {
  id: "order",
  summary: { zh: "各部分的次序与 xuncha parse 的输出相同", en: "the parts of a notice stand in the order that xuncha parse writes" },
  codes: ["key-order"],
  check(notice) {
    let highest = -1;
    for (const key of notice.keys) {
      const rank = keyRank(key);
      if (rank === undefined) continue;
      if (rank < highest) {
        const before = notice.keys.find((k) => (keyRank(k) ?? -1) > rank) ?? "";
        return [{ code: "key-order", pointer: `/${escapeKey(key)}`, at: "key", params: { key, before } }];
      }
      highest = rank;
    }
    return [];
  },
};
