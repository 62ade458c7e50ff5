/** The summary of a run in words, for the end of a log. */
import { valueTitle } from "../formats/titles.js";
import { type Lang, message } from "../messages/index.js";
import type { Summary } from "./summary.js";

/** Outputs that are named when they are stale. */
const NAMED = 10;

export function summaryText(summary: Summary, lang: Lang): string {
  const { all, parsed, kept, failed, done, seconds } = summary;
  const comma = lang === "zh" ? "，" : ", ";
  const tally = (counts: Readonly<Record<string, number>>, name: (key: string) => string): string =>
    Object.entries(counts)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([key, count]) => `${name(key)} ${count}`)
      .join(comma);
  const some = (names: readonly string[]): string => names.slice(0, NAMED).join(comma) + (names.length > NAMED ? "…" : "");
  const lines = [
    summary.interrupted
      ? message("batch-interrupted", lang, { done, all })
      : message("batch-done", lang, { all, parsed, kept, failed, seconds: seconds.toFixed(1), rate: Math.round(all / seconds) }),
  ];
  if (Object.keys(summary.kinds).length > 0)
    lines.push(message("batch-kinds", lang, { list: tally(summary.kinds, (k) => valueTitle("kind", k, lang) ?? k) }));
  if (summary.warned > 0) lines.push(message("batch-warnings", lang, { list: tally(summary.warnings, (code) => code) }));
  if (summary.skipped > 0) lines.push(message("batch-skipped", lang, { count: summary.skipped }));
  if (summary.cut > 0) lines.push(message("batch-cells-cut", lang, { count: summary.cut }));
  if (summary.stale.length > 0) {
    lines.push(message(summary.pruned ? "batch-pruned" : "batch-stale", lang, { count: summary.stale.length, list: some(summary.stale) }));
  }
  if (failed > 0) {
    const colon = lang === "zh" ? "：" : ": ";
    lines.push(message("batch-failures", lang), ...summary.failures.map(({ input, error }) => `  ${input}${colon}${error.message}`));
    if (failed > summary.failures.length)
      lines.push(message("batch-more", lang, { count: failed - summary.failures.length, file: summary.manifest }));
  }
  return `${lines.join("\n")}\n`;
}
