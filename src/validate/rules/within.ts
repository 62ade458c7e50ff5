import type { Finding } from "../types.js";
import type { CrossRule } from "./rule.js";

export const within: CrossRule = {
  id: "within",
  summary: {
    zh: "全称含有名称；所属出现在全称里，或是别的巡察对象",
    en: "the full name holds the name; the parent stands in it or is another target",
  },
  codes: ["within-unknown", "full-name-mismatch"],
  check(notice) {
    const targets = notice.objects("targets");
    const known = new Set(targets.flatMap((t) => [t.text("name")?.value ?? "", t.text("fullName")?.value ?? ""]));
    return targets.flatMap((target): Finding[] => {
      const [name, full, parent] = [target.text("name"), target.text("fullName"), target.text("within")];
      const found: Finding[] = [];
      if (name && full && !full.value.includes(name.value)) {
        found.push({
          code: "full-name-mismatch",
          pointer: full.pointer,
          params: { actual: full.value, name: name.value },
          actual: full.value,
        });
      }
      if (parent && full && !full.value.includes(parent.value) && !known.has(parent.value)) {
        found.push({ code: "within-unknown", pointer: parent.pointer, params: { actual: parent.value }, actual: parent.value });
      }
      return found;
    });
  },
};
