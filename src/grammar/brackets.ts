/** Brackets in names: （传媒集团）, （含A、B）, （不含C）. */

/** The text without the brackets that close it: 保卫处（部）（武装部） → 保卫处. */
export function withoutClosingBrackets(text: string): string {
  if (!text.endsWith("）")) return text;
  let end = text.length;
  while (end > 0 && text[end - 1] === "）") {
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
  if (!text.includes("（")) return undefined;
  let depth = 0;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "（") {
      if (depth === 0) start = i;
      depth++;
    } else if (text[i] === "）" && depth > 0) {
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
  for (const c of text) {
    if (c === "（") brackets++;
    else if (c === "）") brackets--;
    else if (c === "“") quotes++;
    else if (c === "”") quotes--;
  }
  return brackets !== 0 || quotes !== 0;
}
