/** Types of inspection that the text states of the round, of all its units, or of units of one kind. */
import { charSet } from "../../../chars.js";
import { pattern } from "../../../pattern.js";
import type { TypeAt } from "../../../recognizers/assignment/lib/clause.js";
import { sentenceAt } from "../../../segment/sentences.js";
import type { Context, Doc, Draft, Found, Mention, Span } from "../../../types.js";
import { addWays } from "./round-ways.js";
import { NOT_SAID, ROUND, type Said } from "./said.js";
import { isCurrent, leadOf, secondNotice } from "./scope.js";
import { isSentOut } from "./sent-out.js";

const DETERMINES = pattern`
  均为 | 均属于? | (?:以上|上述)\p{Script=Han}{0,6}(?:为|是|属于?) | (?:其余|其他)[^，。；]{0,8}(?:为|是|开展|进行|实施|采取|接受) | 一律 | 都是 | (?:方式|类型|形式)(?:统一)?[为：]
  | 均按[^，。；]{2,12}(?:开展|进行|实施) | 全部(?:为|采取|采用|实行) | (?:以上|上述)[^，。；]{0,10}全部(?:开展|进行|实施|接受)
  | (?:以上|上述)[^，。；]{0,10}[均都](?:围绕|聚焦|针对|就|按)[^，。；]{2,30}(?:开展|进行|实施|接受)
  | 每个[^，。]{1,8}(?:同时)?接受 | 均(?:采取|采用|实行|开展|进行|实施|接受) | 统一(?:采取|采用|实行) | 两类巡[察视] | 同时接受
`;
const MIXED = /[＋+]本地|相结合|交替|有的|分别采取/u;

export interface RoundTypes {
  /** In the order of the text, each once. */
  readonly all: readonly TypeAt[];
  /** Said of every unit (均为常规巡察). */
  readonly everyUnit: readonly TypeAt[];
  /** The headline's or the round's one way, for units whose own clause names none. */
  readonly fallback: readonly TypeAt[];
}

function add(list: TypeAt[], types: readonly TypeAt[]): void {
  for (const t of types) if (!list.some((o) => o.type === t.type)) list.push(t);
}

export function roundTypes(
  doc: Doc,
  found: Found,
  draft: Readonly<Draft>,
  assignments: readonly Mention<"assignment">[],
  ctx: Context,
): RoundTypes {
  const second = secondNotice(doc);
  const said: Said[] = [];
  for (const { span, value } of assignments) if (value.types.length > 0) said.push({ at: span.start, types: value.types, of: "round" });
  for (const m of found.of("inspection")) {
    if (m.span.start >= second || assignments.some((a) => m.span.start >= a.span.start && m.span.end <= a.span.end)) continue;
    const of = isCurrent(m, doc, found, draft) ? saidOf(doc, m, assignments) : undefined;
    if (of) said.push({ at: m.span.start, types: m.value.types, of });
  }
  addWays(said, doc, found, draft, assignments, second, ctx);

  const out = { all: [] as TypeAt[], everyUnit: [] as TypeAt[], fallback: [] as TypeAt[] };
  if (said.length > 1) said.sort((a, b) => a.at - b.at);
  const apart = saidApart(doc.text, said);
  for (const s of said) {
    add(out.all, s.types);
    if (s.of === "fallback" || (s.of === "every" && !apart)) add(s.of === "every" ? out.everyUnit : out.fallback, s.types);
  }
  return out;
}

/** 方式：常规巡察 below some lists, 方式：提级巡察 below others: of none of them is all that is said. */
function saidApart(text: string, said: readonly Said[]): boolean {
  const every = said.filter((s) => s.of === "every" && s.types.some((t) => APART.has(t.type)));
  const [first, ...others] = every;
  return others.some(
    (o) =>
      first !== undefined &&
      /[。；\n]/u.test(text.slice(first.at, o.at)) &&
      !o.types.some((t) => first.types.some((f) => f.type === t.type)),
  );
}
const APART: ReadonlySet<string> = new Set(["routine", "special", "mobile", "escalated"]);

/** What a type outside the lists is said of, if it is said of this round at all. */
function saidOf(doc: Doc, m: Mention<"inspection">, assignments: readonly Mention<"assignment">[]): Said["of"] | undefined {
  const sentence = sentenceAt(doc.sentences, m.span.start);
  if (!sentence) return undefined;
  const headline = doc.blocks[sentence.block]?.kind === "headline";
  // “回头看” alone is said of projects and of rectification, too.
  const clause = clauseAround(doc, m.span);
  if (!/巡[察视]/u.test(headline ? doc.text.slice(m.span.start, m.span.end) : sentence.text) && !(headline && BY_TEAMS.test(clause.before)))
    return undefined;
  if (LABEL.test(doc.text.slice(Math.max(0, m.span.start - 20), m.span.start))) return "every";
  // 对整改情况开展“回头看” is no inspection.
  if (clause.before.includes("整改") && doc.text.startsWith("“回头看”", m.span.start)) return undefined;
  if (isOfOther(clause) || isDemand(doc, m.span, clause) || /[？?]/u.test(clause.after.slice(0, 6))) return undefined;
  // 除此之外，还有专项巡察、“回头看”等方式: what kinds there are.
  if (
    /还有|分为/u.test(clause.before) &&
    /^[^，。；]{0,20}等[^，。；]{0,4}(?:方式|形式|类型)/u.test(doc.text.slice(m.span.end, m.span.end + 30))
  )
    return undefined;
  if (
    (IS_OF.test(clause.before) || (IS.test(clause.before) && /^[，。；]/u.test(clause.after))) &&
    TOLD.test(sentence.text.slice(0, m.span.start - sentence.span.start))
  )
    return "fallback";
  const withList = assignments.some((a) => a.span.start >= sentence.span.start && a.span.start < sentence.span.end);
  if (!headline && !withList && !(ROUND.test(sentence.text) && states(clause))) return undefined;
  // 对丁公司的巡察为机动巡察|，其余均为…: of the rest, not of this one.
  const behind = doc.text.slice(m.span.end, m.span.end + 10);
  const rest = behind.search(/，(?:其余|其他|剩余)/u);
  const around = doc.text.slice(Math.max(clause.start, m.span.start - 24), m.span.end) + (rest < 0 ? behind : behind.slice(0, rest));
  if (OF_THESE_TEAMS.test(clause.before)) return "round";
  if (DETERMINES.test(around) || (DO_THESE.test(clause.before) && clause.after.startsWith("："))) return "every";
  const whole =
    headline ||
    WHOLE_ROUND.test(clause.before.slice(-40)) ||
    /^.{0,1}组/u.test(clause.after) ||
    isTheirWay(doc, m.span, clause) ||
    isSentOut(doc.text.slice(sentence.span.start, clause.start), clause.before);
  return whole && !MIXED.test(around) && !OF_ITSELF.test(clause.before) && !THIS.test(clause.before) ? "fallback" : "round";
}
/** Of another round, of what was planned. */
const isOfOther = ({ before, after }: Clause): boolean =>
  NOT_SAID.test(before) || REPLACED.test(after) || (THEN.test(after) && EARLIER.test(before));
/** 在第二轮巡察|“回头看”|时就被点过名 */
const THEN = /^时(?!间|长|限)/u;
const EARLIER = /在[^，。；]{0,8}轮(?:巡[察视])?$/u;
/** 省委6个巡视组进驻15个地方和单位开展|“回头看” */
const BY_TEAMS = /巡[察视]组[^，。；]{0,30}(?:开展|进行|实施|启动)$/u;
/** 公告中对甲局党组的|“回头看”|，改为常规巡察 */
const REPLACED = /^的?(?:方式|形式)?，?(?:现)?(?:改为|调整为|改成|转为|变更为|改作)(?=[^，。；]{0,6}(?:巡|“回))/u;
/** 县委派四个巡察组沉到村里，采用|机动巡察|的办法: how all of them do it. */
const TEAMS_USE = /派[出了]?[^，。；]{1,12}组[^，。；对]{0,14}，(?:统一|均|都|全部)?(?:采取|采用|实行|以)$/u;
const isTheirWay = (doc: Doc, { start }: Span, { after }: Clause): boolean =>
  /^的?(?:办法|方式|形式|做法)/u.test(after) && TEAMS_USE.test(doc.text.slice(Math.max(0, start - 40), start));
/** 以上两个组做的都是|常规巡察: of their units (by-team.ts). */
const OF_THESE_TEAMS = /(?:上述|以上|前述)[一二两三四五六七八九十\d]{1,2}个?(?:巡[察视])?组/u;
/** 这次进驻是第十轮巡察的一项任务，属于|常规巡察 */
const IS_OF = /^也?(?:属于?|系)$/u;
/** 此次巡察自4月9日开始，6月8日结束，为|常规巡察|。 */
const IS = /^(?:均|都)?[为是]$/u;
const TOLD = /此次|这次|本次|本轮|此轮|这轮|进驻|(?:首|第[一二三四五六七八九十\d]{1,3})轮巡[察视]/u;
/** 巡察类型：专项巡察 */
const LABEL = /(?:巡[察视](?:方式|类型|形式|类别)(?:均|统一)?为|(?:方式|类型|形式|类别)[：:]\s?)(?:\p{Script=Han}{2,10}领域)?$/u;
/** 会议强调，要……，统筹使用常规、专项等巡察方式: what a speaker wants of inspections at large. */
const isDemand = (doc: Doc, { start }: Span, clause: Clause): boolean =>
  demands(leadOf(doc, start).text) && !/本轮|此次|本次|这次|此轮|[一二三四五六七八九十\d]轮/u.test(clause.before);
function demands(lead: string): boolean {
  // A later sentence of the same speech.
  if (/^\s*(?:[一二三四五六]是)?要(?!求)/u.test(lead)) return true;
  const at = lead.search(/(?:强调|指出|要求|提出)，/u);
  return at >= 0 && lead.includes("要", at + 3);
}

/** 本轮巡察为“回头看”: said of the round alone. */
const OF_ITSELF = /(?:此次|本次|这次|本轮|此轮)巡[察视](?:为|是)[“\p{Script=Han}]{0,2}$/u;
const WHOLE_ROUND = /(?:此次|本次|这次|本轮|此轮|组(?:进驻|对)|轮)/u;

/** 各组分别开展以下|常规巡察： */
const DO_THESE = /(?:开展|进行|实施)(?:下列|以下|如下)(?:\p{Script=Han}{2,10}领域)?$/u;

type Clause = Readonly<Record<"before" | "after", string> & { start: number }>;

const isClauseEnd = charSet("，。；！？：\n");
function clauseAround(doc: Doc, span: Span): Clause {
  let start = span.start;
  while (start > 0 && !isClauseEnd(doc.text.charCodeAt(start - 1))) start--;
  return { start, before: doc.text.slice(start, span.start), after: doc.text.slice(span.end, span.end + 14) };
}

const DOES =
  /开展|进行|实行|推行|实施|采取|采用|组织|启动|部署|派出|组建|安排|嵌入|方式|为|[都均](?:是|属|按)|接受|[\d一二三四五六七八九十两]个/u;

/** 说明了这次常规巡察的重点: the word before the type says that it is this one's. */
const THIS =
  /(?:这次|此次|本次|这轮|此轮|本轮|这一轮)的?(?:\p{Script=Han}{2,10}(?:领域|系统|工作|问题))?$|(?:此次|本次|本轮|这次)[^，。；]{0,6}(?:均|都|全)?属于?$|^这(?:次|轮)?是一[次轮](?:\p{Script=Han}{2,10}领域)?$/u;

/** 此次巡察是第一轮|常规巡察|的组成部分 */
const PART_OF = /^的(?:组成部分|一部分|一项)/u;

/** 听取十三届市委第三轮|常规巡察|暨…情况汇报 */
const HEARD = /(?:听取|审议|研究)了?[^，。；]{0,16}(?:第[一二三四五六七八九十百\d]{1,3}|[本此这])轮$/u;
const REPORTED = /^(?:综合)?(?:工作)?(?:情况|暨)/u;

/** The clause says that inspections of the type are done, not what they are or were about. */
function states(clause: Clause): boolean {
  if (PART_OF.test(clause.after) && /(?:是|属于?)[^，。；]{0,20}轮$/u.test(clause.before)) return true;
  if (HEARD.test(clause.before) && REPORTED.test(clause.after)) return true;
  if (THIS.test(clause.before) || DOES.test(clause.before.slice(-32))) return true;
  return (
    /^(?:[组第]|[^，。；]{0,4}(?:[列纳]入|排进)(?:本轮|此轮|这一?轮|本次|此次|这次)|由[^，。；]{0,8}组|工作|动员|为期|时间为|[从自于]\d|[^，。；]{0,8}(?:启动|拉开|贯穿|穿插|进驻|嵌入|公告|全面铺开|已经启动|部署|方式))/u.test(
      clause.after,
    ) && !/^组?(?:看|受理|主要看|什么|紧盯)/u.test(clause.after)
  );
}

/** 开展点穴巡察: the word between the verb and 巡察. */
const WORD = /(?:开展|进行|实行|实施)(?:了)?([^，。；的“”]{2,5})巡[察视]/u;
/** Words there that say when, where or how thoroughly, not which type. */
const NO_TYPE =
  /^(?:集中|全面|现场|驻点|政治|校内|内部|本级|村级|对村|基层|日常|正式|首轮|首批|新一轮|第.+轮|本轮|届内|党内|同步|再次|系统|重点|深入|相关|有关|工作|全覆盖|巡回|年度|.*[轮批])$/u;

/** A way of inspecting that is none of the known types, in a clause that names none of them. */
export function unknownWay(doc: Doc, { value, span }: Mention<"assignment">): Span | undefined {
  if (value.types.length > 0 || value.reading.items.length === 0) return undefined;
  const from = value.reading.end;
  const m = WORD.exec(doc.text.slice(from, span.end));
  const word = m?.[1] as string;
  if (!m || NO_TYPE.test(word)) return undefined;
  const start = from + m.index + m[0].indexOf(word);
  return { start, end: start + word.length };
}
