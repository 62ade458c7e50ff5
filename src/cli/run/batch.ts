/** `xuncha batch`: options in, a summary out; signals end a run between two files. */
import { BatchError } from "../../batch/error.js";
import { Progress } from "../../batch/progress.js";
import { type BatchOptions, runBatch } from "../../batch/run.js";
import { summaryText } from "../../batch/summary-text.js";
import type { FormatName } from "../../formats/index.js";
import { message, messageOf } from "../../messages/index.js";
import type { Extracted } from "../../readers/types.js";
import { type ConfigFlags, configuredLexicons } from "../config.js";
import { CliError } from "../errors.js";
import { EXIT } from "../exit-codes.js";
import type { Session } from "../session.js";

export interface BatchFlags
  extends ConfigFlags,
    Pick<
      BatchOptions,
      | "out"
      | "ndjson"
      | "csv"
      | "xlsx"
      | "manifest"
      | "filesFrom"
      | "recursive"
      | "include"
      | "exclude"
      | "base"
      | "keepExtension"
      | "jobs"
      | "timeout"
      | "force"
      | "prune"
    > {
  readonly format: FormatName;
  readonly today?: string;
  readonly evidence?: boolean;
  readonly inputFormat?: Extracted["format"];
  readonly maxSize?: number;
  readonly comments: boolean;
  readonly schemaLine?: boolean;
  readonly quiet?: boolean;
}

export async function runBatchCommand(inputs: readonly string[], flags: BatchFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  if (inputs.length === 0 && flags.filesFrom === undefined) throw new CliError(message("batch-no-input", lang));
  const lexicons = await configuredLexicons(flags, session);
  const { today, evidence, inputFormat, maxSize } = flags;
  const isTerminal = streams.stderr.isTTY === true && !streams.env["CI"] && streams.env["TERM"] !== "dumb";
  const progress = flags.quiet ? undefined : new Progress(streams.stderr, lang, isTerminal);
  const stop = new AbortController();
  const unwatch = watchSignals(stop, session);
  try {
    const summary = await runBatch({
      ...flags,
      inputs,
      cwd: streams.cwd,
      stdin: streams.stdin,
      parse: { today, evidence, inputFormat, maxSize, lexicons, lang },
      formatOptions: { lang, comments: flags.comments, schemaLine: flags.schemaLine },
      signal: stop.signal,
      onProgress: (now) => progress?.update(now),
    });
    progress?.end();
    if (!flags.quiet) await session.err.write(summaryText(summary, lang));
    if (summary.failed > 0) session.leave(EXIT.problems);
    if (summary.interrupted) session.leave(stop.signal.reason === "SIGTERM" ? EXIT.terminated : EXIT.interrupted);
  } catch (error) {
    progress?.end();
    throw error instanceof BatchError ? new CliError(messageOf(error.code, lang, error.params)) : error;
  } finally {
    unwatch();
  }
}

/** The first signal lets the file in hand come to its end; the second ends the program at once. */
function watchSignals(stop: AbortController, { streams }: Session): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const listeners = signals.map((signal) => {
    const listener = (): void => {
      if (stop.signal.aborted) {
        unwatch();
        process.kill(process.pid, signal);
        return;
      }
      // The terminal shows ^C where the bar is.
      if (streams.stderr.isTTY) streams.stderr.write("\n");
      stop.abort(signal);
    };
    process.on(signal, listener);
    return [signal, listener] as const;
  });
  const unwatch = (): void => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return unwatch;
}
