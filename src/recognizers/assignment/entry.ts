import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, readOpenList, sentencesOf, taken, typesWithin } from "./lib/clause.js";

const ENTRY = /(?:进驻|进点|入驻|走进|来到|赴|向)(?=\p{Script=Han})/gu;

/** 先后进驻甲、乙和丙; 向甲反馈巡察情况: a team came there, so it is inspected, unless a surer clause says who is. */
export const entry: Recognizer<"assignment"> = {
  id: "recognizers/assignment/entry",
  summary: "巡察组进驻……、向……反馈",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of sentencesOf(doc)) {
      if (!/巡[察视]/u.test(sentence.text)) continue;
      for (const m of sentence.text.matchAll(ENTRY)) {
        const begin = sentence.start + m.index;
        const listStart = begin + m[0].length;
        if (taken(found, begin) || out.some((o) => begin >= o.span.start && begin < o.span.end)) continue;
        const rest = doc.text.slice(listStart, sentence.end);
        const feedback = /^([^。；]{2,200}?)(?:党组织|领导班子)?(?:，)?(?:集中|书面)?(?:反馈|通报)/u.exec(rest);
        const moved = m[0] === "向" || m[0] === "来到" || m[0] === "赴" || m[0] === "走进";
        if (moved && (!feedback || (m[0] !== "向" && !/巡[察视].{0,12}(?:反馈|情况)|反馈.{0,8}巡[察视]/u.test(sentence.text)))) continue;
        const until = /[；。]/u.exec(rest);
        const limit = feedback && moved ? listStart + (feedback[1] as string).length : until ? listStart + until.index : sentence.end;
        const reading = readOpenList(doc.text, listStart, limit, ctx);
        if (reading.items.every((i) => i.kind !== "unit")) continue;
        out.push(assignment(entry, { start: begin, end: reading.end }, typesWithin(found, listStart, sentence.end).slice(0, 0), reading, "weak"));
      }
    }
    return out;
  },
};
