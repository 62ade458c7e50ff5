/** `--config`, `--no-config`, or the file that is found from the working folder upwards: the user's own words for a run. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { findConfig } from "../config/find.js";
import type { LexiconEntries } from "../context.js";
import { type Lang, message } from "../messages/index.js";
import { CliError } from "./errors.js";
import type { Session } from "./session.js";

export interface ConfigFlags {
  /** A path, or false for none. */
  readonly config?: string | false;
}

export function addConfigOptions(command: Command, lang: Lang): Command {
  return command.option("--config <file>", message("config-opt", lang)).option("--no-config", message("config-opt-no", lang));
}

/** @returns undefined without a configuration @throws CliError where it cannot be read or is not right; its problems have been told */
export async function configuredLexicons({ config }: ConfigFlags, session: Session): Promise<LexiconEntries | undefined> {
  if (config === false) return undefined;
  const { lang, streams } = session;
  const path = config === undefined ? findConfig(streams.cwd) : resolve(streams.cwd, config);
  if (path === undefined) return undefined;
  const file = (config ?? relative(streams.cwd, path)).replaceAll("\\", "/");
  const { readConfig, MAX_CONFIG_SIZE } = await import("../config/load.js");
  const bytes = await bytesOf(path, file, MAX_CONFIG_SIZE, lang);
  const loaded = await readConfig(bytes, file, lang);
  if ("lexicons" in loaded) return loaded.lexicons;
  for (const { line, column, message: text, help, frame } of loaded.problems) {
    await session.say(`${file}:${line}:${column} ${text}`);
    if (frame) await session.say(`  ${frame.code}`).then(() => session.say(`  ${frame.caret}`));
    if (help) await session.say(`  ${help}`);
  }
  throw new CliError(message("config-problems", lang, { file, count: loaded.problems.length }));
}

async function bytesOf(path: string, file: string, limit: number, lang: Lang): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new CliError(message("cli-file-folder", lang, { file }));
    if (found.size > limit) throw new CliError(message("config-too-large", lang, { file, limit: `${limit / 1024 / 1024} MB` }));
    return await readFile(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new CliError(message("cli-file-missing", lang, { file }));
    if (code === "EACCES" || code === "EPERM") throw new CliError(message("cli-file-denied", lang, { file }));
    throw new CliError(message("cli-file-unreadable", lang, { file, reason: code ?? reason }));
  }
}
