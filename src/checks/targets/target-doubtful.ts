import type { Check } from "../../types.js";

/** Letters of sentences rather than of names. */
const SENTENCE =
  /[有为被把将]|进行|开展|实施|要求|引入|贯通|贯穿|发挥|推动|加强|深化|强化|督促|打通|融入|[做抓用]好|根据|按照|安排|同时|负责|以及|分别|目前|记者|会议|触角|轮到|伸[到向至]|[发交派]给|连[同带]|外加|全部|正式|情况|下辖|所辖|党(?:组(?!织)|工委|总支|支部)[^（）]{3}|(?:镇|街道|村|社区|局|党[组委]|公司|医院|中学|小学)(?:及|和|与)\p{Script=Han}|\p{Script=Han}{2}[和及与](?:[省市县区州旗盟]|自治区)(?=\p{Script=Han}{3})|^[该此其]|(?:第|巡[察视])[一二三四五六七八九十\d]{1,2}组/u;
/** 学院党委 beside others: which one? */
const CLASS = /^(?:学院|大学|学校|公司|集团|医院|企业|中心|分局|支行|[局院校系镇乡县市区厂站社])(?:党(?:委|组|工委|总支|支部))?$/u;
/** 镇辖村: of a town that is named elsewhere. */
const NO_NAME = /^[镇乡街]辖/u;
const FINE =
  /(?:^|(?<=[县市区州旗盟]))\p{Script=Han}把(?=[镇乡村街])|有限|国有|公有|有色|为民|将军|就业|人民|行政审批|会议中心|要情|保全(?=部)|[把将](?=[镇乡村街])|和市[容政场]|和[平谐睦美顺悦](?=村|社区|镇|乡|街道)/gu;

/** 区委巡察组 inspects no 区: 对临水区医药采购问题开展专项巡察 says where the matter is. */
const OF_COUNTY = /[县区旗]委$/u;
const COUNTY =
  /^\p{Script=Han}{1,6}(?:县|旗|(?<!开发|园|新|高新|经开|示范|管理|度假|景|矿|库|工业|集聚|保税|林|牧|灌|试验|合作|保护|产业|集中|功能|服务|住宅|居民)区)$/u;

export const targetDoubtful: Check = {
  id: "checks/targets/target-doubtful",
  summary: "读出的巡察对象不像单位名称",
  codes: ["target-doubtful"],
  check(notice, draft) {
    const ofCounty = OF_COUNTY.test(notice.round?.authority ?? "");
    return notice.targets.flatMap((t, i) => {
      const name = t.name.includes("（") ? t.name.replace(/（[^（）]{0,60}）/gu, "") : t.name;
      const plain = name.replace(FINE, "");
      if (
        !NO_NAME.test(name) &&
        plain.length <= 26 &&
        !SENTENCE.test(plain) &&
        !(ofCounty && t.category === "region" && COUNTY.test(name)) &&
        !/（[^（）]*巡[察视]/u.test(t.name) &&
        !(notice.targets.length > 1 && CLASS.test(name))
      )
        return [];
      const span = draft.targets?.[i]?.name.spans[0];
      return [{ code: "target-doubtful", params: { name: t.name }, path: `/targets/${i}/name`, ...(span && { span }) }];
    });
  },
};
