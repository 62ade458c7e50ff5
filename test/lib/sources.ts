/** The files of `src/` as the house rules look at them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Paths from the root, with `/`, of the files below a folder whose names end so. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending))
    .sort();
}

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Hand-written TypeScript of `src/`. */
export const sources: readonly string[] = filesBelow("src", ".ts").filter((path) => !path.startsWith("src/generated/"));

export const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, path)).href);

/** What an `import` or `export … from` in a file names, relative ones resolved to a path from the root (`src/types.ts`). */
export function importsOf(path: string): string[] {
  const found = [...read(path).matchAll(/(?:^|[\s;])(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/gu)];
  return found.map((m) =>
    join(path, "..", m[1] ?? "")
      .replaceAll("\\", "/")
      .replace(/\.js$/u, ".ts"),
  );
}
