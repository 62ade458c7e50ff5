/** Where a run writes: every path is settled before anything is read. */
import { basename, dirname, join, resolve } from "node:path";
import type { Lang } from "../messages/index.js";
import { draftOf } from "./atomic.js";
import { BatchError } from "./error.js";
import { companions } from "./manifest.js";
import { realOf } from "./naming.js";
import { csvFiles } from "./tables.js";

/** As the user wrote them; at least one of the first four. */
export interface TargetOptions {
  readonly out?: string | undefined;
  readonly ndjson?: string | undefined;
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
  readonly manifest?: string | undefined;
}

/** Absolute paths. */
export interface Targets {
  readonly out: string | undefined;
  /** The file of lines: `--ndjson`, or a hidden one that the tables are made from. */
  readonly notices: string | undefined;
  readonly csv: string | undefined;
  readonly xlsx: string | undefined;
  readonly manifest: string;
  /** Files that are no inputs, and that no output of a notice may replace. */
  readonly files: readonly string[];
}

const NAME = "xuncha-manifest.ndjson";

/** @throws BatchError */
export function targetsOf(options: TargetOptions, cwd: string, lang: Lang): Targets {
  const at = (path: string | undefined): string | undefined => (path === undefined ? undefined : realOf(resolve(cwd, path)));
  const [out, ndjson, csv, xlsx] = [at(options.out), at(options.ndjson), at(options.csv), at(options.xlsx)];
  const manifest = at(options.manifest) ?? besides(out, ndjson, csv, xlsx);
  const stem = basename(manifest).replace(/[.-]?manifest\.ndjson$|\.[^.]+$/u, "");
  const hidden = (csv ?? xlsx) ? join(dirname(manifest), `.${stem}.notices.ndjson`) : undefined;
  const notices = ndjson ?? hidden;

  const single = [ndjson, xlsx, manifest].filter((file) => file !== undefined);
  const twice = single.find((file, i) => single.indexOf(file) !== i);
  if (twice !== undefined) throw new BatchError("batch-same-target", { file: twice });
  const { journal, lock } = companions(manifest);
  const log = notices === undefined ? [] : [notices, draftOf(notices)];
  return {
    out,
    notices,
    csv,
    xlsx,
    manifest,
    files: [...single, ...(csv === undefined ? [] : csvFiles(csv, lang)), ...log, journal, lock],
  };
}

/** The manifest stands in the folder of the outputs, or beside the one file. */
function besides(out: string | undefined, ndjson: string | undefined, csv: string | undefined, xlsx: string | undefined): string {
  if (out !== undefined) return join(out, NAME);
  const file = ndjson ?? (csv === undefined ? xlsx : undefined);
  if (file !== undefined) return `${file}.manifest.ndjson`;
  if (csv !== undefined) return join(csv, NAME);
  throw new BatchError("batch-no-output");
}
