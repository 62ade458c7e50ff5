/** A title that holds a verb, or goes on for too long: words before it were taken along. */
import { pattern } from "../../pattern.js";
import type { Check, Diagnostic } from "../../types.js";

const VERBS = pattern`
  [了。！？?：�] | [a-z](?=[省市县区州旗乡镇]?[委政]) | 召开 | 举行 | 出席 | 列席 | 参加 | 参会 | 包括 | 审议 | 听取 | 领导有 | 分别是
  | 主持(?![日工全常]) | 讲话 | 宣布 | 宣读 | 传达 | 表态
  | ^(?:[一二三四五六七八九十]是|由|和(?!平|\p{Script=Han}?(?:[县市区旗州镇乡](?!长)|街道))|及|并|对|向|在(?![职任])) | \d月\d{1,2}日
  | ^[一二三四五六七八九十、]{1,5}巡[察视]组 | (?:老同志|全体人员)[、，]
  | ^(?:巡[察视]|反馈|有关|总体|整改)?(?:情况|意见|问题(?!线索)|精神(?!文明|卫生|病)|任务|安排)(?=\p{Script=Han}{2})
  | [^理自缘事因]由(?=[省市县区州旗镇乡校院党]) | ^会?是(?=[省市县区州旗镇乡校院])
  | .和(?:[市县区州镇乡校院]长|党[委组]书记)$
`;
const LONGEST = 70;

export const oddTitle: Check = {
  id: "checks/people/odd-title",
  summary: "职务过长，或夹有动词",
  codes: ["title-odd"],
  check(notice) {
    const out: Diagnostic[] = [];
    notice.attendees.forEach(({ name, title }, i) => {
      if (title && (title.length > LONGEST || VERBS.test(title)))
        out.push({ code: "title-odd", params: { name, title }, path: `/attendees/${i}/title` });
    });
    return out;
  },
};
