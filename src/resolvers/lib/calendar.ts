/** What is known of the day the notice was written on. */
import { charSet } from "../../chars.js";
import type { Context, Doc, Draft, Found } from "../../types.js";
import { articleOf } from "./article.js";
import { type Calendar, resolve } from "./time.js";

/** 本报12月3日讯, 云溪日报3月5日讯（记者 某某）: the first words of the article. */
const DISPATCH = /^(?:[（(](?:记者|通讯员)[^（）()]{2,20}[）)])?[讯电]/u;
const opensDispatch = charSet("（(讯电");
const DISPATCH_HEAD = /^\s*\p{Script=Han}{2,12}$/u;

export function calendarOf(doc: Doc, found: Found, draft: Readonly<Draft>, { today }: Context): Calendar {
  // Without a day of publication the meeting that is reported has the nearest.
  const published = draft.published?.date?.value ?? draft.meeting?.date?.value;
  // The article is asked for its year only where no day of publication gives it.
  return { published, today, year: published === undefined && today === undefined ? yearOf(doc, found) : undefined };
}

/** ISO date of the dispatch, which its 今天 and 昨天 count from. */
export function dispatchOf(doc: Doc, found: Found, calendar: Calendar): string | undefined {
  const [first] = articleOf(doc).body;
  const [day] = first ? found.within("date", first.span) : [];
  if (!first || day?.value.day === undefined || !opensDispatch(doc.text.charCodeAt(day.span.end))) return undefined;
  const head = doc.text.slice(first.span.start, day.span.start);
  return DISPATCH_HEAD.test(head) && DISPATCH.test(doc.text.slice(day.span.end, day.span.end + 30))
    ? resolve(day.value, calendar, true)
    : undefined;
}

/** Two different years leave open which of them a bare 3月5日 belongs to. */
function yearOf(doc: Doc, found: Found): number | undefined {
  const { body } = articleOf(doc);
  let year: number | undefined;
  const first = body[0];
  const last = body.at(-1);
  if (!first || !last) return undefined;
  for (const { value } of found.within("date", { start: first.span.start, end: last.span.end })) {
    if (value.year === undefined || value.month === undefined) continue;
    if (year !== undefined && year !== value.year) return undefined;
    year = value.year;
  }
  return year;
}
