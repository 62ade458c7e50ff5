/** For people at a terminal: the place, what is wrong, the line with a caret, what to do. */
import { printable } from "../formats/printable.js";
import { message } from "../messages/index.js";
import type { Diagnostic } from "../validate/types.js";
import { levelName, shownOf, summaryLines, totalOf } from "./shared.js";
import type { Reporter } from "./types.js";

/** Six escape sequences; a package for them would take longer to load than a notice takes to check. */
const escaped =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const COLORS = {
  bold: escaped(1, 22),
  dim: escaped(2, 22),
  red: escaped(31, 39),
  green: escaped(32, 39),
  yellow: escaped(33, 39),
  cyan: escaped(36, 39),
};
const same = (text: string): string => text;
const PLAIN: typeof COLORS = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export const pretty: Reporter = {
  name: "pretty",
  render(report, options) {
    const { lang, color, quiet } = options;
    const paint = color ? COLORS : PLAIN;
    const bySeverity = { error: paint.red, warning: paint.yellow, info: paint.cyan };
    const block = (d: Diagnostic): string => {
      const place = `${printable(d.file)}:${d.line}:${d.column}`;
      const help = `${message("validate-help", lang)}${lang === "zh" ? "：" : ": "}${printable(d.help)}`;
      const lines = [
        `${paint.bold(place)} ${bySeverity[d.severity](levelName(d.severity, lang))} ${printable(d.message)} ${paint.dim(d.code)}`,
        ...(d.frame && d.frame.code.trimEnd() !== "1 │" ? [`  ${d.frame.code}`, `  ${bySeverity[d.severity](d.frame.caret)}`] : []),
        paint.dim(`  ${help}`),
      ];
      return `${lines.join("\n")}\n`;
    };
    const blocks = report.files.flatMap((file) => shownOf(file, options).map(block));
    const body = blocks.length > 0 ? `${blocks.join("\n")}\n` : "";
    if (quiet) return body;
    const [first = "", ...rest] = summaryLines(report, lang);
    const head = report.counts.error > 0 ? paint.red(first) : totalOf(report) > 0 ? paint.yellow(first) : paint.green(first);
    return `${body}${[head, ...rest].join("\n")}\n`;
  },
};
