/** The list that 对, 就 or 选取 opens. */
import { charSet, WHITE } from "../../../chars.js";
import { readList } from "../../../grammar/list.js";
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { globalPattern, pattern } from "../../../pattern.js";
import type { Context, ListReading, Span } from "../../../types.js";

/** The word that opens a list; not in 对照, 针对, 对口 …, but 对路桥公司, 对方某县. */
const OPENER = globalPattern`
  对(?<!(?:[针应绝相核比查反校派]|(?<!层)面)对)(?!
    付 | 外开放 | 症 | 党忠诚 | 象(?![^是为有含\P{Script=Han}][县区市镇乡][、，委党开和])
    | [照此待策话账比准于口接标应方台号路](?!
      急救 | 待办 | 联、 | 岸 | 腔
      | [^县市区镇乡村各\P{Script=Han}]\p{Script=Han}{0,14}(?:[县区旗市镇乡村局]|街道|社区|公司|集团|医院|中学|学校|学院)
        (?:[委、，和及与（开进实党]|$)
    )
  )
  | 对(?<=针对)(?=\p{Script=Han}{2,20}(?:党[委组]|党工委|总支|支部|[局镇乡]、))
  | 安排(?=\p{Script=Han}{2,20}(?:党[委组]|党工委|总支|支部|[局镇乡]、))
  | 向(?=其?(?:所辖|下辖|所属|下属)的?[\d一二两三四五六七八九十]) | (?<=选[取择定]|抽[取选]|遴选)(?=[\p{Script=Han}\d]) | (?<=(?:中|中?各)(?:抽|挑|选|抽取|挑选|抽查)出?了?)(?=\d|[一二两三四五六七八九十]{1,2}[个家所座处]) | (?<=[里中内]选)(?=\d|[一二两三四五六七八九十]{1,2}[个家所])
  | 就(?<=(?:分别|组|组长)就)(?=\p{Script=Han}) | 关于(?=[^，。；]{2,30}(?:[、和党]|[局委办镇乡]$))
`;
/** How it is done stands between list and act, too: 采取“一托二”方式, 用三个月时间. */
const MANNER_WORD =
  /采取|采用|通过|以(?!及)|按|用|为期|历时|集中|从|自|于|利用|就(?!业|近)|围绕|聚焦|针对|紧扣|紧盯|(?<=党[委组]|支部|总支|[局镇乡院校位])在|(?<=，)由/gu;
const MANNER = pattern`
  ^(?:采取|采用|通过|以|按照?|用|为期|历时|集中|从|自|于|利用)[^，、。；]{2,30}(?:方式|形式|办法|模式|时间|工作日|个月|天|周|起|止|左右|[月\d]\d?日)，?$
  | ^以[^，。；]{2,16}为(?:重点|主题|主线|主要内容|切入点|抓手)，?$ | ^在[^，。；]{2,20}(?:方面|领域|环节)$
  | ^(?:就|围绕|聚焦|针对|紧扣|紧盯)[^，。；]{2,30}(?:领域|工作|问题|事项|方面|情况|环节|专题|主题|重点)$
  | ^(?:围绕|聚焦|针对|紧扣|紧盯)(?![^。；]*(?:党[委组]|党工委|支部))[^，、。；对]{2,16}(?:、[^，、。；对]{2,12}){0,3}$
  | ^由[^，。；对]{2,40}(?:力量|干部|人员|队伍|(?<!党)组)(?:分别|共同|联合)?$
`;
/** A verb, and no part of 党组织, 群团组织. */
export const ORGANISES = "(?<!党|群团|社会|群众|自治|经济|基层|村级)组织";
const ADVERB = new RegExp(
  `(?:，|\\s|分别|分类|分批|分组|同步|共同|集中|统一|一并|同时|陆续|再次|一律|全部|一体|${ORGANISES}|党组织(?=分别)|逐一|全面|直接|还要|还将|还得|还|提级|交叉|联动|机动)$`,
  "u",
);
/** The last characters of `ADVERB`, and the most that a look at it needs. */
const mayEndAdverb = charSet(`，别类批组步同中一并时续次织面律部体接还要将得级叉动${WHITE}`);
const ADVERB_LENGTH = 4;

/** 《关于加强对村巡察的意见》: what a document is about. */
const isInTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
};

/** 对群众反映强烈的问题紧盯不放；要依规依纪开展巡察: what is asked for, clause by clause. */
const DEMANDS = /[；，](?:要|须|必须|应当|不得|坚持|坚决)/u;

/** 甲局党组、乙医院党总支|粮食购销领域, 甲局等6家单位|落实惠民政策情况: in what matter, behind the list. */
const MATTER =
  /(?<=党[委组]|党工委|总支|支部|党组织|[\d一二三四五六七八九十][个家所](?:单位|部门|党组织|学校|企业|医院))(?![及和与所下等的、，])[^，。；、]{2,30}(?:情况|领域|问题|方面|工作|项目)$/u;
const endsMatter = charSet("况域题面作目");

/** 选取甲镇、乙街道|作为提级巡察对象|，并将触角延伸至丙村，实行延伸巡察: what is done to them is said before. */
const HAS_OWN_VERB = /(?:作|列|选|定|确定)为[^，。；、]{0,12}巡[察视]/u;

export interface ListFound {
  readonly reading: ListReading;
  /** Where 对 stands. */
  readonly opener: number;
}

/** 对甲医院党总支|就医药购销和招标采购: behind a unit, whatever it is about. */
const ABOUT = /^就[^，。；对]{2,36}$/u;
const ENDS_UNIT = /(?:党[委组]|党工委|总支|支部|[局镇乡院校位会心司委办处站所馆团厂社]|街道)，?$/u;
const saysHow = (words: string, at: number): boolean =>
  MANNER.test(words.slice(at)) || (ABOUT.test(words.slice(at)) && ENDS_UNIT.test(words.slice(Math.max(0, at - 4), at)));

/** Where the last words that say how begin, if they end there; -1 if there are none. */
function mannerOf(text: string, from: number, end: number): number {
  const words = text.slice(from, end);
  const m = matches(MANNER_WORD, words).findLast((w) => words.length - w.index <= LONGEST_MANNER && saysHow(words, w.index));
  return m ? from + m.index : -1;
}
const LONGEST_MANNER = 44;
/** 甲村党支部|，在常规巡察的|同时开展“回头看”; 甲村党支部|在|开展常规巡察的同时，一并开展“回头看” */
const ALONG = /，?在(?:(?:开展|进行|接受|实施)?[^，。；对在]{2,12}巡[察视](?:“回头看”)?的)?$/u;
/** A clause has few; a text without full stops may have any number. */
const MOST_OPENERS = 8;

/** The list between 对 and what is done. @param to where the act begins */
export function listBefore(text: string, from: number, to: number, ctx: Context): ListFound | undefined {
  let end = to;
  while (end > from && mayEndAdverb(text.charCodeAt(end - 1))) {
    const adverb = ADVERB.exec(text.slice(Math.max(from, end - ADVERB_LENGTH), end));
    if (!adverb) break;
    end -= adverb[0].length;
  }
  end -= ALONG.exec(text.slice(Math.max(from, end - LONGEST_MANNER), end))?.[0].length ?? 0;
  // 用两个月时间|以“一托二”方式: the last first.
  for (let way = mannerOf(text, from, end); way >= 0; way = mannerOf(text, from, end)) {
    end = way;
    if (text[end - 1] === "，" || text[end - 1] === "、") end--;
  }
  if (endsMatter(text.charCodeAt(end - 1))) end -= MATTER.exec(text.slice(Math.max(from, end - LONGEST_MANNER), end))?.[0].length ?? 0;
  let best: ListFound | undefined;
  for (const m of matches(OPENER, text.slice(from, end)).slice(-MOST_OPENERS)) {
    const start = from + m.index + m[0].length;
    if (isInTitle(text, start) || DEMANDS.test(text.slice(start, end)) || HAS_OWN_VERB.test(text.slice(start, end))) continue;
    // 就基金使用对甲局开展: the matter, then the unit.
    const those = pointedAt(text, from, from + m.index, { start, end }, ctx);
    if (those) return those;
    if (end - start < 2 || (m[0] === "就" && text.slice(start, end).includes("对"))) continue;
    const reading = readList(text, { start, end }, ctx, true);
    if (!best || score(reading) > score(best.reading)) best = { reading, opener: from + m.index };
    if (reading.unexplained.length === 0 && reading.items.length > 0) break;
  }
  return best;
}

/** 对甲厅党组开展常规巡视、|乙厅党组|开展专项巡视: one opener for all. @param from where the act before ends, or the sentence begins */
export function listGoesOn(text: string, from: number, to: number, ctx: Context): ListFound | undefined {
  if (text[from] !== "、" || to - from < 3) return undefined;
  const reading = readList(text, { start: from + 1, end: to }, ctx, true);
  return reading.items.length > 0 && reading.unexplained.length === 0 ? { reading, opener: from + 1 } : undefined;
}

/** 分赴9家所属单位，|对其党组织|开展…: those that the clause before says they go to. */
const THOSE = /^(?:其|它们|他们|(?:这些|上述|以上)(?:单位|部门|地方|乡镇|镇街|村|社区|村（社区）|企业|学校)?)(?:的?(?:各级)?党组织)?$/u;
/** 第一组赴甲局，第二组赴乙局，|对两家单位党组织|开展…: as many as the number says. */
const SO_MANY =
  /^这?([两二三四五六七八九]|\d{1,2})(?:个|家)?(?:单位|部门|地|县|区|镇|乡|街道|乡镇|镇街|局|行|校|院|企业|公司|学校|医院|村|社区)(?:的?党组织|党委|党组|党工委|党总支|党支部)?$/u;
const GONE_TO = /(?:[进入]驻|分赴|奔赴|赶赴|赴|前往|走进)((?:(?![进入]驻|赴)[^，。；对]){3,60})，(?:分别|逐一|集中|陆续)?/u;
const ENDS_SO = new RegExp(`${GONE_TO.source}$`, "u");
const EACH = new RegExp(GONE_TO.source, "gu");

/** The units of the clauses before, which the words behind 对 point back to. */
function pointedAt(text: string, from: number, at: number, behind: Span, ctx: Context): ListFound | undefined {
  const words = text.slice(behind.start, behind.end);
  if (THOSE.test(words)) return goneTo(text, from, ENDS_SO.exec(text.slice(from, at)), ctx);
  const said = SO_MANY.exec(words)?.[1];
  const many = said === undefined ? undefined : parseNumeral(said);
  if (many === undefined) return undefined;
  const gone = matches(EACH, text.slice(from, at)).map((m) => goneTo(text, from, m, ctx));
  const items = gone.flatMap((g) => g?.reading.items ?? []);
  const simple = items.every((i) => i.kind === "unit" && i.parent === undefined);
  const [first] = gone;
  if (!first || !simple || items.length !== many) return undefined;
  const count = readList(text, behind, ctx, true).items.find((i) => i.kind === "count");
  if (count) items.push(Object.assign(count, { relation: "closer", of: items.map((_, i) => i) }));
  return { reading: { items, unexplained: [], end: at }, opener: first.opener };
}

function goneTo(text: string, from: number, m: RegExpExecArray | null, ctx: Context): ListFound | undefined {
  if (!m) return undefined;
  const [whole, list] = m as unknown as [string, string];
  const start = from + m.index + whole.indexOf(list);
  const reading = readList(text, { start, end: start + list.length }, ctx, true);
  return reading.items.length > 0 && reading.unexplained.length === 0 ? { reading, opener: from + m.index } : undefined;
}

const score = (r: ListReading): number => r.items.length - 2 * r.unexplained.length;
