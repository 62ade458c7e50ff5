/** Characters: what a letter of a name is, what a blank is, where brackets and quotes close. */
import { BULLETS, charSet, holdsAny, isWhite } from "../../../chars.js";
import type { Span } from "../../../types.js";

/** A Chinese character as it stands in names and titles. */
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

/** Blanks that stand inside and around names set wide (王 伟). */
export const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0;

/** The dot between the parts of a minority or foreign name, in the forms that copies use. */
export const isDot = charSet("·•‧・∙⋅●．.");

const CLOSERS = new Map<number, number>();
for (const pair of ["（）", "()", "〔〕", "[]", "【】", "〈〉", "<>", "《》"]) CLOSERS.set(pair.charCodeAt(0), pair.charCodeAt(1));
const opensRound = charSet("（(");
const closesRound = charSet("）)");

/** Whether a bracket opens here; Chinese characters, nearly all of a text, are told apart by their code alone. */
const opens = (code: number): boolean =>
  code < 0x4e00 &&
  (code === 0x28 || code === 0x300a || code === 0x3010 || code === 0x5b || code === 0x3014 || code === 0x3008 || code === 0x3c);
export const isOpen = (code: number): boolean => code === 0xff08 || opens(code);

/** A bracket that is not closed by then is none: a text full of them must not be read to its end from each. */
const LONGEST_BRACKET = 600;

/**
 * The place behind the bracket that opens at `at`; `at` itself when there is none or it does not close before `end`. Copies
 * mix full-width and half-width brackets: （正厅长级).
 */
export function skipBracket(text: string, at: number, end: number): number {
  if (!isOpen(text.charCodeAt(at))) return at;
  const last = Math.min(end, at + LONGEST_BRACKET);
  const open = text.charCodeAt(at);
  const close = CLOSERS.get(open);
  const round = opensRound(open);
  let depth = 0;
  for (let i = at; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === open) depth++;
    else if (code === close || (round && closesRound(code))) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return at;
}

export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Without blanks and line breaks: the value of what stands in the text. */
export function squeeze(s: string): string {
  return holdsAny(s, isWhite) ? s.replace(/\s+/gu, "") : s;
}

/** 【同期声】, 【正文】, [画外音] in the script of a broadcast: what follows is said or shown, and the word is no part of a title; 【谁来了】 heads a part of an article. */
const TAG =
  /^[\s　]*(?:[【[〔（(](?:同期声?|正文|口播|导语|字幕|画外音|解说|配音|旁白|现场|主播|主持人|出镜|采访|采访同期|记者出镜)(?:[一二三四五六七八九十\d]{1,2})?[】\]〕）)]|【(?![^】]*(?:书记|[长任员席总]】))[^【】]{2,10}】)[\s　]*/u;
/** ◆主持　　县委书记王某主持会议 */
const BULLET_TAG = new RegExp(`^[${BULLETS}]\\s?\\p{Script=Han}{2,4}[ 　]{1,4}(?=\\p{Script=Han})`, "u");
export function behindTag(text: string, { start, end }: Span): number {
  const bullet = isHan(text.charCodeAt(start)) ? null : BULLET_TAG.exec(text.slice(start, start + 12));
  if (bullet) return start + bullet[0].length;
  if (!isOpen(text.charCodeAt(skipBlanks(text, start, end)))) return start;
  return start + (TAG.exec(text.slice(start, start + 20))?.[0].length ?? 0);
}

/** 二、区委第一巡察组组长王某…: where the words behind the number begin. */
export const behindNumber = (text: string, at: number): number =>
  mayBeNumber(text.charCodeAt(at)) ? at + (ITEM.exec(text.slice(at, at + 6))?.[0].length ?? 0) : at;
const mayBeNumber = charSet("（一二三四五六七八九十");
const ITEM = /^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、)/u;

/** The line ends here, perhaps with a question mark. */
export const endsLine = (text: string, at: number): boolean =>
  text[at] === "\n" || (text[at + 1] === "\n" && "？?".includes(text[at] as string));

/** Nothing stands before it on its line but signs. */
export const isLineStart = (text: string, at: number): boolean => !ON_LINE.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
const ON_LINE = /[\p{L}\p{N}，。；：]/u;
