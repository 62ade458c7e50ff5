/** SARIF 2.1.0, for code scanning. Columns are UTF-16 units, as everywhere here. */
import { findings } from "../messages/findings.js";
import { codes } from "../validate/codes.js";
import type { Diagnostic, Severity } from "../validate/types.js";
import { VERSION } from "../version.js";
import { shownOf, wellFormed } from "./shared.js";
import type { Reporter } from "./types.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A relative reference with `/`; characters that a URI may not hold are escaped. Absolute paths become file URIs. */
export function uriOf(file: string): string {
  const parts = file
    .replace(/\\/gu, "/")
    .replace(/^(?:\.\/)+/u, "")
    .split("/");
  const uri = parts.map((part) => encodeURIComponent(wellFormed(part))).join("/");
  if (/^[A-Za-z]:\//u.test(file.replace(/\\/gu, "/"))) return `file:///${uri.replace("%3A", ":")}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}

export const sarif: Reporter = {
  name: "sarif",
  render(report, options) {
    const { lang } = options;
    const diagnostics = report.files.flatMap((file) => shownOf(file, options));
    const used = [...new Set(diagnostics.map((d) => d.code))].sort();
    const rules = used.map((code) => {
      const text = findings[code];
      return {
        id: code,
        shortDescription: { text: (text?.[lang] ?? code).replace(/\{(\w+)\}/gu, "…") },
        help: { text: text?.help[lang] ?? code },
        defaultConfiguration: { level: LEVELS[codes[code]?.severity ?? "error"] },
      };
    });
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "xuncha", version: VERSION, semanticVersion: VERSION, rules } },
          columnKind: "utf16CodeUnits",
          results: diagnostics.map((d) => resultOf(d, used.indexOf(d.code))),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function resultOf(d: Diagnostic, ruleIndex: number) {
  const startLine = Math.max(1, d.line);
  const startColumn = Math.max(1, d.column);
  const endLine = Math.max(startLine, d.endLine);
  const endColumn = endLine === startLine ? Math.max(startColumn, d.endColumn) : Math.max(1, d.endColumn);
  return {
    ruleId: d.code,
    ruleIndex,
    level: LEVELS[d.severity],
    message: { text: `${wellFormed(d.message)}\n${d.help}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(d.file) }, region: { startLine, startColumn, endLine, endColumn } },
        ...(d.pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: wellFormed(d.pointer) }] }),
      },
    ],
    partialFingerprints: { "xuncha/v1": d.fingerprint },
  };
}
