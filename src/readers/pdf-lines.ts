/** Pieces of text with their places on a page → lines in the order of reading, cells of tables side by side. */

/** A piece of text as a PDF places it; points, y upwards from the foot of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** More than one: the line is a row of a table. */
  readonly cells: readonly Cell[];
  /** Which lines it shares its margins with. */
  readonly column: Column;
}

/** Over the page, or in the left or right one of two columns. */
export type Column = "page" | "left" | "right";

export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A gap of this many characters divides cells or columns. */
const CELL_GAP = 2.3;

/** Lines of a page in the order of reading. @param index of the page */
export const linesOfPage = (page: Page, index: number): Line[] => inOrder(segmentsOf(page, index), page);

/** Stretches of text without a wide gap, one or more a line of the page. */
function segmentsOf(page: Page, index: number): Line[] {
  const pieces = page.pieces.filter((p) => p.text.trim() && p.size > 0).sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const ref = row?.[0];
    if (row && ref && Math.abs(ref.y - piece.y) < 0.45 * Math.max(ref.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  const lines: Line[] = [];
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    let group: Piece[] = [];
    for (const piece of row) {
      const last = group.at(-1);
      // Bold is imitated at times by drawing the same text twice, a hair apart.
      if (last && last.text === piece.text && Math.abs(last.x - piece.x) < 0.25 * piece.size) continue;
      if (last && piece.x - (last.x + last.width) > CELL_GAP * Math.max(last.size, piece.size)) {
        lines.push(lineOf(group, index));
        group = [];
      }
      group.push(piece);
    }
    lines.push(lineOf(group, index));
  }
  return lines;
}

function lineOf(group: readonly Piece[], page: number): Line {
  let text = "";
  let end = 0;
  let size = 0;
  let weight = 0;
  for (const p of group) {
    const gap = p.x - end;
    if (text && gap > 0.25 * p.size && !text.endsWith(" "))
      text += gap > 1.4 * p.size ? "   " : gap > 0.6 * p.size ? " " : gapBetween(text.slice(-48), p.text[0] ?? "");
    text += p.text;
    end = p.x + p.width;
    if (p.text.length > weight) {
      weight = p.text.length;
      size = p.size;
    }
  }
  const { x, y } = group[0] as Piece;
  const cell = { text: closeUp(text), x, right: end };
  return { ...cell, y, size, page, cells: [cell], column: "page" };
}

/** Blanks in a row, as wide as two characters at least, between two words: the columns of a table set with blanks. */
const COLUMN_GAP = /(?<=\S\S)(?:[ \t]{3,}|[ \t]*\u3000[ \t]*\u3000[ \t\u3000]*)(?=\S\S)/g;

/** Letter-spaced text (公 告, or a line stretched to the margin) without its blanks; a name set as 王 伟 keeps its own. */
function closeUp(text: string): string {
  const spaced = text.match(/[\u3400-\u9fff]\s+(?=[\u3400-\u9fff])/g)?.length ?? 0;
  const trimmed = text.replace(/\s+/g, " ").trim();
  if (spaced >= 2 && spaced > 0.4 * trimmed.replaceAll(" ", "").length - 1)
    return trimmed.replace(/([\u3400-\u9fff，。、；：“”（）]) (?=[\u3400-\u9fff，。、；：“”（）])/g, "$1");
  return text
    .trim()
    .replace(COLUMN_GAP, "\u3000\u3000")
    .replace(/\s+/g, (run) => (run === "\u3000\u3000" ? run : " "));
}

const ADDRESS = /[@/][\w.-]{0,40}$/;

/** Between two stretches that are joined. @param a the end of the first, as much of it as may be an address */
export const gapBetween = (a: string, b: string): string => (/[A-Za-z,;]$/.test(a) && /^[A-Za-z\d]/.test(b) && !ADDRESS.test(a) ? " " : "");

/** Two columns: the whole left one first, between lines that run over both. Else from top to bottom, cells of a row joined. */
function inOrder(segments: readonly Line[], page: Page): Line[] {
  const gutter = gutterOf(segments, page);
  if (gutter === undefined) return rowsOf(segments, "page");
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    out.push(...rowsOf(left, "left"), ...rowsOf(right, "right"));
    left = [];
    right = [];
  };
  for (const s of segments) {
    if (s.x < gutter && s.right > gutter) {
      flush();
      out.push(s);
    } else (s.x < gutter ? left : right).push(s);
  }
  flush();
  return out;
}

/** x of the white stripe between two columns of prose; cells of a table are too short for that. */
function gutterOf(segments: readonly Line[], page: Page): number | undefined {
  const middle = segments.filter((s) => s.x > 0.4 * page.width && s.x < 0.62 * page.width);
  if (middle.length < 5) return undefined;
  const x = Math.min(...middle.map((s) => s.x)) - 1;
  const left = segments.filter((s) => s.right <= x + 1);
  const right = segments.filter((s) => s.x >= x);
  const over = segments.length - left.length - right.length;
  if (left.length < 5 || right.length < 5 || over > 0.34 * segments.length) return undefined;
  const fills = (lines: readonly Line[]): boolean => {
    const from = Math.min(...lines.map((l) => l.x));
    const to = Math.max(...lines.map((l) => l.right));
    return lines.filter((l) => l.right - l.x > 0.8 * (to - from)).length > 0.5 * lines.length && to - from > 0.25 * page.width;
  };
  return fills(left) && fills(right) ? x : undefined;
}

/** Segments side by side as the cells of one line. */
function rowsOf(segments: readonly Line[], column: Column): Line[] {
  const rows: Line[] = [];
  for (const s of segments) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - s.y) < 0.45 * Math.max(last.size, s.size) && s.x > last.right)
      rows[rows.length - 1] = row(last, [...last.cells, ...s.cells]);
    else rows.push({ ...s, column });
  }
  const out: Line[] = [];
  for (const line of rows) {
    const above = out.at(-1);
    const longer = above && wrapped(above, line);
    if (longer) out[out.length - 1] = longer;
    else out.push((above && underRow(above, line)) ?? line);
  }
  return out;
}

const aligned = (a: Cell, b: Cell, size: number): boolean =>
  Math.abs(a.x - b.x) < 0.6 * size || Math.abs(a.x + a.right - b.x - b.right) < size;

/** A line that stands under one cell of a row and goes on with it. */
function wrapped(above: Line, line: Line): Line | undefined {
  const [only] = line.cells;
  if (above.cells.length < 2 || line.cells.length !== 1 || !only || above.y - line.y > 2 * line.size) return undefined;
  const at = above.cells.findIndex((c) => aligned(c, only, line.size));
  const cell = above.cells[at];
  if (!cell || at === 0 || (above.cells.length === 2 && !/[、，（(及和]$/.test(cell.text))) return undefined;
  const text = cell.text + gapBetween(cell.text.slice(-48), only.text[0] ?? "") + only.text;
  return {
    ...row(
      above,
      above.cells.map((c, i) => (i === at ? { ...c, text, right: Math.max(c.right, only.right) } : c)),
    ),
    y: line.y,
  };
}

const row = (line: Line, cells: readonly Cell[]): Line => ({
  ...line,
  x: (cells[0] as Cell).x,
  right: (cells.at(-1) as Cell).right,
  text: cells.map((c) => c.text).join("\t"),
  cells,
});

/** A row without its first cell, which is the one above it because that spans several rows. */
function underRow(above: Line, line: Line): Line | undefined {
  if (above.cells.length < 2 || line.cells.length !== above.cells.length - 1 || above.y - line.y > 4 * line.size) return undefined;
  if (!line.cells.every((c, i) => aligned(c, above.cells[i + 1] as Cell, line.size))) return undefined;
  return row(line, [above.cells[0] as Cell, ...line.cells]);
}
