/** Names of meetings in a sentence: what is 召开, 举行, 举办. */
import { charSet, holdsAny } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { globalPattern } from "../../../pattern.js";
import { Mark } from "../../../segment/marks.js";
import type { Sentence } from "../../../types.js";
import { type Candidate, ELSEWHERE, isGeneric, LEADING, spanIn } from "./candidate.js";
import { clauseEnd, clauseStart, ends } from "./ends.js";
import { candidateAt } from "./name-alone.js";

/** 在五楼会议室开始: of a meeting with its place. What must stand before a verb is asked behind it: V8 looks for literals first. */
const VERB = globalPattern`
  召开 | 举行 | 举办 | 开班 | 召集 | 开[始讲幕](?<=[室厅堂楼院校馆]..)
  | 正在(?<=[会式]..)(?:这里|此|那里|火热|紧张)?进行 | (?:准时|准点|正式|如期)开始(?<=[会式]....) | 如[期约]而至(?<=[会式]....)
  | (?:开展|启动)(?=[^，。；]{2,24}(?:动员|部署|见面|反馈)(?:大会|会议|会)(?:$|[，。；]))
  | 拉开(?<=[会式]..)(?:帷幕|序幕|大幕) | 开场(?<=[会式]..) | 同步进行(?<=[方形]式....) | 进行(?<=[方形]式..) | 开了(?:[一两]场|一次|个)? | 一直开到
`;
const SEVERAL =
  /分别|先后|依次|陆续|逐[一个家乡镇村校局院县区点场户组单]|挨[个家村]|分头|分片|分批|轮流|轮番|相继|各自|均(?:已)?(?=召开)|都(?=召开)|纷纷|也(?=召开)/u;

/** So near before the verb stands how often. */
const NEAR = 24;
const IN_TURN = /分别|先后|依次/u;

/** 自召开动员会之日起 has another verb; 召开以来: of a meeting of old. */
function isSince(text: string, end: number): boolean {
  const at = text[end] === "，" || text[end] === "," ? end + 1 : end;
  return text.startsWith("之日", at) || text.startsWith("以来", at);
}

/** One of these is in every verb: 召集, 举行; 开始, 正在进行, 如期而至. */
const HOLDS = Mark.Held | Mark.Begun;

const NONE: readonly Candidate[] = [];

const GOES_TO = /(?:分别|先后|依次|陆续|相继)(?:来到|进驻|走进|入驻|前往|赴|到)/u;

/** A verb of holding with the clause it stands in. */
interface Held {
  readonly sentence: Sentence;
  readonly at: number;
  readonly end: number;
  /** Where the clause begins, and its words up to the verb. */
  readonly from: number;
  readonly lead: string;
  readonly several: boolean;
  /** The words before the verb, over the edge of the clause. */
  readonly context: string;
}

/** @param opening whether the sentence opens the article; further down, a meeting that somebody attended is another one. */
export function candidatesIn(sentence: Sentence, opening: boolean): readonly Candidate[] {
  const { text } = sentence;
  const verbs = sentence.marks & HOLDS ? matches(VERB, text) : [];
  if (verbs.length === 0 && !opening) return NONE;
  const out: Candidate[] = [];
  for (const m of verbs) {
    const at = m.index;
    const end = at + m[0].length;
    if (isSince(text, end)) continue;
    const from = clauseStart(text, at);
    const lead = text.slice(from, at);
    // 随着最后一个巡察组召开进驻动员会，…全部到位: the last of many.
    if (lead.startsWith("随着")) continue;
    const context = text.slice(Math.max(0, from - 30), at);
    // 陆续进驻被巡察单位，并召开动员会: one in each.
    // 分别来到县教育局、县民政局等9个单位，召开见面会.
    const goesTo = (lead === "" || lead === "并") && GOES_TO.test(text.slice(Math.max(0, at - 80), at));
    const each = eachOf(lead) || (text.includes("各巡") && EACH_TEAM.test(text.slice(Math.max(0, at - 80), at)));
    const goesOn = (lead === "并" || lead === "通过" || lead === "并通过") && SEVERAL.test(context);
    const several = goesOn || goesTo || SEVERAL.test(lead.slice(-NEAR)) || (lead.length > NEAR && IN_TURN.test(lead)) || each;
    const held: Held = { sentence, at, end, from, lead, several, context };
    const candidate = nameBefore(held);
    if (candidate) out.push(candidate);
  }
  const at = opening && out.length === 0 ? candidateAt(sentence) : undefined;
  return at ? [at] : out;
}

/** …会召开; where no name ends before the verb, the one behind it. */
function nameBefore(held: Held): Candidate | undefined {
  const { sentence, at, end, from, lead, several, context } = held;
  const { text } = sentence;
  const lastEnd = ends(lead, text.slice(at, at + 4)).at(-1);
  if (lastEnd === undefined || !isFiller(lead.slice(lastEnd))) return nameBehind(held) ?? nameApart(held);
  if (spokenOf(context, text.slice(end, end + 4))) return undefined;
  const skip = LEADING.exec(lead)?.[0].length ?? 0;
  const whole = trimSubject(lead.slice(skip < lastEnd ? skip : 0, lastEnd));
  const name = whole.startsWith("“") && !whole.includes("”") ? whole.slice(1) : whole;
  const verb = spanIn(sentence, at, end);
  const clause = spanIn(sentence, from, at);
  const generic = isGeneric(name);
  const behind = generic ? dashed(text, end) : undefined;
  if (behind) return { name: spanIn(sentence, ...behind), verb, form: "before", clause, several: false };
  const own = generic ? undefined : spanIn(sentence, from + lastEnd - name.length, from + lastEnd);
  return { name: own, verb, form: "before", clause, several: several && (EACH_HELD.test(lead.slice(lastEnd)) || !joinsTeams(name)) };
}

/** 十届县委第五轮巡察动员会，于3月5日在县委礼堂召开: a comma parts the name from the day. */
function nameApart({ sentence, at, end, from, lead, several, context }: Held): Candidate | undefined {
  const { text } = sentence;
  if (!/^[于在]/u.test(lead) || !/[，,]/u.test(text[from - 1] ?? "") || !isFiller(lead) || spokenOf(context, text.slice(end, end + 4)))
    return undefined;
  const start = clauseStart(text, from - 1);
  const words = text.slice(start, from - 1);
  if (ends(words, text.slice(from - 1, from + 4)).at(-1) !== words.length) return undefined;
  const name = trimSubject(words.slice(LEADING.exec(words)?.[0].length ?? 0));
  if (name.length < 4 || isGeneric(name) || /^(?:在|出席|参加|召开)/u.test(name)) return undefined;
  const span = spanIn(sentence, from - 1 - name.length, from - 1);
  return { name: span, verb: spanIn(sentence, at, end), form: "before", clause: spanIn(sentence, from, at), several };
}

/** How teams hear what people have to say: 院坝会, 板凳会. */
const WITH_VILLAGERS = /^(?:院坝|坝坝|院落|板凳|屋场|户主|楼栋|群众|村民)\p{Script=Han}{0,3}会/u;

/** 召开“五人小组”会议, by its usual name; not “诸葛亮会”. */
const SMALL_GROUP = /^“[四五六七]人小组”(?:专题)?(?:会|会议)/u;

/** 召开…会. */
function nameBehind({ sentence, at, end: verbEnd, from, lead, several, context }: Held): Candidate | undefined {
  const { text } = sentence;
  let start = verbEnd;
  while (/[了过的\s]/u.test(text[start] ?? "")) start++;
  if (text[start] === "“" && !SMALL_GROUP.test(text.slice(start))) return undefined;
  const to = clauseEnd(text, start);
  const rest = text.slice(start, to);
  if (WITH_VILLAGERS.test(rest)) return undefined;
  const length = ends(rest, text.slice(to, to + 2)).find((e) => e >= 3) ?? looseEnd(rest) ?? plainEnd(rest);
  if (length === undefined) return undefined;
  const end = start + length;
  // 开了一场动员会——市县联动专项巡察动员会.
  const dash = text.slice(start, end).lastIndexOf("—") + 1;
  if (dash > 0 && end - start - dash >= 6) start += dash;
  if (/^(?:精神|之日|前|之前)/u.test(text.slice(end, end + 4)) || spokenOf(context, "") || isMethod(lead, text.slice(end, end + 40)))
    return undefined;
  const generic = isGeneric(text.slice(start, end));
  const apart = generic ? dashed(text, end) : undefined;
  const name = apart ?? (generic ? undefined : ([start, end] as const));
  return {
    name: name && spanIn(sentence, ...name),
    verb: spanIn(sentence, at, verbEnd),
    form: "behind",
    clause: spanIn(sentence, from, at),
    several,
  };
}

/** 各巡视组先与…见面沟通，随后|召开动员会 */
const EACH_TEAM = /(?:^|，)各巡[察视]组[^。；]{2,60}，(?:随后|接着|之后|并|还|又|再)$/u;
/** 各被巡察单位, 在各学院: the subject is more than one. */
function eachOf(lead: string): boolean {
  const at = lead.lastIndexOf("各");
  if (at < 0 || lead.length - at > 16 || lead[at + 1] === "县" || /[，,。]/u.test(lead.slice(at))) return false;
  // 与县直各部门负责人召开见面会: those that are met.
  return !/(?:[与和同]|召集|组织|邀请|通知|叫上|率领?)[\u3400-\u9fff]{0,12}$/u.test(lead.slice(0, at));
}

/** 甲组巡察A、乙组巡察B动员会分别召开: as many as there are teams. */
const EACH_HELD = /^(?:分别|各自)/u;
/** 甲组巡察A、乙组巡察B动员会: one meeting of several teams. */
function joinsTeams(name: string): boolean {
  const at = name.search(/[、和与]/u);
  return at >= 0 && name.lastIndexOf("组") > at;
}

/** 召开第三轮巡察动员部署会和业务培训: nothing but 和 closes the name. */
function looseEnd(text: string): number | undefined {
  const m = /(?:部署|动员|反馈|推进|座谈|汇报|工作)会议?(?=[和及与、])/u.exec(text);
  return m ? m.index + m[0].length : undefined;
}

/** 召开会议，动员部署…: all that is said of it. */
const plainEnd = (text: string): number | undefined => (/^会议$/u.test(text) ? text.length : undefined);

/** 一场会议在这里召开——九届市委第六轮巡察动员部署会, ——这就是…动员会: the name behind the dash. */
function dashed(text: string, at: number): [number, number] | undefined {
  const m = /^(?:—{1,2}|[：:])(?:这就?是|也?就是|即)?/u.exec(text.slice(at, at + 6));
  if (!m) return undefined;
  const start = at + m[0].length;
  const to = clauseEnd(text, start);
  const end = ends(text.slice(start, to), text.slice(to, to + 2)).at(-1);
  return end === undefined ? undefined : [start, start + end];
}

/** Between the name and 召开 stand only adverbials. */
function isFiller(words: string): boolean {
  if (words === "") return true;
  if (/^[\u3400-\u9fff]{0,3}$/u.test(words) && !/[前后上中期间精神时即将]/u.test(words)) return true;
  return /^”?(?:[（(][^）)]*[）)])?(?:的)?(?:\s|\s?(?:就?在|于|以|采取|采用|通过|由|假|线上|线下|隆重|顺利|正式|先后|分别|依次|如期|陆续|相继|同时|今天|今日|昨天|昨日|近日|日前|上午|下午|胜利|圆满|集中|成功|也|\d|分两|已).{0,60})?$/u.test(
    words,
  );
}

function spokenOf(context: string, after: string): boolean {
  return SPOKEN_OF.test(context.slice(-40)) || (opensLater(after.charCodeAt(0)) && LATER.test(after));
}
const SPOKEN_OF = new RegExp(`${ELSEWHERE.source}|上个?[月周]$|(?:将|定|拟)(?:于[^，]{0,14})?$`, "u");
const LATER = /^(?:精神|之日|前|之前|以来)/u;
const opensLater = charSet("精之前以");

/** 将通过设立接访点、召开板凳会等形式: how the teams work. */
const isMethod = (lead: string, after: string): boolean =>
  /通过|采[取用]|运用|以/u.test(lead) && /^[^，。；]{0,36}(?:形式|方式|方法|办法|途径|渠道)/u.test(after);

const TOLD = /^.*(?:获悉|了解到|报道|消息|介绍|—(?=.{4}))/u;
const endsReport = charSet("悉到道息绍—");
/** 市委书记X主持, 记者获悉: no part of a name. */
function trimSubject(name: string): string {
  // 老把式也来开会——…动员会: what stands before the dash is told of it.
  const m = holdsAny(name, endsReport) ? TOLD.exec(name) : null;
  const own = m ? name.slice(m[0].length) : name;
  // 某旗人民政府 巡察动态 八届旗委第四轮巡察动员会: what blanks set apart before the name of the round.
  const apart = own.slice(Math.max(own.lastIndexOf(" "), own.lastIndexOf("\u3000")) + 1);
  return apart.length < own.length && /巡[察视]/u.test(apart) && /会(?:议|商)?$/u.test(apart) ? apart : own;
}
