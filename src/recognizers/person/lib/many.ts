/** Titles before a mark that many bear, not the one whose title and name come behind it. */
import { charSet } from "../../../chars.js";
import type { Segment } from "./segments.js";

/** 联络员某某及组员，院长某某: others, unnamed. */
const JOINED = /(?:^组|组成)员$/u;
/** 第三巡查组组长某某，巡查组专家，某市卫健委主任某某 */
const OF_TEAM = /^巡[察视查]组(?:专家|成员|组员)$/u;
/** 近三年退出领导班子的老同志，职工董事某某; 镇领导班子成员、镇纪委书记某某; 下属单位负责人，派出所所长某某 */
const MANY =
  /老(?:同志|干部)，$|班子成员[、，]$|(?:巡[察视]|审计|检查|督导|调研|指导|考核|核查)组(?:全体)?成员，$|(?:单位|部门|机构|企业|科室|支部|站所)(?:主要)?负责人，$|以上(?:领导)?干部，$/u;
/** What stands before the mark in `MANY`. */
const endsMany = charSet("志部员人");
/** 公司领导班子成员、副总经理某某: one person's; a place or body of its own begins another's title. */
const OF_ONE = /^副?(?:总?(?:经理|工程师|会计师|经济师)|局长|主任|院长|校长|书记|台长|馆长|行长|厂长|处长)/u;

/** Also titles before 、以及: the next one is another's. @param body the words of the segment */
export function areMany(text: string, { sep, end }: Segment, body: string): boolean {
  if ((sep === "和" && JOINED.test(body)) || text.startsWith("以及", end + 1)) return true;
  const words = body.trimEnd();
  const mark = text[end] ?? "";
  if (sep === "，" && mark === "，" && OF_TEAM.test(words.trimStart())) return true;
  return endsMany(words.charCodeAt(words.length - 1)) && MANY.test(words + mark) && !OF_ONE.test(text.slice(end + 1, end + 7));
}
