/** Names of meetings that no verb holds: 在…会上, 出席…会, …会传递出信号, …会结束后, a line that is nothing but a name. */
import { charSet } from "../../../chars.js";
import { Mark } from "../../../segment/marks.js";
import type { Sentence, Span } from "../../../types.js";
import { type Candidate, ELSEWHERE, isGeneric, LEADING, spanIn } from "./candidate.js";
import { clauseEnd, clauseStart, ends } from "./ends.js";

/** 各组组长 speak at a meeting that there were several of. */
const EACH_SPEAKS = /^上[，,]?各[^，。]{0,8}(?:组长|负责人|书记)/u;

/** 在|上月举行的推进会|上 */
const LAST = /^上个?[月周][^，。；]{0,6}(?:召开|举行)的/u;
/** 各巡察组在|进驻动员会上指出: each in its own. */
const EACH_IN = /(?:^|[，；])各(?:巡[察视])?组(?:组长|负责人)?(?:均|都|分别)?在$/u;

/** 在…会上, 出席…会, …会传递出信号. */
export function candidateAt(sentence: Sentence): Candidate | undefined {
  const { text } = sentence;
  const at = namedAt(text) ?? namedSending(text) ?? (sentence.marks & Mark.Attending ? namedAttended(text) : undefined);
  if (!at) return undefined;
  const [name, before] = [text.slice(...at), text.slice(0, at[0])];
  if (isGeneric(name) || ELSEWHERE.test(before) || LAST.test(name)) return undefined;
  return {
    name: spanIn(sentence, ...at),
    verb: spanIn(sentence, at[1], at[1] + 1),
    form: "at",
    clause: spanIn(sentence, clauseStart(text, at[0]), at[0]),
    several: EACH_SPEAKS.test(text.slice(at[1], at[1] + 16)) || EACH_IN.test(before),
  };
}

/** What follows 会上: the comma, or what somebody did there. */
const SAID = /^(?:[，,]|讲话|指出|强调|介绍|要求|宣布|表示|作|说|用|提出)/u;

/** 在十四届县委第八轮巡察动员会上，…: the name between 在 and 上. */
function namedAt(text: string): [number, number] | undefined {
  for (let up = text.indexOf("上"); up >= 0; up = text.indexOf("上", up + 1)) {
    if (text[up - 1] !== "会" && !(text[up - 1] === "议" && text[up - 2] === "会")) continue;
    const from = clauseStart(text, up);
    // 这是…动员部署会上的一幕.
    const is = text.startsWith("的一", up + 1) ? text.indexOf("是", from) + 1 : 0;
    const scene = is > 0 && text[is] === "在" ? is + 1 : is;
    if (!scene && up + 1 < text.length && !SAID.test(text.slice(up + 1, up + 3))) continue;
    const at = scene || text.indexOf("在", from) + 1;
    // …调度会上，: without the preposition only a name of inspection.
    const start = at > 0 && at < up ? at : bareStart(text, from, up);
    if (start === 0 || up - start < 4 || up - start > 60 || /讲话|发言|重要|“/u.test(text.slice(start, up))) continue;
    return [start, up];
  }
  return undefined;
}

/** Where a name begins that the clause opens with; 0 for none. */
function bareStart(text: string, from: number, up: number): number {
  const start = from + (LEADING.exec(text.slice(from, up))?.[0].length ?? 0);
  const words = text.slice(start, up);
  return start > 0 && up - start >= 8 && up - start <= 40 && /巡[察视]/u.test(words) && ends(words).at(-1) === words.length ? start : 0;
}

/** 7月7日，七届市委第三轮巡察动员部署会|传递出这样的信号, |走出大院，把会场搬到…, |开了整整两个钟头, |刚一散场，… */
const SENDS =
  /会议?(?=(?:释放|传递|发出|传出|传来|透出|传达)(?:出|了)?[^，。；]{0,14}(?:信号|讯息|信息|强音|最强音|决心|态度)|(?:走[出进]|搬[到进出]|[开移]到|开[进了]|移师|挪[到进])(?=[^，。；])|刚?一?(?:散场|散会|结束)，)/u;
function namedSending(text: string): [number, number] | undefined {
  const m = text.includes("会") ? SENDS.exec(text) : null;
  const end = m ? m.index + m[0].length : 0;
  const start = m ? bareStart(text, clauseStart(text, end), end) : 0;
  return start > 0 ? [start, end] : undefined;
}

/** 县委书记出席十届县委第五轮巡察动员部署会并讲话: the name behind 出席, where it is one of inspection. */
function namedAttended(text: string): [number, number] | undefined {
  const [attend, join] = [text.indexOf("出席"), text.indexOf("参加")];
  if (attend < 0 && join < 0) return undefined;
  let start = (join < 0 || (attend >= 0 && attend < join) ? attend : join) + 2;
  if (text[start] === "了") start++;
  const to = clauseEnd(text, start);
  const end = ends(text.slice(start, to), text.slice(to, to + 2)).find((e) => e >= 8);
  return end !== undefined && /巡[察视]/u.test(text.slice(start, start + end)) ? [start, start + end] : undefined;
}

const CHAIRED =
  /主持(?:召开)?(?:了)?((?:巡[察视])?(?:工作)?(?:情况|意见)?(?:集中)?(?:反馈|动员|见面|沟通|见面沟通)(?:大会|会议|会))(?=$|[，。；、并])/u;

/** 主持反馈会议并作表态讲话: all that is said of its name. */
export function chairedIn(sentences: readonly Sentence[]): Span | undefined {
  for (const s of sentences) {
    const m = s.text.includes("主持") ? CHAIRED.exec(s.text) : null;
    const name = m?.[1];
    if (m && name) return spanIn(s, m.index + m[0].length - name.length, m.index + m[0].length);
  }
  return undefined;
}

const REPORT = /(?:侧记|纪实|小记|速写|速记|纪要|记录|实录|摘要|简报|特写|见闻|掠影|综述|札记|花絮|现场)$/u;
const endsReport = charSet("记实写闻影述絮场要录报");
/** 县委书记专题会议|听取第八轮巡察情况汇报: what it did, said right behind its name. */
const DOES =
  /^(?:【[^】]{1,12}】)?([^，。：【】]{4,30}?(?:专题|领导小组|推进|调度|工作|小组)会议?)(?=(?:听取|审议|研究|部署|通报)\p{Script=Han}{4})/u;

/** 巡察工作动员会结束不到两个小时: told only as what came before. */
export function endedIn(sentence: Sentence): Candidate | undefined {
  const { text } = sentence;
  const m = text.includes("会") ? ENDED.exec(text) : null;
  if (!m || ELSEWHERE.test(text.slice(0, m.index))) return undefined;
  const from = clauseStart(text, m.index);
  const end = m.index + (m[1] as string).length;
  const start = from + (LEADING.exec(text.slice(from, end))?.[0].length ?? 0);
  if (end - start < 8 || !/巡[察视]/u.test(text.slice(start, end))) return undefined;
  const verb = spanIn(sentence, end, end + 1);
  return { name: spanIn(sentence, start, end), verb, form: "at", clause: spanIn(sentence, from, start), several: false };
}

const ENDED = /((?:动员|部署|反馈|推进|座谈|工作)(?:大会|会议|会))(?:刚刚?|一|才)?(?:结束|散|开罢|开完)/u;

/** A line that is nothing but a name of a meeting: the headline of a report on it. */
export function nameAlone(sentence: Sentence): Candidate | undefined {
  // …部署会侧记: what the report calls itself.
  const line = sentence.text.trimEnd();
  const text = endsReport(line.charCodeAt(line.length - 1)) ? line.replace(REPORT, "") : line;
  const start = Math.max(text.lastIndexOf("：") + 1, text.lastIndexOf(" ") + 1, text.lastIndexOf("—") + 1);
  if (text.length - start < 8 || ends(text.slice(start)).at(-1) !== text.length - start) return undefined;
  // 县委巡察工作领导小组召开会议 says that one was held.
  if (/(?:召开|举行|主持|召集)[^，。]{0,2}会议?$/u.test(text)) return undefined;
  return ofHeadline(sentence, start, text.length);
}

/** A headline that opens with the name of the meeting and goes on with what it did. */
export function nameThatDoes(sentence: Sentence): Candidate | undefined {
  const m = DOES.exec(sentence.text);
  return m ? ofHeadline(sentence, m[0].length - (m[1] as string).length, m[0].length) : undefined;
}

function ofHeadline(sentence: Sentence, start: number, end: number): Candidate {
  const name = spanIn(sentence, start, end);
  return { name, verb: { start: name.end - 1, end: name.end }, form: "at", clause: name, several: false };
}
