/** Where the configuration stands. Loads nothing: most runs have none. */
import { statSync } from "node:fs";
import { dirname, join } from "node:path";

export const CONFIG_NAMES: readonly string[] = ["xuncha.config.yaml", "xuncha.config.yml"];

/** The nearest one in `folder` or above it, as an absolute path. @param folder absolute */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of CONFIG_NAMES) {
      const path = join(at, name);
      if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    }
    if (dirname(at) === at) return undefined;
  }
}
