import { charSet } from "../../chars.js";
import { readPureList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer, Sentence } from "../../types.js";
import { assignment, covered, lastBreak, taken, typesWithin } from "./lib/clause.js";

const INSPECTED = /(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家]|等)被巡[察视](?:单位|党组织|部门|学院|村（社区）)/gu;
/** 接受第十一轮常规巡察的|甲局、乙镇等4个党组织的主要负责人; 接受本轮巡察的|甲局党组、乙乡党委|主要负责同志汇报了… */
const RECEIVED =
  /(?<=(?:接受(?:了)?[^，。；、的]{0,14}|被)巡[察视]的)(?=\p{Script=Han}{3})[^，。；的]{4,120}?(?:等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:单位|党组织|部门|学校|村（社区）|村)|(?=的?(?:党组织)?(?:主要)?负责(?:人|同志)))/gu;
/** 集中向|甲局、乙镇2个被巡察单位反馈了情况 */
const TOWARDS = /^(?:集中|统一|当面|现场|分别|逐一|逐家|依次|先后|一对一)*(?:向(?![阳前东])|对(?!外))/u;
const TYPE_BEFORE = 14;
const isBreak = charSet("，。；：\n");
const MAY_BE = /[个家等]被巡|被巡[察视]的|接受/u;
const isMaybe = ({ text, marks }: Sentence): boolean => (marks & Mark.Inspection) !== 0 && MAY_BE.test(text);

/** 甲部、乙公司、丙公司3家被巡察单位班子成员参加会议: whoever is spoken of, they are those inspected, unless a surer clause says who is. */
export const inspected: Recognizer<"assignment"> = {
  id: "recognizers/assignment/inspected",
  summary: "甲、乙、丙3家被巡察单位",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { text, span } of doc.sentences.filter(isMaybe)) {
      for (const m of matches(INSPECTED, text)) {
        const end = span.start + m.index + m[0].length;
        const clause = Math.max(span.start, lastBreak(doc.text, end, isBreak) + 1);
        const start = clause + (TOWARDS.exec(doc.text.slice(clause, end))?.[0].length ?? 0);
        if (taken(found, start) || covered(out, start)) continue;
        const reading = readPureList(doc.text, { start, end }, ctx);
        const units = reading?.items.filter((i) => i.kind === "unit") ?? [];
        if (!reading || units.length === 0) continue;
        // 县教育局等4个被巡察单位分别召开会议: those who met, not all who are inspected.
        const items = reading.items.filter((i) => i.kind === "unit" || i.count === units.length);
        out.push(assignment(inspected, { start, end }, [], { ...reading, items }, "weak"));
      }
      for (const m of matches(RECEIVED, text)) {
        const start = span.start + m.index;
        const list = { start, end: start + m[0].length };
        if (taken(found, start) || covered(out, start)) continue;
        const reading = readPureList(doc.text, list, ctx);
        if (!reading?.items.some((i) => i.kind === "unit")) continue;
        out.push(assignment(inspected, list, typesWithin(found, Math.max(span.start, start - TYPE_BEFORE), start), reading, "weak"));
      }
    }
    return out;
  },
};
