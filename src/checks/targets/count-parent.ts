import { categoryOfNoun, holdsVillages, isVillage } from "../../grammar/units.js";
import { currentAssignments } from "../../resolvers/targets/lib/scope.js";
import type { Check } from "../../types.js";

/** 甲镇和8个村: of that town, or others? */
export const countParent: Check = {
  id: "checks/targets/count-parent",
  summary: "乡镇之后以“和”相连的村（社区）数量，是否属于该乡镇不能确定",
  codes: ["count-parent"],
  check(notice, draft, doc, found, ctx) {
    if (notice.kind === "other") return [];
    for (const { value } of currentAssignments(doc, found, draft)) {
      for (const [i, item] of value.reading.items.entries()) {
        const before = value.reading.items[i - 1];
        if (item.kind !== "count" || item.relation !== "own" || before?.kind !== "unit" || !/^[和与及]/u.test(item.joint)) continue;
        if (!holdsVillages(before.read.category) || !isVillage(categoryOfNoun(item.unit, ctx) ?? "")) continue;
        const text = doc.text.slice(item.countSpan.start, item.unitSpan.end);
        return [{ code: "count-parent", params: { text, name: before.name }, path: "/counts", span: item.countSpan }];
      }
    }
    return [];
  },
};
