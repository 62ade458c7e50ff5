/** Labels of lists: 主持人：…, 列席：…, 参加会议的市领导有：…. */
import { BULLETS, charSet, holdsAny, ITEM_NUMBER } from "../../../chars.js";
import type { Span } from "../../../types.js";
import { HEADED, LABELS } from "./cues.js";
import { readName } from "./name.js";
import type { Segment } from "./segments.js";
import { findHeads } from "./title.js";
import type { RoleHit } from "./types.js";
import { wordInList } from "./unlikely.js";
import { firstRole, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

export interface Label {
  readonly label: RoleHit;
  /** 出席并讲话：…, the second of two. */
  readonly also?: RoleHit | undefined;
  /** The title that the names behind it share. */
  readonly title: Span | undefined;
  /** 主持会议的是甲，乙讲话: over where somebody has a verb of his own. */
  readonly soft?: boolean;
}

const NUMBER = "[一二两三四五六七八九十\\d]{1,2}(?:位|名|人|个)";
const COUNTED = `(?:${NUMBER}(?:代表|同志|领导|人|单位|组|小组)?)`;
/** 表态发言的有两位, 作汇报的三位组长是, 宣读决定的: what those who are named behind it do. */
const OF_ACT = new RegExp(
  `^(?:会上|会议上|此次会议上)?(?:先后|依次|分别|上台|登台|现场|应邀|在会上)*([^，。、；：的]{2,12})的(?:(?:还|共|分别|依次|先后)*(?:有|是|为|包括)(?:以下)?${COUNTED}?|(?:还有)?${NUMBER}([^，。、；：的是]{0,6})(?:同志)?(?:还|分别|依次|先后)*(?:有|是|为)?|(?:同志|领导|人员|代表)(?:还|分别|依次)*(?:有|是|为|包括)${COUNTED}?)$`,
  "u",
);
const LONGEST_LABEL = 24;

/** 表态发言的有两位：, 作汇报的三位组长是： */
function actLabel(text: string, body: string, start: number, w: Words): Label | undefined {
  if (body.length > LONGEST_LABEL) return undefined;
  const [, act, group] = OF_ACT.exec(body.trimEnd()) ?? [];
  if (!act) return undefined;
  const from = start + body.indexOf(act);
  const hit = rolesIn(text, from, from + act.length, w).find((r) => r.role !== "say" && r.role !== "present" && r.role !== "tells");
  if (!hit) return undefined;
  const titled = group && w.heads.matchEnd(group, group.length) > 0;
  const at = titled ? start + body.lastIndexOf(group) : 0;
  return { label: hit, title: titled ? { start: at, end: at + group.length } : undefined, soft: true };
}

const endsCount = charSet("位名人个组");
/** 上台表态的有三人，: a comma for the colon. */
export const countLabel = (text: string, body: string, start: number, w: Words): Label | undefined =>
  endsCount(body.charCodeAt(body.length - 1)) ? actLabel(text, body, start, w) : undefined;

/** ◆主持：, 1.主持： */
const ITEM = new RegExp(`^(?:[${BULLETS}]|${ITEM_NUMBER})+`, "u");

/** @param body the words between `start` and `end`, which a colon follows */
export function labelIn(text: string, body: string, start: number, end: number, w: Words): Label | undefined {
  const act = actLabel(text, body, start, w);
  if (act) return act;
  if (body.length > 16) return undefined;
  const close = body.replace(/\s/gu, "").replace(ITEM, "");
  const plain = LABELS.find(([re]) => re.test(close));
  if (plain) {
    const [, role, also] = plain;
    return { label: { role, start, end }, also: also && { role: also, start, end }, title: undefined };
  }
  const [, title] = HEADED.exec(body) ?? [];
  if (!title) return undefined;
  const from = start + body.indexOf(title);
  return {
    label: { role: body.startsWith("列席") ? "observed" : "attended", start, end },
    title: { start: from, end: from + title.length },
  };
}

/** 【主持】县长甲, ［宣读决定］乙（…）, ◆主持｜甲: a label in brackets of its own, or before a bar. */
const TAGGED =
  /^[\s　◆◇●○■□▲△★☆·•▶►*-]*(?:[【〔［[]([^】〕］\]，。；：]{2,14})[】〕］\]]|([^，。；：、（）()【】|｜\s]{2,12})[ 　]?[|｜])[\s　]*/u;
/** What opens the brackets of `TAGGED`, or is its bar. */
const ofTag = charSet("【〔［[|｜");
/** @returns the label, and where reading goes on; `undefined` where somebody's act is told behind it (【主持人】…县长王某讲话) */
export function taggedLabel(text: string, { start, end }: Span, w: Words): (Label & { past: number }) | undefined {
  const to = Math.min(end, start + LONGEST_LABEL);
  const m = holdsAny(text, ofTag, start, to) ? TAGGED.exec(text.slice(start, to)) : null;
  const body = m?.[1] ?? m?.[2];
  if (!m || !body) return undefined;
  const from = start + m[0].indexOf(body);
  const past = start + m[0].length;
  const found = past < end && !firstRole(text, past, end, w) ? labelIn(text, body, from, from + body.length, w) : undefined;
  return found && { ...found, past };
}

/** 出席人员：|司徒某　市政协副主席, before a name that its title follows. */
export function rowLabel(text: string, { start, end }: Span, w: Words): (Label & { past: number }) | undefined {
  const to = Math.min(end, start + LONGEST_ROW_LABEL);
  let colon = start;
  while (colon < to && text.charCodeAt(colon) !== COLON) colon++;
  if (colon === to) return undefined;
  const found = labelIn(text, text.slice(start, colon), start, colon, w);
  return found && { ...found, past: colon + 1 };
}
const LONGEST_ROW_LABEL = 10;
const COLON = "：".charCodeAt(0);

/** Titles that several share, or that only a leader has: no 组长, 编辑, 联系人. */
const LEADERS = /(?:领导(?:同志)?|委常委|(?:人大常委会|政府|政协)(?:副)?(?:主任|[省市县区州旗]长|主席)|法院院长|检察院检察长)$/u;
const LONGEST_TITLE = 24;
const BEHIND_NAME = /^[ 　]{0,2}(?:[、，；。和等]|出席|参加|列席|$|\n)/u;
/** 市委常委：甲、乙, a line below 参加会议的还有：; 县领导：甲、乙. @param above the label of the lines above @returns the label, and where its names begin */
export function titleLabel(
  text: string,
  { start, end }: Span,
  above: RoleHit | undefined,
  w: Words,
): (Label & { past: number }) | undefined {
  let colon = start;
  while (colon < end && colon - start < LONGEST_TITLE && text.charCodeAt(colon) !== COLON) colon++;
  if (text.charCodeAt(colon) !== COLON || colon - start < 2) return undefined;
  const body = text.slice(start, colon);
  if (
    !/^(?!.*(?:出席|参加|列席|到会|参会|主持|讲话|的))\p{Script=Han}+$/u.test(body) ||
    w.heads.matchEnd(body, body.length) === 0 ||
    !(above || LEADERS.test(body))
  )
    return undefined;
  const name = readName(text, colon + 1, end, w);
  if (!name?.surname || name.score < 1.5 || !BEHIND_NAME.test(text.slice(name.end, Math.min(end, name.end + 4)))) return undefined;
  return { label: above ?? { role: "attended", start, end: colon }, title: { start, end: colon }, past: colon + 1 };
}

const LISTING =
  /(?:^|[，。；])((?:应邀|特邀|一同)?(?:参加|出席|列席|到会|参会|与会)[^，、；：。的]{0,8}的(?:[省市县区州旗盟校院镇]?[级上委直]?领导(?:同志)?)?还?(?:有(?!关)|包括)|(?:会上)?[^，、；：。的]{0,8}(?:表态|发言|讲话|汇报|主持|宣读|宣布|传达|通报)[^，、；：。的]{0,6}的(?:[一二两三四五六七八九十\d]{1,2}(?:位|名|个|人)[^，、；：。的是]{0,6})?(?:还|分别|依次|先后)*(?:有(?!关)|是|为))(?=\p{Script=Han}{1,2}[ 　]{0,2}\p{Script=Han}{1,3}(?:[、，；。和（]|等|$))/u;
/** What `LISTING` holds, and few sentences do. */
const OF_THOSE_WHO = /(?:参加|出席|列席|到会|参会|与会|表态|发言|讲话|汇报|主持|宣读|宣布|传达|通报)[^，、；：。的]{0,8}的/u;
const STRETCH = /^[^、，；。]*/u;
const LONGEST_STRETCH = 10;

/** 参加会议的县领导还有甲、乙: where the names begin, as if a colon stood before them; -1 where none do. */
export function listingAt(text: string, start: number, end: number, w: Words): number {
  const sentence = text.slice(start, end);
  const m = OF_THOSE_WHO.test(sentence) ? LISTING.exec(sentence) : null;
  if (!m) return -1;
  const at = start + m.index + m[0].length;
  const name = readName(text, at, end, w);
  if (name?.surname === true && name.score > 2.2) return at;
  const stop = at + (STRETCH.exec(text.slice(at, Math.min(end, at + LONGEST_STRETCH)))?.[0].length ?? 0);
  return wordInList(text, at, stop, w) ? at : -1;
}

/** Of the people below a label. */
const LONGEST_LINE = 400;
const WORDS = /[\p{L}\p{N}]/u;
/** Whether no words stand between a label and a line of people. */
export const isLineBelow = (text: string, label: Span, { start, end }: Span): boolean =>
  end - start < LONGEST_LINE && !WORDS.test(text.slice(label.end, start));

/** 出席：县委书记甲, and a line for each of the others; or all on one, each with titles of his own between ；. */
export const labelGoesOn = (text: string, start: number, end: number, segments: readonly Segment[], w: Words): boolean =>
  !/^(?:会议|大会|会上)/u.test(text.slice(start, start + 2)) &&
  !segments.some((s) => s.sep === "：") &&
  segments.filter((s) => s.sep === "；").length < findHeads(text, start, end, w).length + 1 &&
  !firstRole(text, start, end, w);
