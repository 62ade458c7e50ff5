import { pattern } from "../../pattern.js";
import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import type { Check, Diagnostic, Notice, Span } from "../../types.js";

/** Fields of work and classes of bodies are inspected, too, and have no name: 民生领域外包服务, 重点村（社区）. */
const FIELD = pattern`
  ^[由因经按还将也] | ^(?:围绕|聚焦|紧盯|紧扣|这些|那些|本轮|此次|这次|本次|部署|[省市县区]一级|实现|改为|调整为|不同)
  | ^(?:村|社区|乡镇|街道)(?:和|及|与)(?:村|社区|街道)$ | 理解 | 把握 | 内涵 | 目标 | 分配 | 发放 | 收费 | 反映 | 动员 | 培训 | 领域 | 问题
  | 工作 | 建设 | 保护 | 采购 | 资金 | 项目 | 外包 | 企业 | 情况 | 服务 | 管理 | 治理 | 整治 | 整改 | 落实 | 执行 | 政策 | 责任 | 换届
  | 民生 | 安全 | 环保 | 粮食购销 | 营商 | 改革 | 作风 | 事项 | 环节 | 群众 | 干部 | 重点 | 有关 | 相关 | 上述 | 下列 | 以下 | 各 | 被巡
  | 党组织$ | 村（社区）$ | 单位$ | 部门$ | 乡镇$ | 系统$ | 成效 | 成果 | 意见 | 报告 | 线索 | 人员 | 班子 | 机构$ | 基层 | 全[省市县区]
  | [省市县区]属 | ^[省市县区州旗盟]直(?:单位|部门|机关)(?:、|和|及|与)(?:乡镇|镇街|街道|村)\p{Script=Han}{0,4}$
`;

/** …等3家企业, 5个党总支（…）: what counts units is no field of work. */
const COUNTED =
  /(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家所](?!环节|方面|领域|问题|项目|重点(?!科室|单位|部门|村|企业|学校)|聚焦|围绕|落实|维护|意识|自信|着力)/u;

/** 县公路管理段: a name by its beginning, whatever its words; 市场监管, 县域经济, 县级医院, 区直部门 are none. */
const NAMELIKE = /^[省市县区州旗盟](?![场域级直属管内里外政容民城县区上下]|市(?!场监))\p{Script=Han}{3,12}$/u;
/** 州市场监督管理局: it ends like a unit, whatever its words. */
const UNIT =
  /^\p{Script=Han}{3,16}(?:局|委员会|办公室|中心|公司|集团|学院|学校|中学|医院|银行|支队|大队|分局|支行|党[组委]|党总支|党支部|党工委)$/u;
/** 泠江区医保基金: a place in a row, with what is looked at there. */
const OF_PLACE = /^\p{Script=Han}{2,4}[县区市旗](?!级|直|域|管|内|委)\p{Script=Han}{2}/u;
const isInRow = (text: string, { start, end }: Span): boolean => text[start - 1] === "、" || text[end] === "、";

/** 设备科、|内部事项|、药学部: a part of the row like the others. */
const isBetween = (text: string, { start, end }: Span): boolean => text[start - 1] === "、" && text[end] === "、";

/** 进驻云溪街道党工委，对街道党工委开展常规巡察: the one unit of that class. */
const CLASS = /^(街道|[镇乡局院校]|医院|学校|学院|公司|集团|中心)(?:机关)?(?:党[组委]|党工委|党总支|党支部)$/u;
function namesTheOne(text: string, { targets = [] }: Notice): boolean {
  const noun = CLASS.exec(text)?.[1];
  return noun !== undefined && targets.filter(({ name }) => name.endsWith(text) || name.endsWith(noun)).length === 1;
}

export const clauseUnread: Check = {
  id: "checks/targets/clause-unread",
  summary: "巡察对象名单中有一段没有读懂",
  codes: ["clause-unread"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other") return [];
    const out: Diagnostic[] = [];
    for (const { value } of currentAssignments(doc, found, draft)) {
      for (const span of value.reading.unexplained) {
        const text = doc.text.slice(span.start, span.end);
        // 学校党委启动…巡察: who inspects.
        if (text.length < 2 || text === notice.round?.authority || namesTheOne(text, notice)) continue;
        if (
          FIELD.test(text) &&
          !COUNTED.test(text) &&
          !(value.reading.items.length > 1 && isBetween(doc.text, span)) &&
          !((NAMELIKE.test(text) || UNIT.test(text) || OF_PLACE.test(text)) && isInRow(doc.text, span))
        )
          continue;
        out.push({ code: "clause-unread", params: { text: text.length > 24 ? `${text.slice(0, 24)}…` : text }, span });
      }
    }
    return out;
  },
};
