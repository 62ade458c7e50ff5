/** `xuncha.config.yaml` → the user's entries of word lists. Loaded only where there is such a file. */
import type { LexiconEntries } from "../context.js";
import type { Config } from "../generated/validators.js";
import type { Lang } from "../messages/index.js";
import type { Diagnostic } from "../validate/types.js";
import { configFindings } from "./check.js";
import { UserFile } from "./user-file.js";
import { DEFAULT_VALUES } from "./values.js";

/** Words by hand are some kilobytes; more is another file. */
export const MAX_CONFIG_SIZE = 4 * 1024 * 1024;

export type LoadedConfig = { readonly lexicons: LexiconEntries } | { readonly problems: readonly Diagnostic[] };

/** @param file as it is shown to the user */
export async function readConfig(bytes: Uint8Array, file: string, lang: Lang): Promise<LoadedConfig> {
  const read = await UserFile.read(bytes, file, lang);
  if (read.problems.length > 0) return { problems: read.problems };
  // A file that is empty, or all comments, adds nothing.
  if (read.data === undefined || read.data === null) return { lexicons: {} };
  const problems = await read.place(configFindings(read.data));
  if (problems.length > 0) return { problems };
  const lists = (read.data as Config).lexicons ?? {};
  return { lexicons: Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, entries.map((e) => withValue(name, e))])) };
}

function withValue(name: string, entry: string | [string, string]): string | readonly [string, string] {
  const value = DEFAULT_VALUES[name];
  return typeof entry === "string" && value !== undefined ? [entry, value] : entry;
}
