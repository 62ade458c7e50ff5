/** Lines of pages → paragraphs: hard line breaks joined, page numbers and running heads left out. */
import { type Column, gapBetween, type Line, linesOfPage, type Page } from "./pdf-lines.js";

/** @returns the text, a paragraph a line, and the offset at which each page begins */
export function layOut(pages: readonly Page[]): { text: string; pages: number[] } {
  const lines = pages.map(linesOfPage);
  const kept = withoutRunningHeads(lines, pages);
  const out: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before: Line | undefined;
  const all = kept.flat();
  const size = mode(all.map((l) => [Math.round(l.size * 2) / 2, l.text.length]));
  const flows = Object.fromEntries(
    (["page", "left", "right"] as const).map((c) => [
      c,
      measure(
        all.filter((l) => l.column === c),
        size,
        pages[0]?.width ?? 0,
      ),
    ]),
  ) as Record<Column, Flow>;
  for (const [i, pageLines] of kept.entries()) {
    let first = true;
    for (const line of pageLines) {
      if (before && joins(before, line, flows)) {
        const glue = gapBetween(out.at(-1)?.slice(-48) ?? "", line.text[0] ?? "");
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

/** Of the characters without blanks and dashes. */
const PAGE_NUMBER = /^第?[\dⅠ-Ⅻ〇一二三四五六七八九十]{1,4}(?:页|页?[,，/／共]{1,2}\d{1,4}页?|of\d{1,4})?$/;
const isPageNumber = (text: string): boolean => text.length < 30 && PAGE_NUMBER.test(text.replace(/[-—–－―·•.\s]+/g, ""));

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
  return lines.map((page) => page.filter((l) => !edge(l) || !(isPageNumber(l.text) || (count.get(key(l)) ?? 0) >= often)));
}

interface Flow {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
}

/** Margins and distance of lines. */
function measure(lines: readonly Line[], size: number, pageWidth: number): Flow {
  const body = lines.filter((l) => Math.abs(l.size - size) <= 0.1 * size && l.cells.length === 1);
  const left = marginOf(body, size);
  let right = Math.max(0, ...body.map((l) => l.right));
  // Too few lines reach it to be sure that it is the margin; pages mostly have the same on both sides.
  if (lines[0]?.column === "page" && body.filter((l) => l.right > right - size).length < 3)
    right = Math.max(right, pageWidth - left - size);
  const gaps: [number, number][] = [];
  for (let i = 1; i < body.length; i++) {
    const gap = (body[i - 1] as Line).y - (body[i] as Line).y;
    if (gap > 0 && gap < 4 * size) gaps.push([Math.round(gap), 1]);
  }
  const indents = body.some((l) => Math.abs(l.x - left - 2 * size) < 0.6 * size);
  return { size, left, right, leading: mode(gaps) || 1.5 * size, indents };
}

/** Where most text begins; in a notice of short paragraphs that is their indent, and the few second lines tell the margin. */
function marginOf(body: readonly Line[], size: number): number {
  const most = mode(body.map((l) => [Math.round(l.x / 3) * 3, l.text.length]));
  const before = body.filter((l) => Math.abs(most - l.x - 2 * size) < 0.6 * size);
  return before.length >= 2 ? mode(before.map((l) => [Math.round(l.x / 3) * 3, l.text.length])) : most;
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
function joins(line: Line, next: Line, flows: Readonly<Record<Column, Flow>>): boolean {
  if (line.cells.length > 1 || next.cells.length > 1) return false;
  if (Math.abs(line.size - next.size) > 0.08 * line.size) return false;
  const flow = flows[line.column];
  const onward = line.page !== next.page || line.column !== next.column;
  if (!onward && line.y - next.y > 1.45 * Math.max(flow.leading, 1.2 * line.size)) return false;
  if (line.size > 1.12 * flow.size) {
    const centre = (l: Line): number => (l.x + l.right) / 2;
    return !onward && Math.abs(centre(line) - centre(next)) < 1.5 * line.size && !/[。：]$/.test(line.text);
  }
  // Where paragraphs are indented, that alone divides them, and a line may end short of the margin by a long word.
  const slack = (flow.indents ? 3.2 : 1.6) * line.size;
  if (line.right < flow.right - slack || next.x > flows[next.column].left + 0.9 * next.size) return false;
  return !(NUMBERED.test(next.text) && /[。；：！？.;:]$/.test(line.text));
}
