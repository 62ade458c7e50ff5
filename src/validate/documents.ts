import { checkData } from "./check.js";
import type { Collector } from "./collect.js";
import { load } from "./load/index.js";
import type { Finding } from "./types.js";

/** YAML or JSON into a collector. */
export async function checkDocuments(text: string, format: "yaml" | "json", into: Collector): Promise<void> {
  const loaded = await load(text, format);
  const findings: (Finding & { document: number })[] = [...loaded.findings];
  for (const { data, index, prefix } of loaded.documents) {
    into.notices++;
    for (const f of [...checkData(data), ...((await into.options.ground?.(data)) ?? [])]) {
      findings.push({ ...f, pointer: prefix + f.pointer, document: index });
    }
  }
  await into.add({ findings, text, firstLine: 1, trees: loaded.trees });
}
