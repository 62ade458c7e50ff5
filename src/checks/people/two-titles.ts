/** One name with titles that have nothing in common: two people, or one of them read wrongly. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { squeeze } from "../../recognizers/person/lib/text.js";
import { splitTitles } from "../../recognizers/person/lib/title.js";
import type { Check, Doc, Span } from "../../types.js";

const parts = (doc: Doc, title: Span): string[] =>
  splitTitles(doc.text, title.start, title.end).map((s) => squeeze(doc.text.slice(s.start, s.end)));
/** 副组长 again for 省委第六巡视组副组长, 县委书记 for 书记. */
const alike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a) || a.slice(-2) === b.slice(-2);

export const twoTitles: Check = {
  id: "checks/people/two-titles",
  summary: "同一姓名前后写了两种职务",
  codes: ["title-differs"],
  check(notice, _draft, doc, _found, ctx) {
    const { persons } = peopleOf(doc, ctx);
    return notice.attendees.flatMap((a, i) => {
      const titles = persons.flatMap((p) => (p.name === a.name && p.title && !p.object ? [p.title] : []));
      const first = titles[0];
      const other = first && titles.find((t) => !parts(doc, t).some((x) => parts(doc, first).some((y) => alike(x, y))));
      if (!first || !other) return [];
      const text = (s: Span): string => squeeze(doc.text.slice(s.start, s.end));
      return [
        {
          code: "title-differs",
          params: { name: a.name, first: text(first), second: text(other) },
          path: `/attendees/${i}/title`,
          span: other,
        },
      ];
    });
  },
};
