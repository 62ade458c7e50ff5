import { currentAssignments } from "../../resolvers/targets/lib/scope.js";
import type { Check } from "../../types.js";

/** A clause that names units was taken for one about another round, and they are named nowhere else. */
export const unitsPassedOver: Check = {
  id: "checks/targets/units-passed-over",
  summary: "有一句列出单位，当作以往或今后的巡察略过",
  codes: ["units-passed-over"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || notice.kind === "rectification") return [];
    const current = new Set(currentAssignments(doc, found, draft));
    const known = new Set(notice.targets.map((t) => t.name));
    for (const a of found.of("assignment")) {
      if (a.value.force === "weak" || current.has(a)) continue;
      for (const unit of a.value.reading.items) {
        if (unit.kind !== "unit" || unit.parentOnly || known.has(unit.name)) continue;
        return [{ code: "units-passed-over", params: { name: unit.name }, path: "/targets", span: unit.span }];
      }
    }
    return [];
  },
};
