/** Where data goes: standard output, or a file that appears only when it is whole. */
import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { message } from "../messages/index.js";
import { CliError } from "./errors.js";
import type { Session } from "./session.js";

export interface Target {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** @throws CliError where the file is one of the inputs, or cannot be written */
export function openTarget(file: string | undefined, inputs: readonly string[], session: Session): Target {
  const { lang, streams } = session;
  if (file === undefined || file === "-") return { write: (text) => session.out.write(text), close: async () => undefined };
  const path = real(resolve(streams.cwd, file));
  if (inputs.some((name) => name !== "-" && real(resolve(streams.cwd, name)) === path)) {
    throw new CliError(message("cli-output-is-input", lang, { file }));
  }
  const parts: string[] = [];
  return {
    write: async (text) => void parts.push(text),
    close: async () => {
      try {
        await replaceFile(path, parts.join(""));
      } catch (error) {
        const { code, message: reason } = error as NodeJS.ErrnoException;
        throw new CliError(message("cli-write-failed", lang, { file, reason: code ?? reason }));
      }
    },
  };
}

/** A reader of the file sees the old content or the new, never half of one. Its mode stays, and a link to it stays a link. */
export async function replaceFile(name: string, content: string | Uint8Array): Promise<void> {
  const path = real(name);
  const old = await stat(path).catch(() => undefined);
  // /dev/stdout and pipes cannot be replaced, only written to; a folder gives its own error.
  if (old && !old.isFile()) return writeFile(path, content);
  const part = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeFile(part, content, { flag: "wx", mode: old ? old.mode & 0o777 : 0o666, flush: true });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
