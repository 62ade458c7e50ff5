/**
 * `xuncha parse --ndjson`: a record a line in, a result a line out, in order. What Spark, Hadoop Streaming and GNU parallel
 * pipe through: nothing is held longer than one record, and no record ends the run.
 */
import { Buffer } from "node:buffer";
import { resolve } from "node:path";
import type { Notice } from "../generated/notice.js";
import type { Lang } from "../messages/index.js";
import { sizeText } from "../readers/error.js";
import { DEFAULT_LIMITS } from "../readers/index.js";
import { type ParseOptions, parseNotice } from "../result.js";
import { BatchError } from "./error.js";
import { failureOf, readInput } from "./input.js";
import type { Failure } from "./types.js";

export interface FilterOptions {
  readonly parse: Omit<ParseOptions, "file">;
  /** Where the paths of records count from. */
  readonly cwd: string;
}

/** A line of the output; `id` is that of the record, null where it has none or could not be read. */
export type FilterResult = { readonly id: unknown } & ({ readonly notice: Notice } | { readonly error: Failure });

export interface FilterCounts {
  readonly records: number;
  readonly failed: number;
  /** Records whose notice has warnings. */
  readonly warned: number;
}

/** @param write resolves when the reader has room for more */
export async function filterRecords(
  input: AsyncIterable<Uint8Array | string>,
  write: (line: string) => Promise<void>,
  options: FilterOptions,
): Promise<FilterCounts> {
  // JSON takes up to six bytes for one of a text, base64 four for three.
  const limit = 6 * (options.parse.maxSize ?? DEFAULT_LIMITS.maxSize) + (1 << 16);
  let records = 0;
  let failed = 0;
  let warned = 0;
  for await (const line of linesOf(input, limit)) {
    const result = await resultOf(line, limit, options);
    records++;
    if ("error" in result) failed++;
    else if (result.notice.warnings.length > 0) warned++;
    await write(`${JSON.stringify(result)}\n`);
  }
  return { records, failed, warned };
}

async function resultOf(line: Uint8Array | undefined, limit: number, { parse, cwd }: FilterOptions): Promise<FilterResult> {
  const lang: Lang = parse.lang ?? "zh";
  let id: unknown = null;
  try {
    if (line === undefined) throw new BatchError("filter-too-long", { limit: sizeText(limit) });
    const record = recordOf(line);
    id = record["id"] ?? null;
    const { data, file } = inputOf(record, cwd, parse.maxSize);
    return { id, notice: (await parseNotice(data, { ...parse, file })).notice };
  } catch (error) {
    return { id, error: failureOf(error, lang) };
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function recordOf(line: Uint8Array): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = decoder.decode(line);
  } catch {
    throw new BatchError("filter-bad-utf8");
  }
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new BatchError("filter-bad-json", { reason: (error as Error).message });
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) throw new BatchError("filter-bad-record");
  return record as Readonly<Record<string, unknown>>;
}

const SOURCES = ["text", "path", "base64"] as const;

function inputOf(
  record: Readonly<Record<string, unknown>>,
  cwd: string,
  maxSize: number | undefined,
): { data: Uint8Array | string; file: string | undefined } {
  const given = SOURCES.filter((key) => Object.hasOwn(record, key));
  const [source] = given;
  const value = source === undefined ? undefined : record[source];
  const file = record["file"];
  if (given.length !== 1 || typeof value !== "string" || (file !== undefined && typeof file !== "string"))
    throw new BatchError("filter-bad-record");
  if (source === "path") return { data: readInput(resolve(cwd, value), maxSize), file: file ?? value };
  return { data: source === "text" ? value : decode64(value), file };
}

function decode64(value: string): Uint8Array {
  // Buffer skips what it does not know; half a file would be parsed without a word.
  const plain = value.replace(/\s/gu, "");
  const end = plain.indexOf("=");
  if (/[^A-Za-z0-9+/=]/u.test(plain) || (end >= 0 && (end < plain.length - 2 || !plain.endsWith("="))))
    throw new BatchError("filter-bad-base64");
  return Buffer.from(plain, "base64");
}

/** Lines as bytes, without their line feeds; undefined for one that is longer than the limit, which is not held. */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<Uint8Array | undefined, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | undefined => {
    const line = length > limit ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  if (length > 0) yield take();
}
