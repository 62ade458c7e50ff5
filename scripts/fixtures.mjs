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
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { read, root, write } from "./lib/files.mjs";
import { program } from "./lib/program.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean", default: false } } });

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

const { parseNotice, toYaml } = await program("src/result.ts", "src/formats/yaml.ts");
let stale = 0;
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
console.error(`${fixtures.length} fixtures, ${stale} ${values.check ? "stale" : "written"}`);
if (values.check && stale > 0) process.exitCode = 1;
