/** 听取了县委巡察办主任王某关于…的汇报: who is heard reports. */
import type { RoleHit } from "./verbs.js";

const HEARS = /(?:听取|审议)了?$/u;
/** Up to the report; a speech or a demand between is heard, too, but is none. */
const REPORT = /^[^，。；：]{0,40}?汇报/u;
const OTHERWISE = /讲话|指示|要求|意见|精神|各组|各巡/u;
const REACH = 45;

/** @param from where the title begins; @param past behind the name */
export function reportHeard(text: string, from: number, past: number): RoleHit | undefined {
  if (!HEARS.test(text.slice(Math.max(0, from - 4), from))) return undefined;
  const m = REPORT.exec(text.slice(past, past + REACH));
  if (!m || OTHERWISE.test(m[0])) return undefined;
  const end = past + m[0].length;
  return { role: "reported", start: end - 2, end };
}
