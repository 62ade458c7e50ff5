/**
 * XLSX row by row. The libraries for it hold every row (write-excel-file joins each sheet into one string), so the sheets
 * are compressed to files as their rows come, and put together at the end.
 */
import { createWriteStream, openSync, rmSync, type WriteStream } from "node:fs";
import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";
import type { Cell, Column, Sheet } from "./tables/types.js";
import { contentTypes, relations, STYLE, styles, workbook, workbookRelations } from "./tables/workbook.js";
import { smallPart, writeZip, type ZipPart } from "./tables/zip.js";

/** What Excel allows. */
export const MAX_ROWS = 1_048_576;
export const MAX_CELL = 32_767;

/** Text that goes to the compressor at once. */
const BLOCK = 1 << 16;

export interface XlsxOptions {
  /** Rows of a sheet with its heading; what comes after goes to a further sheet. Tests make it small. */
  readonly maxRows?: number | undefined;
  /** Makes sure that the bytes are on the disk. */
  readonly sync: (fd: number) => void;
}

export class XlsxWriter {
  readonly #sheets = new Map<string, SheetPart[]>();
  #cut = 0;

  /** @param draft path of the file to write; the spools stand beside it */
  constructor(
    readonly draft: string,
    readonly sheets: readonly Pick<Sheet<never>, "name" | "title" | "columns">[],
    readonly options: XlsxOptions,
  ) {
    try {
      for (const sheet of sheets) this.#sheets.set(sheet.name, [new SheetPart(`${draft}.${sheet.name}.1`, sheet.title, sheet.columns)]);
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Cells that were longer than Excel allows. */
  get cut(): number {
    return this.#cut;
  }

  async row(name: string, cells: readonly Cell[]): Promise<void> {
    const parts = this.#sheets.get(name) as SheetPart[];
    let part = parts.at(-1) as SheetPart;
    if (part.rows >= (this.options.maxRows ?? MAX_ROWS)) {
      await part.end();
      part = new SheetPart(`${this.draft}.${name}.${parts.length + 1}`, `${part.base} (${parts.length + 1})`, part.columns, part.base);
      parts.push(part);
    }
    this.#cut += cells.filter((c) => typeof c === "string" && c.length > MAX_CELL).length;
    await part.add(cells);
  }

  /** Writes the whole to `draft`. */
  async finish(): Promise<void> {
    const parts = [...this.#sheets.values()].flat();
    const zipped: ZipPart[] = [];
    for (const [i, part] of parts.entries()) zipped.push(await part.zipped(`xl/worksheets/sheet${i + 1}.xml`));
    const named = parts.map((p) => ({ title: p.title, filter: p.filter }));
    writeZip(
      this.draft,
      [
        smallPart("[Content_Types].xml", contentTypes(parts.length)),
        smallPart("_rels/.rels", relations()),
        smallPart("xl/workbook.xml", workbook(named)),
        smallPart("xl/_rels/workbook.xml.rels", workbookRelations(parts.length)),
        smallPart("xl/styles.xml", styles()),
        ...zipped,
      ],
      this.options.sync,
    );
    for (const part of parts) part.drop();
  }

  abandon(): void {
    for (const part of [...this.#sheets.values()].flat()) part.drop();
    rmSync(this.draft, { force: true });
  }
}

class SheetPart {
  readonly #deflate: DeflateRaw = createDeflateRaw();
  readonly #file: WriteStream;
  readonly #done: Promise<void>;
  #failure: Error | undefined;
  #text: string[] = [];
  #length = 0;
  #crc = 0;
  #size = 0;
  #ended = false;
  rows = 0;

  constructor(
    readonly spool: string,
    readonly title: string,
    readonly columns: readonly Column[],
    readonly base: string = title,
  ) {
    // Opened at once: what opens later may make the file anew after it was dropped.
    this.#file = createWriteStream(spool, { fd: openSync(spool, "w") });
    this.#done = new Promise((resolve) => {
      const failed = (error: Error): void => {
        this.#failure ??= error;
        this.#deflate.destroy();
        this.#file.destroy();
        resolve();
      };
      this.#deflate.on("error", failed);
      this.#file.on("error", failed).on("finish", resolve).on("close", resolve);
    });
    this.#deflate.pipe(this.#file);
    const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
    this.#put(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>`,
    );
    this.#put(
      this.#row(
        columns.map((c) => c.heading),
        () => STYLE.heading,
      ),
    );
  }

  async add(cells: readonly Cell[]): Promise<void> {
    this.#put(this.#row(cells, (cell, i) => styleOf(cell, this.columns[i])));
    if (this.#length >= BLOCK) await this.#flush();
  }

  get filter(): string {
    return `$A$1:$${columnName(this.columns.length - 1)}$${this.rows}`;
  }

  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#put(`</sheetData><autoFilter ref="${this.filter.replaceAll("$", "")}"/></worksheet>`);
    await this.#flush();
    this.#deflate.end();
    await this.#done;
    if (this.#failure) throw this.#failure;
  }

  async zipped(name: string): Promise<ZipPart> {
    await this.end();
    return { name, crc: this.#crc, size: this.#size, compressed: this.#file.bytesWritten, data: { file: this.spool } };
  }

  drop(): void {
    this.#deflate.destroy();
    this.#file.destroy();
    rmSync(this.spool, { force: true });
  }

  #put(text: string): void {
    this.#text.push(text);
    this.#length += text.length;
  }

  async #flush(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const bytes = Buffer.from(this.#text.join(""));
    this.#text = [];
    this.#length = 0;
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    if (!this.#deflate.write(bytes)) {
      await Promise.race([new Promise((resolve) => this.#deflate.once("drain", resolve)), this.#done]);
    }
  }

  #row(cells: readonly Cell[], style: (cell: Cell, index: number) => number): string {
    const row = ++this.rows;
    let xml = `<row r="${row}">`;
    for (const [i, cell] of cells.entries()) {
      if (cell === undefined || cell === "") continue;
      xml += cellXml(`${columnName(i)}${row}`, cell, style(cell, i));
    }
    return `${xml}</row>`;
  }
}

/** What Excel would take for a formula once the cell is edited is marked as text. */
const RISKY = /^[=+\-@\t\r]/u;

function styleOf(cell: Cell, column: Column | undefined): number {
  if (column?.type === "date" && typeof cell === "string" && serialOf(cell) !== undefined) return STYLE.date;
  return typeof cell === "string" && RISKY.test(cell) ? STYLE.text : STYLE.plain;
}

function cellXml(ref: string, cell: string | number, style: number): string {
  const s = style === 0 ? "" : ` s="${style}"`;
  const value = style === STYLE.date ? serialOf(String(cell)) : typeof cell === "number" ? cell : undefined;
  if (value !== undefined) return Number.isFinite(value) ? `<c r="${ref}"${s}><v>${value}</v></c>` : "";
  return `<c r="${ref}"${s} t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(cell))}</t></is></c>`;
}

/** Days since 30 December 1899, which is how spreadsheets hold dates from March 1900 on. */
export function serialOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) return undefined;
  const serial = time / 86_400_000 + 25_569;
  return serial > 60 ? serial : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids, and CR, which it would make LF
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu;

/** Characters that XML does not allow are written as Excel does (`_x0001_`); a text that looks like that is escaped. */
export function escapeXml(text: string): string {
  // A cut must not halve a character outside the basic plane.
  const short = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/u, "")}…` : text;
  return short
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/_x[0-9A-Fa-f]{4}_/gu, "_x005F$&")
    .replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/gu, (c) => ENTITIES[c] as string);
}

const names: string[] = [];

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = names[index];
  if (name === undefined) {
    name = "";
    for (let i = index + 1; i > 0; i = Math.floor((i - 1) / 26)) name = String.fromCharCode(65 + ((i - 1) % 26)) + name;
    names[index] = name;
  }
  return name;
}
