/** What ends a command with one clear line for the user. */
import type { CommanderError } from "commander";
import { type Lang, message } from "../messages/index.js";

/** A wrong call or a file that cannot be read or written; the message is already in the user's language. */
export class CliError extends Error {
  override readonly name = "CliError";
}

const quoted = (text: string): string[] => [...text.matchAll(/'([^']*)'/gu)].map((m) => m[1] ?? "");

/** What stands behind `from`, up to the last `to`. */
function between(text: string, from: string, to: string): string | undefined {
  const start = text.indexOf(from);
  const end = text.lastIndexOf(to);
  return start < 0 || end < start + from.length ? undefined : text.slice(start + from.length, end);
}

/** `-f, --format <name>` → `--format` */
const longFlag = (flags: string): string => /--[\w-]+/u.exec(flags)?.[0] ?? flags;

/** Commander speaks English only; its errors have codes, and their values stand in quotes. */
export function commanderMessage(error: CommanderError, lang: Lang): string {
  const [first = "", second = ""] = quoted(error.message);
  const suggestion = between(error.message, "(Did you mean ", ")")
    ?.replace(/^one of /u, "")
    .replace(/\?$/u, "");
  const tail = suggestion ? `${lang === "zh" ? "；" : "; "}${message("cli-did-you-mean", lang, { name: suggestion.trim() })}` : "";
  switch (error.code) {
    case "commander.unknownCommand":
      return message("cli-unknown-command", lang, { name: first }) + tail;
    case "commander.unknownOption":
      return message("cli-unknown-option", lang, { name: first }) + tail;
    case "commander.optionMissingArgument":
      return message("cli-option-needs-value", lang, { option: longFlag(first) });
    case "commander.missingArgument":
      return message("cli-argument-missing", lang, { name: first });
    case "commander.excessArguments":
      return message("cli-argument-excess", lang);
    case "commander.conflictingOption":
      return message("cli-options-conflict", lang, { option: longFlag(first), other: longFlag(second) });
    case "commander.invalidArgument":
      return invalidArgument(error, first, second, lang);
    default:
      return error.message.replace(/^error: /u, "");
  }
}

function invalidArgument(error: CommanderError, first: string, second: string, lang: Lang): string {
  const isOption = error.message.startsWith("error: option");
  const head = isOption
    ? message("cli-option-invalid", lang, { option: longFlag(first), value: second })
    : message("cli-argument-invalid", lang, { value: first });
  const allowed = between(error.message, "Allowed choices are ", ".");
  // An argument parser's own words stand behind the fixed part, already in the user's language.
  const own = / is invalid(?: for argument '[^']*')?\. (.*)$/su.exec(error.message)?.[1];
  const rest = allowed ? message("cli-allowed", lang, { values: allowed }) : own;
  return rest ? `${head}${lang === "zh" ? "；" : "; "}${rest}` : head;
}
