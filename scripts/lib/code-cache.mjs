/**
 * Writes the code that V8 has compiled of the scripts in `dist` once the commands that people call most have run, each beside its
 * script. A process of its own, as what V8 compiles depends on what has run: `node scripts/lib/code-cache.mjs`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { Scripts } from "../../bin/compiled.js";
import { root } from "./files.mjs";

const notice = "fixtures/village-round/notice.txt";
/** What a start may need; the data itself does not matter. */
const CALLS = [
  ["parse", notice],
  ["parse", "fixtures/traditional-pinyin/notice.txt", "--format", "json"],
  ["parse", "fixtures/table/notice.txt", "--format", "table"],
  ["explain", notice],
  ["validate", "fixtures/village-round/expected.yaml"],
  ["--help"],
  ["parse", "--help"],
];

const scripts = new Scripts();
const { main } = scripts.load("cli");
for (const argv of CALLS) {
  const stream = () => new PassThrough().resume();
  await main({ argv, stdin: stream(), stdout: stream(), stderr: stream(), env: {}, cwd: root });
}
// The code is taken only by a V8 with the same settings: a parse of one notice has changed some of them (src/cli/cold-start.ts).
for (const flag of ["--regexp-optimization", "--regexp-tier-up", "--opt", "--sparkplug"]) setFlagsFromString(flag);
for (const [name, script] of scripts.loaded) writeFileSync(join(root, `dist/${name}.cache`), script.createCachedData());
