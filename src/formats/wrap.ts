/** Lines for a terminal of a known width. Chinese breaks between any two characters, so that words are not looked for. */
import stringWidth from "string-width";

/** Marks that begin no line; the character before them goes with them to the next. */
const CLOSING = new Set("、，。；：！？）】》”’,.;:!?)]");

/** @param width display columns a line may take; two at least @returns at least one line */
export function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const char of text) {
    const columns = stringWidth(char);
    if (used + columns > width && line.length > 0) {
      const moved = CLOSING.has(char) && line.length > 1 ? (line.pop() ?? "") : "";
      lines.push(line.join("").trimEnd());
      line = moved === "" ? [] : [moved];
      used = stringWidth(moved);
    }
    if (char === " " && line.length === 0) continue;
    line.push(char);
    used += columns;
  }
  return [...lines, line.join("")];
}

/** A column keeps at least so many columns of the display: six characters. */
const LEAST = 12;

/** Takes from the widest column until all fit; where they cannot, the terminal breaks the lines. @param room for all cells, without gaps */
export function narrowed(widths: readonly number[], room: number): number[] {
  const out = [...widths];
  let over = out.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const widest = out.indexOf(Math.max(...out));
    const now = out[widest] ?? 0;
    if (now <= LEAST) break;
    out[widest] = now - 1;
    over--;
  }
  return out;
}
