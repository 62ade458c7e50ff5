/** Parts of the sources as they stand, for scripts that need no build in `dist`. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./files.mjs";

/** @param {...string} sources paths from the root @returns what these modules export, bundled and imported */
export async function program(...sources) {
  // Below node_modules, so that the packages, which are not bundled, are found.
  const outdir = mkdtempSync(join(root, "node_modules/.xuncha-program-"));
  // Not sooner: readers and formats are loaded when they are used.
  process.on("exit", () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    stdin: { contents: sources.map((path) => `export * from "./${path}";`).join("\n"), resolveDir: root },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outExtension: { ".js": ".mjs" },
    // Modules find the files of the package from where they stand in src/.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, "src/root.ts")).href) },
    logLevel: "warning",
  });
  return await import(pathToFileURL(join(outdir, "stdin.mjs")).href);
}
