/** Where each file of `--out` will stand. Everything that can go wrong is found here, before anything is written. */
import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { BatchError } from "./error.js";
import type { WorkItem } from "./worklist.js";

const ENDINGS: Readonly<Record<string, string>> = { table: "txt", markdown: "md" };

export const endingOf = (format: string): string => ENDINGS[format] ?? format;

/** macOS and Windows take `A.txt` and `a.txt`, and both ways to write é, for one file. */
const sameName: (name: string) => string =
  process.platform === "darwin" || process.platform === "win32" ? (n) => n.normalize("NFC").toLowerCase() : (n) => n;

export interface NamingOptions {
  /** Absolute. */
  readonly out: string;
  readonly format: string;
  readonly keepExtension?: boolean | undefined;
  /** Absolute paths that no output may replace: the manifest and its companions. */
  readonly reserved: readonly string[];
}

/**
 * @returns the names of the outputs relative to `out`, with `/`, in the order of the items
 * @throws BatchError where two outputs would be one, or one would stand outside `out`, replace an input or the manifest
 */
export function outputNames(items: readonly WorkItem[], { out, format, keepExtension, reserved }: NamingOptions): string[] {
  const owner = new Map<string, number>();
  const names: string[] = [];
  let clashes = 0;
  let first: readonly [string, string, string] | undefined;
  for (const [i, item] of items.entries()) {
    if (escapes(item.name)) throw new BatchError("batch-outside", { file: item.name, folder: out });
    const stem = keepExtension ? item.name : item.name.replace(/(?<=[^/])\.[^./]*$/u, "");
    const name = `${stem}.${endingOf(format)}`;
    names.push(name);
    const other = owner.get(sameName(name));
    if (other !== undefined) {
      clashes++;
      first ??= [items[other]?.path ?? "", item.path, name];
    } else owner.set(sameName(name), i);
    if (reserved.includes(join(out, name))) throw new BatchError("batch-reserved", { file: item.name, output: name });
  }
  if (first) throw new BatchError("batch-collision", { a: first[0], b: first[1], output: first[2], count: clashes });
  checkFolders(names, out);
  const inputs = new Set(items.map((item) => item.path));
  const real = realOf(out);
  for (const name of names) {
    if (inputs.has(join(out, name)) || inputs.has(join(real, name))) throw new BatchError("batch-overwrites-input", { output: name });
  }
  return names;
}

const escapes = (name: string): boolean => name === "" || isAbsolute(name) || name.split(/[/\\]/u).includes("..");

/** A folder below `out` may be a link that leads elsewhere. */
function checkFolders(names: readonly string[], out: string): void {
  const root = realOf(out);
  for (const folder of new Set(names.map((name) => dirname(join(out, name))))) {
    const real = realOf(folder);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      throw new BatchError("batch-outside", { file: folder, folder: out });
    }
  }
}

/** The real path of what exists of a path, with the rest behind it. */
export function realOf(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(realOf(parent), full.slice(parent.length).replace(/^[/\\]/u, ""));
  }
}
