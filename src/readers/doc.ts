/** .doc and .wps (Word 97–2003) → paragraphs, tables as rows. Automatic numbers are not written out. */
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";
import { type Ole, openOle } from "./ole.js";
import { rowsToLines } from "./table.js";
import type { Extracted } from "./types.js";

/** @throws ReadError `encrypted`, `unsupported`, `broken` */
export function readDoc(bytes: Uint8Array, limits: Limits): Extracted {
  try {
    const ole = openOle(bytes);
    limits.checkTime();
    const text = bodyOf(ole);
    return { text: text ? `${text}\n` : "", format: "doc", repairs: ["doc"] };
  } catch (error) {
    if (error instanceof ReadError) throw error;
    // `DataView` throws where an offset of a damaged file leads out of it.
    throw new ReadError("broken", { format: "DOC", reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

function bodyOf(ole: Ole): string {
  // Office puts an encrypted DOCX into this old container.
  if (ole.names.has("EncryptedPackage")) throw new ReadError("encrypted", { format: "DOCX" });
  const main = ole.stream("WordDocument");
  if (!main) {
    const kind = ole.names.has("Workbook") || ole.names.has("Book") ? "XLS" : ole.names.has("PowerPoint Document") ? "PPT" : "OLE";
    throw new ReadError("unsupported", { kind, instead: ".docx" });
  }
  const fib = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const flags = fib.getUint16(0x0a, true);
  if (flags & 0x0100) throw new ReadError("encrypted", { format: "DOC" });
  // Before Word 97 the header has another form.
  if (fib.getUint16(0, true) !== 0xa5ec || fib.getUint16(2, true) < 0xc1)
    throw new ReadError("unsupported", { kind: "Word 6/95", instead: ".docx" });
  const table = ole.stream(flags & 0x0200 ? "1Table" : "0Table");
  if (!table) throw new RangeError("no table stream");

  const count = (at: number): number => fib.getUint32(at, true);
  const body = count(0x4c);
  // Footnotes, headers, macros, comments and endnotes lie between the body and the text boxes.
  const boxes = body + count(0x50) + count(0x54) + count(0x58) + count(0x5c) + count(0x60);
  const chars = charsOf(main, table, fib);
  const rowEnds = rowEndsOf(main, table, fib);
  return [...linesOf(chars, 0, body, rowEnds), ...linesOf(chars, boxes, boxes + count(0x64), rowEnds)].join("\n");
}

const WESTERN = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i));

interface Char {
  readonly c: string;
  /** Byte in the main stream, which the paragraph properties go by. */
  readonly fc: number;
}

/** The text in the order of the document; its pieces lie anywhere in the stream, in one byte or two a character. */
function charsOf(main: Uint8Array, table: Uint8Array, fib: DataView): Char[] {
  const clx = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = fib.getUint32(0x1a2, true);
  while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (clx.getUint8(at) !== 2) throw new RangeError("no piece table");
  const n = Math.floor((clx.getUint32(at + 1, true) - 4) / 12);
  at += 5;
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const out: Char[] = [];
  for (let i = 0; i < n; i++) {
    const length = clx.getUint32(at + 4 * (i + 1), true) - clx.getUint32(at + 4 * i, true);
    const raw = clx.getUint32(at + 4 * (n + 1) + 8 * i + 2, true);
    const narrow = (raw & 0x40000000) !== 0;
    const from = narrow ? (raw & 0x3fffffff) / 2 : raw & 0x3fffffff;
    if (length < 0 || from + length > main.length) throw new RangeError("piece outside the file");
    for (let k = 0; k < length; k++) {
      const fc = narrow ? from + k : from + 2 * k;
      out.push({ c: narrow ? (WESTERN[main[fc] as number] as string) : String.fromCharCode(view.getUint16(fc, true)), fc });
    }
  }
  return out;
}

/** Place of the mark that ends a row → the columns whose cell goes on from the row above. */
type RowEnds = ReadonlyMap<number, ReadonlySet<number>>;

/** Where the marks of rows' ends stand. It is the character that ends a cell too; a property tells them apart. */
function rowEndsOf(main: Uint8Array, table: Uint8Array, fib: DataView): RowEnds {
  const out = new Map<number, ReadonlySet<number>>();
  const plc = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const at = fib.getUint32(0x102, true);
  const n = Math.floor((fib.getUint32(0x106, true) - 4) / 8);
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  for (let i = 0; i < n; i++) {
    const page = plc.getUint32(at + 4 * (n + 1) + 4 * i, true) * 512;
    const runs = view.getUint8(page + 511);
    for (let r = 0; r < runs; r++) {
      const offset = view.getUint8(page + 4 * (runs + 1) + 13 * r) * 2;
      if (!offset) continue;
      const half = view.getUint8(page + offset);
      const start = page + offset + (half ? 1 : 2);
      const end = start + (half ? 2 * half - 1 : 2 * view.getUint8(page + offset + 1));
      const merged = rowEndIn(view, start + 2, Math.min(end, main.length));
      if (!merged) continue;
      // The paragraph of a row's end is its mark alone, of one byte or two.
      for (let fc = view.getUint32(page + 4 * r, true), n = 0; fc < view.getUint32(page + 4 * (r + 1), true) && n < 64; fc++, n++)
        out.set(fc, merged);
    }
  }
  return out;
}

/** Where a list of properties holds sprmPFTtp (0x2417) switched on: the columns that its sprmTDefTable merges with the row above. */
function rowEndIn(view: DataView, from: number, to: number): ReadonlySet<number> | undefined {
  let ends = false;
  let merged: ReadonlySet<number> = new Set();
  for (let at = from; at + 2 < to; ) {
    const code = view.getUint16(at, true);
    if (code === 0x2417) ends = view.getUint8(at + 2) !== 0;
    if (code === 0xd608) merged = mergedColumns(view, at + 4, to);
    const size = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13] ?? 1;
    // The length of a variable one stands before it; that of a table's definition in two bytes.
    at += 2 + (size || (code === 0xd608 ? view.getUint16(at + 2, true) + 1 : view.getUint8(at + 2) + 1));
  }
  return ends ? merged : undefined;
}

/** The cells of a table's definition with fVertMerge (0x20) and without fVertRestart (0x40), which begins a merged one. */
function mergedColumns(view: DataView, at: number, to: number): ReadonlySet<number> {
  const out = new Set<number>();
  if (at >= to) return out;
  const cells = view.getUint8(at);
  const first = at + 1 + 2 * (cells + 1);
  for (let i = 0; i < cells && first + 20 * i + 2 <= to; i++) {
    if ((view.getUint16(first + 20 * i, true) & 0x60) === 0x20) out.add(i);
  }
  return out;
}

function linesOf(chars: readonly Char[], from: number, to: number, rowEnds: RowEnds): string[] {
  const lines: string[] = [];
  let line = "";
  /** Lines of the current row begin here; they become its first cell when a cell ends. */
  let cells: string[] = [];
  let rowStart = 0;
  /** The row before, with what its merged cells say. */
  let above: readonly string[] = [];
  /** Open fields; true while their code, and not yet what they show, runs. */
  const fields: boolean[] = [];
  const flush = (): void => {
    if (line.trim()) lines.push(line.trimEnd());
    line = "";
  };
  for (const { c, fc } of chars.slice(from, Math.min(to, chars.length))) {
    if (c === "\x13") fields.push(true);
    else if (c === "\x14") fields[fields.length - 1] &&= false;
    else if (c === "\x15") fields.pop();
    else if (fields.includes(true)) continue;
    else if (c === "\x07" && rowEnds.has(fc)) {
      const merged = rowEnds.get(fc);
      above = cells.map((text, i) => (text === "" && merged?.has(i) ? (above[i] ?? "") : text));
      lines.push(...rowsToLines([above.map((text) => ({ text, rowspan: 1, colspan: 1 }))]));
      cells = [];
      line = "";
      rowStart = lines.length;
    } else if (c === "\x07") {
      // Paragraphs since the last cell of this row belong to this one; before the first cell only this paragraph surely does.
      if (cells.length === 0) rowStart = lines.length;
      cells.push([...lines.splice(rowStart), line].join(" ").trim());
      line = "";
    } else if (c === "\r" || c === "\v" || c === "\f") flush();
    else if (c === "\x1e") line += "-";
    else if (c === "\xa0") line += " ";
    else if (c >= " " || c === "\t") line += c;
  }
  flush();
  return lines;
}
