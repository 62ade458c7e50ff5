/** What a command does that reads one short text and ends. */
import { setFlagsFromString } from "node:v8";

/** Bytes; of a longer text the expressions run often enough to be worth their compiling. */
const SHORT = 32_768;

/**
 * Tells V8 to compile regular expressions without looking for better ways to match: most of the hundreds of expressions run
 * once or twice on a short text, which takes less time than optimising them. Every later expression of the process is compiled
 * so, too: not for a command that goes on with other texts.
 */
export function startCold(bytes: number): void {
  if (bytes <= SHORT) setFlagsFromString("--no-regexp-optimization");
}
