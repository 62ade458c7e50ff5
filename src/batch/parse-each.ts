/** Many texts parsed together, each with an outcome of its own. */
import { parseSources, type Result, type Source, type TextOptions } from "../result.js";

export type Outcome = Result | { readonly error: unknown };

/**
 * An error of the program for one text must not take the others with it: each is parsed alone then.
 * @param inHand is told again and again which text is at work
 */
export function parseEach(
  sources: readonly Source[],
  options: Omit<TextOptions, "file">,
  inHand: (index: number) => void = () => undefined,
): Outcome[] {
  if (sources.length > 1) {
    try {
      return parseSources(sources, options, inHand);
    } catch {
      // Below, one by one.
    }
  }
  return sources.map((source, index) => {
    inHand(index);
    try {
      return parseSources([source], options)[0] as Result;
    } catch (error) {
      return { error };
    }
  });
}
