/** A period that ends before it begins, or lasts most of a year: a date was misread or mistyped. */
import type { Check } from "../../types.js";

const DAYS = 86_400_000;
/** A round takes one to three months; half a year is no round any more. */
const LONGEST = 240;

export const periodOrder: Check = {
  id: "checks/event/period-order",
  summary: "巡察结束早于开始，或者长得不合常理",
  codes: ["period-reversed", "period-long"],
  check(notice, draft) {
    const { start, end } = notice.period ?? {};
    if (start === undefined || end === undefined) return [];
    const days = (Date.parse(end) - Date.parse(start)) / DAYS;
    const code = days < 0 ? "period-reversed" : days > LONGEST ? "period-long" : undefined;
    if (code === undefined) return [];
    const span = draft.period?.endText?.spans[0];
    return [{ code, params: { start, end, days: Math.round(days) }, path: "/period/end", ...(span ? { span } : {}) }];
  },
};
