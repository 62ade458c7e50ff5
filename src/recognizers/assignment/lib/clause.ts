/** What the rules for assignments share. */
import { readList } from "../../../grammar/list.js";
import { pattern } from "../../../pattern.js";
import type { Assignment, Context, Found, ListReading, Mention, Span } from "../../../types.js";

export type TypeAt = Assignment["types"][number];

/** Types named within a span, in order, each once. */
export function typesWithin(found: Found, start: number, end: number): TypeAt[] {
  // Mostly there is one: a list that begins empty makes room for many.
  let out: TypeAt[] | undefined;
  for (const m of found.of("inspection")) {
    if (m.span.start < start) continue;
    if (m.span.start >= end) break;
    for (const t of m.value.types) {
      if (!out) out = [t];
      else if (!out.some((o) => o.type === t.type)) out.push(t);
    }
  }
  return out ?? [];
}

/** The types of the first words for an inspection that begin from `start` on and before `end`. */
export const typesNear = (found: Found, start: number, end: number): readonly TypeAt[] | undefined =>
  found.of("inspection").find((i) => i.span.start >= start && i.span.start < end)?.value.types;

/** Types that say only in which way another one is done. */
export const WAYS: ReadonlySet<string> = new Set(["joint", "cross"]);

/** Whether an assignment already covers a place in the text; rules run from the surest to the least sure. */
export const taken = (found: Found, at: number): boolean => covered(found.of("assignment"), at);
export function covered(mentions: readonly Mention[], at: number): boolean {
  for (const { span } of mentions) if (at >= span.start && at < span.end) return true;
  return false;
}

/** Words after a list that are its predicate, not its last item. */
const PREDICATE = pattern`
  (?:
    接受 | 进行 | 开展 | 实施 | 列为 | 列入 | 纳入 | [进入]驻 | 召开 | 为(?<=(?:均|都|全部|一律)为)
    | ，(?:均|都|全部|一律)(?:为|是|属|采取|开展|进行|实施|接受) | 采取 | 采用 | 实行 | 展开 | 完成 | 报到 | 为期 | 在内 | 党组织工作
    | 工作动员 | 动员会 | 动员大会 | 动员部署 | 情况反馈 | 反馈会 | 反馈情况 | 的反馈 | 反馈意见 | 反馈问题 | 反馈整改 | [进入]驻动员 | [进入]驻见面 | 见面会
    | 延伸巡[察视](?<=[村区）党织]延伸..|[村区）党织](?:同步|同时|一并)延伸..) | 的公告 | 工作(?:正式|全面|顺利|即将)?(?:启动|铺开|展开|拉开|开始) | 工作会 | 联络员 | 发现(?:的|了)? | 领导班子 | 书记 | 了解 | 实地 | 前年 | 去年 | 在接受 | 的动员
    | ，(?=在?\p{Script=Han}{1,7}(?:镇|乡|街道|苏木)(?:党委|党工委)?(?:也|则|还|将|共|同步|一并)?(?:延伸|提级|直接|交叉)+(?:开展)?巡[察视])
    | 由(?<=[组织位部委会局校院站所厂库司党支村]由)(?=[^，。；由]{0,12}组(?:一并|同步|统一|直接|同时|一起|延伸|随))
    | ，(?:重点|着重|主要)(?=[检关查看了紧聚围]) | ，并(?=[开设召公成张听由]) | ，[^，。；]{0,6}对(?=[\p{Script=Han}\d]) | 巡[察视](?<!被巡[察视])(?!办|组) | 进点 | 驻点 | 的通知 | 情况(?<!(?:使用|管理)情况) | 以来
    | [时后](?<=[镇乡村局社区街道委院校司中心][时后])(?=，|延伸|还|也)
  )
`;

/** What stands before such words and belongs to them. */
const ADVERBS = /(?:也|均|都|将|已|并)?(?:一并|同时|同步|先后|全部|共同|集中|分别){0,2}$/u;
const LONGEST_ADVERBS = 5;
function predicateOf(clause: string): { readonly index: number; readonly words: string } | undefined {
  const m = PREDICATE.exec(clause);
  if (!m) return undefined;
  const adverbs = ADVERBS.exec(clause.slice(Math.max(0, m.index - LONGEST_ADVERBS), m.index))?.[0] ?? "";
  return { index: m.index - adverbs.length, words: adverbs + m[0] };
}

const TRAILING = /[\s，、；的]/u;

/** 甲局的常规|巡察, 甲局党组专项|巡察, 甲镇提级|巡察, 甲公司粮食购销领域专项|巡察 */
const OF_TYPE = pattern`
  (?:
    的(?:\p{Script=Han}{2,12}(?=专项$))? | (?<=党[委组]|党工委|总支|支部)(?=[常专提机交延联]) | (?=“回头看”$)
    | (?<=[局委办镇乡院校社所站厅联会团]|街道|中心|公司|集团|[中小]学|党组织|党[委组]|总支|支部)(?:(?:(?![党的织])\p{Script=Han}){2,8}领域(?=专项$)|(?=(?:常规|专项|专题|提级|机动|交叉|延伸)+$))
  )
  (?:常规|专项|专题|提级|机动式?|交叉|延伸|联动|“回头看”|“|”|、|和)*$
`;
const LONGEST_TYPE = 24;
const OWN_VERB = /^(?:也|将|已|并)?(?:一并|同步|分别)?(?:接受|列入|纳入|列为|延伸|由)/u;
const LEFT_OUT = /（不(?:含|包括|包含)[^（）]*）/gu;
/** A list that is followed by something else: it ends where reading must stop. */
export function readOpenList(text: string, start: number, end: number, ctx: Context): ListReading {
  let stop = end;
  const clause = text.slice(start, end);
  // （不含正在进行撤并的丙村）: what is told in it is told of what is left out.
  const predicate = predicateOf(clause.includes("（不") ? clause.replace(LEFT_OUT, ({ length }) => "（".repeat(length)) : clause);
  if (predicate) {
    stop = start + predicate.index;
    // 甲局、乙局（常规巡察）: how, in a bracket behind the list.
    const open = text.lastIndexOf("（", stop);
    if (open >= start && text.indexOf("）", open) > stop) stop = open;
    // 巡察甲局、乙局，丙局接受机动巡察: what has a verb of its own is no part of the list.
    const comma = OWN_VERB.test(predicate.words) ? text.lastIndexOf("，", stop) : -1;
    if (comma > start && stop - comma > 2 && !text.slice(comma, stop).includes("；")) stop = comma;
  }
  let to = stop;
  // 负责甲局、乙局的常规|巡察
  if (predicate && (predicate.words.startsWith("巡") || text.endsWith("“回头看”", to)))
    to -= OF_TYPE.exec(text.slice(Math.max(start, to - LONGEST_TYPE), to))?.[0].length ?? 0;
  while (to > start && TRAILING.test(text[to - 1] as string)) to--;
  if (to === start) return { items: [], unexplained: [], end: start };
  const reading = readList(text, { start, end: to }, ctx, false);
  let last = start;
  for (const item of reading.items) last = Math.max(last, item.span.end);
  const until = Math.min(reading.end, last);
  // 甲医院（含乙院区、丙分院）: the last item stands in the bracket.
  return { items: reading.items, unexplained: reading.unexplained, end: until < to && text[until] === "）" ? until + 1 : until };
}

/** …，巡察方式为常规巡察，同步开展专项巡察: how, said behind the list. */
const MANNER = pattern`
  ^[，；、]{0,2}(?:
    (?:巡[察视])?(?:的)?(?:方式|类型|形式)(?:均)?(?:为|是|：) | (?:以上|上述)?(?:均|都|全部|一律)(?:为|是|属|采取|开展|进行|实施|接受|按)
    | (?:则|将)?(?:采取|采用|实行|以)(?=
      [^，。；、]{2,14}(?:方式|形式|模式)(?!(?:直接|统一|集中|常规|专项|专题|提级|机动|交叉|延伸)*巡[察视]\p{Script=Han}|，?(?:开展|进行)?对)
    )
    | (?:仍|同)?(?:为|是)(?=[^，。；、]{0,12}(?:巡[察视]|“回头看”)) | (?:仍|同)(?:为|是)
  )
  | ^，(?:开展|进行|实施)(?=[^，。；、]{0,16}(?:巡[察视]|“回头看”)) | ^。(?:巡[察视])?(?:方式|类型|形式)：
`;
/** （常规巡察）, （巡察“回头看”）; a bare （“回头看”） is said of the last one alone. */
const IN_BRACKET =
  /^（(?:(?:均|都|全部|一律)?(?:为|是|属于?)?[^（）为是，]{0,10}巡[察视](?:“?回头看”?)?|(?:(?:均|都|全部|一律)为?)?(?:常规|[^（）为是，、]{0,12}专项|专题|提级|机动|交叉|延伸|提级交叉))(?:，(?:其中|(?:并|同时|同步|一并|另)?(?:对|延伸|开展|由)|(?:现场|集中)?(?:巡[察视]|进驻)?(?:时间|为期|时长|期限|周期))[^（）]{2,40})?）/u;
const ONE_MORE = /^(?:同步|同时|一并|并)(?:开展|进行|实施)[^，。；对]{0,16}(?:巡[察视]|“回头看”)/u;
/** 第一组：甲局、乙局。|方式：常规巡察。 */
const OWN_SENTENCE = /^。(?:巡[察视])?(?:方式|类型|形式)：[^。：\n]+/u;
const LONGEST_SENTENCE = 60;
export function mannerAfter(
  text: string,
  found: Found,
  from: number,
  to: number,
  ctx: Context,
): { types: readonly TypeAt[]; end: number } | undefined {
  const own = text[from] === "。" ? OWN_SENTENCE.exec(text.slice(from, from + LONGEST_SENTENCE)) : null;
  const behind = own ? own[0] : text.slice(from, to);
  const m = MANNER.exec(behind) ?? IN_BRACKET.exec(behind);
  if (!m) return undefined;
  if (m[0].endsWith("）")) {
    // （常规巡察，并延伸巡察所辖11个社区）: the rest is said of others.
    const [first, next = ""] = m[0].split("，") as [string, string?];
    // （常规巡察，同步开展安全费用专项巡察）
    const said = ONE_MORE.test(next) ? `${first}，${next}` : first;
    const named = typesWithin(found, from, from + said.length);
    const within = named.length > 0 ? named : typeWords(said, from, ctx);
    return within.length > 0 ? { types: within, end: from + m[0].length } : undefined;
  }
  // 均为常规巡察；对丙局开展“回头看”: the next clause says its own.
  const start = from + m[0].length;
  const clause = behind
    .slice(m[0].length)
    .search(
      /[；。]|，(?:其余|其他|剩余|[^，。；]{0,12}(?:所辖|所属|下辖|下属|辖内)|(?:并|同时|同步|一并|还|另|再)?(?:将)?(?:对|延伸(?:巡[察视]|[至到])))/u,
    );
  const end = clause < 0 ? from + behind.length : start + clause;
  const named = typesWithin(found, start, end);
  // 巡察方式为常规, 采取提级方式: no 巡察 behind it.
  const types = named.length > 0 ? named : typeWords(text.slice(start, Math.min(end, start + MANNER_LENGTH)), start, ctx);
  return types.length > 0 ? { types, end } : undefined;
}

/** …进行，全程市县联动; …专项巡察，由市、县两级巡察机构联动开展: one way more. */
const TOGETHER =
  /^，(?!本轮|此轮|本次|此次|这次|这一?轮)(?:全程|全部|均|都)?(?:实行|采取|由)?[^，。；对]{0,6}(?:[省市县区乡、]{2,5}|上下|[两三四]级)[^，。；对]{0,6}(联动)(?=[，。；]|开展|进行|实施|推进|方式|模式)/u;
export function withTogether(types: readonly TypeAt[], text: string, from: number): TypeAt[] {
  const m = types.some((t) => t.type === "joint") ? null : TOGETHER.exec(text.slice(from, from + 32));
  if (!m) return [...types];
  const end = from + m[0].length;
  return [...types, { type: "joint", span: { start: end - 2, end } }];
}

const MANNER_LENGTH = 12;

/** 采取提级巡察方式，巡察…; 实行县际交叉，进驻…: said in the clause before. */
const MANNER_BEFORE =
  /(?:采取|采用|实行|以|按照?)[^，。；]{2,20}(?:方式|形式|模式)(?:直接|统一|集中)?，?$|(?:采取|采用|实行)[^，。；]{2,12}，$/u;
export function mannerBefore(text: string, from: number, verb: number, ctx: Context): TypeAt[] {
  const m = MANNER_BEFORE.exec(text.slice(Math.max(from, verb - 32), verb));
  return m ? typeWords(m[0], verb - m[0].length, ctx) : [];
}

/** The words of types, whatever stands behind them. @param offset of the text */
export function typeWords(text: string, offset: number, ctx: Context): TypeAt[] {
  const lexicon = ctx.lexicon("inspection-types");
  const out: TypeAt[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = lexicon.matchAt(text, i);
    if (length > 0) out.push({ type: lexicon.valueAt(text, i, length) as string, span: { start: offset + i, end: offset + i + length } });
  }
  return out;
}

export function assignment(
  rule: { id: string },
  span: Span,
  types: readonly TypeAt[],
  reading: ListReading,
  force: Assignment["force"],
  more: Pick<Assignment, "place" | "team"> = {},
): Mention<"assignment"> {
  return { kind: "assignment", span, value: { types, reading, force, ...more }, rule: rule.id, parts: {} };
}

/** The team that does it, when the clause names one before the list: 第二巡察组对…, 市委第三巡察组巡察…. */
const TEAM =
  /(?:[^第轮批巡察视的，。；：、\s]{0,8})(?:第[一二三四五六七八九十百\d]{1,3}|[一二三四五六七八九十]{1,2})(?:常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?组[：，的]?$|[^第轮批巡察视的，。；：、\s]{0,6}(?:巡[察视]|专项巡察)[一二三四五六七八九十\d]{1,2}组[：，]?$/u;
/** The end of each such name: quicker to look for than where it begins. */
const ENDS_IN_TEAM = /[一二三四五六七八九十百\d](?:常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?组[：，的]?$/u;
/** 第二巡察组由甲任组长，负责…: who leads it stands between. */
const LED =
  /((?:[省市县区旗州盟地工]委|党[委组])?第[一二三四五六七八九十百\d]{1,3}(?:巡[察视])?组)由[^，。；]{2,12}(?:任|担任)组长，(?:分别|具体|主要)?(?:负责)?$/u;
/** 第一巡察组组长杨某|向…反馈, 第二巡察组副组长某某代表巡察组|向…反馈 */
const LEADER =
  /((?:[省市县区旗州盟地工]委|党[委组])?第[一二三四五六七八九十百\d]{1,3}(?:巡[察视])?组)副?组长\p{Script=Han}{2,4}(?:同志)?(?:分别)?(?:代表[^，。；]{2,10}组)?$/u;
/** 县委巡察一组（组长张某某）|巡察…, 第三巡察组（组长：甲，副组长：乙）负责… */
const WITH_LEADER = /(?<=组)（(?:组长|副组长|负责人)[^（）]{2,30}）：?(?:分别|具体)?(?:负责)?$/u;
/** Of these the words with a leader have one. */
const LEADS = /组长|负责人/u;
/** 1.省委第一巡视组|巡视… */
const NUMBERED = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、）)]\s?/u;
/** 分七组对…: how many there are. */
const IS_NUMBER = /(?:分|分成|编成|编为|组成|派出|共)[一二两三四五六七八九十\d]{1,2}(?:巡[察视])?组$/u;
/** 通报了市委第三巡察组… */
const SAYS = /^.*(?:通报|听取|传达|汇报|由|了)(?=.)/u;
export function teamBefore(text: string, at: number, from: number): Assignment["team"] {
  const before40 = text.slice(Math.max(from, at - 40), at);
  if (!before40.includes("组")) return undefined;
  if (LEADS.test(before40)) {
    const bracket = WITH_LEADER.exec(before40);
    if (bracket) return teamBefore(text, at - bracket[0].length, from);
    const led = LED.exec(before40) ?? LEADER.exec(before40);
    if (led) {
      const start = at - led[0].length;
      return { name: led[1] as string, span: { start, end: start + (led[1] as string).length } };
    }
  }
  const before = text.slice(Math.max(from, at - 16), at);
  const m = ENDS_IN_TEAM.test(before) ? TEAM.exec(before) : null;
  if (!m || IS_NUMBER.test(before)) return undefined;
  const start = Math.max(from, at - 16) + m.index;
  const lead = (SAYS.exec(m[0]) ?? NUMBERED.exec(m[0]))?.[0].length ?? 0;
  const name = m[0].slice(lead).replace(/[：，的]$/u, "");
  return { name, span: { start: start + lead, end: start + lead + name.length } };
}

/** Offset of the last break before `at`, -1 if there is none. @param isBreak a set of characters */
export function lastBreak(text: string, at: number, isBreak: (code: number) => boolean): number {
  let i = at - 1;
  while (i >= 0 && !isBreak(text.charCodeAt(i))) i--;
  return i;
}
