/** What is known of the day the notice was written on. */
import type { Context, Doc, Draft, Found } from "../../types.js";
import { articleOf } from "./article.js";
import type { Calendar } from "./time.js";

export function calendarOf(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Calendar {
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
