import { matches } from "../../matches.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, covered, readOpenList, taken, typesWithin } from "./lib/clause.js";

const ENTRY = /(?:进驻|进点|入驻|走进|来到|赴|向)(?=\p{Script=Han})/gu;

/** 先后进驻甲、乙和丙; 向甲反馈巡察情况: a team came there, so it is inspected, unless a surer clause says who is. */
export const entry: Recognizer<"assignment"> = {
  id: "recognizers/assignment/entry",
  summary: "巡察组进驻……、向……反馈",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of doc.sentences) {
      if (!sentence.text.includes("巡") || !/巡[察视]/u.test(sentence.text)) continue;
      for (const m of matches(ENTRY, sentence.text)) {
        const begin = sentence.span.start + m.index;
        const listStart = begin + m[0].length;
        if (taken(found, begin) || covered(out, begin)) continue;
        const rest = doc.text.slice(listStart, sentence.span.end);
        const feedback =
          /^([^。；]{2,200}?)(?:领导班子)?(?:，)?(?:(?:作|做|进行)了?)?(?:集中|书面|分别|现场|“(?:面对面|一对一|点对点)”|面对面|一对一){0,2}(?:地)?(?:反馈|通报)/u.exec(
            rest,
          );
        const moved = m[0] === "向" || m[0] === "来到" || m[0] === "赴" || m[0] === "走进";
        if (moved && (!feedback || (m[0] !== "向" && !/巡[察视].{0,12}(?:反馈|情况)|反馈.{0,8}巡[察视]/u.test(sentence.text)))) continue;
        const until = /[；。]/u.exec(rest);
        const limit = feedback && moved ? listStart + (feedback[1] as string).length : until ? listStart + until.index : sentence.span.end;
        const reading = readOpenList(doc.text, listStart, limit, ctx);
        if (reading.items.every((i) => i.kind !== "unit")) continue;
        out.push(
          assignment(entry, { start: begin, end: reading.end }, typesAfter(doc, found, reading.end, sentence.span.end), reading, "weak"),
        );
      }
    }
    return out;
  },
};

/** 进驻…，对村（社区）党组织开展常规巡察; 反馈了常规巡察情况: the type said of what was just named. */
function typesAfter(doc: Doc, found: Found, from: number, to: number): ReturnType<typeof typesWithin> {
  const m = /^[^。；]{0,40}?(?:开展|进行|启动|开始|实施|反馈(?:了)?)(?=[^，。；]{0,20}巡[察视])/u.exec(doc.text.slice(from, to));
  if (!m) return [];
  const start = from + m[0].length;
  const length = /[，。；]/u.exec(doc.text.slice(start, to))?.index ?? to - start;
  return typesWithin(found, start, start + length);
}
