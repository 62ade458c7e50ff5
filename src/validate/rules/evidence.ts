import { valueAt } from "../pointer.js";
import type { Finding } from "../types.js";
import type { View } from "../view.js";
import type { CrossRule } from "./rule.js";

export const evidence: CrossRule = {
  id: "evidence",
  summary: { zh: "依据指向有的值，起止与片段相符", en: "evidence is for values that are there, and is as long as it says" },
  codes: ["evidence-pointer", "evidence-range"],
  check(notice) {
    const all = notice.object("evidence");
    if (!all) return [];
    return all.keys.flatMap((pointer): Finding[] => {
      const entry = all.object(pointer);
      if (!entry) return [];
      const found = [entry, ...entry.objects("parts")].flatMap(lengthOf);
      if (pointer.startsWith("/") && valueAt(notice.raw, pointer) === undefined) {
        found.push({ code: "evidence-pointer", pointer: all.at(pointer), at: "key", params: { actual: pointer }, actual: pointer });
      }
      return found;
    });
  },
};

function lengthOf(entry: View): Finding[] {
  const [start, end, text] = [entry.number("start"), entry.number("end"), entry.text("text")];
  if (start === undefined || end === undefined || !text || end - start === text.value.length) return [];
  return [
    {
      code: "evidence-range",
      pointer: entry.at("end"),
      params: { start, end, length: text.value.length },
      expected: String(start + text.value.length),
      actual: String(end),
    },
  ];
}
