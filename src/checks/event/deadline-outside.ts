/** A last day for letters before the inspection begins, or long after it has ended. */
import type { Check, Diagnostic } from "../../types.js";

const ISO = /^\d{4}-\d{2}-\d{2}$/u;
const DAYS = 86_400_000;
const AFTER = 31;

export const deadlineOutside: Check = {
  id: "checks/event/deadline-outside",
  summary: "受理信访的截止日期不在巡察期间",
  codes: ["deadline-outside"],
  check(notice, draft) {
    const { start, end } = notice.period ?? {};
    const out: Diagnostic[] = [];
    for (const [i, contact] of (notice.contacts ?? []).entries()) {
      const deadline = contact.deadline;
      if (deadline === undefined || !ISO.test(deadline)) continue;
      const early = start !== undefined && deadline < start;
      const late = end !== undefined && Date.parse(deadline) - Date.parse(end) > AFTER * DAYS;
      if (!early && !late) continue;
      const span = draft.contacts?.[i]?.deadline?.spans[0];
      out.push({ code: "deadline-outside", params: { deadline }, path: `/contacts/${i}/deadline`, ...(span ? { span } : {}) });
      break;
    }
    return out;
  },
};
