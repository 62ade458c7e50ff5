/** A meeting is reported, its name is not found though the words of one stand there. */
import { articleOf } from "../../resolvers/lib/article.js";
import type { Check, Doc } from "../../types.js";

/** 局长主持会议 names none; 书记专题会议精神 is another one's. */
const NAMED =
  /(?:动员|部署|反馈|见面|沟通|通报|座谈|推进|汇报|专题|工作|培训|扩大|小组)(?:大会|会议|会)(?!厅|室|场|期|议|精神|汇报|审议|研究)/u;
/** So many sentences tell of the meeting. */
const TOLD = 6;

function namesOne(doc: Doc): boolean {
  const { headlines, body } = articleOf(doc);
  return headlines.some((h) => NAMED.test(h.text)) || body.slice(0, TOLD).some((s) => NAMED.test(s.text));
}

export const meetingUnnamed: Check = {
  id: "checks/event/meeting-unnamed",
  summary: "报道了会议，但没有找到会议名称",
  codes: ["meeting-unnamed"],
  check(notice, draft, doc) {
    if (!notice.meeting || notice.meeting.name !== undefined || !namesOne(doc)) return [];
    const span = draft.meeting?.dateText?.spans[0];
    return [{ code: "meeting-unnamed", params: {}, path: "/meeting", ...(span ? { span } : {}) }];
  },
};
