/** Neither headline nor lead says what kind of notice it is; the body was searched for a verb. */
import { kindOf } from "../../resolvers/kind/lib/verdict.js";
import type { Check } from "../../types.js";

export const kindUnsure: Check = {
  id: "checks/event/kind-unsure",
  summary: "标题和导语都没有说明公告的种类",
  codes: ["kind-unsure"],
  check(notice, _draft, doc, found) {
    if (doc.text.length === 0) return [];
    const verdict = kindOf(doc, found);
    return verdict.unsure ? [{ code: "kind-unsure", params: { kind: notice.kind }, path: "/kind", span: verdict.span }] : [];
  },
};
