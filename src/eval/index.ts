/** Notices parsed and held against gold files that a person wrote. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserFile } from "../config/user-file.js";
import { type Lang, message, messageOf } from "../messages/index.js";
import { type ParseOptions, parseNotice, type Result } from "../result.js";
import { goldFindings } from "./check-gold.js";
import { EvaluationError } from "./error.js";
import { AUTHORITY, type FieldName, fieldNames } from "./field-names.js";
import type { Claim } from "./fields.js";
import type { Gold } from "./gold.js";
import { type Pair, pairsOf } from "./pairs.js";
import { Places } from "./places.js";
import { type Comparison, compare, type Scores, Tally } from "./score.js";

export { EvaluationError } from "./error.js";
export type { FieldName } from "./field-names.js";
export type { FieldScore, Scores } from "./score.js";

export interface EvaluateOptions extends Pick<ParseOptions, "today" | "lexicons" | "maxSize" | "lang"> {
  /** What paths count from; default: the working folder. */
  readonly cwd?: string | undefined;
}

export interface Difference {
  readonly file: string;
  /** 1-based; where the parsed value stands, or the words of the missed one; missing where neither is in the text. */
  readonly line?: number;
  readonly column?: number;
  readonly field: FieldName | typeof AUTHORITY;
  /** `missed`: in the gold only; `extra`: in the parsed notice only. */
  readonly what: "missed" | "extra";
  /** As it is compared: without blanks and quotation marks, units without their organ. */
  readonly value: string;
  /** JSON Pointer into the gold (missed) or the parsed notice (extra). */
  readonly pointer: string;
}

export interface Scored {
  readonly file: string;
  readonly gold: string;
  /** All core fields are right. */
  readonly perfect: boolean;
  readonly warnings: number;
}

/** What could not be scored. */
export interface EvalProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly code: string;
  readonly message: string;
}

export interface Evaluation {
  readonly scores: Scores;
  readonly notices: readonly Scored[];
  /** By file, in the order of the text. */
  readonly differences: readonly Difference[];
  /** Gold that is no gold or has no notice; such files are left out. A notice that cannot be read is scored as one without data. */
  readonly problems: readonly EvalProblem[];
  /** Notices without gold. */
  readonly unscored: number;
}

/**
 * @param paths folders (with all below), notices or gold files; `a.gold.json` or `a.gold.yaml` belongs to `a.txt`, `a.docx` …
 * @throws EvaluationError where a path does not exist or no gold file is found
 */
export async function evaluate(paths: string | readonly string[], options: EvaluateOptions = {}): Promise<Evaluation> {
  const { cwd = process.cwd(), lang = "zh" } = options;
  const names = typeof paths === "string" ? [paths] : paths;
  const { pairs, alone, rivals, unscored } = await pairsOf(names, cwd);
  const separator = lang === "zh" ? "、" : ", ";
  if (pairs.length + alone.length + rivals.length === 0) throw new EvaluationError("eval-nothing", { paths: names.join(separator) });

  const problems: EvalProblem[] = [
    ...alone.map((file) => ({ file, code: "eval-gold-alone", message: message("eval-gold-alone", lang) })),
    ...rivals.map((files) => ({
      file: files[0] as string,
      code: "eval-gold-rivals",
      message: message("eval-gold-rivals", lang, { files: files.join(separator) }),
    })),
  ];
  const tally = new Tally();
  const notices: Scored[] = [];
  const differences: Difference[] = [];
  for (const pair of pairs) {
    const gold = await readGold(pair.gold, cwd, lang, problems);
    if (!gold) continue;
    const result = await parsed(pair, { ...options, cwd, lang }, problems);
    const comparison = compare(gold, result?.notice ?? {});
    const warnings = result?.notice.warnings.length ?? 0;
    tally.add(comparison, warnings > 0 || result === undefined);
    notices.push({ file: pair.notice, gold: pair.gold, perfect: comparison.perfect, warnings });
    differences.push(...differencesOf(comparison, gold, result, pair.notice));
  }
  return { scores: tally.scores(), notices, differences, problems, unscored };
}

async function readGold(file: string, cwd: string, lang: Lang, problems: EvalProblem[]): Promise<Gold | undefined> {
  let read: UserFile;
  try {
    read = await UserFile.read(await readFile(resolve(cwd, file)), file, lang);
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    problems.push({ file, code: "eval-unreadable", message: message("eval-unreadable", lang, { reason: code || reason }) });
    return undefined;
  }
  const found = read.problems.length > 0 ? read.problems : await read.place(goldFindings(read.data));
  for (const { line, column, code, message } of found) problems.push({ file, line, column, code, message });
  return found.length > 0 ? undefined : (read.data as Gold);
}

async function parsed(
  { notice }: Pair,
  { cwd, today, lexicons, maxSize, lang = "zh" }: EvaluateOptions & { readonly cwd: string },
  problems: EvalProblem[],
): Promise<Result | undefined> {
  try {
    const options = { today, lexicons, maxSize, lang, file: notice, evidence: true };
    return await parseNotice(await readFile(resolve(cwd, notice)), options);
  } catch (error) {
    const { name, code, params, syscall } = error as Error & { code?: string; params?: Record<string, string | number>; syscall?: string };
    if (name === "ReadError" && code !== undefined) problems.push({ file: notice, code, message: messageOf(code, lang, params) });
    else if (syscall !== undefined && code !== undefined) {
      problems.push({ file: notice, code: "eval-unreadable", message: message("eval-unreadable", lang, { reason: code }) });
    } else throw error;
    return undefined;
  }
}

function differencesOf({ fields, authority }: Comparison, gold: Gold, result: Result | undefined, file: string): Difference[] {
  const places = result && new Places(result.text, result.notice);
  const out: Difference[] = [];
  const add = (field: Difference["field"], what: Difference["what"], claim: Claim): void => {
    const place = what === "missed" ? places?.ofMissed(claim) : places?.ofParsed(claim);
    const { key: value, pointer } = claim;
    out.push({ file, ...(place ? { line: place.line, column: place.column } : {}), field, what, value, pointer });
  };
  for (const field of fieldNames) {
    for (const claim of fields[field].missed) add(field, "missed", claim);
    for (const claim of fields[field].extra) add(field, "extra", claim);
  }
  if (authority === false) {
    const wanted = gold.round?.authority ?? "";
    add(AUTHORITY, "missed", { key: wanted, pointer: "/round/authority", words: [wanted] });
    const got = result?.notice.round?.authority;
    if (got) add(AUTHORITY, "extra", { key: got, pointer: "/round/authority", words: [got] });
  }
  const at = (d: Difference): number => d.line ?? Number.MAX_SAFE_INTEGER;
  return out.sort((a, b) => at(a) - at(b) || (a.column ?? 0) - (b.column ?? 0));
}
