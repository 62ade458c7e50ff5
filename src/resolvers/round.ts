/**
 * The round the notice is about. Headline and the name of the meeting win, then the sentences that open the article; rounds
 * of another level and earlier ones are only mentioned. A missing term or organ comes from another mention of the same round.
 */
import { implied, inherited, stated } from "../fields.js";
import { matches } from "../matches.js";
import { termBefore, wholeOrgan } from "../recognizers/round/lib/authority.js";
import { modeOf } from "../recognizers/round/lib/mode.js";
import type { Context, Doc, Draft, Drafted, Field, Found, Lexicon, Notice, Resolver, Span } from "../types.js";
import { articleOf } from "./lib/article.js";
import { commissionOf } from "./round/lib/commission.js";
import { organOf, type RoundMention, sameOrgan } from "./round/lib/organ.js";
import { ranking } from "./round/lib/rank.js";
import { unitOf } from "./round/lib/unit.js";

const id = "resolvers/round";

/** Rounds without an organ of their own stand under the one that headline or lead names; its offices do not count. */
const ORGAN =
  /(?:党工委|工委|党委|[省市县区州盟旗地]委)(?!(?:教育|卫生|卫健|国资|机关|直属机关|两新|社会|农业)\p{Script=Han}{0,3}工委|书记|常委|副书记|办|组织|宣传|统战|政法|委员|党校|巡[察视](?!工作(?:领导小组|规划|计划|安排|要求|部署))|老干部|副?秘书长)/gu;

function organInLead(doc: Doc, organs: Lexicon): { name: string; span: Span } | undefined {
  const { headlines, lead } = articleOf(doc);
  for (const { text, span } of [...headlines, ...lead]) {
    for (const m of matches(ORGAN, text)) {
      const organ = wholeOrgan(doc.text, span.start + m.index + m[0].length, organs);
      if (organ && !isListed(doc.text, organ.span)) return organ;
    }
  }
  // 记者从市委巡察办获悉: where no organ is named, that of the office.
  for (const { text, span } of lead) {
    const m = OFFICE.exec(text);
    const organ = m && wholeOrgan(doc.text, span.start + m.index + m[0].length, organs);
    if (organ) return organ;
  }
  return undefined;
}
const OFFICE = /(?:[省市县区州盟旗地]委|党委)(?=巡[察视](?:办|工作领导小组))/u;

/** A、B党委、C党委: the units of a list are inspected and inspect nobody. */
const isListed = (text: string, { start, end }: Span): boolean => text[end] === "、" || /[、：]/u.test(text[start - 1] ?? "");

/** 经十三届县委批准: the term of the organ, said apart from the round; `undefined` when two terms are named. */
function termElsewhere(doc: Doc, organ: string, numbered = true): { value: number; span: Span } | undefined {
  let out: { value: number; span: Span } | undefined;
  for (const s of articleOf(doc).body) {
    for (let i = s.text.indexOf("届"); i >= 0; i = s.text.indexOf("届", i + 1)) {
      const rest = s.text.slice(i + 1, i + 9 + organ.length);
      const at = rest.indexOf(organ);
      // 第九届党委第一次…会议 hears of the rounds before it; 九届党委第一轮 is another round.
      if (
        at < 0 ||
        /^第(?:一次|[一二三四五六七八九十\d]{1,3}轮)/u.test(rest.slice(at + organ.length)) ||
        /[，。；、（(]/u.test(rest.slice(0, at)) ||
        /^(?:第|[一二三四五六七八九十]+次)/u.test(rest) ||
        (!numbered && !ITS_OWN.test(s.text.slice(i + 1 + at + organ.length)))
      )
        continue;
      const term = termBefore(s.text, i + 1);
      if (!term) continue;
      if (out && out.value !== term.value) return undefined;
      out ??= { value: term.value, span: { start: s.span.start + term.span.start, end: s.span.start + term.span.end } };
    }
  }
  return out;
}

/** 七届县委机动巡察, 七届县委供销社系统专项巡察: the term of a round without a number stands with it. */
const ITS_OWN = /^(?:\p{Script=Han}{2,14}(?=专[项题]巡))?(?:专项|机动|提级|常规|交叉|联动|延伸|专题)*巡[察视]/u;

const fullOf = (same: readonly RoundMention[]): RoundMention | undefined =>
  same.find((m) => m.value.term !== undefined && m.value.authority !== undefined);

/** The mention that the notice is about, those of the same round, and all of the body that leads. */
interface Mentions {
  readonly chosen: RoundMention;
  readonly same: readonly RoundMention[];
  readonly all: readonly RoundMention[];
  readonly organ: string | undefined;
}

function authorityOf(doc: Doc, ctx: Context, { chosen, same, all, organ }: Mentions): Field<string> | undefined {
  const own = fullOf(same) ?? (chosen.value.authority ? chosen : same.find((m) => m.value.authority));
  const other = own
    ? undefined
    : all.find((m) => m.value.authority && m.value.mode === chosen.value.mode && (!organ || sameOrgan(organ, m.value.authority)));
  // A team named behind the organ, or further down, may be another organ's: 中央第九巡视组去年指出的.
  const by = other && commissionOf(doc, ctx.lexicon("authorities"), false);
  if (by && (by.span.start < other.span.start || !opens(doc, other.span))) return inherited({ id }, by.name, by.span);
  const from = own ?? other;
  if (from?.value.authority) {
    const spans = [from.parts["authority"], from.parts["organ"]].filter((s): s is Span => s !== undefined);
    return (from === chosen ? stated : inherited)({ id }, from.value.authority, ...spans);
  }
  const leading = organInLead(doc, ctx.lexicon("authorities")) ?? unitOf(doc);
  return leading && inherited({ id }, leading.name, leading.span);
}

/** Whether it stands in the headline or in the sentences that open the article. */
function opens(doc: Doc, span: Span): boolean {
  const { headlines, lead } = articleOf(doc);
  return [...headlines, ...lead].some((b) => b.span.start <= span.start && span.end <= b.span.end);
}

/** A meeting on the work as a whole, where no unit is inspected. */
const isAboutNone = (doc: Doc, found: Found, draft: Readonly<Draft>): boolean =>
  draft.kind?.value === "work" && found.of("assignment").length === 0 && !putsRight(doc);

/** 整改推进会 on what a team fed back: its organ is the one. */
const putsRight = (doc: Doc): boolean =>
  articleOf(doc).lead.some((s) => /整改[^，。；]{0,8}会/u.test(s.text)) && /巡[察视]组[^，。；]{0,4}反馈/u.test(doc.text);

const unnumbered = (all: readonly RoundMention[], organ: string | undefined): RoundMention | undefined =>
  all.find((m) => m.value.authority !== undefined && (!organ || sameOrgan(organ, m.value.authority)) && m.value.number === undefined);

export const round: Resolver = {
  id,
  summary: "公告所说的是哪一轮巡察：派出的党组织、届次、轮次",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Draft {
    if (draft.kind?.value === "other") return {};
    const { own: all, organ, numbered: scored } = ranking(doc, found, draft.kind?.value, draft.meeting?.name?.spans[0]);
    const numbered = all.filter((m) => m.value.number !== undefined);
    const [first] = scored;
    const best = first && first.points > 0 ? first.mention : undefined;
    const out: Drafted<NonNullable<Notice["round"]>> = {};
    const chosen = best ?? (isAboutNone(doc, found, draft) ? undefined : unnumbered(all, organ));
    if (!chosen) {
      const by = commissionOf(doc, ctx.lexicon("authorities"), draft.kind?.value === "work");
      const unit = by ? undefined : unitOf(doc);
      const mode = unit && modeOf(doc);
      if (unit && mode) return { round: { authority: stated({ id }, unit.name, unit.span), mode: implied({ id }, mode.mode, unit.span) } };
      if (!by) return {};
      const term = termElsewhere(doc, organOf(by.name), false);
      return {
        round: {
          authority: stated({ id }, by.name, by.span),
          ...(term && { term: inherited({ id }, term.value, term.span) }),
          mode: stated({ id }, by.said.mode, by.said.span),
        },
      };
    }
    const same = best
      ? numbered.filter(
          (m) => m.value.number === chosen.value.number && (!m.value.authority || !organ || sameOrgan(organ, m.value.authority)),
        )
      : [chosen];
    const full = fullOf(same);

    const authority = authorityOf(doc, ctx, { chosen, same, all, organ });
    if (authority) out.authority = authority;
    const termFrom = chosen.value.term !== undefined ? chosen : same.find((m) => m.value.term !== undefined);
    if (termFrom?.value.term !== undefined && termFrom.parts["term"]) {
      out.term = (termFrom === chosen ? stated : inherited)({ id }, termFrom.value.term, termFrom.parts["term"]);
    } else if (out.authority) {
      const term = termElsewhere(doc, organOf(out.authority.value), best !== undefined);
      if (term) out.term = inherited({ id }, term.value, term.span);
    }
    if (chosen.value.number !== undefined && chosen.parts["number"])
      out.number = stated({ id }, chosen.value.number, chosen.parts["number"]);
    const mode = chosen.parts["mode"];
    out.mode = mode ? stated({ id }, chosen.value.mode, mode) : implied({ id }, chosen.value.mode, chosen.span);
    if (best) {
      const words = full ?? best;
      out.text = stated({ id }, doc.text.slice(words.span.start, words.span.end), words.span);
    }
    return { round: out };
  },
};
