/** The pieces of a list: split at separators, freed of the words around an item. */
import { charSet, holdsAny, isDigit, isWhite, WHITE } from "../chars.js";
import { makeLexicon } from "../lexicon.js";
import { pattern } from "../pattern.js";

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly joint: string;
}

/** No item of a list is longer, its brackets included: a text without stops must not be tried at each of its places. */
const LONGEST_SEGMENT = 300;
/** …but for what a bracket behind it lists: 县教育局党组（含甲小学、乙小学、…）. */
const LONGEST_WITH_BRACKET = 2_000;
export const isLong = (t: string): boolean =>
  t.length > LONGEST_SEGMENT && (t.length > LONGEST_WITH_BRACKET || t.replace(/（[^（）]*）/gu, "").length > LONGEST_SEGMENT);
export const isTooLong = (text: string, { start, end }: Segment): boolean =>
  end - start > LONGEST_SEGMENT && isLong(text.slice(start, end));

/** Words before and after an item that are no part of it. */
const LEAD = pattern`
  ^(?:
    [\s】」→➜➡▶►①-⒇❶-❿·•●○■□▪◆◇▲△➤★☆※] | （[一二三四五六七八九十\d]{1,2}） | \d{1,2}(?:[.．、]\s?|\u3000+|\x20{2,})(?=\p{Script=Han})
    | (?:[^巡、，：（）\s]){2,8}(?:（共?\d{1,3}[个家所]）)?： | (?:本轮|此次|本次|此轮)?(?:反馈|巡[察视])?(?:涉及|覆盖)(?=\p{Script=Han}{3})
    | (?:[并还再]?[把将])?(?:巡[察视]|监督)?的?触角(?:再|继续)?(?:延?伸|延展)(?:至|到|向|进)了?
    | (?:[^，、；：（）\s]{0,8}反馈|[发交派分])给了?(?=\p{Script=Han}{3}) | [前后]者[为是](?=\p{Script=Han}{3})
    | 一部分(?:是|为) | 另一部分(?:是|为) | 以及 | 外加 | 再?加上 | 连[同带](?=\p{Script=Han}{3}) | 及 | 还有 | 另有 | 其中的? | (?:首|第[一二三四五])批(?:巡[察视])?(?:进驻)?(?:的)?(?:单位|对象|名单)?(?:为|是|有|：)
    | [一二三四五]类(?:为|是) | 分别为 | 分别是 | 分别 | [要将][去到赴] | 包括 | 包含 | 另对 | 对(?=[^口外台接象](?!\p{Script=Han}{1,2}(?:村|社区)$)(?![两二三四五六七八九十\d]{1,3}个|$)) | 同时 | 并对
    | (?:先|[后再]|然后|随后|接着|单独|依次|分头|专门|轮流)(?:到|转到?|去|赴|在|[进入]驻|巡(?![察视])|巡[察视])(?=\p{Script=Han}{2})
    | 即(?!\p{Script=Han}[县区市旗](?:$|[委党和及与])) | 有(?=[\d一二三四五六七八九十])
    | (?:[镇乡]|街道)(?:辖|内的?)(?=\p{Script=Han}{2,8}(?:村|社区)) | 该(?:镇|乡|街道)的(?=\p{Script=Han}{2,8}(?:[、，]|村|社区))
    | 该(?:镇|乡|街道|院|校|团|场|集团|公司|[县区旗]|市(?!场))(?=\p{Script=Han}{2})(?!党|所[辖属]|下[辖属设]|辖|属|的|机关|各|级|域|直|本级|内)
  )
`;
/** ⑴ 甲局 ⑵ 乙局: numbers that part the items of one line. */
const NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const BULLETS = "·•●○■□▪◆◇▲△►▶➤★☆※";
/** How words before an item begin, or the colon behind them. */
const mayLead = charSet(
  `${WHITE}0123456789${NUMBERS}❶❷❸❹❺❻❼❽❾❿（】」→➜➡${BULLETS}一二三四五第另以外再及还有其分要将包对同并即该本此反巡涉覆镇乡街把触发交派前后首加连意先然随接单依专轮`,
);
/** They stay for the rules of the list: 及其…, 及所辖…. */
const STAYS = /^(?:其|所辖|下辖|所属|下属|辖内)/u;
/** 等单位, 等乡镇党组织: an open end without a number; 中等专业学校, 高等专科学校 are none, 一中等学校 is. */
const AND_OTHERS =
  /等(?:区县|县区|市县|县市)(?!\p{Script=Han}{0,3}\d)\p{Script=Han}{2,20}$|(?<!(?<![一二三四五六七八九十附])[中高初])等(?![一二两三四五六七八九十百])\p{Script=Han}{0,6}(?:单位|部门|党组织|地|乡镇|镇街|村|社区|学校|中小学校?|高校|院校|医院|幼儿园|企业|集团公司|分公司|子公司|支行|机构)(?:党组织|党委|党工委|党组|党（工）委|党支部)?$/u;
const TAIL = makeLexicon(() => TAIL_WORDS.map((word) => [word, undefined]));
const TAIL_WORDS = [
  "的党组织",
  "的党委",
  "的党工委",
  "的党组",
  "的党总支",
  "的党支部",
  "等党组织",
  "等",
  "一次性",
  "都在里面",
  "各自",
  "共同",
  "一并",
  "同步",
  "同时",
  "试点",
  "探索",
  "分别",
  "及其",
  "也",
  "均",
  "都",
  "一起",
  "先后",
  "全面",
  "集中",
  "再次",
  "陆续",
  "相继",
  "依次",
  "逐一",
  "逐个",
  "逐家",
  "轮流",
  "首次",
  "悉数",
  "随即",
  "即将",
  "率先",
  "同期",
  "一道",
  "一同",
  "再度",
  "一起看",
  "一并看",
  "一并纳入",
  "一同纳入",
  "单独",
  "随镇",
  "随乡",
  "随街道",
  "随之",
];

/** 对包括甲局、乙局|在内的单位; 对甲局、乙局|“把脉问诊”: more than a word. */
const BEHIND_NAME =
  /在内的\p{Script=Han}{0,10}$|(?<=党组织)(?:全部|(?:同时|同步|一并|一起|一同)(?:接受|进行)?“[^“”]{2,6}”)$|(?<![受来])(?:进行|展开|开展|来一次|做一次)?“(?:政治)?(?:体检|把脉|问诊|把脉问诊|会诊|扫描|透视|照镜)[^”]{0,4}”$/u;

/** Most characters are no marks, and a look at their code tells. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** 14个村|、社区党组织: the number is of both. */
function isOneNoun(text: string, start: number, at: number): boolean {
  switch (text[at - 1]) {
    case "村":
    case "队":
      if (VILLAGES.test(text.slice(start, at)) && COMMUNITIES.test(text.slice(at + 1, at + 6))) return true;
      break;
    case "位":
    case "门":
    case "关":
      if (ONE_CLASS.test(text.slice(Math.max(start, at - 10), at)) && OTHER_CLASS.test(text.slice(at + 1, at + 16))) return true;
      break;
    case "院":
      if (COURTS.test(text.slice(Math.max(start, at - 14), at)) && /^(?:人民)?检察院/u.test(text.slice(at + 1, at + 7))) return true;
      break;
    case "方":
    case "区":
      if (/[个家]地[方区]$/u.test(text.slice(start, at)) && text.startsWith("单位", at + 1)) return true;
      break;
    case "市":
    case "州":
      if (/[\d十百]个[市州]$/u.test(text.slice(start, at)) && text.startsWith("县（", at + 1)) return true;
  }
  if (!mayBeSystem(text, at)) return false;
  return ONE_SYSTEM.test(text.slice(Math.max(start, at - 9), at)) && OTHER_SYSTEM.test(text.slice(at + 1, at + 10));
}
/** 7个省直单位、省属企业党组织|开展 */
const ONE_CLASS = /(?:\d|[一二两三四五六七八九十百])[个家](?:[省市县区州旗]直)?(?:单位|部门|机关)$/u;
const OTHER_CLASS = /^[省市县区州旗](?:属|管)(?:国有)?(?:企业|国企|高校|学校|医院)(?:党组织)?(?:[开进实，。；]|$)/u;
/** 96个县（市、区）法院、检察院 */
const COURTS = /(?:\d|[一二两三四五六七八九十百])[个家](?:(?:县|市|区|基层)级?(?:（[^（）]{1,5}）)?)?(?:中级|基层)?(?:人民)?法院$/u;
/** 11个供销、粮食系统单位 */
const ONE_SYSTEM = /(?:\d|[一二两三四五六七八九十百])[个家]\p{Script=Han}{2,4}$/u;
/** The measure word of `ONE_SYSTEM`, where it is looked for. */
function mayBeSystem(text: string, at: number): boolean {
  for (let back = 3; back < 9; back++) if (isMeasure(text.charCodeAt(at - back))) return true;
  return false;
}
const isMeasure = charSet("个家");
const OTHER_SYSTEM = /^\p{Script=Han}{2,4}系统(?:单位|企业)/u;
const VILLAGES = /(?:\d|[一二两三四五六七八九十百])个(?:(?:行政)?村|连队)$/u;
const COMMUNITIES = /^(?:社区|居委会)(?:党|[，。；、）)]|$)/u;

const SECOND = /^\d{1,3}个(?:社区|居委会)/u;
const FIRST = /^[^\d]*\d{1,3}个(?:行政村|村|嘎查)$/u;
const opensSecond = (text: string, start: number, at: number): boolean =>
  (text[at - 1] === "村" || text[at - 1] === "查") && FIRST.test(text.slice(start, at)) && SECOND.test(text.slice(at, at + 8));

const opens = charSet("（(“<《");
const closes = charSet("）)”>》");
const PARTS = "、，；—,\n。｜|\t";
const parts = charSet(PARTS + NUMBERS);
/** 3.丙镇 4.丁乡, parted the same way. */
const opensNumbered = (text: string, at: number): boolean => isWhite(text.charCodeAt(at - 1)) && NUMBERED.test(text.slice(at, at + 5));
const NUMBERED = /^\d{1,2}[.．、]\s?\p{Script=Han}/u;
/** ·甲村 ·乙村 on one line. */
const isBullet = charSet(BULLETS);
const opensBullet = (text: string, at: number): boolean =>
  isBullet(text.charCodeAt(at)) && isWhite(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
/** As strings that are there: `text[i]` makes one of each Chinese mark. */
const JOINTS = new Map([
  ...Array.from(PARTS, (joint): [number, string] => [joint.charCodeAt(0), joint]),
  ...Array.from(NUMBERS, (n): [number, string] => [n.charCodeAt(0), "、"]),
]);
const jointAt = (text: string, at: number): string => JOINTS.get(text.charCodeAt(at)) ?? "";

/** The next piece of a list, to 、 ， ； outside brackets and quotes. */
export function nextSegment(text: string, from: number, to: number, joint = ""): Segment | undefined {
  let depth = 0;
  let start = from;
  let before = joint;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) continue;
    if (opens(code)) depth++;
    else if (depth > 0) depth -= closes(code) ? 1 : 0;
    // 所辖9个村|3个社区: a comma was left out.
    else if (isDigit(code) && ((i > start && opensNumbered(text, i)) || opensSecond(text, start, i)))
      return { start, end: i, joint: before };
    else if (i > start && opensBullet(text, i)) return { start, end: i, joint: before };
    else if (parts(code) && !(text[i] === "、" && isOneNoun(text, start, i))) {
      if (i > start) return { start, end: i, joint: before };
      if (before === "") before = jointAt(text, i);
      start = i + 1;
    }
  }
  return to > start ? { start, end: to, joint: before } : undefined;
}

/** The one behind it; asked for one by one, as most readers stop at the first that is no item. */
export const segmentAfter = (text: string, { end }: Segment, to: number): Segment | undefined =>
  isDigit(text.charCodeAt(end)) || isBullet(text.charCodeAt(end))
    ? nextSegment(text, end, to, "、")
    : nextSegment(text, end + 1, to, jointAt(text, end));

export function splitSegments(text: string, from: number, to: number): Segment[] {
  const out: Segment[] = [];
  for (let s = nextSegment(text, from, to); s; s = segmentAfter(text, s, to)) out.push(s);
  return out;
}

/** How the row goes on, for names that are explained by what stands behind them; "" behind its last. */
export const rowBehind = (text: string, end: number, until: number): string =>
  end < until && text.startsWith("、", end) ? text.slice(end, Math.min(until, end + LOOK_AHEAD)) : "";
const LOOK_AHEAD = 80;

/** Where the item begins, behind the words that lead to it. */
export function startOfItem(text: string, { start, end }: Segment): number {
  let at = start;
  while (at < end && (mayLead(text.charCodeAt(at)) || holdsAny(text, isColon, at, end))) {
    const t = text.slice(at, end);
    const lead = LEAD.exec(t)?.[0].length;
    if (lead === undefined || STAYS.test(t.slice(lead))) break;
    at += lead;
  }
  return at;
}
const isColon = charSet("：");

/** 甲县局（分公司）、乙县局（分公司）|两家: no noun behind the number. */
const SO_MANY = /(?<=[局委办院校司站所厅联会社团场部心馆处）]|党组|党委|支部)[两三四五六七八九]家$/u;

/** The item without the words behind it. */
export function withoutTail(item: string): string {
  let t = item.trimEnd();
  if (t.endsWith("家")) t = t.replace(SO_MANY, "");
  if (t.endsWith("”") || t.endsWith("全部") || t.includes("在内的")) t = t.replace(BEHIND_NAME, "").trimEnd();
  for (let word = tailOf(t); word !== undefined; word = tailOf(t)) t = t.slice(0, t.length - word.length).trimEnd();
  return t;
}

/** 对青山街道|组织开展巡察: the verb; 工会组织, 党组织 are nouns. */
const ORGANIZES = /(?<=[镇乡村道区市县局委办校院司厂场站]|集团|中心|党组|总支|支部)组织$/u;

function tailOf(t: string): string | undefined {
  if (t.endsWith("组织") && ORGANIZES.test(t)) return "组织";
  const length = TAIL.matchEnd(t, t.length);
  if (length > 0) return t.slice(-length);
  return t.includes("等") ? AND_OTHERS.exec(t)?.[0] : undefined;
}
