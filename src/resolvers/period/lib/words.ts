/** The words by which a sentence tells whether the time in it is that of the inspection. */
import { ONCE } from "../../../recognizers/person/lib/once.js";

/** Something else has this time. */
export const OTHER =
  /受理|(?<!巡[察视](?:工作)?)截止|接听|接待|公示期|公告期|整改期|集中整改|(?<!统一)培训(?!中心|学校|学院|基地)|集训|投票|报名|印发|任职|听取|张贴|换届工作|学习教育|预计[^，。]{0,10}(?:进驻|启动)|疫情期间|整改|销号|公开|反馈|(?:进驻|入驻|进点)准备|准备(?:工作|已)|筹备|放假|休假|报到|接访|恢复|开通|关闭|停用/u;
export const PAST = new RegExp(
  `去年|前年|此前|上一轮|上轮|${ONCE}|首轮(?!(?:常规|专项|专题|提级|机动|交叉){0,2}巡[察视](?:工作)?(?:设|分|计划|派|共|采|从|自|将|由|组|为|时|于|安排|对|\\d))|上届|以来[，,]`,
  "u",
);
export const OWN =
  /巡[察视]|驻点|驻场|蹲点|下沉|进驻|入驻|进点|[进入离]场|进村|撤|时间|时段|起止|起讫|为期|现场|工作|各组|个组|[上前]述安排|以上安排/u;
const STRONG =
  /轮巡[察视](?:工作)?(?:将|拟|定)?[于自从]\d|本轮|此轮|这一轮|这轮|此次|本次|这次|巡[察视]时间|驻点|现场|为期|工作时间|时间为(?=\d{4}年)|集中巡|将对|分别对|开展(?:了)?(?:为期)?|进驻|巡[察视]工作|历时|[上前]述安排|以上安排/u;
export const strong = (text: string): boolean => STRONG.test(text) || (text.includes("对") && /开展|进行|实施/u.test(text));
export const MEETING = /召开|举行|举办|开班|会议/u;
export const OPENS = /正式(?:开始|启动|开展)对[^，。；]{1,40}巡[察视]/u;
/** 9月19日，县委第一巡察组正式进驻松岭镇，开展为期2个月的巡察: one team, the day it begins; 3月5日，5个巡察组将集中进驻. */
export const MOVES_IN_FOR =
  /日，(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:[省市县区州旗]委)?巡[察视]组将(?:集中|统一|正式|全部|同时|同步)?进驻|第.{1,3}巡[察视]组[^，。；]{0,4}进驻[^，。；]{2,30}，[^，。；]{0,4}开展[^，。；]{0,12}为期/u;
/** 3月2日至5日各组先后进驻: the days of moving in. */
export const MOVING_IN =
  /(?:先后|陆续|分批|依次|相继|分别|全部|集中|同时|分头)[^，。；]{0,4}(?:进驻|进点|入驻|奔赴|走进|开进)|进驻(?:工作)?(?:全部|已)?(?:到位|结束|完[成毕])/u;

/** 12月4日至7日，各巡察组向…反馈了情况: the days of the feedback. */
const GIVES_BACK =
  /(?<![不再])反馈(?:了|巡|[^，。；]{2,20}巡[察视](?:工作)?情况|(?:常规|专项|专题|提级|机动|交叉|延伸)巡|“|情况|意见|问题|[。，；])/u;
export const givesBack = (after: string): boolean => {
  const at = after.includes("反馈") ? after.search(GIVES_BACK) : -1;
  // …对县水务集团进行了巡察，12月26日反馈了意见: the feedback has a day of its own.
  return at > 0 && /[向对]/u.test(after.slice(0, at)) && !/巡[察视][^。；]{0,8}[，、][^。；]{0,16}\d日/u.test(after.slice(0, at));
};

/** 培训班开班，为期三天: the length of what the clause before it tells. */
export const OF_COURSE =
  /(?:培训|集训|研讨|学习|公示|整改)[^，。；]{0,14}，(?:[^，。；巡驻]{0,4}(?:为期|时间|历时|共|用时|持续)[^，。；]{0,3})?$/u;
