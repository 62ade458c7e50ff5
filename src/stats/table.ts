/** The statistics as tables for the terminal. */

import { valueTitle } from "../formats/titles.js";
import { quickWidth } from "../formats/width.js";
import { type Lang, message } from "../messages/index.js";
import type { Stats } from "./collect.js";

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - quickWidth(text)));
const padStart = (text: string, width: number): string => " ".repeat(Math.max(0, width - quickWidth(text))) + text;

/** @param top rows a table at most; 0 for all */
export function statsTables(stats: Stats, lang: Lang, top: number): string {
  const unknown = message("stats-unknown", lang);
  const counted = (
    title: string,
    head: string,
    counts: Readonly<Record<string, number>>,
    name: (key: string) => string = (key) => key,
  ): Table => ({
    title,
    heads: ["", head],
    rows: Object.entries(counts).map(([key, count]) => [key === "" ? unknown : name(key), count]),
  });
  const says = (path: string) => (key: string) => valueTitle(path, key, lang) ?? key;
  const notices = message("stats-notices", lang);
  const tables: Table[] = [
    counted(message("stats-by-kind", lang), notices, stats.byKind, says("kind")),
    counted(message("stats-by-round", lang), notices, stats.byRound),
    counted(message("stats-by-authority", lang), notices, stats.byAuthority),
    counted(message("stats-by-month", lang), notices, stats.byMonth),
    counted(message("stats-targets", lang), message("stats-count", lang), stats.targetsByType, says("targets/types")),
    {
      title: message("stats-communities", lang),
      heads: [
        message("stats-round", lang),
        message("stats-communities-counted", lang),
        message("stats-communities-named", lang),
        message("stats-villages-counted", lang),
        message("stats-villages-named", lang),
        message("stats-together-counted", lang),
      ],
      rows: Object.entries(stats.communitiesByRound).map(([round, s]) => [
        round || unknown,
        s.communitiesCounted,
        s.communitiesNamed,
        s.villagesCounted,
        s.villagesNamed,
        s.togetherCounted,
      ]),
    },
    {
      title: message("stats-roles", lang),
      heads: ["", message("stats-mentions", lang), message("stats-people", lang)],
      rows: Object.entries(stats.peopleByRole).map(([role, { mentions, people }]) => [
        role ? says("attendees/roles")(role) : unknown,
        mentions,
        people,
      ]),
    },
    counted(message("stats-warnings", lang), message("stats-count", lang), stats.warnings),
  ];
  return tables
    .filter((t) => t.rows.length > 0)
    .map((t) => drawn(t, lang, top))
    .join("\n");
}

function drawn({ title, heads, rows }: Table, lang: Lang, top: number): string {
  const shown = (top === 0 ? rows : rows.slice(0, top)).map((row) => row.map(String));
  const widths = heads.map((head, i) => Math.max(quickWidth(head), ...shown.map((row) => quickWidth(row[i] ?? ""))));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i === 0 ? pad(cell, widths[i] ?? 0) : padStart(cell, widths[i] ?? 0))).join("  ")}`.trimEnd();
  const more = rows.length > shown.length ? [`  ${message("stats-more", lang, { count: rows.length - shown.length })}`] : [];
  return `${[title, line(heads), ...shown.map(line), ...more].join("\n")}\n`;
}
