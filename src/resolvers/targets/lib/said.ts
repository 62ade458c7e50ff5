/** What is said of the whole round: the words for it, and where they say something else. */
import { pattern } from "../../../pattern.js";
import type { TypeAt } from "../../../recognizers/assignment/lib/clause.js";

/** What is said of the whole round or in its title counts; how-tos, demands and what others will do do not. */
export const ROUND = pattern`
  本轮 | 此轮 | 此次 | 这次 | 本次 | 这一轮 | 这轮 | 新一轮 | 本批 | 轮(?:常规|专项|提级|巡[察视]|第) | 第.{1,3}[轮批] | 巡[察视]组 | 方式
  | 启动 | 拉开 | 进驻 | 部署 | 开展 | 进行 | 实施 | 公告 | 反馈 | 为期 | 是一[次轮] | (?:以上|上述)[^，。；]{0,8}(?:都|均|全部) | [+＋]
  | ^(?:除[^，。；]{2,24}外，?)?(?:其余|其他)?[^，。；、]{0,6}[均都](?:为|是|属|按)
`;

/** What is meant otherwise: what others will do, what had been planned, a question. */
export const NOT_SAID =
  /统筹、(?:协调|指导)|协调、指导|原(?:本|先|来)?(?:定|拟|计划|[列纳]入|[列定]为)|如何|怎么|什么|是否|要(?:把|将|突出|坚持|深化|加强|用好|善用)|应当|需要|能否|可以|常态化|探索|健全|完善制度|计划|规划|条例|办法|全覆盖|要[^，。；]{0,24}(?:统筹|综合|灵活)?(?:使用|运用)|业务|培训|讲授|学习|编写/u;

/** Types, where they stand and what they are said of: the round, every unit, or the units that nothing else is said of. */
export interface Said {
  readonly at: number;
  readonly types: readonly TypeAt[];
  readonly of: "round" | "every" | "fallback";
}
