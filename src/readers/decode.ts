/** Bytes → text: byte order mark, strict UTF-8, GB18030, Big5. */
import { ReadError } from "./error.js";

export interface Decoded {
  /** Without the byte order mark. Where bytes were lost stands U+FFFD. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `utf-32le`, `utf-32be`, `gb18030`, `big5`. */
  readonly encoding: string;
}

/** A file may have lost some bytes in a transfer; beyond this share of its characters it is not that encoding. */
const MAX_LOST = 0.02;

/**
 * Text of a file. GB18030 and Big5 share their byte ranges, so that decoding alone cannot tell them apart; the share of
 * everyday characters does.
 * @throws ReadError `empty`, `binary`, `unknown-encoding`
 */
export function decodeText(bytes: Uint8Array, binaryHint = ""): Decoded {
  if (bytes.length === 0) throw new ReadError("empty");
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) {
    const wide = utf16WithoutMark(bytes);
    if (wide) return wide;
    throw new ReadError("binary", { formats: binaryHint });
  }
  if (controlShare(bytes) > 0.01) throw new ReadError("binary", { formats: binaryHint });

  const utf8 = strict("utf-8", bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const lossy = new TextDecoder("utf-8").decode(bytes);
  if (lostShare(lossy) <= MAX_LOST) return { text: lossy, encoding: "utf-8" };

  const gb = strict("gb18030", bytes) ?? new TextDecoder("gb18030").decode(bytes);
  const everyday = everydayShare(gb);
  if (everyday < 0.1) {
    const big5 = strict("big5", bytes);
    if (big5 !== undefined && everydayShare(big5) > Math.max(0.1, 2 * everyday)) return { text: big5, encoding: "big5" };
  }
  if (lostShare(gb) <= MAX_LOST && everyday > 0) return { text: gb, encoding: "gb18030" };
  throw new ReadError("unknown-encoding");
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byMark(b: Uint8Array): Decoded | undefined {
  const [a, c, d, e] = b;
  if (a === 0xef && c === 0xbb && d === 0xbf) return { text: new TextDecoder("utf-8").decode(b), encoding: "utf-8" };
  if (a === 0xff && c === 0xfe && d === 0 && e === 0) return { text: utf32(b, true), encoding: "utf-32le" };
  if (a === 0 && c === 0 && d === 0xfe && e === 0xff) return { text: utf32(b, false), encoding: "utf-32be" };
  if (a === 0xff && c === 0xfe) return { text: new TextDecoder("utf-16le").decode(b), encoding: "utf-16le" };
  if (a === 0xfe && c === 0xff) return { text: new TextDecoder("utf-16be").decode(b), encoding: "utf-16be" };
  // The mark of GB18030, which editors on Windows write at times.
  if (a === 0x84 && c === 0x31 && d === 0x95 && e === 0x33) {
    return { text: new TextDecoder("gb18030").decode(b.subarray(4)), encoding: "gb18030" };
  }
  return undefined;
}

/** `TextDecoder` has no UTF-32. */
function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: string[] = [];
  for (let i = 4; i + 3 < bytes.length; i += 4) {
    const point = view.getUint32(i, little);
    out.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? "\uFFFD" : String.fromCodePoint(point));
  }
  return out.join("");
}

/** UTF-16 without its mark has NUL bytes in its line breaks and digits, and mostly Chinese characters once decoded. */
function utf16WithoutMark(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2) return undefined;
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = strict(encoding, bytes);
    if (text && !text.includes("\0") && everydayShare(text) > 0.1) return { text, encoding };
  }
  return undefined;
}

/** Share of control characters that no text has (escape and form feed aside). */
function controlShare(bytes: Uint8Array): number {
  let n = 0;
  for (const b of bytes) if (b < 0x20 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 27) n++;
  return n / bytes.length;
}

function lostShare(text: string): number {
  let lost = 0;
  for (let i = text.indexOf("\uFFFD"); i >= 0; i = text.indexOf("\uFFFD", i + 1)) lost++;
  return lost / (text.length || 1);
}

/** Punctuation and the commonest characters of official prose, Simplified and Traditional: a quarter of any such text. */
const EVERYDAY = new Set(
  "，。、：；“”（）《》　的一是在不了有和人这中大为上个国以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委巡察市县县书记这個國時來們對會發動過說產種麼後學經進電裡實量體機當點從業應開還無與關條變質氣間樣線數長結問題軍總設組黨員級區強幹處門導據議報隊將織務這為東記書",
);

function everydayShare(text: string): number {
  let hits = 0;
  let all = 0;
  for (let i = 0; i < text.length && all < 20000; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    all++;
    if (EVERYDAY.has(text[i] as string)) hits++;
  }
  return all ? hits / all : 0;
}
