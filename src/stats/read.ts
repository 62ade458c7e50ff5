/** Published data from files: YAML, JSON (one notice or a list) and NDJSON, one notice at a time. */
import { createReadStream, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { parseAllDocuments } from "yaml";
import { BatchError } from "../batch/error.js";
import { linesOf } from "../batch/filter.js";
import type { Notice } from "../generated/notice.js";

const DATA = /\.(?:ya?ml|json|ndjson|jsonl)$/iu;
/** What `xuncha batch` keeps beside its output. */
const MANIFEST = /(?:^|[\\/])xuncha-manifest\.ndjson$|\.manifest\.ndjson$/u;
const LINES = /\.(?:ndjson|jsonl)$/iu;

/** Bytes that a line of NDJSON may take. */
const MAX_LINE = 64 * 1024 * 1024;

/** @returns absolute paths, in order @throws BatchError where nothing is found */
export async function dataFiles(inputs: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const input of inputs) {
    const path = resolve(cwd, input);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory()) {
      const names = await glob(["**/*"], { cwd: path, expandDirectories: false });
      for (const name of names.sort()) if (DATA.test(name) && !MANIFEST.test(name)) found.add(resolve(path, name));
    } else if (kind) found.add(path);
    else if (isDynamicPattern(input)) {
      const names = await glob([input.replaceAll("\\", "/")], { cwd, expandDirectories: false });
      if (names.length === 0) throw new BatchError("batch-no-match", { pattern: input });
      for (const name of names.sort()) if (!MANIFEST.test(name)) found.add(resolve(cwd, name));
    } else throw new BatchError("batch-missing", { file: input });
  }
  return [...found];
}

export interface Unread {
  readonly file: string;
  readonly reason: string;
}

/** The notices of all files; what holds none, or cannot be read, is told and passed over. */
export async function* publishedNotices(
  files: readonly string[],
  cwd: string,
  tell: (problem: Unread) => void,
): AsyncGenerator<Notice, void, undefined> {
  for (const path of files) {
    const file = relative(cwd, path);
    // Both kinds of lines that a run leaves in its folder: notices and the manifest, which is none.
    const isLines = LINES.test(path);
    try {
      let line = 0;
      for await (const value of isLines ? valuesOfLines(path) : valuesOfFile(path)) {
        line++;
        if (isNotice(value)) yield value;
        else if (isManifest(value)) break;
        else tell({ file: isLines ? `${file}:${line}` : file, reason: value instanceof Error ? value.message : "" });
      }
    } catch (error) {
      tell({ file, reason: (error as Error).message.split("\n")[0] ?? "" });
    }
  }
}

async function* valuesOfLines(path: string): AsyncGenerator<unknown> {
  for await (const line of linesOf(createReadStream(path), MAX_LINE)) {
    try {
      yield JSON.parse(Buffer.from(line ?? []).toString());
    } catch (error) {
      yield error;
    }
  }
}

async function* valuesOfFile(path: string): AsyncGenerator<unknown> {
  const text = readFileSync(path, "utf8");
  if (/\.json$/iu.test(path)) {
    const value = JSON.parse(text) as unknown;
    yield* Array.isArray(value) ? value : [value];
    return;
  }
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return;
  for (const document of documents) {
    const [error] = document.errors;
    // A few aliases are fine; what explodes is refused by `toJS`.
    const value: unknown = error ?? document.toJS({ maxAliasCount: 100 });
    yield* Array.isArray(value) ? value : [value];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Enough to be counted; `xuncha validate` says whether it is right. */
const isNotice = (value: unknown): value is Notice =>
  isRecord(value) &&
  typeof value["kind"] === "string" &&
  ["attendees", "targets", "counts", "warnings"].every((key) => value[key] === undefined || Array.isArray(value[key]));

const isManifest = (value: unknown): boolean =>
  isRecord(value) && typeof value["input"] === "string" && typeof value["result"] === "string";
