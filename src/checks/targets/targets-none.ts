import { matches } from "../../matches.js";
import type { Check, Doc } from "../../types.js";

/** Characters; a brief in one sentence has no room for a list. */
const ENOUGH = 100;

/** A report on a meeting may leave out who is inspected; these words say that it does not. */
const CALLED = /对象(?:为|是|有|包括|：)|被巡[察视](?:单位|党组织)(?:为|是|有|包括|：)|巡[察视]组(?:巡[察视]|：)/u;
const MOVED_IN =
  /进驻(?!动员|工作|培训|会|前|后|期间|之)[^，。；]{2,16}(?:局|镇|乡|街道|村|社区|学院|公司|集团|医院|党组|[\d一二三四五六七八九十]+[个家所])/u;
const NUMBERED = /[\d一二两三四五六七八九十百][个家所][^，。；组人月]{0,8}(?:单位|部门|党组织|乡镇|镇|街道|村|社区|学校|企业|学院)/u;
const CARRIED_OUT = /(?:开展|进行|实施)[^，。；]{0,12}巡[察视](?!专项检查)/gu;

/** 对…开展…巡察 in one clause. */
function carriedOut(text: string): boolean {
  for (const m of matches(CARRIED_OUT, text)) {
    const before = text.slice(Math.max(0, m.index - 80), m.index);
    const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
    if (/对(?!照|标|接|于|待|此|象)../u.test(clause)) return true;
  }
  return false;
}

const handsOut = (text: string): boolean => CALLED.test(text) || MOVED_IN.test(text) || NUMBERED.test(text) || carriedOut(text);
const PASSED_ON = /上级|省委|中央|去年|此前|上一?轮|完成/u;
const listed = (doc: Doc): boolean => doc.sentences.some((s) => handsOut(s.text) && !PASSED_ON.test(s.text));

export const targetsNone: Check = {
  id: "checks/targets/targets-none",
  summary: "部署、进驻、反馈、整改公告里没有读出巡察对象，也没有数量",
  codes: ["targets-none"],
  check: ({ kind, targets, counts }, draft, doc) => {
    if (doc.text.length < ENOUGH) return [];
    if (kind === "work" || kind === "other" || targets.length > 0 || counts.length > 0) return [];
    if (kind === "deployment" && !listed(doc)) return [];
    const span = draft.round?.text?.spans[0] ?? draft.title?.spans[0];
    return [{ code: "targets-none", params: {}, path: "/targets", ...(span && { span }) }];
  },
};
