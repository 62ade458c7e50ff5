/** CSV that Excel opens with the right characters and columns, and without running anything. */
import type { Cell } from "./tables/types.js";

/** Without it Excel takes the file for the encoding of the system. */
export const BOM = "\ufeff";

/** Characters that make a spreadsheet take a cell for a formula, in both widths; white space before them does not help. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** An apostrophe in front keeps a cell a text. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** One record by RFC 4180: every text in quotes, numbers bare, CRLF behind it. */
export const csvRow = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === undefined ? "" : typeof cell === "number" ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`)).join(",")}\r\n`;
