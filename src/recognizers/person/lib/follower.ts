/** What shows that a name has ended: a mark, a verb, a conjunction, a title behind it. */
import { charSet, isDigit } from "../../../chars.js";
import { skipBlanks } from "./text.js";
import type { Words } from "./words.js";

const SAYING = "说道讲称谈问答";
const isClosing = charSet('，,、；;。：:！？!?（(）)”’"」』】]/|｜　');
/** Conjunctions of one character; 以及 is the one of two. */
export const isConjunction = charSet("和及与暨");

const BEFORE_NO_CONJUNCTION = "及与和、，；";
/** Length of the conjunction at `at`, 0 if none. */
export function conjunctionAt(text: string, at: number): number {
  // 白音孟和及各组组长: two in a row, so the first is a letter of the name.
  if (isConjunction(text.charCodeAt(at))) return BEFORE_NO_CONJUNCTION.includes(text[at + 1] ?? "。") ? 0 : 1;
  return text.startsWith("以及", at) ? 2 : 0;
}

/** Behind these, a letter like 部 or 组 opens the name of a body: 代表部务会, 关于组织情况. */
const OF_BODIES: ReadonlySet<string> = new Set(["代表", "关于", "对于", "针对", "围绕"]);
/** Words that open names of bodies as well: 巡察组, 组织部. */
const BODIES = "组部办";
/** 街道, 大道, 频道: what 道 ends there is no name, and nobody says anything. */
const ROADS = "街大通频渠隧";
export function verbLength(text: string, at: number, w: Words): number {
  const n = w.verbs.matchAt(text, at);
  // 波拉提出席: the letter is the last of the name.
  if (n === 2 && text.startsWith("提出席", at)) return 0;
  if (n === 1 && text[at] === "道" && ROADS.includes(text[at - 1] ?? "。")) return 0;
  if (n !== 2 || !BODIES.includes(text[at + 2] ?? "。")) return n;
  return !OF_BODIES.has(text.slice(at, at + 2)) && w.verbs.valueAt(text, at, 2) === "go" ? 0 : n;
}

/** How surely a name has ended before `at`: 3 punctuation, 2 and more a word of several characters, 1 a single one, 0 no. */
export function follower(text: string, at: number, end: number, w: Words): number {
  const i = skipBlanks(text, at, end);
  if (i >= end || text[i] === "\n") return 3;
  if (isClosing(text.charCodeAt(i))) return 3;
  const ch = text[i] as string;
  // 王某12月20日听取汇报时
  if (isDigit(text.charCodeAt(i)) && DAY.test(text.slice(i, i + 3))) return 2;
  if (ch === "“" || ch === "‘" || ch === "《") return 2;
  const conj = conjunctionAt(text, i);
  const verb = verbLength(text, i, w);
  if (conj > 0 && verb <= conj) {
    // 李志和主持: what follows 和 is no second person; 卢某以及巡察组成员: 以及 ends no name.
    const next = skipBlanks(text, i + conj, end);
    // 丁兆和就…作了汇报: nor does another begin with such a word.
    if (NO_SECOND.test(text.slice(next, next + 2))) return 0;
    return next < end && (conj > 1 || verbLength(text, next, w) < 2 || OF_BODY.test(text.slice(next, next + 16))) ? 1.6 : 0;
  }
  if (verb >= 2) return 2.2 + Math.min(verb, 5) * 0.1;
  if (ch === "等") return 2.4;
  // 王某一开口便…
  if (ch === "一" && AT_ONCE.test(text.slice(i, i + 3))) return 2.2;
  if (verb === 1 && endsNoName(text, i, w)) return 0;
  // 包满都拉列席: no verb behind the adverb, so it is none.
  if (verb === 1 && "都均".includes(ch) && verbLength(text, i + 1, w) === 0) return 0;
  // 熊大为、, 余文同、: no verb of one letter ends a clause but those of saying.
  if (verb === 1) return !SAYING.includes(ch) && "、，,；;。".includes(text[i + 1] ?? "。") ? 0 : 1;
  if (isTitledBehind(text, i, w)) return 1.6;
  return i > at ? 0.8 : 0;
}

/** 石军及|调研督查组成员: others, of a body whose name begins like a verb. */
const OF_BODY = /^\p{Script=Han}{2,8}[组办部委局会室队](?:全体|其他|有关|相关)?(?:成员|人员|同志|负责|组员|领导|干部|一行)/u;
const NO_SECOND = /^(?:就|对|作|则|便|还|也|均|都|将|已|仍|在(?![座场职岗校编])|围绕|分别|先后|依次)/u;
const DAY = /^\d{1,2}[月日]/u;
const AT_ONCE = /^一(?:开口|见面|上台|开场|开讲|上来|落座|进门|连|口气|番话|席话|语|再|直)/u;

/** 柳全有主持, 熊大为就…: 有 and 为 stand before no such verb; the letter is the last of the name. */
export function endsNoName(text: string, at: number, w: Words): boolean {
  const ch = text[at] as string;
  if (ch === "对") return FOLLOWS_NAME.test(text.slice(at + 1, at + 8));
  if (NEEDS_OBJECT.includes(ch)) {
    const clause = CLAUSE.exec(text.slice(at + 1, at + LONGEST_CLAUSE))?.[0] ?? "";
    return DONE.test(clause) && !(ch === "在" ? MEANWHILE : ch === "就" ? MATTER : PARTNER).test(clause);
  }
  if (ch === "先") return NOT_FIRST.test(text.slice(at + 1, at + 6));
  if (!NO_ADVERB.includes(ch)) return false;
  const n = w.verbs.matchAt(text, at + 1);
  if (n === 0 || (n === 1 && !"就对作还在代从以受则".includes(text[at + 1] as string))) return false;
  return n === 1 || ACTS.test(text.slice(at + 1, at + 1 + n));
}
/** 甲对主持会议: 对 has no object. */
const FOLLOWS_NAME = /^(?:主持|宣[布读]|传达|列席|作了?|强调|指出|表示|(?:出席|参加|到会)了?(?:会议|大会)?(?=[，。、；])|和)/u;
/** 霍常在主持会议, 谷芳任参加会议: no verb follows these, but 在主持会议时 is an adverbial. */
const NEEDS_OBJECT = "在就任同讲";
const CLAUSE = /^[^，。；：！？\n]*/u;
const LONGEST_CLAUSE = 40;
const DONE =
  /^(?:分别|先后|依次|相继)?(?:主持(?:会议|召开|了)?(?=$|并|[^，。；]{0,12}会)|出席|参加|列席|到会|宣[布读]|传达|通报|汇报|作(?:了)?(?:动员|表态|总结|讲话|说明|辅导|专题|反馈))/u;
/** 王某就通报的问题提出要求, 王某同参加会议的同志座谈: they have their object. */
const MATTER = /.(?:提出|作[了出]|强调|要求|部署|安排|发言|表态|讲话|说明)/u;
const PARTNER = /的(?:同志|人员|代表|干部|领导)/u;
const MEANWHILE = /^(?:主持|总结|点评)(?:会议|讲话)?[时中]|[时中后前]$|期间|之[时中后前]|时(?:强调|指出|要求|说)/u;
/** 瞿继先分别汇报, 许耀先做总结讲话: nobody does this first. */
const NOT_FIRST =
  /^(?:分别|依次|相继|出席|参加|列席|到会|参会|主持|代表|最后|随后|接着|[也还均都就在]|强调|指出|要求|表示|作?总结|[作做]了?(?:总结|表态)|表态)/u;
const NO_ADVERB = "有无为之是";
const ACTS =
  /^(?:首先|接着|随后|最后|现场|当场|亲自|受|一同|同志|还|则|在会上|在[^，。]{0,4}会上|主持|出席|参加|参会|到会|列席|宣[布读]|传达|通报|汇报|表态|讲话|[作做]|就|代表|强调|指出|要求|表示|分别|先后|依次|应邀)/u;

/** 方平同志, 方平书记, 方平副局长: a title right behind a name; the last letter of what stands before it must be no part of it. */
const OF_TITLES = "副总代兼正省市县区州旗盟镇乡村社团院校系部处科室所站厅党政工学会办队委局组司务";
function isTitledBehind(text: string, at: number, w: Words): boolean {
  if (text.startsWith("同志", at)) return true;
  const n = w.heads.matchAt(text, at);
  return n > 1 && !OF_TITLES.includes(text[at - 1] ?? "副") && w.heads.valueAt(text, at, n) === "strong";
}
