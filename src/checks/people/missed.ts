/** Where somebody is named beside a title and what he does, and no rule took him for a person. */
import { matches } from "../../matches.js";
import { readNothing } from "../../recognizers/person/lib/missed.js";
import type { Check, Doc, Notice, Span } from "../../types.js";

/** 各巡察组组长（甲某某、乙某、丙某某）分别汇报: names in a bracket behind the title of all. */
const IN_BRACKET =
  /(?:组长|主任|书记|局长|成员)（(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){1,12})）(?=(?:分别|依次|逐一|先后|均|都)?(?:作|汇报|出席|参加|列席|表态|发言))/gu;
/** Its letters around the bracket: hardly any notice has them. */
const MAY_BE = /[长任记员]（/u;
function inBrackets({ text }: Doc, attendees: Notice["attendees"]): Span[] {
  if (!MAY_BE.test(text)) return [];
  const known = new Set(attendees.map(({ name }) => name));
  return matches(IN_BRACKET, text)
    .filter(([, names = ""]) => !names.split("、").some((name) => known.has(name)))
    .map(({ index, 0: whole, 1: names = "" }) => {
      const start = index + whole.indexOf(names);
      return { start, end: start + names.length };
    });
}

export const missedPerson: Check = {
  id: "checks/people/missed",
  summary: "职务与“出席、主持”等动词之间有未识别的姓名",
  codes: ["person-missed"],
  check: ({ attendees }, _draft, doc, _found, ctx) =>
    [...readNothing(doc, ctx), ...inBrackets(doc, attendees)].map((span) => ({
      code: "person-missed",
      params: { text: doc.text.slice(span.start, span.end).trim() },
      span,
    })),
};
