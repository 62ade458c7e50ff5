import { matches } from "../../matches.js";
import { NUMERAL, parseNumeral } from "../../numerals.js";
import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import { isCurrent } from "../../resolvers/targets/lib/scope.js";
import { Mark } from "../../segment/marks.js";
import type { Check, Diagnostic } from "../../types.js";

const COUNTED = new RegExp(
  `(${NUMERAL})(?:个(?!组)|家|所|户)((?:(?![对日])\\p{Script=Han}){0,6}(?:单位|部门|党组织|乡镇|镇街|街道|村（社区）|社区|行政村|学校|医院|企业|高校|国企|村居|团场|嘎查|(?:子|分)公司|服务中心|县（市、区）|县区|党委|党组|党总支|党支部|村))(?:党组织)?`,
  "gu",
);
/** 省属高校8所, 村（社区）11个, 单位（7个）, 专项巡察3家: the number behind. */
const BEHIND = new RegExp(
  `(?:(?:单位|部门|党组织|乡镇|镇街|街道|村（社区）|社区|行政村|学校|医院|企业|高校|嘎查|村)(?:党组织)?（?|(?:常规|专项|提级|机动|交叉)巡[察视])共?(${NUMERAL})[个家所户](?=[，。；、）]|$)`,
  "gu",
);
/** Not what is inspected: what each team takes, the towns the teams live in. */
const ELSEWHERE =
  /整改|移交|发现|完成对|累计|覆盖|走访|抽查|座谈|问题|全部(?![过走巡纳覆接])|已对|去年|上一轮|前[一二三四五六七八九十两]轮|截至|此前|要求|强调|指出|组(?:承担|负责|巡[察视])[\d一二两三四五六]/u;
/** …的反馈意见, 已反馈: in a notice that is not of feedback itself, that of another round. */
const FEEDBACK = /反馈/u;
/** 甲局党组、乙局党组等|6个单位党组织: what closes a list of units counts them, whatever the clause tells. */
const CLOSES = /(?:党组|党委|党工委|总支|支部)等?$/u;
const livesThere = (clause: string): boolean => clause.includes("分赴") && clause.includes("驻点");

export const numberUnread: Check = {
  id: "checks/targets/number-unread",
  summary: "像是巡察对象数量的数字没有计入",
  codes: ["number-unread"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || notice.kind === "rectification") return [];
    const known = new Set<number>([
      ...notice.counts.map((c) => c.count),
      ...(notice.teams?.count === undefined ? [] : [notice.teams.count]),
    ]);
    const read = currentAssignments(doc, found, draft);
    const out: Diagnostic[] = [];
    for (const s of doc.sentences) {
      if ((s.marks & Mark.Counted) === 0) continue;
      const headline = doc.blocks[s.block]?.kind === "headline";
      const listed = headline || read.some((a) => a.span.start >= s.span.start && a.span.start < s.span.end);
      if (!listed && ((s.marks & Mark.Inspection) === 0 || !/巡[察视]/u.test(s.text))) continue;
      for (const m of [COUNTED, BEHIND].flatMap((pattern) => matches(pattern, s.text))) {
        const count = parseNumeral(m[1] as string);
        if (count === undefined || count < 2 || known.has(count)) continue;
        const span = { start: s.span.start + m.index, end: s.span.start + m.index + m[0].length };
        const clause = s.text.slice(Math.max(0, s.text.lastIndexOf("，", m.index)), m.index + m[0].length + 16);
        if (livesThere(clause)) continue;
        const elsewhere = ELSEWHERE.test(clause) || (notice.kind !== "feedback" && FEEDBACK.test(clause));
        if (elsewhere && !CLOSES.test(s.text.slice(Math.max(0, m.index - 4), m.index))) continue;
        if (read.some((a) => span.start >= a.span.start && span.end <= a.value.reading.end + 12) || !isCurrent({ span }, doc, found, draft))
          continue;
        known.add(count);
        out.push({ code: "number-unread", params: { text: m[0] }, path: "/counts", span });
      }
    }
    return out;
  },
};
