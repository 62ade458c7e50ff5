/** The page in a web archive (.mht, .mhtml, and .doc files that Word saved as "web page in one file"). */
import { ReadError } from "./error.js";

/** @throws ReadError `broken` where the archive holds no page */
export function pageOfArchive(bytes: Uint8Array): Uint8Array {
  // Latin-1 keeps each byte as it is.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const mark = /boundary="?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, 8192))?.[1];
  for (const part of mark ? text.split(`--${mark}`).slice(1) : []) {
    const gap = /\r?\n\r?\n/.exec(part);
    if (!gap) continue;
    const head = part.slice(0, gap.index);
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head)) continue;
    const body = part.slice(gap.index + gap[0].length);
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
    if (encoding === "base64") return new Uint8Array(Buffer.from(body, "base64"));
    return new Uint8Array(Buffer.from(encoding === "quoted-printable" ? unquote(body) : body, "latin1"));
  }
  throw new ReadError("broken", { format: "MHTML", reason: "text/html" });
}

const unquote = (s: string): string =>
  s.replace(/=(?:\r?\n|([0-9A-Fa-f]{2}))/g, (_, hex?: string) => (hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ""));
