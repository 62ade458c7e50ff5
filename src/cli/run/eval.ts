/** `xuncha eval`: the scores as a table or as JSON, and an exit code for CI. */

import { type AUTHORITY, type FieldName, fieldNames, isCore } from "../../eval/field-names.js";
import { type Difference, type Evaluation, EvaluationError, evaluate } from "../../eval/index.js";
import { quickWidth } from "../../formats/width.js";
import { fieldTitles } from "../../generated/titles.js";
import { type Lang, message, messageOf } from "../../messages/index.js";
import { type ConfigFlags, configuredLexicons } from "../config.js";
import { CliError } from "../errors.js";
import { EXIT } from "../exit-codes.js";
import type { Session } from "../session.js";

export interface EvalFlags extends ConfigFlags {
  readonly errors?: boolean;
  readonly field?: FieldName | typeof AUTHORITY;
  readonly minF1?: number;
  readonly maxSilent?: number;
  readonly json?: boolean;
  readonly today?: string;
}

export async function runEval(inputs: readonly string[], flags: EvalFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  const lexicons = await configuredLexicons(flags, session);
  let done: Evaluation;
  try {
    done = await evaluate(inputs, { cwd: streams.cwd, today: flags.today, lexicons, lang });
  } catch (error) {
    throw error instanceof EvaluationError ? new CliError(messageOf(error.code, lang, error.params)) : error;
  }
  const colon = lang === "zh" ? "：" : ": ";
  for (const { file, line, column, message: text } of done.problems) {
    await session.say(`${line === undefined ? file : `${file}:${line}:${column ?? 1}`}${line === undefined ? colon : " "}${text}`);
  }
  await session.out.write(flags.json ? `${JSON.stringify(done, null, 2)}\n` : reportOf(done, flags, lang));
  await judge(done, flags, session);
}

/** What was not scored makes every limit meaningless, so it weighs more than a limit that is missed. */
async function judge({ scores, problems, notices }: Evaluation, { minF1, maxSilent }: EvalFlags, session: Session): Promise<void> {
  const { lang } = session;
  const { coreMeanF1, silent } = scores;
  const fail = (words: string): Promise<void> => {
    session.leave(EXIT.problems);
    return session.say(words);
  };
  if (minF1 !== undefined) {
    if (coreMeanF1 === null && notices.length > 0) await fail(message("eval-unmeasured", lang));
    else if (coreMeanF1 !== null && coreMeanF1 < minF1)
      await fail(message("eval-below", lang, { value: exactly(coreMeanF1), limit: exactly(minF1) }));
  }
  if (maxSilent !== undefined && silent !== null && silent > maxSilent)
    await fail(message("eval-too-silent", lang, { value: exactly(silent), limit: exactly(maxSilent) }));
  if (problems.length > 0) await session.complain(message("eval-problems", lang, { count: problems.length }));
}

/** Never rounded up to a limit that is missed: 96.996 % is 96.99 %. */
const exactly = (x: number): string => `${(Math.floor(x * 10_000 + 1e-9) / 100).toFixed(2)} %`;
const hundredths = (x: number | null): string => (x === null ? "–" : (100 * x).toFixed(1));
const percent = (x: number | null): string => `${hundredths(x)} %`;

function reportOf(done: Evaluation, { errors, field }: EvalFlags, lang: Lang): string {
  const shown = done.differences.filter((d) => field === undefined || d.field === field);
  const parts = [tableOf(done, field, lang)];
  if (field === undefined) parts.push(summaryOf(done, lang));
  if (errors || field !== undefined) parts.push(...differenceLines(shown, lang), ...(field === undefined ? silentLine(done, lang) : []));
  return parts.filter((part) => part !== "").join("\n");
}

function tableOf({ scores }: Evaluation, only: EvalFlags["field"], lang: Lang): string {
  const names = fieldNames.filter((name) => {
    const { right, extra, missed } = scores.fields[name];
    return only === undefined ? right + extra + missed > 0 : name === only;
  });
  if (names.length === 0) return "";
  const heads = (["field", "meaning", "f1", "precision", "recall", "right", "extra", "missed"] as const).map((h) =>
    message(`eval-${h}`, lang),
  );
  const rows = names.map((name) => {
    const { f1, precision, recall, right, extra, missed } = scores.fields[name];
    const cells = [name, meaningOf(name, lang), hundredths(f1), hundredths(precision), hundredths(recall), right, extra, missed].map(
      String,
    );
    return isCore(name) ? [...cells, message("eval-core", lang)] : cells;
  });
  return `${aligned([heads, ...rows], 2).join("\n")}\n`;
}

function summaryOf({ scores, unscored }: Evaluation, lang: Lang): string {
  const { notices: count } = scores;
  const rows = [
    [message("eval-line-f1", lang), percent(scores.f1)],
    [message("eval-line-core-f1", lang), percent(scores.coreF1)],
    [message("eval-line-mean", lang), percent(scores.meanF1)],
    [message("eval-line-core-mean", lang), percent(scores.coreMeanF1)],
    [message("eval-line-perfect", lang), percent(scores.perfect)],
    [message("eval-line-silent", lang), percent(scores.silent)],
    [message("eval-line-warned", lang), percent(scores.warnedPerfect)],
    [message("eval-line-authority", lang), percent(scores.authority)],
  ];
  const head = unscored > 0 ? message("eval-unscored", lang, { count, unscored }) : message("eval-notices", lang, { count });
  return `${[head, ...aligned(rows, 1).map((row) => `  ${row}`)].join("\n")}\n`;
}

function differenceLines(differences: readonly Difference[], lang: Lang): string[] {
  if (differences.length === 0) return [];
  const lines = differences.map(({ file, line, column, field, what, value }) => {
    const nowhere = what === "missed" && field !== "kind" ? ` ${message("eval-no-place", lang)}` : "";
    const place = line === undefined ? `${file}${nowhere}` : `${file}:${line}:${column}`;
    return `${place} ${message(`eval-${what}`, lang)} ${field} ${value}`;
  });
  return [`${lines.join("\n")}\n`];
}

function silentLine({ notices }: Evaluation, lang: Lang): string[] {
  const files = notices.filter((n) => !n.perfect && n.warnings === 0).map((n) => n.file);
  return files.length === 0 ? [] : [`${message("eval-silent-files", lang, { files: files.join(lang === "zh" ? "、" : ", ") })}\n`];
}

/** attendees.name → 参会人员·姓名 */
function meaningOf(name: FieldName, lang: Lang): string {
  const path = name.replace(".", "/").replace(/role$/u, "roles");
  const titles = path.split("/").map((_, i, all) => fieldTitles[all.slice(0, i + 1).join("/")]?.[lang === "zh" ? 0 : 1] ?? "");
  return titles.join(lang === "zh" ? "·" : ": ");
}

/** Cells under one another by display width. @param left how many columns are texts; numbers stand on the right */
function aligned(rows: readonly (readonly string[])[], left: number): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, quickWidth(cell));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = " ".repeat((widths[i] ?? 0) - quickWidth(cell));
        return i < left || i === 8 ? cell + blanks : blanks + cell;
      })
      .join("  ")
      .trimEnd(),
  );
}
