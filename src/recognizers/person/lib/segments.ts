/** A sentence → the stretches between its commas; brackets and quotations stay whole. */
import { charSet, isBlankBetween } from "../../../chars.js";
import { isBlank, skipBracket } from "./text.js";

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** What stands before it: "" at the start of the sentence, "，" "、" "；" "：", "”" behind a quotation, " " a wide blank. */
  readonly sep: string;
}

const SEPARATORS = new Map<number, string>();
for (const [marks, sep] of [
  ["，,", "，"],
  ["、", "、"],
  ["；;。！？", "；"],
  ["：:", "："],
] as const)
  for (let i = 0; i < marks.length; i++) SEPARATORS.set(marks.charCodeAt(i), sep);
/** 宣读决定的，是县委组织部副部长王某: one clause. */
function separatorAt(text: string, at: number): string | undefined {
  const mark = SEPARATORS.get(text.charCodeAt(at));
  return mark === "，" && text.startsWith("的，是", at - 1) ? undefined : mark;
}

/** …作表态发言|会议由某某主持: a lost full stop. */
const JOINT = /(?:会议|大会)由(?<=(?:发言|讲话|表态|决定|名单|动员|参加|出席)(?:会议|大会)由)/u;
/** …在市委礼堂召开✨ 市委常委…: an emoji or a blank for a full stop. */
const STOPS =
  /(?:召开|举行|举办|开幕|闭幕|启动|结束|发言|讲话|表态|决定|名单|动员|参加|出席|列席|到会|会议|要求|通报|汇报|传达|情况|精神|部署)$/u;
const TITLE_OPENS =
  /^[ \u3000]*(?:[省市县区州旗盟校院][委长政纪监人领]|[省市县区州旗]级领导|(?:党委|党组|常委|副[省市县区州旗校院书主组局部]|集团|公司|学校|医院)|\p{Script=Han}{2,12}(?:书记|组长|[局部县市区镇乡校院]长|主任)\p{Script=Han})/u;
const REACH = 20;
export const opensTitle = (text: string, at: number, end: number): boolean => TITLE_OPENS.test(text.slice(at, Math.min(end, at + REACH)));
/** Whether the blank at `at` stands where a full stop was lost. */
const isLostStop = (text: string, from: number, at: number, end: number): boolean =>
  STOPS.test(text.slice(Math.max(from, at - 2), at)) && TITLE_OPENS.test(text.slice(at, Math.min(end, at + REACH)));

/** 会议共四项议程：|一是|县纪委书记王某传达…；|二是|…: the numbers open what somebody does. */
const AGENDA = /^[^，。；：]{0,16}(?:议程|程序|环节|事项|内容)[^，。；：]{0,8}：/u;
const AGENDA_ITEM = /^(?:第?[一二三四五六七八九十]{1,2}项?)是/u;
const mayBeItem = charSet("第一二三四五六七八九十");
/** @param start of the sentence, whose item begins at `from` */
const isItem = (text: string, start: number, from: number, end: number): boolean =>
  mayBeItem(text.charCodeAt(from)) &&
  AGENDA_ITEM.test(text.slice(from, from + 6)) &&
  AGENDA.test(text.slice(start, Math.min(end, start + 40)));

/** 主　　持：王某: the letters of a label, set as wide as the others. */
const WIDE_LABEL = /^(?:\p{Script=Han}[ \u3000]{1,4}){1,3}\p{Script=Han}(?=[：:])/u;
function pastLabel(text: string, start: number, end: number): number {
  // Behind the first letter, which may be a rare one, of two units.
  if (!isBlank(text.charCodeAt(start + 1)) && !isBlank(text.charCodeAt(start + 2))) return start;
  return start + (WIDE_LABEL.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0);
}

const SPEECH = /[，。！？；,;]/u;

/** Whether a known name begins at `at`, in the stretch that begins at `from`. */
type IsName = (from: number, at: number) => boolean;

/** What a blank is: a full stop that was lost, a mark of its own in a headline, or nothing. */
function partAtBlank(text: string, from: number, at: number, end: number, isName: IsName | undefined): string | undefined {
  if (isLostStop(text, from, at, end)) return "；";
  const parts = isName && (text[at] === "\u3000" || (text[at] === " " && (text[at + 1] === " " || isName(from, at + 1))));
  return parts ? " " : undefined;
}

/** What has been cut of a sentence. */
class Stretches {
  readonly done: Segment[] = [];
  #sep = "";

  /** @param from where the stretch begins that stands open */
  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    public from: number,
  ) {}

  /** @param sep the mark at `to`; @param past where the next stretch begins */
  cut(to: number, sep: string, past: number): void {
    const { text, done } = this;
    const from = isItem(text, this.start, this.from, this.end) ? text.indexOf("是", this.from) + 1 : this.from;
    if (!isBlankBetween(text, from, to)) done.push({ start: from, end: to, sep: this.#sep });
    this.#sep = sep;
    this.from = past;
  }
}

/**
 * @param listing where names begin behind 参加会议的有, without a colon; -1 where none do
 * @param isName where wide blanks, and single ones before a known name, part the stretches (headlines)
 */
export function segmentsOf(text: string, start: number, end: number, isName: IsName | undefined, listing = -1): readonly Segment[] {
  const out = new Stretches(text, start, end, start);
  const joint = JOINT.exec(text.slice(start, end));
  const next = joint ? start + joint.index : -1;
  for (let i = pastLabel(text, start, end); i < end; i++) {
    if (i === next) out.cut(i, "，", i);
    if (i === listing) out.cut(i, "：", i);
    // Nearly every character is no mark; its code says so at once.
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const past = skipBracket(text, i, end);
    if (past > i) {
      i = past - 1;
      continue;
    }
    if (text[i] === "“") {
      const close = text.indexOf("”", i + 1);
      if (close > 0 && close < end && (close - i > 16 || SPEECH.test(text.slice(i, close)))) {
        out.cut(i, "”", close + 1);
        i = close;
      } else if (close > 0 && close < end) i = close;
      continue;
    }
    const mark = separatorAt(text, i);
    if (mark !== undefined) out.cut(i, mark, i + 1);
    else if (isBlank(code)) {
      const parts = partAtBlank(text, out.from, i, end, isName);
      if (parts) out.cut(i, parts, i + 1);
    }
  }
  out.cut(end, "", end);
  return out.done;
}
