/** `xuncha parse --ndjson`: the filter between the streams of the program. */
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { filterRecords } from "../../batch/filter.js";
import { message } from "../../messages/index.js";
import { configuredLexicons } from "../config.js";
import { CliError } from "../errors.js";
import { EXIT } from "../exit-codes.js";
import { fileMessage } from "../inputs.js";
import type { Session } from "../session.js";
import type { ParseFlags } from "./parse.js";

/** Records that fail give an error each; the exit code stays 0, because Spark and Hadoop take another for a lost task. */
export async function runFilter(names: readonly string[], flags: ParseFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  if (flags.output !== undefined) throw new CliError(message("filter-only-lines", lang));
  const { today, evidence, inputFormat, maxSize } = flags;
  const lexicons = await configuredLexicons(flags, session);
  const options = { parse: { today, evidence, inputFormat, maxSize, lexicons, lang }, cwd: streams.cwd };
  for (const name of names.length === 0 ? ["-"] : names) {
    const input = name === "-" ? streams.stdin : createReadStream(resolve(streams.cwd, name));
    try {
      const { failed, warned } = await filterRecords(input, (line) => session.out.write(line), options);
      if (flags.strict && failed + warned > 0) session.leave(EXIT.problems);
    } catch (error) {
      // Only of the file of records itself: what goes wrong with a record is its result.
      if ((error as NodeJS.ErrnoException).syscall === undefined || name === "-") throw error;
      throw new CliError(fileMessage(error, name, lang));
    }
  }
}
