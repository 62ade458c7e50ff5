/** A title and a role verb with two to four letters between that no rule took for a name. */
import { readNothing } from "../../recognizers/person/lib/missed.js";
import type { Check } from "../../types.js";

export const missedPerson: Check = {
  id: "checks/people/missed",
  summary: "职务与“出席、主持”等动词之间有未识别的姓名",
  codes: ["person-missed"],
  check: (_notice, _draft, doc, _found, ctx) =>
    readNothing(doc, ctx).map((span) => ({ code: "person-missed", params: { text: doc.text.slice(span.start, span.end).trim() }, span })),
};
