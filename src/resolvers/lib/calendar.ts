/** What is known of the day the notice was written on. */
import type { Context, Doc, Draft, Found } from "../../types.js";
import { articleOf } from "./article.js";
import { type Calendar, resolve } from "./time.js";

/** 本报12月3日讯, 云溪日报3月5日讯（记者 某某）: the first words of the article. */
const DISPATCH = /^(?:[（(](?:记者|通讯员)[^（）()]{2,20}[）)])?[讯电]/u;
const DISPATCH_HEAD = /^\s*\p{Script=Han}{2,12}$/u;

export function calendarOf(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Calendar {
  const calendar = writtenOn(doc, found, draft, ctx);
  return { ...calendar, dispatched: dispatchOf(doc, found, calendar) };
}

function dispatchOf(doc: Doc, found: Found, calendar: Calendar): string | undefined {
  const [first] = articleOf(doc).body;
  const [day] = first ? found.within("date", first.span) : [];
  if (!first || !day || day.value.day === undefined) return undefined;
  const head = doc.text.slice(first.span.start, day.span.start);
  return DISPATCH_HEAD.test(head) && DISPATCH.test(doc.text.slice(day.span.end, day.span.end + 30))
    ? resolve(day.value, calendar, true)
    : undefined;
}

function writtenOn(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Calendar {
  const { body } = articleOf(doc);
  let year: number | undefined;
  const first = body[0];
  const last = body.at(-1);
  if (first && last) {
    for (const d of found.within("date", { start: first.span.start, end: last.span.end })) {
      if (d.value.year === undefined || d.value.month === undefined) continue;
      // Two different years leave open which of them a bare 3月5日 belongs to.
      if (year !== undefined && year !== d.value.year)
        return { published: draft.published?.date?.value, today: ctx.today, year: undefined };
      year = d.value.year;
    }
  }
  return { published: draft.published?.date?.value, today: ctx.today, year };
}
