/** The command line and the worker bundled from the sources as they stand, so that no test depends on the last build. */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { useWorkerFile } from "../../src/batch/worker-file.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Built {
  /** A script that `node` runs: `xuncha`. */
  readonly bin: string;
  readonly worker: string;
  remove(): void;
}

export async function buildBatch(): Promise<Built> {
  // Below node_modules, so that the packages that are not bundled are found; a level below the package's data, as `dist`.
  const top = mkdtempSync(join(root, "node_modules/.xuncha-test-"));
  const folder = join(top, "dist");
  for (const name of ["data", "schemas"]) symlinkSync(join(root, name), join(top, name));
  await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts", worker: "src/batch/worker.ts" },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outExtension: { ".js": ".js" },
    logLevel: "error",
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    external: ["@node-rs/jieba", "nodejieba", "piscina", "unpdf", "word-extractor"],
  });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  cpSync(join(root, "bin"), join(top, "bin"), { recursive: true });
  const bin = join(top, "bin/xuncha.js");
  return { bin, worker: join(folder, "worker.js"), remove: () => rmSync(top, { recursive: true, force: true }) };
}

/** Builds before the tests of a file or of a `describe`, whose runs then take the worker of this build; the answer is filled in by then. */
export function builtForTests(): Pick<Built, "bin"> {
  let built: Built;
  beforeAll(async () => {
    built = await buildBatch();
    useWorkerFile(built.worker);
  }, 60_000);
  afterAll(() => built.remove());
  return {
    get bin() {
      return built.bin;
    },
  };
}
