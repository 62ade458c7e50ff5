/**
 * Writes src/generated/traditional.ts from the character table of opencc-js: Traditional characters and their Simplified
 * forms, as two strings of equal length. One UTF-16 unit to one unit only, so that conversion never moves an offset.
 */
import { writeFileSync } from "node:fs";
import table from "opencc-js/dict/TSCharacters";

// Characters of GB 2312 are legal in a Simplified text (乾县, the surname 於), whatever the table says: src/clean/traditional.ts
// decides on those by their words. 後 is among them, but in running text it is never anything but 后.
const decoder = new TextDecoder("gb18030");
const simplified = new Set();
for (let a = 0xb0; a <= 0xf7; a++) {
  for (let b = 0xa1; b <= 0xfe; b++) simplified.add(decoder.decode(Uint8Array.of(a, b)));
}
simplified.delete("後");

// What is the Simplified form of another character is legal too (薴 → 苧, although 苧 → 苎): converting twice changes nothing.
const forms = new Set();
for (const pair of table.split("|")) {
  const [t, s] = pair.split(" ");
  if (t !== s) forms.add(s);
}

// Forms that the table leaves out: variants, and what converters take for the Traditional form although it is another letter (陕 is 陝).
const VARIANTS = {
  陜: "陕",
  衞: "卫",
  敍: "叙",
  鬭: "斗",
  囘: "回",
  靑: "青",
  淸: "清",
  愼: "慎",
  凖: "准",
  櫺: "棂",
  嶴: "岙",
  隄: "堤",
  菓: "果",
  荳: "豆",
  蔴: "麻",
  簷: "檐",
  廻: "回",
  彞: "彝",
  瑯: "琅",
  関: "关",
  藷: "薯",
  韮: "韭",
};
let from = Object.keys(VARIANTS).join("");
let to = Object.values(VARIANTS).join("");
for (const pair of table.split("|")) {
  const [t, s] = pair.split(" ");
  if (t.length !== 1 || s.length !== 1 || t === s || simplified.has(t) || forms.has(t)) continue;
  from += t;
  to += s;
}

writeFileSync(
  new URL("../src/generated/traditional.ts", import.meta.url),
  `// Written by scripts/build-traditional.mjs from opencc-js (Apache-2.0). Do not edit.
export const TRADITIONAL =
  "${from}";
export const SIMPLIFIED =
  "${to}";
`,
);
console.log(`${from.length} characters`);
