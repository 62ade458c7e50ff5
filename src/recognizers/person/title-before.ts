import type { Recognizer } from "../../types.js";
import { mentionsBy } from "./lib/mentions.js";

export const titleBefore: Recognizer<"person"> = {
  id: "recognizers/person/title-before",
  summary: "职务在前、姓名在后：县委书记王某；叠加的职务连同顿号、逗号一并算作职务",
  kind: "person",
  recognize: (doc, _found, ctx) => mentionsBy(doc, ctx, "title-before"),
};
