/** A name that nothing we know follows: its end was a guess. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import type { Check } from "../../types.js";

/** Below this a name fits badly: no surname, no known word behind it, or a last letter that names rarely have. */
const DOUBT = 1.7;

export const uncertainName: Check = {
  id: "checks/people/uncertain",
  summary: "姓名在哪里结束不能确定",
  codes: ["name-uncertain"],
  check(notice, _draft, doc, _found, ctx) {
    const { persons } = peopleOf(doc, ctx);
    return notice.attendees.flatMap((a, i) => {
      const mentions = persons.filter((p) => p.name === a.name);
      const again = mentions.some((p) => p.by === "name-again");
      if (again || mentions.length === 0 || mentions.some((p) => p.score >= DOUBT)) return [];
      return [{ code: "name-uncertain", params: { name: a.name }, path: `/attendees/${i}/name` }];
    });
  },
};
