/** One input of `xuncha validate`: read, repaired where asked, checked. */

import { createReadStream, readFileSync, statSync } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { draftOf, renameOver } from "../../batch/atomic.js";
import { message } from "../../messages/index.js";
import { sizeText } from "../../readers/error.js";
import { type CheckOptions, Collector } from "../../validate/collect.js";
import { checkDocuments } from "../../validate/documents.js";
import type { DataFile } from "../../validate/files.js";
import { decodeUtf8 } from "../../validate/load/decode.js";
import { type DataFormat, formatOfName, sniffFormat } from "../../validate/load/index.js";
import { checkNdjson, linesOf } from "../../validate/ndjson.js";
import type { FileReport, Finding } from "../../validate/types.js";
import type { Session } from "../session.js";
import { replaceFile } from "../target.js";

export interface Reading {
  /** Bytes of a file; of a line, where a file is read line by line. */
  readonly maxSize: number;
  readonly fix: boolean;
}

/** @returns undefined where the file cannot be read, which has been said */
export async function checkFile(
  { path, label }: DataFile,
  options: CheckOptions,
  reading: Reading,
  session: Session,
): Promise<FileReport | undefined> {
  const into = new Collector(label, options);
  try {
    // One file after the other: to load what reads in the background takes longer than to read one.
    const found = statSync(path);
    if (!found.isFile() && !found.isFIFO()) {
      await session.complain(message("cli-file-special", session.lang, { file: label }));
      return undefined;
    }
    if (formatOfName(label) === "ndjson") {
      if (reading.fix && found.isFile()) into.fixed = await fixNdjson(path, reading.maxSize);
      await checkNdjson(createReadStream(path), reading.maxSize, into);
      return into.report();
    }
    if (found.size > reading.maxSize) await tooLarge(found.size, reading, into);
    else await checkBytes(readFileSync(path), label, reading, into, (bytes) => replaceFile(path, bytes));
    return into.report();
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const denied = code === "EACCES" || code === "EPERM";
    await session.complain(
      denied
        ? message("cli-file-denied", session.lang, { file: label })
        : message("cli-file-unreadable", session.lang, { file: label, reason: code ?? reason }),
    );
    return undefined;
  }
}

/** With `--fix`, the repaired text goes to standard output. */
export async function checkStdin(name: string | undefined, options: CheckOptions, reading: Reading, session: Session): Promise<FileReport> {
  const { stdin } = session.streams;
  const into = new Collector(name ?? "<stdin>", options);
  if (name !== undefined && formatOfName(name) === "ndjson" && !reading.fix) {
    await checkNdjson(stdin as AsyncIterable<Uint8Array>, reading.maxSize, into);
    return into.report();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  let format = name === undefined ? undefined : formatOfName(name);
  const rest = stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) break;
    const chunk = typeof value === "string" ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.length);
    chunks.push(chunk);
    size += chunk.length;
    // A long stream of lines needs no end to be known as one.
    if (format === undefined && !reading.fix && size > 1_000_000) {
      format = sniffFormat(Buffer.concat(chunks).toString("utf8"));
      if (format === "ndjson") {
        await checkNdjson(joined(chunks, rest), reading.maxSize, into);
        return into.report();
      }
    }
    if (size > reading.maxSize) {
      await tooLarge(size, reading, into);
      return into.report();
    }
  }
  const write = async (bytes: Uint8Array): Promise<void> => session.out.write(Buffer.from(bytes).toString("utf8"));
  await checkBytes(Buffer.concat(chunks), name ?? "", reading, into, write, format);
  return into.report();
}

async function* joined(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  yield* first;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield typeof value === "string" ? Buffer.from(value) : value;
  }
}

async function tooLarge(size: number, { maxSize }: Reading, into: Collector): Promise<void> {
  const finding: Finding = {
    code: "file-too-large",
    pointer: "",
    params: { size: sizeText(size), limit: sizeText(maxSize) },
    range: { start: 0, end: 0 },
  };
  await into.add({ findings: [finding], text: "", firstLine: 1, trees: async () => [] });
}

/** @param write what becomes of a repaired text: called for standard input even where nothing was repaired */
async function checkBytes(
  bytes: Uint8Array,
  name: string,
  reading: Reading,
  into: Collector,
  write: (bytes: Uint8Array) => Promise<void>,
  known?: DataFormat,
): Promise<void> {
  const decoded = decodeUtf8(bytes);
  const isStdin = into.file === "<stdin>" || name === "" || known !== undefined;
  if ("code" in decoded) {
    if (reading.fix && isStdin) await write(bytes);
    const finding: Finding = { code: decoded.code, pointer: "", params: { line: decoded.line }, range: { start: 0, end: 0 } };
    await into.add({ findings: [finding], text: "", firstLine: decoded.line, trees: async () => [] });
    return;
  }
  let { text } = decoded;
  const format = known ?? formatOfName(name) ?? sniffFormat(text);
  if (reading.fix) {
    const fixed = format === "ndjson" ? await fixLines(text) : await (await import("../../validate/fix/index.js")).fixText(text, format);
    into.fixed = fixed.count;
    text = fixed.text;
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
    if (fixed.count > 0 || isStdin) await write(Buffer.from(mark + text));
  }
  if (format === "ndjson") await checkNdjson([Buffer.from(text)], reading.maxSize, into);
  else await checkDocuments(text, format, into);
}

async function fixLines(text: string): Promise<{ text: string; count: number }> {
  const { fixText } = await import("../../validate/fix/index.js");
  const lines: string[] = [];
  let count = 0;
  for (const line of text.split("\n")) {
    const fixed = line.trim() === "" ? { text: line, count: 0 } : await fixText(line, "json");
    lines.push(fixed.text);
    count += fixed.count;
  }
  return { text: lines.join("\n"), count };
}

/** Line by line into a draft, which takes the place of the file when something changed. @returns what was repaired */
async function fixNdjson(path: string, maxSize: number): Promise<number> {
  const { fixText } = await import("../../validate/fix/index.js");
  const draft = draftOf(path);
  const out = await open(draft, "w", (await stat(path)).mode & 0o777);
  let count = 0;
  try {
    let first = true;
    for await (const line of linesOf(createReadStream(path), maxSize)) {
      const decoded = line === "too-long" ? undefined : line.length === 0 ? { text: "" } : decodeUtf8(line);
      // What cannot be read cannot be copied as text either: the file stays as it is.
      if (!decoded || "code" in decoded) return 0;
      const fixed = decoded.text.trim() === "" ? { text: decoded.text, count: 0 } : await fixText(decoded.text, "json");
      count += fixed.count;
      await out.writeFile(`${first ? "" : "\n"}${fixed.text}`);
      first = false;
    }
    if (await endsWithLineBreak(path)) await out.writeFile("\n");
    if (count > 0) renameOver(draft, path);
    return count;
  } finally {
    await out.close();
    await rm(draft, { force: true });
  }
}

async function endsWithLineBreak(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    return last[0] === 10;
  } finally {
    await file.close();
  }
}
