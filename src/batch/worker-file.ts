/** Where the bundled worker stands; `src/batch/worker.ts` is its source. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BatchError } from "./error.js";

/** Beside the other chunks of the bundle; in `dist` when this runs from the sources. */
const PLACES = ["./worker.js", "../../dist/worker.js"];

let chosen: string | undefined;

/** Tests run the worker of the sources, not that of the last build. */
export function useWorkerFile(path: string): void {
  chosen = path;
}

export function workerFile(): string {
  chosen ??= PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (chosen === undefined) throw new BatchError("batch-worker-failed", { reason: "worker.js" });
  return chosen;
}
