/** Verb phrases that show that who does them is not in the meeting. */
import { ABSENT, WRITES } from "./cues.js";
import { isOtherDay, opensElsewhere } from "./occasion.js";

const ANOTHER_MEETING = /^(?:随即|立即|又|还|第一时间)?主持?召开/u;

/**
 * @param sentence where the sentence begins; @param told whether the text has told what others did in the meeting
 * @returns `absent` where the person is told to be away, `elsewhere` where the act belongs to another occasion
 */
export function awayBy(text: string, from: number, to: number, sentence: number, told: boolean): "absent" | "elsewhere" | undefined {
  // 作出批示, 发来贺信: who writes is not there.
  if (WRITES.test(text.slice(from, Math.min(to, from + 22)))) return "elsewhere";
  if (ABSENT.test(text.slice(from, Math.min(to, from + 16)))) return "absent";
  // 会后，甲主持召开党委会议: another meeting.
  const another = text.startsWith("会后", sentence) && ANOTHER_MEETING.test(text.slice(from, to));
  const otherDay = told && isOtherDay(text, from, sentence);
  return another || otherDay || opensElsewhere(text.slice(from, to), 12) ? "elsewhere" : undefined;
}
