/** What kind of notice it is, with the words that say so. */
import type { Kind } from "../../../generated/notice.js";
import type { Span } from "../../../types.js";

export interface Verdict {
  readonly kind: Kind;
  readonly span: Span;
  /** Nothing in the headline or the lead says it. */
  readonly unsure?: true;
  /** A headline in everyday words (巡察组来啦), which the lead may put right. */
  readonly arrives?: true;
}

export const find = (pattern: RegExp, text: string, base: number): Span | undefined => {
  const m = pattern.exec(text);
  return m ? { start: base + m.index, end: base + m.index + m[0].length } : undefined;
};
