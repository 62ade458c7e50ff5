/** Elements of a page → lines of text, as a browser would break them. */
import { type Cell, rowsToLines } from "./table.js";
import { type Elem, walk } from "./tree.js";

const BLOCK = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Never text of the page. `rt` and `rp` are the pinyin set above characters. */
const SKIP = new Set(
  "script style noscript template iframe frame object embed svg math canvas audio video select option button input textarea head title link meta rt rp rtc map area".split(
    " ",
  ),
);

/**
 * Taken out of the page by its style. `visibility: hidden` does not count: WeChat articles carry it on their body until a
 * script shows it.
 */
export function isHidden(elem: Elem): boolean {
  if ("hidden" in elem.attrs) return true;
  const style = elem.attrs["style"];
  return style !== undefined && /display\s*:\s*none|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i.test(style);
}

export const isSkipped = (elem: Elem): boolean => SKIP.has(elem.tag) || isHidden(elem);
export const isBlock = (elem: Elem): boolean => BLOCK.has(elem.tag);

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’—…]/;

const COLUMN_GAP = 3;

/** Runs of blanks as a browser shows them, but without those that a line break of the source puts between characters. */
export function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0\u200b\ufeff]+/g, (run, at: number) => {
    if (/^[\u200b\ufeff]+$/.test(run)) return "";
    // Somebody who puts three blanks in a row means columns, which a browser does not show.
    if (!/[\r\n]/.test(run)) return run.length >= COLUMN_GAP && at > 0 ? " ".repeat(COLUMN_GAP) : " ";
    return CJK.test(text[at - 1] ?? "") && CJK.test(text[at + run.length] ?? "") ? "" : " ";
  });
}

/**
 * Lines of an element, trimmed, none empty.
 * @param drop elements to leave out with all that is in them
 */
export function linesOf(elem: Elem, drop: ReadonlySet<Elem> = new Set()): string[] {
  const breaker = new LineBreaker(drop);
  breaker.children(elem);
  breaker.flush();
  return breaker.lines;
}

class LineBreaker {
  readonly lines: string[] = [];
  private line = "";

  constructor(private readonly drop: ReadonlySet<Elem>) {}

  flush(): void {
    const text = squeeze(this.line).trim();
    if (text) this.lines.push(text);
    this.line = "";
  }

  children(node: Elem): void {
    let item = Number.parseInt(node.attrs["start"] ?? "1", 10) || 1;
    for (const c of node.children) {
      if (typeof c === "string") this.text(c, node.tag === "pre");
      else if (!isSkipped(c) && !this.drop.has(c)) this.element(c, c.tag === "li" && node.tag === "ol" ? numberOf(item++, node) : "");
    }
  }

  /** Blanks are squeezed once the line is whole; a text's own line breaks matter in `<pre>` alone. */
  private text(text: string, pre: boolean): void {
    const [first = "", ...rest] = pre ? text.split(/\r?\n/) : [text];
    this.line += first;
    for (const part of rest) {
      this.flush();
      this.line = part;
    }
  }

  private element(elem: Elem, number: string): void {
    const rows = elem.tag === "table" ? dataRows(elem, this.drop) : undefined;
    if (elem.tag === "br" || isBlock(elem)) this.flush();
    if (rows) {
      // No spread: a page may have more rows than a call may have arguments.
      for (const row of rowsToLines(rows)) this.lines.push(row);
      return;
    }
    this.line += number;
    this.children(elem);
    if (isBlock(elem)) this.flush();
  }
}

const CHINESE = "零一二三四五六七八九";

function numberOf(n: number, list: Elem): string {
  const style = `${list.attrs["style"] ?? ""} ${list.attrs["type"] ?? ""}`;
  if (/none/.test(style)) return "";
  if (/cjk-ideographic|simp-chinese|trad-chinese/.test(style) && n < 100) {
    const tens = Math.floor(n / 10);
    const ones = n % 10;
    return `${tens > 1 ? CHINESE[tens] : ""}${tens ? "十" : ""}${ones ? CHINESE[ones] : ""}、`;
  }
  return `${n}．`;
}

/** The rows of a table that holds data; `undefined` for one that only lays out the page. */
export function dataRows(table: Elem, drop: ReadonlySet<Elem> = new Set()): Cell[][] | undefined {
  // Asked before any cell is read: each table inside would be read anew for each one around it.
  if (holdsTable(table)) return undefined;
  const rows: Cell[][] = [];
  let layout = false;
  const gone = (e: Elem): boolean => isSkipped(e) || drop.has(e);
  walk(table, (tr) => {
    if (gone(tr)) return false;
    if (tr.tag !== "tr") return undefined;
    const cells: Cell[] = [];
    walk(tr, (c) => {
      if (gone(c)) return false;
      if (c.tag !== "td" && c.tag !== "th") return undefined;
      const lines = linesOf(c, drop);
      // Prose of several paragraphs stands in cells only where a table lays out the page.
      layout ||= lines.length > 1 && lines.some((l) => l.length > 120);
      cells.push({ text: lines.join(" "), rowspan: span(c, "rowspan"), colspan: span(c, "colspan") });
      return false;
    });
    if (cells.length) rows.push(cells);
    return false;
  });
  return layout || rows.length < 2 || !rows.some((r) => r.length > 1) ? undefined : rows;
}

function holdsTable(elem: Elem): boolean {
  let found = false;
  walk(elem, (e) => {
    found ||= e.tag === "table";
    return !found;
  });
  return found;
}

const span = (cell: Elem, key: string): number => Math.max(1, Number.parseInt(cell.attrs[key] ?? "1", 10) || 1);

/** Text of an element on one line. */
export const lineOf = (elem: Elem): string => squeeze(isSkipped(elem) ? "" : linesOf(elem).join(" ")).trim();
