/** The persons that one rule is responsible for, as mentions. The clause is read once a document for all the rules. */
import type { Context, Doc, Mention, Span } from "../../../types.js";
import { peopleOf } from "./clauses.js";
import { squeeze } from "./text.js";
import type { By, Person } from "./types.js";

export function mentionsBy(doc: Doc, ctx: Context, by: By): Mention<"person">[] {
  return peopleOf(doc, ctx)
    .persons.filter((p) => p.by === by)
    .map((p) => mention(doc, p));
}

function mention(doc: Doc, p: Person): Mention<"person"> {
  const parts: Record<string, Span> = { name: p.nameSpan };
  if (p.title) parts["title"] = p.title;
  // A heading stands elsewhere: the mention itself is the name.
  const own = p.title && p.by !== "heading-list" ? p.title : p.nameSpan;
  const bracket = p.by === "bracket-title" ? 1 : 0;
  return {
    kind: "person",
    span: { start: Math.min(own.start, p.nameSpan.start), end: Math.max(own.end + bracket, p.nameSpan.end) },
    value: p.title ? { name: p.name, title: squeeze(doc.text.slice(p.title.start, p.title.end)) } : { name: p.name },
    rule: `recognizers/person/${p.by}`,
    parts,
  };
}
