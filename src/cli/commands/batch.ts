import { type Command, InvalidArgumentError, Option } from "commander";
import { formatNames } from "../../formats/index.js";
import { message } from "../../messages/index.js";
import { INPUT_FORMATS } from "../../readers/sniff.js";
import { addConfigOptions } from "../config.js";
import type { Session } from "../session.js";
import { parseDate, parseSize } from "../values.js";

const MAX_JOBS = 256;

const wholeJobs = (value: string): number | undefined =>
  /^\d{1,3}$/u.test(value) && Number(value) >= 1 && Number(value) <= MAX_JOBS ? Number(value) : undefined;
/** @returns milliseconds */
const seconds = (value: string): number | undefined =>
  /^\d+(?:\.\d+)?$/u.test(value) && Number(value) > 0 ? Number(value) * 1000 : undefined;
const more = (value: string, list: readonly string[] = []): string[] => [...list, value];

export function addBatch(program: Command, session: Session): void {
  const { lang } = session;
  const checked =
    <T>(read: (value: string) => T | undefined, code: "cli-bad-date" | "cli-bad-size" | "batch-bad-jobs" | "batch-bad-seconds") =>
    (value: string): T => {
      const found = read(value);
      if (found === undefined) throw new InvalidArgumentError(message(code, lang, { value }));
      return found;
    };
  const command = program
    .command("batch")
    .description(message("batch-summary", lang))
    .argument(`[${message("batch-in", lang)}...]`, message("batch-inputs", lang))
    .option("--out <dir>", message("batch-opt-out", lang))
    .addOption(new Option("-f, --format <name>", message("batch-opt-format", lang)).choices(formatNames).default("yaml"))
    .option("--ndjson <file>", message("batch-opt-ndjson", lang))
    .option("--csv <dir>", message("batch-opt-csv", lang))
    .option("--xlsx <file>", message("batch-opt-xlsx", lang))
    .option("--files-from <file>", message("batch-opt-files-from", lang))
    .option("-r, --recursive", message("batch-opt-recursive", lang))
    .option("--include <glob>", message("batch-opt-include", lang), more)
    .option("--exclude <glob>", message("batch-opt-exclude", lang), more)
    .option("--base <dir>", message("batch-opt-base", lang))
    .option("--keep-extension", message("batch-opt-keep-extension", lang))
    .option("-j, --jobs <n>", message("batch-opt-jobs", lang), checked(wholeJobs, "batch-bad-jobs"))
    .addOption(
      new Option("--timeout <seconds>", message("batch-opt-timeout", lang))
        .argParser(checked(seconds, "batch-bad-seconds"))
        .default(60_000, "60"),
    )
    .option("--force", message("batch-opt-force", lang))
    .option("--prune", message("batch-opt-prune", lang))
    .option("--manifest <file>", message("batch-opt-manifest", lang))
    .option("--today <date>", message("cli-opt-today", lang), checked(parseDate, "cli-bad-date"))
    .option("--evidence", message("cli-opt-evidence", lang))
    .addOption(new Option("--input-format <name>", message("cli-opt-input-format", lang)).choices(INPUT_FORMATS))
    .option("--max-size <size>", message("cli-opt-max-size", lang), checked(parseSize, "cli-bad-size"))
    .option("--no-comments", message("cli-opt-no-comments", lang))
    .option("--schema-line", message("cli-opt-schema-line", lang))
    .option("-q, --quiet", message("batch-opt-quiet", lang));
  addConfigOptions(command, lang).action(async (inputs: string[], flags) =>
    (await import("../run/batch.js")).runBatchCommand(inputs, flags, session),
  );
}
