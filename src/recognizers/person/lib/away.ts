/** Verb phrases that show that who does them is not in the meeting. */
import { charSet, holdsAny } from "../../../chars.js";
import { ABSENT, WRITES } from "./cues.js";
import { isAtAnother, isOtherDay, opensElsewhere } from "./occasion.js";

/** 8月11日，|甲主持召开党委会，听取本轮巡察情况汇报, where the text has told of the meeting already. */
const HEARS = /^主持召开[^，。；]{0,10}(?:常委会|党委会|党组会|书记专题会|领导小组)[^，。；]{0,10}，(?:专题|集体)?(?:听取|研究|审议)/u;
const DAY = /^(?:20\d\d年)?(\d{1,2}月\d{1,2}日)/u;
/** 批示, 贺信: what `WRITES` ends with. */
const isLetter = charSet("批信");
/** What `ABSENT` begins with. */
const mayBeAbsent = charSet("因在出请外赴");
/** 在昆参加学习，未出席会议; 带队在外参加竞赛，请假: why, and that he is not there. */
const NOT_THERE =
  /^(?!在?会|在[主分]会|到会)(?:在|赴|到|带队|外出|随团|正在|因)[^，。；]{2,24}，(?:(?:未能?|没有|无法|不能)(?:出席|参加|到会|参会)(?![^，。；]{0,8}的)|请假|缺席)/u;
const isMissing = charSet("未没无假缺");
const LONGEST_REASON = 36;
const ANOTHER_MEETING = /^(?:随即|立即|又|还|第一时间)?主持?召开/u;

/**
 * @param sentence where the sentence begins; @param told whether the text has told what others did in the meeting
 * @returns `absent` where the person is told to be away, `elsewhere` where the act belongs to another occasion
 */
export function awayBy(text: string, from: number, to: number, sentence: number, told: boolean): "absent" | "elsewhere" | undefined {
  // 作出批示, 发来贺信: who writes is not there, whoever is named behind that.
  const near = Math.min(to, from + 22);
  if (holdsAny(text, isLetter, from, near) && WRITES.test(text.slice(from, near))) return "absent";
  if (mayBeAbsent(text.charCodeAt(from)) && ABSENT.test(text.slice(from, Math.min(to, from + 16)))) return "absent";
  if (holdsAny(text, isMissing, from, from + LONGEST_REASON) && NOT_THERE.test(text.slice(from, from + LONGEST_REASON))) return "absent";
  // 会后，甲主持召开党委会议: another meeting.
  const another = text.startsWith("会后", sentence) && ANOTHER_MEETING.test(text.slice(from, to));
  const day =
    told && text.startsWith("主持召开", from) && HEARS.test(text.slice(from, from + 40))
      ? DAY.exec(text.slice(sentence, sentence + 12))?.[1]
      : undefined;
  const otherDay = told && (isOtherDay(text, from, sentence) || (day !== undefined && !text.slice(0, sentence).includes(day)));
  return another || otherDay || isAtAnother(text, from) || opensElsewhere(text.slice(from, to), 12) ? "elsewhere" : undefined;
}
