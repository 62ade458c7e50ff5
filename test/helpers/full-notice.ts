/** A sound notice in which every field of the schema stands. Invented people and places. */
import type { Notice } from "../../src/generated/notice.js";
import { totalsOf } from "../../src/totals.js";

const TYPES = ["routine", "special", "mobile", "escalated", "cross", "extended", "lookback", "joint"] as const;

export function fullNotice(): Notice {
  const notice: Notice = {
    schemaVersion: "1",
    kind: "deployment",
    title: "九届市委第六轮巡察动员部署会召开",
    published: { date: "2024-05-15", source: "清河日报", author: "记者 某某", editor: "某某" },
    round: { authority: "市委", term: 9, number: 6, mode: "巡察", text: "九届市委第六轮巡察" },
    meeting: {
      name: "九届市委第六轮巡察动员部署会",
      date: "2024-05-14",
      dateText: "昨天下午",
      place: "市会议中心",
      format: "视频会议",
      branchVenues: ["东湖区", "高新区"],
      convenedBy: "市委",
      agenda: [{ action: "conveyed", object: "上级会议精神" }],
    },
    attendees: [
      { name: "张某某", title: "市委书记", titles: ["市委书记"], roles: ["attended", "spoke"] },
      { name: "李某", roles: ["chaired"] },
    ],
    attendeeGroups: [{ text: "各巡察组组长、副组长", count: 520 }],
    teams: { count: 2, items: [{ name: "市委第一巡察组", leaders: [{ name: "李某", role: "组长" }], targets: ["市统计局党组"] }] },
    types: [...TYPES],
    targets: [
      { name: "市统计局党组", fullName: "市统计局党组", types: ["routine"], organ: "党组", category: "department", team: "市委第一巡察组" },
      {
        name: "陈家村党委",
        fullName: "东湖区凤山镇陈家村党委",
        types: ["escalated"],
        within: "东湖区凤山镇",
        organ: "党委",
        category: "village",
      },
      { name: "高新区党工委", fullName: "高新区党工委", types: [...TYPES] },
    ],
    counts: [
      { unit: "社区", count: 8, of: ["市统计局党组"], types: ["routine"] },
      { unit: "单位", count: 2, of: [], types: [] },
    ],
    totals: { targets: 0 },
    period: { start: "2024-08-01", end: "2024-10-20", startText: "8月1日", endText: "10月20日", duration: "2个月左右" },
    contacts: [
      {
        team: "市委第一巡察组",
        phones: ["0000-1234567"],
        emails: ["xcz1@example.cn"],
        mailboxes: ["清河市第1号邮政专用信箱"],
        hours: "工作日8:30—17:30",
        deadline: "2024-08-16",
      },
    ],
    statements: [{ speaker: "张某某", verb: "强调", text: "要提高政治站位。", points: ["提高站位", "压实责任"] }],
    documents: [{ title: "中国共产党巡视工作条例" }],
    source: { file: "notice.txt", sha256: "0".repeat(64), encoding: "utf-8", characters: 300, repairs: ["traditional"] },
    warnings: [{ code: "date-relative", message: "没有写明日期", path: "/meeting/dateText", line: 2, column: 1, page: 1 }],
    evidence: {
      "/title": {
        start: 0,
        end: 9,
        text: "九届市委第六轮巡察",
        page: 1,
        rule: "resolvers/title",
        origin: "stated",
        parts: [
          { start: 0, end: 4, text: "九届市委" },
          { start: 4, end: 9, text: "第六轮巡察" },
        ],
      },
    },
  };
  notice.totals = totalsOf(notice);
  return notice;
}
