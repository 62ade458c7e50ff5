import type { Check } from "../../types.js";

/** Characters; a brief in one sentence has no room for a list. */
const ENOUGH = 100;

export const targetsNone: Check = {
  id: "checks/targets/targets-none",
  summary: "部署、进驻公告里没有读出巡察对象，也没有数量",
  codes: ["targets-none"],
  check: ({ kind, targets, counts }, draft, doc) => {
    if (doc.text.length < ENOUGH) return [];
    if ((kind !== "deployment" && kind !== "stationing") || targets.length > 0 || counts.length > 0) return [];
    const span = draft.round?.text?.spans[0] ?? draft.title?.spans[0];
    return [{ code: "targets-none", params: {}, path: "/targets", ...(span && { span }) }];
  },
};
