/** For GitHub Actions: annotations in the code, as many as GitHub shows; the others as plain lines of the log. */
import { printable } from "../formats/printable.js";
import { message } from "../messages/index.js";
import type { Diagnostic, Severity } from "../validate/types.js";
import { levelName, shownOf, summaryLines } from "./shared.js";
import type { Reporter } from "./types.js";

/** GitHub drops without a word what goes beyond this in one step. */
export const MAX_ANNOTATIONS = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

const escapeData = (text: string): string => text.replace(/%/gu, "%25").replace(/\r/gu, "%0D").replace(/\n/gu, "%0A");
const escapeProperty = (text: string): string => escapeData(text).replace(/:/gu, "%3A").replace(/,/gu, "%2C");

export const github: Reporter = {
  name: "github",
  render(report, options) {
    const { lang, quiet } = options;
    const all = report.files.flatMap((file) => shownOf(file, options));
    // Errors first: what does not fit should be what matters least.
    const rank = { error: 0, warning: 1, info: 2 };
    const annotated = [...all].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, MAX_ANNOTATIONS);
    const rest = all.filter((d) => !annotated.includes(d));
    const lines = annotated.map(annotation);
    if (rest.length > 0) lines.push(message("validate-github-more", lang, { count: rest.length }));
    for (const d of rest) lines.push(plainLine(d, levelName(d.severity, lang)));
    if (!quiet) lines.push(...summaryLines(report, lang));
    return lines.length > 0 ? `${lines.join("\n")}\n` : "";
  },
};

function annotation(d: Diagnostic): string {
  // An end on another line makes GitHub ignore the columns; one line is what is pointed at.
  const columns =
    d.endLine === d.line ? `,endLine=${d.line},col=${d.column},endColumn=${Math.max(d.column, d.endColumn - 1)}` : `,col=${d.column}`;
  const properties = `file=${escapeProperty(d.file)},line=${d.line}${columns},title=${escapeProperty(d.code)}`;
  return `::${COMMANDS[d.severity]} ${properties}::${escapeData(`${printable(d.message)}\n${printable(d.help)}`)}`;
}

/** A text that begins with `::` would be read as a command of the runner. */
const plainLine = (d: Diagnostic, level: string): string =>
  printable(`${d.file}:${d.line}:${d.column} ${level} ${d.code} ${d.message}`).replace(/^::/u, " ::");
