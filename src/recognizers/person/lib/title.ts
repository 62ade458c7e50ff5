/** Where does a title begin and end? Heads (书记, 局长) come from a lexicon, the organisation before them from the clause. */
import { charSet, holdsAny, ITEM_NUMBER } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { globalPattern } from "../../../pattern.js";
import { isBlank, skipBlanks, skipBracket } from "./text.js";
import { type Head, headAt, type Words } from "./words.js";

/** Index of the first that stands at `at` or behind it. */
function firstFrom<T>(sorted: readonly T[], at: number, placeOf: (item: T) => number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const mid = (low + high) >> 1;
    if (placeOf(sorted[mid] as T) < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

const startOf = (head: Head): number => head.start;
const itself = (at: number): number => at;

const NONE: readonly Head[] = [];

/** Every title head in the stretch of the document's text, `most` at most, brackets outside. */
export function findHeads(text: string, start: number, end: number, { places }: Words, most = Number.POSITIVE_INFINITY): readonly Head[] {
  const { heads, brackets } = places;
  let h = firstFrom(heads, start, startOf);
  let head = heads[h];
  if (head === undefined || head.start >= end) return NONE;
  let found: Head[] | undefined;
  let b = firstFrom(brackets, start, itself);
  for (let from = start; head !== undefined && head.start < end; head = heads[h]) {
    if (head.start < from) {
      h++;
      continue;
    }
    const open = brackets[b];
    if (open !== undefined && open < head.start) {
      if (open >= from) from = skipBracket(text, open, end);
      b++;
      continue;
    }
    // 常委会, 委员会, 董事会: a body, no person.
    if (head.end <= end && text[head.end] !== "会") {
      if (found) found.push(head);
      else found = [head];
      if (found.length === most) break;
    }
    from = head.end;
    h++;
  }
  return found ?? NONE;
}

/** Words that make a participant unnamed: 各巡察组组长, 有关领导. */
const UNNAMED =
  /各|在家|在职|全体|全组|有关|相关|其他|其余|部分(?!公司|院)|以上|等|一名|一位|两名|多名|(?<!保)全部|所有|历任|若干|下列|如下/u;
export const isUnnamed = (s: string): boolean => UNNAMED.test(s);

/** A stretch that is a title and nothing else: …部部长; ends with a head, perhaps with a bracket behind: 副组长(主持工作). */
export function wholeTitle(text: string, start: number, end: number, w: Words): Head | undefined {
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
  if (text[stop - 1] === ")" || text[stop - 1] === "）") {
    for (let i = stop - 1; i >= start; i--) {
      if (text[i] !== "(" && text[i] !== "（") continue;
      if (skipBracket(text, i, stop) === stop) stop = i;
      break;
    }
  }
  const n = w.heads.matchEnd(text, stop);
  if (n === 0 || stop - n < start || stop - start > 42) return undefined;
  return headAt(text, stop - n, stop, w.heads);
}

/** What the words before a title make of its bearer. */
export interface Lead {
  /** Where the title begins. */
  readonly start: number;
  /** The bearer is what the clause is about, not who does it: 传达了县委书记王某…讲话. */
  readonly object: boolean;
  /** Words with the role before the name: 出席会议的有…, 应邀到会的…. */
  readonly before: { start: number; end: number } | undefined;
  /** Whether anything stands before the title. */
  readonly any: boolean;
}

const OBJECT = globalPattern`
  (?:
    传达(?!室) | 学习(?!教育(?:领导|办|工作|活动|实践|总|整顿)|中心组|型) | 领会 | 吃透 | 学懂 | 研读 | 重温 | 贯彻(?!落实办) | 落实好 | 对照 | 转达 | 引用 | 引述 | 回顾 | 按照 | 根据 | 遵照 | 围绕 | 结合
    | 听取 | 审议 | 观看 | 感谢 | 宣布 | 任命 | 免去 | 聘请 | 提名 | 会见 | 看望 | 慰问 | 陪同 | 表彰(?!奖励|办公室|的) | 通报(?!预警) | 转发 | 重申 | 牢记 | 响应
    | 走访 | 采访
  )(?:学习|传达|贯彻|落实)?了?
  | 了 | 把 | 被(?!巡) | ^[一二三四五六七八九十](?:是|要)要? | ^要(?!求) | ^受(?!(?:到)?(?:表彰|表扬|邀|聘|奖)的) | ^在
  | (?:会议|大会|动员会|反馈会|推进会)在(?![^，。、]{0,20}(?:召开|举行|上|里|内)$) | ^代表 | ^让 | ^因(?!公) | ^向(?=[省市县区州旗盟地])
  | (?<=[组办会委局室部院](?:全体成员|(?:有关|相关)(?:负责人|负责同志|领导)|领导|负责人|负责同志|主要负责人|主要负责同志|成员|班子)?)(?:分别|集中|正式|当面|单独|主动|又|还|已)?
    (?:向(?!阳)|给|交(?![叉通流口易警城])|跟|同(?![心德江安仁])|与(?!第))(?=[^，。、]{1,20}$)
  | ^对 | ^与
`;
const SUBJECT = globalPattern`
  ^(?:正|仍|还)?在[^，。、]{2,16}(?:学习|培训|出差|挂职|调研|开会|休假)的 |
  (?:动员|部署|反馈|推进|座谈|见面|工作)会(?:召开|举行)
  | 在[^，、。]{2,20}(?:召开|举行|举办)(?=[省市县区州旗盟校][委长政纪监人]|[镇乡]党委|党委|党组)
  | (?:会议|大会|培训班|开班式|仪式|活动|会|班)(?:分别|先后|均|都|将)?由 | ^(?:会议|大会|本次会议|会议的)?主持人(?:为|是)
  | ^\p{Script=Han}{1,4}—{1,2} | ^(?:分别|依次|就)(?:是|为) | ^(?:并|分别|先后)?由 | (?:首先|其次|接着|随后|然后|最后|会上|会后)[，,]?(?:由|请)
  | 以及(?=\p{Script=Han}{2})
  | ^(?:先是|接着|然后|图为|左图为|右图为) | (?:会|式|班|活动|场|座谈|仪式|会场|台)上 | 期间 | 会中 | 委托
  | (?:会议室|会议中心|报告厅|礼堂|会堂|多功能厅|影剧院|驻地)(?=[省市县区州旗校院集镇乡街党]) | 随后 | 会[前后] | 首先 | 其间 | 最后 | 接着
  | 同时 | 其中 | 据悉 | 此外 | 邀请了? | 特邀(?!$) | ^请 | ^(?:曾任|来自|刚从|身为|有着|当过|干过|兼任|参与[过了]?|参加[过了])[^，。、]{1,16}的
  | ^[^，。、：]{2,40}的，?(?:正)?是(?![要为把让一在对由不])
  | ^(?:正)?是(?=[省市县区州旗盟校院集镇乡街党第]) | (?:参加|出席|到会|与会|列席|前来|率队|带队|应邀|受邀|参会|就[座坐]|在座|主持(?!(?:日常|全面|党务|行政)?工作)|(?:表态|交流)?发言|讲话|汇报)
    [^的、]{0,12}的(?:
    还有 | 有 | 分别是 | 是 | [一二两三四五六七八九十\d]{1,2}(?:位|名|个|人)[^，。、的是]{0,6}(?:分别|依次)?(?:有|是|为) | 领导有 | 领导还有
    | 同志有 | 同志还有 | 领导同志有 | 人员有 | 还包括 | 包括 | [^，。、的]{0,12}(?:领导|同志|人员|嘉宾)(?:还有|有|分别是|是|为)
  )?
  | (?:参加|出席|到会|与会|列席|参会)[^的、]{0,4}(?:人员|领导|同志|对象)(?:还有|有|为|还包括|包括|分别是|是)
  | (?<!第)[一二两三四五六七八九十\d]{1,2}(?:位|名)(?!副)
  | ^(?:主持|出席|列席|参加)(?:了|此次|本次|这次|当天)?(?:会议|大会|活动|\p{Script=Han}{0,4}会)?的(?=[省市县区州旗盟校院集镇乡街党副])
  | 应邀 | 受邀 | 讯 | (?<=^|[日号])电(?:[（(][^）)]{0,30}[）)]|(?<=[日号]电)(?![气力子信视影网商科台机路])) | 获悉 | ^[·•．.](?=\p{Script=Han}) | ^在家的?(?=$|[省市县区州旗盟校院镇乡街党副领集公])
  | ^[^，。、：]{2,24}(?:(?:人员|干部|代表|专家|成员|同志|领导|”)|(?<=[各有相其全][^，。、：]{0,22})(?:负责人|组长|书记|主任|[局处科校院]长))(?:以及|及|和|与)(?=$|[省市县区州旗盟校院集公镇乡副党老原]) | ^.{0,8}\d月\d{1,2}日(?:上午|下午|晚上?|傍晚|清晨|中午)?由?
  | ^(?:日前|近日|昨日|昨天|今天|今日|连日来|当天|当日|同日|次日|昨|今)(?:上午|下午|晚上?)?由?
`;
/** Each alternative of `OBJECT` and `SUBJECT` has one of these; what a title begins with (省委, 县教育局党组) seldom has. */
const ofLead = charSet(
  "达习领吃懂读温彻落照引回据绕结取议看谢布命免请提见慰陪彰报转申牢响访了把被是要受在代让向给交跟同与对" +
    "因和及召举由持—·•.．为着然图上期中托堂功剧驻后前首其此邀的有包位名讯电获月日昨今天是",
);
const JOINS = /^(?:以及|及|与|和(?=[省市县区州旗][委政人纪监]|副|党|[省市县区州旗校院镇乡局部]长))/u;
/** What `JOINS` begins with. */
const mayJoin = charSet("以及与和");
const ROLE_BEFORE =
  /(?:发言|讲话|汇报|表态|报告)的|就[座坐]的|在座的|参加|主持|出席|到会|与会|列席|应邀|受邀|邀请|特邀|参会|的，?(?:还)?(?:有|是|分别是)/u;

/** 被巡察单位代表: why somebody speaks, not what he is. */
const STANDS_FOR =
  /^(?:作为|身为)?(?:(?:被巡[察视]|受巡[察视]|参会|与会)的?(?:单位|党组织|对象|部门)?|巡[察视]组|[^、，人党]{0,12}(?:党委|党组|党支部|单位|部门|学院|乡镇|街道|社区|村|企业|学员|组长|干部|书记))的?代表[ 　]*/u;
export const standsFor = (s: string): boolean => STANDS_FOR.exec(s)?.[0].length === s.length;

/** …设分会场 市委书记, …发展等工作 县委书记: a blank for a full stop. 县委巡察办 副主任, 党组书记 局长: a blank within a title. */
function lostStop(prefix: string, from: number): number {
  for (let i = prefix.length - 1; i > from + 3; i--) {
    if (!isBlank(prefix.charCodeAt(i))) continue;
    const before = prefix.slice(from, i).trimEnd();
    return before.length > 3 && !WITHIN_TITLE.test(before) && OPENS.test(prefix.slice(i + 1)) ? i + 1 : from;
  }
  return from;
}
const WITHIN_TITLE =
  /[省市县区州旗盟镇乡村局委办院校部厅会社司处所站团企室心组长记任席员事理监总副代兼第、（(·和与及由]$|[一二三四五六七八九十\d]$/u;
const OPENS =
  /^[ \u3000]*(?:[省市县区州旗盟校院][委长政纪监人级领]|[镇乡]党|党委|党组|\p{Script=Han}{2,6}[省市县区州旗镇乡局委]|第[一二三四五六七八九十\d])/u;

/** 第二段是被巡察党组织表态，|依次是某镇党委书记甲: what all of them do. */
const IN_TURN = /^(?:分别|依次)[是为]$/u;
const ACT_BEFORE = /[^，。；：、]{0,14}(?:表态|发言|讲话|汇报)[，：]$/u;
function actBefore(text: string, at: number): Lead["before"] {
  const m = ACT_BEFORE.exec(text.slice(Math.max(0, at - 20), at));
  return m ? { start: at - m[0].length, end: at } : undefined;
}

const NUMBERED = new RegExp(`^(?:${ITEM_NUMBER}|[①-⑳❶-❿])[ 　]?`, "u");
const opensNumber = charSet("（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿");

/** The last of the lead-in words between the start of the segment and the head. */
export function readLead(text: string, from: number, headStart: number): Lead {
  const prefix = text.slice(from, headStart);
  let cut = 0;
  let object = false;
  let before: Lead["before"];
  const leads = holdsAny(prefix, ofLead);
  for (const m of leads ? matches(OBJECT, prefix) : []) {
    cut = m.index + m[0].length;
    object = true;
  }
  for (const m of leads ? matches(SUBJECT, prefix) : []) {
    if (m.index + m[0].length < cut) continue;
    if (m[0].endsWith("由") && prefix[m.index - 1] === "自") continue;
    cut = m.index + m[0].length;
    object = false;
    before = ROLE_BEFORE.test(m[0]) ? { start: from + m.index, end: from + cut } : IN_TURN.test(m[0]) ? actBefore(text, from) : undefined;
  }
  const blank = lostStop(prefix, cut);
  if (blank > cut) {
    cut = blank;
    object = false;
    before = undefined;
  }
  if (prefix.includes("代表", cut)) cut += STANDS_FOR.exec(prefix.slice(cut))?.[0].length ?? 0;
  // 以及县委常委王某: a word that joins, and no place of that name (和县).
  const joins = mayJoin(text.charCodeAt(from)) ? (JOINS.exec(text.slice(from, headStart + 2))?.[0].length ?? 0) : 0;
  // （1）县司法局局长王某汇报工作: the number of the paragraph.
  if (cut === 0) cut = joins || (opensNumber(prefix.charCodeAt(0)) ? (NUMBERED.exec(prefix)?.[0].length ?? 0) : 0);
  const start = skipBlanks(text, from + cut, headStart);
  return { start, object, before, any: cut > 0 && joins === 0 };
}

/** The single titles of a stack: 县委常委、统战部部长 → two. Commas inside brackets part nothing. */
export function splitTitles(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const past = i < end ? skipBracket(text, i, end) : i;
    if (past > i) {
      i = past - 1;
      continue;
    }
    if (i === end || text[i] === "、" || text[i] === "，" || text[i] === ",") {
      let a = from;
      let b = i;
      while (a < b && isBlank(text.charCodeAt(a))) a++;
      while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
      if (b > a) parts.push({ start: a, end: b });
      from = i + 1;
    }
  }
  return parts;
}
