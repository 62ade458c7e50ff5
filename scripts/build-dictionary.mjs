/**
 * Writes data/dictionary.txt, the dictionary of both segmenters, from the one that @node-rs/jieba ships.
 *
 * Both must cut alike, so both get these same lines: words of Chinese characters only (the rest of a text never reaches them),
 * every single character with its frequency (the two treat unknown ones differently), and the words of this field, which a
 * general dictionary lacks. How many: docs/performance.md.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { list, read, write } from "./lib/files.mjs";

const MOST = 10_000;
const LONGEST = 8;
/** As frequent as a common word: more than the parts of each make together. */
const FIELD_FREQUENCY = 3000;

/** Lexicons whose entries are words; the others hold fragments and single characters. */
const LEXICONS = ["authorities", "class-nouns", "inspection-types", "party-organs", "person-verbs", "title-heads"];
const FIELD =
  "巡察 巡视 巡察组 巡视组 巡察办 巡视办 巡察工作 领导小组 动员会 部署会 动员部署会 反馈会 推进会 提级 联动 整改 监委 纪委监委 信访 " +
  "党工委 党总支 党支部 党组织 村级 社区 行政村 主会场 分会场 邮政信箱 电子邮箱 意见箱 值班电话 责任编辑 授权 任职 任务分工 " +
  "表态发言 动员讲话 出席会议 主持会议 列席会议 督察组 巡查 两委 三资 团场 经开区 高新区 管委会 传媒集团 街道办 要闻 市直 县直 区直 省直";

const require = createRequire(import.meta.url);
const HAN = /^\p{Script=Han}+$/u;
const known = new Map();
for (const line of readFileSync(require.resolve("@node-rs/jieba/dict.txt"), "utf8").split("\n")) {
  const [word, frequency] = line.split(" ");
  if (word && HAN.test(word) && word.length <= LONGEST) known.set(word, Number(frequency));
}

const byFrequency = [...known].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
const words = new Map(byFrequency.slice(0, MOST));
for (const [word, frequency] of byFrequency) if (word.length === 1) words.set(word, frequency);

const field = new Set(FIELD.split(" "));
for (const path of list("src/lexicons", ".yaml")) {
  if (!LEXICONS.some((name) => path.endsWith(`/${name}.yaml`))) continue;
  const { entries = [], groups = {} } = parse(read(path));
  for (const entry of [...entries, ...Object.values(groups).flat()]) field.add(Array.isArray(entry) ? entry[0] : entry);
}
for (const word of field) {
  if (HAN.test(word) && word.length >= 2 && word.length <= LONGEST) {
    words.set(word, Math.max(words.get(word) ?? 0, known.get(word) ?? 0, FIELD_FREQUENCY));
  }
}

// Sorted by word: a change of one lexicon is a change of few lines.
const lines = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, frequency]) => `${word} ${frequency} n`);
write("data/dictionary.txt", `${lines.join("\n")}\n`);
// nodejieba wants these files too. By default it reads 6 MB of them for keywords, which nobody asks for; not one may be empty.
write("data/unused.txt", "的 1\n");
console.log(`${lines.length} words`);
