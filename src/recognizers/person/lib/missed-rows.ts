/** Rows of people below a line that says who took part, with a name that was not read. */
import { matches } from "../../../matches.js";
import type { Block, Doc, Span } from "../../../types.js";
import { wholeTitle } from "./title.js";
import type { Words } from "./words.js";

/** 与会领导, 领导小组成员参加会议：, 各巡察组组长依次作了汇报： */
const LABEL = /(?:参加|出席|列席|与会|到会|参会|汇报|发言|表态|主持)[^，。；]{0,8}[：:]?$/u;
const OUTSIDE = new Set(["headline", "navigation", "boilerplate"]);
const LONGEST_LABEL = 24;
const LONGEST_ROW = 80;
const WORD = /[^\s|｜（）()]+/gu;
const NAME = /^\p{Script=Han}{2,4}$/u;

const isLabel = ({ text }: Block): boolean => text.length <= LONGEST_LABEL && LABEL.test(text);
const isRow = ({ text }: Block): boolean => text.length <= LONGEST_ROW && !/[。；]/u.test(text);

/** A title and a name beside it, in either order. */
function pairIn(text: string, { span }: Block, taken: ReadonlySet<number>, w: Words): Span | undefined {
  const words = matches(WORD, text.slice(span.start, span.end)).map((m) => {
    const start = span.start + m.index;
    return { start, end: start + m[0].length, text: m[0] };
  });
  const isName = (word: (typeof words)[number]): boolean =>
    NAME.test(word.text) && w.surnames.has(word.text[0] as string) && !taken.has(word.start) && !wholeTitle(text, word.start, word.end, w);
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (!next) break;
    const [name, title] = isName(word) ? [word, next] : [next, word];
    if (isName(name) && title.text.length > 2 && wholeTitle(text, title.start, title.end, w))
      return { start: Math.min(name.start, title.start), end: Math.max(name.end, title.end) };
  }
  return undefined;
}

/** @param second where the next notice begins; @param taken where names that were read begin */
export function missedRows(doc: Doc, second: number, taken: ReadonlySet<number>, w: Words): Span[] {
  const out: Span[] = [];
  let below = false;
  for (const block of doc.blocks) {
    if (block.span.start >= second) break;
    if (OUTSIDE.has(block.kind)) below = false;
    else if (isLabel(block)) below = true;
    else if (!isRow(block)) below = false;
    else {
      const pair = below ? pairIn(doc.text, block, taken, w) : undefined;
      if (pair) out.push(pair);
    }
  }
  return out;
}
