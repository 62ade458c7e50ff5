/** What the generators share: paths from the root of the project, and writing that never leaves half a file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export const read = (path) => readFileSync(join(root, path), "utf8");

/** Paths (from the root, with `/`) of the files below `dir` whose name ends in `ending`, sorted by code unit. */
export function list(dir, ending) {
  if (!existsSync(join(root, dir))) return [];
  return readdirSync(join(root, dir), { recursive: true })
    .map((name) => `${dir}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** Writes only what changed, and by renaming, so that a program that reads meanwhile sees the old file or the new one. */
export function write(path, text) {
  const full = join(root, path);
  if (existsSync(full) && readFileSync(full, "utf8") === text) return false;
  mkdirSync(dirname(full), { recursive: true });
  const draft = `${full}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, full);
  console.error(`wrote ${path}`);
  return true;
}

/** Prints what is wrong and sets the exit code; true when something was. */
export function complain(problems) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  return problems.length > 0;
}
