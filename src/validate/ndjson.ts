/** NDJSON line by line: memory does not grow with the file. */
import { checkData } from "./check.js";
import type { Collector } from "./collect.js";
import { decodeUtf8 } from "./load/decode.js";
import { loadJson } from "./load/index.js";
import { MAX_DEPTH } from "./load/measure.js";
import type { Finding } from "./types.js";

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** @param maxSize bytes of one line */
export async function checkNdjson(chunks: Chunks, maxSize: number, into: Collector): Promise<void> {
  let number = 0;
  let empty = true;
  for await (const bytes of linesOf(chunks, maxSize)) {
    number++;
    if (bytes === "too-long") {
      empty = false;
      await into.add({
        findings: [fileFinding("file-too-large", { size: `> ${maxSize} B`, limit: `${maxSize} B` })],
        text: "",
        firstLine: number,
        trees,
      });
      continue;
    }
    const decoded = bytes.length === 0 ? { text: "" } : decodeUtf8(bytes);
    if ("code" in decoded) {
      empty = false;
      await into.add({ findings: [fileFinding(decoded.code, { line: number })], text: "", firstLine: number, trees });
      // Of a binary file each line would say the same.
      if (decoded.code === "file-binary") return;
      continue;
    }
    if (decoded.text.trim() === "") continue;
    empty = false;
    await checkLine(decoded.text, number, into);
  }
  if (empty) await into.add({ findings: [fileFinding("file-empty", {})], text: "", firstLine: 1, trees });
}

const trees = async () => [];
const fileFinding = (code: string, params: Finding["params"]): Finding => ({ code, pointer: "", params, range: { start: 0, end: 0 } });

async function checkLine(line: string, number: number, into: Collector): Promise<void> {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  let loaded: ReturnType<typeof loadJson>;
  try {
    loaded = loadJson(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return into.add({ findings: [fileFinding("file-too-deep", { limit: MAX_DEPTH })], text, firstLine: number, trees });
  }
  const findings: Finding[] = [...loaded.findings];
  for (const { data, prefix } of loaded.documents) {
    into.notices++;
    const found = [...checkData(data), ...((await into.options.ground?.(data)) ?? [])];
    for (const f of found) findings.push(prefix === "" ? f : { ...f, pointer: prefix + f.pointer });
  }
  if (findings.length > 0) await into.add({ findings, text, firstLine: number, trees: loaded.trees });
}

/** The lines without their endings; one that is too long is named, not held. */
export async function* linesOf(chunks: Chunks, maxSize: number): AsyncGenerator<Uint8Array | "too-long"> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let last = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(10, start);
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      size += part.length;
      if (size <= maxSize && part.length > 0) parts.push(part);
      if (size > maxSize) parts = [];
      last = size > 0;
      if (end < 0) break;
      yield size > maxSize ? "too-long" : joined(parts);
      parts = [];
      size = 0;
      last = false;
      start = end + 1;
    }
  }
  if (last) yield size > maxSize ? "too-long" : joined(parts);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts));
