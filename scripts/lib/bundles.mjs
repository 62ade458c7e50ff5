/**
 * Fewer, larger files. esbuild cuts a chunk for every set of entries that share a module, and each of them costs Node a
 * third of a millisecond at start. Modules that belong together are tied here: whatever loads one file of a group gets all.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { list, root } from "./files.mjs";

/** Loaded by every call of the program and by the library. */
const CORE = [
  "src/messages/index.ts",
  "src/version.ts",
  "src/lines.ts",
  "src/readers/error.ts",
  "src/readers/sniff.ts",
  "src/formats/index.ts",
  "src/formats/width.ts",
  "src/formats/printable.ts",
  "src/reporters/index.ts",
  "src/validate/types.ts",
];

/** What the commands share beside it. */
const SHELL = [
  "src/cli/language.ts",
  "src/cli/errors.ts",
  "src/cli/exit-codes.ts",
  "src/cli/config.ts",
  "src/cli/inputs.ts",
  "src/cli/target.ts",
  "src/eval/field-names.ts",
];

/** Everything that parsing a plain text into YAML or JSON takes. */
const ENGINE = ["src/result.ts", "src/readers/index.ts", "src/formats/yaml.ts", "src/formats/json.ts", "src/formats/ndjson.ts"];

/** Tables that parsing, validating and the formats share. */
const TABLES = ["src/word-lists.ts", "src/totals.ts", "src/generated/titles.ts", "src/formats/titles.ts", "src/segment/words.ts"];

/** Reading published data and checking it. */
const VALIDATION = ["src/validate/index.ts", "src/validate/load/index.ts", "src/validate/collect.ts", "src/reporters/shared.ts"];

const GROUPS = { core: CORE, shell: SHELL, engine: ENGINE, tables: TABLES, validation: VALIDATION };

/** Files that other files load with `import()`, from the root. */
function loadedLater() {
  const found = new Set();
  for (const path of list("src", ".ts")) {
    for (const [, name] of readFileSync(join(root, path), "utf8").matchAll(/(?<!: readonly |typeof )\bimport\("(\.[^"]+)\.js"\)/gu)) {
      found.add(relative(root, join(root, dirname(path), `${name}.ts`)).replaceAll("\\", "/"));
    }
  }
  return found;
}

const PARSING = [
  ...["parse", "filter", "explain", "stats", "eval"].map((name) => `src/cli/run/${name}.ts`),
  "src/index.ts",
  "src/batch/worker.ts",
];
const VALIDATING = ["src/cli/run/validate.ts", "src/validate/fix/index.ts", "src/validate/place.ts"];
/** Loaded by every call of the program; what stands here makes `--help` slower. */
const FIRST = "src/cli/main.ts";

/** @returns the groups that a file which is loaded by itself is tied to */
function groupsOf(path) {
  const groups = ["core"];
  if (path.startsWith("src/cli/")) groups.push("shell");
  if (path !== FIRST && !path.startsWith("src/reporters/")) groups.push("tables");
  if (ENGINE.includes(path) || PARSING.includes(path)) groups.push("engine");
  if (VALIDATION.includes(path) || VALIDATING.includes(path)) groups.push("validation");
  return groups;
}

/** For esbuild. @param {readonly string[]} entries @param {(source: string) => string} change done to each source */
export const bundles = (entries, change) => ({
  name: "bundles",
  setup(build) {
    const alone = new Set([...entries, ...loadedLater()]);
    build.onResolve({ filter: /^group:/ }, ({ path }) => ({ path: path.slice(6), namespace: "group" }));
    build.onLoad({ filter: /./, namespace: "group" }, ({ path }) => ({
      contents: GROUPS[path].map((file) => `import ${JSON.stringify(join(root, file))};`).join("\n"),
      resolveDir: root,
    }));
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const name = relative(root, path).replaceAll("\\", "/");
      const ties = alone.has(name) ? groupsOf(name).map((group) => `import "group:${group}"; `) : [];
      return { contents: ties.join("") + change(readFileSync(path, "utf8")), loader: "ts" };
    });
  },
});
