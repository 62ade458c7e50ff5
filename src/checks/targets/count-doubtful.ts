import { categoryOfNoun } from "../../grammar/units.js";
import type { Check } from "../../types.js";

/** Nouns for any unit, which are of no category. */
const ANY_UNIT =
  /(?:单位|部门|机关|党组织|党委|党组|党工委|总支|支部|地方|地区|系统|机构|组织|县|市|区|旗|州|片|科室|处室|[院系处科股]|班|队|会|点|司|部|家|屯|组|国企|院校|段|对象|群团|矿山|媒体)(?:（[^（）]*）)?$/u;
/** What a matter, a person or a second list adds: 3个镇|的粮食购销领域, 三个乡镇|班子成员, 29个社区居委会|和青峤乡. */
const ADDED =
  /[的对](?!象|市|口|外)|成员(?!单位)|人员(?!密集)|干部|负责人|代表|试点|\p{Script=Han}(?:和|及|与|、)\p{Script=Han}{1,4}[乡镇村](?!级)/u;

/** The words behind a number of units that are no noun for units: too much of the sentence was taken along. */
export const countDoubtful: Check = {
  id: "checks/targets/count-doubtful",
  summary: "数量后面的词不像单位的类别",
  codes: ["count-doubtful"],
  check(notice, draft, _doc, _found, ctx) {
    if (notice.kind === "other") return [];
    return notice.counts.flatMap(({ count, unit }, i) => {
      if (unit === "" || (!ADDED.test(unit) && (ANY_UNIT.test(unit) || categoryOfNoun(unit, ctx) !== undefined))) return [];
      const span = draft.counts?.[i]?.unit.spans[0];
      return [{ code: "count-doubtful", params: { text: `${count}个${unit}` }, path: `/counts/${i}/unit`, ...(span && { span }) }];
    });
  },
};
