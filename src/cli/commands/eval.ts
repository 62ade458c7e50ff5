import { type Command, InvalidArgumentError, Option } from "commander";
import { AUTHORITY, fieldNames } from "../../eval/field-names.js";
import { message } from "../../messages/index.js";
import { addConfigOptions } from "../config.js";
import type { Session } from "../session.js";
import { parseDate } from "../values.js";

/** 0.97 or 97%; a bare 97 could be meant as either, and 1 is a share of everything or one of a hundred. */
function share(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(%?)$/u.exec(value.replace("％", "%"));
  const number = match && Number(match[1]) / (match[2] ? 100 : 1);
  return number !== null && number <= 1 ? number : undefined;
}

export function addEval(program: Command, session: Session): void {
  const { lang } = session;
  const checked =
    <T>(read: (value: string) => T | undefined, code: "cli-bad-date" | "eval-bad-share") =>
    (value: string): T => {
      const found = read(value);
      if (found === undefined) throw new InvalidArgumentError(message(code, lang));
      return found;
    };
  const command = program
    .command("eval")
    .description(message("eval-summary", lang))
    .argument(`<${message("eval-in", lang)}...>`, message("eval-inputs", lang))
    .option("--errors", message("eval-opt-errors", lang))
    .addOption(new Option("--field <name>", message("eval-opt-field", lang)).choices([...fieldNames, AUTHORITY]))
    .option("--min-f1 <share>", message("eval-opt-min-f1", lang), checked(share, "eval-bad-share"))
    .option("--max-silent <share>", message("eval-opt-max-silent", lang), checked(share, "eval-bad-share"))
    .option("--json", message("eval-opt-json", lang))
    .option("--today <date>", message("cli-opt-today", lang), checked(parseDate, "cli-bad-date"));
  addConfigOptions(command, lang).action(async (inputs: string[], flags) =>
    (await import("../run/eval.js")).runEval(inputs, flags, session),
  );
}
