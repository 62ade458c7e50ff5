/** Published data against the notice it came from: `--source`. */
import type { Lang } from "../../messages/index.js";
import { messageOf } from "../../messages/index.js";
import { readSource } from "../../readers/index.js";
import { type ParseOptions, parseNotice } from "../../result.js";
import { isWithin } from "../pointer.js";
import type { Finding } from "../types.js";
import { View } from "../view.js";
import { driftOf } from "./drift.js";
import { evidenceFindings } from "./evidence.js";
import type { Sources } from "./sources.js";

export { Sources } from "./sources.js";

export interface GroundOptions extends Pick<ParseOptions, "today" | "lexicons" | "maxSize"> {
  readonly lang?: Lang | undefined;
}

/** @returns a check of one notice; the sources are opened once for many */
export function grounder(sources: Sources, options: GroundOptions = {}): (data: unknown) => Promise<Finding[]> {
  return (data) => ground(data, sources, options);
}

async function ground(data: unknown, sources: Sources, options: GroundOptions): Promise<Finding[]> {
  const source = View.of(data).object("source");
  // The schema complains about data without a source.
  if (!source) return [];
  const [file, hash] = [source.text("file")?.value, source.text("sha256")?.value];
  const found = await sources.find(file, hash);
  if (!found) {
    const name = file ?? hash?.slice(0, 12) ?? "—";
    return [{ code: "source-missing", pointer: "/source", at: "container", params: { where: sources.where, name } }];
  }
  const findings: Finding[] = [];
  if (!found.same)
    findings.push({ code: "source-changed", pointer: "/source/sha256", params: { name: found.name }, ...(hash ? { actual: hash } : {}) });

  let parsed: Promise<unknown> | undefined;
  const parse = (): Promise<unknown> =>
    (parsed ??= parseNotice(found.bytes, { ...options, file: file ?? found.name }).then((r) => r.notice));
  try {
    if (!View.of(data).has("evidence")) return [...findings, ...driftOf(data, await parse())];
    const { text } = await readSource(found.bytes, { name: found.name, maxSize: options.maxSize });
    findings.push(...(await evidenceFindings(data, text, parse)), ...(await uncovered(data, parse)));
    return findings;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ReadError") throw error;
    const { code, params } = error as Error & { code: string; params?: Record<string, string | number> };
    return [
      ...findings,
      {
        code: "source-unreadable",
        pointer: "/source",
        at: "container",
        params: { name: found.name, reason: messageOf(code, options.lang ?? "zh", params) },
      },
    ];
  }
}

/** What has no evidence, and what is not there at all, is compared with the parse like data without evidence. */
async function uncovered(data: unknown, parse: () => Promise<unknown>): Promise<Finding[]> {
  const covered = View.of(data).object("evidence")?.keys ?? [];
  return driftOf(data, await parse()).filter((f) => f.code === "drift-missing" || !covered.some((p) => isWithin(p, f.pointer)));
}
