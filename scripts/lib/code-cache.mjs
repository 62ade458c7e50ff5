/**
 * Writes dist/cli.cache: the code that V8 has compiled of dist/cli.cjs once the commands that people call most have run. A process of
 * its own, as what V8 compiles depends on what has run: `node scripts/lib/code-cache.mjs`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { scriptOf } from "../../bin/compiled.js";
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

const { script, run } = scriptOf();
const { main } = run();
for (const argv of CALLS) {
  const stream = () => new PassThrough().resume();
  await main({ argv, stdin: stream(), stdout: stream(), stderr: stream(), env: {}, cwd: root });
}
// A cache is taken only by a V8 with the same settings: a parse of one notice has changed one of them (src/cli/cold-start.ts).
setFlagsFromString("--regexp-optimization");
writeFileSync(join(root, "dist/cli.cache"), script.createCachedData());
