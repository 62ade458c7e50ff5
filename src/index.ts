/** The library: parse, validate and write notices. */
import type { Lang } from "./messages/index.js";
import { checkNotice, type Problem } from "./validate/index.js";

export { type NoticeInput, type NoticeOutcome, type ParseNoticesOptions, parseNotices } from "./batch/parse-notices.js";
export { type FormatName, type FormatOptions, formatNames, formatNotice } from "./formats/index.js";
export type * from "./generated/notice.js";
export type { Lang } from "./messages/index.js";
export { ReadError } from "./readers/error.js";
export { type ParseOptions, parseNotice, parseNoticeText, type Result, type TextOptions } from "./result.js";
export type { Problem } from "./validate/index.js";
export { VERSION } from "./version.js";

/** Checks data against the schema of the notice. @returns what is wrong, an empty list for valid data */
export function validateNotice(data: unknown, lang: Lang = "zh"): Problem[] {
  return checkNotice(data, lang);
}
