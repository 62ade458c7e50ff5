/** An attendee without a title: real notices nearly always give one, so a name may have been read where there is none. */
import type { Check } from "../../types.js";

export const untitledPerson: Check = {
  id: "checks/people/untitled",
  summary: "参会人没有职务",
  codes: ["title-missing"],
  check: (notice) =>
    notice.attendees.flatMap((a, i) =>
      a.title ? [] : [{ code: "title-missing", params: { name: a.name }, path: `/attendees/${i}/name` }],
    ),
};
