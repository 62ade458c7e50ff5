/** A finished notice with something in every part, for tests of what is written. */
import type { Notice } from "../../src/generated/notice.js";

export const SAMPLE: Notice = {
  schemaVersion: "1",
  kind: "deployment",
  title: "云溪县启动县委第三轮巡察",
  published: { date: "2031-03-02", source: "云溪县融媒体中心" },
  round: { authority: "县委", term: 12, number: 3, mode: "巡察", text: "十二届县委第三轮巡察" },
  meeting: {
    name: "十二届县委第三轮巡察动员部署会",
    dateText: "3月1日上午",
    branchVenues: ["清泉镇", "白石乡"],
    agenda: [{ action: "announced", object: "巡察组组长授权任职及任务分工决定" }],
  },
  attendees: [
    { name: "柳远山", title: "县委书记", titles: ["县委书记"], roles: ["attended", "spoke"] },
    { name: "阿依古丽·买买提", roles: ["chaired"] },
  ],
  attendeeGroups: [{ text: "各巡察组组长、副组长" }],
  teams: { count: 7 },
  types: ["routine", "escalated"],
  targets: [
    { name: "县林业局党组", fullName: "县林业局党组", types: ["routine"], organ: "党组", category: "department" },
    { name: "柏村党委", fullName: "清泉镇柏村党委", types: ["escalated"], within: "清泉镇", organ: "党委", category: "village" },
  ],
  counts: [{ unit: "社区", count: 8, of: ["县林业局党组"], types: ["routine"] }],
  totals: { targets: 2, byType: { routine: 1, escalated: 1 }, communities: { counted: 8 }, villages: { named: 1 } },
  period: { startText: "3月5日", endText: "5月30日" },
  contacts: [{ phones: ["0999-1234567"], emails: ["jubao@example.com"], hours: "8:30-18:00" }],
  statements: [
    { speaker: "柳远山", verb: "强调", text: `要提高站位：${"压实责任、".repeat(30)}`, points: ["一要提高站位", "二要压实责任"] },
  ],
  documents: [{ title: "中国共产党巡视工作条例" }],
  source: { file: "通知 (1).txt", sha256: "0".repeat(64), encoding: "utf-8", characters: 512, repairs: ["traditional", "pinyin"] },
  warnings: [{ code: "date-relative", message: "会议时间“昨天下午”没有写明日期", path: "/meeting/dateText", line: 3, column: 7 }],
};
