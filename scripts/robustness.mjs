/**
 * What each kind of file and of damage costs in accuracy, as the table in docs/accuracy.md has it.
 *
 *   node scripts/robustness.mjs [FOLDER]     a.txt with a.gold.json beside it; default: fixtures/unseen
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./lib/files.mjs";
import { program } from "./lib/program.mjs";

const { parseNotice, Tally, compare, transforms } = await program("src/result.ts", "src/eval/score.ts", "test/metamorphic-transforms.ts");
const folder = resolve(process.argv[2] ?? join(root, "fixtures/unseen"));
const notices = readdirSync(folder)
  .filter((name) => name.endsWith(".gold.json"))
  .map((name) => ({
    gold: JSON.parse(readFileSync(join(folder, name), "utf8")),
    text: readFileSync(join(folder, name.replace(/gold\.json$/, "txt")), "utf8"),
  }));

async function scoresOf(transform) {
  const tally = new Tally();
  for (const { gold, text } of notices) {
    const parsed = await parseNotice(transform(text)).catch(() => undefined);
    tally.add(compare(gold, parsed?.notice ?? {}), parsed === undefined || parsed.notice.warnings.length > 0);
  }
  return tally.scores();
}

const percent = (share) => (100 * (share ?? 0)).toFixed(1);
const plain = await scoresOf((text) => new TextEncoder().encode(text));
const row = (name, s) => {
  const loss = 100 * (s.coreMeanF1 - plain.coreMeanF1);
  return `| ${name} | ${percent(s.coreMeanF1)} | ${Math.abs(loss) < 0.05 ? "0.0" : loss.toFixed(1)} | ${percent(s.perfect)} | ${percent(s.silent)} |`;
};
console.log("| file | mean F1 of the core fields | change | perfect on core, % | wrong and no warning, % |\n|---|---|---|---|---|");
console.log(row("as written (UTF-8 text)", plain));
for (const [name, transform] of Object.entries(transforms)) console.log(row(name, await scoresOf(transform)));
