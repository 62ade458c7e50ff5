/** Which files the arguments of `xuncha validate` name. */
import { type Stats, statSync } from "node:fs";
import { isAbsolute, join, resolve, sep } from "node:path";

export interface DataFile {
  /** Absolute. */
  readonly path: string;
  /** As the user named it, with `/`. */
  readonly label: string;
}

export interface DataFiles {
  /** Each file once, in the order of the arguments; those of a folder or a glob by name. */
  readonly files: readonly DataFile[];
  /** Folders without data, globs without a match. */
  readonly unmatched: readonly string[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

const DATA = ["**/*.{yaml,yml,json,ndjson,jsonl}"];

/** What `xuncha batch` keeps beside its output, to know what is done. */
const MANIFESTS = ["**/xuncha-manifest.ndjson", "**/*.manifest.{ndjson,jsonl}", "**/manifest.jsonl"];

/** Files of these endings that are no notices and stand in many folders. */
const IGNORED = [
  "**/node_modules/**",
  "**/package.json",
  "**/package-lock.json",
  "**/tsconfig*.json",
  "**/*.schema.json",
  "**/xuncha.config.{yaml,yml}",
  "**/pnpm-{lock,workspace}.yaml",
  ...MANIFESTS,
];

const posix = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

export async function dataFiles(names: readonly string[], cwd: string): Promise<DataFiles> {
  const files = new Map<string, string>();
  // Takes longer to load than a file takes to check; a call that names its files does without.
  const globbing = () => import("tinyglobby");
  const unmatched: string[] = [];
  const missing: string[] = [];
  const addAll = (folder: string, label: string, found: readonly string[], name: string): void => {
    if (found.length === 0) unmatched.push(name);
    for (const file of [...found].sort()) {
      const path = resolve(folder, file);
      if (!files.has(path)) files.set(path, label === "" ? posix(file) : posix(join(label, file)));
    }
  };
  for (const name of names) {
    const path = resolve(cwd, name);
    // What exists is a path, never a glob: folders have names such as 通知[2024].
    const found = statOf(path);
    if (found?.isDirectory()) {
      const { glob } = await globbing();
      const inside = await glob(DATA, { cwd: path, ignore: IGNORED, dot: false, expandDirectories: false, followSymbolicLinks: false });
      addAll(path, name === "." ? "" : name, inside, name);
    } else if (found) {
      if (!files.has(path)) files.set(path, posix(name));
    } else if (/[*?[\]{}!()]/u.test(name) && (await globbing()).isDynamicPattern(name)) {
      const { glob } = await globbing();
      addAll(
        cwd,
        "",
        await glob([posix(name)], { cwd, absolute: isAbsolute(name), ignore: MANIFESTS, dot: false, expandDirectories: false }),
        name,
      );
    } else missing.push(name);
  }
  return { files: [...files].map(([path, label]) => ({ path, label })), unmatched, missing };
}

/** Undefined for whatever cannot be looked at: its own message names it as missing. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
