/** Every code of `xuncha validate`: how bad it is, and the chapter of docs/diagnostics.md it stands in. */
import type { Severity } from "./types.js";

export interface CodeInfo {
  readonly severity: Severity;
  readonly group: Group;
  /** `--fix` repairs it. */
  readonly fixable?: true;
}

export const GROUPS = ["file", "yaml", "json", "schema", "version", "relations", "form", "source"] as const;
export type Group = (typeof GROUPS)[number];

const of =
  (group: Group, severity: Severity) =>
  (...codes: string[]): [string, CodeInfo][] =>
    codes.map((code) => [code, { severity, group }]);
const fixable = (entries: [string, CodeInfo][]): [string, CodeInfo][] => entries.map(([code, info]) => [code, { ...info, fixable: true }]);

export const codes: Readonly<Record<string, CodeInfo>> = Object.fromEntries([
  ...of("file", "error")("file-empty", "file-binary", "file-encoding", "file-too-large", "file-too-many-values", "file-too-deep"),
  ...of("yaml", "error")(
    "yaml-syntax",
    "yaml-duplicate-key",
    "yaml-tab",
    "yaml-indent",
    "yaml-unclosed",
    "yaml-colon",
    "yaml-full-width",
    "yaml-escape",
    "yaml-tag",
    "yaml-alias",
    "yaml-alias-bomb",
    "yaml-alias-cycle",
  ),
  ...of("json", "error")(
    "json-syntax",
    "json-end",
    "json-trailing-comma",
    "json-comment",
    "json-quotes",
    "json-full-width",
    "json-string",
    "json-duplicate-key",
  ),
  ...of("schema", "error")(
    "schema-type",
    "schema-null",
    "schema-required",
    "schema-unknown-key",
    "schema-enum",
    "schema-empty",
    "schema-minimum",
    "schema-min-items",
    "schema-unique",
    "schema-date",
    "schema-pattern",
    "schema-any-of",
    "schema-other",
  ),
  ...fixable(of("version", "error")("version-missing", "version-type")),
  ...of("version", "error")("version-unsupported"),
  ...fixable(of("relations", "error")("totals-value", "totals-missing", "totals-extra")),
  ...of("relations", "error")(
    "count-of-unknown",
    "target-team-unknown",
    "contact-team-unknown",
    "team-target-unknown",
    "target-type-unlisted",
    "count-type-unlisted",
    "duplicate-target",
    "period-order",
    "teams-count",
    "evidence-pointer",
    "evidence-range",
  ),
  ...of("relations", "warning")(
    "within-unknown",
    "full-name-mismatch",
    "duplicate-attendee",
    "duplicate-count",
    "duplicate-entry",
    "duplicate-value",
    "count-below-list",
    "team-targets-missing",
    "meeting-after-publication",
    "deadline-before-start",
    "date-text-mismatch",
    "date-unlikely",
  ),
  ...of("relations", "info")("speaker-unknown"),
  ...of("form", "warning")("contact-phone", "contact-email", "contact-deadline"),
  ...fixable(of("form", "info")("key-order")),
  ...of("source", "error")("source-changed", "evidence-moved", "evidence-value", "drift-changed", "drift-missing", "drift-extra"),
  ...of("source", "warning")("source-missing", "source-unreadable"),
]);

export const severityOf = (code: string): Severity => codes[code]?.severity ?? "error";
