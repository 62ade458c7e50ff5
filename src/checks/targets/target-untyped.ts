import type { Check } from "../../types.js";

/** Said of a round as a whole as often as of units. */
const WAYS: ReadonlySet<string> = new Set(["extended", "cross", "joint"]);

export const targetUntyped: Check = {
  id: "checks/targets/target-untyped",
  summary: "个别巡察对象没有类型，而其他对象有；全部没有，而公告写明了类型",
  codes: ["target-untyped", "targets-untyped"],
  check(notice, draft) {
    const untyped = notice.targets.flatMap((t, i) => (t.types.length === 0 ? [i] : []));
    if (untyped.length === 0) return [];
    if (untyped.length === notice.targets.length) {
      // All without a type is how many notices are written, unless they name types; some of those only say how.
      const span = draft.types?.[0]?.spans[0];
      return notice.types.every((type) => WAYS.has(type))
        ? []
        : [{ code: "targets-untyped", params: {}, path: "/targets", ...(span && { span }) }];
    }
    // 对县住建局进行巡察，并对县房管所开展延伸巡察: the way of the one is no type that the other lacks.
    if (notice.targets.every((t) => t.types.every((type) => type === "extended"))) return [];
    return untyped.map((i) => {
      const span = draft.targets?.[i]?.name.spans[0];
      return {
        code: "target-untyped",
        params: { name: notice.targets[i]?.name ?? "" },
        path: `/targets/${i}/types`,
        ...(span && { span }),
      };
    });
  },
};
