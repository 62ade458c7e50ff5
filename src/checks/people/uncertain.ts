/** A name that nothing we know follows: its end was a guess. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { surnameOf, transliterates } from "../../recognizers/person/lib/fits.js";
import { follower } from "../../recognizers/person/lib/follower.js";
import { isHan } from "../../recognizers/person/lib/text.js";
import type { Person } from "../../recognizers/person/lib/types.js";
import { wordsOf } from "../../recognizers/person/lib/words.js";
import type { Check, Diagnostic } from "../../types.js";

/** Below this a name fits badly: no surname, no known word behind it, or a last letter that names rarely have. */
const DOUBT = 1.7;

/** 许耀|先作动员讲话: 许耀, who speaks first, or 许耀先. */
const opensFirst = (text: string, at: number): boolean => text[at] === "先" && text[at + 1] !== "后";

export const uncertainName: Check = {
  id: "checks/people/uncertain",
  summary: "姓名在哪里结束不能确定",
  codes: ["name-uncertain"],
  check(notice, _draft, doc, _found, ctx) {
    const { persons } = peopleOf(doc, ctx);
    const words = wordsOf(doc, ctx);
    /** Letters that are no known word go on behind it: the name may be longer. */
    const goesOn = ({ name, nameSpan: { end } }: Person): boolean =>
      isHan(doc.text.charCodeAt(end)) &&
      (follower(doc.text, end, doc.text.length, words) === 0 || (name.length === 2 && opensFirst(doc.text, end)));
    const out: Diagnostic[] = [];
    notice.attendees.forEach(({ name }, i) => {
      const mentions = persons.filter((p) => p.name === name);
      const again = mentions.some((p) => p.by === "name-again");
      // 分场, 亮家底: no surname, no letters of another tongue, and named once.
      const odd = !again && name.length < 4 && surnameOf(name, words) === undefined && !transliterates(name, words);
      const cut = mentions.length > 0 && mentions.every(goesOn);
      if (!cut && !odd && (again || mentions.length === 0 || mentions.some((p) => p.score >= DOUBT))) return;
      out.push({ code: "name-uncertain", params: { name }, path: `/attendees/${i}/name` });
    });
    return out;
  },
};
