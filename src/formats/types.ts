import type { Notice } from "../generated/notice.js";
import type { Lang } from "../messages/index.js";

export interface FormatOptions {
  /** Language of comments and headings; default `zh`. */
  readonly lang?: Lang | undefined;
  /** Chinese titles as comments (YAML); default true. */
  readonly comments?: boolean | undefined;
  /** A first line that tells editors the schema (YAML); default false. */
  readonly schemaLine?: boolean | undefined;
  /** Display columns that a line may take (table); default any number. */
  readonly width?: number | undefined;
  /** Terminal colours (table); default false. */
  readonly color?: boolean | undefined;
}

/** How notices are written, one after the other, so that a long run need not hold them all. */
export interface Format {
  readonly name: string;
  /** Before the first notice. */
  begin?(options: FormatOptions): string;
  /** @param index 0 for the first notice; @param many whether more than one input was asked for */
  notice(notice: Notice, options: FormatOptions, place: { readonly index: number; readonly many: boolean }): string;
  /** After the last notice. @param written how many there were */
  end?(options: FormatOptions, place: { readonly written: number; readonly many: boolean }): string;
}
