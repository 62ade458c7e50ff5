import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const titleAfter: Recognizer<"person"> = {
  id: "recognizers/person/title-after",
  summary: "姓名在前、职务在后，用逗号隔开：王某，县委巡察组组长，作动员讲话",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "title-after"),
};
