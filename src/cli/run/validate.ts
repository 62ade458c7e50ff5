/** `xuncha validate`: one file after the other is checked; the reports are written when all are done. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { message } from "../../messages/index.js";
import type { ReporterName } from "../../reporters/index.js";
import { loadReporter } from "../../reporters/index.js";
import { counts } from "../../reporters/shared.js";
import type { ReporterOptions } from "../../reporters/types.js";
import { type Baseline, baselineText, parseBaseline } from "../../validate/baseline.js";
import type { CheckOptions } from "../../validate/collect.js";
import { dataFiles } from "../../validate/files.js";
import { type FileReport, noCounts, type Report } from "../../validate/types.js";
import { type ConfigFlags, configuredLexicons } from "../config.js";
import { CliError } from "../errors.js";
import { EXIT } from "../exit-codes.js";
import { DEFAULT_MAX_SIZE } from "../inputs.js";
import type { Session } from "../session.js";
import { openTarget } from "../target.js";
import { checkFile, checkStdin } from "./validate-file.js";

export interface ValidateFlags extends ConfigFlags {
  readonly source?: string;
  readonly today?: string;
  readonly reporter?: readonly string[];
  readonly outputFile?: string;
  readonly failLevel: ReporterOptions["failLevel"];
  readonly maxProblems: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly stdinFilepath?: string;
  readonly allowEmpty?: boolean;
  readonly maxSize?: number;
  readonly quiet?: boolean;
}

export async function runValidate(names: readonly string[], flags: ValidateFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  if (flags.updateBaseline && flags.baseline === undefined) throw new CliError(message("validate-baseline-needed", lang));
  const inputs = await inputsOf(names, flags, session);
  if (!inputs) return;
  const baseline = await readBaseline(flags, session);
  const options: CheckOptions = {
    lang,
    // A baseline records what is beyond the list, too.
    maxProblems: flags.updateBaseline ? 0 : flags.maxProblems,
    ...(baseline ? { isKnown: baseline.isKnown } : {}),
    ...(flags.source === undefined ? {} : { ground: await groundIn(flags.source, flags, session) }),
  };
  const reading = { maxSize: flags.maxSize ?? DEFAULT_MAX_SIZE, fix: flags.fix === true };
  const files: FileReport[] = [];
  for (const input of inputs) {
    const done =
      input === "-" ? await checkStdin(flags.stdinFilepath, options, reading, session) : await checkFile(input, options, reading, session);
    if (done) files.push(done);
  }

  if (flags.updateBaseline && flags.baseline !== undefined) {
    const target = openTarget(flags.baseline, [], session);
    await target.write(baselineText(files));
    await target.close();
    const count = files.reduce((sum, f) => sum + f.diagnostics.length, 0);
    if (!flags.quiet) await session.say(message("validate-baseline-written", lang, { file: flags.baseline, count }));
    return;
  }
  const report = sumOf(files);
  if ((["error", "warning", "info"] as const).some((s) => report.counts[s] > 0 && counts(s, flags.failLevel))) session.leave(EXIT.problems);
  await writeReports(report, flags, names, inputs.includes("-") && flags.fix === true, session);
  await writeJobSummary(report, flags, session, streams.env["GITHUB_STEP_SUMMARY"]);
}

type Inputs = (Awaited<ReturnType<typeof dataFiles>>["files"][number] | "-")[];

/** @returns undefined where there is nothing to do */
async function inputsOf(names: readonly string[], flags: ValidateFlags, session: Session): Promise<Inputs | undefined> {
  const { lang, streams } = session;
  if (names.length === 0 && streams.stdin.isTTY) throw new CliError(message("validate-no-input", lang));
  if (names.filter((n) => n === "-").length > 1) throw new CliError(message("cli-stdin-twice", lang));
  if (names.length === 0) return ["-"];
  const { files, unmatched, missing } = await dataFiles(
    names.filter((n) => n !== "-"),
    streams.cwd,
  );
  for (const file of missing) await session.complain(message("cli-file-missing", lang, { file }));
  if (unmatched.length > 0 && !flags.allowEmpty) {
    await session.complain(message("validate-no-match", lang, { patterns: unmatched.join(lang === "zh" ? "、" : ", ") }));
  }
  const inputs: Inputs = [...(names.includes("-") ? ["-" as const] : []), ...files];
  return inputs.length > 0 || flags.allowEmpty ? inputs : undefined;
}

async function readBaseline({ baseline, updateBaseline }: ValidateFlags, { lang, streams }: Session): Promise<Baseline | undefined> {
  if (baseline === undefined || updateBaseline) return undefined;
  let text: string;
  try {
    text = await readFile(resolve(streams.cwd, baseline), "utf8");
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new CliError(message("cli-file-missing", lang, { file: baseline }));
    throw new CliError(message("cli-file-unreadable", lang, { file: baseline, reason: code ?? reason }));
  }
  const parsed = parseBaseline(text);
  if (!parsed) throw new CliError(message("validate-baseline-bad", lang, { file: baseline }));
  return parsed;
}

async function groundIn(source: string, flags: ValidateFlags, session: Session): Promise<NonNullable<CheckOptions["ground"]>> {
  const { lang, streams } = session;
  const lexicons = await configuredLexicons(flags, session);
  const { grounder, Sources } = await import("../../validate/grounding/index.js");
  try {
    return grounder(await Sources.open(resolve(streams.cwd, source), source), { lang, today: flags.today, lexicons });
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new CliError(message("cli-file-missing", lang, { file: source }));
    throw new CliError(message("cli-file-unreadable", lang, { file: source, reason: code ?? reason }));
  }
}

function sumOf(files: readonly FileReport[]): Report {
  const sum = (key: "omitted" | "known" | "notices" | "fixed"): number => files.reduce((total, f) => total + f[key], 0);
  const all = noCounts();
  for (const { counts: c } of files) {
    all.error += c.error;
    all.warning += c.warning;
    all.info += c.info;
  }
  return { files, counts: all, omitted: sum("omitted"), known: sum("known"), notices: sum("notices"), fixed: sum("fixed") };
}

/** @param dataOnStdout the repaired data of standard input goes there; reports without a file then go to standard error */
async function writeReports(
  report: Report,
  flags: ValidateFlags,
  names: readonly string[],
  dataOnStdout: boolean,
  session: Session,
): Promise<void> {
  const asked = flags.reporter ?? ["pretty"];
  for (const [i, one] of asked.entries()) {
    const [name, ...rest] = one.split("=");
    const file = rest.length > 0 ? rest.join("=") : i === asked.length - 1 ? flags.outputFile : undefined;
    const color = file === undefined && (dataOnStdout ? session.colors.err : session.colors.out) > 0;
    const reporter = await loadReporter(name as ReporterName);
    const text = reporter.render(report, { lang: session.lang, color, failLevel: flags.failLevel, quiet: flags.quiet === true });
    if (file === undefined && dataOnStdout) await session.err.write(text);
    else {
      const target = openTarget(file, names, session);
      await target.write(text);
      await target.close();
    }
  }
}

/** What GitHub shows below the job: everything, where annotations are only the first ten. */
async function writeJobSummary(report: Report, flags: ValidateFlags, session: Session, path: string | undefined): Promise<void> {
  if (!path || !flags.reporter?.some((r) => r === "github" || r.startsWith("github="))) return;
  const { appendFile } = await import("node:fs/promises");
  const { markdown } = await import("../../reporters/markdown.js");
  const text = markdown.render(report, { lang: session.lang, color: false, failLevel: flags.failLevel, quiet: false });
  // The report stands in the log too; a summary that cannot be written is no reason to fail.
  await appendFile(path, `${text}\n`).catch(() => undefined);
}
