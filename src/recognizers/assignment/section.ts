import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { isSectionLabel, teamAround, typesOfSection } from "./lib/around.js";
import { assignment, readOpenList, taken } from "./lib/clause.js";

const OPENS = /^(?:(?:具体)?(?:包括|涉及|覆盖)：?)?(?=\p{Script=Han}{3})/u;

/** （二）提级巡察，由第四组承担。包括甲村、乙村。 the list behind the label of its section, which no word of its own announces. */
export const section: Recognizer<"assignment"> = {
  id: "recognizers/assignment/section",
  summary: "分节的类型之后另起一句的名单：（二）提级巡察，由……承担。包括甲、乙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    doc.sentences.forEach(({ text, span, block }, i) => {
      const before = doc.sentences[i - 1];
      if (before?.block !== block || !before.text.endsWith("。") || !isSectionLabel(before.text)) return;
      const opener = OPENS.exec(text)?.[0];
      if (opener === undefined || taken(found, span.start + opener.length)) return;
      const reading = readOpenList(doc.text, span.start + opener.length, span.end, ctx);
      if (reading.items.length === 0) return;
      // Without a word before it the list is all that the sentence holds.
      if (opener === "" && (reading.unexplained.length > 0 || reading.end < span.end - 1)) return;
      const team = teamAround(doc, span.start);
      const types = typesOfSection(doc, found, span.start);
      out.push(assignment(section, { start: span.start, end: reading.end }, types, reading, "strong", team ? { team } : {}));
    });
    return out;
  },
};
