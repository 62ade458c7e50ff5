/** 【华阳镇】县委第一巡察组　巡察甲村、乙村; 昭县——第一组对县水利局…: the place that opens the line of a list. */
import { BULLETS, ITEM_NUMBER } from "../../../chars.js";
import type { Doc } from "../../../types.js";
import type { Known } from "./within.js";

const PLACE = "((?![本全我各该两几])\\p{Script=Han}{1,7}?(?:自治县|自治旗|县|市|区|旗|州|盟|镇|乡|街道|苏木))";
const OPENS = new RegExp(`^[\\s${BULLETS}【]*(?:${ITEM_NUMBER})?\\s*${PLACE}(?:】|：|—{1,2}|[|｜→])`, "u");
/** 巡察望县：县水利局、甲镇 */
const BEFORE_COLON = new RegExp(`(?:巡[察视]|[赴到去])${PLACE}：$`, "u");
const REACH = 24;

export function placeOfLine(doc: Doc, at: number): Known | undefined {
  const line = doc.text.lastIndexOf("\n", at - 1) + 1;
  const opens = at > line ? OPENS.exec(doc.text.slice(line, Math.min(at, line + REACH))) : null;
  const m = opens ?? (doc.text[at - 1] === "：" ? BEFORE_COLON.exec(doc.text.slice(Math.max(line, at - REACH), at)) : null);
  if (!m) return undefined;
  const base = opens ? line : Math.max(line, at - REACH);
  const text = m[1] as string;
  const start = base + m.index + m[0].lastIndexOf(text);
  return { text, span: { start, end: start + text.length } };
}
