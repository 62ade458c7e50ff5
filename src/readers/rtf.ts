/** RTF → paragraphs: `\uN`, `\'hh` in the code page of the font, tables as rows. One pass, no recursion. */
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";
import type { Extracted } from "./types.js";

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  "fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf pict object fldinst listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl bkmkstart bkmkend footnote annotation atnid atnauthor shpinst sp nonshppict pntxtb pntxta".split(
    " ",
  ),
);
/** Marked `\*` ("skip if unknown") and yet text. */
const STARRED_TEXT = new Set(["shptxt", "shppict", "listtext", "pntext"]);

const CHARSETS: Readonly<Record<number, string>> = { 134: "gb18030", 136: "big5", 128: "shift_jis", 129: "euc-kr", 0: "windows-1252" };
const PAGES: Readonly<Record<number, string>> = {
  936: "gb18030",
  54936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  1252: "windows-1252",
  65001: "utf-8",
};

interface Group {
  skip: boolean;
  /** Hidden or deleted characters, switched on and off like bold. */
  hidden: boolean;
  /** Inside the font table, where fonts name their character sets. */
  fonts: boolean;
  /** Bytes to skip after a `\u`. */
  uc: number;
  font: number;
}

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/g;

/** Words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  row: "\n",
  tab: "\t",
  cell: "\t",
  nestcell: "\t",
  emdash: "—",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};
const SYMBOLS: Readonly<Record<string, string>> = { "~": " ", _: "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}" };
const MAX_DEPTH = 10_000;

/** @throws ReadError `broken`, `too-deep`, `timed-out` */
export function readRtf(bytes: Uint8Array, limits: Limits): Extracted {
  const source = new TextDecoder("latin1").decode(bytes);
  if (!source.startsWith("{\\rtf")) throw new ReadError("broken", { format: "RTF", reason: "{\\rtf" });
  const text = new Writer(limits).read(source).split("\n").map(tidy).filter(Boolean).join("\n");
  return { text: text ? `${text}\n` : "", format: "rtf", repairs: ["rtf"] };
}

class Writer {
  private readonly out: string[] = [];
  private readonly stack: Group[] = [];
  private readonly fontSets = new Map<number, string>();
  private group: Group = { skip: false, hidden: false, fonts: false, uc: 1, font: -1 };
  private page = "gb18030";
  /** The font that the font table is speaking of. */
  private font = 0;
  /** Bytes of characters, until something else shows that they are all. */
  private held: number[] = [];
  private toSkip = 0;
  private starred = false;

  constructor(private readonly limits: Limits) {}

  read(source: string): string {
    TOKEN.lastIndex = 0;
    let n = 0;
    for (let m = TOKEN.exec(source); m; m = TOKEN.exec(source)) {
      if ((++n & 0xffff) === 0) this.limits.checkTime();
      const [, word, param, hex, symbol, brace, plain] = m;
      if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else if (plain !== undefined) for (let i = 0; i < plain.length; i++) this.byte(plain.charCodeAt(i));
      else if (word !== undefined) TOKEN.lastIndex += this.word(word, param === undefined ? undefined : Number(param));
      else if (symbol === "*") this.starred = true;
      else if (symbol !== undefined) this.put(SYMBOLS[symbol] ?? "");
      else if (brace !== undefined && !this.brace(brace)) break;
    }
    this.flush();
    if (this.stack.length) throw new ReadError("broken", { format: "RTF", reason: "}" });
    return this.out.join("");
  }

  private get silent(): boolean {
    return this.group.skip || this.group.hidden;
  }

  private flush(): void {
    if (!this.held.length) return;
    this.out.push(new TextDecoder(this.fontSets.get(this.group.font) ?? this.page).decode(new Uint8Array(this.held)));
    this.held = [];
  }

  private put(s: string): void {
    this.flush();
    if (!this.silent) this.out.push(s);
  }

  private byte(b: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else if (!this.silent) this.held.push(b);
  }

  /** @returns whether the document goes on */
  private brace(brace: string): boolean {
    this.flush();
    this.toSkip = 0;
    if (brace === "{") {
      if (this.stack.length >= MAX_DEPTH) throw new ReadError("too-deep", { format: "RTF", limit: MAX_DEPTH });
      this.stack.push(this.group);
      this.group = { ...this.group };
      this.starred = false;
    } else this.group = this.stack.pop() ?? this.group;
    return this.stack.length > 0;
  }

  /** @returns how many characters behind the word are data and to be passed over */
  private word(word: string, value: number | undefined): number {
    this.flush();
    if (word !== "uc") this.toSkip = 0;
    if (SKIPPED.has(word) || (this.starred && !STARRED_TEXT.has(word))) {
      this.group.skip = true;
      this.group.fonts = word === "fonttbl";
    }
    this.starred = false;
    const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;
    if (character !== undefined) this.put(character);
    else if (word === "u") {
      this.put(String.fromCharCode((value ?? 0) & 0xffff));
      this.toSkip = this.group.uc;
    } else if (word === "bin") return Math.max(0, value ?? 0);
    else this.property(word, value);
    return 0;
  }

  private property(word: string, value: number | undefined): void {
    switch (word) {
      case "ansicpg":
        this.page = PAGES[value ?? 0] ?? this.page;
        break;
      case "f":
        if (this.group.fonts) this.font = value ?? 0;
        else this.group.font = value ?? -1;
        break;
      case "fcharset": {
        const set = CHARSETS[value ?? 0];
        // Western fonts carry Chinese bytes in documents made on Chinese systems.
        if (this.group.fonts && set && value !== 0) this.fontSets.set(this.font, set);
        break;
      }
      case "uc":
        this.group.uc = value ?? 1;
        break;
      case "v":
      case "deleted":
        this.group.hidden = value !== 0;
        break;
      case "plain":
        this.group.hidden = false;
        break;
    }
  }
}

/** Without the tab behind an automatic number, which would make a row of a paragraph. */
const tidy = (line: string): string =>
  line
    .trimEnd()
    .replace(/^ *([（(]?[\d一二三四五六七八九十]{1,3}[、．.）)])\t/, "$1")
    .replace(/^ +/, "");
