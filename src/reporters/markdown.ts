/** Markdown, for the summary of a CI job or a comment. */
import { message } from "../messages/index.js";
import { levelName, shownOf, summaryLines, wellFormed } from "./shared.js";
import type { Reporter } from "./types.js";

/** GitHub refuses a summary of more than 1 MiB. */
const MAX_ROWS = 1000;

const ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" } as const;

/** A cell of a table: nothing in it may act as Markdown or HTML. */
const cell = (text: string): string =>
  wellFormed(text)
    .replace(/[\r\n\t]+/gu, " ")
    .replace(/[\\`*_{}[\]()#+!|~<>&]/gu, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`));

export const markdown: Reporter = {
  name: "markdown",
  render(report, options) {
    const { lang } = options;
    const all = report.files.flatMap((file) => shownOf(file, options));
    const lines = [`## xuncha: ${message("validate-heading", lang)}`, "", ...summaryLines(report, lang).flatMap((line) => [line, ""])];
    if (all.length > 0) {
      const titles = (["validate-level", "validate-place", "validate-message", "validate-help", "validate-code"] as const).map((code) =>
        message(code, lang),
      );
      lines.push(`| ${titles.join(" | ")} |`, "|---|---|---|---|---|");
      for (const d of all.slice(0, MAX_ROWS)) {
        const place = `${d.file}:${d.line}:${d.column}`;
        lines.push(
          `| ${ICONS[d.severity]} ${levelName(d.severity, lang)} | ${cell(place)} | ${cell(d.message)} | ${cell(d.help)} | ${cell(d.code)} |`,
        );
      }
      if (all.length > MAX_ROWS) lines.push("", message("validate-more-rows", lang, { count: all.length - MAX_ROWS }));
      lines.push("");
    }
    return `${lines.join("\n").trimEnd()}\n`;
  },
};
