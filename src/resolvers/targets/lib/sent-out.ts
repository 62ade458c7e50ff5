/** Teams are sent out, have gone to what is listed elsewhere, and do something there: that is how all of it is inspected. */
import { pattern } from "../../../pattern.js";

/** 第九轮巡察派出3个巡察组，自4月8日至5月30日开展专项巡察: the round sends them, and nothing is named. */
const SENDS = pattern`
  (?:轮巡[察视]|党工委|党委|[省市县区州旗]委)(?:共|将|拟|已)?(?:派出|组建|安排|抽调|设|成立)了?[^，。；]{0,16}巡[察视]组，(?:
    (?:现|均)?(?:已)?(?:于[^，。；]{2,10}[日号])?(?:分别|陆续|集中|正式|全部)*[进入]驻
      (?:(?:下列|以下|如下)[^，。；]{0,10}|(?:各)?被巡[察视](?:单位|党组织|村（社区）))，
  )?$
`;
const ADDS = /对|同步|同时|一并|还|另|此外|并/u;
/** 3个巡察组已进驻下列单位，|开展常规巡察; 4个巡察组近日进驻，|就…开展专项巡察; 对下列单位|开展常规巡察, with the units in a table below. */
const GONE_TO = pattern`
  (?:
    组(?:现|均)?(?:已|将)?(?:于[^，。；]{2,10}[日号])?(?:分别|陆续|集中|正式|全部)*[进入]驻
      (?:(?:下列|以下|如下|有关|相关)[^，。；]{1,10}|(?:各)?被巡[察视](?:单位|党组织|村（社区）)|\d{1,3}[个家][^，。；]{1,40})
    | (?:[\d一二两三四五六七八九十]个|[各组成]|全部|全体)\p{Script=Han}{0,4}巡[察视]组(?:均|将)?(?:已|现已|近日|日前)?(?:于(?:近[日期]|[^，。；]{2,10}[日号]))?(?:分别|陆续|集中|正式|全部)*[进入]驻
      (?:(?:有关|相关|各)[^，。；]{1,10})?
  )，$
`;
const TO_THESE = /^对(?:下列|以下|如下|[下附]表(?:所[列示])?)[^，。；对]{1,12}(?:分别|集中)?(?:开展|进行|实施)[^，。；对]{0,12}$/u;
const ACT = /(?:统一|集中|现场)?(?:开展|进行|实施)[^，。；]{0,12}$/u;
/** …，开展常规巡察，|同步开展专项巡察 */
const AS_WELL = /^(?:同步|一并|同时)(?:开展|进行|实施)[^，。；对]{0,12}$/u;
const CLOSED = /(?:开展|进行|实施)[^，。；对]{0,16}巡[察视]，$/u;
/**
 * @param lead the sentence before the clause
 * @param before the clause up to the type
 */
export function isSentOut(lead: string, before: string): boolean {
  if (AS_WELL.test(before)) {
    const closed = CLOSED.exec(lead)?.[0].length ?? 0;
    return closed > 0 && (SENDS.test(lead.slice(0, -closed)) || GONE_TO.test(lead.slice(0, -closed)));
  }
  if (TO_THESE.test(before)) return true;
  const act = ACT.exec(before);
  // The act may follow without a comma: 3个巡察组已进驻被巡察单位|开展常规巡察.
  const gone = GONE_TO.test(lead) || (act !== null && GONE_TO.test(`${lead}${before.slice(0, act.index)}，`));
  return (SENDS.test(lead) || gone) && !ADDS.test(act?.[0] ?? before);
}
