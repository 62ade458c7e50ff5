/** What a file is, by its first bytes, then by its name. */
import { ReadError } from "./error.js";

/** Formats that `--input-format` takes, in the order in which messages list them. */
export const INPUT_FORMATS = ["text", "html", "docx", "pdf", "markdown", "rtf", "doc"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const ALIASES: Readonly<Record<string, InputFormat>> = {
  txt: "text",
  plain: "text",
  htm: "html",
  xhtml: "html",
  shtml: "html",
  mhtml: "html",
  mht: "html",
  md: "markdown",
  wps: "doc",
};

const NAMED: Readonly<Record<string, InputFormat>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  shtml: "html",
  md: "markdown",
  markdown: "markdown",
};

/** @throws ReadError `unknown-format` */
export function formatNamed(name: string): InputFormat {
  const key = name.toLowerCase();
  const found = INPUT_FORMATS.find((f) => f === key) ?? (Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined);
  if (!found) throw new ReadError("unknown-format", { format: name, formats: INPUT_FORMATS.join(" ") });
  return found;
}

const latin = (bytes: Uint8Array, from: number, length: number): string => {
  let s = "";
  for (let i = from; i < Math.min(bytes.length, from + length); i++) s += String.fromCharCode(bytes[i] as number);
  return s;
};

const PICTURES: readonly (readonly [string, string])[] = [
  ["\xff\xd8\xff", "JPEG"],
  ["\x89PNG\r\n", "PNG"],
  ["GIF8", "GIF"],
  ["BM", "BMP"],
  ["II*\0", "TIFF"],
  ["MM\0*", "TIFF"],
];
const ARCHIVES: readonly (readonly [string, string])[] = [
  ["Rar!\x1a\x07", "RAR"],
  ["7z\xbc\xaf\x27\x1c", "7z"],
  ["\x1f\x8b", "gzip"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ\0", "xz"],
];

/**
 * The format the bytes show, or `undefined` when they may be any text.
 * @throws ReadError `image`, `archive`, `unsupported` for what is recognised but cannot be read
 */
export function sniffBytes(bytes: Uint8Array): InputFormat | undefined {
  const head = latin(bytes, 0, 1024);
  // Mail gateways and web servers put bytes before the header; readers of PDF allow it within the first 1,024.
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return zipKind(bytes);
  if (head.startsWith("PK\x05\x06")) throw new ReadError("archive", { kind: "ZIP" });
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "doc";
  if (head.startsWith("{\\rtf")) return "rtf";
  for (const [magic, kind] of PICTURES) {
    // "BM" alone may begin a text; a bitmap has two reserved NUL words after its size.
    if (head.startsWith(magic) && (kind !== "BMP" || head.slice(6, 10) === "\0\0\0\0")) throw new ReadError("image", { kind });
  }
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") throw new ReadError("image", { kind: "WebP" });
  for (const [magic, kind] of ARCHIVES) if (head.startsWith(magic)) throw new ReadError("archive", { kind });
  return undefined;
}

/** Which of the formats that are ZIP archives: the names of the parts stand uncompressed in the directory at the end. */
function zipKind(bytes: Uint8Array): InputFormat {
  const names = latin(bytes, 0, 2048) + latin(bytes, Math.max(2048, bytes.length - 65536), 65536);
  if (names.includes("word/document") || (names.includes("[Content_Types].xml") === false && names.includes("word/"))) return "docx";
  if (names.includes("xl/workbook")) throw new ReadError("unsupported", { kind: "XLSX", instead: ".docx" });
  if (names.includes("ppt/presentation")) throw new ReadError("unsupported", { kind: "PPTX", instead: ".docx" });
  if (names.includes("OFD.xml")) throw new ReadError("unsupported", { kind: "OFD", instead: ".pdf" });
  if (names.includes("mimetypeapplication/vnd.oasis")) throw new ReadError("unsupported", { kind: "OpenDocument", instead: ".docx" });
  // A DOCX cut short has lost its directory, and is better called broken than an archive.
  if (names.includes("[Content_Types].xml") || names.includes("word/")) return "docx";
  throw new ReadError("archive", { kind: "ZIP" });
}

const HTML_TAG =
  /^<(?:!doctype html|html|head|body|meta|title|div|p|table|span|section|article|center|font|h[1-6]|script|style|link)[\s>/]/i;

/** Whether a text begins with a tag, behind comments and an XML declaration. */
function startsAsHtml(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? "?>" : undefined;
    if (!end) return HTML_TAG.test(text.slice(at, at + 20));
    const close = text.indexOf(end, at);
    if (close < 0) return false;
    at = close + end.length;
  }
}

/** The format of a decoded text, by its beginning, then by the ending of the file's name. */
export function sniffText(text: string, name: string | undefined): InputFormat {
  const head = text.slice(0, 4096);
  if (startsAsHtml(head)) return "html";
  if (isMhtml(head)) return "html";
  const ending = /\.([a-z]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(NAMED, ending) ? (NAMED[ending] as InputFormat) : "text";
}

/** A page with its pictures in one file, as browsers and Word save it. */
export const isMhtml = (text: string): boolean =>
  /^(?:MIME-Version|From|Subject|Date):/i.test(text) && /^Content-Type:\s*multipart\/related/im.test(text.slice(0, 4096));
