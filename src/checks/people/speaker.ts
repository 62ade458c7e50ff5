/** 某某指出，… where nobody of that name has been read. */

import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { saysEarly } from "../../recognizers/person/lib/cues.js";
import { readName } from "../../recognizers/person/lib/name.js";
import { shortForm } from "../../recognizers/person/lib/short-form.js";
import { wordsOf } from "../../recognizers/person/lib/words.js";
import type { Check, Diagnostic } from "../../types.js";

/** A short name, perhaps with an adverb or 在讲话中, and a verb of saying. */
const SAYS = /^[\p{Script=Han}·\u3000 ]{2,6}?(?:还|并|最后|在(?:会上|讲话中))?(?:强调|指出|要求|表示)[，：]/u;
const NOBODY = /^(?:会议|大会|全会|讲话|会上|习|通知|公告|文件|方案|意见|大家|各|他|她|学员|与会|参会|被巡)/u;

export const unknownSpeaker: Check = {
  id: "checks/people/speaker",
  summary: "讲话人前文没有出现过",
  codes: ["speaker-unknown"],
  check(_notice, _draft, doc, _found, ctx) {
    const out: Diagnostic[] = [];
    const { persons, second } = peopleOf(doc, ctx);
    const w = wordsOf(doc, ctx);
    const reported = new Set<string>();
    for (const s of doc.sentences) {
      if (s.span.start >= second || !saysEarly(s.text) || NOBODY.test(s.text) || !SAYS.test(s.text)) continue;
      if (shortForm(doc.text, s.span.start, s.span.end, persons, w)) continue;
      const name = readName(doc.text, s.span.start, s.span.end, w);
      if (!name?.surname || name.score < 4 || reported.has(name.name) || persons.some((p) => p.name === name.name)) continue;
      out.push({ code: "speaker-unknown", params: { name: name.name }, span: { start: name.start, end: name.end } });
      reported.add(name.name);
    }
    return out;
  },
};
