/** SHA-256 in hexadecimal. */
import { hash } from "node:crypto";
import { sha256 as inJavaScript } from "@noble/hashes/sha2.js";

/**
 * Bytes. To load Node's `crypto` takes longer than to hash a short notice without it; every further one is hashed sooner with it
 * (docs/performance.md).
 */
const SHORT = 6_144;
let first = true;

/** @param data a text counts as its UTF-8 */
export function sha256(data: Uint8Array | string): string {
  if (!first) return hash("sha256", data, "hex");
  first = false;
  const bytes = typeof data === "string" ? Buffer.from(data) : data;
  return bytes.length > SHORT ? hash("sha256", bytes, "hex") : Buffer.from(inJavaScript(bytes)).toString("hex");
}

/** The first 16 digits: enough to tell lines, options and findings from what they were before. */
export const shortHash = (data: Uint8Array | string): string => sha256(data).slice(0, 16);
