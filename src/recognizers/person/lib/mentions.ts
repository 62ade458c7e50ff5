/** The persons that one rule is responsible for, as mentions. The clause is read once a document for all the rules. */
import type { Context, Doc, Mention } from "../../../types.js";
import { peopleOf } from "./clauses.js";
import { squeeze } from "./text.js";
import type { By, Person } from "./types.js";

export function mentionsBy(doc: Doc, ctx: Context, by: By): Mention<"person">[] {
  const { persons } = peopleOf(doc, ctx);
  const out: Mention<"person">[] = [];
  for (const p of persons) if (p.by === by) out.push(mention(doc, p));
  return out;
}

const ruleOf = (by: By): { readonly id: string } => ({ id: `recognizers/person/${by}` });
const RULES: Readonly<Record<By, { readonly id: string }>> = {
  "title-before": ruleOf("title-before"),
  "heading-list": ruleOf("heading-list"),
  "title-after": ruleOf("title-after"),
  "bracket-title": ruleOf("bracket-title"),
  "name-again": ruleOf("name-again"),
  "name-alone": ruleOf("name-alone"),
};
/** The rule that found the person. */
export const byRule = ({ by }: Person): { readonly id: string } => RULES[by];

function mention(doc: Doc, p: Person): Mention<"person"> {
  // A heading stands elsewhere: the mention itself is the name.
  const own = p.title && p.by !== "heading-list" ? p.title : p.nameSpan;
  const bracket = p.by === "bracket-title" ? 1 : 0;
  return {
    kind: "person",
    span: { start: Math.min(own.start, p.nameSpan.start), end: Math.max(own.end + bracket, p.nameSpan.end) },
    value: p.title ? { name: p.name, title: squeeze(doc.text.slice(p.title.start, p.title.end)) } : { name: p.name },
    rule: byRule(p).id,
    parts: p.title ? { name: p.nameSpan, title: p.title } : { name: p.nameSpan },
  };
}
