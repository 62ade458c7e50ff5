/** Automatic numbers of a DOCX (一、 （一） 1. ①), which stand in no text of the file. */
import { child, childrenOf, type Elem } from "./tree.js";

interface Level {
  readonly format: string;
  /** `（%1）`, `%1.%2` */
  readonly text: string;
  readonly start: number;
  /** The level after which this one begins anew; 0 never. */
  readonly restart: number | undefined;
  readonly gap: string;
  readonly legal: boolean;
}

interface List {
  /** Numbers that share a definition share its counters. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

export interface NumPr {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

const val = (elem: Elem | undefined): string | undefined => elem?.attrs["val"];

export function numPrOf(pPr: Elem | undefined): NumPr | undefined {
  const numPr = child(pPr, "numPr");
  if (!numPr) return undefined;
  const level = val(child(numPr, "ilvl"));
  return { numId: val(child(numPr, "numId")), level: level === undefined ? undefined : Number(level) };
}

/** Gives each numbered paragraph its number, in the order of the document. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, { basedOn: string | undefined; numPr: NumPr | undefined }>();
  private readonly counters = new Map<string, number[]>();
  private readonly used = new Set<string>();

  constructor(numbering: Elem | undefined, styles: Elem | undefined) {
    for (const s of childrenOf(child(styles, "styles"), "style")) {
      const id = s.attrs["styleId"];
      if (id) this.styles.set(id, { basedOn: val(child(s, "basedOn")), numPr: numPrOf(child(s, "pPr")) });
    }
    const root = child(numbering, "numbering");
    const abstracts = new Map<string, Elem>();
    const byStyle = new Map<string, Elem>();
    for (const a of childrenOf(root, "abstractNum")) {
      abstracts.set(a.attrs["abstractNumId"] ?? "", a);
      const style = val(child(a, "styleLink"));
      if (style) byStyle.set(style, a);
    }
    for (const num of childrenOf(root, "num")) {
      const id = val(child(num, "abstractNumId")) ?? "";
      let abstract = abstracts.get(id);
      const link = val(child(abstract, "numStyleLink"));
      if (link) abstract = byStyle.get(link) ?? abstract;
      const levels = new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const lvl of childrenOf(abstract, "lvl")) levels.set(Number(lvl.attrs["ilvl"]), levelOf(lvl));
      for (const over of childrenOf(num, "lvlOverride")) {
        const at = Number(over.attrs["ilvl"]);
        const lvl = child(over, "lvl");
        if (lvl) levels.set(at, levelOf(lvl));
        const start = val(child(over, "startOverride"));
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.lists.set(num.attrs["numId"] ?? "", { abstract: id, levels, starts });
    }
  }

  /** The number of a paragraph as it is printed, with the blank behind it where there is one; "" for none. */
  next(pPr: Elem | undefined): string {
    const own = numPrOf(pPr);
    const styled = this.ofStyle(val(child(pPr, "pStyle")));
    const numId = own?.numId ?? styled?.numId;
    const list = numId === undefined || numId === "0" ? undefined : this.lists.get(numId);
    if (!list || numId === undefined) return "";
    const at = Math.min(8, Math.max(0, own?.level ?? styled?.level ?? 0)) || 0;
    const level = list.levels.get(at);
    if (!level) return "";

    let counts = this.counters.get(list.abstract);
    if (!counts) {
      counts = [];
      this.counters.set(list.abstract, counts);
    }
    if (!this.used.has(numId)) {
      this.used.add(numId);
      for (const [i, start] of list.starts) counts[i] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (let i = at + 1; i < 9; i++) {
      const deeper = list.levels.get(i);
      if (deeper?.restart !== 0 && (deeper?.restart === undefined || at < deeper.restart)) delete counts[i];
    }
    if (level.format === "bullet" || level.format === "none") return "";
    const shown = level.text.replace(/%(\d)/g, (_, d: string) => {
      const i = Number(d) - 1;
      const l = list.levels.get(i);
      return format(counts?.[i] ?? l?.start ?? 1, level.legal ? "decimal" : (l?.format ?? "decimal"));
    });
    return shown && !/[、，．。）)：:]$/.test(shown) ? shown + level.gap : shown;
  }

  private ofStyle(id: string | undefined): NumPr | undefined {
    let at = id;
    for (let i = 0; at !== undefined && i < 20; i++) {
      const style = this.styles.get(at);
      if (style?.numPr?.numId !== undefined) return style.numPr;
      at = style?.basedOn;
    }
    return undefined;
  }
}

function levelOf(lvl: Elem): Level {
  const restart = val(child(lvl, "lvlRestart"));
  const legal = child(lvl, "isLgl");
  return {
    format: val(child(lvl, "numFmt")) ?? "decimal",
    text: val(child(lvl, "lvlText")) ?? "",
    start: Number(val(child(lvl, "start")) ?? 1) || 0,
    restart: restart === undefined ? undefined : Number(restart),
    gap: val(child(lvl, "suff")) === "nothing" ? "" : " ",
    legal: legal !== undefined && val(legal) !== "0",
  };
}

const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";

function format(n: number, kind: string): string {
  switch (kind) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chinese(n, DIGITS, "十百千", "零");
    case "chineseLegalSimplified":
      return chinese(n, FORMAL, "拾佰仟", "零");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(n)].map((d) => DIGITS[Number(d)]).join("");
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10] ?? String(n);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[(n - 1) % 12] ?? String(n);
    case "ideographEnclosedCircle":
      return n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : String(n);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
    case "decimalEnclosedParen":
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2474 + n - 1) : `(${n})`;
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(n)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join("");
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode((kind === "upperLetter" ? 65 : 97) + ((n - 1) % 26));
      return n < 1 ? String(n) : letter.repeat(Math.min(10, Math.floor((n - 1) / 26) + 1));
    }
    case "upperRoman":
      return roman(n);
    case "lowerRoman":
      return roman(n).toLowerCase();
    default:
      return String(n);
  }
}

function chinese(n: number, digits: string, units: string, zero: string): string {
  if (n <= 0 || n > 9999) return n === 0 ? zero : String(n);
  let out = "";
  let gap = false;
  for (let i = 3, unit = 1000; i >= 0; i--, unit /= 10) {
    const d = Math.floor(n / unit) % 10;
    if (d === 0) gap = out !== "";
    else {
      out += (gap ? zero : "") + digits[d] + (i ? units[i - 1] : "");
      gap = false;
    }
  }
  // 十二, not 一十二.
  return n >= 10 && n < 20 && units[0] === "十" ? out.slice(1) : out;
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const table: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let out = "";
  let rest = n;
  for (const [value, letters] of table)
    while (rest >= value) {
      out += letters;
      rest -= value;
    }
  return out;
}
