/** Brackets in names: （传媒集团）, （含A、B）, （不含C）. */

const OPEN = "（".charCodeAt(0);
const CLOSE = "）".charCodeAt(0);
const OPEN_QUOTE = "“".charCodeAt(0);
const CLOSE_QUOTE = "”".charCodeAt(0);

/** The text without the brackets that close it: 保卫处（部）（武装部） → 保卫处. */
export function withoutClosingBrackets(text: string): string {
  if (!text.endsWith("）")) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === CLOSE) {
    const open = text.lastIndexOf("（", end - 1);
    if (open < 0) break;
    end = open;
  }
  return text.slice(0, end);
}

/** The first bracket at the top level that `accepts` its inside; offsets of the whole bracket. */
export function findBracket(
  text: string,
  accepts: (inside: string) => boolean,
): { start: number; end: number; inside: string } | undefined {
  let start = text.indexOf("（");
  if (start < 0) return undefined;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) {
      if (depth === 0) start = i;
      depth++;
    } else if (code === CLOSE && depth > 0) {
      depth--;
      if (depth > 0) continue;
      const inside = text.slice(start + 1, i);
      if (accepts(inside)) return { start, end: i + 1, inside };
    }
  }
  return undefined;
}

/** Whether brackets or quotes are left open. */
export function isUnbalanced(text: string): boolean {
  let brackets = 0;
  let quotes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) brackets++;
    else if (code === CLOSE) brackets--;
    else if (code === OPEN_QUOTE) quotes++;
    else if (code === CLOSE_QUOTE) quotes--;
  }
  return brackets !== 0 || quotes !== 0;
}
