/** 某某指出，… where nobody of that name has been read. */

import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { readName } from "../../recognizers/person/lib/name.js";
import { wordsOf } from "../../recognizers/person/lib/words.js";
import type { Check, Diagnostic } from "../../types.js";

/** A short name, perhaps with an adverb or 在讲话中, and a verb of saying. */
const SAYS = /^[\p{Script=Han}·\u3000 ]{2,6}?(?:还|并|最后|在(?:会上|讲话中))?(?:强调|指出|要求)[，：]/u;
const NOBODY = /^(?:会议|大会|全会|讲话|会上|习|通知|公告|文件|方案|意见|大家|各|他|她)/u;

/** Before its first ， or ：, within the reach of `SAYS`, a sentence has a verb of saying; few do. */
function saysEarly(text: string): boolean {
  for (let i = 2; i <= REACH; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff0c || code === 0xff1a) return "调出求".includes(text[i - 1] as string);
  }
  return false;
}
/** Six letters, of two units each at most, 在讲话中, 强调: the mark behind them. */
const REACH = 18;

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
      const name = readName(doc.text, s.span.start, s.span.end, w);
      if (!name?.surname || name.score < 4 || reported.has(name.name) || persons.some((p) => p.name === name.name)) continue;
      out.push({ code: "speaker-unknown", params: { name: name.name }, span: { start: name.start, end: name.end } });
      reported.add(name.name);
    }
    return out;
  },
};
