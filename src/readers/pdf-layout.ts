/** Pieces of text with their places on pages → paragraphs. */

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

interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Has cells: the line is a row of a table. */
  readonly row: boolean;
}

/** A gap of this many characters divides cells or columns. */
const CELL_GAP = 1.8;

/** @returns the text, a paragraph a line, and the offset at which each page begins */
export function layOut(pages: readonly Page[]): { text: string; pages: number[] } {
  const lines = pages.map((page, i) => inOrder(segmentsOf(page, i), page));
  const kept = withoutRunningHeads(lines, pages);
  const out: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before: Line | undefined;
  const flow = measure(kept.flat());
  for (const [i, pageLines] of kept.entries()) {
    let first = true;
    for (const line of pageLines) {
      if (before && joins(before, line, flow, pages[i] as Page)) {
        const glue = gapBetween(out.at(-1)?.at(-1) ?? "", line.text[0] ?? "");
        out[out.length - 1] += glue + line.text;
        if (first) starts[i] = length + glue.length;
        length += glue.length + line.text.length;
      } else {
        if (out.length) length++;
        out.push(line.text);
        if (first) starts[i] = length;
        length += line.text.length;
      }
      first = false;
      before = line;
    }
    starts[i] ??= length;
  }
  return { text: out.length ? `${out.join("\n")}\n` : "", pages: starts };
}

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
    if (text && gap > 0.25 * p.size && !text.endsWith(" ")) text += gap > 0.6 * p.size ? " " : gapBetween(text.at(-1) ?? "", p.text[0] ?? "");
    text += p.text;
    end = p.x + p.width;
    if (p.text.length > weight) {
      weight = p.text.length;
      size = p.size;
    }
  }
  const first = group[0] as Piece;
  return { text: closeUp(text), x: first.x, right: end, y: first.y, size, page, row: false };
}

/** Letter-spaced text (公 告, or a line stretched to the margin) without its blanks; a name set as 王 伟 keeps its own. */
function closeUp(text: string): string {
  const spaced = text.match(/[\u3400-\u9fff]\s+(?=[\u3400-\u9fff])/g)?.length ?? 0;
  const trimmed = text.replace(/\s+/g, " ").trim();
  return spaced >= 2 && spaced > 0.4 * trimmed.replaceAll(" ", "").length - 1 ? trimmed.replace(/([\u3400-\u9fff，。、；：“”（）]) (?=[\u3400-\u9fff，。、；：“”（）])/g, "$1") : trimmed;
}

const gapBetween = (a: string, b: string): string => (/[A-Za-z,;]/.test(a) && /[A-Za-z\d]/.test(b) ? " " : "");

/** Two columns: the whole left one first, between lines that run over both. Else from top to bottom, cells of a row joined. */
function inOrder(segments: readonly Line[], page: Page): Line[] {
  const gutter = gutterOf(segments, page);
  if (gutter === undefined) return rowsOf(segments);
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    out.push(...rowsOf(left), ...rowsOf(right));
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

function rowsOf(segments: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const s of segments) {
    const last = out.at(-1);
    if (last && last.page === s.page && Math.abs(last.y - s.y) < 0.45 * Math.max(last.size, s.size) && s.x > last.right) {
      out[out.length - 1] = { ...last, text: `${last.text}\t${s.text}`, right: s.right, row: true };
    } else out.push(s);
  }
  return out;
}

const PAGE_NUMBER = /^[-—–－―·•.\s]*(?:第\s*)?[\dⅠ-Ⅻ〇一二三四五六七八九十]{1,4}\s*(?:页)?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–－―·•.\s]*$/;

/** Page numbers, and lines that stand at the same height at the edge of several pages. */
function withoutRunningHeads(lines: readonly Line[][], pages: readonly Page[]): Line[][] {
  const key = (l: Line): string => `${l.text.replace(/[\d\s]+/g, "")}@${Math.round(l.y / 4)}`;
  const count = new Map<string, number>();
  const edge = (l: Line): boolean => {
    const { height } = pages[l.page] as Page;
    return l.y > 0.89 * height || l.y < 0.11 * height;
  };
  for (const page of lines) for (const k of new Set(page.filter(edge).map(key))) count.set(k, (count.get(k) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(0.3 * pages.length));
  return lines.map((page) => page.filter((l) => !edge(l) || !(PAGE_NUMBER.test(l.text) || (count.get(key(l)) ?? 0) >= often)));
}

interface Flow {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
}

/** The commonest size, margins and distance of lines. A column of its own is handled by comparing lines with each other. */
function measure(lines: readonly Line[]): Flow {
  const size = mode(lines.map((l) => [Math.round(l.size * 2) / 2, l.text.length]));
  const body = lines.filter((l) => Math.abs(l.size - size) <= 0.1 * size && !l.row);
  const left = mode(body.map((l) => [Math.round(l.x / 3) * 3, 1]));
  const right = Math.max(0, ...body.map((l) => l.right));
  const gaps: [number, number][] = [];
  for (let i = 1; i < body.length; i++) {
    const gap = (body[i - 1] as Line).y - (body[i] as Line).y;
    if (gap > 0 && gap < 4 * size) gaps.push([Math.round(gap), 1]);
  }
  const indents = body.filter((l) => Math.abs(l.x - left - 2 * size) < 0.6 * size).length >= 1;
  return { size, left, right, leading: mode(gaps) || 1.5 * size, indents };
}

function mode(values: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [v, w] of values) sums.set(v, (sums.get(v) ?? 0) + w);
  let best = 0;
  let most = -1;
  for (const [v, w] of sums) if (w > most) [best, most] = [v, w];
  return best;
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[．、]|\d{1,2}\.(?!\d))/;

/** Whether `next` goes on with the paragraph of `line`. */
function joins(line: Line, next: Line, flow: Flow, page: Page): boolean {
  if (line.row || next.row) return false;
  if (Math.abs(line.size - next.size) > 0.08 * line.size) return false;
  const samePage = line.page === next.page;
  const down = line.y - next.y;
  const aside = samePage && down <= 0;
  if (samePage && !aside && down > 1.45 * Math.max(flow.leading, 1.2 * line.size)) return false;
  if (line.size > 1.12 * flow.size) {
    const centre = (l: Line): number => (l.x + l.right) / 2;
    return samePage && !aside && Math.abs(centre(line) - centre(next)) < 1.5 * line.size && !/[。：]$/.test(line.text);
  }
  // Each column has margins of its own; the width of the column is that of its widest lines.
  const column = line.x > 0.45 * page.width && next.x > 0.45 * page.width;
  const left = column || aside ? Math.min(line.x, next.x) : flow.left;
  const right = column || (aside && line.right < 0.55 * page.width) || (line.right < 0.52 * page.width && flow.right < 0.55 * page.width) ? line.right : flow.right;
  const slack = (flow.indents ? 3.2 : 1.6) * line.size;
  const indented = (aside ? false : next.x > left + 0.9 * next.size) && next.x > line.x + 0.5 * next.size;
  const bothIndented = !aside && next.x > left + 0.9 * next.size && flow.indents && line.x > left + 0.9 * line.size;
  if (line.right < right - slack || indented || bothIndented) return false;
  return !(NUMBERED.test(next.text) && /[。；：！？.;:]$/.test(line.text));
}
