import { inHeadline } from "../../resolvers/targets/lib/namesakes.js";
import type { Check } from "../../types.js";

/** A headline is brief: what it alone names may be one of those that the text names in full. */
export const targetInHeadline: Check = {
  id: "checks/targets/target-in-headline",
  summary: "有的对象只在标题里出现，正文的名单里没有",
  codes: ["target-in-headline"],
  check({ targets }, draft, doc) {
    const spans = targets.map((_, i) => draft.targets?.[i]?.name.spans[0]);
    if (spans.every((span) => !span || inHeadline(doc, span))) return [];
    return targets.flatMap(({ name, organ, category }, i) => {
      const span = spans[i];
      if (!span || !inHeadline(doc, span)) return [];
      // With its organ, or a whole county, it is named in full; so it is where the text has the same words.
      const full = organ !== undefined || category === "region" || doc.text.lastIndexOf(name) > span.start;
      return full ? [] : [{ code: "target-in-headline", params: { name }, path: `/targets/${i}/name`, span }];
    });
  },
};
