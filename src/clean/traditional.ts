import { charSet } from "../chars.js";
import { SIMPLIFIED, TRADITIONAL } from "../generated/traditional.js";
import { isHan, type Repair, sameLength } from "./repair.js";
import { Flag } from "./scan.js";

let table: Uint16Array | undefined;
function simplified(): Uint16Array {
  if (!table) {
    table = new Uint16Array(0x10000);
    for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  }
  return table;
}

/** Parents choose them for names, and villages have them; where nothing else in the text is Traditional, they are meant. */
const NAMELIKE = new Set("昇陞濛鍾鎔燁祕逕脩鉅鍊餘昜珎綵蘋瑯璿銲嶽灝烱樑甦崬嶴");

/** Share of Traditional-only characters from which a text is one; real ones have about a third. */
const SHARE = 0.05;

// Characters that are legal in a Simplified text. They change in a Traditional one only, some by their words: 覆盖 but 回复.
const DEFAULT: Readonly<Record<string, string>> = { 於: "于", 徵: "征", 夥: "伙", 麽: "么", 菸: "烟", 摺: "折", 著: "着", 麴: "曲" };
const defaults = new Map(Object.entries(DEFAULT).map(([from, by]) => [from.charCodeAt(0), by.charCodeAt(0)]));
const hasDefault = charSet(Object.keys(DEFAULT).join(""));
const WRITER = "著".charCodeAt(0);

const WORDS: readonly (readonly [character: string, RegExp, string])[] = [
  ["乾", /乾(?=不[乾干]|[净淨燥旱脆涸渴擦洗枯裂警部预預扰擾群事劲勁])|(?<=[骨若饼餅才实實苦包烘晒曬风風能])乾/g, "干"],
  ["瞭", /瞭(?=[解如若然])|(?<=明)瞭/g, "了"],
  ["覆", /(?<=[反回答批函电電重])覆|覆(?=[信函电電查核])(?!盖|蓋)/g, "复"],
  ["藉", /(?<!慰|蕴|蘊|狼|枕)藉(?=[口助此机機故由以着著])|(?<=[凭憑])藉/g, "借"],
  ["畫", /(?<=[计计計规規筹籌策企谋謀])[画畫]/g, "划"],
  ["沈", /沈(?=[重浸淀澱默思稳穩着著睡静靜甸痛])|(?<=[深低消浮])沈/g, "沉"],
];
/** 著 in the sense of renown and of writing. */
const WRITTEN = /(?<=[名显顯论論专專编編原译譯巨卓昭土合遗遺])著|著(?=[名作述书書称稱者录錄])/g;

/** `mixed`: a Simplified text with a few Traditional characters in it. */
function kindOf(text: string): "simplified" | "mixed" | "traditional" {
  const to = simplified();
  let han = 0;
  let strict = 0;
  let plain = 0; // strict and not namelike
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    han++;
    if (to[code] === 0) continue;
    strict++;
    if (!NAMELIKE.has(text[i] as string)) plain++;
  }
  if (plain > 1 && strict / han >= SHARE) return "traditional";
  return plain > 0 ? "mixed" : "simplified";
}

/** In pieces: a function takes only so many arguments. */
function fromUnits(units: Uint16Array): string {
  let text = "";
  // `apply` takes the units as they are; `...` would make a list of them first.
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

export const traditional: Repair = {
  id: "clean/traditional",
  code: "traditional",
  summary: "Traditional characters become Simplified, machine conversions such as 同誌 included; a Simplified text is left alone",
  needs: Flag.Traditional,
  brings: true,
  repair(text) {
    const kind = kindOf(text);
    if (kind === "simplified") return [];
    const whole = kind === "traditional";
    let out = text;
    if (whole) {
      for (const [character, pattern, by] of WORDS) if (out.includes(character)) out = out.replace(pattern, by);
      if (out.includes("著")) out = out.replace(WRITTEN, "\u0001"); // shielded from the general 著 → 着
    }
    const to = simplified();
    const units = new Uint16Array(out.length);
    for (let i = 0; i < out.length; i++) {
      const code = out.charCodeAt(i);
      const strictly = to[code] as number;
      if (code === 1) units[i] = WRITER;
      else if (strictly !== 0) units[i] = whole || !NAMELIKE.has(out[i] as string) ? strictly : code;
      else units[i] = whole && hasDefault(code) ? (defaults.get(code) as number) : code;
    }
    return sameLength(text, fromUnits(units));
  },
};
