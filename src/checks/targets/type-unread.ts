import { isCurrent } from "../../resolvers/targets/lib/scope.js";
import type { Check } from "../../types.js";

const ARTICLE: ReadonlySet<string> = new Set(["body", "row", "heading"]);

/** A type that the text gives to this round, and that no unit and no sentence of the round has brought. */
export const typeUnread: Check = {
  id: "checks/targets/type-unread",
  summary: "正文写了一种巡察类型，结果里没有",
  codes: ["type-unread"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || notice.kind === "work") return [];
    const known = new Set<string>(notice.types);
    for (const m of found.of("inspection")) {
      const text = doc.text.slice(m.span.start, m.span.end);
      // “回头看” alone is said of rectification, too.
      if (!text.includes("巡") || m.value.types.every((t) => known.has(t.type)) || !isCurrent(m, doc, found, draft)) continue;
      const block = doc.blocks.find((b) => b.span.start <= m.span.start && m.span.end <= b.span.end);
      if (block && ARTICLE.has(block.kind)) return [{ code: "type-unread", params: { text }, path: "/types", span: m.span }];
    }
    return [];
  },
};
