/** Counted nouns: 8个社区党组织, 等6家单位, 共9个部门（单位）. */
import { matches } from "../matches.js";
import { parseNumeral } from "../numerals.js";
import { pattern } from "../pattern.js";
import type { Context, ListCount } from "../types.js";
import { countedNoun, isBody, isClassNoun, isCountable, isNamed, OF_BODIES, withoutRemarks } from "./counted-noun.js";
import { categoryOfNoun, holdsVillages, isVillage } from "./units.js";

export interface CountReading {
  readonly count: number;
  /** Offset and length of the numeral. */
  readonly at: number;
  readonly length: number;
  /** The noun as the data has it, and its offset. */
  readonly unit: string;
  readonly unitAt: number;
  /** The noun as written, up to the end. */
  readonly noun: string;
}

/** 全市12个村: whose they are, and words that point. */
const PREFIX = pattern`
  ^(?:
    (?:集团|公司|医院|学校|校内|院内)(?=[\d一二两三四五六七八九十]{1,3}个) | 全[省市县区州旗盟](?:公安机关|[政教卫]\p{Script=Han}系统)? | 我[省市县区旗乡镇] | [省市县区州旗]域?内 | (?:镇|乡|街道|辖区?|境|团|区域)内的?(?=[\d一二两三四五六七八九十]{1,4}个)
    | \p{Script=Han}{2,8}(?:系统|领域|战线|行业|公安机关)(?=\d|[一二两三四五六七八九十]{1,3}[个家所])
    | (?:全省)?(?:\d{1,2}|[两三四五六七八九十]{1,2})个?(?:省（区、市）|省（区）|省区|省市|省|设区市|市（州）|市州|县（市、区）|县市区|县区|县市|盟市|旗县)的?(?=[\d一二两三四五六七八九十]{1,4}[个家所](?![省市县区州旗]直|部门|机关))
    | (?:全[市县区州旗])?(?:部分|有关|相关|若干)(?:镇街|乡镇|镇|街道|乡)(?:党委|党工委)?(?:所辖|下辖)?的?(?=[\d一二两三四五六七八九十]{1,4}个(?:行政)?(?:村|社区))
    | (?:首|第[一二三四五])批次? | [省市县区州旗盟]?本级 | [省市县区州旗]直(?:机关)?(?=[\d一二两三四五六七八九十]) | 合计 | 总共 | 一共
    | 共计 | 共 | 等 | 全部 | 所有 | 其余 | 其他 | 另外 | 另 | 各 | 近 | 约 | 包括 | 的 | 这 | 其 | 上面的? | 前面的? | 前述 | 被巡[察视]的
    | [下附]表(?:所[列示])?的? | 附件所[列示]的? | 上述 | 以上 | 以下 | 下列 | 下面 | 底下 | 上列 | 如下
  )
`;
/** 4个乡镇|25个村: in how many towns they lie. */
const IN_TOWNS = pattern`
  ^(?:\d{1,4}|[一二两三四五六七八九十]{1,4})个(?:乡镇（街道）|乡镇|镇乡|镇街|镇|乡|街道|苏木|县区|县|区)
  (?:[和及、](?:\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:街道|镇|乡|开发区|园区|办事处))?的?
  (?=(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})个(?:行政村|(?:贫困|重点|后进)?村|社区|嘎查|居))
`;
/** 甲县28个镇71个村 */
const REGION = /^\p{Script=Han}{1,7}[县市区旗州](?=\d|[一二两三四五六七八九十])/u;
export function liesInTowns(t: string): boolean {
  const region = REGION.exec(t);
  return region !== null && IN_TOWNS.test(t.slice(region[0].length));
}
/** 等 and 共 close a list; 全部 and 其余 do not. */
const CLOSES = /^(?:等|共|一共|合计|总共|这)/u;
const NUMBER = /(\d{1,7}|[〇零○一二两三四五六七八九十百千]{1,9})[多余]?[个家所户支座处片]/gu;
/** 所辖17村（社区）, 8镇: of villages and towns digits need no measure word; 8社区 may be a name of the production corps. */
const BARE_KIND = "(?:行政)?村|嘎查|乡镇|镇乡|镇|乡|街道|镇街|(?<=\\d\\d)社区";
const NUMBER_FIRST = new RegExp(
  `^(\\d{1,7}|[〇零○一二两三四五六七八九十百千]{1,9})(?:[多余]?[个家所户支座处片]|(?<=\\d)(?=${BARE_KIND}))`,
  "u",
);
const NOUN =
  /^(?:地[方区]、单位(?:党组织)?|[市州]、县（[市区旗、]{1,5}）(?:党委|党组织)?|(?:(?:行政)?村|连队?|嘎查|街道)、(?:社区|居委会)(?:党组织)?|(?:(?:县|市|区|基层)级?(?:（[^（）]{1,5}）)?)?(?:中级|基层)?(?:人民)?法院、(?:人民)?检察院(?:党组)?|(?:[省市县区州旗]直)?(?:单位|部门|机关)、[省市县区州旗](?:属|管)(?:国有)?(?:企业|国企|高校|学校|医院)(?:党组织)?|\p{Script=Han}{1,4}、\p{Script=Han}{1,4}系统(?:单位|企业)|[^\d，、。；：—“”（）]{0,18}(?:（[^（）\d]{1,14}）[^\d，、。；：—“”（）]{0,12}){0,2})$/u;
/** 西天尾、新度等五镇: no measure word, so only after 等 and before a bare noun. */
const BARE =
  /(等|这|共)(\d{1,3}|[一二两三四五六七八九十]{1,3})(镇|乡|(?:行政)?村|村（社区）|街道|县|区|市|局|社区|部门|单位|乡镇|镇乡|镇街|县区|县市)(?:党组织)?$/u;

/** Without a measure word behind a number there is no count. */
const MAY_COUNT = new RegExp(`[\\d〇零○一二两三四五六七八九十百千多余][个家所户支座处片]|\\d(?:${BARE_KIND})`, "u");

/** A count and nothing else: 8个社区, 共9个部门（单位）, 全部26个村级党组织. */
export function readCount(t: string, ctx: Context): CountReading | undefined {
  if (!MAY_COUNT.test(t)) return undefined;
  const behind = KIND_FIRST.exec(t);
  if (behind) return kindFirst(behind, ctx);
  let at = IN_TOWNS.exec(t)?.[0].length ?? 0;
  for (let m = PREFIX.exec(t.slice(at)); m; m = PREFIX.exec(t.slice(at))) at += m[0].length;
  // 全县|5个乡镇|21个村
  if (at > 0) at += IN_TOWNS.exec(t.slice(at))?.[0].length ?? 0;
  const number = NUMBER_FIRST.exec(t.slice(at));
  if (!number) return undefined;
  return counted(t, at, number, ctx);
}

/** 12村、3社区: behind a count a few communities are one, too. */
export function readFewCommunities(t: string): CountReading | undefined {
  const m = /^(\d)(社区)(?:党组织)?$/u.exec(t);
  return m ? { count: Number(m[1]), at: 0, length: 1, unit: "社区", unitAt: 1, noun: t.slice(1) } : undefined;
}

/** Whether a count says by its first word that it closes a list. */
export const closesList = (t: string): boolean => CLOSES.test(t);

export interface Closing {
  readonly counted: CountReading;
  /** What stands before the count. */
  readonly left: string;
  /** 等, 共 …: a word says that the count closes what stands before it. */
  readonly mark: boolean;
}

/** 等市本级8个, 等首批次8个: whose they are, between 等 and the number. */
const WHOSE =
  /(?<=等)(?:[^、，。；：等]{2,24}的|[省市县区州旗]本级|[省市县区州旗]直|镇街|街镇|乡镇|镇乡|我[省市县区]|(?:首|第[一二三四五])批次?)$/u;
const MARK = /[等共这]$|合计$|共计$|全部$|所有$|在内的$/u;

/** 社区8个, 党组织56个: the number behind what it counts. */
const KIND_FIRST =
  /^(?:其中|涉及|覆盖|涵盖|包括)?(?!其)((?:[^\d\s，、。；：“”（）等共]|（[^（）\d]{1,8}）){1,10}?)(?:共?有|共)?（?共?(\d{1,5}|[一二两三四五六七八九十百]{1,5})[个家所户]）?$/u;
function kindFirst(m: RegExpExecArray, ctx: Context): CountReading | undefined {
  const noun = m[1] as string;
  const count = parseNumeral(m[2] as string);
  if (count === undefined || !isCountable(noun, ctx) || isPlace(noun, ctx) || (m[0].endsWith("）") && isOneOf(noun, ctx))) return undefined;
  const unitAt = m[0].indexOf(noun);
  return { count, at: m[0].lastIndexOf(m[2] as string), length: (m[2] as string).length, unit: countedNoun(noun, ctx), unitAt, noun };
}

/** 樟桥镇（3个）, 青山县9个: a place by its name, and how many of something else. */
function isPlace(noun: string, ctx: Context): boolean {
  const category = categoryOfNoun(noun, ctx) ?? "";
  return (category === "region" ? !/^[省市县区州旗盟]+$/u.test(noun) : holdsVillages(category)) && !isClassNoun(noun, ctx);
}

/** 甲村、乙村（2个）, 丙社区（3个）, 丁局（3个）: the last of those that are counted, by its name. */
function isOneOf(noun: string, ctx: Context): boolean {
  if (isVillage(categoryOfNoun(noun, ctx) ?? "")) return ctx.lexicon("class-nouns").matchEnd(noun, noun.length) < noun.length;
  return OF_LEVEL.test(noun) && !isClassNoun(noun, ctx);
}
const OF_LEVEL = /^[省市县区州旗盟镇乡](?!镇|直|属|管|级)/u;

/**
 * A count behind something else: …等6家单位, 郭里镇5个镇.
 * @param anyNoun behind bare names that it explains: 沅口、梅陂2家农商银行
 */
export function readClosing(t: string, ctx: Context, anyNoun = false): Closing | undefined {
  for (const number of matches(NUMBER, t)) {
    if (number.index === 0) continue;
    // 甲县28个镇|71个村: the towns are where they lie.
    const at = number.index + (IN_TOWNS.exec(t.slice(number.index))?.[0].length ?? 0);
    const first = NUMBER_FIRST.exec(t.slice(at));
    const reading = first ? counted(t, at, first, ctx) : undefined;
    if (!reading) continue;
    const before = t.slice(0, number.index);
    const closing = before.replace(WHOSE, "");
    const mark = MARK.test(closing);
    const left = closing.replace(/(?:在内的|全部|所有|共计|合计|等共|等|共|这|的)$/u, "").replace(/等$/u, "");
    if (left === "" || left.endsWith("第") || (!mark && !anyNoun && !isClassNoun(reading.noun, ctx) && !isKindOf(left, reading.noun)))
      return undefined;
    return { counted: reading, left, mark };
  }
  // 青山、白水两镇党委
  const towns = anyNoun || TWO_VILLAGES.test(t) ? townsClosed(t.replace(/(?:党委|党工委|党组织|党总支|党支部)$/u, "")) : undefined;
  if (towns) return towns;
  const bare = /[等这共]/u.test(t) ? BARE.exec(t) : null;
  if (!bare || bare.index === 0) return undefined;
  const count = parseNumeral(bare[2] as string);
  const noun = bare[3] as string;
  if (count === undefined) return undefined;
  const at = bare.index + 1;
  return {
    counted: { count, at, length: (bare[2] as string).length, unit: noun, unitAt: at + (bare[2] as string).length, noun },
    left: t.slice(0, bare.index),
    mark: true,
  };
}

/**
 * The units before a closing count. 甲镇、乙镇等6个镇街共14个村: the towns are counted only on the way to the villages.
 * @param units how many of the list stand before: 渡头、|后坑两村, but 万两村 alone is a name
 * @returns `undefined` where another number stands there, of other units: 甲局等7个县直单位12个村
 */
export function leftOf({ counted, left, mark }: Closing, units: number, ctx: Context): string | undefined {
  const unmeasured = counted.unitAt === counted.at + counted.length;
  if (unmeasured && !mark && units !== 1 && isVillage(categoryOfNoun(counted.noun, ctx) ?? "")) return undefined;
  const inner = readClosing(left, ctx);
  if (!inner?.mark) return left;
  return mark || holdsVillages(categoryOfNoun(inner.counted.noun, ctx) ?? "") ? inner.left : undefined;
}

/** 青山水厂、白水水厂两个水厂, 丁粮库、戊粮库两家直属库: the noun ends as the names do. */
const isKindOf = (left: string, noun: string): boolean => noun.length > 1 && left.length > noun.length && left.at(-1) === noun.at(-1);

/** 渡头、后坑|两村, and 万两村, a name: `leftOf` tells which, by the names before. */
const TWO_VILLAGES = /两(?:村|社区|嘎查)(?:党组织|党总支|党支部)?$/u;
/** 杉坞、罗樟、浣沙|三镇的18个村: of bare names no measure word need stand before what they are. */
const TOWNS = /^(\p{Script=Han}{2,4})([两三四五六七八九十])(镇|乡|街道|苏木|(?<=两)(?:村|社区|嘎查))$/u;
export function townsClosed(t: string): Closing | undefined {
  const m = TOWNS.exec(t);
  if (!m) return undefined;
  const [, left, numeral, noun] = m as unknown as [string, string, string, string];
  const count = parseNumeral(numeral);
  if (count === undefined) return undefined;
  return { counted: { count, at: left.length, length: 1, unit: noun, unitAt: left.length + 1, noun }, left, mark: false };
}

function counted(t: string, from: number, number: RegExpExecArray | RegExpMatchArray, ctx: Context): CountReading | undefined {
  const at = from + (number.index as number);
  const said = t.slice(at + number[0].length);
  const noun = withoutRemarks(said);
  const count = parseNumeral(number[1] as string);
  if (noun === "" || !NOUN.test(noun) || COUNTS_MORE.test(noun) || count === undefined) return undefined;
  if (!isCountable(noun, ctx) && !(OF_BODIES.test(number[0]) && isBody(noun))) return undefined;
  const unit = countedNoun(noun, ctx);
  // 三家村村 is a name: villages are counted with 个.
  if (unit === "" || (!/[个\d]$/u.test(number[0]) && isNamed(unit, number[0], ctx))) return undefined;
  return { count, at, length: (number[1] as string).length, unit, unitAt: t.length - said.length + noun.indexOf(unit), noun };
}

/** 四个村和一个社区: two counts; 三|家|窝棚乡党委六个党组织: a name, and the number that closes its list. */
const COUNTS_MORE =
  /.[一二两三四五六七八九十百]{1,4}个|(?:[共的）]|[所下][属辖])[一二两三四五六七八九十百]{1,4}[家所]|(?:[和及与]|党[委组](?:等|共|这)?|党工委(?:等|共|这)?|支部(?:等|共|这)?)[一二两三四五六七八九十]{1,3}[个家所]/u;

/** A count as an item of a list. @param start,length of the stretch that was read */
export const countItem = (m: CountReading, start: number, length: number, joint: string, relation: ListCount["relation"]): ListCount => ({
  kind: "count",
  count: m.count,
  unit: m.unit,
  span: { start, end: start + length },
  countSpan: { start: start + m.at, end: start + m.at + m.length },
  unitSpan: { start: start + m.unitAt, end: start + m.unitAt + m.unit.length },
  joint,
  relation,
  of: [],
});
