/**
 * src → dist: ES modules in chunks, so that a reader or a format is loaded only when it is used. Dependencies are bundled:
 * one file opens faster than the many of a package. All files lie side by side, so that `import.meta.url` in any chunk is
 * one level below the root (src/root.ts).
 */
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundles } from "./lib/bundles.mjs";
import { root } from "./lib/files.mjs";
import { foldPatterns } from "./lib/pattern.mjs";
import { spellProperties } from "./lib/properties.mjs";
import { writeScripts } from "./lib/scripts.mjs";

const entries = { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts" };

/** commander loads node:child_process (and with it the network) for commands in files of their own, which xuncha has none of. */
const commanderSpawn = {
  name: "commander-spawn",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "later" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "later" }, ({ path }) => ({
      contents: `exports.spawn = (...call) => require(${JSON.stringify(path)}).spawn(...call);`,
    }));
  },
};

/** What the built program says shorter or faster than the sources. */
const spell = (source) => spellProperties(foldPatterns(source));

rmSync(join(root, "dist"), { recursive: true, force: true });
const spelling = {
  platform: "node",
  target: "node20",
  // Else esbuild turns literals with \p{…} into `new RegExp` at the place of use: compiled at every call.
  supported: { "regexp-unicode-property-escapes": true, "regexp-lookbehind-assertions": true },
  charset: "utf8",
  // The names stay: a stack trace in a report of a fault should say where.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};
/** For the packages that are CommonJS and ask for Node's modules with `require`. */
const banner = 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';
const { metafile } = await build({
  ...spelling,
  absWorkingDir: root,
  bundle: true,
  // Native, or large and loaded for one kind of file only.
  external: ["@node-rs/jieba", "nodejieba", "piscina", "unpdf", "word-extractor"],
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))),
  outdir: "dist",
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  format: "esm",
  plugins: [bundles(Object.values(entries), spell), commanderSpawn],
  legalComments: "linked",
  metafile: true,
  banner: { js: banner },
});

const modules = Object.keys(metafile.outputs).filter((name) => name.endsWith(".js"));
await writeScripts(
  modules.map((name) => join(root, name)),
  spelling,
  banner,
);
execFileSync(process.execPath, [join(root, "scripts/lib/code-cache.mjs")], { stdio: "inherit" });
const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0);
console.error(`dist: ${Object.keys(metafile.outputs).length} files, ${Math.round(bytes / 1024)} KB`);
