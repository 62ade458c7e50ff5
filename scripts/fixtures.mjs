/**
 * fixtures/NAME/notice.* → expected.yaml, from the sources as they stand (no build needed).
 *
 *   npm run fixtures               writes every expected.yaml that changed, and says which values did
 *   npm run fixtures -- NAME…      only these
 *   npm run fixtures -- --check    writes nothing; exit code 1 where one is stale
 *
 * What it writes is what the program says, not what is right: read each change against the notice and
 * `fixtures/NAME/why.md` before committing it.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { parse } from "yaml";
import { read, root, write } from "./lib/files.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean", default: false } } });

/** The parts of `src/` that are needed, bundled and imported. */
async function program() {
  const outdir = join(root, "node_modules", ".cache", `xuncha-fixtures-${process.pid}`);
  try {
    await build({
      stdin: {
        contents: 'export { parseNotice } from "./src/result.ts"; export { toYaml } from "./src/formats/yaml.ts";',
        resolveDir: root,
      },
      outdir,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      outExtension: { ".js": ".mjs" },
      // Modules find the files of the package from where they stand in src/.
      define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, "src", "root.ts")).href) },
      logLevel: "warning",
    });
    const { parseNotice, toYaml } = await import(pathToFileURL(join(outdir, "stdin.mjs")).href);
    return { parseNotice, toYaml, done: () => rmSync(outdir, { recursive: true, force: true }) };
  } catch (error) {
    rmSync(outdir, { recursive: true, force: true });
    throw error;
  }
}

/** Leaves of a value by JSON Pointer. */
function leaves(x, pointer = "", out = new Map()) {
  if (typeof x !== "object" || x === null) out.set(pointer, JSON.stringify(x));
  else for (const [key, value] of Object.entries(x)) leaves(value, `${pointer}/${key}`, out);
  return out;
}

function* changes(before, after) {
  const [old, now] = [leaves(before), leaves(after)];
  for (const pointer of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(pointer), now.get(pointer)];
    if (a !== b) yield `  ${pointer}: ${a ?? "—"} → ${b ?? "—"}`;
  }
}

const fixtures = readdirSync(join(root, "fixtures"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (positionals.length === 0 || positionals.includes(entry.name)))
  .map(({ name }) => ({ name, file: readdirSync(join(root, "fixtures", name)).find((f) => f.startsWith("notice.")) }))
  .filter(({ file }) => file !== undefined)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const unknown = positionals.filter((name) => !fixtures.some((f) => f.name === name));
if (unknown.length > 0) throw new Error(`no such fixture: ${unknown.join(", ")}`);

const { parseNotice, toYaml, done } = await program();
let stale = 0;
try {
  for (const { name, file } of fixtures) {
    const path = `fixtures/${name}/expected.yaml`;
    const { notice } = await parseNotice(readFileSync(join(root, "fixtures", name, file)), { file });
    const before = existsSync(join(root, path)) ? read(path) : "";
    const after = toYaml(notice);
    if (before === after) continue;
    stale++;
    console.error(`${path} ${values.check ? "is stale" : "changes"}`);
    if (before !== "") for (const change of changes(parse(before), parse(after))) console.error(change);
    if (!values.check) write(path, after);
  }
} finally {
  done();
}
console.error(`${fixtures.length} fixtures, ${stale} ${values.check ? "stale" : "written"}`);
if (values.check && stale > 0) process.exitCode = 1;
