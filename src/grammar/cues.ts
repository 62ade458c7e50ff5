/** Words that tell the parts of a target list apart: 及所辖, 上述乡镇, 其中, brackets that list or comment. */
import { charSet } from "../chars.js";
import { parseNumeral } from "../numerals.js";
import { pattern } from "../pattern.js";
import { findBracket } from "./brackets.js";

export const SUB = pattern`
  (?:
    (及|和|以及|与|并|连同)?(?:
      其 | 它们? | 该(?:[县镇乡区市团校院局委]|街道|公司|集团|中心) | 各自
      | (?<=[及和与同])(?:[两二三四五六七八九十]个?)?(?:地|镇|乡|街道|乡镇|镇街|县|区|市|旗|学校|公司|集团|局|委|厅|院|校|场|团|家?单位|部门|企业)(?=所[属辖]|下|辖|管|域|直|权)
    )?(?:
      (?<=^[镇乡]|^街道|^[局校院])[上里](?=的?(?:\d|[一二两三四五六七八九十百])) | 所辖 | 下辖 | 所属 | 下属 | 下设 | 域内 | 权属 | 旗下 | (?<=[及和与其])直属(?=的?(?:\d|[一二两三四五六七八九十百]))
      | (?<=^|[及和与])[局院校委厂司县区市镇乡街][属辖](?=\d|[一二两三四五六七八九十百])
      | (?<=[镇乡道区县市旗])(?:其余|其他|剩余|余下)(?=的?(?:\d|[一二两三四五六七八九十百])) | 辖内 | 辖区内? | 管辖 | 属下 | 在建(?=的?(?:\d|[一二两三四五六七八九十百])) | 管着 | 名下(?=的?(?:\d|[一二两三四五六七八九十百]))
      | (?:下面|底下|辖下|手下|(?<=其|它|它们)下)(?=的?(?:\d|[一二两三四五六七八九十百]|各|所有|全部))
      | 所?(?:管理|直管|主管|监管|出资|控股|托管|代管)(?=的(?:\d|[一二两三四五六七八九十百]))
    )
    | (及|和|以及|与)(?=(?:\d{1,4}|[一二三四五六七八九十百两]{1,4})[个家所户](?:下属|所属|直属|下辖|辖内|控股|全资|参股))
    | (及|和|以及|与)(?:其|该(?:镇|乡|街道)(?=\p{Script=Han}{2,8}(?:村|社区|嘎查)$)) | (及|和|以及|与)各 | (的)(?=(?:\d|[一二三四五六七八九十百两]))
    | (?<=镇|乡|街道|苏木)(?:另有|还有|共有|一共|总共|合计)(?=(?:\d{1,4}|[一二三四五六七八九十百两]{1,4})个\p{Script=Han}{0,4}?(?:村|社区|嘎查))
    | (?<=(?:镇|乡|街道|苏木|办事处)(?:党委|党工委)?)(及|以及)(?=(?:\d{1,4}|[一二三四五六七八九十百两]{1,4})个\p{Script=Han}{0,4}?(?:村|社区|嘎查|站所))
  )(?:的|全部|所有)?
`;
/** A word of every alternative of `SUB`, each with its first letter first: most names that hold one of the letters have none of the words. */
export const MAY_HOLD = pattern`
  [所下权直]属 | [所下管]辖 | 下设 | 域内 | 旗下 | [属辖](?=[\d一二两三四五六七八九十百]) | [另还共]有 | [一总]共 | 合计 | [其剩]余 | 其他 | 余下 | 辖[内区下] | ^(?:[镇乡局校院]|街道)[上里] | 下面 | 底下 | [其它们]下 | 手下 | 属下 | 在建 | 管着 | 名下 | 控股 | 全资 | 参股
  | [及和与][其各] | [及和与]该[镇乡街] | [的及](?=[\d一二三四五六七八九十百两])
`;
const GENERIC_REST =
  /^的?(?:全部|所有|各|部分|有关|相关|若干)?(?:[镇乡街]属|派驻|派出|内设|下属|所属|直属|二级|基层)?级?(?:行政)?(?:村|嘎查|社区|村（社区）|村（居）|村居|县（市、区）|县（区）|县区|县市区|单位|部门|企业|学校|机构|镇|乡镇|街道|站所|团场|连队|科室|院系|农场|林场|分局|分行|支行|党组织|党支部|子公司|分公司|事业单位)+(?:党组织|党总支|党支部|党委)?等?(?:党组织)?$/u;
/** 三县四区全部公立医疗单位 */
const ALL_OF =
  /^[^、，。；：（）\d]{0,8}(?:全部|所有|(?<=^|[省市县区镇乡州旗村校院局司道属直的及和与])各)[^、，。；：（）\d]{1,14}(?:单位|部门|企业|学校|机构|村|社区|党组织)$/u;
/** 所辖村党组织（不含已并入城区的丙村） */
const LEAVES_OUT = /（(?:不含|不包括|除)[^（）]*）$/u;
/** The last letters of all these, and the bracket. */
const endsGeneric = charSet("村查区）居位门业校构镇道所场队室系织部司支委等");
export function isGeneric(whole: string): boolean {
  if (!endsGeneric(whole.charCodeAt(whole.length - 1))) return false;
  const rest = whole.endsWith("）") ? whole.replace(LEAVES_OUT, "") : whole;
  return GENERIC_REST.test(rest) || ALL_OF.test(rest) || /^(?:行政)?村$/u.test(rest);
}
/** 各县（市）的, 上述镇街所辖: of places, not of whatever was named. */
export const namesPlaces = (t: string): boolean => /[县市区旗镇乡]|镇街|街道/u.test(t);
/** 等5个县市区纪委机关、组织部门: more of their departments. */
export const isDepartment = (t: string): boolean => /^(?:纪检监察|组织|宣传|统战|政法|巡[察视])(?:部门|机构|机关)$/u.test(t);
/** Units of a list before, said in other words: 上述乡镇, 该镇党委, 医院. */
export const REFERENCE =
  /^(?:上述|这些|以上|前述|该|相关|被巡[察视]|各(?=师市|[市县区镇乡]|\p{Script=Han}{0,3}(?:局|公司|集团|院|校|厂|场|团|行|中心)$))[\p{Script=Han}（）]{0,8}$|^[两二三四五六七八九十]个?(?:地|镇|乡|街道|镇街|乡镇)$|^(?:[医学法检]?院|学校|公司|集团(?:公司)?|企业|局|镇|乡|街道|苏木镇?|团|师|中心|[农林牧茶渔]?场)(?:机关)?(?:党委|党组|党工委)?$/u;
/** 三地所辖的54个村: as many towns as were named. */
const THOSE = /^(?:上述|以上|前述|这)?([两二三四五六七八九十])个?(?:地|镇|乡|街道|镇街|乡镇)$/u;
/** 以及|两局|所属: of the last two. */
export function manyIn(words: string): number | undefined {
  const numeral = /([两二三四五六七八九])个?家?\p{Script=Han}/u.exec(words)?.[1];
  return numeral === undefined ? undefined : parseNumeral(numeral);
}
/** 上述乡镇|29个村, 两个乡镇|29个村: of those named before. */
export const pointsBack = (words: string): boolean =>
  THOSE.test(words) || /^(?:上述|以上|前述|这些|各)(?:镇街|乡镇|镇|乡|街道|县区|县|区|地区)$/u.test(words);
export function thoseMany(words: string): number | undefined {
  const numeral = THOSE.exec(words)?.[1];
  return numeral === undefined ? undefined : parseNumeral(numeral);
}
/** 8个社区（其中村改居社区2个）: a count within a count. */
export const AMONG = "其中";
/** 4个市级部门（含11个部门管理单位） */
export const WITH = "含";
export const isAmong = (inside: string): boolean => inside.startsWith(AMONG) || /^含\d{1,3}[个家所]/u.test(inside);
/** Brackets that list units, leave some out, or only comment; any other belongs to the name. */
const LISTS_OR_EXCLUDES =
  /^(?:\d{1,3}[个家所]$|不含|不包括|除外|含|连[同带]|包含|包括|下含|下辖|所辖|(?:同步|并)?延伸(?:巡[察视]|[至到])|共|以下简称|简称|由|即|(?:[都均]|分别)?(?:在|位于|地处|设在)[^（）]{2,20}(?:办公|楼|路|街|院内|驻地)$|主题|重点|聚焦|围绕|原[^（）]{2,24}(?:合并|更名|改名|拆分|组建|撤并|整合))|(?:推迟|顺延|暂缓|延后|调整)[至到]|^(?:(?:均|都|全部|一律)为?)?(?:常规|[^，。；、]{0,12}专项|专题|提级|机动|交叉|延伸|提级交叉)$|^(?:\p{Script=Han}{0,6}(?:[委组]))?第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组(?:，(?:电话：?)?[\d-]{7,14})?$|^[^，。]{0,16}(?:巡[察视]|回头看”?)$|^(?:常规|专项|专题|提级|机动|交叉)巡[察视]，(?:并|同时|同步|一并|另)?(?:对|延伸|开展)|^[^，。；]{0,12}(?:巡[察视]|回头看”?)，由|^[^，。；]{0,12}(?:巡[察视]|回头看”?)，(?:现场|集中)?(?:巡[察视]|进驻)?(?:时间|为期|时长|期限|周期)/u;
/** 新建社区工作站（新建居委会、安平居委会）: two or more villages or communities in a bracket are units of their own. */
const LISTS_VILLAGES =
  /^\p{Script=Han}{1,12}(?:村|社区|[村居]委会|[村居]民委员会|嘎查)(?:、\p{Script=Han}{1,12}(?:村|社区|[村居]委会|[村居]民委员会|嘎查)){1,20}$/u;
/** 含, 包括其下属的, 延伸巡察所属 before what a bracket lists; "" before a bare list of villages, `undefined` where it lists nothing. */
export const leadOfList = (inside: string): string | undefined =>
  /^(?:(?:下含|包含|包括|含|连[同带]|(?:同步|并)?延伸(?:巡[察视])?(?:至|到)?)(?:其?(?:所辖|下辖|所属|下属|下设|(?:统筹|统一|委托|直接)?(?:管理|代管|托管|直管|管辖)))?|下辖|所辖)的?/u.exec(
    inside,
  )?.[0] ??
  (LISTS_VILLAGES.test(inside) || COUNTS_VILLAGES.test(inside) || ONE_VILLAGE.test(inside) || LISTS_UNITS.test(inside) ? "" : undefined);
/** 青山镇（12个村、2个社区）党委 */
const COUNTS_VILLAGES =
  /^共?\d{1,3}个(?:行政村|村（社区）|村|社区|嘎查|连队|居委会)(?:党组织)?(?:[、和]\d{1,3}个(?:行政村|村|社区|嘎查|居委会)(?:党组织)?){0,2}$/u;
/** 白水镇（北坡村）: of a town one is no second name. */
const ONE_VILLAGE = /^\p{Script=Han}{1,8}(?:村|社区|嘎查)(?:党总支|党支部|党委)?$/u;
/** 青山县（县教育局、县卫生健康局）: of a county they are its departments and towns. */
const OF_COUNTY = /^(?!.*新区（)\p{Script=Han}{1,6}[县市区旗]（[^（）]{2,200}）$/u;
const LISTS_UNITS =
  /^[省市县区州旗]?\p{Script=Han}{1,14}(?:局|委|办|镇|乡|街道|院|校|中心|公司|党[委组])(?:、[省市县区州旗]?\p{Script=Han}{1,14}(?:局|委|办|镇|乡|街道|院|校|中心|公司|党[委组])){1,20}$/u;
const OF_TOWN = /^\p{Script=Han}{1,10}(?:镇|乡|街道|苏木)(?:党委|党工委)?（/u;
/** 县教育局党委及所属8所学校（甲中学、乙小学）, 及下辖2个社区（甲社区、乙社区）党组织: what it holds, in a bracket at the end. */
export function heldInBracket(t: string): { start: number; inside: string } | undefined {
  const bracket = t.includes("）", t.length - LONGEST_ORGAN) ? findBracket(t, isList) : undefined;
  return bracket && ORGAN_BEHIND.test(t.slice(bracket.end)) && HOLDS_BEFORE.test(t.slice(0, bracket.start)) ? bracket : undefined;
}
const ORGAN_BEHIND = /^(?:党组织|党委|党总支|党支部|总支|支部)?$/u;
/** With the bracket before it. */
const LONGEST_ORGAN = 4;
const isList = (inside: string): boolean => inside.indexOf("、") > 2 && !isAmong(inside) && !LISTS_OR_EXCLUDES.test(inside);
const HOLDS_BEFORE = /(?:所辖|下辖|所属|下属|直属|辖内)的?(?:\d|[一二两三四五六七八九十百])[^（）、]{2,16}$/u;
export const listsOrComments = (inside: string): boolean => LISTS_OR_EXCLUDES.test(inside) || LISTS_VILLAGES.test(inside);
/** 区住建局党组（老旧小区改造）: in what matter, behind the organ; a second name may stand there, too. */
const REMARK_BEHIND =
  /(?<=党组|党委|党工委|总支|支部)（[^（）、]{2,20}(?:改造|工程|资金|领域|问题|方面|整治|项目|购销|采购|招投标|招标|审批|监管|管理|使用|建设|运营|经营|租赁|收费|招生|基建|养老|服务|安全|环节|专题|情况)）$/u;
export function remarkIn(t: string): { start: number; end: number; inside: string } | undefined {
  const town = OF_TOWN.test(t);
  const county = OF_COUNTY.test(t);
  const remark = findBracket(
    t,
    (inside) =>
      listsOrComments(inside) || COUNTS_VILLAGES.test(inside) || (town && ONE_VILLAGE.test(inside)) || (county && LISTS_UNITS.test(inside)),
  );
  const m = remark || !t.endsWith("）") ? null : REMARK_BEHIND.exec(t);
  return m ? { start: m.index, end: t.length, inside: t.slice(m.index + 1, -1) } : remark;
}
export const CONJUNCTION = /以及|和|与|及|暨|并/gu;
export const ORGAN_JOINED =
  /(?:党组|党委|党工委|总支|支部|[镇乡局馆校厂站联院办]|[\d一二三四五六七八九〇零]团|(?<!社)会|中心|街道|社区|公司|集团|中学|银行)(?:和|及|与|以及)/u;
