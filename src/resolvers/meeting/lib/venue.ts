/** Where and in which form a meeting is held. */
import { charSet } from "../../../chars.js";
import type { Sentence, Span } from "../../../types.js";
import { spanIn } from "./candidate.js";

const ROOM =
  /(?:会议室|会议厅|报告厅|国际厅|多功能厅|会议中心|会展中心|活动中心|服务中心|演播厅|剧场|影剧院|大剧院|礼堂|会堂|厅|室|堂|楼|馆|院|宾馆|酒店|党校|教室|基地|广场|大厦|大院|会场|机关|[A-Z]?\d{2,4}(?:室|房)?)$/u;
const VAGUE_PLACE = /^(?:我|本|该|各|全|当地|这里)/u;

const trimmed = (text: string, start: number, end: number): [number, number] => {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return [from, Math.max(from, start + part.trimEnd().length)];
};

const isPreposition = charSet("在于假");
/** What ends the words of the place: the form, an adverb. */
const BEHIND_PLACE = /以|采[取用]|通过|隆重|顺利|正式|先后|分别|依次|如期|组织|主持|合并|[，,。；;]/u;

/** The room or building in the words between the name and 召开, or before 召开. */
export function placeIn(sentence: Sentence, from: number, to: number): Span | undefined {
  const base = sentence.span.start;
  const part = sentence.text.slice(from - base, to - base);
  for (let at = 0; at < part.length; at++) {
    if (!isPreposition(part.charCodeAt(at))) continue;
    const rest = part.slice(at + 1, at + 41);
    const stop = rest.search(BEHIND_PLACE);
    const text = stop < 0 ? rest : rest.slice(0, stop);
    if (text.length < 2 || !ROOM.test(text) || VAGUE_PLACE.test(text)) continue;
    const start = from - base + at + 1;
    const [a, b] = trimmed(sentence.text, start, start + text.length);
    return { start: base + a, end: base + b };
  }
  return undefined;
}

const MAIN_VENUE = /(?:主会场(?:设(?:立)?(?:在|于)?|在|于)|(?:会议|会场|地点)(?:设|选|放|安排|定)(?:在了?|于))([^，,。；;]{2,40})/u;

export function mainVenueIn(sentence: Sentence): Span | undefined {
  const m = /会场|地点|会议[设选放安定]/u.test(sentence.text) ? MAIN_VENUE.exec(sentence.text) : null;
  if (!m) return undefined;
  const start = sentence.span.start + m.index + m[0].length - (m[1] as string).length;
  return { start, end: start + (m[1] as string).length };
}

const FORMAT =
  /(?:以|采[取用]|通过)(?:了)?(“?(?:现场|主会场)?[^，,。；;以在]{0,10}?(?:视频|电视|电话|网络|在线|线上|线下|现场|音视频|云)[^，,。；;“”]{0,14}?”?)(?:的)?(?:形式|方式|模式)/u;
/** 采取听取汇报、查阅资料、现场抽查等方式: how the teams work, not how they met. */
const WAY_OF_WORK = /听取|听汇报|查资料|看现场|暗访|抽考|查阅|谈话|抽查|走访|调研|问卷|座谈/u;
const FORMAT_NAME = /(?:电视电话|视频|网络视频|电话)(?:会议|会|(?=）会))/u;
/** 这是一次视频会议; 会议形式：视频会议（…设分会场） */
const IS_FORMAT =
  /(?:(?:这|会议)(?:次会议)?(?:是|为)(?:一次|一场)?|^会议(?:形式|方式)：\s?)((?:电视电话|视频|网络视频|电话|线上)会议?)(?=[，。；（(]|$)/u;

/** The form of the meeting: 视频会议, 电视电话会议, 线上线下相结合. */
export function formatIn(sentence: Sentence): Span | undefined {
  const { text } = sentence;
  const is = text.includes("会议") ? IS_FORMAT.exec(text) : null;
  if (is) return spanIn(sentence, is.index + is[0].length - (is[1] as string).length, is.index + is[0].length);
  const m = text.includes("式") ? FORMAT.exec(text) : null;
  if (!m || WAY_OF_WORK.test(m[1] as string)) return undefined;
  const quoted = (m[1] as string).startsWith("“") ? 1 : 0;
  const words = (m[1] as string).slice(quoted).replace(/(?:的|相结合的)$|”$/u, "");
  const start = sentence.span.start + m.index + m[0].indexOf(m[1] as string) + quoted;
  return { start, end: start + words.length };
}

export function formatInName(text: string, name: Span): Span | undefined {
  const words = text.slice(name.start, name.end);
  const m = words.includes("视频") || words.includes("电话") ? FORMAT_NAME.exec(words) : null;
  return m ? { start: name.start + m.index, end: name.start + m.index + m[0].length } : undefined;
}

const BRANCH_AFTER = /^(?:分别)?(?:设(?:立|置)?)?(?:在|于|有|为)|^[：:]/u;
const BRANCH_BEFORE = /(?:设|设立|设置|设有|开设)了?(?:视频|网络)?$/u;
const BRANCH_LEAD = /^(?:会议|大会)?(?:还|也|同时|同步|分别|另|并|以及|和|及|与)?(?:在|于)?/u;
const ADVERB_BEFORE = /(?:同步|分别|均|同时|各|并)$/u;

/** 会议设甲电厂、乙煤矿两个分会场 */
const SET_UP =
  /(?:会议|大会|同时|同步|另|并|，|^)(?:还|也)?(?:设|设立|设置|设有)((?:[^，。；、]{2,16}、)*[^，。；、]{2,16}?)(?:等)?(?:\d{1,2}|[两二三四五六七八九十]{1,2})个分会场/u;
/** 甲区、乙县以视频会议形式在分会场同步收看: places; officials there are no venues. */
const WATCHING =
  /(?<=^|[，。；])((?:[^，。；、]{1,9}(?:[县市区旗镇乡]|街道)、){0,20}[^，。；、]{1,16}(?:[县市区旗镇乡]|街道))(?:以|通过)[^，。；、]{2,10}(?:形式|方式)在(?:各自)?分会场/u;
/** 市长在|河金|分会场参加会议, 在|浔江|分会场收听收看 */
const SEAT = /(?<=在)(?!视频|网络|线上|[^，。；、]{0,10}主会场)([^，。；、在各本]{2,12})分会场(?=参加|收听|收看|出席|观看|参会|聆听)/u;
/** Where the first group of a pattern stands. */
function groupIn(text: string, pattern: RegExp): [number, number] | undefined {
  const m = pattern.exec(text);
  const start = m ? m.index + m[0].indexOf(m[1] as string) : 0;
  return m ? [start, start + (m[1] as string).length] : undefined;
}

/** The stretch of the sentence that lists the branch venues. */
function branchList(text: string): [number, number] | undefined {
  const at = text.indexOf("分会场");
  if (at < 0) return undefined;
  const behind = BRANCH_AFTER.exec(text.slice(at + 3, at + 9));
  if (behind) {
    const start = at + 3 + behind[0].length;
    const stop = text.slice(start).search(/[，,。；;]/u);
    return [start, stop < 0 ? text.length : start + stop];
  }
  const verb = BRANCH_BEFORE.exec(text.slice(Math.max(0, at - 6), at));
  if (!verb) return groupIn(text, WATCHING) ?? groupIn(text, SET_UP) ?? groupIn(text, SEAT);
  let end = at - verb[0].length;
  const adverb = ADVERB_BEFORE.exec(text.slice(Math.max(0, end - 2), end));
  if (adverb) end -= adverb[0].length;
  let start = end;
  let depth = 0;
  while (start > 0) {
    const c = text[start - 1] as string;
    if (c === "）" || c === ")") depth++;
    else if (c === "（" || c === "(") {
      // 视频会议（甲矿区、乙矿区设分会场）
      if (depth === 0) break;
      depth--;
    } else if (depth <= 0 && /[，,。；;：:]/u.test(c)) break;
    start--;
  }
  return [start, end];
}

/** The branch venues, one span each. */
export function branchesIn(sentence: Sentence): Span[] {
  const found = branchList(sentence.text);
  if (!found) return [];
  const list = sentence.text.slice(...found);
  const offset = sentence.span.start + found[0];
  const out: Span[] = [];
  let from = 0;
  let depth = 0;
  const push = (to: number): void => {
    let [a, b] = trimmed(list, from, to);
    const text = list.slice(a, b).replace(BRANCH_LEAD, "");
    a = b - text.length;
    const bare = text.replace(/(?:等(?:地|单位)?|[两三四五六七八九十\d]{1,2}(?:地|处))$/u, "");
    b -= text.length - bare.length;
    // 各市, 各乡镇: a class of venues, none by name. 设主会场和14个分会场: nor is that.
    if (bare.length >= 2 && !/^(?:各|主会场|全[市县区省州]|其他|[两三四五六七八九十\d]{1,3}[个家])/u.test(bare))
      out.push({ start: offset + a, end: offset + b });
  };
  for (let i = 0; i < list.length; i++) {
    const c = list[i] as string;
    if (c === "（" || c === "(") depth++;
    else if (c === "）" || c === ")") depth--;
    // 和 parts two places only behind the end of a name: 和山县 stays whole.
    else if (
      depth === 0 &&
      (c === "、" || (/[和与及]/u.test(c) && /[镇乡道县区市局委院村）)州旗]$/u.test(list.slice(0, i)) && list.length - i > 2))
    ) {
      push(i);
      from = i + 1;
    }
  }
  push(list.length);
  return out;
}
