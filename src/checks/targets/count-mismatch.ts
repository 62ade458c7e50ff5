import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import type { Check, Diagnostic } from "../../types.js";

/** A、B等9所学校 samples a list; 等6家单位 after five names has lost one. */
const isSample = (named: number, count: number): boolean => named <= count / 2;

export const countMismatch: Check = {
  id: "checks/targets/count-mismatch",
  summary: "“等N家单位”的 N 与列出的名单不符",
  codes: ["count-mismatch"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other") return [];
    const out: Diagnostic[] = [];
    for (const { value } of currentAssignments(doc, found, draft)) {
      for (const item of value.reading.items) {
        if (item.kind !== "count" || item.relation !== "closer" || item.of.length === 0) continue;
        // A closer may count the last kind of units in the list only (A局、B局，C镇、D乡等2个乡镇): any run that ends here will do.
        const named = item.of.length;
        if (named === item.count || runsThatFit(value.reading.items, item.of, item.count)) continue;
        if (named < item.count && isSample(named, item.count)) continue;
        const text = doc.text.slice(item.countSpan.start, item.unitSpan.end);
        out.push({ code: "count-mismatch", params: { text, count: item.count, named }, span: item.countSpan });
      }
    }
    return out;
  },
};

/** Whether the last `count` units of the list begin a group of their own: behind ， or as the first of their kind. */
function runsThatFit(items: readonly import("../../types.js").ListItem[], of: readonly number[], count: number): boolean {
  if (count > of.length) return false;
  const first = items[of[of.length - count] ?? -1];
  const before = items[of[of.length - count - 1] ?? -1];
  if (first?.kind !== "unit") return false;
  if (first.joint === "，" || first.joint === "；" || /和|及|与/u.test(first.joint)) return true;
  return before?.kind === "unit" && before.read.category !== first.read.category;
}
