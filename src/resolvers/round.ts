/**
 * The round the notice is about. Headline and the name of the meeting win, then the sentences that open the article; rounds
 * of another level and earlier ones are only mentioned. A missing term or organ comes from another mention of the same round.
 */
import { implied, inherited, stated } from "../fields.js";
import { termBefore } from "../recognizers/round/lib/authority.js";
import type { Doc, Draft, Drafted, Found, Notice, Resolver, Span } from "../types.js";
import { articleOf } from "./lib/article.js";
import { leadingOrgan, organOf, ownRounds, ranked, sameOrgan } from "./round/lib/rank.js";

const id = "resolvers/round";

/** Rounds without an organ of their own stand under the one the lead names. */
const ORGAN = /(?:[\u3400-\u9fff]{0,6}(?:学校党委|校党委|集团党委|公司党委|医院党委|兵团党委|自治区党委|党工委|省委|市委|县委|区委|州委|盟委|旗委|地委|党委))(?!书记|常委|副书记|办|组织|宣传|统战|政法|委员|党校|巡察办|巡视办|老干部)/u;

/** 经十三届县委批准: the term of the organ, said apart from the round; `undefined` when two terms are named. */
function termElsewhere(doc: Doc, organ: string): { value: number; span: Span } | undefined {
  let out: { value: number; span: Span } | undefined;
  for (const s of articleOf(doc).body) {
    for (let i = s.text.indexOf("届"); i >= 0; i = s.text.indexOf("届", i + 1)) {
      const rest = s.text.slice(i + 1, i + 9 + organ.length);
      const at = rest.indexOf(organ);
      if (at < 0 || /[，。；、（(]/u.test(rest.slice(0, at)) || /^(?:第|[一二三四五六七八九十]+次)/u.test(rest)) continue;
      const term = termBefore(s.text, i + 1);
      if (!term) continue;
      if (out && out.value !== term.value) return undefined;
      out ??= { value: term.value, span: { start: s.span.start + term.span.start, end: s.span.start + term.span.end } };
    }
  }
  return out;
}

export const round: Resolver = {
  id,
  summary: "公告所说的是哪一轮巡察：派出的党组织、届次、轮次",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>): Draft {
    if (draft.kind?.value === "other") return {};
    const all = ownRounds(doc, found.of("round"));
    if (all.length === 0) return {};
    const organ = leadingOrgan(doc, all);
    const meetingName = draft.meeting?.name?.spans[0];
    const numbered = all.filter((m) => m.value.number !== undefined);
    const [first] = ranked(doc, all, draft.kind?.value, meetingName);
    const best = first && first.points > 0 ? first.mention : undefined;
    const out: Drafted<NonNullable<Notice["round"]>> = {};
    const chosen = best ?? all.find((m) => m.value.authority !== undefined && (!organ || sameOrgan(organ, m.value.authority)) && m.value.number === undefined);
    if (!chosen) return {};
    const same = best ? numbered.filter((m) => m.value.number === chosen.value.number && (!m.value.authority || !organ || sameOrgan(organ, m.value.authority))) : [chosen];
    const full = same.find((m) => m.value.term !== undefined && m.value.authority !== undefined);

    const authorityFrom = full ?? (chosen.value.authority ? chosen : (same.find((m) => m.value.authority) ?? all.find((m) => m.value.authority && (!organ || sameOrgan(organ, m.value.authority)))));
    if (authorityFrom?.value.authority) {
      const spans = [authorityFrom.parts["authority"], authorityFrom.parts["organ"]].filter((s): s is Span => s !== undefined);
      out.authority = (authorityFrom === chosen ? stated : inherited)({ id }, authorityFrom.value.authority, ...spans);
    } else {
      const s = articleOf(doc).lead.find((x) => ORGAN.test(x.text));
      const m = s && ORGAN.exec(s.text);
      if (s && m) {
        const name = /(?:学校|校|集团|公司|医院|兵团|自治区)?(?:党工委|[省市县区州盟旗地]委|党委)$/u.exec(m[0])?.[0] ?? m[0];
        const end = s.span.start + m.index + m[0].length;
        out.authority = inherited({ id }, name, { start: end - name.length, end });
      }
    }
    const termFrom = chosen.value.term !== undefined ? chosen : same.find((m) => m.value.term !== undefined);
    if (termFrom?.value.term !== undefined && termFrom.parts["term"]) {
      out.term = (termFrom === chosen ? stated : inherited)({ id }, termFrom.value.term, termFrom.parts["term"]);
    } else if (best && out.authority) {
      const term = termElsewhere(doc, organOf(out.authority.value));
      if (term) out.term = inherited({ id }, term.value, term.span);
    }
    if (chosen.value.number !== undefined && chosen.parts["number"]) out.number = stated({ id }, chosen.value.number, chosen.parts["number"]);
    const mode = chosen.parts["mode"];
    out.mode = mode ? stated({ id }, chosen.value.mode, mode) : implied({ id }, chosen.value.mode, chosen.span);
    if (best) {
      const words = full ?? best;
      out.text = stated({ id }, doc.text.slice(words.span.start, words.span.end), words.span);
    }
    return { round: out };
  },
};
