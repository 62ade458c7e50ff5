/** Rows of a table as lines of text. */

export interface Cell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** More than any real table; a page may claim `rowspan="99999999"`. */
const MAX_SPAN = 200;
/** Cells that may span rows at one time. */
const MAX_OPEN = 20;

/**
 * One line a row, cells separated by tabs. A cell that spans rows is said again in each of them, because each line is read by
 * itself; a cell that spans columns is said once. Empty cells leave no tab at the end of a line.
 */
export function rowsToLines(rows: readonly (readonly Cell[])[]): string[] {
  /** Column → text that still covers it, and for how many rows. */
  const open = new Map<number, { text: string; rows: number }>();
  const lines: string[] = [];
  for (const row of rows) {
    const texts: string[] = [];
    let column = 0;
    const carry = (): void => {
      for (let above = open.get(column); above; above = open.get(column)) {
        texts.push(above.text);
        if (--above.rows <= 0) open.delete(column);
        column++;
      }
    };
    for (const cell of row) {
      carry();
      texts.push(cell.text);
      const rows = Math.min(cell.rowspan, MAX_SPAN) - 1;
      if (rows > 0 && open.size < MAX_OPEN) open.set(column, { text: cell.text, rows });
      column += Math.min(Math.max(1, cell.colspan), MAX_SPAN);
    }
    carry();
    const line = texts.map((t) => t.replace(/\s+/g, " ").trim()).join("\t");
    if (line.trim()) lines.push(line.trimEnd());
  }
  return lines;
}
