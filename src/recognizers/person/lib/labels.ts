/** Labels of lists: 主持人：…, 列席：…, 参加会议的市领导有：…. */
import type { Span } from "../../../types.js";
import { HEADED, LABELS } from "./cues.js";
import { readName } from "./name.js";
import { wordInList } from "./unlikely.js";
import type { RoleHit } from "./verbs.js";
import type { Words } from "./words.js";

export interface Label {
  readonly label: RoleHit;
  /** The title that the names behind it share. */
  readonly title: Span | undefined;
}

/** @param body the words between `start` and `end`, which a colon follows */
export function labelIn(body: string, start: number, end: number): Label | undefined {
  if (body.length > 16) return undefined;
  const plain = LABELS.find(([re]) => re.test(body.replace(/\s/gu, "")));
  if (plain) return { label: { role: plain[1], start, end }, title: undefined };
  const [, title] = HEADED.exec(body) ?? [];
  if (!title) return undefined;
  const from = start + body.indexOf(title);
  return {
    label: { role: body.startsWith("列席") ? "observed" : "attended", start, end },
    title: { start: from, end: from + title.length },
  };
}

const LISTING =
  /(?:^|[，。；])((?:应邀|特邀|一同)?(?:参加|出席|列席|到会|参会|与会)[^，、；：。的]{0,8}的(?:[省市县区州旗盟校院镇]?级?领导(?:同志)?)?还?(?:有(?!关)|包括))(?=\p{Script=Han}{1,2}[ 　]{0,2}\p{Script=Han}{1,3}(?:[、，；。和]|等|$))/u;
const STRETCH = /^[^、，；。]*/u;
const LONGEST_STRETCH = 10;

/** 参加会议的县领导还有甲、乙: where the names begin, as if a colon stood before them; -1 where none do. */
export function listingAt(text: string, start: number, end: number, w: Words): number {
  const m = LISTING.exec(text.slice(start, end));
  if (!m) return -1;
  const at = start + m.index + m[0].length;
  const name = readName(text, at, end, w);
  if (name?.surname === true && name.score > 2.2) return at;
  const stop = at + (STRETCH.exec(text.slice(at, Math.min(end, at + LONGEST_STRETCH)))?.[0].length ?? 0);
  return wordInList(text, at, stop, w) ? at : -1;
}
