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

/** @throws ReadError `broken`, `timed-out` */
export function readRtf(bytes: Uint8Array, limits: Limits): Extracted {
  const source = new TextDecoder("latin1").decode(bytes);
  if (!source.startsWith("{\\rtf")) throw new ReadError("broken", { format: "RTF", reason: "{\\rtf" });
  const out: string[] = [];
  const fontSets = new Map<number, string>();
  let page = "gb18030";
  let group: Group = { skip: false, hidden: false, fonts: false, uc: 1, font: -1 };
  const stack: Group[] = [];
  let held: number[] = [];
  let toSkip = 0;
  let starred = false;
  let font = 0;

  const flush = (): void => {
    if (!held.length) return;
    out.push(new TextDecoder(fontSets.get(group.font) ?? page).decode(new Uint8Array(held)));
    held = [];
  };
  const silent = (): boolean => group.skip || group.hidden;
  const put = (s: string): void => {
    flush();
    if (!silent()) out.push(s);
  };

  TOKEN.lastIndex = 0;
  let n = 0;
  for (let m = TOKEN.exec(source); m; m = TOKEN.exec(source)) {
    if ((++n & 0xffff) === 0) limits.checkTime();
    const [, word, param, hex, symbol, brace, plain] = m;
    if ((word !== undefined && word !== "u" && word !== "uc") || brace) {
      flush();
      toSkip = 0;
    }
    if (brace === "{") {
      if (stack.length > 10_000) throw new ReadError("too-deep", { format: "RTF", limit: 10_000 });
      stack.push(group);
      group = { ...group };
      starred = false;
    } else if (brace === "}") {
      group = stack.pop() ?? group;
      if (stack.length === 0) break;
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (!silent()) held.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === "*") starred = true;
      else if (symbol === "~") put(" ");
      else if (symbol === "_") put("-");
      else if (symbol === "\n" || symbol === "\r") put("\n");
      else if ("\\{}".includes(symbol)) put(symbol);
    } else if (plain !== undefined) {
      const rest = toSkip ? plain.slice(toSkip) : plain;
      toSkip = Math.max(0, toSkip - plain.length);
      // Some writers put the bytes of the code page in as they are.
      if (!silent()) for (let i = 0; i < rest.length; i++) held.push(rest.charCodeAt(i));
    } else if (word !== undefined) {
      const value = param === undefined ? undefined : Number(param);
      if (SKIPPED.has(word) || (starred && !STARRED_TEXT.has(word))) {
        group.skip = true;
        group.fonts = word === "fonttbl";
      }
      starred = false;
      switch (word) {
        case "ansicpg":
          page = PAGES[value ?? 0] ?? page;
          break;
        case "f":
          if (group.fonts) font = value ?? 0;
          else group.font = value ?? -1;
          break;
        case "fcharset":
          if (group.fonts && value !== undefined && CHARSETS[value] && value !== 0) fontSets.set(font, CHARSETS[value]);
          break;
        case "uc":
          group.uc = value ?? 1;
          break;
        case "u":
          flush();
          if (!silent()) out.push(String.fromCharCode((value ?? 0) & 0xffff));
          toSkip = group.uc;
          break;
        case "par":
        case "line":
        case "sect":
        case "row":
          put("\n");
          break;
        case "tab":
        case "cell":
        case "nestcell":
          put("\t");
          break;
        case "emdash":
          put("—");
          break;
        case "lquote":
        case "rquote":
        case "ldblquote":
        case "rdblquote":
          put({ lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”" }[word]);
          break;
        case "bin":
          TOKEN.lastIndex += Math.max(0, value ?? 0);
          break;
        case "v":
        case "deleted":
          group.hidden = value !== 0;
          break;
        case "plain":
          group.hidden = false;
          break;
      }
    }
  }
  flush();
  if (stack.length) throw new ReadError("broken", { format: "RTF", reason: "}" });
  const text = out.join("").split("\n").map(tidy).filter(Boolean).join("\n");
  return { text: text ? `${text}\n` : "", format: "rtf", repairs: ["rtf"] };
}

/** Without the tab behind an automatic number, which would make a row of a paragraph. */
const tidy = (line: string): string =>
  line
    .trimEnd()
    .replace(/^ *([（(]?[\d一二三四五六七八九十]{1,3}[、．.）)])\t/, "$1")
    .replace(/^ +/, "");
