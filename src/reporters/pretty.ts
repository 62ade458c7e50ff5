/** For people at a terminal: the place, what is wrong, the line with a caret, what to do. */
import { Chalk } from "chalk";
import { printable } from "../formats/printable.js";
import { message } from "../messages/index.js";
import type { Diagnostic } from "../validate/types.js";
import { levelName, shownOf, summaryLines, totalOf } from "./shared.js";
import type { Reporter } from "./types.js";

export const pretty: Reporter = {
  name: "pretty",
  render(report, options) {
    const { lang, color, quiet } = options;
    const chalk = new Chalk({ level: color ? 1 : 0 });
    const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan };
    const block = (d: Diagnostic): string => {
      const place = `${printable(d.file)}:${d.line}:${d.column}`;
      const help = `${message("validate-help", lang)}${lang === "zh" ? "：" : ": "}${printable(d.help)}`;
      const lines = [
        `${chalk.bold(place)} ${paint[d.severity](levelName(d.severity, lang))} ${printable(d.message)} ${chalk.dim(d.code)}`,
        ...(d.frame && d.frame.code.trimEnd() !== "1 │" ? [`  ${d.frame.code}`, `  ${paint[d.severity](d.frame.caret)}`] : []),
        chalk.dim(`  ${help}`),
      ];
      return `${lines.join("\n")}\n`;
    };
    const blocks = report.files.flatMap((file) => shownOf(file, options).map(block));
    const body = blocks.length > 0 ? `${blocks.join("\n")}\n` : "";
    if (quiet) return body;
    const [first = "", ...rest] = summaryLines(report, lang);
    const head = report.counts.error > 0 ? chalk.red(first) : totalOf(report) > 0 ? chalk.yellow(first) : chalk.green(first);
    return `${body}${[head, ...rest].join("\n")}\n`;
  },
};
