/** The library: parse, validate and write notices. */
import type { EvaluateOptions, Evaluation } from "./eval/index.js";
import type { Lang } from "./messages/index.js";
import { checkNotice, type Problem } from "./validate/index.js";

export { type NoticeInput, type NoticeOutcome, type ParseNoticesOptions, parseNotices } from "./batch/parse-notices.js";
export { EvaluationError } from "./eval/error.js";
export type { Difference, EvalProblem, EvaluateOptions, Evaluation, FieldName, FieldScore, Scored, Scores } from "./eval/index.js";
export { type FormatName, type FormatOptions, formatNames, formatNotice } from "./formats/index.js";
export type * from "./generated/notice.js";
export type { Lang } from "./messages/index.js";
export { ReadError } from "./readers/error.js";
export { type ParseOptions, parseNotice, parseNoticeText, parseNoticeTexts, type Result, type TextOptions } from "./result.js";
export type { Problem } from "./validate/index.js";
export { VERSION } from "./version.js";

/** Checks data against the schema of the notice. @returns what is wrong, an empty list for valid data */
export function validateNotice(data: unknown, lang: Lang = "zh"): Problem[] {
  return checkNotice(data, lang);
}

/**
 * Parses notices and holds them against the gold files beside them: `a.gold.json` or `a.gold.yaml` belongs to `a.txt`, `a.docx` …
 * @param paths folders (with all below), notices or gold files
 * @throws EvaluationError where a path does not exist or no gold file is found
 */
export async function evaluate(paths: string | readonly string[], options: EvaluateOptions = {}): Promise<Evaluation> {
  // Loaded here: it reads YAML with positions, which no other part of the library needs.
  const { evaluate: run } = await import("./eval/index.js");
  return run(paths, options);
}
