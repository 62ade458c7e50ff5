/** .doc and .wps (Word 97–2003, the same container) → paragraphs. Automatic numbers are lost there. */
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";
import type { Extracted } from "./types.js";

/** The package has no types of its own. */
interface Extractor {
  extract(file: Buffer): Promise<{ getBody(): string; getTextboxes(options: object): string }>;
}

/** @throws ReadError `encrypted`, `unsupported`, `broken` */
export async function readDoc(bytes: Uint8Array, limits: Limits): Promise<Extracted> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, "utf16le"));
  // Office puts an encrypted DOCX into this old container.
  if (has("EncryptedPackage")) throw new ReadError("encrypted", { format: "DOCX" });
  if (!has("WordDocument")) {
    const kind = has("Workbook") || has("Book") ? "XLS" : has("PowerPoint Document") ? "PPT" : "OLE";
    throw new ReadError("unsupported", { kind, instead: ".docx" });
  }
  const { default: WordExtractor } = (await import("word-extractor" as string)) as { default: new () => Extractor };
  let body: string;
  try {
    const document = await new WordExtractor().extract(file);
    body = [document.getBody(), document.getTextboxes({ includeHeadersAndFooters: false })].filter(Boolean).join("\n");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/encrypt|password/i.test(reason)) throw new ReadError("encrypted", { format: "DOC" }, { cause: error });
    throw new ReadError("broken", { format: "DOC", reason }, { cause: error });
  }
  limits.checkTime();
  const text = body.split(/\r\n?|\n|\f|\v/).map((l) => l.trimEnd()).filter(Boolean).join("\n");
  return { text: text ? `${text}\n` : "", format: "doc", repairs: ["doc"] };
}
