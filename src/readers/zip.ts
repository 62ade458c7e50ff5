/** Parts of a ZIP archive, unpacked only when named and only up to a limit. */
import { unzipSync } from "fflate";
import { ReadError, sizeText } from "./error.js";
import type { Limits } from "./limits.js";

/**
 * The wanted parts. The limit is held against the sizes in the directory before anything is unpacked; a part that claims less
 * than it holds is cut there, because its buffer has the claimed size.
 * @throws ReadError `broken`, `expands-too-large`
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean, format: string, limits: Limits): Map<string, Uint8Array> {
  let sum = 0;
  try {
    const parts = unzipSync(bytes, {
      filter(file) {
        if (!wanted(file.name)) return false;
        sum += file.originalSize;
        if (!(sum <= limits.maxExpanded)) throw new ReadError("expands-too-large", { limit: sizeText(limits.maxExpanded) });
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError("broken", { format, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
