/** A meeting is reported, its name is not found. */
import type { Check } from "../../types.js";

export const meetingUnnamed: Check = {
  id: "checks/event/meeting-unnamed",
  summary: "报道了会议，但没有找到会议名称",
  codes: ["meeting-unnamed"],
  check(notice, draft) {
    if (!notice.meeting || notice.meeting.name !== undefined) return [];
    const span = draft.meeting?.dateText?.spans[0];
    return [{ code: "meeting-unnamed", params: {}, path: "/meeting", ...(span ? { span } : {}) }];
  },
};
