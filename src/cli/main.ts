/** The program from its arguments to its exit code; ends by returning, so that what was written to a pipe arrives. */
import { type Command, CommanderError } from "commander";
import { message } from "../messages/index.js";
import { colorFlag, colorLevel } from "./color.js";
import { CliError, commanderMessage } from "./errors.js";
import { EXIT, type ExitCode } from "./exit-codes.js";
import { chooseLanguage } from "./language.js";
import { Output, ReaderGone, WriteFailed } from "./output.js";
import { buildProgram, printed } from "./program.js";
import { Session } from "./session.js";
import type { Streams } from "./streams.js";

export { processStreams } from "./streams.js";

export async function main(streams: Streams): Promise<ExitCode> {
  const { argv, env, stdout, stderr } = streams;
  const flag = colorFlag(argv);
  const session = new Session(streams, chooseLanguage(argv, env), new Output(stdout), new Output(stderr), {
    out: colorLevel(flag, env, stdout),
    err: colorLevel(flag, env, stderr),
  });
  const program = buildProgram(session);
  try {
    await run(program, session);
  } catch (error) {
    if (!(error instanceof ReaderGone)) {
      if (env["XUNCHA_DEBUG"] && error instanceof Error) stderr.write(`${error.stack}\n`);
      await session.complain(explain(error, program, session)).catch(() => undefined);
    }
  }
  return session.exit;
}

async function run(program: Command, session: Session): Promise<void> {
  try {
    await program.parseAsync(session.streams.argv, { from: "user" });
  } catch (error) {
    // Help and version end the parsing with an exit code of 0, a call without a command with 1.
    if (!(error instanceof CommanderError) || !/^commander\.(help|version)/u.test(error.code)) throw error;
    if (error.exitCode !== 0) session.leave(EXIT.failed);
  }
  const { out, err } = printed(program);
  await session.out.write(out);
  await session.err.write(err);
}

function explain(error: unknown, program: Command, { lang, streams }: Session): string {
  if (error instanceof CliError) return error.message;
  if (error instanceof WriteFailed)
    return message("cli-write-failed", lang, { file: message("cli-stdout-name", lang), reason: error.code });
  if (error instanceof CommanderError) {
    const command = program.commands.find((c) => streams.argv.includes(c.name()));
    const see = message("cli-see-help", lang, { command: command ? `xuncha ${command.name()}` : "xuncha" });
    return commanderMessage(error, lang) + see;
  }
  return message("cli-internal", lang, { reason: error instanceof Error ? error.message : String(error) });
}
