/** Words by which a sentence shows that it speaks of people, and how a stretch goes on. */
import { charSet } from "../../../chars.js";
import { pattern } from "../../../pattern.js";
import type { RoleHit } from "./types.js";

/** Labels of lists: 主持人：…, 列席：…; 出席并讲话：… says two things. */
export const LABELS: readonly (readonly [RegExp, RoleHit["role"], RoleHit["role"]?])[] = [
  [/^(?:出席|参加|到会)(?:会议)?并(?:作)?(?:动员)?讲话(?:领导)?$/u, "attended", "spoke"],
  [/^主持(?:会议)?并(?:作)?(?:动员)?讲话(?:领导)?$/u, "chaired", "spoke"],
  [/^(?:代表)?(?:巡[察视]组)?反馈(?:巡[察视])?(?:情况|意见)?(?:人)?$/u, "spoke"],
  [/^(?:会议)?(?:谁)?主持(?:人|领导)?$/u, "chaired"],
  [/^(?:都有)?谁(?:来|去|都)?(?:参加|出席|到场|到会|来)了?(?:会议|会)?$/u, "attended"],
  [
    /^(?:在?(?:主|分)会场的?|现场)?(?:(?:领导小组|[省市县区州旗校院]?领导班子)?(?:全体)?(?:成员|领导|同志))?(?:出席|参加|参会|与会|到会)(?:了)?(?:此次|本次|这次|今天)?(?:会议|活动|动员会|反馈会|会)?(?:的)?(?:人员|领导|同志|名单|对象|的有|的还有|的(?:还)?包括|有)?$/u,
    "attended",
  ],
  [/^(?:谁)?(?:作|做)?(?:工作|动员|总结|会议)?(?:讲话|致辞)(?:人|领导)?$/u, "spoke"],
  [/^(?:谁)?(?:宣读|宣布)(?:决定|通知|文件|名单|授权|任职决定|授权决定|授权文件|授权任职|授权任职决定|任务分工)?(?:人)?$/u, "announced"],
  [/^(?:谁)?(?:传达|通报)(?:上级)?(?:会议)?(?:精神|文件|情况)?(?:人)?$/u, "conveyed"],
  [/^(?:谁)?(?:作)?表态(?:发言)?(?:人员?|单位)?$/u, "pledged"],
  [/^(?:工作|情况)?汇报(?:人员?|单位)?$/u, "reported"],
  [/^列席(?:会议)?(?:的)?(?:人员|领导|同志|名单|对象|的有|的还有|的(?:还)?包括|有)?$/u, "observed"],
];

/** The verb phrase goes on; not 主持会议的是县委副书记、县长乙, which is somebody else. */
export const goesOn = (body: string): boolean => GOES_ON.test(body) && !IS_WHO.test(body);
const IS_WHO = /的(?:还|分别|依次)?[是为](?!什么|要)/u;
const GOES_ON =
  /^(?:并|还|也|均|都|就|对|向|从|分别|先后|围绕|同时|随后|宣布|宣读|传达|通报|汇报|主持|代表|介绍|反馈|强调|指出|要求|提出)/u;
/** What a sentence without titles and known names must hold to be worth reading. */
export const GATE = /主持|出席|列席|参加|参会|到会|宣读|宣布|通报|传达|汇报|表态|讲话|[他她]/u;
/** 赵某某表示，: nobody may have introduced him. */
export const SOMEBODY_SAYS = /^\p{Script=Han}{3,7}(?:强调|指出|要求|表示)[，：]/u;
const endsSaying = charSet("调出求示");
const isPart = charSet("，：");
/** Where the ， stands at last: behind six letters of two units each, 在讲话中 and 强调. */
const LAST_PART = 18;
/** Before its first ， or ： a sentence has a verb of saying; few do, and the search for a name is spared the others. */
export function saysEarly(text: string): boolean {
  for (let i = 0; i <= LAST_PART; i++) if (isPart(text.charCodeAt(i))) return endsSaying(text.charCodeAt(i - 1));
  return false;
}
const mayBeUnsaid = charSet("并还强指");
const UNSAID = /^(?:并|还)?(?:强调|指出)(?:[，：]|要)/u;
/** 强调，要…: whoever spoke in the sentence before. */
export const isUnsaid = (text: string): boolean => mayBeUnsaid(text.charCodeAt(0)) && UNSAID.test(text);
const mayBePronoun = charSet("他她");
const PRONOUN = /^(?:他|她)(?!们|人)/u;
export const isPronoun = (body: string): boolean => mayBePronoun(body.charCodeAt(0)) && PRONOUN.test(body);
/** The meeting itself is the subject, or nobody is. */
export const MEETING = /^(?:会议|会上|大会|全会|本次|此次|这次|会后|会前|讲话|据|经|根据|按照|目前|随着|为|记者|各|全体|与会)/u;
/** Items of an agenda. */
export const MEETING_DOES = /^(?:传达|通报|学习|听取|审议|研究|宣读)/u;
/** 并代表…向, 还对: what goes on is addressed to whom the title names. */
export const ADDRESSES = /^(?:并|还|又|也|同时|随后|代表|分别|当面)[^，]{0,24}[向对给同与]/u;
/** 列席会议的有: those who come behind. */
const ANOTHER_GROUP = /^(?:应邀|特邀|一同)?(?:参加|出席|列席|到会|参会)[^，、]{0,10}的(?:还有|有|还包括|包括|是)/u;
/** What `ANOTHER_GROUP` begins with. */
const mayBeAnotherGroup = charSet("应特一参出列到");
export const isAnotherGroup = (body: string): boolean => mayBeAnotherGroup(body.charCodeAt(0)) && ANOTHER_GROUP.test(body);
/** A label with the title of the names behind it. */
export const HEADED =
  /^(?:应邀)?(?:参加|出席|列席|到会|参会)[^，的]{0,8}的([省市县区州旗盟校院镇]?(?:级|上|委|直)?领导(?:同志)?)(?:还)?(?:有|包括)?$/u;
/** What is done with others, and is over. */
export const DEALS = /签订|签署|谈话|交谈|见面|沟通|交流|座谈|合影|进行/u;
/** What may stand before a name that the text has given before. */
export const NAME_LEAD =
  /^(?:会议|大会|培训班|动员会|会)?(?:首先|随后|接着|最后|先|还)?(?:由|请)|^(?:会议|大会|会上)?(?:还|并|首先|集中|专题|先后|分别|依次)?听取了?(?=\p{Script=Han}{2,4}关于)|^(?:会上|会后|会前|随后|接着|最后|首先|其间|期间|同时|对此|为此|当天|当日|而|但|其中)/u;
/** What `NAME_LEAD` begins with. */
export const mayLeadToName = charSet("会大培动由请随接最首其期同对为当而但听还并集专先分依");
/** 今年7月: a month of its own is another occasion. */
export const OTHER_MONTH = /^今年\d{1,2}月(?!\d{1,2}日)/u;
/** 以上领导出席会议. */
export const ABOVE = /^以上(?:[省市县区州旗校]?领导|同志|人员|参会人员)?(?:均|都)?(?:出席|参加|列席|到会)/u;
/** 领导小组成员逐一作了点评, 党员和职工代表共61人列席: somebody else acts now. */
export const OTHERS_ACT = pattern`
  ^[^，。、]{0,16}(?:党员|员工|职工|群众|代表|人员|干部|师生|成员|负责人|同志)(?:等)?(?:共计?|约|近)?\d{1,4}余?(?:名|位|人)
  | ^(?:领导小组|巡[察视]组|各组?|全体|有关|与会|参会)[^，。]{0,16}(?:成员|同志|人员|领导|干部|代表|单位|负责人)(?:逐一|分别|依次|先后|还|也)?
    (?:作|就|对|发言|汇报|提|进行|点评|质询|讨论|交流)
`;
/** 作出批示, 发来贺信: who writes is not there. */
export const WRITES =
  /^(?:此前|日前|近日|前不久|会前)?(?:专门|就此|对此|也|还|专程|就[^，。；]{2,10}|对[^，。；]{2,10}|围绕[^，。；]{2,10})?(?:作出|作了|作|做出|发来|写来)?了?(?:重要|专门)?(?:批示|贺信|来信|书面批示)|^在(?:书面)?(?:批示|贺信|来信)[^，。；]{0,2}中/u;
/** 原定到会的|副县长王某: who has not come. */
export const WAS_TO_COME = /(?:原定|本应|本拟|原计划)要?(?:到会|出席|参加|前来)[^，。；]{0,4}的/u;
/** 因公出差, 因病请假: who is told to be away. */
export const ABSENT =
  /^(?:因[^，。；]{1,10}(?:出差|请假|外出|公干|休假|招商|住院|未能|缺席|不能|没有|参会|开会|学习|培训|安排)|因(?:公|事|病|故)?在(?:外|省|京|国外|异地)|在(?:省里|市里|外地?|京|省城|[省市]委党校)(?:参加[^，。；]{0,6}会议|开会|出差|学习|培训)|赴(?:外地|外省|省外|国外|境外|京(?![山口])|省城|省里)|(?:出差|请假|外出))/u;

/** Bodies that hear and decide; of a 见面沟通会 the one who convenes it speaks. */
export const BODY = /常委|常务|领导小组|专题会|书记会|党委会|党组|办公会|全会|全体会/u;
