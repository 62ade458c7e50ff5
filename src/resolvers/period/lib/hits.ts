/** What each sentence says of when the teams are at work, and how sure that is. */
import { BULLETS, charSet, holdsAny, isWhite } from "../../../chars.js";
import { Mark } from "../../../segment/marks.js";
import type { Doc, Found, Mention, Sentence, Span } from "../../../types.js";
import { daysOfOther, type Range } from "./other-days.js";
import { type Edge, LENGTH_UNIT, type Stretch, stretchIn } from "./spans.js";
import { givesBack, MEETING, MOVES_IN_FOR, MOVING_IN, OF_COURSE, OPENS, OTHER, OWN, PAST, strong } from "./words.js";

/** 反馈了3月6日至5月5日对县水务局党组巡察的情况: the days of the inspection. */
const INSPECTS = /^[^，。；对]{0,4}对[^，。；]{2,30}巡[察视](?!整改|反馈)/u;
/** 集中培训5月6日至8日，5月11日进驻: what stands behind it may be the inspection. */
const STAGE = /培训|集训|整改/u;

function behindClause(doc: Doc, s: Sentence, from: number): Sentence {
  let start = from;
  while (start < s.span.end && !isClauseEnd(doc.text.charCodeAt(start))) start++;
  // The date at the head: what it is the date of stands in the next clause.
  if (start - from <= 3 && !STAGE.test(doc.text.slice(s.span.start, start)))
    for (start++; start < s.span.end && !isClauseEnd(doc.text.charCodeAt(start)); ) start++;
  return { ...s, span: { start, end: Math.max(start, s.span.end) }, text: doc.text.slice(start, s.span.end) };
}

export interface Hit {
  readonly stretch: Stretch;
  /** The more, the surer; `SURE` and above leave no doubt. */
  readonly weight: number;
}

const DATED_LINE = new RegExp(`^\\s*(?:[${BULLETS}]\\s*)?(?:\\d{4}年)?\\d{1,2}月`, "u");

/** The first and the last day of a table of stages, a line for each, whose days these are. */
export function rowsOf(doc: Doc, found: Found): Range | undefined {
  const edges: Edge[] = [];
  let rows = 0;
  let previous = "";
  for (const b of doc.blocks) {
    const above = previous;
    previous = b.text;
    const code = b.text.charCodeAt(0);
    if ((b.marks & Mark.Time) === 0 || (code >= 0x3400 && code <= 0x9fff) || b.text.length > 120 || !DATED_LINE.test(b.text)) continue;
    // 受理时间 above: a line of its own matter, no stage.
    if (above.length < 24 && OTHER.test(above)) continue;
    const x = stretchIn(doc.text, found, b);
    if (x.start && x.end && !MEETING.test(b.text) && !givesBack(b.text)) {
      rows++;
      edges.push(x.start, x.end);
    }
  }
  const first = edges[0];
  const last = edges.at(-1);
  return rows >= 2 && first && last ? { start: first, end: last } : undefined;
}

/** 时间为90天左右（殡葬领域专项巡察时间为11月8日至12月8日）: the bracket speaks of another type; the first period counts. */
function withoutBracketed(doc: Doc, stretch: Stretch): Stretch {
  const { start, duration } = stretch;
  if (!start || !duration || duration.end > start.span.start) return stretch;
  const between = doc.text.slice(duration.end, start.span.start);
  const open = between.lastIndexOf("（");
  if (open < 0 || between.includes("）", open) || !/专项|点穴|提级|回头看|机动/u.test(between.slice(open))) return stretch;
  return { start: undefined, end: undefined, duration };
}

/** 5月15日到7月14日 |每天8:30接待来访: the hours are another matter. */
function withoutHours(clause: string): string {
  const hours = holdsAny(clause, isWhite) ? clause.search(/\s(?:每[天日]|工作日)/u) : -1;
  return hours < 0 ? clause : clause.slice(0, hours);
}

/** Whether words tell of another time. @param results 去年 and 此前 do not, where the results of that inspection are told */
function pastOf(text: string, results: boolean): (words: string) => boolean {
  const told = results && DONE.test(text);
  return (words) => PAST.test(told ? words.replace(/去年|此前/gu, "") : words);
}
/** 据悉，去年9月15日至11月20日，…对上述6家单位开展了巡察: the inspection whose results are told. */
const DONE = /对[^。；]{2,80}(?:开展|进行)了[^。；]{0,12}巡[察视]/u;

/**
 * The days that a sentence gives of the inspection, `undefined` where it gives none, or those of something else.
 * @param previous the sentence before, which may ask for them: 巡多久？
 * @param results the notice tells of an inspection that is over: 去年 and 此前 are its days
 */
export function hitOf(doc: Doc, found: Found, s: Sentence, previous: string, results: boolean): Hit | undefined {
  const { text } = s;
  if ((s.marks & Mark.Held || text.includes("会议")) && MEETING.test(text) && !strong(text)) return undefined;
  const stretch = withoutBracketed(doc, stretchIn(doc.text, found, s));
  const anchor = stretch.start?.span ?? stretch.end?.span ?? stretch.duration;
  if (!anchor) return undefined;
  const both = stretch.start && stretch.end ? { start: stretch.start, end: stretch.end } : undefined;
  // 巡多久？ above: whatever else the line says.
  if (both && isAnswer(text, previous)) return { stretch, weight: 4 };
  const local = withoutHours(clauseAround(doc.text, { start: anchor.start, end: both?.end.span.end ?? anchor.end }, s.span));
  const lead = text.slice(0, Math.max(0, anchor.start - s.span.start));
  const from = (stretch.end ?? stretch.start)?.span.end;
  const isPast = pastOf(text, results && both !== undefined);
  if ([local, lead.slice(-24)].some(isPast) || (OTHER.test(local) && !(from && INSPECTS.test(doc.text.slice(from, s.span.end)))))
    return from && STAGE.test(local) ? hitOf(doc, found, behindClause(doc, s, from), previous, results) : undefined;
  // 培训班开班，为期三天; 上一轮巡察…: the length of what the clause before it tells.
  if (!stretch.start && !stretch.end && (OF_COURSE.test(lead) || PAST.test(lead))) return undefined;
  if (!OWN.test(text)) return undefined;
  if (isMovingIn(doc.text, text, stretch)) return movedInFor(text, stretch);
  const taken = both ? ofOther(doc, found, s, both, { local, results }, stretch) : undefined;
  if (taken) return taken.hit;
  if (s.marks & Mark.Held && /召开|举行|举办|开班/u.test(local) && !local.includes("之日")) return undefined;
  return { stretch, weight: weightOf(text, stretch) };
}

/** What a range is of that is not the inspection: another matter, or the days of moving in, with a length beside it, perhaps. */
function ofOther(
  doc: Doc,
  found: Found,
  s: Sentence,
  range: Range,
  around: Parameters<typeof daysOfOther>[4],
  stretch: Stretch,
): { readonly hit: Hit | undefined } | undefined {
  const other = daysOfOther(doc, found, s, range, around);
  if (other) return { hit: other.stretch ? { stretch: other.stretch, weight: 2 } : undefined };
  return tookDays(doc.text, s, range) ? { hit: movedInFor(s.text, stretch) } : undefined;
}

/** 9月13日至15日，|4个巡察组陆续完成对8个党组织的进驻: the days of moving in. */
const MOVED_IN_TURN = /^，?[^，。；]{0,24}(?:陆续|先后|分批|相继|依次)(?:完成)?[^，。；]{0,40}(?:进驻|进场|进点)(?!巡[察视]|开展)/u;

/** A length of time, or a beginning without a date: 为期两个月, 动员会之日起. */
export const tellsLength = ({ text, marks }: Sentence): boolean =>
  (marks & Mark.Time) !== 0 && (LENGTH_UNIT.test(text) || text.includes("之日"));

/** 5月11日进驻…: the first day alone, of moving in; 将于5月11日进驻, 5月11日起进驻 tell a start. */
const isMovingIn = (whole: string, text: string, { start, end }: Stretch): boolean =>
  start !== undefined &&
  !end &&
  MOVING_IN.test(text) &&
  !/将|为期/u.test(text) &&
  !/^(?:起|开始)/u.test(whole.slice(start.span.end, start.span.end + 2));

/** Or the few days that it took. */
const tookDays = (whole: string, { span }: Sentence, { start, end }: Range): boolean =>
  isFewDays(start, end) && MOVED_IN_TURN.test(whole.slice(end.span.end, span.end));
const isFewDays = ({ date: from }: Edge, { date: to }: Edge): boolean =>
  from?.day !== undefined && to?.day !== undefined && (to.month ?? from.month) === from.month && to.day - from.day <= MOVING_DAYS;
const MOVING_DAYS = 7;

/** 于5月11日分别进驻…，时间一个半月: all on one day, so the length counts from it; 先后, 陆续 take several. */
function movedInFor(text: string, { start, duration }: Stretch): Hit | undefined {
  if (!duration) return undefined;
  const one = start?.date?.day !== undefined && start.span.end <= duration.start && !/先后|陆续|分批|依次|相继/u.test(text);
  return { stretch: { start: one ? start : undefined, end: undefined, duration }, weight: one ? 2 : 1 };
}

/** 起止日期, 巡多久？ as a line of its own; 受理时间 asks for something else. */
export const asksWhen = (line: string): boolean => line.length < 24 && ASKED.test(line) && !OTHER.test(line) && !MEETING.test(line);
const isAnswer = (text: string, previous: string): boolean => {
  const head = holdsAny(text.slice(0, HEAD_ENDS), closesHead) ? HEAD.exec(text) : null;
  return (head !== null && asksWhen(head[1] ?? head[2] ?? "")) || asksWhen(previous);
};
/** 【巡多久】12月6日至1月28日; 巡多久：12月6日至1月28日; 巡多久——12月6日至1月28日 */
const HEAD = /^[^\p{L}\p{N}【]{0,3}(?:【([^【】]{2,12})】|([^，。；：【】—]{2,8})(?:：|—{1,2}))/u;
/** Where the head of a sentence ends at the latest. */
const HEAD_ENDS = 40;
const closesHead = charSet("】：—");
const ASKED = /时间|日期|起止|起讫|日程|期限|时限|周期|多久|几耐|多长|几[天日]|时段|何时|什么时候|几时|到几号/u;

const weightOf = (text: string, { start, end, duration }: Stretch): number =>
  (strong(text) ? 2 : 0) + (start && end ? 2 : 0) + (start ? 1 : 0) + (duration ? 1 : 0);

/** A sentence about the inspection, with both of its days. */
export const SURE = 5;

const isClauseEnd = charSet("，,。；;");

/** The clause that a date stands in and the one behind it. */
function clauseAround(text: string, span: Span, within: Span): string {
  let from = span.start;
  while (from > within.start && !isClauseEnd(text.charCodeAt(from - 1))) from--;
  let to = span.end;
  while (to < within.end && !isClauseEnd(text.charCodeAt(to))) to++;
  // The date at the head of the sentence: what happened then stands behind the comma.
  if ((text[to] === "，" || text[to] === ",") && to - span.end <= 3 && !/时间|为期|巡[察视]|现场|驻/u.test(text.slice(from, span.start))) {
    to++;
    while (to < within.end && !isClauseEnd(text.charCodeAt(to))) to++;
  }
  return text.slice(from, to);
}

/** 于5月11日正式启动: the day it opens, for a sentence that gives no other. */
export function openingOf(doc: Doc, dates: readonly Mention<"date">[], s: Sentence): Stretch | undefined {
  const d = dates.find((x) => x.value.day !== undefined);
  if (!d) return undefined;
  if (!(s.text.includes("正式") && OPENS.test(s.text)) && !(s.text.includes("进驻") && MOVES_IN_FOR.test(s.text))) return undefined;
  const part = /^(?:上午|下午|晚上)/u.exec(doc.text.slice(d.span.end, d.span.end + 2))?.[0].length ?? 0;
  const start = { span: { start: d.span.start, end: d.span.end + part }, date: d.value, before: false };
  return { start, end: undefined, duration: undefined };
}
