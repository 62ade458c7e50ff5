import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import { unknownWay } from "../../resolvers/targets/lib/types.js";
import type { Check, Diagnostic } from "../../types.js";

export const typeUnknown: Check = {
  id: "checks/targets/type-unknown",
  summary: "巡察前的修饰词不是已知的巡察类型",
  codes: ["type-unknown"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other") return [];
    const out: Diagnostic[] = [];
    for (const assignment of currentAssignments(doc, found, draft)) {
      const span = unknownWay(doc, assignment);
      const text = span && doc.text.slice(span.start, span.end);
      // 直接巡察 to villages: how far it reaches; none of the types, and no doubt about that.
      if (text && text !== "直接") out.push({ code: "type-unknown", params: { text }, path: "/types", span });
    }
    return out;
  },
};
