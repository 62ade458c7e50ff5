/** What was done at the meeting by nobody in particular: 会上传达了…，宣布了…. */

import type { AgendaItem } from "../../../generated/notice.js";
import { isHan } from "../../../grammar/segments.js";
import type { Sentence, Span } from "../../../types.js";

export interface Item {
  readonly action: AgendaItem["action"];
  readonly verb: Span;
  readonly object: Span;
}

const OPENING = /^[\s　📌🎤💡]*(?:会议|会上|会议上|会议还|会上还|动员会上|反馈会上|部署会上|培训班上)(?:[，,])?/u;
const LEAD = /^(?:[\s，,]|并|还|也|首先|先|随后|接着|集中|共同|同时|认真|专题|书面|现场|统一|一并|分别|以书面形式|以书面方式|原原本本)*/u;
const VERBS: readonly (readonly [RegExp, AgendaItem["action"]])[] = [
  [/^(?:传达(?:学习|贯彻)?|学习传达|转达|通报)/u, "conveyed"],
  [/^(?:宣布|宣读|公布)/u, "announced"],
  [/^(?:听取|汇报)/u, "reported"],
  [/^(?:学习|重温|观看|集体学习)(?!贯彻落实|好)/u, "studied"],
  [/^(?:审议|回顾|总结|研究|讨论|审定|解读)(?!部署|提出)/u, "reviewed"],
  [/^(?:培训|辅导)/u, "trained"],
];

/** What `VERBS` begin with. */
const VERBS_FIRST = "传学转通宣公听汇重观集审回总研讨解培辅";

function verbOf(clause: string): { readonly length: number; readonly action: AgendaItem["action"] } | undefined {
  if (!VERBS_FIRST.includes(clause[0] ?? "。")) return undefined;
  for (const [pattern, action] of VERBS) {
    const m = pattern.exec(clause);
    if (m) return { length: m[0].length, action };
  }
  return undefined;
}

/** What `OPENING` begins with, beside signs and blanks. */
const FIRST = "会动反部培";
const CLAUSE_END = "，,。；;！";
const NONE: readonly Item[] = [];

/** A comma within brackets and quotation marks ends nothing. */
function clauseEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    if (isHan(text.charCodeAt(end))) continue;
    const c = text[end] as string;
    if ("（(《“".includes(c)) depth++;
    else if ("）)》”".includes(c)) depth--;
    else if (depth <= 0 && CLAUSE_END.includes(c)) break;
  }
  return end;
}

/** The items of one sentence; none where a person or a unit is the subject. */
export function agendaIn(sentence: Sentence): readonly Item[] {
  if (isHan(sentence.text.charCodeAt(0)) && !FIRST.includes(sentence.text[0] as string)) return NONE;
  const opening = OPENING.exec(sentence.text);
  if (!opening) return NONE;
  const out: Item[] = [];
  let at = opening[0].length;
  const { text } = sentence;
  while (at < text.length) {
    const end = clauseEnd(text, at);
    let from = at + (LEAD.exec(text.slice(at, end))?.[0].length ?? 0);
    const clause = text.slice(from, end);
    const hit = verbOf(clause);
    if (hit) {
      const verb = { start: sentence.span.start + from, end: sentence.span.start + from + hit.length };
      from += hit.length;
      while (/[了\s]/u.test(text[from] ?? "")) from++;
      if (end - from >= 4) {
        out.push({ action: hit.action, verb, object: { start: sentence.span.start + from, end: sentence.span.start + end } });
      }
    } else if (out.length > 0 || at > opening[0].length) {
      // 会议指出 and what follows it is no agenda; a new subject ends the list.
      break;
    } else break;
    at = end + 1;
    if (text[end] === "。") break;
  }
  return out;
}
