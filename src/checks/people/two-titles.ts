/** One name with titles that have nothing in common: two people, or one of them read wrongly. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { squeeze } from "../../recognizers/person/lib/text.js";
import { splitTitles } from "../../recognizers/person/lib/title.js";
import type { Check, Diagnostic, Doc, Span } from "../../types.js";

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
    const out: Diagnostic[] = [];
    notice.attendees.forEach(({ name }, i) => {
      const titles: Span[] = [];
      for (const p of persons) if (p.name === name && p.title && !p.object) titles.push(p.title);
      const [first] = titles;
      const other = first && titles.length > 1 ? differing(doc, first, titles) : undefined;
      if (!first || !other) return;
      const text = (s: Span): string => squeeze(doc.text.slice(s.start, s.end));
      const params = { name, first: text(first), second: text(other) };
      out.push({ code: "title-differs", params, path: `/attendees/${i}/title`, span: other });
    });
    return out;
  },
};

function differing(doc: Doc, first: Span, titles: readonly Span[]): Span | undefined {
  const known = parts(doc, first);
  return titles.find((t) => t !== first && !parts(doc, t).some((x) => known.some((y) => alike(x, y))));
}
