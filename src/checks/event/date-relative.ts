/** A relative day that nothing in the text resolves: 昨天下午 without a day of publication. */
import type { Check } from "../../types.js";

const RELATIVE = /[昨今前当明][天日晚早晨]/u;

export const dateRelative: Check = {
  id: "checks/event/date-relative",
  summary: "会议时间只写“昨天”一类，推不出日期",
  codes: ["date-relative"],
  check(notice, draft) {
    const text = notice.meeting?.dateText;
    if (text === undefined || notice.meeting?.date !== undefined || !RELATIVE.test(text)) return [];
    const span = draft.meeting?.dateText?.spans[0];
    return [{ code: "date-relative", params: { text }, path: "/meeting/dateText", ...(span ? { span } : {}) }];
  },
};
