/** Files shipped beside the program. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Looked for from here upwards, because the sources and the bundle lie at different depths. */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, path))) {
    const up = dirname(folder);
    if (up === folder) throw new Error(`${path} is missing from the package`);
    folder = up;
  }
  return join(folder, path);
}
