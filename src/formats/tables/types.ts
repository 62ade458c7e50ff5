/** A table as spreadsheets and CSV know it. */
export type Cell = string | number | undefined;

export interface Column {
  readonly heading: string;
  /** Characters of the default font; a Chinese character takes two. */
  readonly width: number;
  /** `date` holds ISO days; what is not one stays text. */
  readonly type: "text" | "number" | "date";
}

export const SHEETS = ["notices", "attendees", "targets", "counts", "contacts", "warnings"] as const;
export type SheetName = (typeof SHEETS)[number];

/** One of the six, with what it takes from a notice. */
export interface Sheet<N> {
  readonly name: SheetName;
  readonly title: string;
  readonly columns: readonly Column[];
  /** @param number position of the notice in the run, from 1: what ties the rows of the sheets together */
  rows(notice: N, number: number): Cell[][];
}

/** Takes the rows of all sheets, in any order of the sheets. */
export interface TableWriter {
  row(sheet: SheetName, cells: readonly Cell[]): Promise<void> | void;
  /** Makes the files appear. */
  finish(): Promise<void> | void;
  /** Leaves nothing behind; harmless after `finish`. */
  abandon(): void;
}
