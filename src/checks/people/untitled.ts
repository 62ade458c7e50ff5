/** An attendee without a title: real notices nearly always give one, so a name may have been read where there is none. */
import type { Check, Diagnostic } from "../../types.js";

export const untitledPerson: Check = {
  id: "checks/people/untitled",
  summary: "参会人没有职务",
  codes: ["title-missing"],
  check(notice) {
    const out: Diagnostic[] = [];
    notice.attendees.forEach(({ name, title }, i) => {
      if (!title) out.push({ code: "title-missing", params: { name }, path: `/attendees/${i}/name` });
    });
    return out;
  },
};
