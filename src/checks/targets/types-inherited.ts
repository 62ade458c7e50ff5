import type { Check } from "../../types.js";

/** Where a notice has several types, one that a unit takes over from elsewhere may be the other. */
export const typesInherited: Check = {
  id: "checks/targets/types-inherited",
  summary: "公告有几种巡察类型，个别对象的类型是从别处推得的",
  codes: ["types-inherited"],
  check(notice, draft) {
    if (notice.types.length < 2) return [];
    const at = (draft.targets ?? []).findIndex((t) => t.types?.some((type) => type.origin === "inherited"));
    const target = notice.targets[at];
    if (!target) return [];
    const span = draft.targets?.[at]?.name.spans[0];
    return [{ code: "types-inherited", params: { name: target.name }, path: `/targets/${at}/types`, ...(span && { span }) }];
  },
};
