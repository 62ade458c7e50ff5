/** A meeting reported before it took place: one of the two dates is wrong. */
import type { Check } from "../../types.js";

export const dateAfterPublication: Check = {
  id: "checks/event/date-after-publication",
  summary: "会议日期晚于发布日期",
  codes: ["date-after-publication"],
  check(notice, draft) {
    const date = notice.meeting?.date;
    const published = notice.published?.date;
    if (date === undefined || published === undefined || date <= published) return [];
    const span = draft.meeting?.dateText?.spans[0];
    return [{ code: "date-after-publication", params: { date, published }, path: "/meeting/date", ...(span ? { span } : {}) }];
  },
};
