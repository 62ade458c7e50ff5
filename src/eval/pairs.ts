/** Notices with gold beside them: `a.txt` and `a.gold.yaml`. */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import { EvaluationError } from "./error.js";

export interface Pair {
  /** As the user would name them, with `/`. */
  readonly notice: string;
  readonly gold: string;
}

export interface Pairs {
  /** In the order of the arguments, those of a folder by name. A gold file holds for every notice of its name. */
  readonly pairs: readonly Pair[];
  /** Gold files without a notice. */
  readonly alone: readonly string[];
  /** Gold files of one name: which of them counts is open. */
  readonly rivals: readonly (readonly string[])[];
  /** Notices of folders without gold. */
  readonly unscored: number;
}

const GOLD = /\.gold\.(?:json|ya?ml)$/iu;
const NOTICE = /\.(?:txt|text|html?|xhtml|shtml|mht|mhtml|docx|pdf|md|markdown|rtf|doc|wps)$/iu;

/** What stands in a folder to explain it is no notice, unless it has gold. */
const NOTES = /\.(?:md|markdown)$/iu;

const posix = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));
/** The path without the ending that says what it is. */
const stemOf = (path: string): string => path.replace(GOLD.test(path) ? GOLD : /\.[^./\\]*$/u, "");

/** @throws EvaluationError where a path does not exist */
export async function pairsOf(names: readonly string[], cwd: string): Promise<Pairs> {
  const labels = await labelsOf(names, cwd);
  const golds = byStem(labels.filter((label) => GOLD.test(label)));
  const notices = byStem(labels.filter((label) => NOTICE.test(label)));
  const pairs: Pair[] = [];
  const alone: string[] = [];
  const rivals: string[][] = [];
  for (const [stem, files] of golds) {
    const [gold = "", ...others] = files;
    const own = notices.get(stem) ?? [];
    notices.delete(stem);
    if (others.length > 0) rivals.push(files);
    else if (own.length === 0) alone.push(gold);
    else for (const notice of own) pairs.push({ notice, gold });
  }
  return { pairs, alone, rivals, unscored: [...notices.values()].flat().filter((name) => !NOTES.test(name)).length };
}

function byStem(labels: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const label of labels) found.set(stemOf(label), [...(found.get(stemOf(label)) ?? []), label]);
  return found;
}

/** Every file in question, each once. */
async function labelsOf(names: readonly string[], cwd: string): Promise<string[]> {
  const labels = new Set<string>();
  for (const name of names) {
    const path = resolve(cwd, name);
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new EvaluationError("eval-missing", { path: name });
    // A single file brings what stands beside it under its name.
    const files = found.isDirectory() ? await filesIn(path) : await besides(path);
    const folder = found.isDirectory() ? name : dirname(name);
    for (const file of files) labels.add(posix(folder === "." ? file : join(folder, file)));
  }
  return [...labels];
}

async function filesIn(folder: string): Promise<string[]> {
  const files = await glob(["**/*"], {
    cwd: folder,
    dot: false,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return files.sort();
}

/** A gold file with its notices; a notice with its gold. */
async function besides(path: string): Promise<string[]> {
  const name = basename(path);
  const isGold = GOLD.test(name);
  const files = await readdir(dirname(path));
  return files.filter((file) => stemOf(file) === stemOf(name) && (file === name || GOLD.test(file) !== isGold)).sort();
}
