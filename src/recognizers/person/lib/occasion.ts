/** Whether words tell of another occasion than the meeting: 去年, 前不久, a day of its own. */

import { charSet, holdsAny } from "../../../chars.js";

/** Words that take what follows to another occasion. */
const ELSEWHERE =
  /^[^，。]{0,5}会(?:召开|举行|开始)?前$|曾(?!任|经?担任|获)|前不久|不久前|前几天|前些天|前些日子|当时|那次|那场|去年|前年|上年|此前在|日前在|在?(?:此前|之前|先前|早前|稍早)(?:召开|举行)|早些时候|上次|上个?月(?!\d)|上周|去年底|上一轮动员|多次在|先后多次(?:主持|召开|听取|研究)|生前|^在(?:中央|[省市县区旗州盟]委?|党的|集团)[^，。领]{0,10}(?:全会|党代会|代表大会|经济工作会议)(?:上|期间)/u;
/** Each alternative of `ELSEWHERE` has one of these. */
const ofElsewhere = charSet("前曾时那去上多早在");
export const isElsewhere = (s: string): boolean => holdsAny(s, ofElsewhere) && ELSEWHERE.test(s);

/** 甲12月20日听取汇报时提出, 甲在6月召开的全市巡察工作会议上指出 */
const ON_DAY =
  /^(?:于|在)?(?:今年)?(\d{1,2}月(?:\d{1,2}日|[上中下]旬|份|底|初)?)(?!\d)[^，。；]{0,40}(?:时|中|会上|会议上|期间|后)(?:就)?(?:还|又|曾|专门|明确)?(?:提出|强调|指出|要求|说|表示|讲)/u;
/** 甲在今年全省巡察工作座谈会上提出 */
const THIS_YEAR = /^在今年(?!第)[^，。；]{2,24}(?:会|会议)上/u;
/** 甲在8月底的全区警示教育会上说过: another meeting, whatever has been told before. */
const OF_MONTH = /^在(?:今年|去年)?\d{1,2}月(?:[初底份]|[上中下]旬)(?:召开|举行)?的(?:(?!巡[察视])[^，。；]){2,24}(?:会|会议)上/u;
export const isAtAnother = (text: string, at: number): boolean => text[at] === "在" && OF_MONTH.test(text.slice(at, at + LONGEST_OCCASION));
const LONGEST_OCCASION = 60;
/** What `ON_DAY` and `THIS_YEAR` begin with. */
const mayBeDay = charSet("于在今0123456789");
/** A day that the text has not named before is another than the meeting's, and so is one of the meetings of a year. */
export function isOtherDay(text: string, at: number, sentence: number): boolean {
  if (!mayBeDay(text.charCodeAt(at))) return false;
  const near = text.slice(at, at + LONGEST_OCCASION);
  const day = ON_DAY.exec(near)?.[1];
  return day === undefined ? THIS_YEAR.test(near) : !text.slice(0, sentence).includes(day);
}

/** 总结去年工作时, 回顾了去年: the matter is of another year, what is said of it is said here. */
const MATTER =
  /(?:总结|回顾|盘点|梳理|通报|介绍|分析|传达|宣读|汇报|报告|剖析|点评|评价|谈到|谈及|谈起|提到|提及|说到|说起|讲到|比起|对比|相比|对照|针对|围绕|结合|关于|肯定|[对就与同比较将把])(?:了|起|过)?(?:全[省市县区州旗校]|[省市县区州旗]委)?(?:去年|前年|上年|那次|那场|上次)/u;
/** Whether the words open with another occasion; @param within how many of them speak of the time */
export function opensElsewhere(s: string, within: number): boolean {
  if (!holdsAny(s, ofElsewhere, 0, Math.min(within, s.length)) || !ELSEWHERE.test(s.slice(0, within))) return false;
  const matter = MATTER.exec(s);
  return matter === null || matter.index > within || isElsewhere(s.slice(0, matter.index));
}

const MONTH_BEFORE = /(?:今年|去年|前年)\d{1,2}月(?:[初底]|[上中下]旬)?，$/u;
/** With the comma. */
const LONGEST_MONTH = 10;

/** 省委书记专题会议听取了巡视情况汇报，省委书记王某提出明确要求: told of a meeting before this one; not 3月8日，县委书记专题会议听取…. */
const HEARD_BEFORE =
  /(?:^|[。；\n])(?:(?!\d日)[^。；，\n]){0,24}(?:书记专题会议?|五人小组会议?)听取了?[^。，\n]{0,24}汇报[^。，\n]{0,8}，$/u;
const LONGEST_HEARD = 70;

/** 想起去年县委书记王某的话; 他说，今年2月，县委书记王某在汇报会上点过三件事. */
export function isOfAnotherTime(
  text: string,
  before: string,
  start: number,
  { acted, speech, acts }: { acted: boolean; speech: boolean; acts: readonly unknown[] },
): boolean {
  if (isElsewhere(before) && !acted) return true;
  if (!acted && HEARD_BEFORE.test(text.slice(Math.max(0, start - LONGEST_HEARD), start))) return true;
  return (speech || acts.length > 0) && MONTH_BEFORE.test(text.slice(Math.max(0, start - LONGEST_MONTH), start));
}
