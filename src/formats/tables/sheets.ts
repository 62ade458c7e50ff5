/** The six sheets: which columns they have and which rows a notice gives. Headings come from the schema. */

import type { Attendee, Contact, Count, Notice, Sum, Target, Warning } from "../../generated/notice.js";
import { fieldTitles } from "../../generated/titles.js";
import { type Lang, message } from "../../messages/index.js";
import { fieldTitle, valueTitle } from "../titles.js";
import type { Cell, Column, Sheet } from "./types.js";

type Value<T> = (item: T) => Cell;
interface Part<T> extends Column {
  readonly value: Value<T>;
}

const LIST = "、";
const join = (list: readonly string[] | undefined): Cell => (list && list.length > 0 ? list.join(LIST) : undefined);

/** Units that `totals` sums up, as the schema lists them: 社区 has a counted and a named sum. */
const UNITS = Object.keys(fieldTitles)
  .map((path) => /^totals\/(\w+)\/counted$/u.exec(path)?.[1])
  .filter((unit) => unit !== undefined);

export function sheets(lang: Lang): readonly Sheet<Notice>[] {
  const column = <T>(path: string, width: number, value: Value<T>, type: Column["type"] = "text"): Part<T> => ({
    heading: fieldTitle(path, lang) ?? path,
    width,
    type,
    value,
  });
  const named = <T>(heading: string, width: number, value: Value<T>, type: Column["type"] = "text"): Part<T> => ({
    heading,
    width,
    type,
    value,
  });
  const says = (path: string, value: string | undefined): Cell =>
    value === undefined ? undefined : (valueTitle(path, value, lang) ?? value);
  const all = (path: string, values: readonly string[] | undefined): Cell => join(values?.map((v) => String(says(path, v))));

  const notices: readonly Part<Notice>[] = [
    column("kind", 14, (n) => says("kind", n.kind)),
    column("title", 50, (n) => n.title),
    column("published/date", 12, (n) => n.published?.date, "date"),
    column("published/source", 18, (n) => n.published?.source),
    column("round/authority", 16, (n) => n.round?.authority),
    column("round/term", 8, (n) => n.round?.term, "number"),
    column("round/number", 8, (n) => n.round?.number, "number"),
    column("round/mode", 8, (n) => n.round?.mode),
    column("meeting/name", 50, (n) => n.meeting?.name),
    column("meeting/date", 12, (n) => n.meeting?.date, "date"),
    column("meeting/dateText", 16, (n) => n.meeting?.dateText),
    column("meeting/place", 20, (n) => n.meeting?.place),
    column("types", 24, (n) => all("types", n.types)),
    column("teams/count", 8, (n) => n.teams?.count, "number"),
    column("period/start", 12, (n) => n.period?.start, "date"),
    column("period/end", 12, (n) => n.period?.end, "date"),
    column("period/startText", 16, (n) => n.period?.startText),
    column("period/endText", 16, (n) => n.period?.endText),
    column("period/duration", 14, (n) => n.period?.duration),
    column("totals/targets", 10, (n) => n.totals.targets, "number"),
    ...UNITS.flatMap((unit) => {
      const sum = (n: Notice): Sum | undefined => (n.totals as unknown as Readonly<Record<string, Sum | undefined>>)[unit];
      const title = fieldTitle(`totals/${unit}`, lang) ?? unit;
      return [
        named<Notice>(message("column-counted", lang, { unit: title }), 14, (n) => sum(n)?.counted, "number"),
        named<Notice>(message("column-named", lang, { unit: title }), 14, (n) => sum(n)?.named, "number"),
      ];
    }),
    named(message("column-attendees", lang), 10, (n) => n.attendees.length, "number"),
    named(message("column-warnings", lang), 8, (n) => n.warnings.length, "number"),
    column("source/sha256", 20, (n) => n.source.sha256),
  ];
  const attendees: readonly Part<Attendee>[] = [
    column("attendees/name", 12, (a) => a.name),
    column("attendees/title", 50, (a) => a.title),
    column("attendees/titles", 50, (a) => join(a.titles)),
    column("attendees/roles", 20, (a) => all("attendees/roles", a.roles)),
  ];
  const targets: readonly Part<Target>[] = [
    column("targets/name", 36, (t) => t.name),
    column("targets/fullName", 44, (t) => t.fullName),
    column("targets/types", 20, (t) => all("targets/types", t.types)),
    column("targets/within", 24, (t) => t.within),
    column("targets/organ", 12, (t) => t.organ),
    column("targets/category", 16, (t) => says("targets/category", t.category)),
    column("targets/team", 18, (t) => t.team),
  ];
  const counts: readonly Part<Count>[] = [
    column("counts/unit", 20, (c) => c.unit),
    column("counts/count", 8, (c) => c.count, "number"),
    column("counts/of", 50, (c) => join(c.of)),
    column("counts/types", 20, (c) => all("counts/types", c.types)),
  ];
  const contacts: readonly Part<Contact>[] = [
    column("contacts/team", 20, (c) => c.team),
    column("contacts/phones", 28, (c) => join(c.phones)),
    column("contacts/emails", 28, (c) => join(c.emails)),
    column("contacts/mailboxes", 40, (c) => join(c.mailboxes)),
    column("contacts/hours", 28, (c) => c.hours),
    column("contacts/deadline", 14, (c) => c.deadline, "date"),
  ];
  const warnings: readonly Part<Warning>[] = [
    column("warnings/code", 24, (w) => w.code),
    column("warnings/message", 70, (w) => w.message),
    column("warnings/path", 24, (w) => w.path),
    column("warnings/line", 8, (w) => w.line, "number"),
    column("warnings/column", 8, (w) => w.column, "number"),
  ];

  /** Each row begins with the number and the file of its notice. */
  const lead: readonly Part<Notice>[] = [
    named(message("column-number", lang), 10, () => undefined, "number"),
    column("source/file", 32, (n) => n.source.file),
  ];
  const sheet = <T>(name: Sheet<Notice>["name"], parts: readonly Part<T>[], items: (notice: Notice) => readonly T[]): Sheet<Notice> => ({
    name,
    title: message(`sheet-${name}`, lang),
    columns: [...lead, ...parts],
    rows: (notice, number) => items(notice).map((item) => [number, notice.source.file, ...parts.map((part) => part.value(item))]),
  });
  return [
    sheet("notices", notices, (n) => [n]),
    sheet("attendees", attendees, (n) => n.attendees),
    sheet("targets", targets, (n) => n.targets),
    sheet("counts", counts, (n) => n.counts),
    sheet("contacts", contacts, (n) => n.contacts ?? []),
    sheet("warnings", warnings, (n) => n.warnings),
  ];
}
