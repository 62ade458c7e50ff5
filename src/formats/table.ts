/** A readable view for the terminal: aligned by display width, headings in the user's language. */
import { Chalk, type ChalkInstance } from "chalk";
import stringWidth from "string-width";
import type { Notice } from "../generated/notice.js";
import { type Lang, message } from "../messages/index.js";
import { printable } from "./printable.js";
import { fieldTitle, valueTitle } from "./titles.js";
import type { Format, FormatOptions } from "./types.js";
import { narrowed, wrap } from "./wrap.js";

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** A row with a missing value is not shown; a list is joined. */
type Value = string | number | readonly string[] | undefined;

class Page {
  readonly lines: string[] = [];
  readonly #color: ChalkInstance;

  constructor(
    readonly lang: Lang,
    color: boolean,
    /** Columns of the terminal; Infinity where lines may be of any length. */
    readonly width: number,
  ) {
    this.#color = new Chalk({ level: color ? 1 : 0 });
  }

  list(values: readonly string[] | undefined): string {
    return (values ?? []).join(this.lang === "zh" ? "、" : ", ");
  }

  title(path: string): string {
    return fieldTitle(path, this.lang) ?? path;
  }

  values(path: string, values: readonly string[]): string {
    return this.list(values.map((v) => valueTitle(path, v, this.lang) ?? v));
  }

  heading(text: string, count?: number): void {
    if (this.lines.length > 0) this.lines.push("");
    const bracketed = count === undefined ? "" : this.lang === "zh" ? `（${count}）` : ` (${count})`;
    this.lines.push(this.#color.bold.cyan(`${text}${bracketed}`));
  }

  /** Names and values, one a line. */
  pairs(rows: readonly (readonly [string, Value])[]): void {
    const shown = rows.map(([name, value]) => [name, this.cell(value)] as const).filter(([, text]) => text !== "");
    const width = Math.max(0, ...shown.map(([name]) => stringWidth(name)));
    for (const [name, text] of shown) {
      for (const [i, part] of wrap(text, Math.max(12, this.width - width - 4)).entries()) {
        this.lines.push(`  ${this.#color.dim(pad(i === 0 ? name : "", width))}  ${part}`);
      }
    }
  }

  /** Rows under headings; a column without a single value is left out. */
  table(heads: readonly string[], rows: readonly (readonly Value[])[]): void {
    const cells = rows.map((row) => heads.map((_, i) => this.cell(row[i])));
    const kept = heads.map((_, i) => i).filter((i) => cells.some((row) => row[i] !== ""));
    const full = kept.map((i) => Math.max(stringWidth(heads[i] ?? ""), ...cells.map((row) => stringWidth(row[i] ?? ""))));
    const widths = narrowed(full, this.width - 2 * kept.length);
    const lines = (row: readonly string[]): string[] => {
      const parts = kept.map((i, n) => wrap(row[i] ?? "", widths[n] ?? 0));
      const height = Math.max(...parts.map((part) => part.length));
      return Array.from({ length: height }, (_, at) => {
        const line = parts.map((part, n) => pad(part[at] ?? "", widths[n] ?? 0)).join("  ");
        return `  ${line.trimEnd()}`;
      });
    };
    for (const head of lines(heads)) this.lines.push(this.#color.dim(head));
    for (const row of cells) this.lines.push(...lines(row));
  }

  warning(text: string): void {
    for (const part of wrap(text, Math.max(12, this.width - 2))) this.lines.push(`  ${this.#color.yellow(part)}`);
  }

  private cell(value: Value): string {
    if (value === undefined) return "";
    return printable(typeof value === "object" ? this.list(value) : String(value));
  }
}

function overview(notice: Notice, page: Page): void {
  const { round, published, period, source } = notice;
  page.heading(message("table-overview", page.lang));
  page.pairs([
    [page.title("kind"), page.values("kind", [notice.kind])],
    [page.title("title"), notice.title],
    [page.title("published/date"), published?.date],
    [page.title("published/source"), published?.source],
    [page.title("round"), round?.text ?? round?.authority],
    [page.title("types"), page.values("types", notice.types)],
    [page.title("teams/count"), notice.teams?.count],
    [page.title("period"), period && [period.startText ?? period.start, period.endText ?? period.end].filter(Boolean).join(" – ")],
    [page.title("period/duration"), period?.duration],
    [page.title("totals/targets"), notice.totals.targets],
    [page.title("source/file"), source.file],
  ]);
}

function meeting(notice: Notice, page: Page): void {
  const { meeting: m } = notice;
  if (!m) return;
  page.heading(page.title("meeting"));
  page.pairs([
    [page.title("meeting/name"), m.name],
    [page.title("meeting/date"), m.date ?? m.dateText],
    [page.title("meeting/place"), m.place],
    [page.title("meeting/format"), m.format],
    [page.title("meeting/branchVenues"), m.branchVenues],
    [page.title("meeting/convenedBy"), m.convenedBy],
    ...(m.agenda ?? []).map(
      (a, i) => [i === 0 ? page.title("meeting/agenda") : "", `${page.values("meeting/agenda/action", [a.action])} ${a.object}`] as const,
    ),
  ]);
}

function people(notice: Notice, page: Page): void {
  const { attendees, attendeeGroups = [] } = notice;
  if (attendees.length + attendeeGroups.length === 0) return;
  page.heading(page.title("attendees"), attendees.length);
  if (attendees.length > 0) {
    page.table(
      ["name", "roles", "title"].map((key) => page.title(`attendees/${key}`)),
      attendees.map((a) => [a.name, page.values("attendees/roles", a.roles), a.title]),
    );
  }
  page.pairs(attendeeGroups.map((g, i) => [i === 0 ? page.title("attendeeGroups") : "", g.text] as const));
}

function targets(notice: Notice, page: Page): void {
  if (notice.targets.length > 0) {
    page.heading(page.title("targets"), notice.targets.length);
    page.table(
      ["#", ...["fullName", "types", "category", "team"].map((key) => page.title(`targets/${key}`))],
      notice.targets.map((t, i) => [
        i + 1,
        t.fullName,
        page.values("targets/types", t.types),
        t.category === undefined ? undefined : page.values("targets/category", [t.category]),
        t.team,
      ]),
    );
  }
  if (notice.counts.length > 0) {
    page.heading(page.title("counts"));
    page.table(
      ["count", "unit", "types", "of"].map((key) => page.title(`counts/${key}`)),
      notice.counts.map((c) => [c.count, c.unit, page.values("counts/types", c.types), c.of]),
    );
  }
}

function contacts(notice: Notice, page: Page): void {
  for (const c of notice.contacts ?? []) {
    page.heading(page.title("contacts"));
    page.pairs(
      (["team", "phones", "emails", "mailboxes", "hours", "deadline"] as const).map(
        (key) => [page.title(`contacts/${key}`), c[key]] as const,
      ),
    );
  }
}

function warnings(notice: Notice, page: Page): void {
  if (notice.warnings.length === 0) return;
  page.heading(page.title("warnings"), notice.warnings.length);
  for (const w of notice.warnings) page.warning(printable(w.line === undefined ? w.message : `${w.line}:${w.column ?? 1}  ${w.message}`));
}

export function toTable(notice: Notice, options: FormatOptions = {}): string {
  const page = new Page(options.lang ?? "zh", options.color ?? false, options.width ?? Number.POSITIVE_INFINITY);
  for (const section of [overview, meeting, people, targets, contacts, warnings]) section(notice, page);
  return `${page.lines.join("\n")}\n`;
}

export const table: Format = {
  name: "table",
  notice: (notice, options, { index }) =>
    `${index === 0 ? "" : `\n${"─".repeat(Math.min(60, options.width ?? 60))}\n\n`}${toTable(notice, options)}`,
};
