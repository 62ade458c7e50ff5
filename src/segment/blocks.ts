/** Lines of the cleaned text → blocks: what is the notice, what is the furniture of the page around it. */
import { BULLETS, charSet, isWhite } from "../chars.js";
import { pattern } from "../pattern.js";
import type { Block, BlockKind, Sentence, Span } from "../types.js";
import { marksIn } from "./marks.js";
import { addSentences, carriesSentences } from "./sentences.js";

const NAVIGATION = pattern`
  ^[^。！？]{0,8}(?:当前(?:所在)?(?:的)?位置|所在(?:的)?位置|您(?:当前)?的位置|你的位置|您现在的位置|网站首页|学校首页)
  | ^.{0,6}首页\s*(?:[>›»/|｜\-—·]|$) | (?:^|\s)首页\s*[>›»/] | ^[^，。！？：]{1,14}\s[-–—|｜·]\s首页(?:\s[-–—|｜·]|$)
  | ^[^，。！？：]{0,60}(?:>>|»|›)[^，。！？：]{0,30}$ | ^(?:网站)?首页(?:[\s|｜·]{1,4}[^\s|｜·，。]{2,8}){2,12}$
`;
/** One of these stands in every such line; few others hold any. */
const NAVIGATION_WORD = /位置|首页|>>|[»›]/u;
/** 频道 > 栏目 > 正文 */
const isTrail = (text: string): boolean =>
  text.includes(">") && text.split(">").every((part) => part.length > 0 && part.length <= 24 && !/[，。！？：]/u.test(part));
const FURNITURE =
  /^[\s【[（(〖<←→·*|-]{0,4}(?:上一[篇条页版则]|下一[篇条页版则]|打印|关闭|纠错|收藏|分享|返回|字[号体]|【字(?!幕)|版权所有|[Cc]opyright|COPYRIGHT|©|主办(?:单位)?：|承办(?:单位)?：|主管(?:单位)?：|网站(?:标识|地图|备案|邮箱|声明)|技术支持|[^。]{0,6}(?:ICP|icp)备|阅读(?:原文|全文|量|数)?\s*[\d：]|点赞|在看|点击(?:上方|蓝字|关注|图片|次数|率|量|：|阅读)|关注我们|长按|扫码|扫一扫|微信(?:扫|公众)|微信$|新浪微博|QQ空间|喜欢就|觉得不错|看完记得|[—\-–=]*\s?(?:END|End|end|完)\s?[—\-–=]*$|免责声明|本文(?:标签|系|来源|已有|版权)|转载请|声明：|举报电话：12388|您是第|今天是|听全文|相关附件|扫描|原标题)/u;
/** 扫描文末二维码或者拨打0571-5550101: how to reach the team, not how to follow the page. */
const SCANNED = /^[^\p{L}]{0,4}(?:长按|扫码|扫一扫|扫描|微信)/u;
const TELLS_HOW = /拨打|致电|来电|值班电话|举报电话|信箱|邮箱|邮件/u;
/** 相关链接 | 第四轮巡视工作安排: belongs to the notice. */
const ATTACHED = /巡[察视][^，。]{0,8}(?:安排|名单|分工|对象|一览)[^，。]{0,4}$/u;
/** 相关链接 above 第四轮巡察共组建6个巡察组，…，任务如下：: a box of the notice, no list of other pages. */
const OF_ROUND = /(?:轮巡[察视]|本轮|此轮)[^。]{0,120}(?:任务|分工|名单|安排|情况)[^。]{0,8}如下/u;
/** From here on everything is about other pages. */
const TAIL =
  /^[\s【[（(〖<·>▶]{0,6}(?:相关(?:阅读|链接|新闻|报道|文章|推荐|稿件)|往期(?:推荐|回顾|精选|内容)|推荐阅读|延伸阅读|猜你喜欢|热门(?:推荐|阅读|文章)|更多(?:新闻|阅读|内容|推荐|[^，。；：]{0,6}(?:资讯|动态|报道)$))/u;
const LABEL =
  "(?:责任?编辑?|责编|本期编辑|编辑整理|编\\s?辑|编审|编发|审\\s?核|审签|审读|审校|审定|校\\s?对|初审|复审|终审|一审|二审|三审|一校|二校|来\\s?源|信息来源|稿件来源|文章来源|作\\s?者|撰\\s?稿|撰文|供\\s?稿|通讯员|(?:本报|本台|本网|本刊|全媒体|融媒)?记者|摄\\s?影|图片|供图|图|文|文字|文图|文/图|图/文|监\\s?制|总监制|主\\s?编|总编|总编辑|值班编委|值班总编|值班主任|值班编辑|执行编辑|版面编辑|视觉|美编|排版|录入|制作|策划|翻译|发布人|发布|投稿)";
const CREDITS = new RegExp(`^[\\s（(【\\[〖—–-]{0,3}${LABEL}\\s?(?:[：:|｜丨／/]|\\s)`, "u");
const BRACKETED_CREDITS =
  /^[（(【[〖][^）)】\]〗]{0,80}(?:记者|通讯员|编辑|责编|审核|供稿|供图|摄影|撰稿|作者|来源|一审|初审|翻译|文\/|校对)[^）)】\]〗]{0,80}[）)】\]〗]?$/u;
const META =
  /(?:来源|发布(?:时间|日期|单位|人)?|发表(?:时间|于)|更新时间|时间|日期|作者|编辑|供稿|信息来源|文章来源|点击(?:数|率|量|次数)?|浏览(?:次数|量)?|阅读(?:次数|量)?|访问量|人气|热度|字[号体]|分享)\s?[：:]|字[号体]\s?[【[TA大]|字号\s|^原创\s/u;
const STAMP =
  /\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}|\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}|\d{1,2}:\d{2}|\d{1,2}月\d{1,2}日|星期[一二三四五六日天]/u;
/** 【字号：大 中 小】 某报 2015年10月15日: the page is dated behind it. */
const TYPE_SIZE = /^[\s【[（(]{0,3}字[号体]/u;
const DAY = /\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/u;
/** To the minute, as only a page is dated: 某区融媒体中心 | 2024-08-30 07:52 | 记者 … */
const MINUTE = /\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\s{1,3}\d{1,2}:\d{2}/u;
/** 巡察时间：2022年5月16日—7月29日: of the inspection, not of the page. */
const PERIOD = /^[^\p{L}\p{N}]{0,3}(?:现场|集中)?(?:巡[察视]|[进入]驻|驻点)(?:工作)?(?:起止)?(?:时间|日期|期限)\s?[：:】]/u;
const CAPTION = /^(?:[（([【]\s?(?:图|图片|配图)\s?\d*\s?[：:）)\]】]|[▲△📷]|图\s?\d*[：:为]|（?图片由|图为)/u;
const NUMBERED = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十]{1,2}[，、：]|\\d{1,2}[.．、）)]|[${BULLETS}✅>＞]|【)`,
  "u",
);
/** Before its last character, a sentence ends. */
const HAS_STOP = /[。！？]./su;
const isStop = charSet("。！？；");
const isCloser = charSet('”’"）)】');
/** A stop at the end, perhaps with a quote or a bracket behind it. */
function ends(text: string): boolean {
  const last = text.length - 1;
  return isStop(text.charCodeAt(last)) || (isCloser(text.charCodeAt(last)) && isStop(text.charCodeAt(last - 1)));
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** 10月11日下午，区委第八轮巡察工作动员部署会召开, below a headline: a sentence that has lost its full stop. */
const DAY_FIRST = /^[^\p{L}\p{N}]{0,4}(?:\d{4}年)?\d{1,2}月\d{1,2}日[^，]{0,4}，.*(?:召开|举行|启动|[进入]驻|开展|反馈)/u;

/** Furniture, or what the line could be when its place among the others allows it. */
function classify(text: string): BlockKind | "dateline?" {
  if (text.length < 90 && ((NAVIGATION_WORD.test(text) && NAVIGATION.test(text)) || isTrail(text))) return "navigation";
  if (text.length < 120 && FURNITURE.test(text) && !(SCANNED.test(text) && TELLS_HOW.test(text)))
    return TYPE_SIZE.test(text) && DAY.test(text) ? "dateline?" : "boilerplate";
  // A bracket or a sign begins these, or 图.
  if (!isHan(text.charCodeAt(0)) || text[0] === "图") {
    if (CAPTION.test(text)) return "caption";
    if (BRACKETED_CREDITS.test(text)) return "credits";
  }
  if (ends(text)) return "body";
  if (text.length < 120 && CREDITS.test(text)) return "credits";
  if (
    text.length < 140 &&
    !HAS_STOP.test(text) &&
    (META.test(text) || (STAMP.test(text) && (text.length < 40 || MINUTE.test(text)))) &&
    !PERIOD.test(text) &&
    !DAY_FIRST.test(text)
  )
    return "dateline?";
  return "body";
}

/** A line between two sentences of the article that is no sentence itself. */
function isHeading(text: string): boolean {
  if (ends(text) || text.length > 45) return false;
  if (/[：:]$/u.test(text)) return true;
  // 二、乡镇（4个，含所辖村、社区党组织）: the bracket parts nothing.
  if (NUMBERED.test(text)) return !/[：:，、].{12,}/u.test(text.replace(/（[^（）]+）$/u, ""));
  return text.length <= 26 && !/[，。：:、]/u.test(text);
}

/** A headline says something in few words and ends without a full stop. */
const couldBeHeadline = (text: string): boolean =>
  text.length <= 80 && !/[。；]/u.test(text) && !/[：:]$/u.test(text) && /\p{Script=Han}{2}/u.test(text) && !/讯[（(\s]|讯$/u.test(text);

/** Below the headline a notice may be nothing but its lists: 第一巡察组：…, 一、巡察对象, 组别 | 对象, 甲局党组（常规）, 对象分别是：. */
const OPENS_LIST = pattern`
  ^[^\p{L}\p{N}]{0,3}(?:
    \p{Script=Han}{0,6}第[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组(?:[（：\s—]|$) | [一二三]组：
    | (?:现场|集中)?(?:巡[察视]|[进入]驻|驻点)(?:工作)?(?:起止)?(?:时间|日期|期限)\s?[：:】]
    | (?<=【)(?:依据|背景|(?:被?巡[察视](?:的)?)?(?:对象|单位|时间|范围|内容|任务|方式|分组|组别|党组织))】\S
    | 一、(?:被?巡[察视](?:的)?)?(?:对象|单位|时间|范围|内容|任务|方式|分组|组别|党组织)
    | (?:[一1][、.．]|（[一1]）)?\s?\p{Script=Han}{0,6}(?:常规|专项|提级|机动|交叉|延伸)巡[察视](?:对象|单位|党组织|名单)?(?:（[^（）]{1,24}）|[：:]|(?<=[象位织单]))$
    | (?:[一1][、.．]|（[一1]）)\s?\p{Script=Han}{0,6}(?:常规|专项|提级|机动|交叉|延伸)巡[察视]$
    | （一）\p{Script=Han}{0,6}第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组 | （[一1]）被?巡[察视]
    | 被?巡[察视](?:对象|单位|党组织)\S{0,8}： | 组\s*别[\s|：] | 序\s*号[\s|] | (?:对象|单位)[\s：] | 企业名称\s
  )
  | 党(?:组|委|总支|支部)（(?:常规|专项|提级|机动|交叉|延伸) | (?:对象|单位|党组织|名单).{0,16}(?:[为是]|如下)：$
`;

/** 常规巡察, alone on its line: above a list where no line of the text is a sentence. */
const BARE_LABEL = /^\p{Script=Han}{0,4}(?:常规|专项|提级|机动|交叉|延伸)巡[察视]$/u;

/** A post without full stops: its first sentence has more commas than a headline. */
const CLAUSES = /(?:，[^，]+){3}/u;

/** 县委派出4个巡察组，对以下23个党组织开展巡察： is no headline. */
const announces = (text: string): boolean =>
  "：:—".includes(text.at(-1) as string) && ((text.length > SHORTEST && text.includes("，")) || BELOW.test(text));
const BELOW =
  /(?:启动|部署|安排|决定|批准)[^。；]{0,20}(?:以下|下列|如下)|对(?:以下|下列|如下)[^。；]{2,40}(?:开展|进行|实施)|(?:对象|单位|名单|分工|任务|安排|分组)[^，。；]{0,6}(?:公布|公告|通报|分配)?如下[：:]$|^(?:本|此|这一?|[^，。；]{0,12}第[一二三四五六七八九十\d]{1,3})轮[^，。；]{0,12}(?:对象|单位|名单|任务|分工|安排)[^，。；]{0,4}[：:]$/u;
const SHORTEST = 24;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines that are not blank, without the blanks around them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    let start = from;
    while (start < to && isWhite(text.charCodeAt(start))) start++;
    let end = to;
    while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ text: text.slice(start, end), start });
  }
  return lines;
}

/** The blocks of a text and the sentences of those that carry content. */
export function findBlocks(text: string): { blocks: Block[]; sentences: Sentence[] } {
  const lines = linesOf(text);
  const guesses = lines.map((l) => classify(l.text));
  // The article begins with the first line that reads like a sentence.
  const isFirst = (l: Line, i: number): boolean =>
    /[。；]/u.test(l.text) ||
    l.text.length > 80 ||
    (l.text.length > 45 && CLAUSES.test(l.text)) ||
    announces(l.text) ||
    ((OPENS_LIST.test(l.text) || (l.text.length > SHORTEST && DAY_FIRST.test(l.text))) && guesses.indexOf("body") < i);
  const first = lines.findIndex((l, i) => guesses[i] === "body" && isFirst(l, i));
  const label = first < 0 ? lines.findIndex((l, i) => BARE_LABEL.test(l.text) && guesses.indexOf("body") < i) : first;
  const body = label < 0 ? lines.length : label;

  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let tail = false;
  const next = nextArticle(lines, body);
  lines.forEach((line, i) => {
    let kind: BlockKind;
    const guess = guesses[i] as BlockKind | "dateline?";
    if (i === next || (i > body && TAIL.test(line.text) && !ATTACHED.test(line.text) && !OF_ROUND.test(lines[i + 1]?.text ?? "")))
      tail = true;
    if (tail) kind = "boilerplate";
    else if (guess === "dateline?") kind = i < body || isStampOnly(line.text) ? "dateline" : rest(line.text);
    else if (guess === "caption" && isItem(line.text, blocks.at(-1))) kind = rest(line.text);
    else if (guess === "credits") kind = i < body ? "dateline" : "credits";
    else if (guess !== "body") kind = guess;
    else if (i < body) kind = couldBeHeadline(line.text) ? "headline" : "body";
    else kind = rest(line.text);
    const marks = carriesSentences(kind) ? addSentences(sentences, line.text, line.start, i) : marksIn(line.text);
    blocks.push({ kind, span: { start: line.start, end: line.start + line.text.length }, text: line.text, marks });
  });
  return { blocks, sentences };
}

const BYLINE = /^(?:本报|本网|本站|本台)讯/u;
/** A page of a newspaper goes on with a title and a 本报讯 of another matter. @returns its line, -1 if there is none */
function nextArticle(lines: readonly { text: string }[], body: number): number {
  const ours = Math.max(
    body,
    lines.findLastIndex(({ text }) => /巡[察视]/u.test(text)),
  );
  return lines.findIndex(({ text }, i) => i > ours && BYLINE.test(lines[i + 1]?.text ?? "") && !ends(text) && couldBeHeadline(text));
}

/** ▲甲镇、乙镇 below 这些单位是： is no caption. */
const isItem = (text: string, above: Block | undefined): boolean =>
  MARKED.test(text) &&
  (LABELLED.test(text) ||
    (above !== undefined && (OPENS_ITEMS.test(above.text) || (above.kind !== "caption" && MARKED.test(above.text)))) ||
    OF_TEAM.test(text) ||
    A_UNIT.test(text));
/** 第一巡察组, 【常规巡察】, 巡察对象： above the items */
const OPENS_ITEMS = /：$|^[^，。；：]{0,16}(?:组|巡[察视]|名单|对象|单位)[】）]?$/u;
/** ▲ 打电话：0929-8816620 */
const LABELLED =
  /^[▲△]\s*(?:打?电\s*话|值班电话|举报电话|联系电话|手\s*机|短信|写\s*信|来\s*信|寄\s*信|邮\s*箱|信\s*箱|电子邮[箱件]|当面谈|来\s*访|上门|时\s*间|地\s*址)[：:]/u;
/** ▲ 第一至第三巡察组：甲局党组、… */
const OF_TEAM = /^[▲△]\s*(?:[^，。：]{0,16}组|[^，。：]{0,6}(?:巡[察视]|“回头看”))(?:（[^（）]{1,12}）)?[：|｜]/u;
/** ▲外国语学院党总支 */
const A_UNIT = /^[▲△]\s*\p{Script=Han}{3,24}(?:党组|党委|党工委|总支|支部)(?:（[^（）]{1,16}）)?[、，；]?$/u;
const MARKED = /^[▲△]/u;

/** A line of the article itself. */
function rest(text: string): BlockKind {
  if (isHeading(text)) return "heading";
  return !ends(text) && /\t|\s\|\s|[^\s]\s{2,}[^\s]/u.test(text) ? "row" : "body";
}

/** Nothing but a date, a time, a weekday: the foot of an announcement; a range of days is what it says. */
const isStampOnly = (text: string): boolean =>
  !/[至到—–－~～]|[日号]\s?-|\.\d{1,2}\s?-/u.test(text) && text.replace(/[\d\s年月日号:：./-]|星期.|周./gu, "").length <= 2;

/** The block that holds a stretch of the text. */
export const blockOf = (blocks: readonly Block[], { start, end }: Span): Block | undefined =>
  blocks.find((b) => b.span.start <= start && end <= b.span.end);

/** Below the headline, and not of the page around it. */
export const isArticle = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === "body" || block.kind === "row" || block.kind === "heading");
