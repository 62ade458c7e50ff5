/** What ends a command with one clear line for the user. */
import type { CommanderError } from "commander";
import { type Lang, message } from "../messages/index.js";

/** A wrong call or a file that cannot be read or written; the message is already in the user's language. */
export class CliError extends Error {
  override readonly name = "CliError";
}

const quoted = (text: string): string[] => [...text.matchAll(/'([^']*)'/gu)].map((m) => m[1] ?? "");

/** Commander speaks English only; its errors have codes, and their values stand in quotes. */
export function commanderMessage(error: CommanderError, lang: Lang): string {
  const [first = "", second = ""] = quoted(error.message);
  const suggestion = /\(Did you mean (?:one of )?([^?)]+)\??\)/u.exec(error.message)?.[1];
  const tail = suggestion ? `${lang === "zh" ? "；" : "; "}${message("cli-did-you-mean", lang, { name: suggestion.trim() })}` : "";
  switch (error.code) {
    case "commander.unknownCommand":
      return message("cli-unknown-command", lang, { name: first }) + tail;
    case "commander.unknownOption":
      return message("cli-unknown-option", lang, { name: first }) + tail;
    case "commander.optionMissingArgument":
      return message("cli-option-needs-value", lang, { option: first });
    case "commander.missingArgument":
      return message("cli-argument-missing", lang, { name: first });
    case "commander.excessArguments":
      return message("cli-argument-excess", lang);
    case "commander.invalidArgument":
      return invalidArgument(error, first, second, lang);
    default:
      return error.message.replace(/^error: /u, "");
  }
}

function invalidArgument(error: CommanderError, first: string, second: string, lang: Lang): string {
  const isOption = error.message.startsWith("error: option");
  const head = isOption
    ? message("cli-option-invalid", lang, { option: first, value: second })
    : message("cli-argument-invalid", lang, { value: first });
  const allowed = /Allowed choices are (.*)\.$/su.exec(error.message)?.[1];
  // An argument parser's own words stand behind the fixed part, already in the user's language.
  const own = / is invalid(?: for argument '[^']*')?\. (.*)$/su.exec(error.message)?.[1];
  const rest = allowed ? message("cli-allowed", lang, { values: allowed }) : own;
  return rest ? `${head}${lang === "zh" ? "；" : "; "}${rest}` : head;
}
