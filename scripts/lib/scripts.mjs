/** The built modules once more as scripts, of which V8 can keep compiled code (bin/compiled.js). */
import { readFileSync, writeFileSync } from "node:fs";
import { transform } from "esbuild";
import { latePatterns } from "./late-patterns.mjs";

/** What a script is called with. */
const HEAD = "(function(exports,require,module,later,importMetaUrl){";

/**
 * @param {readonly string[]} paths of modules; each gets a `.script` beside it, in UTF-16
 * @param {object} options of esbuild, those that the modules were built with
 * @param {string} banner that they begin with
 */
export async function writeScripts(paths, options, banner) {
  for (const path of paths) {
    // esbuild makes `require` of what is imported at the head, and leaves `import()` as it is.
    const source = readFileSync(path, "utf8").replace(banner, "").replaceAll('import("./', 'later("./');
    const { code } = await transform(source, { ...options, format: "cjs", define: { "import.meta.url": "importMetaUrl" } });
    writeFileSync(path.replace(/js$/u, "script"), latePatterns(`${HEAD}${code}\n})`), "utf16le");
  }
}
