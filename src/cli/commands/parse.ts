import { type Command, InvalidArgumentError, Option } from "commander";
import { formatNames } from "../../formats/index.js";
import { message } from "../../messages/index.js";
import { INPUT_FORMATS } from "../../readers/sniff.js";
import type { Session } from "../session.js";
import { parseDate, parseSize } from "../values.js";

export function addParse(program: Command, session: Session): void {
  const { lang } = session;
  const checked =
    <T>(read: (value: string) => T | undefined, code: "cli-bad-date" | "cli-bad-size") =>
    (value: string): T => {
      const read_ = read(value);
      if (read_ === undefined) throw new InvalidArgumentError(message(code, lang, { value }));
      return read_;
    };
  program
    .command("parse")
    .summary(message("cli-parse", lang))
    .description(message("cli-parse", lang))
    .argument(`[${message("cli-file", lang)}...]`, message("cli-parse-files", lang))
    .option("-o, --output <file>", message("cli-opt-output", lang))
    .addOption(new Option("-f, --format <name>", message("cli-opt-format", lang)).choices(formatNames).default("yaml"))
    .option("--today <date>", message("cli-opt-today", lang), checked(parseDate, "cli-bad-date"))
    .option("--evidence", message("cli-opt-evidence", lang))
    .option("--strict", message("cli-opt-strict", lang))
    .option("--text <text>", message("cli-opt-text", lang))
    .addOption(new Option("--input-format <name>", message("cli-opt-input-format", lang)).choices(INPUT_FORMATS))
    .option("--max-size <size>", message("cli-opt-max-size", lang), checked(parseSize, "cli-bad-size"))
    .option("--no-comments", message("cli-opt-no-comments", lang))
    .option("--schema-line", message("cli-opt-schema-line", lang))
    .option("-q, --quiet", message("cli-opt-quiet", lang))
    .action(async (files: string[], options) => (await import("../run/parse.js")).runParse(files, options, session));
}
