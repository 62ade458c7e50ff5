/** Published data → what is wrong with it, at the line and column of the user's file. */
import { checkData } from "./check.js";
import { severityOf } from "./codes.js";
import { type CheckOptions, Collector } from "./collect.js";
import { checkDocuments } from "./documents.js";
import { type DataFormat, formatOfName, sniffFormat } from "./load/index.js";
import { checkNdjson } from "./ndjson.js";

import type { FileReport } from "./types.js";
import { wordsOf } from "./wording.js";

export { checkData } from "./check.js";
export type { CheckOptions } from "./collect.js";
export type { DataFormat } from "./load/index.js";
export type { Diagnostic, FileReport, Report, Severity } from "./types.js";

/** What is wrong with a notice that is no file: without line and column. */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: string;
}

/** @returns what is wrong with the data of one notice; an empty list for sound data */
export function checkNotice(data: unknown, lang: "zh" | "en" = "zh"): Problem[] {
  return checkData(data).map((finding) => {
    const { code, pointer, expected, actual, suggestion } = finding;
    return {
      code,
      severity: severityOf(code),
      ...wordsOf(finding, lang),
      pointer,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}

/**
 * A text of published data: YAML (one document or several), JSON (a notice or a list of them) or NDJSON.
 * @param file its name for the report; the ending says what it is, otherwise the text does
 */
export async function checkText(
  text: string,
  file: string,
  options: CheckOptions & { readonly format?: DataFormat } = {},
): Promise<FileReport> {
  const collector = new Collector(file, options);
  const format = options.format ?? formatOfName(file) ?? sniffFormat(text);
  if (format === "ndjson") await checkNdjson([Buffer.from(text)], Number.MAX_SAFE_INTEGER, collector);
  else await checkDocuments(text, format, collector);
  return collector.report();
}
