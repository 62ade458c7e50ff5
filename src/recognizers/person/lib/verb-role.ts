/** What one role verb says where it stands: its role, or nothing where it is a noun, is negated, or is done by somebody else. */
import { charSet, holdsAny } from "../../../chars.js";
import { isBlank } from "./text.js";
import type { RoleHit } from "./types.js";

/** After these a verb of telling is a noun: 汇报会, 讲话精神, 通报稿. */
const NOUN_TAIL =
  /^(?:的(?=\d|问题|意见|整改|\p{Script=Han}{0,2}\d)|会(?!议)|会议|中(?=指出|强调|要求|表示|提出|说|谈到)|人|席|稿|精神|要点|要求|内容|材料|书|时的|中的|、|大会|制度|机制|意见稿|提纲|通知|办法|问题(?!线索)|整改(?!落实|进展|情况|工作|检查|督查|督办|督导|成效))/u;
const NOUNLIKE: ReadonlySet<string> = new Set([
  ...[
    "汇报",
    "通报",
    "反馈",
    "讲话",
    "表态",
    "动员讲话",
    "交流发言",
    "发言",
    "辅导",
    "培训",
    "说明",
    "介绍",
    "领学",
    "讲座",
    "见面",
    "见面沟通",
    "座谈",
  ],
]);
/** 省委巡视指出、尚未办结的问题: a body that says so. */
const BODY_SAYS = /(?:巡[察视]组?|审计组?|检查组|督[查导察]组?)$/u;
/** Behind these letters a verb of saying is a verb: a conjunction, an adverb, 时, 中. */
const BEFORE_SAY = "并也还时中后再别重先时上又次调地里来语说则即却更便：，、；,;";
/** 念了, 公布: what else may be read out or made known. */
const READS = /^(?:念了|公布了?)$/u;
const ORDERS = /^[^，。；]{0,16}(?:名单|决定|通知|授权|任命|任职|分工|方案)/u;
const REPORTS = /汇报[^。；]{0,60}，[^。；，]{0,30}$/u;
const ADVICE = /^(?:了|的)?(?:[^，。；]{0,6}的)?(?:意见)?建议/u;
const DEMAND = /要求|铁规|规矩|纪律|意见|希望|建议|措施|任务|点评/u;
/** 主持工作, 主持日常工作: part of a title. */
const CHAIRS_NOTHING = /^(?:工作|日常|全面|行政|党务|常务|人$|人[^大])/u;
/** 主持完成了问卷调查: a part of the programme, not the meeting. */
const CHAIRS_A_PART =
  /^(?:并|了|完成|开展|进行|实施|组织)*[^，。；、会]{0,8}(?:问卷调查|问卷填写|测评|测试|考试|投票|签字|签约|签订)(?!会|大会)/u;
/** 主持召开党组会11次, 召开2次推进会: no meeting of those that are told of. */
const OFTEN =
  /^(?:召开了?(?:\d{1,3}|[两三四五六七八九十]{1,3})余?次|(?:召开)?了?[^，。；、\d第]{2,12}(?:会|会议)(?:共|共计|累计)?(?:\d{1,3}|[两三四五六七八九十]{1,3})余?[次场])/u;
/** 与会人员, 参会同志: those who attend, not the act. */
const ATTENDERS = /^(?:的?(?:人员|代表|同志|者|领导|干部)|的(?!有|还有|分别|是|领导有|还包括|包括).)/u;
/** 表示欢迎: nothing is said behind it. */
const FEELS = /^(?:了?(?:热烈|诚挚|衷心|充分|高度|由衷|真诚|最?崇高)?的?)(?:欢迎|感谢|肯定|祝贺|赞赏|敬意|慰问|认可|满意|赞同)/u;
/** 介绍巡察任务并提出要求: what is told is named, not quoted. */
const TELLS = /^(?:介绍|解释|回应|回答|评价)$/u;
const COUNTED = /^了?(?:以下|如下)?[一两二三四五六七八九几\d]{1,2}(?:点|条|项|个方面|个问题)/u;
/** 讲了三点：一是… */
const POINTS = /^[两二三四五六七八九几\d]{1,2}(?:点|条|层|句|个(?:字|词|方面|问题))(?:意思|意见|话)?(?=[，：:。]|$)/u;
const QUOTES = /^$|^(?:说|道|称|到)?[，：,:“]|^(?:说|道|称)/u;
/** 未参加, 不表态, 拒绝发言: what is not done. 分别, 特别: an adverb. */
const NOT =
  /(?:(?:[未不勿没]|请勿|切勿|拒绝|谢绝|无法|没有|不再|不得|不能|不要|不准|不许|不必|不便|不予|无需|无须|毋须|严禁|禁止|未能|没能|未曾|不曾|莫|(?<![分特个区级性类鉴识辨甄])别)|(?:不|未|没有|拒绝)(?:当场|公开|随意|擅自|在[^，。、；]{1,6}))$/u;
/** Each alternative of `NOT` has one of these. */
const ofNot = charSet("未不勿没绝无毋禁莫别");
const REACH_NOT = 10;
const LECTURE = /辅导|专题报告/u;
/** Verbs that are as often nouns: 提出意见建议. */
const NOUNS = /^(?:要求|建议|希望|评价|介绍|明确)$/u;
/** Verbs that are no nouns: at the end of a clause they open speech. */
const SAYS = /^(?:强调|指出|表示|提醒|认为|坦言|谈到|提到|重申|叮嘱|说道|写道)$/u;
interface Verb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What follows in the stretch. */
  readonly after: string;
  /** The hit before it. */
  readonly last: RoleHit | undefined;
}

export const verbAt = (text: string, start: number, end: number, to: number, last: RoleHit | undefined): Verb => ({
  word: text.slice(start, end),
  start,
  end,
  after: text.slice(end, Math.min(to, end + 22)),
  last,
});
/** 提出三点要求; 提出 alone is what anybody may do. */
function proposed({ start, end, after }: Verb): RoleHit | undefined {
  const m = DEMAND.exec(after) ?? POINTS.exec(after);
  if (!m && after.trim() !== "" && !/^[，：,:]/u.test(after)) return undefined;
  return { role: "spoke", start, end: m ? end + m.index + m[0].length : end };
}

function saysAt(text: string, from: number, v: Verb): boolean {
  // 对随时指出的问题: what was pointed out, not who does.
  if (/^的(?!是)/u.test(v.after)) return false;
  if ((v.word === "表示" && FEELS.test(v.after)) || (TELLS.test(v.word) && !QUOTES.test(v.after))) return false;
  // 就整改强调三点要求: counted, and told behind the colon.
  if (v.word === "强调" && COUNTED.test(v.after) && text[v.start - 1] !== "的") return true;
  const behind = v.last?.end === v.start && !NOUNS.test(v.word);
  return v.start === from || behind || saysHere(text, from, v);
}

/** 宣读县委书记王某在专题会上的讲话: a speech of somebody else. */
const ofOthers = (text: string, from: number, start: number): boolean =>
  start > from && /的(?:书面)?$/u.test(text.slice(start - 3, start)) && !/[作做]|发表|进行/u.test(text.slice(from, start));

/** Whether a verb of this kind, where it stands, is nobody's act in the meeting: by kind, as `value` of the word list names it. */
const REFUSED: Readonly<Record<string, (text: string, from: number, v: Verb) => boolean>> = {
  // 传达了某某在听取汇报时提出的要求; 汇报情况，并提出建议 is part of the report.
  propose: (text, _from, { last, start, after }) =>
    isRead(text, last, start) || (ADVICE.test(after) && REPORTS.test(text.slice(Math.max(0, start - 70), start))),
  // 局长高和反馈…: the stretch begins with the verb.
  feedback: (text, from, { last, start }) => start > from && isNoFeedback(text, last, start),
  say: (text, from, v) => !saysAt(text, from, v),
  chaired: (_text, _from, { after }) => CHAIRS_NOTHING.test(after) || OFTEN.test(after),
  attended: (_text, _from, { after }) => ATTENDERS.test(after) || OFTEN.test(after),
  observed: (_text, _from, { after }) => OFTEN.test(after),
  // 公布了名单, 逐条念了一遍
  announced: (_text, _from, { word, after }) => READS.test(word) && !ORDERS.test(after),
  tells: (text, from, { last, start }) => ofOthers(text, last?.end ?? from, start),
  // 主持召开常委会传达学习…: the meeting hears it.
  conveyed: (text, _from, { last, start }) => heard(text, last, start),
  // 作表态讲话 is a pledge.
  spoke: (text, from, { last, start }) => (last?.role === "pledged" && last.end === start) || ofOthers(text, last?.end ?? from, start),
  // 对各组的汇报作了点评; 不看汇报看实绩, 写汇报: a paper that somebody looks at
  reported: (text, from, { last, start }) => "看听写".includes(text[start - 1] ?? "。") || ofOthers(text, last?.end ?? from, start),
};
/** As kinds of words, these are verbs whatever follows. */
const NEVER_NOUNS: ReadonlySet<string> = new Set(["propose", "say", "chaired", "attended"]);

/** 巡察办主任王某汇报问题整改情况: behind a name it is a verb, and the matter its object. */
const TOLD = /^(?:汇报|通报|反馈|介绍|说明)$/u;
const MATTER = /^(?:问题|整改|要点)/u;
const followsName = (text: string, from: number, { start, word, after }: Verb): boolean =>
  start === from && TOLD.test(word) && MATTER.test(after) && /\p{Script=Han}/u.test(text[start - 1] ?? "");

/** 介绍|巡察任务和工作安排 */
const TOLD_OF = /^(?!人)[^，。；的]{0,10}(?:的(?:主要)?)?(?:任务|安排|方案|要求|方式|流程|程序|目的|职责|纪律|重点|内容|背景)/u;

/** The role of one verb, `undefined` where it is a noun or part of one. @param value its kind, as the word list names it */
export function roleAt(text: string, from: number, v: Verb, value: string): RoleHit | undefined {
  const { start, end, after, word } = v;
  const near = Math.max(from, start - REACH_NOT);
  if (holdsAny(text, ofNot, near, start) && NOT.test(text.slice(near, start))) return undefined;
  if (word === "介绍" && TOLD_OF.test(after)) return { role: "tells", start, end };
  if (REFUSED[value]?.(text, from, v)) return undefined;
  if (!NEVER_NOUNS.has(value) && NOUNLIKE.has(word) && NOUN_TAIL.test(after) && !followsName(text, from, v)) return undefined;
  if (value === "propose") return proposed(v);
  return { role: roleOf(value, text, v), start, end };
}

function roleOf(value: string, text: string, { start, end, after }: Verb): RoleHit["role"] {
  if (value === "feedback") return "spoke";
  if (value === "chaired" && CHAIRS_A_PART.test(after)) return "present";
  // 作辅导报告 is a lecture.
  if (value === "spoke" && LECTURE.test(text.slice(start, end + 4))) return "present";
  return value as RoleHit["role"];
}

const isNoFeedback = (text: string, last: RoleHit | undefined, start: number): boolean =>
  // 参加反馈: the occasion.
  (last?.end === start && (last.role === "attended" || last.role === "observed")) ||
  ("对就受的据改与和次轮察视".includes(text[start - 1] ?? "。") && !/[依逐]次$/u.test(text.slice(Math.max(0, start - 2), start))) ||
  isRead(text, last, start);

/** 宣读反馈意见: what is read out is a paper. */
const isRead = (text: string, last: RoleHit | undefined, start: number): boolean =>
  last !== undefined && (last.role === "announced" || last.role === "conveyed") && !/[并，、]/u.test(text.slice(last.end, start));

const heard = (text: string, last: RoleHit | undefined, start: number): boolean =>
  last !== undefined && convenes(text, last) && !text.slice(last.end, start).includes("并");

/** 主持召开: what the clause goes on with is what the meeting does. */
export const convenes = (text: string, hit: RoleHit): boolean => hit.role === "chaired" && text.startsWith("召开", hit.end - 2);

/** 代表区教育局党委|要求学校以此次巡察为契机 */
const ASKS_FOR = /^(?:要求|希望|强调|指出|提醒|勉励)$/u;
const STANDS_FOR = /^(?:还|并|也)?(?:代表|受)[^，。；、：的]{2,16}$/u;
/** 要求, 强调 … as verbs: what stands before is no noun. */
function saysHere(text: string, from: number, { word, start, after }: Verb): boolean {
  let b = start - 1;
  while (b >= from && isBlank(text.charCodeAt(b))) b--;
  const prev = b >= from ? (text[b] as string) : "，";
  const last = after === "" || /^[，：:,]/u.test(after);
  if (word.length === 1) return last && "时中还上样是".includes(prev);
  if (ASKS_FOR.test(word) && STANDS_FOR.test(text.slice(from, start))) return true;
  if (last && SAYS.test(word)) return !/[作的]/u.test(prev) && !BODY_SAYS.test(text.slice(Math.max(from, start - 4), start));
  return BEFORE_SAY.includes(prev) || prev === ")" || prev === "）";
}
