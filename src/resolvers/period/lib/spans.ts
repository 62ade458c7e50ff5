/** Beginning, end and length of something as one sentence writes them. */
import { matches } from "../../../matches.js";
import type { DateValue, Found, Mention, Sentence, Span } from "../../../types.js";

export interface Edge {
  readonly span: Span;
  /** Missing for an event (动员会之日). */
  readonly date?: DateValue;
  /** 11月22日前: a last day, no first one. */
  readonly before: boolean;
}

export interface Stretch {
  readonly start?: Edge;
  readonly end?: Edge;
  readonly duration?: Span;
}

const TO = /^(?:\d{1,2}[:：]\d{2})?\s?(?:起|开始|左右)?[，,]?\s?(?:持续|延续|一直)?(?:[—–－-]{1,3}|[~～]|至|到)\s?(?:次年|翌年)?$/u;
const BEFORE_EDGE = /^(?:\s?\d{1,2}[:：]\d{2})?(?:之?前|底前|以前)/u;
const PART_OF_DAY = /^(?:上午|下午|晚上)/u;
const STARTS_BEFORE = /(?:自|从|于|定于|拟于|将于|自即日|起于)\s?$/u;
const STARTS_AFTER = /^(?:\s?\d{1,2}[:：]\d{2})?(?:起|开始|正式|全面|陆续|集中|同时|分别|统一)?(?:起|开始|进驻|进点|入驻|启动|开展|进场)/u;
const ENDS_BEFORE = /(?:至|到|截至|持续到|持续至|延续到|于|在)\s?$/u;
const ENDS_AFTER =
  /^(?:上旬|中旬|下旬)?(?:\s?\d{1,2}[:：]\d{2})?(?:之?前|底)?(?:全部|全面|陆续|基本|现场)?(?:止|结束|撤点|撤离|撤出|离点|完成(?:现场|巡|驻|全部)|收尾|为止)/u;
const NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4}|半)";
const LENGTH = new RegExp(
  `((?:约为?|大约为?|近|不少于|不超过)?${NUMBER}(?:个半月|个多月|个月|个?工作日|天|周|个?星期)(?:半)?(?:左右|上下)?)(?!内|后|来|前|以来|之内|一|多|的(?:业务|培训|集中)|召开|开启|开馆)`,
  "gu",
);
/** Most sentences name no unit of time; a search for numerals is spared them. */
export const LENGTH_UNIT = /个[半多]?月|天|周|工作日|星期/u;
const LENGTH_BEFORE =
  /(?:为期|时间(?:安排|跨度)?(?:为|是|约|共|：|:)?|历时|共|共计|用|工作|持续|驻点|周期(?:为|约)?|时长(?:为|约)?|期限(?:为)?|了|[，,。、（(起算]|动员会之日起?算?起?)\s{0,2}$/u;

/** An edge with what belongs to its words: 17:00前, 上午. */
function edgeOf(text: string, mention: Mention<"date">): Edge {
  let end = mention.span.end;
  const part = PART_OF_DAY.exec(text.slice(end, end + 4))?.[0];
  if (part) end += part.length;
  const before = BEFORE_EDGE.exec(text.slice(end, end + 10))?.[0];
  if (before) end += before.length;
  return { span: { start: mention.span.start, end }, date: mention.value, before: before !== undefined };
}

/** Everything of a sentence that may be a beginning, an end or a length. */
export function stretchIn(text: string, found: Found, sentence: Sentence): Stretch {
  const dates = found.within("date", sentence.span).filter((d) => d.value.offset === undefined);
  const limit = sentence.span.end;
  const ahead = (at: number, n = 10): string => text.slice(at, Math.min(limit, at + n));
  const behind = (at: number, n = 6): string => text.slice(Math.max(sentence.span.start, at - n), at);
  let start: Edge | undefined;
  let end: Edge | undefined;

  for (let i = 0; i + 1 < dates.length; i++) {
    const a = dates[i] as Mention<"date">;
    const b = dates[i + 1] as Mention<"date">;
    if (!TO.test(text.slice(a.span.end, b.span.start))) continue;
    start = edgeOf(text, a);
    end = edgeOf(text, b);
    break;
  }
  if (!start) {
    for (const d of dates) {
      const edge = edgeOf(text, d);
      const after = ahead(edge.span.end);
      if (
        !end &&
        (ENDS_AFTER.test(ahead(d.span.end)) ||
          (ENDS_BEFORE.test(behind(d.span.start)) && endVerb(ahead(edge.span.end, 24))) ||
          (edge.before && endVerb(after)))
      )
        end = edge;
      else if (
        !start &&
        !end &&
        (STARTS_AFTER.test(after) || (STARTS_BEFORE.test(behind(d.span.start)) && /^(?:起|开始|[^，。]{0,4}(?:进驻|启动))/u.test(after)))
      )
        start = edge;
    }
  }
  if (!start) {
    const event = /(?:从|自)([^，,。；;]{3,20}?之日)(?:算)?起/u.exec(sentence.text);
    if (event) {
      const from = sentence.span.start + event.index + 1;
      start = { span: { start: from, end: from + (event[1] as string).length }, before: false };
    }
  }
  let duration: Span | undefined;
  for (const m of LENGTH_UNIT.test(sentence.text) ? matches(LENGTH, sentence.text) : []) {
    const from = sentence.span.start + m.index;
    if (!LENGTH_BEFORE.test(behind(from, 10)) && from !== sentence.span.start) continue;
    duration = { start: from, end: from + (m[1] as string).length };
    break;
  }
  return { ...(start ? { start } : {}), ...(end ? { end } : {}), ...(duration ? { duration } : {}) };
}

const endVerb = (after: string): boolean => /^[^，,。；;]{0,12}(?:止|结束|撤点|撤离|撤出|离点|完成现场|完成巡|完成驻|收尾)/u.test(after);
