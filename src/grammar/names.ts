/** Names within a list: a unit's own, a bare one that its neighbours explain, a place in a cross product. */
import { charSet } from "../chars.js";
import { matches } from "../matches.js";
import { parseNumeral } from "../numerals.js";
import { pattern } from "../pattern.js";
import type { Context, ListItem, ListUnit, Span, UnitName } from "../types.js";
import { readClosing } from "./counts.js";
import { leadingPlaces } from "./places.js";
import { holdsVillages, isNoName, isVillage, readUnitName } from "./units.js";

/** A unit that no list has yet. */
export type Named = { -readonly [K in keyof ListUnit]: ListUnit[K] };

const named = (name: string, start: number, read: UnitName): Named => ({
  kind: "unit",
  name,
  span: span(start, start + name.length),
  read,
  parentOnly: false,
  joint: "",
  parent: undefined,
});

/** The unit where it stands in a list. */
export function placed(unit: Named, joint: string, parent: number | undefined): ListUnit {
  unit.joint = joint;
  unit.parent = parent;
  return unit;
}

export const span = (start: number, end: number): Span => ({ start, end });

const OUR = /^我[省市县区州旗]/u;
/** The second letters of `CLASS_BEFORE`. */
const mayEndClass = charSet("属管有方团司校院下所直");
const CLASS_BEFORE =
  /^(?:(?:[省市县区州]属|[省市县区州]管|国有|地方)(?:国有|重点){0,2}(?:企业|国企|高校|学校|单位)|(?:集团|公司|学校|医院)(?:所属|下属|直属)|其?(?:下属|所属|直属)的)(?=\p{Script=Han}{3})/u;

const PARTED = /[\p{Script=Han}”][ \u3000]+\p{Script=Han}/u;
const OF_MATTER =
  /（(?:\p{Script=Han}{2,14}(?:管理|领域|方面|工作|项目|问题|资金|整治|采购|经费|基金)|校园餐|营养餐|校园食堂|医保基金|教育收费)）$/u;

/** A unit's name that fills the stretch; 党组织 that closes a list is cut. */
export function unitNamed(t: string, start: number, ctx: Context): Named | undefined {
  // 省属企业江河集团: the class before the name is no part of it.
  const lead = mayEndClass(t.charCodeAt(1)) ? (CLASS_BEFORE.exec(t)?.[0].length ?? 0) : 0;
  if (lead > 0) return unitNamed(t.slice(lead), start + lead, ctx);
  // 我市白水镇半山村: the writer's own city, where a town of it follows.
  if (t[0] === "我" && OUR.test(t) && leadingPlaces(t.slice(2)).length > 0) return unitNamed(t.slice(2), start + 2, ctx);
  // 县第二中学党总支（食堂管理）, 县第三小学（校园餐）: what is looked at there.
  if (t.endsWith("）") && OF_MATTER.test(t)) return unitNamed(t.slice(0, t.lastIndexOf("（")), start, ctx);
  const name = t.endsWith("党组织") ? t.replace(/(?<=[^党])党组织$/u, "") : t;
  const read = readUnitName(name, ctx) ?? (name === t ? undefined : readUnitName(t, ctx));
  // 巡察哨声再响 直抵乡镇村社: a blank parts what a headline says.
  if (!read || PARTED.test(t)) return undefined;
  return named(name, start, read);
}

const REJOINED = /^([省市县区州旗](?![长委府])\p{Script=Han}{1,12}) (?![省市县区州旗镇乡])(\p{Script=Han}{2,16})$/u;
/** 市住房公积金 管理中心, 市第 一中学: a blank within a name of the list, whose first part is none. */
export function unitRejoined(t: string, start: number, ctx: Context): Named | undefined {
  const m = REJOINED.exec(t);
  if (!m || unitNamed(m[1] as string, start, ctx) !== undefined) return undefined;
  const unit = unitNamed(`${m[1]}${m[2]}`, start, ctx);
  return unit && { ...unit, span: span(start, start + t.length) };
}

/** 云水市安全生产工作, 东部分公司招标采购领域: a unit, and the matter in which it is inspected. */
const MATTER =
  /^(\p{Script=Han}{2,16}?(?:[市县区州旗盟镇乡]|分公司|公司|集团|医院|学院|学校))(?![党政委局人](?!风|建|治))(?:\p{Script=Han}{4,14}(?:工作|领域|项目|问题|情况|服务)|\p{Script=Han}{2,3}领域|脱贫攻坚|乡村振兴)$/u;
/** 甲县乙镇党委落实脱贫攻坚 */
const ORGAN_DOES =
  /^(\p{Script=Han}{2,20}?(?:党委|党组|党工委|党总支|党支部|党组织))(?:(?:落实|履行|执行|推进|贯彻)\p{Script=Han}{2,16}|(?:杀|来|打)[^、，。；]{1,14})$/u;
/** 审计中心的信息科技外包问题 */
/** 县招商局等单位涉及优化营商环境事项 */
const INVOLVED =
  /^([^、，。；]{3,24}?)(?:等(?:单位|部门|党组织|企业|学校|机构|地方?|乡镇)?)?(?:涉及|涉|有关)[^、，。；的]{2,20}(?:事项|工作|情况|领域|问题|方面|项目)$/u;
const OF_IT = /^([^的]{3,24})的[^的]{2,16}(?:工作|领域|项目|问题|情况|事项)$/u;
/** The last letters of `OF_IT`, `INVOLVED` and `MATTER`. */
const endsMatter = charSet("作域目题况项面务坚兴");
export function withMatter(t: string, start: number, ctx: Context): Named | undefined {
  const matter = endsMatter(t.charCodeAt(t.length - 1)) ? (OF_IT.exec(t) ?? INVOLVED.exec(t) ?? MATTER.exec(t)) : null;
  const name = (matter ?? (t.includes("党") ? ORGAN_DOES.exec(t) : null))?.[1];
  return name === undefined || /^(?:全|我|本|各)|[园社景灾山库牧林校片小辖城]区$/u.test(name) ? undefined : unitNamed(name, start, ctx);
}

/** A name without an ending, of the category that a number behind it gives (宋庄3个村) or that its row will give. */
export const bareNamed = (t: string, start: number, category: string): Named => named(t, start, { organ: undefined, stem: t, category });

/** 宋庄3个村, 石门3个镇: the closing noun says what it is. */
export const villageNamed = (t: string, start: number, noun: string | undefined): Named | undefined =>
  noun !== undefined &&
  !isNoName(t) &&
  (isVillage(noun) || holdsVillages(noun)) &&
  /^\p{Script=Han}{1,11}[^和及与的组委\P{Script=Han}]$/u.test(t)
    ? bareNamed(t, start, noun)
    : undefined;

/** 甲系党总支  乙系党总支: names set apart by blanks alone, with where each stands. */
export function namesApart(t: string, ctx: Context): (readonly [name: string, at: number])[] | undefined {
  if (!t.includes(" ") && !t.includes("\u3000")) return undefined;
  const parts = matches(APART, t).map(({ 0: part, index }) => {
    const number = NUMBERED.exec(part)?.[0].length ?? 0;
    return [part.slice(number), index + number] as const;
  });
  // …　湖背中心小学等6所学校
  const last = parts.length - 1;
  const isUnit = (name: string, at: number): boolean => name.length > 2 && unitNamed(name, at, ctx) !== undefined;
  return parts.every(([name, at], i) => isUnit(name, at) || (i === last && i > 0 && isUnit(readClosing(name, ctx)?.left ?? "", at)))
    ? parts
    : undefined;
}
const APART = /[^ \u3000]+/gu;
/** 1.甲局　　2.乙局 */
const NUMBERED = /^\d{1,2}[.．、](?=\p{Script=Han})/u;

/** 丁营镇的甲村, 丙县的教育局: the place belongs to the name. @param at where 的 stands */
export function villageOfTown(t: string, at: number, start: number, ctx: Context): Named | undefined {
  const place = t.slice(0, at);
  const of = ENDS_PLACE.test(place) ? unitNamed(t.slice(at + 1), start + at + 1, ctx) : undefined;
  if (!of || isVillage(of.read.category) === ENDS_COUNTY.test(place)) return undefined;
  const town = t.slice(0, at + 1);
  return { ...of, name: town + of.name, span: span(start, of.span.end), read: { ...of.read, stem: town + of.read.stem } };
}
const ENDS_PLACE = /^\p{Script=Han}{2,8}(?:镇|乡|街道|苏木|县|区|市|旗)$/u;
const ENDS_COUNTY = /[县区市旗]$/u;

/**
 * 甲公司、乙公司、丙县国家粮食储备库等3家企业: the number says that a name with no known ending is the third;
 * 云嶂、稷原、柘浦3个市: behind bare names a short one is of their kind.
 */
export function lastNamed(t: string, start: number, noun: string | undefined, last: ListItem | undefined): Named | undefined {
  const inRow = noun !== undefined && last?.kind === "unit" && last.read.category === "bare";
  const short = noun === "enterprise" ? /^\p{Script=Han}{2,8}$/u : /^\p{Script=Han}{2,4}$/u;
  return (inRow ? short : /^\p{Script=Han}{4,24}$/u).test(t) && !isNoName(t) ? bareNamed(t, start, inRow ? noun : "other") : undefined;
}

/** 榕树街道及榕东: two names. */
const TOWN_AND = /(?:镇|乡|街道|苏木)(?:党委|党工委)?(?:及|和|与)/u;

/** 甲街道及临港、海棠社区: the row that begins behind the town says at last what it is. */
const TURNS_VILLAGE = /^(?:、\p{Script=Han}{1,5}){1,12}?(?:社区|村|居)(?:党组织|党委|党总支|党支部)?(?![\p{Script=Han}])/u;

/** 燕东|、燕西、燕南4个街道党工委: the number at the end of the row says what they are. */
const CLOSED_ROW =
  /^(?:、\p{Script=Han}{2,4}){1,12}等?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:街道|乡镇|镇街|镇|乡|行政村|村|社区)(?![\p{Script=Han}]{0,2}(?:部门|单位|领导))/u;

/** …、石窑、柳坪镇党委: the last of a row of towns has its ending and its organ. */
export const TOWN_ENDS =
  "(?:、(?!教育|卫健|卫生|住建|财政|审计|水利|交通|民政|人社|农业|林业|公安|司法|文旅|医保|信访|国资|发改|工信|商务|应急)\\p{Script=Han}{2,4}){0,8}、\\p{Script=Han}{2,5}(?<![两三四五六七八九十])(?:镇|乡|街道|苏木)(?:党委|党工委|(?=及其?[所下]辖))(?=[及和与、，。；]|开展|$)";
const TOWNS_BEHIND = new RegExp(`^${TOWN_ENDS}`, "u");

/** 清河一中、二中: a whole name only behind another school. */
const NUMBERED_SCHOOL = /^第?[一二三四五六七八九十]{1,2}(?:中|小|高|幼|中学|小学)$/u;

/** Letters of a village's name. */
const LONGEST_BARE = 6;
/** Twelve letters, in UTF-16 units. */
const LONGEST_NAME = 24;
/** 叶山、蔡庄、内坂社区: behind a village, or with its town before it, a bare name waits for one that says what it is. */
export function nameInRow(
  t: string,
  start: number,
  joint: string,
  last: ListItem | undefined,
  bare: boolean,
  behind: string,
): Named | undefined {
  if (t.length < 2 || t.length > LONGEST_NAME) return undefined;
  const school = NUMBERED_SCHOOL.test(t);
  const isNamed = school
    ? last?.kind === "unit" && last.read.category === "school"
    : bare ||
      isInRow(t, joint, last, behind) ||
      (joint === "" && isOfCompanies(t, behind)) ||
      (HOLDS_TOWN.test(t) && leadingPlaces(`${t}村`).at(-1)?.level === 4);
  if (!isNamed || !/^\p{Script=Han}{2,12}$/u.test(t) || isNoName(t) || TOWN_AND.test(t)) return undefined;
  return bareNamed(t, start, school ? "school" : "bare");
}

/** 江海远洋|、江州港机等2家企业: names that nothing ends, as many as are counted. */
const COMPANIES = /^((?:、\p{Script=Han}{3,8}?)+)等?(\d{1,2}|[两二三四五六七八九十])家(?:[^，。；、]{0,4})(?:企业|公司)/u;
function isOfCompanies(t: string, behind: string): boolean {
  const [, others = "", many = ""] = /^(?!.*(?:所|下|直|权)属)\p{Script=Han}{3,8}$/u.test(t) ? (COMPANIES.exec(behind) ?? []) : [];
  return others !== "" && parseNumeral(many) === others.split("、").length;
}

/** The last letters of the places of that level. */
const HOLDS_TOWN = /[镇乡道木]/u;

/** 及其下辖的|新华里|、东塘桥、纺一社区党总支: the last of the row says what the first is. */
const ENDS_IN_VILLAGE =
  /^(?:、\p{Script=Han}{2,4}){0,12}、\p{Script=Han}{1,6}(?:社区|村)(?:党委|党总支|党支部|党组织)?(?=[、，。；]|$|开展|进行|实施)/u;
export const firstNamed = (t: string, start: number, behind: () => string, ctx: Context): Named | undefined =>
  unitNamed(t, start, ctx) ??
  (/^\p{Script=Han}{2,4}$/u.test(t) && ENDS_IN_VILLAGE.test(behind()) && !isNoName(t) ? bareNamed(t, start, "bare") : undefined);

/** Behind a village or another bare name, or with a number at the end of the row. */
function isInRow(t: string, joint: string, last: ListItem | undefined, behind: string): boolean {
  if (joint === "") return false;
  const inRow =
    // …柳树村，入户走访已过大半: behind a comma a row goes on, or it has ended.
    (joint !== "，" || (t.length < LONGEST_BARE && behind !== "")) &&
    last?.kind === "unit" &&
    (isVillage(last.read.category) ||
      last.read.category === "bare" ||
      (holdsVillages(last.read.category) && /[及和与，]/u.test(joint) && TURNS_VILLAGE.test(behind)));
  return inRow || (t.length < 5 && behind !== "" && (CLOSED_ROW.test(behind) || TOWNS_BEHIND.test(behind)));
}

/** 市委|、市人大常委会、市政府: a committee among the four bodies of its level. */
export const committeeOf = (t: string, start: number, behind: string): Named | undefined =>
  /^[省市县区州旗盟]委$/u.test(t) && FOUR.exec(behind)?.[1] === t[0] ? bareNamed(t, start, "committee") : undefined;
/** 区委、区政府 alone are whom a team writes to. */
const FOUR = /^(?:、|和|及|以及)([省市县区州旗盟])(?:人大|政协|(?:人民)?政府(?:党组)?(?:、|和|及|以及)[省市县区州旗盟](?:人大|政协))/u;

/** 乙市纪委监委机关 in a cross product. */
const PLACE_WITH_ORGANS = pattern`
  ^(?!各?[县市区旗]{2,3}[^县市区旗])(\p{Script=Han}{1,7}?(?:自治州|自治县|地区|市|州|盟|县|区|旗))(?:的)?(?:
    纪委 | 监委 | 纪检 | 组织 | 宣传 | 巡[察视] | 财政 | 审计 | 政法 | 统战 | 公安 | 教育 | 卫生 | 卫健 | 民政 | 水利 | 农业 | 林业
    | 自然资源 | 住房 | 住建 | 交通 | 发改 | 发展 | 人社 | 人力 | 应急 | 医保 | 医疗 | 市场监管 | 文旅 | 文化 | 司法 | 生态 | 环保 | 粮食
    | 供销 | 国资 | 科技 | 工信 | 商务 | 乡村振兴 | 扶贫 | 退役 | 信访 | 法院 | 检察院
  )
`;

/** 甲市纪委|监委机关、组织部门 */
const OF_DISCIPLINE = /^监?(?:委)?(?:机关)?$/u;

const COURT = /(?:法院|检察院)$/u;

/** 乙县水利 before 、农业农村部门: a place with the first of the fields that its departments have. */
export function placeWithField(t: string, start: number, behind: string, last: ListItem | undefined): Named | undefined {
  if (behind === "" || !/^、[^，。；]{0,12}?(?:部门|机构|系统|检察院|法院)/u.test(behind)) return undefined;
  // 丁县医疗保障、卫生健康部门: the field in two words.
  const begins = PLACE_WITH_ORGANS.exec(t)?.[0];
  if (begins === undefined || t.length - begins.length > 4) return undefined;
  // 岚坪县法院、检察院: two bodies of one county, each by its name.
  if (COURT.test(t) && !(last?.kind === "unit" && last.read.category === "region")) return undefined;
  return bareNamed(t, start, "region");
}

const DEPARTMENTS =
  /^\p{Script=Han}{2,8}(?:部门|机构|机关|系统)$|^(?:人民)?(?:检察院|法院)(?:党组)?$|^[市县区旗州盟]委(?:组织|宣传|统战|政法)\p{Script=Han}{0,2}$/u;
/** The last letters of those that do not begin with a committee. */
const endsDepartments = charSet("门构关统院组");

/** 甲市、乙市纪委监委机关、组织部门: the places are inspected, in their departments. @returns the place that stands for the last item. */
export function crossedPlace(t: string, last: ListItem | undefined, before: ListItem | undefined): ListUnit | undefined {
  if (last?.kind !== "unit" || !(endsDepartments(t.charCodeAt(t.length - 1)) || t.startsWith("委", 1)) || !DEPARTMENTS.test(t))
    return undefined;
  const m = PLACE_WITH_ORGANS.exec(last.read.stem);
  if (!m) return undefined;
  const among = before?.kind === "unit" && before.read.category === "region" && before.read.organ === undefined;
  // 甲县纪委监委机关、县委组织部: two bodies of one county, each by its name.
  if (!among && (/^[市县区旗州盟]委/u.test(t) || COURT.test(last.read.stem))) return undefined;
  if (!among && m[0] !== last.read.stem && !OF_DISCIPLINE.test(last.read.stem.slice(m[0].length))) return undefined;
  const name = m[1] as string;
  const { start } = last.span;
  return { ...last, name, span: span(start, start + name.length), read: { organ: undefined, stem: name, category: "region" } };
}
