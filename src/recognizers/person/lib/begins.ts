/** Whether a titled person takes over from what the clause was about. */
import { ADDRESSES, goesOn } from "./cues.js";
import { actsAnyway } from "./heard.js";
import type { Segment } from "./segments.js";
import { actsAtOnce } from "./shapes.js";
import type { Subject } from "./subject.js";
import type { Titled } from "./titled.js";
import type { Words } from "./words.js";

const MEETING_HEARS = /^(?:会议|大会|会上)[^，。；]{0,6}听取了?$/u;

const HEARS = /^(?:并|还|先后|随后|现场|集中)?(?:依次|逐一|分别|专题)?听取了?[^，。；：的]{0,20}$/u;

/** …的汇报，以及|县委第一、|第二巡察组组长甲、乙关于…的汇报 */
const SHARED = /(?:(?:[省市县区州旗盟]委|党[委组])?第[一二三四五六七八九十\d]{1,3}、){1,8}$/u;
const LONGEST_SHARED = 40;

/** @param run whether titles without a name stand before */
export function mayBegin(text: string, s: Segment, { before, lead, name }: Titled, subject: Subject, run: boolean, w: Words): boolean {
  const { acted, lost, speech } = subject;
  // …参会，会议听取了县长王某的汇报: the meeting hears another.
  const hears = !speech && before.includes("听取");
  if (hears && MEETING_HEARS.test(before)) return true;
  // 主持会议，听取了县委巡察办主任王某的汇报，强调…: whoever was the subject hears, and goes on.
  if (acted && !lost && hears && HEARS.test(before) && !"、和及".includes(text[name.end] ?? "、")) return false;
  // …的汇报，以及县委巡察办主任乙关于…的汇报
  const from =
    lead.start -
    (text[lead.start - 1] === "、" ? (SHARED.exec(text.slice(Math.max(0, lead.start - LONGEST_SHARED), lead.start))?.[0].length ?? 0) : 0);
  if (!speech && (from < lead.start || text.startsWith("关于", name.end)) && actsAnyway(text, from, name.end)) return true;
  // 并代表巡视组向市委书记王某反馈: the verb phrase goes on.
  if (acted && !lost && (ADDRESSES.test(before) || (lead.object && goesOn(before)))) return false;
  const direct = actsAtOnce(text, name.end, s.end, w);
  if (speech && !direct) return false;
  return !(acted || speech) || lead.any || subject.mayInterrupt(s.sep, direct, run);
}
