/** DOCX → paragraphs with their automatic numbers, tables as rows; without headers, footers and tracked deletions. */
import { strFromU8 } from "fflate";
import { Numbering } from "./docx-numbering.js";
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";
import { type Cell, rowsToLines } from "./table.js";
import { child, type Elem, parseTree } from "./tree.js";
import type { Extracted } from "./types.js";
import { unzipParts } from "./zip.js";

/** Word numbers a part at times (`document2.xml`). */
const PARTS = /^word\/(document|numbering|styles)\d*\.xml$/i;

/** @throws ReadError `broken`, `expands-too-large`, `too-deep`, `timed-out` */
export function readDocx(bytes: Uint8Array, limits: Limits): Extracted {
  const stem = (name: string): string | undefined => PARTS.exec(name.replaceAll("\\", "/"))?.[1]?.toLowerCase();
  const parts = [...unzipParts(bytes, (name) => stem(name) !== undefined, "DOCX", limits)];
  const part = (wanted: string): Elem | undefined => {
    const data = parts.find(([name]) => stem(name) === wanted)?.[1];
    return data && parseTree(xmlText(data), "xml", limits);
  };
  const body = child(child(part("document"), "document"), "body");
  if (!body) throw new ReadError("broken", { format: "DOCX", reason: "word/document.xml" });
  const lines: string[] = [];
  new Body(new Numbering(part("numbering"), part("styles")), limits).blocks(body, lines);
  return { text: lines.length ? `${lines.join("\n")}\n` : "", format: "docx", repairs: ["docx"] };
}

function xmlText(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder("utf-16le").decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder("utf-16be").decode(data);
  return strFromU8(data);
}

/** Elements that hold blocks or runs and mean nothing themselves. */
const THROUGH = new Set(["sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo", "subDoc"]);
/** Deleted or moved away, or no text of the document. */
const GONE = new Set([
  "del",
  "moveFrom",
  "pPr",
  "rPr",
  "sdtPr",
  "sdtEndPr",
  "instrText",
  "delText",
  "rt",
  "Fallback",
  "tblPr",
  "tblGrid",
  "sectPr",
]);

class Body {
  constructor(
    private readonly numbering: Numbering,
    private readonly limits: Limits,
  ) {}

  /** Lines of paragraphs and tables below `elem`. */
  blocks(elem: Elem, lines: string[]): void {
    for (const c of elem.children) {
      if (typeof c === "string" || GONE.has(c.tag)) continue;
      if (c.tag === "p") this.paragraph(c, lines);
      else if (c.tag === "tbl") this.table(c, lines);
      else if (c.tag === "AlternateContent") this.blocks(alternative(c), lines);
      else if (THROUGH.has(c.tag)) this.blocks(c, lines);
    }
  }

  private paragraph(p: Elem, lines: string[]): void {
    this.limits.checkTime();
    /** Paragraphs of text boxes, which hang in a run of this one. */
    const boxes: string[] = [];
    const text = this.inline(p, boxes);
    const pPr = child(p, "pPr");
    // A paragraph without text shows no number, and Word gives it none when only its mark was deleted.
    const number = text.trim() ? this.numbering.next(pPr) : "";
    for (const line of (number + text).split("\n")) if (line.trim()) lines.push(line.trimEnd());
    for (const box of boxes) lines.push(box);
  }

  private inline(elem: Elem, boxes: string[]): string {
    let s = "";
    for (const c of elem.children) {
      if (typeof c === "string") continue;
      switch (c.tag) {
        case "t":
          s += c.children.filter((x) => typeof x === "string").join("");
          break;
        case "tab":
        case "ptab":
          s += "\t";
          break;
        case "br":
        case "cr":
          s += c.attrs["type"] === "page" || c.attrs["type"] === "column" ? "" : "\n";
          break;
        case "noBreakHyphen":
          s += "-";
          break;
        case "r":
          if (!isOn(child(child(c, "rPr"), "vanish"))) s += this.inline(c, boxes);
          break;
        case "txbxContent":
          this.blocks(c, boxes);
          break;
        case "AlternateContent":
          s += this.inline(alternative(c), boxes);
          break;
        default:
          if (!GONE.has(c.tag)) s += this.inline(c, boxes);
      }
    }
    return s;
  }

  private table(tbl: Elem, lines: string[]): void {
    const rows: Cell[][] = [];
    /** Column → the cell that goes on below it (`vMerge`). */
    const above = new Map<number, { text: string }>();
    let widest = 0;
    for (const tr of rowsOf(tbl)) {
      this.limits.checkTime();
      const row: Cell[] = [];
      let column = 0;
      for (const tc of cellsOf(tr)) {
        const pr = child(tc, "tcPr");
        const colspan = Number(child(pr, "gridSpan")?.attrs["val"] ?? 1) || 1;
        const merge = child(pr, "vMerge");
        const inner: string[] = [];
        this.blocks(tc, inner);
        let text = inner.join("\n");
        if (merge && merge.attrs["val"] !== "restart") text = above.get(column)?.text ?? text;
        if (merge) above.set(column, { text });
        else above.delete(column);
        row.push({ text, rowspan: 1, colspan });
        column += colspan;
      }
      widest = Math.max(widest, row.length);
      rows.push(row);
    }
    // A table of one column is a frame around paragraphs.
    if (widest <= 1) for (const row of rows) for (const cell of row) lines.push(...cell.text.split("\n").filter((l) => l.trim()));
    else for (const row of rowsToLines(rows)) lines.push(row);
  }
}

const isOn = (flag: Elem | undefined): boolean => flag !== undefined && !/^(?:0|false|off)$/.test(flag.attrs["val"] ?? "");

/** Word writes a text box twice, for itself (`Choice`) and for old versions (`Fallback`). */
const alternative = (ac: Elem): Elem => child(ac, "Choice") ?? child(ac, "Fallback") ?? ac;

function* rowsOf(tbl: Elem): Generator<Elem> {
  for (const c of tbl.children) {
    if (typeof c === "string" || c.tag === "del") continue;
    if (c.tag === "tr") {
      if (!child(child(c, "trPr"), "del")) yield c;
    } else if (THROUGH.has(c.tag)) yield* rowsOf(c);
  }
}

function* cellsOf(tr: Elem): Generator<Elem> {
  for (const c of tr.children) {
    if (typeof c === "string") continue;
    if (c.tag === "tc") yield c;
    else if (THROUGH.has(c.tag)) yield* cellsOf(c);
  }
}
