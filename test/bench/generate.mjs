/**
 * Many notices for measuring: the fixtures again and again, with other people, numbers and telephones, so that no two are alike.
 *
 *   npm run build
 *   node test/bench/generate.mjs FOLDER [--count 100000] [--seed 1]
 *
 * Writes FOLDER/000/000000.txt and so on, a thousand a folder; the same count and seed give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseNotice } from "../../dist/index.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: node test/bench/generate.mjs FOLDER [--count N] [--seed N]");
const count = Number(values.count);

/** Mulberry32: small, and the same on every machine. */
let state = Number(values.seed) >>> 0;
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below) | 0;
}
const pick = (list) => list[random(list.length)];

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建国志文远山清河云松柏林海"];

/** A name as long as the one it takes the place of, so that what stands around it reads the same. */
const nameLike = (name) => pick(SURNAMES) + Array.from({ length: [...name].length - 1 }, () => pick(GIVEN)).join("");

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const sources = [];
for (const name of readdirSync(fixtures).sort()) {
  const file = readdirSync(join(fixtures, name)).find((f) => f.startsWith("notice."));
  if (file === undefined) continue;
  try {
    const { text, notice } = await parseNotice(readFileSync(join(fixtures, name, file)), { file });
    sources.push({ text, people: [...new Set(notice.attendees.map((a) => a.name))] });
  } catch {
    // A fixture of a file that cannot be read: nothing to repeat.
  }
}
if (sources.length === 0) throw new Error("no fixture could be read");

for (let i = 0; i < count; i++) {
  const { text, people } = sources[i % sources.length];
  let changed = text;
  for (const person of people) changed = changed.replaceAll(person, nameLike(person));
  changed = changed.replace(/\d{7,11}/gu, (digits) => digits.replace(/\d/gu, (d) => (d === "0" ? d : String(1 + random(9)))));
  changed += `\n编号：${String(i).padStart(6, "0")}\n`;
  const below = join(folder, String(Math.floor(i / 1000)).padStart(3, "0"));
  if (i % 1000 === 0) mkdirSync(below, { recursive: true });
  writeFileSync(join(below, `${String(i).padStart(6, "0")}.txt`), changed);
}
console.error(`${count} notices from ${sources.length} fixtures in ${folder}`);
