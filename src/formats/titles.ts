/** What fields and values are called, for comments and headings. */
import { enumOf, fieldTitles, valueTitles } from "../generated/titles.js";
import type { Lang } from "../messages/index.js";

const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);

/** @param path keys from the root, list positions left out: `meeting/agenda` */
export function fieldTitle(path: string, lang: Lang): string | undefined {
  return own(fieldTitles, path)?.[lang === "zh" ? 0 : 1];
}

/** What an enumerated value means; undefined where the field is free text. */
export function valueTitle(path: string, value: string, lang: Lang): string | undefined {
  const name = own(enumOf, path);
  const values = name === undefined ? undefined : own(valueTitles, name);
  return values && own(values, value)?.[lang === "zh" ? 0 : 1];
}
