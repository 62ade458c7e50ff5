/** What fields and values are called, for comments and headings. */
import type { Lang } from "../messages/index.js";

const FIELDS: Readonly<Record<string, string>> = { round: "巡察轮次", meeting: "会议" };
const VALUES: Readonly<Record<string, string>> = { deployment: "动员部署" };

/** @param path keys from the root, list positions left out: `meeting/agenda` */
export function fieldTitle(path: string, lang: Lang): string | undefined {
  return lang === "zh" ? FIELDS[path] : undefined;
}

/** What an enumerated value means; undefined where the field is free text. */
export function valueTitle(_path: string, value: string, lang: Lang): string | undefined {
  return lang === "zh" ? VALUES[value] : undefined;
}
