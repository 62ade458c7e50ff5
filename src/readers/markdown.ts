/** Markdown → text without its markup. */
import type { Decoded } from "./decode.js";
import { rowsToLines } from "./table.js";
import type { Extracted } from "./types.js";

export function readMarkdown({ text, encoding }: Decoded): Extracted {
  const out: string[] = [];
  const repairs = ["markdown"];
  const lines = text.split(/\r\n?|\n/);
  let i = frontMatter(lines);
  let fenced = false;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      out.push(line);
      continue;
    }
    if (/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$/.test(line)) continue;
    if (/^\s*\|/.test(line) || (line.includes("|") && /^\s*:?-{2,}/.test(lines[i + 1] ?? ""))) {
      const cells = line
        .trim()
        .replace(/^\||\|$/g, "")
        .split(/(?<!\\)\|/)
        .map((c) => inline(c.replaceAll("\\|", "|")).trim());
      if (!cells.every((c) => /^:?-*:?$/.test(c))) out.push(...rowsToLines([cells.map((c) => ({ text: c, rowspan: 1, colspan: 1 }))]));
      continue;
    }
    out.push(
      inline(
        line
          .replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+)/, "")
          .trimEnd()
          .replace(/\s#+$/, "")
          .replace(/^(\s*)[-*+]\s+/, "$1"),
      ),
    );
  }
  return { text: `${out.join("\n").trim()}\n`, format: "markdown", encoding, repairs };
}

/** Lines of the YAML block at the beginning, which is data about the file and not of the notice. */
function frontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== "---") return 0;
  const end = lines.findIndex((l, i) => i > 0 && l.trim() === "---");
  return end > 0 && end < 60 ? end + 1 : 0;
}

const inline = (s: string): string =>
  withoutComments(s)
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, (link, shown: string) => (link.startsWith("!") ? "" : shown))
    .replace(/<br ?\/?>/gi, " ")
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/__([^_\n]+)__/g, "$1")
    .replace(/~~([^~\n]+)~~/g, "$1")
    .replace(/(?<![*\w])\*([^*\s][^*\n]*)\*(?!\*)/g, "$1")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, "$1");

function withoutComments(s: string): string {
  let out = s;
  for (let from = out.indexOf("<!--"); from >= 0; from = out.indexOf("<!--", from)) {
    const end = out.indexOf("-->", from);
    if (end < 0) break;
    out = out.slice(0, from) + out.slice(end + 3);
  }
  return out;
}
