/** What a command does that reads one short text and ends. */
import { setFlagsFromString } from "node:v8";

/** Bytes; of a longer text expressions and functions run often enough to be worth their compiling. */
const SHORT = 32_768;

/**
 * Tells V8 to compile once and simply: most of the hundreds of expressions and functions run a few times on a short text, which
 * takes less time than compiling them better, or twice (docs/performance.md). All that the process runs later is compiled so,
 * too: not for a command that goes on with other texts, nor for a file that is no text, of which much may have to be unpacked.
 */
export function startCold(bytes: Uint8Array): void {
  if (bytes.length > SHORT || bytes.includes(0)) return;
  for (const flag of ["--no-regexp-optimization", "--no-regexp-tier-up", "--no-opt", "--no-sparkplug"]) setFlagsFromString(flag);
}
