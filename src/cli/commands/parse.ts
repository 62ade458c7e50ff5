import { type Command, Option } from "commander";
import { formatNames } from "../../formats/index.js";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";
import { addInputOptions } from "./options.js";

export function addParse(program: Command, session: Session): void {
  const { lang } = session;
  const command = program
    .command("parse")
    .description(message("cli-parse", lang))
    .argument(`[${message("cli-file", lang)}...]`, message("cli-parse-files", lang))
    .option("-o, --output <file>", message("cli-opt-output", lang))
    .addOption(new Option("-f, --format <name>", message("cli-opt-format", lang)).choices(formatNames).default("yaml"))
    .option("--evidence", message("cli-opt-evidence", lang))
    .addOption(new Option("--text", message("cli-opt-text", lang)).conflicts(["format", "evidence", "strict", "schemaLine", "ndjson"]))
    .option("--strict", message("cli-opt-strict", lang))
    .option("--no-comments", message("cli-opt-no-comments", lang))
    .option("--schema-line", message("cli-opt-schema-line", lang))
    .option("--ndjson", message("parse-opt-ndjson", lang))
    .option("-q, --quiet", message("cli-opt-quiet", lang));
  addInputOptions(command, lang).action(async (files: string[], flags) => {
    if (flags.ndjson) return (await import("../run/filter.js")).runFilter(files, flags, session);
    if (flags.text) return (await import("../run/text.js")).runText(files, flags, session);
    return (await import("../run/parse.js")).runParse(files, flags, session);
  });
}
