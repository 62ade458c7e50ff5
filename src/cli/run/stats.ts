/** `xuncha stats`: published data in, counts out. */
import { BatchError } from "../../batch/error.js";
import { message, messageOf } from "../../messages/index.js";
import { StatsCollector } from "../../stats/collect.js";
import { dataFiles, publishedNotices } from "../../stats/read.js";
import { statsTables } from "../../stats/table.js";
import { CliError } from "../errors.js";
import { EXIT } from "../exit-codes.js";
import type { Session } from "../session.js";

export async function runStats(
  inputs: readonly string[],
  flags: { readonly format: "table" | "json"; readonly top: number },
  session: Session,
): Promise<void> {
  const { lang, streams } = session;
  const collector = new StatsCollector();
  const problems: string[] = [];
  const colon = lang === "zh" ? "：" : ": ";
  let files: string[];
  try {
    files = await dataFiles(inputs, streams.cwd);
  } catch (error) {
    throw error instanceof BatchError ? new CliError(messageOf(error.code, lang, error.params)) : error;
  }
  const tell = ({ file, reason }: { file: string; reason: string }): void =>
    void problems.push(`${file}${colon}${reason || message("stats-not-notice", lang)}`);
  for await (const notice of publishedNotices(files, streams.cwd, tell)) collector.add(notice);
  const stats = collector.result();

  if (problems.length > 0) {
    session.leave(EXIT.problems);
    await session.err.write(`${problems.join("\n")}\n`);
  }
  const counts = { files: files.length, notices: stats.notices, failed: problems.length };
  await session.out.write(
    flags.format === "json"
      ? `${JSON.stringify({ files: counts.files, unread: counts.failed, ...stats }, null, 2)}\n`
      : `${message("stats-files", lang, counts)}\n\n${statsTables(stats, lang, flags.top)}`,
  );
}
