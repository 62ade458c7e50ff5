import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import type { Check } from "../../types.js";

/** Said of a round as a whole as often as of units. */
const WAYS: ReadonlySet<string> = new Set(["extended", "cross", "joint"]);

/** 汇报了对…的巡察情况, 直接巡察, “巡乡带村”巡察: said in full, and no type among the words. */
const PLAIN = /^[^，。；]{0,16}(?:的巡[察视](?:综合)?情况|(?:进行|开展|实施|为|的)(?:直接|“?巡乡带村”?(?:方式|模式)?)巡[察视])/u;

export const targetUntyped: Check = {
  id: "checks/targets/target-untyped",
  summary: "个别巡察对象没有类型，而其他对象有；全部没有，而公告写明了类型",
  codes: ["target-untyped", "targets-untyped"],
  check(notice, draft, doc, found) {
    const untyped = notice.targets.flatMap((t, i) => (t.types.length === 0 ? [i] : []));
    if (untyped.length === 0) return [];
    if (untyped.length === notice.targets.length) {
      // All without a type is how many notices are written, unless they name types; some of those only say how. 本轮巡察为常规
      // 巡察 is said of the round, and one reader gives it to each unit while another does not.
      const span = draft.types?.[0]?.spans[0];
      return notice.types.every((type) => WAYS.has(type))
        ? []
        : [{ code: "targets-untyped", params: {}, path: "/targets", ...(span && { span }) }];
    }
    // 对县住建局进行巡察，并对县房管所开展延伸巡察: the way of the one is no type that the other lacks.
    if (notice.targets.every((t) => t.types.every((type) => type === "extended"))) return [];
    const plain = currentAssignments(doc, found, draft).filter(({ value, span }) =>
      PLAIN.test(doc.text.slice(value.reading.end, span.end + 16)),
    );
    return untyped.flatMap((i) => {
      const span = draft.targets?.[i]?.name.spans[0];
      if (span && plain.some(({ value }) => value.reading.items.some((x) => x.span.start <= span.start && span.end <= x.span.end)))
        return [];
      const params = { name: notice.targets[i]?.name ?? "" };
      return [{ code: "target-untyped", params, path: `/targets/${i}/types`, ...(span && { span }) }];
    });
  },
};
