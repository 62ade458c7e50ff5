/**
 * src → dist: ES modules in chunks, so that a reader or a format is loaded only when it is used. Dependencies are bundled:
 * one file opens faster than the many of a package. All files lie side by side, so that `import.meta.url` in any chunk is
 * one level below the root (src/root.ts).
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./lib/files.mjs";

const entries = { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts" };

rmSync(join(root, "dist"), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))),
  outdir: "dist",
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "linked",
  logLevel: "warning",
  metafile: true,
  // For the packages that are CommonJS and ask for Node's modules with `require`.
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
  // Native, or large and loaded for one kind of file only.
  external: ["@node-rs/jieba", "nodejieba", "piscina", "unpdf", "word-extractor"],
});
const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0);
console.error(`dist: ${Object.keys(metafile.outputs).length} files, ${Math.round(bytes / 1024)} KB`);
