/** Names that stand before what they are: 金某某、池某某等区领导参加会议. */
import { charSet, holdsAny } from "../../../chars.js";
import type { Span } from "../../../types.js";
import { surnameOf } from "./fits.js";
import type { Segment } from "./segments.js";
import type { Person } from "./types.js";
import type { Words } from "./words.js";

const FRONT =
  /^(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){1,12})等((?:[省市县区州旗盟校院](?:委|级|上|直)?领导)?)(?:领导)?(?:同志)?(?=(?:一同|一并|共同|分别|也)?(?:在[^，。；、]{2,14}?)?(?:出席|参加|列席|到会|参会|与会|陪同|收听|收看|观看))/u;
const LONGEST = 80;
/** Up to the 、 behind the first name, whose letters may be rare ones, of two units each. */
const LONGEST_FIRST = 9;
const isMark = charSet("、");

export interface Front {
  readonly names: readonly { readonly name: string; readonly start: number; readonly end: number; readonly score: number }[];
  readonly title: Span | undefined;
  /** Behind what they are, where their act begins. */
  readonly end: number;
}

/** @param start of the first name, where a clause opens */
export function namesInFront(text: string, { sep }: Segment, start: number, end: number, w: Words): Front | undefined {
  if (sep !== "" && sep !== "；" && sep !== "，") return undefined;
  if (!holdsAny(text, isMark, start, start + LONGEST_FIRST)) return undefined;
  const m = FRONT.exec(text.slice(start, Math.min(end, start + LONGEST)));
  if (!m) return undefined;
  const listed = m[1] as string;
  let at = start;
  const names = listed.split("、").map((name) => {
    const span = { name, start: at, end: at + name.length, score: SURE };
    at += name.length + 1;
    return span;
  });
  // 于洪、金山、江夏等区领导: places, where no name has three letters.
  if (!names.every(({ name }) => isName(name, w)) || !names.some(({ name }) => name.length === 3)) return undefined;
  const title = m[2] as string;
  const from = start + listed.length + "等".length;
  return { names, title: title === "" ? undefined : { start: from, end: from + title.length }, end: start + m[0].length };
}
/** 区纪委、组织部等领导参加: bodies. */
const NO_NAME = /[委部局办室组院会校镇乡村街所站]$|成员|干部|党员|领导|负责|有关|各/u;
const isName = (name: string, w: Words): boolean =>
  surnameOf(name, w) !== undefined && w.notNames.matchAt(name, 0) < 2 && w.heads.matchEnd(name, name.length) === 0 && !NO_NAME.test(name);
/** Their row says that they are names. */
const SURE = 4;

export const personsInFront = ({ names, title }: Front, block: number): Person[] =>
  names.map(({ name, score, start, end }) => ({
    name,
    nameSpan: { start, end },
    title,
    by: title ? "heading-list" : "name-alone",
    object: false,
    score,
    block,
  }));
