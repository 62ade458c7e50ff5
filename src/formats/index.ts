/** The formats a notice can be written in, by name; each is loaded when it is asked for. */
import type { Notice } from "../generated/notice.js";
import type { Format, FormatOptions } from "./types.js";

export type { Format, FormatOptions };

const loaders = {
  yaml: async () => (await import("./yaml.js")).yaml,
  json: async () => (await import("./json.js")).json,
  ndjson: async () => (await import("./ndjson.js")).ndjson,
  table: async () => (await import("./table.js")).table,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof loaders;

/** The choices of `--format`, the default first. */
export const formatNames = Object.keys(loaders) as FormatName[];

export const loadFormat = (name: FormatName): Promise<Format> => loaders[name]();

/** One notice, or several, as a text. */
export async function formatNotice(
  notices: Notice | readonly Notice[],
  name: FormatName = "yaml",
  options: FormatOptions = {},
): Promise<string> {
  const format = await loadFormat(name);
  const list: readonly Notice[] = Array.isArray(notices) ? notices : [notices as Notice];
  const many = Array.isArray(notices);
  const parts = [format.begin?.(options) ?? ""];
  for (const [index, notice] of list.entries()) parts.push(format.notice(notice, options, { index, many }));
  parts.push(format.end?.(options, { written: list.length, many }) ?? "");
  return parts.join("");
}
