/** When the teams are at work: a range, a beginning, an end, a length. Not the hours, not the deadline for letters. */
import { implied, stated } from "../fields.js";
import type { Written } from "../recognizers/date/lib/parts.js";
import type { Context, DateValue, Doc, Draft, Drafted, Found, Mention, Notice, Resolver, Sentence, Span } from "../types.js";
import { hasResults } from "./kind/lib/results.js";
import { articleOf } from "./lib/article.js";
import { calendarOf } from "./lib/calendar.js";
import { type Calendar, resolve } from "./lib/time.js";
import { asksWhen, type Hit, hitOf, openingOf, rowsOf, SURE, tellsLength } from "./period/lib/hits.js";
import type { Range } from "./period/lib/other-days.js";
import type { Edge, Stretch } from "./period/lib/spans.js";

const id = "resolvers/period";

/** 6月12日起，4个组走进5家单位。这次巡察7月21日结束: the first day shortly before the last one. */
const precedes = (a: Edge, b: Edge): boolean =>
  a.date?.day !== undefined && !a.before && a.span.start < b.span.start && b.span.start - a.span.end < 160 && isEarlier(a.date, b.date);
const isEarlier = (a: DateValue, b: DateValue | undefined): boolean =>
  (a.month ?? 0) * 31 + (a.day ?? 0) < (b?.month ?? 0) * 31 + (b?.day ?? 31);

/** @param rows the first and last day of a table of stages */
function choose(rows: Range | undefined, hits: Hit[]): Stretch {
  let start = rows?.start;
  let end = rows?.end;
  let duration: Span | undefined;
  let ranged: Hit | undefined;
  for (const h of hits) if (h.stretch.start && h.stretch.end && h.weight > (ranged?.weight ?? 0)) ranged = h;
  if (!start && ranged) ({ start, end } = ranged.stretch);
  // One sentence first: what stands together belongs together.
  for (const h of hits.length > 1 ? hits.sort((a, b) => b.weight - a.weight) : hits) {
    if (!start && h.stretch.start && (!end || precedes(h.stretch.start, end))) start = h.stretch.start;
    if (!end && h.stretch.end && (h.stretch.start === start || !start || !rows)) end = h.stretch.end;
    duration ??= h.stretch.duration;
  }
  return { start, end, duration };
}

export const period: Resolver = {
  id,
  summary: "巡察的起止时间和时长",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Draft {
    const kind = draft.kind?.value;
    if (kind === undefined || kind === "other") return {};
    const { body } = articleOf(doc);
    const hits: Hit[] = [];
    let previous = "";
    for (const s of body) {
      // Days in a table of feedback are those of the feedback.
      if (kind === "feedback" && doc.blocks[s.block]?.kind === "row") continue;
      // 来多久 above a paragraph, of which this is not the first sentence.
      const above = doc.blocks[s.block - 1];
      if (above?.kind === "heading" && asksWhen(above.text) && !/\d/u.test(above.text)) previous = above.text;
      const dates = found.within("date", s.span);
      if (dates.length > 0 || tellsLength(s)) {
        const hit = withOpening(doc, dates, s, hitOf(doc, found, s, previous, hasResults(kind)));
        if (hit) hits.push(hit);
      }
      previous = s.text;
    }
    const rows = rowsOf(doc, found);
    // 第九轮巡察于9月7日至11月13日进行, above the days that each team spends where: those of the round.
    const whole =
      rows && hits.some(({ stretch: { start, end }, weight }) => start && end && weight >= SURE && end.span.end < rows.start.span.start);
    const { start, end, duration } = choose(whole ? undefined : rows, hits);
    if (!start && !end && !duration) return {};
    const calendar = calendarOf(doc, found, draft, ctx);
    const text = (s: Span): string => doc.text.slice(s.start, s.end);
    const out: Drafted<NonNullable<Notice["period"]>> = {};
    const from = start && !start.before ? isoFor(start, calendar, kind, undefined, start) : undefined;
    if (start) {
      if (from) out.start = implied({ id }, from, start.span);
      out.startText = stated({ id }, text(start.span), start.span);
    }
    if (end) {
      const to = isoFor(end, calendar, kind, from, start);
      if (to) out.end = implied({ id }, to, end.span);
      out.endText = stated({ id }, text(end.span), end.span);
    }
    if (duration) out.duration = stated({ id }, text(duration), duration);
    return { period: out };
  },
};

/** The day it opens counts where the sentence has no other edge. */
function withOpening(doc: Doc, dates: readonly Mention<"date">[], s: Sentence, hit: Hit | undefined): Hit | undefined {
  const opening = hit?.stretch.start || hit?.stretch.end ? undefined : openingOf(doc, dates, s);
  if (!opening) return hit;
  return { stretch: { ...opening, duration: hit?.stretch.duration }, weight: hit?.weight ?? 1 };
}

/** An end takes the year of its beginning, or the next one where it would lie before it. */
function isoFor(edge: Edge, calendar: Calendar, kind: string, from: string | undefined, start: Edge | undefined): string | undefined {
  const { date } = edge;
  if (!date || date.day === undefined) return undefined;
  const year = date.year ?? (edge === start ? undefined : start?.date?.year);
  const month = date.month ?? start?.date?.month;
  const whole: Written<DateValue> = { ...date };
  if (year !== undefined) whole.year = year;
  if (month !== undefined) whole.month = month;
  const iso = resolve(whole, calendar, kind === "feedback");
  if (iso && from && iso < from && date.year === undefined)
    return resolve({ ...whole, year: Number(from.slice(0, 4)) + 1 }, calendar, false);
  return iso;
}
