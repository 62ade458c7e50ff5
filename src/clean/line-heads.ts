/** How a line begins that is a heading, an item, a field, a list: by these a broken paragraph is told from them. */
import { BULLETS, charSet } from "../chars.js";
import { pattern } from "../pattern.js";

/** A line that begins something of its own, by a sign that stands nowhere else, or is the stamp of a page: 某县发布　2020-05-09, 甲街道（4个社区）, 出席人员：… */
export const SIGN = new RegExp(
  `^(?:[${BULLETS}【〖[>]|\\p{Script=Han}{2,12}[ \\u3000]+\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}|(?:附|附件|责编|编辑)[：:]|(?:会议(?:名称|时间|地点|形式|议题|主题)|主 ?持 ?人|(?:出 ?席|列 ?席|参 ?会|参加|缺 ?席|请 ?假)(?:人员|领导)?|记 ?录 ?人?)[：:]|\\P{L}{0,3}\\p{Script=Han}{2,8}(?:镇|乡|街道|苏木)[（(]\\d{1,3}个[^（）()]{1,14}[）)]$|[（(](?:来源|记者|通讯员|责编|责任编辑|编辑|摄影|作者|供稿|本报|全媒体|转载|文字|图片))`,
  "u",
);
/** …or by a number or an emoji, which a sentence may have as well. */
const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|\d\ufe0f?\u20e3|[\u{1f130}-\u{1f189}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;
/** Either of them. */
export const isItem = (text: string): boolean => SIGN.test(text) || NUMBER.test(text);
export const LABELLED = /\p{Script=Han}[：:]/u;
export const LABEL = /^[\p{Script=Han} \u3000]{2,8}[：:]/u;
/** Labels of fields; any other words before a colon may go on with a sentence. */
export const FIELD =
  /^[|｜│丨∣]?(?:[\p{Script=Han} \u3000]{0,6}(?:电 *话|邮箱|信箱|地址|时间|日期|来源|编辑|作者|记者|审核|责编|校对|摄影|供稿|联系人|邮编|编码|对象|范围|组 *长|单位|方式|热线|网址))[：:]/u;
/** A label cut in two: 通信 | 地址：… */
export const CUT_LABEL = /(?:[\u3000 ]|^)\p{Script=Han}{1,4}$/u;
/** 常规巡察（3个）：, 开展常规巡察的单位：, 专项巡察｜, 县委第一巡察组（提级巡察）：, 云岭镇：: a list of its own. */
export const LIST_LABEL = pattern`
  ^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])?\p{Script=Han}{0,8}?
    (?:第[一二三四五六七八九十\d]{1,3}(?:常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?|巡[察视]组?第?[一二三四五六七八九十\d]{1,3})组
    (?:(?:[（(][^（）()]{1,40}[）)])?(?:[：:|｜→➜\u3000]|—{1,2})|（副?组长[^（）]{2,40}）$)
  | ^\p{Script=Han}{1,8}(?:[镇乡]|街道|苏木)(?:(?:共有?|有)?\d{1,3}个\p{Script=Han}{0,4}(?:[（(]社区[）)])?|[（(][^（）()]{1,16}[）)])?(?:[：:]|\u3000(?=\p{Script=Han})) | ^\p{Script=Han}{1,8}[县市区旗]委?(?:交叉)?巡[察视]组(?:[：:|｜→]|—{1,2})
  | ^(?:\p{Script=Han}{0,10}(?:常规|专项|提级|机动式?|交叉|延伸)巡[察视]|(?:巡[察视])?“回头看”(?:巡[察视])?)(?:的?(?:单位|对象|党组织))?
    (?:（[^（）]{1,12}）|\d{1,3}[个家所]\p{Script=Han}{0,4})?[：:|｜]
`;

/** 值 | 班电话：, 电 | 话： */
const HALF_LABEL =
  /^(?:值\|班|联\|系|举\|报|信\|访|咨\|询|来\|[访电信])(?:电话|方式|人|地址)?[：:]|^(?:电\|话|[邮信]\|箱|地\|址|邮\|编)[：:]/u;
/** 出 | 席会议: a word that each of these notices has. */
const CUT_WORD =
  /^(?:出\|席|主\|持|巡\|[察视]|讲\|话|会\|议|强\|调|传\|达|宣\|读|通\|报|汇\|报|动\|员|部\|署|反\|馈|整\|改|领\|导|干\|部|党\|[组委支]|书\|记|组\|长|常\|委|监\|委|纪\|委|委\|员)/u;
/** The last letter before a cut that `HALF_LABEL` knows. */
export const mayBeHalf = charSet("值联举信咨来电邮地");
export const isCutWord = (before: string, text: string): boolean => CUT_WORD.test(`${before.slice(-1)}|${text.slice(0, 1)}`);
export const isHalfLabel = (before: string, text: string): boolean =>
  mayBeHalf(before.charCodeAt(before.length - 1)) && HALF_LABEL.test(`${before.slice(-1)}|${text}`);
