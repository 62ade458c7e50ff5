/** The combined tables, made from the lines of the notices in one pass. */
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BOM, csvRow } from "../formats/csv.js";
import { sheets } from "../formats/tables/sheets.js";
import type { Cell, Sheet, SheetName, TableWriter } from "../formats/tables/types.js";
import { XlsxWriter } from "../formats/xlsx.js";
import type { Notice } from "../generated/notice.js";
import type { Lang } from "../messages/index.js";
import { draftOf, makeFolder, renameOver, writeAll } from "./atomic.js";
import { writeError } from "./error.js";

export interface TableTargets {
  /** Absolute path of a folder. */
  readonly csv?: string | undefined;
  /** Absolute path of a file. */
  readonly xlsx?: string | undefined;
}

export const csvFiles = (folder: string, lang: Lang): string[] => sheets(lang).map(({ title }) => join(folder, `${title}.csv`));

/** @returns how many cells were cut to what Excel allows @throws BatchError; old tables are left as they were then */
export async function writeTables(lines: Iterable<Uint8Array>, targets: TableTargets, lang: Lang): Promise<number> {
  const all = sheets(lang);
  const writers: TableWriter[] = [];
  let xlsx: XlsxWriter | undefined;
  let file = targets.csv ?? targets.xlsx ?? "";
  try {
    if (targets.csv !== undefined) writers.push(new CsvWriter(targets.csv, all));
    if (targets.xlsx !== undefined) {
      file = targets.xlsx;
      const path = targets.xlsx;
      const book = new XlsxWriter(draftOf(path), all, { sync: fsyncSync });
      xlsx = book;
      const finish = async (): Promise<void> => {
        await book.finish();
        renameOver(book.draft, path);
      };
      writers.push({ row: (sheet, cells) => book.row(sheet, cells), finish, abandon: () => book.abandon() });
    }
    let number = 0;
    for (const line of lines) {
      number++;
      const notice = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString()) as Notice;
      for (const sheet of all)
        for (const row of sheet.rows(notice, number)) for (const writer of writers) await writer.row(sheet.name, row);
    }
    for (const writer of writers) await writer.finish();
    return xlsx?.cut ?? 0;
  } catch (error) {
    throw writeError(error, file);
  } finally {
    for (const writer of writers) writer.abandon();
  }
}

/** Text that goes to the disk at once. */
const BLOCK = 1 << 16;

class CsvWriter implements TableWriter {
  readonly #files = new Map<SheetName, { readonly path: string; readonly fd: number; text: string; open: boolean }>();

  constructor(folder: string, all: readonly Sheet<Notice>[]) {
    makeFolder(folder);
    try {
      for (const { name, title, columns } of all) {
        const path = join(folder, `${title}.csv`);
        this.#files.set(name, { path, fd: openSync(draftOf(path), "w"), text: BOM + csvRow(columns.map((c) => c.heading)), open: true });
      }
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  row(sheet: SheetName, cells: readonly Cell[]): void {
    const file = this.#files.get(sheet);
    if (!file) return;
    file.text += csvRow(cells);
    if (file.text.length < BLOCK) return;
    writeAll(file.fd, Buffer.from(file.text));
    file.text = "";
  }

  finish(): void {
    for (const file of this.#files.values()) {
      writeAll(file.fd, Buffer.from(file.text));
      fsyncSync(file.fd);
      closeSync(file.fd);
      file.open = false;
    }
    // Only when all six are whole do they replace the old ones.
    for (const { path } of this.#files.values()) renameOver(draftOf(path), path);
  }

  abandon(): void {
    for (const file of this.#files.values()) {
      if (file.open) closeSync(file.fd);
      file.open = false;
      rmSync(draftOf(file.path), { force: true });
    }
  }
}
