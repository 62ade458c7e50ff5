/** The documents cited, each once, in the order of the text. */
import { stated } from "../fields.js";
import type { Drafted, Notice, Resolver } from "../types.js";

const id = "resolvers/documents";
const OUTSIDE = new Set(["navigation", "boilerplate", "credits", "dateline"]);

export const documents: Resolver = {
  id,
  summary: "引用的文件，同名只列一次",
  resolve(doc, found) {
    const mentions = found.of("document");
    if (mentions.length === 0) return {};
    const out = new Map<string, Drafted<NonNullable<Notice["documents"]>[number]>>();
    let block = 0;
    for (const m of mentions) {
      while (block < doc.blocks.length && (doc.blocks[block]?.span.end ?? 0) < m.span.end) block++;
      if (OUTSIDE.has(doc.blocks[block]?.kind ?? "body")) continue;
      if (!out.has(m.value.title)) out.set(m.value.title, { title: stated({ id }, m.value.title, m.span) });
    }
    return out.size > 0 ? { documents: [...out.values()] } : {};
  },
};
