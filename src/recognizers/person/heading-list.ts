import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const headingList: Recognizer<"person"> = {
  id: "recognizers/person/heading-list",
  summary: "一个职务统领多人：市领导甲、乙、丙，乙、丙承前一人的职务",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "heading-list"),
};
