/** What a number counts: the nouns that may stand behind it, and what the data calls them. */
import { charSet } from "../chars.js";
import { pattern } from "../pattern.js";
import type { Context } from "../types.js";
import { withoutClosingBrackets } from "./brackets.js";
import { categoryOfNoun, endsInOrgan, holdsVillages, isVillage, withoutOrgans } from "./units.js";

/** What is counted, without why, with whom and in what matter it is inspected, and without those left out. */
export function withoutRemarks(said: string): string {
  const named = said.includes("因") || said.includes("于") ? said.replace(BECAUSE, "") : said;
  const alone = named.includes("随") || named.includes("跟") ? named.replace(WITH_TOWN, "") : named;
  const unit = endsMatter(alone.charCodeAt(alone.length - 1)) ? alone.replace(IN_MATTER, "") : alone;
  const whole = unit.endsWith("全部") ? unit.slice(0, -2) : unit;
  return whole.includes("（") ? whole.replace(LEFT_OUT, "") : whole;
}
/** The last letters of `IN_MATTER`. */
const endsMatter = charSet("域作题况项用理金产源务目");

/** 25个贫困村|脱贫攻坚工作: the matter in which they are inspected. */
const IN_MATTER =
  /(?<=[村镇乡街县区）]|社区|街道|单位|部门|企业|学校|医院|公司|机构)的(?!党)\p{Script=Han}{2,14}(?:领域|工作|问题|情况|事项)$|(?<=[村镇乡县区）]|社区|街道|单位|部门|企业|学校|医院|公司)的(?:村级|集体|专项)?(?:资金|资产|资源|财务|账目)$|(?<=[村镇乡县区）]|镇街|社区|街道)(?!镇|街|[党委班两干级的区市属直管])\p{Script=Han}{4,12}(?:工作|领域|问题|情况|事项)$|(?<=单位|部门|企业|学校|医院)(?![党委班两干级的])\p{Script=Han}{4,18}(?:使用|管理)(?:情况)?$/u;

/** 31个村|随镇党委一道, 67个行政村|也随乡镇: with whom they are inspected. */
const WITH_TOWN =
  /(?<=[村区）]|党组织)(?:也|都|均|则)?(?:跟?随|跟)(?:着)?(?:所在)?(?:镇街|乡镇|镇|乡|街道)(?:党委|党工委)?(?:一道|一起|一并|一同|同步)?$/u;

/** 5个村（社区）|因信访较为集中 */
const BECAUSE = /(?<=[村区镇乡道位织门业校院）])(?:因|由于|鉴于)\p{Script=Han}{2,16}$/u;
/** 22个村（不含丙村）|党组织 */
const LEFT_OUT = /（(?:不含|不包括|除)[^（）]*）(?=党|$)/u;
/** 4家县级行社, 3座矿山: the measure word says that bodies are counted, of whatever kind. */
export const OF_BODIES = /[家座]$/u;
export const isBody = (noun: string): boolean =>
  /^[^和及与的\P{Script=Han}]{1,5}[社行厂矿站所院校司店馆园山场局库]$/u.test(noun) && !NOT_COUNTED.test(noun);

/** 三家村村, 八所湾镇: names. Villages are counted with 个, towns with more than a Chinese numeral and 所. */
export function isNamed(unit: string, number: string, ctx: Context): boolean {
  if (/^\d/u.test(number)) return false;
  const category = categoryOfNoun(unit, ctx) ?? "";
  return isVillage(category) || (holdsVillages(category) && unit.length > 1 && !ctx.lexicon("class-nouns").has(unit));
}
/**
 * 党组织 is cut where a noun for a unit stays (村级党组织, 二级党组织 stay whole), 被巡察 always, and a bracket that names no
 * other kind of unit: 村（社区）, but 公办学校（食堂管理）.
 */
export function countedNoun(noun: string, ctx: Context): string {
  const named = noun.replace(INSPECTED, "").replace(/^(?:的|为|属于?)|(?<=[业位门校院构织村])[之以]?后$/gu, "");
  // 2个镇（街道）及所辖村（社区）: the number is of the towns alone.
  const below = named.search(BELOW);
  const n = withoutComment(below > 0 ? named.slice(0, below) : named, ctx);
  const cut = n.replace(/党组织$/u, "");
  return cut === "" || /(?:[级管属]|基层|二级)$/u.test(cut) ? n : cut;
}

/** 被巡察单位, 被巡单位. */
const INSPECTED = /^被巡[察视]?/u;

const BELOW =
  /(?:党组织|党委|党工委)?(?:[及和](?:其)?(?:所辖|下辖|所属|下属|辖区)|(?<=单位|部门|党组织|[镇乡]|街道)[及和]村?（?(?:社区）?|村（社区）|村居|村)$|以及(?:部分|有关|相关|各|若干)|(?<=县市区|县（市、区）|区县|市县|县区)(?=纪委|组织部|巡[察视]机构)|近[一二两三四五\d]{1,2}年|的(?=纪委|组织部|宣传|机关|信访|群众|矛盾|问题))/u;

/** 7个单位（党组织）, 4个部门（单位）的党组（党委）: the organisation speaks for the units. */
const OF_UNITS = /（党组织）$|的(?:党组织|党组|党委|党工委)(?:（(?:党组|党委|党工委)）)?$/u;
const withoutComment = (written: string, ctx: Context): string => {
  const noun = written.replace(OF_UNITS, "");
  return noun.endsWith("）") ? noun.replace(/（([^（）]*)）$/u, (bracket, inside: string) => (isKind(inside, ctx) ? bracket : "")) : noun;
};
const COMMENTS = /^(?:不含|不包括|除|含|包括|包含|共|其中)/u;
const isKind = (inside: string, ctx: Context): boolean =>
  inside === "居" ||
  inside === "园" ||
  (!COMMENTS.test(inside) &&
    (ctx.lexicon("class-nouns").matchEnd(inside, inside.length) > 0 ||
      endsInOrgan(inside, ctx) ||
      categoryOfNoun(inside, ctx) !== undefined));

const NOT_COUNTED = pattern`
  的(?:部分|有关|相关|若干|各) | 的\p{Script=Han}{2,8}(?:村|社区)$ | 开展 | 进行 | 实施 | 接受 | 巡[察视]组 | ^组(?!织) | 小?分队 | 队伍 | 正在 | 眼下 | 已[经全均都陆] | 目前 | 向社会 | 工作日 | 问题
  | [个轮]月 | 批 | 方面 | 环节 | 小时 | 人$ | 重点(?!关注|村|镇|企业|国企|学校|单位|部门|科室|医院|高校|社区|街道) | 专题 | 会场 | 片区$ | 线索
  | 班子 | 成员(?!单位) | 及$ | 案 | 件$ | 项目?$ | 次$ | [^林农牧团渔分]场$ | 天$ | 年$ | 期$ | 指标 | 层面 | 阶段 | 步骤 | 要点 | 维护 | 意识 | 自信 | 确立 | 聚焦 | 落实
  | 着重 | 巡[察视] | 座谈 | 原则 | 不准 | 代表 | 关系 | 字$ | 情况 | 对象$ | 工作$ | (?<![及和其])(?:所辖|下辖)
`;

/** 单位党组织和南沙镇: a class, and behind it a name that the number does not count. */
const AND_NAME =
  /(?:党组织|单位|部门|企业|学校|高校|机构|公司|医院|设区市|县市|县区|县（市、区）|乡镇|街道|党[委组]|党总支|党支部|党工委|村|社区|居委会|嘎查|（(?:单位|党组|党委)）)(?:和|及|与)(\p{Script=Han}{2,24})$/u;

/** 省直机关单位和省属国有企业 */
const OF_A_CLASS =
  /^(?:[省市县区州旗](?:属|直|管|级)\p{Script=Han}{0,4}(?:企业|单位|部门|院校|高校|机构|国企|学校)|国有企业|公立医院|公办学校)(?:党组织)?$/u;

/** Whether a number of these is one of units, not of people, problems, teams or days. */
export function isCountable(written: string, ctx: Context): boolean {
  const noun = withoutComment(written, ctx);
  const joined = AND_NAME.exec(noun)?.[1];
  if (joined !== undefined && !OF_A_CLASS.test(joined) && !ctx.lexicon("class-nouns").has(withoutOrgans(joined, ctx))) return false;
  if (/^(?:被巡[察视]?|巡[察视])?对象$/u.test(noun) || ZONES.test(noun)) return true;
  if (NOT_COUNTED.test(noun.replace(INSPECTED, ""))) return false;
  return ctx.lexicon("class-nouns").matchEnd(noun, noun.length) > 0 || categoryOfNoun(noun, ctx) !== undefined || endsInOrgan(noun, ctx);
}

/** 10个国家级开发区 */
const ZONES = /^(?:国家级|国家|省级|市级|县级)(?:经济技术|高新技术(?:产业)?|经济)?(?:开发区|经开区|高新区|园区|新区)$/u;

/** 3个基层党支部, 5个直属党总支: before an organ the level alone. */
const LEVELS: ReadonlySet<string> = new Set(["基层", "二级", "直属", "下属", "所属"]);
/** 镇, 单位党组织, 县级部门（单位）: a noun that closes a list without 等; not 五|家|渠市. */
export function isClassNoun(noun: string, ctx: Context): boolean {
  const classes = ctx.lexicon("class-nouns");
  if (noun.endsWith("党组织") || classes.has(noun) || ZONES.test(noun)) return true;
  const plain = withoutOrgans(withoutComment(noun, ctx), ctx);
  const open = withoutClosingBrackets(plain);
  return (
    plain === "" ||
    LEVELS.has(plain) ||
    classes.has(plain) ||
    ctx.lexicon("unit-suffixes").has(plain) ||
    ctx.lexicon("unit-suffixes").has(open) ||
    classes.matchEnd(open, open.length) > 1
  );
}
