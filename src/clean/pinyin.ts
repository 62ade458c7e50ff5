import { matches } from "../matches.js";
import { type Edit, isHan, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

const FIRST = "A-Za-zɑɡ\\u00e0-\\u00fc\\u0101-\\u01dc\\u01f8\\u01f9\\u1e3f";
const LETTER = `${FIRST}\\u0300-\\u030c`;
const BRACKETED = new RegExp(`[ \\t\\u3000]{0,3}[（(\\[] ?([${FIRST}][${LETTER}' ]{0,31})[）)\\]][ \\u3000]?`, "g");
const BARE = new RegExp(`[${FIRST}][${LETTER}]{0,7}`, "g");
const TONE = /[\u0300\u0301\u0304\u030c]/;
const MARKS = /[\u0300-\u030c]/g;

/** Built at the first text with brackets to judge: every initial with every final, a few more than exist. */
let syllables: Set<string> | undefined;
function isSyllables(letters: string): boolean {
  if (!syllables) {
    syllables = new Set(["a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "n", "ng", "m"]);
    const finals = "a o e i u v ai ei ui ao ou iu ie ve ue an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang".split(
      " ",
    );
    for (const initial of "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" ")) {
      for (const final of finals) syllables.add(initial + final);
    }
  }
  // Syllables run together (dòngyuán): which ends can be reached, from the start on.
  const reached = new Array<boolean>(letters.length + 1).fill(false);
  reached[0] = true;
  for (let i = 0; i < letters.length; i++) {
    if (!reached[i]) continue;
    for (let n = 1; n <= 6 && i + n <= letters.length; n++) if (syllables.has(letters.slice(i, i + n))) reached[i + n] = true;
  }
  return reached[letters.length] as boolean;
}

interface Reading {
  readonly toned: boolean;
  readonly plain: string;
}

/** Annotated texts repeat a few hundred readings; the limit keeps a hostile one from filling the memory. */
const known = new Map<string, Reading | undefined>();
const MOST_KNOWN = 4000;
function read(text: string): Reading | undefined {
  if (known.has(text)) return known.get(text);
  const reading = analyse(text);
  if (known.size < MOST_KNOWN) known.set(text, reading);
  return reading;
}

/** A reading with its tone marks off, or nothing when this is no pinyin. Not (CPC), (A), (km). */
function analyse(text: string): Reading | undefined {
  const decomposed = text.normalize("NFD").replace(/ɡ/g, "g").replace(/ɑ/g, "a");
  const toned = TONE.test(decomposed);
  if (!toned && text !== text.toLowerCase()) return undefined;
  const plain = decomposed
    .replace(/u\u0308/gi, "v")
    .replace(MARKS, "")
    .toLowerCase();
  if (!/^[a-z' ]+$/.test(plain)) return undefined;
  // A blank may stand for the end of a line in the middle of a syllable: (xiàn g).
  const whole = plain.trim() !== "" && (plain.split(/[' ]+/).every(isSyllables) || (toned && isSyllables(plain.replace(/[' ]+/g, ""))));
  return whole ? { toned, plain } : undefined;
}

/** So many readings without a tone must stand in a text that has none with one before they are believed. */
const ENOUGH_PLAIN = 4;

export const pinyin: Repair = {
  id: "clean/pinyin",
  code: "pinyin",
  summary: "Pinyin behind a character, in brackets (會(huì)) or bare, goes",
  needs: Flag.Tone | Flag.Annotation,
  cuts: true,
  repair(text) {
    const found: (Edit & { toned: boolean })[] = [];
    for (const m of matches(BRACKETED, text)) {
      if (!isHan(text.charCodeAt(m.index - 1))) continue;
      const reading = read(m[1] as string);
      if (!reading || (!reading.toned && reading.plain.includes(" "))) continue;
      // A blank before the reading was put in with it, and so was one after it, then.
      let end = m.index + m[0].length;
      if (/^[（([].*[ \u3000]$/.test(m[0])) end--;
      found.push({ start: m.index, end, text: "", toned: reading.toned });
    }
    const toned = found.filter((e) => e.toned).length;
    const believed = toned >= 2 || found.length - toned >= ENOUGH_PLAIN ? found : found.filter((e) => e.toned);
    const bare: Edit[] = [];
    for (const m of matches(BARE, text)) {
      const end = m.index + m[0].length;
      if (!isHan(text.charCodeAt(m.index - 1)) || /[A-Za-z)）\]]/.test(text[end] ?? "")) continue;
      if (read(m[0])?.toned) bare.push({ start: m.index, end, text: "" });
    }
    return bare.length === 0 ? believed : [...believed, ...bare].sort((a, b) => a.start - b.start);
  },
};
