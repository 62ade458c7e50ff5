import { readPureList } from "../../grammar/list.js";
import { Mark } from "../../segment/marks.js";
import { sentenceAt } from "../../segment/sentences.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, taken } from "./lib/clause.js";

/** The words that part the number of a list into numbers of kinds. */
const PARTS =
  /^(?:党组织)?(?:工作)?(?:[，（]|(?:，[^。；，其]{2,16})?。)?(?:其中|包括|分别(?:是|为)|含|涉及)(?:有|包括)?[，：]?(?=[^，。；]{0,12}\d|[^，。；]{0,12}[一二两三四五六七八九十]{1,3}[个家所])/u;
const ENDS = /[。；）\n]|，(?![^，。；]{0,12}[\d一二两三四五六七八九十]{1,3}[个家所](?!巡|组|工))|$/u;
const VILLAGES = /(?:村|社区|嘎查)$/u;
/** Letters behind a list in which its parts are told. */
const LOOK = 120;

/** 对甲、乙等15个党组织开展常规巡察，其中县直单位9个、街道2个: numbers of a number. */
export const among: Recognizer<"assignment"> = {
  id: "recognizers/assignment/among",
  summary: "总数的构成：……等15个党组织，其中区直单位9个、街道2个",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { span, value } of found.of("assignment")) {
      if (!value.reading.items.some((i) => i.kind === "count")) continue;
      const sentence = sentenceAt(doc.sentences, span.start);
      if (!sentence || (sentence.marks & Mark.Counted) === 0) continue;
      const m = PARTS.exec(doc.text.slice(span.end, span.end + LOOK));
      if (!m || (m[0].includes("。") && !m[0].includes("其中"))) continue;
      const start = span.end + m[0].length;
      const stop = ENDS.exec(doc.text.slice(start, start + LOOK))?.index;
      if (stop === undefined) continue;
      const end = start + stop;
      if (taken(found, start)) continue;
      const reading = readPureList(doc.text, { start, end }, ctx);
      const counts = reading?.items.filter((i) => i.kind === "count") ?? [];
      if (counts.length === 0 || !reading?.items.every((i) => i.kind === "count" || i.parentOnly)) continue;
      // 甲镇、乙镇及所辖63个村，其中贫困村29个: of the same towns.
      if (value.reading.items.some((i) => i.kind === "count" && i.relation === "sub"))
        for (const c of counts)
          if (c.kind === "count" && VILLAGES.test(c.unit)) Object.assign(c, { relation: "orphan", back: { many: undefined } });
      out.push(assignment(among, { start: span.end, end }, value.types, reading, "strong"));
    }
    return out;
  },
};
