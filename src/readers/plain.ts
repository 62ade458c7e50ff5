import type { Decoded } from "./decode.js";
import type { Extracted } from "./types.js";

/** Line breaks and blanks stay as they are: evidence counts in this text. */
export function readPlain({ text, encoding }: Decoded): Extracted {
  return { text, format: "text", encoding, repairs: [] };
}
