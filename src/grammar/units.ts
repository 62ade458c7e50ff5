/** Is a stretch of text the name of a unit that can be inspected, and of what category? */
import { charSet } from "../chars.js";
import { pattern } from "../pattern.js";
import type { Context, Lexicon, UnitName } from "../types.js";
import { withoutClosingBrackets } from "./brackets.js";
import { saysMore } from "./no-name.js";

/** What makes a class out of a noun: 各乡镇, 有关单位, 非市属国有企业. */
const GENERIC_HEAD =
  /^(?:各|全[省市县区州旗盟乡镇村校](?!(?<=州)县$)|有关|相关|部分|重点|非(?!洲|遗)|被|本级|重要|主要|关键|上述|其他|其余|所有|下列|以下|这些|多个|若干|所属|下属|下辖|所辖|每|一些|不少|一批|该|此|同级|上级|下级|辖内|辖区|基层|两级|三级)/u;

/** Words that no name holds, and classes of units: a bare name in a row is neither. */
export const isNoName = (text: string): boolean => saysMore(text) || GENERIC_HEAD.test(text) || LEVEL.test(text) || NOT_NAMED.test(text);

/** Where the Party organisation that ends a text begins; its end, where there is none or nothing else. */
function beforeOrgan(text: string, organs: Lexicon): number {
  const length = organs.matchEnd(text, text.length);
  return length < text.length ? text.length - length : text.length;
}

/** @returns `undefined` when the text is no name: a class of units (市直单位), a clause, or nothing with a known ending. */
export function readUnitName(text: string, ctx: Context): UnitName | undefined {
  if (text.length < 2 || text.length > 60) return undefined;
  // The ending first: most stretches have none that a unit has.
  const organs = ctx.lexicon("party-organs");
  const end = beforeOrgan(text, organs);
  const stem = text.slice(0, end);
  let organ = end < text.length ? text.slice(end) : undefined;
  let bare = withoutClosingBrackets(stem);
  if (organ === undefined && bare !== stem) {
    // 国际教育学院直属党支部（国际合作与交流处）: the organ stands before the bracket.
    const inner = beforeOrgan(bare, organs);
    if (inner < bare.length) {
      organ = bare.slice(inner);
      bare = bare.slice(0, inner);
    }
  }
  const suffix = ctx.lexicon("unit-suffixes").matchEnd(bare, bare.length);
  if (bare === "" || (organ === undefined && suffix === 0 && !mayBeNumbered(bare.charCodeAt(bare.length - 1)))) return undefined;
  const plain = text.includes("（") ? text.replace(/（[^（）]*）/gu, "") : text;
  if (plain.length < 2 || saysMore(plain)) return undefined;
  // 巡察云溪街道社区: its communities; 云溪街道社区党总支 is one.
  if (organ === undefined && bare.endsWith("街道社区")) return undefined;
  if (NOT_NAMED.test(bare) || (endsLevel(bare.charCodeAt(bare.length - 1)) && (LEVEL.test(bare) || LEVELS.test(bare)))) return undefined;
  // 集团公司机关部门党支部, 机关党总支: the organ makes a unit of them.
  if (organ !== undefined && endsOffice(bare.charCodeAt(bare.length - 1)) && OFFICES.test(bare))
    return { organ, stem: bare, category: "department" };
  if (isClass(bare, ctx.lexicon("class-nouns")) || (bare !== stem && KINDS_BRACKETED.test(stem))) return undefined;
  const category = categoryOf(organ, bare, suffix, ctx);
  return category === undefined ? undefined : { organ, stem: bare, category };
}

/** @param suffix length of the ending that makes a unit of the name, 0 without one that the lexicon knows */
function categoryOf(organ: string | undefined, bare: string, suffix: number, ctx: Context): string | undefined {
  if (bare.endsWith("团") && REGIMENT.test(bare)) return "regiment";
  if (bare.endsWith("连") && COMPANY.test(bare)) return "village";
  // 机关党委, 直属机关党委: the organ itself is the unit.
  if (suffix > 0 && (suffix < bare.length || suffix > 2 || STANDALONE.has(bare)))
    return ctx.lexicon("unit-suffixes").valueAt(bare, bare.length - suffix, suffix) ?? "other";
  return organ !== undefined && bare.length >= 2 && /^[\p{Script=Han}A-Za-z0-9（）·“”]+$/u.test(bare) ? "other" : undefined;
}

/** 有关党组织, 各党委. */
const NOT_NAMED = pattern`
  ^(?:乡镇|县乡|[乡镇]|街道)村(?:社区)?$ | \p{Script=Han}(?:有关|相关)$
  | ^(?:有关|相关|部分|所有|全部|以上|上述|这些|其他|其余|下列|以下|若干|各级?|被巡[察视]|同级|本级|上级|下级|基层|二级)$ | ^(?:同级|上级|下级|基层)(?:[法检]?院|法院|检察院|医院|学校|机关|机构|组织)$
  | ^[两三四五六七八九十](?:县|区|市|镇|乡|地)$ | ^[省市县区州旗](?:直|属)(?:机关|医院|学校)$ | ^(?:[省市县区乡镇村]级)?公立医院$
  | ^[省市县区乡镇村]级(?:医院|医疗机构|学校|高中|中学|小学)$
  | ^(?:乡镇|镇街|镇村|农村|城区|公办|民办|公立|中小|乡镇中心|基层|村级|街道|国有|重点)(?:
    (?:中心)?卫生院 | 医院 | 医疗机构 | 学校 | 小学 | 中学 | 幼儿园 | 企业 | 敬老院 | [养福]老院 | 养老机构 | 卫生室 | 卫生服务(?:中心|站) | (?:财政|派出|司法|国土)所 | 法庭 | 粮站 | 粮库 | 供销社
    | 信用社 | 文化站 | 林[业场]站? | 农技站 | 便民服务中心 | 养老服务中心
  )$
  | ^社区(?:卫生服务(?:中心|站)|卫生室|养老服务中心|便民服务中心)$
  | ^[省市县区州旗][直属管]\p{Script=Han}{2,6}[和与及][省市县区州旗][直属管]\p{Script=Han}{2,6}$
  | ^(?:\p{Script=Han}{2}企业|乡镇卫生院|中小学校?)[和与及](?:基层|乡镇|农村)\p{Script=Han}{2,3}$
`;

/** 云盖镇村级党组织: those of a level, without a name. */
const LEVEL = /(?:村|社区|镇|乡)级(?:党组织)?$/u;
/** 县乡两级, 辖区内 */
const LEVELS = /[两三]级$|内$/u;
const endsLevel = charSet("级织内");

const OFFICES = /(?:机关|本部|总部)(?:部门|科室|处室)?$|^(?:总行|分行|支行)?营业(?:部|室|厅)$/u;
const endsOffice = charSet("关部门室厅");

/** The last letters of `REGIMENT` and `COMPANY`. */
const mayBeNumbered = charSet("团连");
/** 一五八团: the regiments of the production corps, which hold companies as towns hold villages. */
const REGIMENT = /^(?:第)?[一二三四五六七八九〇零十百\d]{1,6}团$/u;
/** 185团边卡连, 一五七团6连: a company of a regiment; 园艺一连, 畜牧连 beside them. */
const COMPANY =
  /^(?:(?:第)?[一二三四五六七八九〇零十百\d]{1,6}团(?:\p{Script=Han}{1,6}|\d{1,2})|[一二三四五六七八九十\d]{1,2}|\p{Script=Han}{2}[一二三四五六七八九十]?(?<![祁大妇侨工]))连$/u;
const STANDALONE: ReadonlySet<string> = new Set([
  "党校",
  "妇联",
  "文联",
  "残联",
  "侨联",
  "科协",
  "团委",
  "工会",
  "编办",
  "台联",
  "作协",
  "记协",
  "机关",
]);

function isClass(bare: string, classes: Lexicon): boolean {
  if (classes.has(bare)) return true;
  const length = classes.matchEnd(bare, bare.length);
  if (length === 0) return false;
  const noun = bare.slice(bare.length - length);
  if (ALWAYS_CLASS.test(noun)) return true;
  return GENERIC_HEAD.test(bare);
}
/** Nouns that no proper name ends with; 市一中学校 may be a name, 市直单位 never is. */
const ALWAYS_CLASS =
  /(?:(?:贫困|薄弱|后进|空壳|重点|软弱涣散)村|单位|部门|部门（单位）|企业|机构|党组织|组织|领域|地方|项目|工作|问题|重点|情况|对象|干部|村（社区）|村居|乡镇|镇街|乡镇（街道）|镇（街道）|镇村)$/u;

/** 云台县村（社区）: a kind of unit with another in brackets is no name, whatever place stands before it. */
const KINDS_BRACKETED =
  /(?:村|嘎查|乡镇?|镇|街道|部门|单位)（(?:社区|居|社|居委会|嘎查村?|村|镇|街道|单位|部门)）$|[县市区旗]（[市县区旗、]{1,5}）$/u;

/** 县教育局党组, 机关党委（筹）: whether a Party organisation ends it, brackets behind left out. */
export function endsInOrgan(name: string, ctx: Context): boolean {
  const organs = ctx.lexicon("party-organs");
  if (organs.matchEnd(name, name.length) > 0) return true;
  const open = withoutClosingBrackets(name);
  return open !== name && organs.matchEnd(open, open.length) > 0;
}

/** 镇党委（党工委） → 镇. */
export function withoutOrgans(noun: string, ctx: Context): string {
  const organs = ctx.lexicon("party-organs");
  let end = noun.length;
  for (let length = organs.matchEnd(noun, end); length > 0; length = organs.matchEnd(noun, end)) end -= length;
  return noun.slice(0, end);
}

/** The category of a counted noun: 村（社区） → `villagesAndCommunities` is told apart by the caller. */
export function categoryOfNoun(noun: string, ctx: Context): string | undefined {
  const plain = withoutOrgans(noun, ctx);
  const suffixes = ctx.lexicon("unit-suffixes");
  const length = suffixes.matchEnd(plain, plain.length);
  const named = length > 0 ? suffixes.valueAt(plain, plain.length - length, length) : undefined;
  // 社区卫生服务中心 is no community, 乡镇中心学校 no town.
  if (named === "hospital" || (named === "school" && plain.startsWith("乡镇"))) return named;
  if (/^[县市区旗](?:（[市区旗、]{1,5}）|[县市区旗]{1,2})$/u.test(plain)) return "region";
  if (/村.{0,3}[（(/、]?(?:社区|居)|村居|村社$|社区.{0,3}村/u.test(plain)) return "villageOrCommunity";
  if (/村级|^村$|行政村|嘎查|牧委会|村（牧）|[^乡]村$/u.test(plain)) return "village";
  if (/社区|居委/u.test(plain)) return "community";
  if (/镇.{0,2}[（(]?街道|镇街|乡镇(?!\p{Script=Han}{1,4}[厂站]$)|^镇$|^乡$|镇$|乡$/u.test(plain)) return "township";
  if (/街道/u.test(plain)) return "subdistrict";
  if (/团场/u.test(plain)) return "regiment";
  if (/院校$/u.test(plain)) return "school";
  if (named !== undefined) return named;
  if (/企业/u.test(plain)) return "enterprise";
  if (/高校|学校/u.test(plain)) return "school";
  const open = withoutClosingBrackets(plain);
  return open === plain || open === "" ? undefined : categoryOfNoun(open, ctx);
}

/** Units that hold villages and communities. */
export const holdsVillages = (category: string): boolean =>
  category === "township" || category === "subdistrict" || category === "regiment";
export const isVillage = (category: string): boolean =>
  category === "village" || category === "community" || category === "villageOrCommunity";
