/** Whose inspection a notice reports. */
import { charSet, holdsAny } from "../../../chars.js";
import { sentenceAt } from "../../../segment/sentences.js";
import type { Doc, Mention } from "../../../types.js";
import { articleOf } from "../../lib/article.js";

export type RoundMention = Mention<"round">;

/** Studied, passed on: the meeting of another level, mostly. */
const PASSED_ON = /(?:传达|学习|贯彻|落实|精神)/u;
const isOfPassing = charSet("达习彻实神");
export const passesOn = (before: string): boolean => holdsAny(before, isOfPassing) && PASSED_ON.test(before);

/** 青石县委, 中共青石县委员会 and 县委 are one organ; 市委 and 县委 are not. */
export const organOf = (name: string): string => {
  const formal = name.startsWith("中共") ? /^中共.{1,12}([省市县区州旗盟])委员会$/u.exec(name)?.[1] : undefined;
  return formal === undefined ? endOf(name) : `${formal}委`;
};
const endOf = (name: string): string =>
  /(?:中央|省委|市委|县委|区委|州委|盟委|旗委|地委|党工委|工委|党委|党组|党总支|委员会)$/u.exec(name)?.[0] ?? name;
const OWN = /^(?:学校|学院|医院|集团|公司|总行|[校院局厅行])?党委$/u;
const FORMAL = /^中共.+(?:大学|学院|学校|医院|集团|公司|银行|[局厅院])委员会$/u;
/** 学校党委 is the 中共某某大学委员会 of the headline. */
const isFormal = (a: string, b: string): boolean => OWN.test(a) && FORMAL.test(b);
/** So long is 市局党委. */
const LEVELLED = 4;
/** 市局党委 is the 云市税务局党委. */
const isLevelled = (a: string, b: string): boolean => {
  if (a.length !== LEVELLED) return false;
  const kind = /^[省市县区州]([局厅院行])党[委组]$/u.exec(a)?.[1];
  return kind !== undefined && b.length > a.length && /([局厅院行])党[委组]$/u.exec(b)?.[1] === kind;
};
export const sameOrgan = (a: string, b: string): boolean =>
  a.endsWith(b) ||
  b.endsWith(a) ||
  isLevelled(a, b) ||
  isLevelled(b, a) ||
  isFormal(a, b) ||
  isFormal(b, a) ||
  (organOf(a) === organOf(b) && organOf(a) !== "党委");

/** A round with its number says more of whose it is than the names of teams. */
const NUMBERED = 4;

/** 根据省委第八轮巡视工作统一部署，县委巡察组对…: whose order it is may be another organ's. */
const BY_ORDER = /(?:根据|按照?|依据|遵照)[^，。；]{0,16}$/u;
/** No longer are those words. */
const ORDER = 18;

const ITS_ORGAN =
  /(中央|[省市县区州盟旗地]委)(?:第[一二三四五六七八九十\d]{1,3})?(?:专项|机动|提级|常规|交叉|联动|延伸|专题)+巡[察视](?!办|机构|工作领导)/u;

/** The organ whose inspection the notice reports: said in the headline, else the one the article names first and most. */
export function leadingOrgan(doc: Doc, rounds: readonly RoundMention[]): string | undefined {
  const { headlines } = articleOf(doc);
  let mode: string | undefined;
  for (const h of headlines) {
    const inHead = rounds.filter((r) => r.span.start >= h.span.start && r.span.end <= h.span.end);
    const m = inHead.find((r) => r.value.authority);
    if (m?.value.authority) return m.value.authority;
    mode ??= inHead[0]?.value.mode;
    // 县委提级巡察进驻: the headline says whose it is, with no number.
    const said = inHead.length === 0 ? ITS_ORGAN.exec(h.text)?.[1] : undefined;
    if (said) return said;
  }
  const weight = new Map<string, number>();
  for (const r of rounds) {
    // A headline about 巡察: the 巡视 of a higher level is another matter.
    if (!r.value.authority || (mode !== undefined && r.value.mode !== mode)) continue;
    const s = sentenceAt(doc.sentences, r.span.start)?.span;
    // 传达学习了…精神，听取了第六轮巡察情况汇报: heard, not passed on.
    const before = s ? doc.text.slice(s.start, r.span.start) : "";
    const heard = before.lastIndexOf("听取");
    if (passesOn(heard < 0 ? before : before.slice(heard)) && r.value.number !== undefined) continue;
    const organ = organOf(r.value.authority);
    const weighty = r.value.number !== undefined && !BY_ORDER.test(before.slice(-ORDER));
    weight.set(organ, (weight.get(organ) ?? 0) + (weighty ? NUMBERED : 1));
  }
  let best: string | undefined;
  let most = 0;
  for (const [organ, n] of weight) if (n > most) [best, most] = [organ, n];
  return best;
}
