import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

// `&amp;nbsp;` is an entity escaped once too often: the run of &amp; goes with it, or a second cleaning would find more to do.
const ENTITY = /&(?:(?:amp|#38|#x26);)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d?));/gi;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "\u3000",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  bull: "•",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  times: "×",
  copy: "©",
  reg: "®",
  sect: "§",
  laquo: "«",
  raquo: "»",
  deg: "°",
  zwnj: "",
  zwj: "",
  shy: "",
  lrm: "",
  rlm: "",
};

function decode(m: RegExpMatchArray): string | undefined {
  if (m[3] !== undefined) return NAMED[m[3].toLowerCase()];
  const code = m[1] !== undefined ? Number.parseInt(m[1], 10) : Number.parseInt(m[2] as string, 16);
  const printable = code === 10 || (code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff));
  return printable ? String.fromCodePoint(code) : undefined;
}

export const entities: Repair = {
  id: "clean/entities",
  code: "entities",
  summary: "HTML entities left in the text (&nbsp; &#12345;) become the characters they stand for",
  needs: Flag.Entity,
  cuts: true,
  brings: true,
  repair(text) {
    const edits: Edit[] = [];
    for (const m of text.matchAll(ENTITY)) {
      const decoded = decode(m);
      if (decoded !== undefined) edits.push({ start: m.index, end: m.index + m[0].length, text: decoded });
    }
    return edits;
  },
};
