import { nearest } from "../suggest.js";
import type { Finding } from "../types.js";
import type { CrossRule } from "./rule.js";

export const speakers: CrossRule = {
  id: "speakers",
  summary: { zh: "讲话人列在参会人员里", en: "who speaks is among the attendees" },
  codes: ["speaker-unknown"],
  check(notice) {
    const names = notice.objects("attendees").flatMap((a) => a.text("name")?.value ?? []);
    // Announcements without a meeting have no attendees.
    if (names.length === 0) return [];
    return notice.objects("statements").flatMap((s): Finding[] => {
      const speaker = s.text("speaker");
      if (!speaker || names.includes(speaker.value)) return [];
      const suggestion = nearest(speaker.value, names);
      return [
        {
          code: "speaker-unknown",
          pointer: speaker.pointer,
          params: { actual: speaker.value },
          actual: speaker.value,
          ...(suggestion ? { suggestion } : {}),
        },
      ];
    });
  },
};
