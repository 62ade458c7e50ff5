/** The command tree. Commands are described here in full and do their work in `run/`, which is loaded only when called. */
import { Command, type Help, Option } from "commander";
import { quickWidth } from "../formats/width.js";
import { LANGS, message } from "../messages/index.js";
import { VERSION } from "../version.js";
import { addBatch } from "./commands/batch.js";
import { addCompletion } from "./commands/completion.js";
import { addDoctor } from "./commands/doctor.js";
import { addEval } from "./commands/eval.js";
import { addExplain } from "./commands/explain.js";
import { addParse } from "./commands/parse.js";
import { addSchema } from "./commands/schema.js";
import { addStats } from "./commands/stats.js";
import { addValidate } from "./commands/validate.js";
import type { Session } from "./session.js";

/** In the order of the help. */
const commands = {
  parse: addParse,
  batch: addBatch,
  validate: addValidate,
  explain: addExplain,
  eval: addEval,
  schema: addSchema,
  stats: addStats,
  doctor: addDoctor,
  completion: addCompletion,
} as const;

/** All of them take a millisecond to describe; a call that begins with its command needs no other, but to complete the names of all. */
function needed([first]: readonly string[]): readonly (typeof commands)[keyof typeof commands][] {
  const only = first !== undefined && first !== "completion" && Object.hasOwn(commands, first);
  return only ? [commands[first as keyof typeof commands]] : Object.values(commands);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
const COLORS = /\u001b\[[\d;]*m/gu;

export function buildProgram(session: Session): Command {
  const { lang } = session;
  const collected = { out: "", err: "" };
  const program = new Command("xuncha")
    .usage(message("cli-usage-program", lang))
    .description(message("cli-description", lang))
    .configureHelp(helpIn(session))
    .configureOutput({
      writeOut: (text) => {
        collected.out += text;
      },
      writeErr: (text) => {
        collected.err += text;
      },
      getOutHasColors: () => session.colors.out > 0,
      getErrHasColors: () => session.colors.err > 0,
      // Worded by `commanderMessage` from the error that `exitOverride` throws.
      outputError: () => undefined,
    })
    .exitOverride()
    .helpOption("-h, --help", message("cli-opt-help", lang))
    .helpCommand(false)
    .version(VERSION, "-V, --version", message("cli-opt-version", lang))
    .addOption(new Option("--lang <zh|en>", message("cli-opt-lang", lang)).choices(LANGS))
    .option("--color", message("cli-opt-color", lang))
    .option("--no-color", message("cli-opt-no-color", lang))
    .addHelpText("after", `\n${message("cli-examples", lang)}`);
  for (const add of needed(session.streams.argv)) add(program, session);
  for (const command of program.commands) {
    const args = command.registeredArguments.map((a) =>
      a.required ? `<${a.name()}${a.variadic ? "…" : ""}>` : `[${a.name()}${a.variadic ? "…" : ""}]`,
    );
    command.usage([message("cli-usage-options", lang), ...args].join(" "));
  }
  help.set(program, collected);
  return program;
}

const help = new WeakMap<Command, { out: string; err: string }>();

/** What commander wanted to print: it writes without waiting, so the text is collected and written by `main`. */
export const printed = (program: Command): Readonly<{ out: string; err: string }> => help.get(program) ?? { out: "", err: "" };

function helpIn({ lang }: Session): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": message("cli-usage", lang),
    "Arguments:": message("cli-arguments", lang),
    "Options:": message("cli-options", lang),
    "Global Options:": message("cli-global-options", lang),
    "Commands:": message("cli-commands", lang),
  };
  return {
    showGlobalOptions: true,
    displayWidth: (text) => quickWidth(text.replace(COLORS, "")),
    styleTitle: (title) => `\u001b[1m${titles[title] ?? title}\u001b[22m`,
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command.registeredArguments.map((a) => `${a.required ? "<" : "["}${a.name()}${a.variadic ? "…" : ""}${a.required ? ">" : "]"}`),
      ].join(" "),
    optionDescription(option) {
      const extra: string[] = [];
      if (option.argChoices) extra.push(message("cli-choices", lang, { values: option.argChoices.join(" ") }));
      if (option.defaultValue !== undefined && typeof option.defaultValue !== "boolean") {
        extra.push(message("cli-default", lang, { value: String(option.defaultValueDescription ?? option.defaultValue) }));
      }
      return extra.length === 0 ? option.description : `${option.description}${bracket(extra, lang)}`;
    },
    argumentDescription(argument) {
      const { argChoices } = argument;
      if (!argChoices) return argument.description;
      return `${argument.description}${bracket([message("cli-choices", lang, { values: argChoices.join(" ") })], lang)}`;
    },
  };
}

const bracket = (parts: readonly string[], lang: "zh" | "en"): string =>
  lang === "zh" ? `（${parts.join("；")}）` : ` (${parts.join("; ")})`;
