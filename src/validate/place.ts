/** Findings → diagnostics: each at its line and column, in words. */
import { frameOf } from "../formats/frame.js";
import type { Lines } from "../lines.js";
import type { Lang } from "../messages/index.js";
import { shortHash } from "../sha256.js";
import { severityOf } from "./codes.js";
import { locate, type Node } from "./load/tree.js";
import type { Diagnostic, Finding, Range } from "./types.js";
import { wordsOf } from "./wording.js";

/** 16 hexadecimal digits. */
export function fingerprintOf({ code, pointer, actual, params }: Finding): string {
  const where = pointer.replace(/\/\d+(?=\/|$)/gu, "/*");
  // Offsets and line numbers change with every edit; what is said about them does not.
  const { first: _, line: __, ...rest } = params;
  return shortHash(JSON.stringify([code, where, actual ?? rest]));
}

/** Where to point for a finding; what is not there is shown at the nearest thing around it. */
export function rangeOf(finding: Finding, tree: Node | undefined, text: string): Range {
  if (finding.range) return finding.range;
  if (!tree) return { start: 0, end: 0 };
  let { pointer } = finding;
  let found = locate(tree, pointer);
  let exact = true;
  while (!found && pointer !== "") {
    exact = false;
    pointer = pointer.slice(0, pointer.lastIndexOf("/"));
    found = locate(tree, pointer);
  }
  if (!found) return { start: 0, end: 0 };
  const { key, value } = found;
  if (exact && finding.at === "key" && key) return key;
  if (!exact || finding.at === "container" || value.end === value.start) return key ?? { start: value.start, end: value.start + 1 };
  return trimmed(value, text);
}

/** Without the line breaks and blanks that belong to a block but that nobody sees. */
function trimmed({ start, end }: Range, text: string): Range {
  let to = end;
  while (to > start + 1 && /\s/u.test(text[to - 1] ?? "")) to--;
  return { start, end: to };
}

export interface Placing {
  readonly file: string;
  readonly lang: Lang;
  readonly lines: Lines;
}

export function diagnosticOf(finding: Finding, range: Range, { file, lang, lines }: Placing): Diagnostic {
  const from = lines.at(range.start);
  const to = lines.at(Math.max(range.end, range.start));
  // `first` of a key that is written twice is an offset until now.
  const first = finding.params["first"];
  const told =
    finding.code.endsWith("duplicate-key") && typeof first === "number"
      ? { ...finding, params: { ...finding.params, first: lines.at(first).line } }
      : finding;
  const { message, help } = wordsOf(told, lang);
  const { expected, actual, suggestion } = finding;
  return {
    code: finding.code,
    severity: severityOf(finding.code),
    message,
    file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    pointer: finding.pointer,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(suggestion === undefined ? {} : { suggestion }),
    help,
    fingerprint: fingerprintOf(finding),
    frame: frameOf(lines, range.start, range.end),
  };
}
