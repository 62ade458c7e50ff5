/** A document cited in 《》. */
import type { Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/document/cited";

export const citedDocument: Recognizer<"document"> = {
  id,
  kind: "document",
  summary: "书名号里的文件",
  recognize(doc: Doc): Mention<"document">[] {
    const { text } = doc;
    const out: Mention<"document">[] = [];
    for (let at = text.indexOf("《"); at >= 0; ) {
      let depth = 1;
      let end = at + 1;
      // 《〈…〉》 and 《…《…》…》: the outer title is the document.
      for (; end < text.length && depth > 0 && end - at < 120; end++) {
        const c = text[end];
        if (c === "《") depth++;
        else if (c === "》") depth--;
        else if (c === "\n" && text[end + 1] === "\n") break;
      }
      if (depth === 0 && end - at > 3) {
        const span = { start: at + 1, end: end - 1 };
        const title = text.slice(span.start, span.end).replace(/\s+/gu, "");
        out.push({ kind: "document", rule: id, span, value: { title }, parts: {} });
        at = text.indexOf("《", end);
      } else at = text.indexOf("《", at + 1);
    }
    return out;
  },
};
