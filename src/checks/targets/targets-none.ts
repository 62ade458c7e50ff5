import type { Check, Doc } from "../../types.js";

/** Characters; a brief in one sentence has no room for a list. */
const ENOUGH = 100;

/** A report on a meeting may leave out who is inspected; these words say that it does not. */
const HANDS_OUT =
  /(?:对(?!照|标|接|于|待|此|象)[^，。；]{2,80}(?:开展|进行|实施)[^，。；]{0,16}巡[察视](?!专项检查)|(?:巡[察视])?对象(?:为|是|有|包括|：)|被巡[察视](?:单位|党组织)(?:为|是|有|包括|：)|进驻(?!动员|工作|培训|会|前|后|期间|之)[^，。；]{2,30}(?:局|镇|乡|街道|村|社区|学院|公司|集团|医院|党组|[\d一二三四五六七八九十]+[个家所])|(?:\d{1,4}|[一二两三四五六七八九十]{1,4})[个家所](?:[^，。；组人月]{0,8})(?:单位|部门|党组织|乡镇|镇|街道|村|社区|学校|企业|学院)|巡[察视]组(?:巡[察视]|：))/u;
const PASSED_ON = /上级|省委|中央|去年|此前|上一?轮|完成/u;
const listed = (doc: Doc): boolean => doc.sentences.some((s) => HANDS_OUT.test(s.text) && !PASSED_ON.test(s.text));

export const targetsNone: Check = {
  id: "checks/targets/targets-none",
  summary: "部署、进驻公告里没有读出巡察对象，也没有数量",
  codes: ["targets-none"],
  check: ({ kind, targets, counts }, draft, doc) => {
    if (doc.text.length < ENOUGH) return [];
    if ((kind !== "deployment" && kind !== "stationing") || targets.length > 0 || counts.length > 0) return [];
    if (kind === "deployment" && !listed(doc)) return [];
    const span = draft.round?.text?.spans[0] ?? draft.title?.spans[0];
    return [{ code: "targets-none", params: {}, path: "/targets", ...(span && { span }) }];
  },
};
