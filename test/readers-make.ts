/** Small files made in the tests: DOCX by fflate, PDF by hand. */
import { strToU8, zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
export const xmlEscape = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** @param body content of `w:body`; further parts by their names below `word/` */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(parts))
    files[`word/${name}`] = strToU8(xml.replace("<w:X", `<w:X ${W}`).replaceAll("w:X", `w:${name.replace(/\.xml$/, "")}`));
  return zipSync(files);
}

/** A paragraph of one run. */
export const para = (text: string, pPr = ""): string =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:t xml:space="preserve">${xmlEscape(text)}</w:t></w:r></w:p>`;

export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * A PDF of A4 pages whose font is SimSun, not embedded, without a table to Unicode: what typesetting programs of public
 * offices write. `encode` gives the bytes of a text in the encoding that the font names.
 */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  {
    encoding = "UniGB-UTF16-H",
    encode = utf16be,
    trailer = "",
  }: { encoding?: string; encode?: (s: string) => Uint8Array; trailer?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  objects.push("<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  objects.push(`<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[4 0 R]>>`);
  objects.push(
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>",
  );
  objects.push(
    "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[-8 -145 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 687/StemV 80>>",
  );
  for (const [i, placed] of pages.entries()) {
    const content = placed
      .map((p) => `BT /F1 ${p.size} Tf 1 0 0 1 ${p.x} ${p.y} Tm <${Buffer.from(encode(p.text)).toString("hex")}> Tj ET`)
      .join("\n");
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + 2 * i + 1} 0 R>>`);
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  let out = "%PDF-1.4\n";
  const at: number[] = [];
  for (const [i, o] of objects.entries()) {
    at.push(out.length);
    out += `${i + 1} 0 obj\n${o}\nendobj\n`;
  }
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((n) => `${String(n).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out, "latin1"));
}

export const utf16be = (s: string): Uint8Array => new Uint8Array(Buffer.from(s, "utf16le").swap16());

/** Lines of a justified text as an office program sets them: 28 characters a line, paragraphs indented by two, A4; tabs divide cells. */
export function pdfOfText(text: string): Uint8Array {
  const size = 16;
  const perLine = 28;
  const perPage = 22;
  const lines: { text: string; x: number; size: number }[][] = [];
  const paragraphs = text.split(/\r?\n/).map((p) => p.replace(/^[\s\u3000]+|\s+$/g, ""));
  const columns = columnsOf(paragraphs.filter((p) => p.includes("\t")).map((p) => p.split("\t")));
  for (const body of paragraphs) {
    const cells = body.split("\t");
    if (cells.length > 1) {
      lines.push(cells.map((t, i) => ({ text: t, x: columns.x[i] as number, size: columns.size })).filter((c) => c.text));
      continue;
    }
    let indent = 2;
    let line = "";
    let width = indent;
    const put = (): void => {
      lines.push([{ text: line, x: 74 + indent * size, size }]);
      [line, width, indent] = ["", 0, 0];
    };
    for (const c of body) {
      const w = c < "\x7f" ? 0.5 : 1;
      if (width + w > perLine) put();
      line += c;
      width += w;
    }
    if (line) put();
  }
  const pages: Placed[][] = [];
  for (let i = 0; i < lines.length; i += perPage) {
    const page = lines.slice(i, i + perPage).flatMap((l, n) => l.map((c) => ({ ...c, y: 730 - 28 * n })));
    page.push({ text: `— ${pages.length + 1} —`, x: 280, y: 60, size: 14 });
    pages.push(page);
  }
  return pdfOf(pages);
}

/** Places of columns that hold their longest cells, with three characters between, in a size that fits the page. */
function columnsOf(rows: readonly (readonly string[])[]): { x: number[]; size: number } {
  const widest: number[] = [];
  for (const row of rows) for (const [i, c] of row.entries()) widest[i] = Math.max(widest[i] ?? 0, [...c].length);
  const total = widest.reduce((n, w) => n + w + 3, 0);
  const size = Math.min(14, Math.floor(450 / Math.max(1, total)));
  let at = 74;
  const x = widest.map((w) => {
    const here = at;
    at += (w + 3) * size;
    return here;
  });
  return { x, size };
}
