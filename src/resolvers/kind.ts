/** What kind of notice it is. The headline's verb decides, then the verb of the first sentences. */
import { implied } from "../fields.js";
import type { Doc, Draft, Found, Resolver } from "../types.js";
import { kindOf } from "./kind/lib/verdict.js";

const id = "resolvers/kind";

export const kind: Resolver = {
  id,
  summary: "公告的种类：标题的动词先定，其次看导语",
  resolve(doc: Doc, found: Found): Draft {
    if (doc.text.length === 0) return {};
    const v = kindOf(doc, found);
    return { kind: implied({ id }, v.kind, v.span) };
  },
};
