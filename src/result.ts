/** A parsed text made ready for people: its warnings worded and placed, its source described, its evidence written out. */
import type { ContextOptions } from "./context.js";
import type { Evidence, Notice, Warning } from "./generated/notice.js";
import { Lines } from "./lines.js";
import { type Lang, messageOf } from "./messages/index.js";
import { pageAt } from "./pages.js";
import { type Parsed, parseTexts } from "./parse.js";
import type { Extracted } from "./readers/types.js";
import { sha256 } from "./sha256.js";
import type { Diagnostic, Span } from "./types.js";

export interface TextOptions extends ContextOptions {
  /** Language of the warnings' messages; default `zh`. */
  readonly lang?: Lang | undefined;
  /** Adds `evidence`: JSON Pointer → the characters of the original, the rule and the origin of each value. */
  readonly evidence?: boolean | undefined;
  /** Written as `source.file`; its ending helps to tell what the bytes are. */
  readonly file?: string | undefined;
}

export interface ParseOptions extends TextOptions {
  /** What the bytes are; by default told from the bytes and the file's ending. */
  readonly inputFormat?: Extracted["format"] | undefined;
  /** Bytes read at most; more is an error. */
  readonly maxSize?: number | undefined;
  /** Pages of a PDF read at most; more is an error. Default 300. */
  readonly maxPages?: number | undefined;
  /** Bytes that a DOCX may expand to; more is an error. Default 200 MB. */
  readonly maxExpanded?: number | undefined;
  /** Milliseconds that reading one file may take; more is an error. Default 30,000. */
  readonly timeoutMs?: number | undefined;
}

export interface Result {
  readonly notice: Notice;
  /** The decoded original, which lines, columns and the offsets of evidence count in. */
  readonly text: string;
}

/** How the notice came to be read; what is known depends on whether there were bytes. */
interface Origin {
  readonly sha256: string;
  readonly encoding?: string | undefined;
  readonly repairs: readonly string[];
  /** Where each page begins, for a file that has pages. */
  readonly pages?: readonly number[] | undefined;
}

/** A decoded text and how it came to be read. */
export interface Source {
  readonly text: string;
  /** Written as `source.file`. */
  readonly file?: string | undefined;
  readonly origin: Origin;
}

const textSource = (text: string, file: string | undefined): Source => ({ text, file, origin: { sha256: sha256(text), repairs: [] } });

/** @throws ReadError where the bytes hold no readable text */
export async function sourceOf(input: Uint8Array | string, options: ParseOptions): Promise<Source> {
  const { file, inputFormat, maxSize, maxPages, maxExpanded, timeoutMs } = options;
  if (typeof input === "string") return textSource(input, file);
  const { readSource } = await import("./readers/index.js");
  const { text, encoding, repairs, pages } = await readSource(input, {
    name: file,
    inputFormat,
    maxSize,
    maxPages,
    maxExpanded,
    timeoutMs,
  });
  return { text, file, origin: { sha256: sha256(input), encoding, repairs, pages } };
}

/**
 * Decoded texts → notices, in order; many together take less time than one after the other.
 * @param options without `file`, which each source has of its own
 * @param onText is told again and again which text is in hand
 */
export function parseSources(sources: readonly Source[], options: Omit<TextOptions, "file">, onText?: (index: number) => void): Result[] {
  const texts = sources.map(({ text }) => text);
  return parseTexts(texts, options, onText).map((parsed, i) => {
    onText?.(i);
    return finish(parsed, options, sources[i] as Source);
  });
}

/**
 * Bytes of a file (or a text) → notice.
 * @throws ReadError where the bytes hold no readable text
 */
export async function parseNotice(input: Uint8Array | string, options: ParseOptions = {}): Promise<Result> {
  return parseSources([await sourceOf(input, options)], options)[0] as Result;
}

/** A decoded text → notice, synchronously. `source.sha256` is that of the text as UTF-8. */
export function parseNoticeText(text: string, options: TextOptions = {}): Result {
  return parseSources([textSource(text, options.file)], options)[0] as Result;
}

/** Units (UTF-16) of text, and texts, that are read together: enough that rules stay warm, and little enough to stay near at hand. */
const TOGETHER = 32_000;
const MOST = 64;
/** Whether one more text is better read with these than with the next. */
export const joins = (group: readonly Source[], { text }: Source): boolean =>
  group.length === 0 || (group.length < MOST && group.reduce((sum, other) => sum + other.text.length, text.length) <= TOGETHER);

/**
 * Decoded texts → notices, in order, synchronously and in this thread: what `parseNoticeText` gives for each, in less time.
 * @param options `file` is left out: it is that of one text
 * @throws what `parseNoticeText` throws for any of them
 */
export function parseNoticeTexts(texts: readonly string[], options: Omit<TextOptions, "file"> = {}): Result[] {
  const out: Result[] = [];
  let group: Source[] = [];
  for (const text of texts) {
    const source = textSource(text, undefined);
    if (!joins(group, source)) {
      out.push(...parseSources(group, options));
      group = [];
    }
    group.push(source);
  }
  out.push(...parseSources(group, options));
  return out;
}

function finish(parsed: Parsed, options: TextOptions, { file, origin }: Source): Result {
  const { notice, doc } = parsed;
  const source: Notice["source"] = {
    ...(file === undefined ? {} : { file }),
    sha256: origin.sha256,
    ...(origin.encoding === undefined ? {} : { encoding: origin.encoding }),
    characters: notice.source.characters,
    repairs: origin.repairs.length === 0 ? notice.source.repairs : [...new Set([...origin.repairs, ...notice.source.repairs])],
  };
  const warnings = warningsOf(parsed, options.lang ?? "zh", origin.pages);
  const done: Notice = { ...notice, source, warnings };
  if (options.evidence) done.evidence = evidenceOf(parsed, origin.pages);
  return { notice: done, text: doc.clean.source };
}

/** Diagnostics in words, in the order of the text; those without a place come last. The same thing is said once. */
function warningsOf(parsed: Parsed, lang: Lang, pages: readonly number[] | undefined): Warning[] {
  if (parsed.diagnostics.length === 0) return [];
  const lines = new Lines(parsed.doc.clean.source);
  const seen = new Set<string>();
  const placed: { readonly at: number; readonly warning: Warning }[] = [];
  for (const d of parsed.diagnostics) {
    const span = sourceSpanOf(d, parsed);
    const place = span && lines.at(span.start);
    const warning: Warning = {
      code: d.code,
      message: messageOf(d.code, lang, d.params),
      ...(d.path === undefined ? {} : { path: d.path }),
      ...(place ? { line: place.line, column: place.column } : {}),
      ...(span && pages ? { page: pageAt(pages, span.start) } : {}),
    };
    const key = JSON.stringify(warning);
    if (seen.has(key)) continue;
    seen.add(key);
    placed.push({ at: span ? span.start : Number.POSITIVE_INFINITY, warning });
  }
  // Not a subtraction: Infinity - Infinity is NaN.
  if (placed.length > 1) placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.map((p) => p.warning);
}

/** A diagnostic that knows only the value in question stands where that value stands. */
function sourceSpanOf(d: Diagnostic, parsed: Parsed): Span<"source"> | undefined {
  const { doc } = parsed;
  if (d.sourceSpan) return d.sourceSpan;
  if (d.span) return doc.clean.toSource(d.span);
  if (d.path === undefined) return undefined;
  const { grounded } = parsed;
  const value = grounded.find((g) => g.pointer === d.path) ?? grounded.find((g) => g.pointer.startsWith(`${d.path}/`));
  const first = value?.spans[0];
  return first && doc.clean.toSource(first);
}

/** In the order of the notice's keys, not in that of the resolvers. */
function evidenceOf({ doc, grounded, notice }: Parsed, pages: readonly number[] | undefined): Record<string, Evidence> {
  const { source } = doc.clean;
  const out: Record<string, Evidence> = {};
  const keys = new Map(Object.keys(notice).map((key, i) => [key, i]));
  const rank = (pointer: string): number => keys.get(pointer.split("/", 2)[1] ?? "") ?? 0;
  for (const { pointer, spans, rule, origin } of [...grounded].sort((a, b) => rank(a.pointer) - rank(b.pointer))) {
    const parts = spans.map((s) => {
      const { start, end } = doc.clean.toSource(s);
      return { start, end, text: source.slice(start, end) };
    });
    const start = Math.min(...parts.map((p) => p.start));
    const end = Math.max(...parts.map((p) => p.end));
    out[pointer] = {
      start,
      end,
      text: source.slice(start, end),
      ...(pages ? { page: pageAt(pages, start) } : {}),
      rule,
      origin,
      ...(parts.length > 1 ? { parts } : {}),
    };
  }
  return out;
}
