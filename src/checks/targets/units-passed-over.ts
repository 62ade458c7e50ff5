import { sameOrgan } from "../../resolvers/round/lib/organ.js";
import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import { isClassInName, isWhereTheyGo } from "../../resolvers/targets/lib/in-name.js";
import { leadOf } from "../../resolvers/targets/lib/scope.js";
import type { Check, Doc, Draft, Found, Span } from "../../types.js";

/** 去年对…, 第八轮巡察曾对…, 拟于明年对…: said in so many words to be another time. */
const ANOTHER_TIME = /去年|前年|上一?轮|上轮|上届|此前|曾|(?<![与和同])前[一二两三四五六七八九十\d]+轮|历次|历届|明年|下一轮|下轮|拟于/u;
/** As far back as the word may stand. */
const NEAR = 60;

function isPlain(at: Span, doc: Doc, found: Found, draft: Readonly<Draft>): boolean {
  const lead = leadOf(doc, at.start);
  if (ANOTHER_TIME.test(lead.text.slice(-NEAR))) return true;
  // 通报了市委第三巡察组对…的反馈意见, where the district inspects.
  const authority = draft.round?.authority?.value;
  const whose = found.of("round").findLast((r) => r.span.start >= lead.start && r.span.end <= at.end && r.value.authority !== undefined);
  if (authority !== undefined && whose?.value.authority !== undefined && !sameOrgan(authority, whose.value.authority)) return true;
  const own = draft.round?.number?.value;
  const named = found.of("round").findLast((r) => r.span.start >= lead.start && r.span.end <= at.start && r.value.number !== undefined);
  return own !== undefined && named !== undefined && named.value.number !== own;
}

/** A clause that names units was taken for one about another round, and they are named nowhere else. */
export const unitsPassedOver: Check = {
  id: "checks/targets/units-passed-over",
  summary: "有一句列出单位，当作以往或今后的巡察略过",
  codes: ["units-passed-over"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || (notice.kind === "rectification" && notice.targets.length > 0)) return [];
    const current = new Set(currentAssignments(doc, found, draft));
    const known = new Set(notice.targets.map((t) => t.name));
    // Where no unit was read, the list that was passed over may be the one.
    const read = known.size > 0 || notice.counts.length > 0;
    for (const a of found.of("assignment")) {
      if (
        a.value.force === "weak" ||
        current.has(a) ||
        isClassInName(a, doc) ||
        isWhereTheyGo(a, found.of("assignment"), doc) ||
        (read && isPlain(a.span, doc, found, draft))
      )
        continue;
      for (const unit of a.value.reading.items) {
        if (unit.kind !== "unit" || unit.parentOnly || known.has(unit.name)) continue;
        return [{ code: "units-passed-over", params: { name: unit.name }, path: "/targets", span: unit.span }];
      }
    }
    return [];
  },
};
