import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const nameAgain: Recognizer<"person"> = {
  id: "recognizers/person/name-again",
  summary: "已写明职务的人再次出现，只写姓名：王某强调",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "name-again"),
};
