/** Departments that rely on the body another one wrote: 自治区党委政法委、网信办 → 网信办 within 自治区党委. */
import type { Place } from "../../../grammar/places.js";
import { holdsVillages, isVillage } from "../../../grammar/units.js";
import { pattern } from "../../../pattern.js";
import type { ListUnit, Span } from "../../../types.js";
import { BRANCH, type Known } from "./within.js";

const OWNER =
  /^((?:自治区|省|市|县|区|旗|州|盟|地)(?:党委|委)(?=\p{Script=Han}{2})|自治区(?=\p{Script=Han}{2})|[\p{Script=Han}]{0,6}人民政府(?=驻))/u;
const BARE_DEPARTMENT = pattern`
  ^(?:
    组织部 | 宣传部 | 统战部 | 统一战线工作部 | 社会工作部 | 政法委 | 网信办 | 编办 | 机构编制委员会办公室 | 政研室 | 改革办 | 老干部局
    | 信访局 | 档案馆 | 党史研究室 | 党校 | 行政学院 | 社会主义学院 | 工商联 | 总工会 | 团委 | 妇联 | 科协 | 文联 | 社科联 | 残联 | 侨联
    | 红十字会 | 贸促会 | 机关事务管理局 | 参事室 | 研究室 | 政府研究室 | 政策研究室 | 社科院 | 社会科学院 | 地方志办公室 | 高级人民法院
    | 人民检察院 | 中级人民法院 | 办公厅 | 台办 | 外办 | 国安办 | 审计办 | 机关工委 | 直属机关工委 | 巡[察视]办 | 法院 | 检察院 | 人民法院
    | 供销社 | 人民医院 | 第[一二三]人民医院 | 中医医?院 | 妇幼保健院 | 疾控中心
    | (?:
      教育 | 财政 | 审计 | 民政 | 司法 | 公安 | 水利 | 统计 | 林业 | 交通运输 | 文化和旅游 | 住房和城乡建设 | 自然资源 | 生态环境 | 农业农村
      | 应急管理 | 市场监督管理 | 卫生健康 | 人力资源和社会保障 | 发展和改革 | 工业和信息化 | 医疗保障 | 退役军人事务 | 行政审批
    )(?:局|委员会|委)
    | 驻\p{Script=Han}{2,10}(?:联络处|办事处)
  )$
`;

/** Behind a department that writes its county, others that write neither county nor level are its own: 甲县水利局、粮食和物资储备中心. */
const OF_A_PLACE =
  /^(?![省市县区州旗盟镇全本]|乡(?!村))\p{Script=Han}{2,14}(?:局|委员会|中心|办公室|医院|中学|高中|小学|学校|幼儿园|职高|办事处)$|^供销(?:合作)?社$|^(?:供[电水热气]|自来水|水务|燃气|热力|公交|城投|交投|国投|粮[食油]|烟草|盐业)\p{Script=Han}{0,8}公司$/u;

/** Follows a list and says of each bare department which body it belongs to. */
export class Owners {
  #owner: { readonly text: string; readonly span: Span; readonly joint: string; readonly named: boolean } | undefined;

  /** @param places that its name begins with */
  next(item: ListUnit, places: readonly Place[]): Known | undefined {
    const body = OWNER.exec(item.read.stem)?.[1];
    const text = body ?? placeOf(item, places);
    if (text !== undefined) {
      const span = { start: item.span.start, end: item.span.start + text.length };
      this.#owner = { text, span, joint: item.joint, named: body === undefined && /[县区市旗州盟]$/u.test(text) };
      return undefined;
    }
    const bare =
      BARE_DEPARTMENT.test(item.read.stem) ||
      // 区直 is a level of an autonomous region, or of the district itself.
      (item.read.stem === "区直机关工委" && this.#owner?.text.startsWith("自治区") === true) ||
      // 青石市第一中学、青石卫生学校: it writes the place in its own way.
      (this.#owner?.named === true && OF_A_PLACE.test(item.read.stem) && !item.read.stem.startsWith(this.#owner.text.slice(0, 2)));
    if (!bare) this.#owner = undefined;
    // Behind ， another group begins, unless the owner's own began that way.
    return this.#owner && (item.joint !== "，" || this.#owner.joint === "，") ? this.#owner : undefined;
  }
}

/** 甲县产业集聚区、教体局. */
const ZONE = /(?:集聚区|开发区|园区|新区|高新区|经开区)$/u;

/** 甲县供销社、人民医院: the county that a department's name begins with. */
function placeOf(item: ListUnit, places: readonly Place[]): string | undefined {
  const { category, stem } = item.read;
  if (BRANCH.test(stem) || holdsVillages(category) || isVillage(category) || (category === "region" && !ZONE.test(stem))) return undefined;
  return places[0]?.text ?? OF_COUNTY.exec(stem)?.[1];
}
/** 乙县人民医院: the county is no place before 人民. */
const OF_COUNTY = /^(?!团)(\p{Script=Han}{2,6}?(?:自治县|县|区|旗|市))(?=人民|政府|人大|政协|纪委)/u;

/** Level of the inspecting body by its name: 0 the centre, 1 a province, 2 a prefecture, 3 a county; 市委 may be either of the last two. */
export function levelOfAuthority(authority: string | undefined): number {
  if (authority === undefined) return 3;
  if (authority.includes("中央")) return 0;
  if (/省委|自治区/u.test(authority)) return 1;
  if (/地委|盟委|州委/u.test(authority)) return 2;
  return /[县区旗]委/u.test(authority) ? 3 : 2.5;
}
