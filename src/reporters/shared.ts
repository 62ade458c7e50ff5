/** What several reporters do alike. */
import { type Lang, message } from "../messages/index.js";
import { codes } from "../validate/codes.js";
import type { Diagnostic, FileReport, Report, Severity } from "../validate/types.js";
import type { ReporterOptions } from "./types.js";

const RANK: Readonly<Record<Severity | "none", number>> = { none: 3, error: 2, warning: 1, info: 0 };

/** Whether a finding of this severity counts for the exit code. */
export const counts = (severity: Severity, failLevel: ReporterOptions["failLevel"]): boolean => RANK[severity] >= RANK[failLevel];

/** The diagnostics of a file that are to be shown. */
export const shownOf = (file: FileReport, { quiet, failLevel }: ReporterOptions): readonly Diagnostic[] =>
  quiet ? file.diagnostics.filter((d) => counts(d.severity, failLevel)) : file.diagnostics;

export const levelName = (severity: Severity, lang: Lang): string => message(`validate-${severity}`, lang);

export const totalOf = ({ counts: c }: Pick<Report, "counts">): number => c.error + c.warning + c.info;

/** The summary, line by line. */
export function summaryLines(report: Report, lang: Lang): string[] {
  const { files, notices, counts: c, omitted, known, fixed } = report;
  const sums = { files: files.length, notices, errors: c.error, warnings: c.warning, infos: c.info };
  const lines = [
    totalOf(report) === 0 ? message("validate-ok", lang, { files: files.length, notices }) : message("validate-summary", lang, sums),
  ];
  const fixable = files.flatMap((f) => f.diagnostics).filter((d) => codes[d.code]?.fixable).length;
  if (fixable > 0) lines.push(message("validate-fixable", lang, { count: fixable }));
  if (fixed > 0) lines.push(message("validate-fixed", lang, { count: fixed }));
  if (omitted > 0) lines.push(message("validate-omitted", lang, { count: omitted }));
  if (known > 0) lines.push(message("validate-known", lang, { count: known }));
  return lines;
}

/** Half of a surrogate pair, which UTF-8 and URIs cannot hold, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
