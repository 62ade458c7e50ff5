import { type Command, InvalidArgumentError, Option } from "commander";
import { message } from "../../messages/index.js";
import { reporterNames } from "../../reporters/index.js";
import { SEVERITIES } from "../../validate/types.js";
import { addConfigOptions } from "../config.js";
import type { Session } from "../session.js";
import { parseDate, parseSize } from "../values.js";

export function addValidate(program: Command, session: Session): void {
  const { lang } = session;
  const names = reporterNames.join(" ");
  const reporter = (value: string, before: readonly string[] = []): string[] => {
    const name = value.split("=", 1)[0] ?? "";
    if (!(reporterNames as readonly string[]).includes(name))
      throw new InvalidArgumentError(message("validate-bad-reporter", lang, { names }));
    return [...before, value];
  };
  const whole = (value: string): number => {
    if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError(message("validate-bad-number", lang));
    return Number(value);
  };
  const checked =
    <T>(read: (value: string) => T | undefined, code: "cli-bad-date" | "cli-bad-size") =>
    (value: string): T => {
      const result = read(value);
      if (result === undefined) throw new InvalidArgumentError(message(code, lang));
      return result;
    };
  const command = program
    .command("validate")
    .description(message("cli-validate", lang))
    .argument(`[${message("cli-file", lang)}...]`, message("validate-files", lang))
    .option("--source <path>", message("validate-opt-source", lang))
    .option("--today <date>", message("cli-opt-today", lang), checked(parseDate, "cli-bad-date"))
    .option("-r, --reporter <name[=file]>", message("validate-opt-reporter", lang, { names }), reporter)
    .option("--output-file <file>", message("validate-opt-output-file", lang))
    .addOption(
      new Option("--fail-level <level>", message("validate-opt-fail-level", lang)).choices([...SEVERITIES, "none"]).default("error"),
    )
    .addOption(new Option("--max-problems <n>", message("validate-opt-max-problems", lang)).argParser(whole).default(50))
    .option("--baseline <file>", message("validate-opt-baseline", lang))
    .option("--update-baseline", message("validate-opt-update-baseline", lang))
    .option("--fix", message("validate-opt-fix", lang))
    .option("--stdin-filepath <path>", message("validate-opt-stdin-filepath", lang))
    .option("--allow-empty", message("validate-opt-allow-empty", lang))
    .option("--max-size <size>", message("validate-opt-max-size", lang), checked(parseSize, "cli-bad-size"))
    .option("-q, --quiet", message("validate-opt-quiet", lang));
  addConfigOptions(command, lang).action(async (files: string[], flags) =>
    (await import("../run/validate.js")).runValidate(files, flags, session),
  );
}
