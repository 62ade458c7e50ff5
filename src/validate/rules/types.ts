import type { Finding } from "../types.js";
import type { Text } from "../view.js";
import type { CrossRule } from "./rule.js";

export const types: CrossRule = {
  id: "types",
  summary: { zh: "对象和数量的巡察类型都列在 types 里", en: "the types of targets and counts are listed under types" },
  codes: ["target-type-unlisted", "count-type-unlisted"],
  check(notice, { broken }) {
    if (broken("/types") || !notice.has("types")) return [];
    const listed = notice.texts("types").map((t) => t.value);
    const unlisted = (code: string, used: readonly Text[]): Finding[] =>
      used.flatMap(({ value, pointer }) =>
        listed.includes(value) || broken(pointer)
          ? []
          : [{ code, pointer, params: { actual: value }, expected: listed.join(" | "), actual: value }],
      );
    return [
      ...unlisted(
        "target-type-unlisted",
        notice.objects("targets").flatMap((t) => t.texts("types")),
      ),
      ...unlisted(
        "count-type-unlisted",
        notice.objects("counts").flatMap((t) => t.texts("types")),
      ),
    ];
  },
};
