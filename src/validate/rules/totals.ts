import type { Notice } from "../../generated/notice.js";
import { totalsOf } from "../../totals.js";
import type { Finding } from "../types.js";
import type { View } from "../view.js";
import type { CrossRule } from "./rule.js";

export const totals: CrossRule = {
  id: "totals",
  summary: { zh: "汇总等于由 targets 和 counts 算出的结果", en: "the totals are what targets and counts give" },
  codes: ["totals-value", "totals-missing", "totals-extra"],
  check(notice, { broken }) {
    const written = notice.object("totals");
    // What is counted has to be sound before it can be counted.
    if (!written || ["/targets", "/counts", "/totals"].some(broken) || !notice.has("targets") || !notice.has("counts")) return [];
    return compare(written, totalsOf(notice.raw as unknown as Notice) as unknown as Record<string, unknown>);
  },
};

function compare(written: View, right: Readonly<Record<string, unknown>>): Finding[] {
  const found: Finding[] = [];
  for (const [key, value] of Object.entries(right)) {
    const pointer = written.at(key);
    const inner = written.object(key);
    const expected = short(value);
    if (!written.has(key)) {
      found.push({ code: "totals-missing", pointer: written.pointer, at: "container", params: { missing: key, expected }, expected });
    } else if (typeof value === "object" && value !== null) {
      if (inner) found.push(...compare(inner, value as Record<string, unknown>));
    } else if (written.number(key) !== value) {
      const actual = String(written.number(key));
      found.push({ code: "totals-value", pointer, params: { expected, actual }, expected, actual, suggestion: expected });
    }
  }
  for (const key of written.keys) {
    if (Object.hasOwn(right, key)) continue;
    const actual = short(written.raw[key]);
    found.push({ code: "totals-extra", pointer: written.at(key), at: "key", params: { actual }, actual });
  }
  return found;
}

const short = (value: unknown): string => JSON.stringify(value).replaceAll('"', "");
