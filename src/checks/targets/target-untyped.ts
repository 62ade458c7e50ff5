import type { Check } from "../../types.js";

export const targetUntyped: Check = {
  id: "checks/targets/target-untyped",
  summary: "个别巡察对象没有类型，而其他对象有",
  codes: ["target-untyped"],
  check(notice, draft) {
    const untyped = notice.targets.flatMap((t, i) => (t.types.length === 0 ? [i] : []));
    // All without a type is how many notices are written; a few among typed ones are what a rule has missed.
    if (untyped.length === 0 || untyped.length === notice.targets.length) return [];
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
