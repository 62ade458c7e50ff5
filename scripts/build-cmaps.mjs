// Copies the CMaps of simplified Chinese from pdfjs-dist (Apache-2.0) to data/cmaps: without them, official PDFs with
// GBK-encoded fonts have no text. pdfjs-dist itself is not a dependency (41 MB).
// usage: node scripts/build-cmaps.mjs PATH/TO/pdfjs-dist
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const from = process.argv[2];
if (!from) {
  console.error("usage: node scripts/build-cmaps.mjs PATH/TO/pdfjs-dist");
  process.exitCode = 2;
} else {
  const to = fileURLToPath(new URL("../data/cmaps/", import.meta.url));
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(join(from, "cmaps"))) {
    if (name === "LICENSE" || /^(?:Adobe-GB|GB|UniGB)/.test(name)) copyFileSync(join(from, "cmaps", name), join(to, name));
  }
}
