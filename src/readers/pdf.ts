/** PDF with a text layer → paragraphs. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";
import { layOut } from "./pdf-layout.js";
import type { Page, Piece } from "./pdf-lines.js";
import type { Extracted } from "./types.js";

/** Fewer characters a page than any notice has: the pages are pictures, perhaps with a stamp or a page number as text. */
const MIN_PER_PAGE = 8;

/** @throws ReadError `broken`, `encrypted`, `too-many-pages`, `scanned-pdf`, `timed-out` */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Extracted> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, because the parser takes the buffer away from its owner; and no `Buffer`, which it refuses.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { ...cmaps(), verbosity: 0, stopAtErrors: false, useWorkerFetch: false });
  } catch (error) {
    throw asReadError(error);
  }
  try {
    if (pdf.numPages > limits.maxPages) throw new ReadError("too-many-pages", { pages: pdf.numPages, limit: limits.maxPages });
    const pages: Page[] = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      limits.checkTime();
      pages.push(await pageOf(pdf, i));
    }
    const seen = pages
      .flatMap((p) => p.pieces.map((x) => x.text))
      .join("")
      .replace(/\s+/g, "");
    // Fonts without a way back to characters give private-use or lost ones: no better than a picture.
    const lost = seen.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
    if (seen.length < MIN_PER_PAGE * Math.min(pages.length, 20) || lost > 0.3 * seen.length) {
      throw new ReadError("scanned-pdf", { pages: pages.length, characters: seen.length - lost });
    }
    return { ...layOut(pages), format: "pdf", repairs: ["pdf"] };
  } catch (error) {
    throw asReadError(error);
  } finally {
    await pdf.destroy();
  }
}

async function pageOf(pdf: { getPage(n: number): Promise<unknown> }, n: number): Promise<Page> {
  const page = (await pdf.getPage(n)) as {
    view: number[];
    getTextContent(options: object): Promise<{ items: readonly object[] }>;
    cleanup(): void;
  };
  const [x0 = 0, y0 = 0, x1 = 595, y1 = 842] = page.view;
  const pieces: Piece[] = [];
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false });
  for (const item of content.items) {
    const { str, transform, width } = item as { str?: string; transform?: number[]; width?: number };
    if (!str || !transform) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // Text at a slant is a watermark or a stamp.
    if (Math.abs(b) > 0.2 * Math.abs(a) || Math.abs(c) > 0.5 * Math.abs(d)) continue;
    pieces.push({ text: usual(str), x: x - x0, y: y - y0, width: width ?? 0, size: Math.abs(d) || Math.abs(a) });
  }
  page.cleanup();
  return { width: x1 - x0, height: y1 - y0, pieces };
}

/**
 * Characters as people type them: tables of fonts lead back to radicals (⼈ for 人), compatibility forms, and an ellipsis in the
 * middle of the line.
 */
const usual = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fd5\uf900-\ufaff]/g, (c) => c.normalize("NFKC"))
    .replaceAll("\u22ef", "…")
    .replace(/\p{Cc}/gu, "\ufffd");

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : "";
  const reason = error instanceof Error ? error.message : String(error);
  if (name === "PasswordException") return new ReadError("encrypted", { format: "PDF" }, { cause: error });
  return new ReadError("broken", { format: "PDF", reason }, { cause: error });
}

let found: { cMapUrl: string; cMapPacked: true } | undefined;

/**
 * Where the tables from GBK to Unicode lie: official PDFs name such an encoding without embedding a font, and have no text
 * without it. The parser wants a plain path with a slash at its end, not a `file:` URL.
 */
function cmaps(): { cMapUrl: string; cMapPacked: true } {
  if (found) return found;
  // From the bundle in dist/, from src/readers/ in the tests.
  for (const up of ["../data/cmaps/", "../../data/cmaps/", "./data/cmaps/"]) {
    const path = fileURLToPath(new URL(up, import.meta.url)).replaceAll("\\", "/");
    if (!existsSync(`${path}GBK-EUC-H.bcmap`)) continue;
    found = { cMapUrl: path, cMapPacked: true };
    return found;
  }
  throw new Error("data/cmaps is missing");
}
