import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const nameAlone: Recognizer<"person"> = {
  id: "recognizers/person/name-alone",
  summary: "没有职务的姓名：主持人：王某；会议由王某主持",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "name-alone"),
};
