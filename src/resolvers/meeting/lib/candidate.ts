/** What all ways of naming a meeting share. */
import { pattern } from "../../../pattern.js";
import { ONCE } from "../../../recognizers/person/lib/once.js";
import type { Sentence, Span } from "../../../types.js";

export interface Candidate {
  /** The name; missing where the sentence says only 会议. */
  readonly name: Span | undefined;
  readonly verb: Span;
  /** Before the verb (…会召开) or behind it (召开…会). */
  readonly form: "before" | "behind" | "at";
  /** The clause that holds both, from its beginning to the verb. */
  readonly clause: Span;
  /** Several meetings of one kind: 分别召开, 各单位召开. */
  readonly several: boolean;
}

/** Spoken of, not reported: others' meetings, those to come or long gone. */
export const ELSEWHERE = new RegExp(
  `去年|前年|此前|上一轮|上轮|${ONCE}|以来|前不久|当时|下一步|拟|计划|即将|适时|[要须应](?:在|于|及时|尽快|按时)|[天日周月]之?内[^，。；]{0,3}$|不(?:再)?(?:$|召开|举行|组织)`,
  "u",
);

/** What may stand before the name in its clause: times, the report's own words, an adverb. */
export const LEADING = pattern`
  ^(?:
    [\s　] | (?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:上午|下午|晚)? | 昨天 | 昨日 | 今天 | 今日 | 前天 | 日前 | 近日 | 上午 | 下午 | 晚上
    | [^讯]{0,12}讯[（(][^）)]{0,60}[）)] | [^电，。]{2,16}\d{1,2}[日号]电[（(][^）)]{0,60}[）)] | [^讯，。]{0,24}讯\s
    | [^讯，。]{1,20}(?:新闻|[报网台社])讯 | [（(][^）)]{0,30}[）)] | 在[^，]{2,16}(?=召开|举行) | 随后 | 会前 | 会后
    | (?:同日|当天|当日|这天)的? | 随即 | 至此 | 【[^】]{0,12}】 | [🔔📢🎤✅📌🌞·\-—] | \u2600\uFE0F?
  )+
`;

/** 本次会议, 一场动员会, 各场动员会, 关于巡察的会议: no name of its own. */
const GENERIC = /^(?:本次|这次|此次|该|大|部署|动员)?(?:会|会议|大会)$|^一[场次个]|^各[场个次]?|的会议?$/u;
/** No longer is a name that says nothing, unless 一次 or 各 opens it or 的 parts it. */
const BARE = 4;
export const isGeneric = (name: string): boolean =>
  (name.length <= BARE || name[0] === "一" || name[0] === "各" || name.includes("的会")) && GENERIC.test(name);

export const spanIn = ({ span }: Sentence, start: number, end: number): Span => ({ start: span.start + start, end: span.start + end });
