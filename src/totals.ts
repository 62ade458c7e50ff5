/** The derived sums of a notice. */
import type { Notice } from "./generated/notice.js";

export function totalsOf(notice: Notice): Notice["totals"] {
  return { targets: notice.targets.length };
}
