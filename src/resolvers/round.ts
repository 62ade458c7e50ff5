/**
 * The round the notice is about. Headline and the name of the meeting win, then the sentences that open the article; rounds
 * of another level and earlier ones are only mentioned. A missing term or organ comes from another mention of the same round.
 */
import { implied, inherited, stated } from "../fields.js";
import { termBefore } from "../recognizers/round/lib/authority.js";
import type { Doc, Draft, Drafted, Found, Mention, Notice, Resolver, Span } from "../types.js";
import { articleOf } from "./lib/article.js";

const id = "resolvers/round";
type RoundMention = Mention<"round">;

/** Before or behind a round that the text looks back on. */
const PAST_BEFORE = /去年|前年|此前|上届|上一届|年前|曾|以往|早在|首轮至|自第|加上|不同于|参加过|已对|先后对|完成(?:了)?$|相比/u;
const PAST_AFTER =
  /^(?:[^，。；]{0,8})?(?:期间曾|收官|反馈的?(?:问题|意见|情况|工作)|整改|结束后|发现的|综合(?:情况|报告)|留下|移交|中[，,]|曾|已|时反馈|以来|时形成|情况(?:汇报|报告)|监督检查)/u;
/** Studied, passed on: the meeting of another level, mostly. */
const PASSED_ON = /(?:传达|学习|贯彻|落实|精神)/u;
/** Looked back on by its date; a report of results looks back on its own round. */
const DATED_AFTER = /^[^，。；]{0,10}(?:于|在)20\d\d年/u;
const NOW_AFTER = /^[^，。；]{0,24}?(?:启动|进驻|动员|部署|铺开|展开|拉开|开展|将|共|派出|组建|安排|工作|正式|公告|撤离|培训|反馈会|集中反馈)/u;

const sentenceOf = (doc: Doc, span: Span): Span | undefined => {
  let lo = 0;
  let hi = doc.sentences.length - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    const s = doc.sentences[mid]?.span as Span;
    if (span.start < s.start) hi = mid - 1;
    else if (span.start >= s.end) lo = mid + 1;
    else return s;
  }
  return undefined;
};

/** 郯城县委 and 县委 are one organ; 市委 and 县委 are not. */
const organOf = (name: string): string => /(?:中央|省委|市委|县委|区委|州委|盟委|旗委|地委|党工委|工委|党委|党组|党总支|委员会)$/u.exec(name)?.[0] ?? name;
const sameOrgan = (a: string, b: string): boolean => a === b || a.endsWith(b) || b.endsWith(a) || (organOf(a) === organOf(b) && organOf(a) !== "党委");

/** The organ whose inspection the notice reports: said in the headline, else the one the article names first and most. */
function leadingOrgan(doc: Doc, rounds: readonly RoundMention[]): string | undefined {
  const { headlines } = articleOf(doc);
  for (const h of headlines) {
    const m = rounds.find((r) => r.value.authority && r.span.start >= h.span.start && r.span.end <= h.span.end);
    if (m?.value.authority) return m.value.authority;
  }
  const weight = new Map<string, number>();
  for (const r of rounds) {
    if (!r.value.authority) continue;
    const s = sentenceOf(doc, r.span);
    if (s && PASSED_ON.test(doc.text.slice(s.start, r.span.start)) && r.value.number !== undefined) continue;
    const organ = organOf(r.value.authority);
    weight.set(organ, (weight.get(organ) ?? 0) + 1);
  }
  let best: string | undefined;
  let most = 0;
  for (const [organ, n] of weight) if (n > most) [best, most] = [organ, n];
  return best;
}

function score(doc: Doc, m: RoundMention, organ: string | undefined, meetingName: Span | undefined, results: boolean): number {
  const s = sentenceOf(doc, m.span) ?? { start: m.span.start, end: m.span.end };
  const before = doc.text.slice(Math.max(s.start, m.span.start - 30), m.span.start);
  const after = doc.text.slice(m.parts["number"]?.end ?? m.span.end, Math.min(s.end, m.span.end + 30)).replace(/^轮(?:(?:市|县|区|省)委)?(?:巡[察视])?/u, "");
  let n = 0;
  const { headlines, lead } = articleOf(doc);
  const inHead = headlines.some((h) => m.span.start >= h.span.start && m.span.end <= h.span.end);
  if (inHead) n += 8;
  if (meetingName && m.span.start >= meetingName.start && m.span.start < meetingName.end) n += 7;
  const first = lead[0];
  const last = lead.at(-1);
  if (first && last && m.span.start >= first.span.start && m.span.end <= last.span.end) n += 3;
  if (m.value.term !== undefined) n += 1;
  if (NOW_AFTER.test(after)) n += 3;
  if (PAST_BEFORE.test(before)) n -= 6;
  if (PAST_AFTER.test(after) && !inHead) n -= 5;
  if (DATED_AFTER.test(after)) n += results ? 4 : -5;
  if (/听取$|在听取/u.test(before)) n -= 4;
  if (PASSED_ON.test(before.slice(-16)) && !inHead) n -= 3;
  if (organ && m.value.authority && !sameOrgan(organ, m.value.authority)) n -= 9;
  return n;
}

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
    const all = found.of("round").filter((m) => {
      const kind = doc.blocks.find((b) => b.span.start <= m.span.start && m.span.end <= b.span.end)?.kind;
      return kind !== "boilerplate" && kind !== "navigation" && kind !== "credits" && kind !== "dateline";
    });
    if (all.length === 0) return {};
    const organ = leadingOrgan(doc, all);
    const meetingName = draft.meeting?.name?.spans[0];
    const numbered = all.filter((m) => m.value.number !== undefined);
    let best: RoundMention | undefined;
    let top = 0;
    for (const m of numbered) {
      const n = score(doc, m, organ, meetingName, draft.kind?.value === "feedback" || draft.kind?.value === "rectification");
      if (n > top) [best, top] = [m, n];
    }
    best ??= undefined;
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
