/** Evidence against the notice: the words still stand there, and the value is what they say. */
import { cleanText } from "../../clean/index.js";
import { NUMERAL, parseNumeral } from "../../numerals.js";
import { valueAt } from "../pointer.js";
import { shown } from "../shown.js";
import type { Finding } from "../types.js";
import { View } from "../view.js";

/**
 * @param text the decoded notice
 * @param parsed what parsing it gives, asked for only where the words alone do not prove a value
 */
export async function evidenceFindings(data: unknown, text: string, parsed: () => Promise<unknown>): Promise<Finding[]> {
  const notice = View.of(data);
  const all = notice.object("evidence");
  const found: Finding[] = [];
  for (const pointer of all?.keys ?? []) {
    const entry = all?.object(pointer);
    if (!entry) continue;
    const moved = [entry, ...entry.objects("parts")].flatMap((part) => movedFrom(part, text, pointer));
    found.push(...moved);
    if (moved.length > 0) continue;
    const value = valueAt(data, pointer);
    if (value === undefined || typeof value === "object") continue;
    const words = wordsOf(entry);
    if (says(words, value) || valueAt(await parsed(), pointer) === value) continue;
    found.push({
      code: "evidence-value",
      pointer,
      params: { actual: shown(value), text: shown(words) },
      expected: shown(words),
      actual: shown(value),
    });
  }
  return found;
}

function movedFrom(part: View, text: string, target: string): Finding[] {
  const [start, end, words] = [part.number("start"), part.number("end"), part.text("text")];
  if (start === undefined || end === undefined || !words || text.slice(start, end) === words.value) return [];
  const params = { target, start, end, actual: shown(words.value), found: shown(text.slice(start, Math.min(end, start + 200))) };
  return [{ code: "evidence-moved", pointer: words.pointer, params, expected: params.found, actual: params.actual }];
}

function wordsOf(entry: View): string {
  const parts = entry.objects("parts").flatMap((p) => p.text("text")?.value ?? []);
  return parts.length > 0 ? parts.join("") : (entry.text("text")?.value ?? "");
}

const NUMERALS = new RegExp(NUMERAL, "gu");

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** Whether the words, cleaned, write the value; what follows from them in other ways only parsing can tell. */
function says(words: string, value: unknown): boolean {
  const cleaned = cleanText(words).text;
  if (typeof value === "number") return (cleaned.match(NUMERALS) ?? []).some((n) => parseNumeral(n) === value);
  return typeof value === "string" && plain(value) !== "" && plain(cleaned) === plain(value);
}
