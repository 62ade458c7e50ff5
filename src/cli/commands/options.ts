/** Options that several commands share. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Lang, message } from "../../messages/index.js";
import { INPUT_FORMATS } from "../../readers/sniff.js";
import { addConfigOptions } from "../config.js";
import { parseDate, parseSize } from "../values.js";

const checked =
  <T>(read: (value: string) => T | undefined, code: "cli-bad-date" | "cli-bad-size", lang: Lang) =>
  (value: string): T => {
    const result = read(value);
    if (result === undefined) throw new InvalidArgumentError(message(code, lang));
    return result;
  };

/** How an input is read and understood. */
export function addInputOptions(command: Command, lang: Lang): Command {
  return addConfigOptions(command, lang)
    .option("--today <date>", message("cli-opt-today", lang), checked(parseDate, "cli-bad-date", lang))
    .addOption(new Option("--input-format <name>", message("cli-opt-input-format", lang)).choices(INPUT_FORMATS))
    .option("--max-size <size>", message("cli-opt-max-size", lang), checked(parseSize, "cli-bad-size", lang));
}
