/** Where the grammar of clauses saw a title and a verb, and nobody between. */
import type { Context, Doc, Span } from "../../../types.js";
import { peopleOf } from "./clauses.js";
import { conjunctionAt } from "./name.js";
import { isBlank, isHan, skipBlanks, skipBracket } from "./text.js";
import { findHeads } from "./title.js";
import { rolesIn } from "./verbs.js";
import { type Words, wordsOf } from "./words.js";

const ACTS: ReadonlySet<string> = new Set([
  "attended",
  "chaired",
  "announced",
  "pledged",
  "observed",
  "spoke",
  "conveyed",
  "reported",
  "present",
]);

/** Title, letters and verb of each. */
export function readNothing(doc: Doc, ctx: Context): Span[] {
  const w = wordsOf(doc, ctx);
  const { persons, second } = peopleOf(doc, ctx);
  const taken = new Set(persons.map((p) => p.nameSpan.start));
  const out: Span[] = [];
  for (const s of doc.sentences) {
    if (s.span.start >= second) break;
    for (const head of findHeads(doc.text, s.span.start, s.span.end, w)) {
      const span = head.weak ? undefined : behind(doc.text, head, s.span.end, taken, w);
      if (span) out.push(span);
    }
  }
  return out;
}

function behind(text: string, head: Span, end: number, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const bracket = skipBlanks(text, head.end, end);
  const at = skipBlanks(text, skipBracket(text, bracket, end), end);
  // 负责人和联络员; 总书记近期重要讲话 is studied, not made here.
  if (conjunctionAt(text, at) > 0 || text.startsWith("总书记", head.start)) return undefined;
  if (taken.has(at) || w.verbs.matchAt(text, at) >= 1) return undefined;
  // 书记支持出席会议: a word that is no name nearly everywhere; right before such a verb it may be one.
  const word = w.notNames.matchAt(text, at);
  if (word >= 2) {
    const verb = rolesIn(text, at + word, Math.min(end, at + word + 6), w)[0];
    const sure = verb?.start === at + word && (verb.role === "attended" || verb.role === "chaired" || verb.role === "observed");
    return sure && text[at] !== "全" ? { start: head.start, end: verb.end } : undefined;
  }
  // Behind a surname an adverb may stand before the verb.
  const most = w.surnames.value(text[at] ?? "") === "common" ? 9 : 5;
  let letters = 0;
  for (let i = at; i < end && letters < most; i++) {
    if (isBlank(text[i])) continue;
    if (!isHan(text.charCodeAt(i))) return undefined;
    if (letters >= 2) {
      const verb = rolesIn(text, i, Math.min(end, i + 6), w)[0];
      if (verb && verb.start === i && ACTS.has(verb.role)) return { start: head.start, end: verb.end };
    }
    letters++;
  }
  return undefined;
}
