/** Whatever bytes come in: text or a clear error, never a crash. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { readOrError } from "./helpers/read-or-error.js";
import { docxOf, para, pdfOfText } from "./readers-make.js";

const bytes = (s: string): Uint8Array => new TextEncoder().encode(s);

describe("any bytes give text or a clear error", () => {
  const anyBytes = fc.uint8Array({ maxLength: 400 });
  const format = fc.constantFrom(undefined, "text", "html", "docx", "pdf", "markdown", "rtf", "doc");
  test("random bytes, any format forced", async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, format, (input, inputFormat) => readOrError(input, { inputFormat })),
      { numRuns: 300 },
    );
  });
  test("random bytes behind the mark of a format", async () => {
    const heads = [
      "%PDF-1.4\n",
      "PK\x03\x04word/document",
      "{\\rtf1",
      "<html>",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "\xff\xfe",
      "\xef\xbb\xbf",
      "MIME-Version: 1.0\n",
    ].map((h) => Buffer.from(h, "latin1"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), anyBytes, (head, rest) => readOrError(new Uint8Array(Buffer.concat([head, rest])))),
      { numRuns: 300 },
    );
  });
  test("markup from pieces", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td rowspan=3>",
      "</table>",
      "<br>",
      "<ol>",
      "<li>",
      "<a href=x>",
      "</a>",
      "<h1>",
      "<div class=nav>",
      "<div id=js_content>",
      "</div>",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&#x5de1;",
      "&",
      "巡察，",
      "2024-5-6",
      "<title>",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) => readOrError(bytes(`<html>${pieces.join("")}`))),
      { numRuns: 300 },
    );
  });
  test("damaged DOCX and PDF", async () => {
    const made = [
      docxOf(para("县委第一巡察组进驻，开展常规巡察。").repeat(3)),
      pdfOfText("九届县委第六轮巡察动员部署会召开\n县委第一巡察组对县水利局党组开展常规巡察。\n"),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...made),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 12 }),
        async (input, changes) => {
          const hurt = Uint8Array.from(input);
          for (const [at, value] of changes) hurt[at % hurt.length] = value;
          await readOrError(hurt);
        },
      ),
      { numRuns: 100 },
    );
  });
});
