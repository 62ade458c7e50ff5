/** Beginning, end and length of something as one sentence writes them. */
import { charSet, isWhite } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { pattern } from "../../../pattern.js";
import type { DateValue, Found, Mention, Sentence, Span } from "../../../types.js";

export interface Edge {
  readonly span: Span;
  /** Missing for an event (动员会之日). */
  readonly date?: DateValue;
  /** 11月22日前: a last day, no first one. */
  readonly before: boolean;
}

/** A sentence, or what is left of one. */
type Words = Pick<Sentence, "span" | "text">;

export interface Stretch {
  readonly start: Edge | undefined;
  readonly end: Edge | undefined;
  readonly duration: Span | undefined;
}

const TO =
  /^(?:\d{1,2}[:：]\d{2})?\s?(?:起|开始|左右)?[，,]?\s?(?:持续|延续|一直|工作|干|忙|住|驻|巡)?(?:[—–－-]{1,3}|[~～→]|至|到)\s?(?:次年|翌年|来年|转年|明年)?$/u;
const BEFORE_EDGE = /^(?:\s?\d{1,2}[:：]\d{2})?(?:之?前(?!后|往|去|来)|底前|以前)/u;
const isPartOfDay = charSet("上下晚");
const PART_OF_DAY = /^(?:上午|下午|晚上)/u;
const STARTS_BEFORE = /(?:自|从|于|定于|定在|拟于|将于|自即日|起于|(?:进驻|进点|进场|入驻|开始|启动)(?:时间|日期)(?:为|是|在|：))\s?$/u;
/** 进驻时间为3月6日: nothing need follow. */
const LABELLED = /(?:进驻|进点|进场|入驻|开始|启动)(?:时间|日期)(?:为|是|在|定在|定于|：)\s?$|(?:起|始)于\s?$/u;
/** 撤离时间是5月20日. */
const LABELLED_END =
  /(?:撤离|撤点|撤出|离开|离点|结束|收官)(?:时间|日期)(?:为|是|在|定在|定于|：)\s?$|止于\s?$|巡[察视](?:工作)?截止(?:时间|日期)(?:为|是|在|：)\s?$/u;
const BEGINS = "进科室|进院|进校|进厂|进企|展开|铺开|推开|打响|开工|开巡|开局|走进|扎进|住进|搬进|拉开|起步|启程|起程|动身|启幕";
const STARTS_AFTER = new RegExp(
  `^(?:\\s?\\d{1,2}(?:[:：]\\d{2}|[时点][半整]?))?(?:起|开始|已经?|正式|准时|如期|按时|全面|陆续|集中|同时|分别|统一|全部|一[齐同]|各(?:巡[察视])?组)?(?:起|[算计]起|起算|开始|进驻|进点|入驻|下沉|启动|开展|进场|进[村校企院]|入[校企院]|开进|入场|上路|出发|到岗|就位|${BEGINS}|[进始](?=[、，；至到]))`,
  "u",
);
const ENDS_BEFORE = /(?:至|到|截至|持续到|持续至|延续到|于|在)\s?$/u;
const END =
  "止|结束|撤点|出点|撤离|撤出|离点|离场|离[村校企院]|返程|返回|收兵|收队|收鞍|收官|收工|回撤|撤场|退场|离开|撤回|撤走|撤下|归队|拔营|告一段落|落幕|鸣金|完毕|打住|画上句号|划上句号|完成现场|完成巡|完成驻|收尾";
const ENDS_AFTER = new RegExp(
  `^(?:上旬|中旬|下旬)?(?:\\s?\\d{1,2}[:：]\\d{2})?(?:左右|前后)?(?:之?前|底)?(?:全部|全面|陆续|基本|现场)?(?:${END}|完成全部|为止|[出终](?=[，。；]))`,
  "u",
);
const NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4}|半)";
const LENGTH = new RegExp(
  `((?:约为?|大约为?|近|不少于|不超过)?${NUMBER}(?:个半月|个[多来]月|个月|个?工作日|天|周|个?星期)(?:半)?(?:左右|上下)?)(?!内|后|来|前|就|便|以来|之内|一|多|的(?:业务|培训|集中)|召开|开启|开馆)`,
  "gu",
);
/** Most sentences name no unit of time; a search for numerals is spared them. */
export const LENGTH_UNIT = /个[半多]?月|天|周|工作日|星期/u;
const LENGTH_BEFORE = pattern`
  (?:
    为期 | (?:现场|驻点|集中)巡[察视](?:工作)? | 时间(?:安排|跨度)?(?:为|是|约|共|：|:)? | 历时 | 共 | 共计 | 用 | 工作 | 持续 | 驻点 | 蹲点 | 前后 | 只有 | 暂定 | 预计 | 计划
    | 长达 | 历经 | [用需耗]时 | [干待住蹲驻扎留][上满] | 周期(?:为|约)? | 时长(?:为|约)? | 期限(?:为)?
    | (?:开展|进行|实施|[用驻巡待住干蹲作做]|安排|历经|历时|持续|工作|驻点)了 | [，,。、（(起算] | 动员会之日起?算?起?
  )\s{0,2}$
`;

/** An edge with what belongs to its words: 17:00前, 上午. */
function edgeOf(text: string, mention: Mention<"date">): Edge {
  let end = mention.span.end;
  if (isPartOfDay(text.charCodeAt(end)) && PART_OF_DAY.test(text.slice(end, end + 2))) end += 2;
  const behind = text.slice(end, end + 10);
  const before = behind.includes("前") ? BEFORE_EDGE.exec(behind)?.[0] : undefined;
  if (before) end += before.length;
  return { span: { start: mention.span.start, end }, date: mention.value, before: before !== undefined };
}

/** Everything of a sentence that may be a beginning, an end or a length. */
export function stretchIn(text: string, found: Found, sentence: Words): Stretch {
  const dates = found.within("date", sentence.span).filter((d) => d.value.offset === undefined);
  const range = rangeIn(text, dates);
  const { start, end } = range ?? edgesIn(text, dates, sentence.span);
  return { start: start ?? eventIn(sentence), end, duration: lengthIn(text, sentence) };
}

/** 3月1日至5月30日. */
function rangeIn(text: string, dates: readonly Mention<"date">[]): { start: Edge; end: Edge } | undefined {
  let other: { start: Edge; end: Edge } | undefined;
  for (let i = 1; i < dates.length; i++) {
    const [a, b] = [dates[i - 1], dates[i]];
    if (a && b && isRange(text, a, b)) {
      const found = { start: edgeOf(text, a), end: edgeOf(text, b) };
      const behind = text.slice(b.span.end, b.span.end + 16);
      if (ARRIVED.test(behind)) continue;
      if (!OTHER_STAGE.test(behind)) return batches(text, dates, found);
      other ??= found;
    }
  }
  return other;
}

/** 于5月6日至8日完成进驻: the days on which they came. */
const ARRIVED = /^(?:已)?(?:全部|全面|陆续|相继|分别|先后)?(?:完成|实现)(?:了)?(?:全部)?(?:进驻|入驻|进点|进场)/u;

/** 3月6日至10日为准备阶段: before or behind the inspection itself. */
const OTHER_STAGE =
  /^(?:[（(][^）)]{0,10}[）)])?(?:是|为|用于|集中)?(?:(?!巡[察视]|驻)[^，。；]){0,6}(?:准备|培训|学习|报告|撰写|反馈|整改|总结|动员|公示|放假|休整|休假)/u;

/** 3月6日开始，分两批进行，第一批至4月6日，第二批4月10日至5月10日: it begins with the first. */
function batches(text: string, dates: readonly Mention<"date">[], range: { start: Edge; end: Edge }): { start: Edge; end: Edge } {
  const [first] = dates;
  if (!first || first.span.start === range.start.span.start) return range;
  const between = text.slice(first.span.end, range.start.span.start);
  return STARTS_AFTER.test(between) && /分[两二三四]批|第[一二]批/u.test(between) ? { start: edgeOf(text, first), end: range.end } : range;
}

const isRange = (text: string, a: Mention<"date">, b: Mention<"date">): boolean =>
  TO.test(text.slice(a.span.end, b.span.start)) || isRunOn(a, b);

/** 2021年4月12日5月12日: the word between the two was lost. */
function isRunOn(a: Mention<"date">, b: Mention<"date">): boolean {
  const [from, to] = [a.value, b.value];
  if (b.span.start - a.span.end > 0 || from.day === undefined || to.day === undefined) return false;
  return (
    from.month !== undefined && to.month !== undefined && (from.month < to.month || (to.year !== undefined && from.month !== to.month))
  );
}

/** 3月6日（星期一）正式进驻: what follows the note. */
function behindNote(text: string, at: number, limit: number, length: number): string {
  const note =
    text[at] === "（" || text[at] === "("
      ? (/^[（(](?:星期|周|农历)?[^（）()，。]{1,5}[）)]/u.exec(text.slice(at, at + 10))?.[0].length ?? 0)
      : 0;
  return text.slice(at + note, Math.min(limit, at + note + length));
}

/** The last characters, but for a blank, of whatever says before a date that it is a first or a last day: 持续到, 于, 进驻时间为, 自即日. */
const isSaidBefore = charSet("至到于在为是：自从日");
/** The words right before a date, where they may say what the date is of; else nothing. */
function wordsBefore(text: string, at: number, limit: number): string {
  const last = at - (isWhite(text.charCodeAt(at - 1)) ? 2 : 1);
  return isSaidBefore(text.charCodeAt(last)) ? text.slice(Math.max(limit, at - 8), at) : "";
}

/** Beginning and end each by its own words: 3月1日起, 5月30日前结束. */
function edgesIn(text: string, dates: readonly Mention<"date">[], limits: Span): { start: Edge | undefined; end: Edge | undefined } {
  let start: Edge | undefined;
  let end: Edge | undefined;
  for (const d of dates) {
    const edge = edgeOf(text, d);
    const before = wordsBefore(text, d.span.start, limits.start);
    const afterDate = behindNote(text, d.span.end, limits.end, 10);
    const after = behindNote(text, edge.span.end, limits.end, 24);
    const isLater = before !== "" && POSTPONED.test(text.slice(Math.max(limits.start, d.span.start - LONGEST_CLAUSE), d.span.start));
    if (!end && (isLater || endsAt(edge, before, afterDate, after) || (start && DONE.test(afterDate)))) end = edge;
    else if (!start && !end && startsAt(before, after.slice(0, 10))) start = edge;
  }
  return { start, end };
}

/** 7月18日集中进驻，9月底前完成: of what began in the same sentence. */
const DONE = /^(?:之?前|底前?|以前)?(?:全部|全面|基本|整体)?(?:完成|完工|交卷|做完|巡完|见底)(?=[，。；、）]|$)/u;

const endsAt = (edge: Edge, before: string, afterDate: string, after: string): boolean =>
  ENDS_AFTER.test(afterDate) || (before !== "" && saysEnd(before, after)) || (edge.before && endVerb(after.slice(0, 10)));
const saysEnd = (before: string, after: string): boolean =>
  // 自即日起至12月15日: the beginning is no date.
  /起(?:至|到)\s?$/u.test(before) ||
  (ENDS_BEFORE.test(before) && endVerb(after)) ||
  // 到7月5日，巡察组都在这里.
  (/(?:^|[，。；])(?:直)?到\s?$/u.test(before) && /^[，,][^，。]{0,6}巡[察视]组[^，。]{0,10}[在驻离撤]/u.test(after)) ||
  /(?:持续|延续|工作|驻点|驻场|蹲点|现场|忙|干|住|驻|待|留|巡[察视])(?:到|至)\s?$/u.test(before) ||
  /(?:巡[察视]|驻点|进驻)时间(?:截至|至|到)\s?$/u.test(before) ||
  LABELLED_END.test(before);
/** 现场巡察结束时间由5月25日延至|6月17日, 撤点时间推迟到|6月1日 */
const POSTPONED = /(?:结束|撤离|撤点|离点|截止)(?:时间|日期)[^，。；]{0,16}(?:延长?|推迟|顺延|调整|变更|改)(?:至|到|为)\s?$/u;
const LONGEST_CLAUSE = 32;
const startsAt = (before: string, after: string): boolean =>
  STARTS_AFTER.test(after) || (before !== "" && (LABELLED.test(before) || (STARTS_BEFORE.test(before) && STARTS_LATER.test(after))));
const STARTS_LATER = new RegExp(`^(?:起|[算计]起|开始|[^，。]{0,4}(?:进驻|启动|进村|进点|入驻|进场|${BEGINS}))`, "u");

const EVENT = /(?:从|自)([^，,。；;]{3,20}?之日)(?:算)?起/u;

/** 从召开动员会之日起. */
function eventIn({ text, span }: Words): Edge | undefined {
  const event = text.includes("之日") ? EVENT.exec(text) : null;
  if (!event) return undefined;
  const start = span.start + event.index + 1;
  return { span: { start, end: start + (event[1] as string).length }, before: false };
}

function lengthIn(text: string, sentence: Words): Span | undefined {
  if (!LENGTH_UNIT.test(sentence.text)) return undefined;
  for (const m of matches(LENGTH, sentence.text)) {
    const start = sentence.span.start + m.index;
    const before = text.slice(Math.max(sentence.span.start, start - 10), start);
    // 从上报到修通只用了九天: a feat that is told.
    if (/[只仅才不][用花](?:了)?$|已经?[驻巡待住干蹲工作]{1,2}了$/u.test(before)) continue;
    if (LENGTH_BEFORE.test(before) || start === sentence.span.start) return { start, end: start + (m[1] as string).length };
  }
  return undefined;
}

/** 8月18日进驻完毕: what ended is the moving in. */
const END_VERB = new RegExp(
  `^(?:\\d{1,2}[:：时点](?:\\d{2})?分?)?[^，,。；;、\\d]{0,12}(?<!进驻|进点|入驻|进场|入场|报到|准备|动员|培训|部署|布置)(?:${END})`,
  "u",
);
const endVerb = (after: string): boolean => END_VERB.test(after);
