/**
 * The program in one file with the machine code that the build kept of it (scripts/lib/code-cache.mjs): compiling its JavaScript anew
 * at every start would take longer than reading a notice. V8 takes the cache only from its own version and settings;
 * with another one, or without the cache, `dist/cli.js` is loaded as usual.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const fileOf = (name) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

/** @param {Buffer} [cachedData] @returns {{ script: vm.Script, run: () => any }} the compiled program, and what runs it and gives what it exports */
export function scriptOf(cachedData) {
  const filename = fileOf("cli.cjs");
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, "utf8")}\n})`;
  // For the packages that are not in the file and load by `import()`.
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new vm.Script(source, { filename, importModuleDynamically, ...(cachedData && { cachedData }) });
  return {
    script,
    run() {
      const module = { exports: {} };
      script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
      return module.exports;
    },
  };
}

/** @returns what the program exports; `undefined` where there is no cache that this V8 takes */
export function compiled() {
  if (vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER === undefined) return undefined;
  let cache;
  try {
    cache = readFileSync(fileOf("cli.cache"));
    const { script, run } = scriptOf(cache);
    return script.cachedDataRejected ? undefined : run();
  } catch (error) {
    // No cache, or half of one: the program itself is there in any case.
    if (cache === undefined || error?.code === "ENOENT") return undefined;
    throw error;
  }
}
