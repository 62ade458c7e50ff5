/** Which files a run is about: folders, files, globs, lists. */
import { readFile, stat } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { glob, isDynamicPattern } from "tinyglobby";
import { BatchError, reasonOf } from "./error.js";

export interface WorkItem {
  /** Absolute. */
  readonly path: string;
  /** Relative to its folder, with `/`: the name in the output and in `source.file`. */
  readonly name: string;
}

export interface WorkList {
  /** In the order of their names, which does not depend on the file system. */
  readonly items: readonly WorkItem[];
  /** Files of folders that were left out because of their ending. */
  readonly skipped: number;
}

export interface WorkListOptions {
  /** As the user wrote them. */
  readonly inputs: readonly string[];
  readonly filesFrom?: string | undefined;
  readonly recursive?: boolean | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Names count from this folder instead of from each input. */
  readonly base?: string | undefined;
  readonly cwd: string;
  readonly stdin: Readable;
  /** Absolute paths. What lies in `out` is no input of a folder around it. */
  readonly outputs: { readonly out: string | undefined; readonly files: readonly string[] };
}

/** Endings of the formats that `readers/` knows. */
const READABLE = /\.(?:txt|text|html?|xhtml|shtml|mht|mhtml|docx|pdf|md|markdown|rtf|doc|wps)$/iu;

export const posix = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** `*.txt` means files of that name at any depth, `drafts` a folder too. */
const anywhere = (patterns: readonly string[]): string[] =>
  patterns.flatMap((p) => (p.includes("/") ? [p, `${p}/**`] : [`**/${p}`, `**/${p}/**`]));

/** @throws BatchError where an input does not exist or a glob matches nothing */
export async function workList(options: WorkListOptions): Promise<WorkList> {
  const { cwd, exclude = [], outputs } = options;
  const found = new Map<string, string>();
  const files = new Set(outputs.files);
  let skipped = 0;
  const add = (path: string, name: string): void => {
    if (files.has(path)) throw new BatchError("batch-overwrites-input", { output: path });
    found.set(path, found.get(path) ?? name);
  };

  for (const input of options.inputs) {
    const path = resolve(cwd, input);
    // What exists is a path, never a glob: folders have names such as 通知[2024].
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory()) skipped += await addFolder(path, options, add);
    else if (kind) add(path, basename(path));
    else if (isDynamicPattern(input)) await addGlob(posix(input), options, exclude, add);
    else throw new BatchError("batch-missing", { file: input });
  }
  for (const name of await listed(options)) {
    const path = resolve(cwd, name);
    // A file that is gone is a failure of that file, not of the run.
    add(path, options.base === undefined && !isAbsolute(name) && inside(path, cwd) ? posix(relative(cwd, path)) : basename(path));
  }

  const base = options.base === undefined ? undefined : resolve(cwd, options.base);
  const items = [...found].map(([path, name]) => ({ path, name: base === undefined ? name : posix(relative(base, path)) }));
  items.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
  return { items, skipped };
}

type Add = (path: string, name: string) => void;

/** @returns how many files were left out because of their ending */
async function addFolder(folder: string, { recursive, include = [], exclude = [], outputs }: WorkListOptions, add: Add): Promise<number> {
  const ignore = anywhere(exclude);
  const deep = recursive ? Number.POSITIVE_INFINITY : 0;
  // The folder is the `cwd`, never a part of the pattern: its name may hold brackets.
  const names = await glob(include.length > 0 ? anywhere(include) : ["**/*"], {
    cwd: folder,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    deep,
    ignore,
  });
  const isOutput = outputTest(folder, outputs);
  let skipped = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (isOutput(path)) continue;
    if (include.length > 0 || READABLE.test(name)) add(path, posix(name));
    else skipped++;
  }
  return skipped;
}

/** Earlier outputs below a folder are no inputs; where outputs stand beside the inputs, only the files of the run itself. */
function outputTest(folder: string, { out, files }: WorkListOptions["outputs"]): (path: string) => boolean {
  const own = new Set(files);
  const below = out !== undefined && out !== folder && inside(out, folder) ? out : undefined;
  return (path) => own.has(path) || (below !== undefined && inside(path, below));
}

async function addGlob(pattern: string, { cwd, outputs }: WorkListOptions, exclude: readonly string[], add: Add): Promise<void> {
  const parts = pattern.split("/");
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  const base = resolve(cwd, parts.slice(0, fixed).join("/") || (isAbsolute(pattern) ? "/" : "."));
  const rest = parts.slice(fixed).join("/");
  const names = await glob([rest], {
    cwd: base,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: anywhere(exclude),
  });
  if (names.length === 0) throw new BatchError("batch-no-match", { pattern });
  const isOutput = outputTest(base, outputs);
  for (const name of names) if (!isOutput(join(base, name))) add(join(base, name), posix(name));
}

/** One name a line, or NUL between them (`find -print0`) for names that hold line breaks. */
async function listed({ filesFrom, cwd, stdin }: WorkListOptions): Promise<string[]> {
  if (filesFrom === undefined) return [];
  let text: string;
  try {
    text = filesFrom === "-" ? await collect(stdin) : await readFile(resolve(cwd, filesFrom), "utf8");
  } catch (error) {
    throw new BatchError("batch-list-unreadable", { file: filesFrom, reason: reasonOf(error) });
  }
  const names = text.includes("\0") ? text.split("\0") : text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  return names.filter((name) => name.trim() !== "");
}

async function collect(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array | string));
  return Buffer.concat(parts).toString();
}
