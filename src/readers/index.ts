/** Bytes of a file → its text. Each format's reader is loaded only when a file needs it. */
import { decodeText } from "./decode.js";
import { ReadError, sizeText } from "./error.js";
import { type Limits, makeLimits } from "./limits.js";
import { readPlain } from "./plain.js";
import { formatNamed, INPUT_FORMATS, type InputFormat, isMhtml, sniffBytes, sniffText } from "./sniff.js";
import type { Extracted } from "./types.js";

export { decodeText } from "./decode.js";
export { ReadError, type ReadErrorCode } from "./error.js";
export { INPUT_FORMATS, type InputFormat } from "./sniff.js";
export type { Extracted } from "./types.js";

export interface ReadOptions {
  /** File name, for its ending; only asked when the content does not decide. */
  readonly name?: string | undefined;
  /** One of `INPUT_FORMATS` (or an alias such as `md`), instead of looking at the content. */
  readonly inputFormat?: string | undefined;
  /** Bytes; default 20 MB. */
  readonly maxSize?: number | undefined;
  /** Pages of a PDF; default 300. */
  readonly maxPages?: number | undefined;
  /** Bytes that a DOCX may expand to; default 200 MB. */
  readonly maxExpanded?: number | undefined;
  /** Time for one file, looked at between pages and parts; default 30 s. */
  readonly timeoutMs?: number | undefined;
}

export const DEFAULT_LIMITS = {
  maxSize: 20 * 1024 * 1024,
  maxPages: 300,
  maxExpanded: 200 * 1024 * 1024,
  timeoutMs: 30_000,
} as const;

const FORMATS = INPUT_FORMATS.join(" ");

/** @throws ReadError with a code of `messages/readers.ts`; nothing else */
export async function readSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<Extracted> {
  const maxSize = options.maxSize ?? DEFAULT_LIMITS.maxSize;
  if (bytes.length > maxSize) {
    const [size, limit] = [sizeText(bytes.length), sizeText(maxSize)];
    throw new ReadError("too-large", { size: size === limit ? `${bytes.length} B` : size, limit });
  }
  const forced = options.inputFormat === undefined || options.inputFormat === "auto" ? undefined : formatNamed(options.inputFormat);
  if (bytes.length === 0) throw new ReadError("empty");
  const limits = makeLimits(
    options.maxExpanded ?? DEFAULT_LIMITS.maxExpanded,
    options.maxPages ?? DEFAULT_LIMITS.maxPages,
    options.timeoutMs ?? DEFAULT_LIMITS.timeoutMs,
  );

  const format = forced ?? sniffBytes(bytes);
  let extracted: Extracted;
  try {
    extracted = await read(bytes, format, options.name, limits);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    // A stack or memory limit of the engine, met in a library: the file is to blame, and the caller should hear so.
    if (error instanceof RangeError)
      throw new ReadError("broken", { format: (format ?? "text").toUpperCase(), reason: error.message }, { cause: error });
    throw error;
  }
  if (!/\S/.test(extracted.text)) {
    throw extracted.format === "text" ? new ReadError("empty") : new ReadError("no-text", { format: extracted.format.toUpperCase() });
  }
  return extracted;
}

async function read(bytes: Uint8Array, known: InputFormat | undefined, name: string | undefined, limits: Limits): Promise<Extracted> {
  switch (known) {
    case "docx":
      return (await import("./docx.js")).readDocx(bytes, limits);
    case "pdf":
      return (await import("./pdf.js")).readPdf(bytes, limits);
    case "rtf":
      return (await import("./rtf.js")).readRtf(bytes, limits);
    case "doc":
      return (await import("./doc.js")).readDoc(bytes, limits);
    default: {
      const decoded = decodeText(bytes, FORMATS);
      switch (known ?? sniffText(decoded.text, name)) {
        case "html":
          if (isMhtml(decoded.text)) {
            const page = (await import("./mhtml.js")).pageOfArchive(bytes);
            return (await import("./html.js")).readHtml(page, decodeText(page, FORMATS), limits);
          }
          return (await import("./html.js")).readHtml(bytes, decoded, limits);
        case "markdown":
          return (await import("./markdown.js")).readMarkdown(decoded);
        default:
          return readPlain(decoded);
      }
    }
  }
}
