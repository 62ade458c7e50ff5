import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, readOpenList, taken, typesWithin } from "./lib/clause.js";

const NUMBER = /((?:\d{1,4}|[一二两三四五六七八九十百]{1,4})[个家所](?!巡|工作|问题)[^，。；：、\d]{2,16})/u;
const NAMED = new RegExp(
  `${NUMBER.source}((?:开展|进行|实施)[^，。；：]{0,24}巡[察视](?:“回头看”)?)?，(?:分别|具体)(?:是|为)：?(?=\\p{Script=Han})`,
  "gu",
);
const NEEDS = Mark.Inspection | Mark.Counted;
/** Fewer are no list. */
const ENOUGH = 2;

/** 对20个单位党组织开展专项巡视，分别是甲、乙; 本批次共8所高校，分别为甲、乙: the names stand behind the number. */
export const namedBehind: Recognizer<"assignment"> = {
  id: "recognizers/assignment/named-behind",
  summary: "N个单位，分别是……：名单在数量之后",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { text, span, marks } of doc.sentences) {
      if ((marks & NEEDS) !== NEEDS || !/，(?:分别|具体)[是为]/u.test(text)) continue;
      for (const m of matches(NAMED, text)) {
        const start = span.start + m.index;
        const listStart = start + m[0].length;
        if (taken(found, listStart)) continue;
        const reading = readOpenList(doc.text, listStart, span.end, ctx);
        if (reading.items.filter((i) => i.kind === "unit").length < ENOUGH) continue;
        const number = { start, end: start + (m[1] as string).length };
        const types = typesWithin(found, start, listStart);
        if (!taken(found, start)) {
          const counted = readList(doc.text, number, ctx, true);
          if (counted.unexplained.length === 0) out.push(assignment(namedBehind, number, types, counted, "strong"));
        }
        out.push(assignment(namedBehind, { start: listStart, end: reading.end }, types, reading, "strong"));
      }
    }
    return out;
  },
};
