/** What every reader gives: the text of a file as the rest of the program sees it. */
export interface Extracted {
  /** The extracted text. Offsets of evidence count in it. */
  readonly text: string;
  readonly format: "text" | "html" | "docx" | "pdf" | "markdown" | "rtf" | "doc";
  /** How the bytes were decoded: `utf-8`, `gb18030`, `utf-16le` … */
  readonly encoding?: string;
  /** Offset in `text` at which each page begins (PDF). */
  readonly pages?: readonly number[];
  /** Codes for `source.repairs` of what the reader took away: `html`, `docx`, … */
  readonly repairs: readonly string[];
  /** What the container itself says (HTML `<title>`, meta). */
  readonly meta?: { readonly title?: string; readonly published?: string; readonly source?: string };
}
