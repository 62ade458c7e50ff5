import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const bracketTitle: Recognizer<"person"> = {
  id: "recognizers/person/bracket-title",
  summary: "职务写在姓名后的括号里：王某（县委副书记、县长）",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "bracket-title"),
};
