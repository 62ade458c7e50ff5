/** What the arguments name: files, or standard input. Every way to fail has its own message. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Lang, message, messageOf } from "../messages/index.js";
import { ReadError, sizeText } from "../readers/error.js";
import { CliError } from "./errors.js";
import type { Session } from "./session.js";

/** Bytes read when the user says nothing; the readers' own limit is the same. */
export const DEFAULT_MAX_SIZE = 20 * 1024 * 1024;

export interface Input {
  /** As it is shown to the user. */
  readonly label: string;
  /** For `source.file`: what the user wrote, so that the same call gives the same data anywhere. */
  readonly file?: string | undefined;
  /** @throws CliError or ReadError */
  read(): Promise<Uint8Array>;
}

/** @param names paths as the user wrote them; `-` is standard input; none at all is too, behind a pipe */
export function inputsOf(names: readonly string[], maxSize: number | undefined, session: Session): Input[] {
  const { lang, streams } = session;
  if (names.length === 0 && streams.stdin.isTTY) throw new CliError(message("cli-no-input", lang));
  if (names.filter((n) => n === "-").length > 1) throw new CliError(message("cli-stdin-twice", lang));
  const limit = maxSize ?? DEFAULT_MAX_SIZE;
  return (names.length === 0 ? ["-"] : names).map((name) =>
    name === "-"
      ? { label: message("cli-stdin-name", lang), read: () => collect(streams.stdin, limit) }
      : { label: name, file: name, read: () => readPath(name, limit, session) },
  );
}

async function readPath(name: string, limit: number, { lang, streams }: Session): Promise<Uint8Array> {
  const path = resolve(streams.cwd, name);
  try {
    // Nothing else is to be done meanwhile, and to load what reads in the background takes longer than to read a notice.
    const found = statSync(path);
    if (found.isDirectory()) throw new CliError(message("cli-file-folder", lang, { file: name }));
    // A named pipe is fine (`<(…)`); a device may never end.
    if (found.isCharacterDevice() || found.isBlockDevice() || found.isSocket()) {
      throw new CliError(message("cli-file-special", lang, { file: name }));
    }
    if (found.isFile() && found.size > limit) throw tooLarge(found.size, limit);
    // A file that says it is empty may be one of the system's, without an end.
    if (found.isFile() && found.size > 0) return readFileSync(path);
    return await collect(createReadStream(path), limit);
  } catch (error) {
    throw error instanceof CliError || error instanceof ReadError ? error : new CliError(fileMessage(error, name, lang));
  }
}

/** As the readers say it, but with the size of the whole file: they see no more than the limit of it. */
function tooLarge(bytes: number, most: number): ReadError {
  const [size, limit] = [sizeText(bytes), sizeText(most)];
  return new ReadError("too-large", { size: size === limit ? `${bytes} B` : size, limit });
}

/** Why a file could not be read, in words of the user. */
export function fileMessage(error: unknown, file: string, lang: Lang): string {
  const { code, message: reason } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return message("cli-file-missing", lang, { file });
  if (code === "EISDIR") return message("cli-file-folder", lang, { file });
  if (code === "EACCES" || code === "EPERM") return message("cli-file-denied", lang, { file });
  return message("cli-file-unreadable", lang, { file, reason: code ?? reason });
}

/** Reads one byte more than the limit, so that the reader can say that the file is larger, without holding all of it. */
async function collect(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

/** What went wrong with an input, in one line that names it. */
export function inputError(error: unknown, label: string, lang: Lang): string {
  if (error instanceof CliError) return error.message;
  const { code, params } = error as { code?: unknown; params?: Record<string, string | number> };
  const colon = lang === "zh" ? "：" : ": ";
  if (error instanceof Error && error.name === "ReadError" && typeof code === "string") {
    return `${label}${colon}${messageOf(code, lang, params)}`;
  }
  return `${label}${colon}${message("cli-internal", lang, { reason: error instanceof Error ? error.message : String(error) })}`;
}

/** After several inputs: which of them failed, because their messages may have scrolled away. */
export async function sayFailed(failed: readonly string[], all: number, session: Session): Promise<void> {
  if (failed.length === 0) return;
  const files = failed.join(session.lang === "zh" ? "、" : ", ");
  await session.say(message("cli-some-failed", session.lang, { failed: failed.length, all, files }));
}
