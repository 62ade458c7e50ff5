import type { Notice } from "../../generated/notice.js";
import type { Check } from "../../types.js";

const key = (types: readonly string[]): string => [...types].sort().join();

/** 对9个单位开展常规巡察, and nine of the list have that type: the number bears it out. */
function isBorneOut({ targets, counts }: Notice, types: readonly string[]): boolean {
  const own = key(types);
  const alike = targets.filter((t) => key(t.types) === own).length;
  return counts.some((c) => c.count === alike && key(c.types) === own);
}

/** Where a notice has several types, one that a unit takes over from elsewhere may be the other. */
export const typesInherited: Check = {
  id: "checks/targets/types-inherited",
  summary: "公告有几种巡察类型，个别对象的类型是从别处推得的，数量也对不上",
  codes: ["types-inherited"],
  check(notice, draft) {
    if (notice.types.length < 2) return [];
    const at = (draft.targets ?? []).findIndex(
      (t, i) => t.types?.some((type) => type.origin === "inherited") && !isBorneOut(notice, notice.targets[i]?.types ?? []),
    );
    const target = notice.targets[at];
    if (!target) return [];
    const span = draft.targets?.[at]?.name.spans[0];
    return [{ code: "types-inherited", params: { name: target.name }, path: `/targets/${at}/types`, ...(span && { span }) }];
  },
};
