/** Where a team goes to inspect the units of a list. */
import { matches } from "../../../matches.js";
import type { Span } from "../../../types.js";

/** 赴甲县对县教育局…: the place under which the list stands. */
const PLACE =
  /[赴到往](?:邻近|相邻|毗邻|周边)?的?(?![我全本])(?![牧山林农库校辖片园湖景川社街]区)(\p{Script=Han}{1,7}?(?:自治县|自治旗|县|市|区|旗|州|盟))(?![市县区旗州盟])(?=[，、\p{Script=Han}]|$)/gu;
/** 会同青瓦县委巡察组，对该县东岗镇…: the county named before is the place. */
const THAT = /^对该([县市区旗])(?=\p{Script=Han}{2})/u;
const NAMED =
  /(?:会同|联合|协同|配合|指导|带领|统筹|进驻|巡[察视]|由|在|赴|到|对|[，、：；])(?![我全本该])((?:(?!会同|联合|协同|配合|[巡察组由在赴到对])\p{Script=Han}){1,6}?(?:自治县|自治旗|县|市|区|旗))(?=[委政人纪，、。境的]|$)/gu;
const GOES = /^(?:进驻|赴|到)/u;
/** @param clause where the clause begins; @param to where its list does */
export function placeGoneTo(text: string, clause: number, to: number, sentence: number): Span | undefined {
  const that = THAT.exec(text.slice(to, to + 8))?.[1];
  const from = that === undefined ? clause : sentence;
  const before = text.slice(from, to);
  const named = that === undefined ? [] : matches(NAMED, before).filter(([, name]) => name?.endsWith(that));
  // 会同甲县委巡察组赴乙县，对该县…: where they go, rather than whose they are.
  const m = that === undefined ? matches(PLACE, before).at(-1) : (named.findLast(([words]) => GOES.test(words)) ?? named.at(-1));
  if (!m) return undefined;
  const start = from + m.index + m[0].lastIndexOf(m[1] as string);
  return { start, end: start + (m[1] as string).length };
}

/** 第三组赴甲旗，|巡察旗农牧局: in the clause right before the verb. */
export function placeJustBefore(text: string, sentence: number, verb: number): Span | undefined {
  if (text[verb - 1] !== "，") return undefined;
  const place = placeGoneTo(text, Math.max(sentence, verb - LONGEST_GOING), verb, sentence);
  return place?.end === verb - 1 ? place : undefined;
}
const LONGEST_GOING = 16;
