/** Somebody named with a title whom the meeting's report gave nothing to do that we know. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { isOtherDay, opensElsewhere } from "../../recognizers/person/lib/occasion.js";
import type { Person } from "../../recognizers/person/lib/types.js";
import { wordsOf } from "../../recognizers/person/lib/words.js";
import { sentenceAt } from "../../segment/sentences.js";
import type { Check, Diagnostic, Doc, Span } from "../../types.js";

/** Below this the letters may be no name at all. */
const SURE = 3.3;
/** A common surname and two letters: a name, whatever stands behind it. */
const GUESSED = 0.9;
/** Another occasion, or what somebody is, not what he does. */
const NOT_HERE =
  /那次|那场|\d月\d{1,2}日[^，。]{0,24}时(?:强调|指出|提出|要求|说)|未[能曾]?(?:作|表态|发言|宣|主持)|今年\d{1,2}月|前不久|此前|会前|的讲话|讲话精神|讲话要求|批示|未能?(?:参加|出席|参会|到会)|请假|缺席|公出|因(?:公|事|病|故)?在外|在外(?:地|招商|出差|考察|学习)|(?:没有?|未能?|不能|没能)到(?:场|会)|出差|采访|告诉记者|介绍，|感慨|任(?:组长|副组长|成员)|记者|通讯员|编辑|审核|撰稿|供稿|摄影/u;

/** 书记、市长双牵头; 亲属、同学、老部下: what is done, or any of a kind. */
const NO_PERSON = /(?:牵头|负责|带队|挂帅|把关|部下|同事|同乡|战友|亲友)$/u;

/** The clauses about a name: what stands before it in its sentence, and two clauses behind it. */
function around(doc: Doc, { start, end }: Span): string {
  const s = sentenceAt(doc.sentences, start);
  if (!s) return "";
  const before = s.text.slice(0, start - s.span.start);
  const from = Math.max(before.lastIndexOf("；") + 1, before.length - BEFORE);
  const behind = /^[^，。；]*(?:，[^，。；]*)?/u.exec(s.text.slice(end - s.span.start))?.[0].length ?? 0;
  return s.text.slice(from, end - s.span.start + behind);
}
const BEFORE = 40;
const sentenceStart = (doc: Doc, { nameSpan: { start } }: Person): number => sentenceAt(doc.sentences, start)?.span.start ?? start;

export const unplacedPerson: Check = {
  id: "checks/people/unplaced",
  summary: "写明了职务和姓名，却没有读出在会上做了什么",
  codes: ["role-missing"],
  check(notice, _draft, doc, _found, ctx) {
    if ((!notice.meeting && notice.attendees.length === 0) || notice.kind === "other") return [];
    const w = wordsOf(doc, ctx);
    const placed = new Set(notice.attendees.map((a) => a.name));
    const mentions = new Map<string, Person[]>();
    for (const p of peopleOf(doc, ctx).persons) if (!placed.has(p.name)) mentions.set(p.name, [...(mentions.get(p.name) ?? []), p]);
    const out: Diagnostic[] = [];
    for (const [name, all] of mentions) {
      const first = all.find((p) => p.title);
      const named = w.surnames.has(name[0] as string) && (name.length <= 3 || name.includes("·"));
      if (
        !first ||
        !named ||
        NO_PERSON.test(name) ||
        first.score < (w.surnames.value(name[0] as string) === "common" && name.length === 3 ? GUESSED : SURE) ||
        all.some((p) => p.object || p.block < 0)
      )
        continue;
      const near = around(doc, first.nameSpan);
      if (opensElsewhere(near, near.length) || NOT_HERE.test(near) || isOtherDay(doc.text, first.nameSpan.end, sentenceStart(doc, first)))
        continue;
      out.push({ code: "role-missing", params: { name }, span: first.nameSpan });
    }
    return out;
  },
};
