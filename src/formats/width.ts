/**
 * Columns a text takes on a terminal, quickly: from U+2E80 on a character counts as two. Enough to lay out YAML and help
 * texts; `string-width` is exact about emoji and marks but takes longer to load than a notice takes to parse.
 */
export function quickWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    width += unit >= 0x2e80 ? 2 : 1;
  }
  return width;
}
