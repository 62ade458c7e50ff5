/** What hardly any report of a meeting leaves out: who spoke, and what each did. Who was there or chaired it, many do not say. */
import type { Check, Diagnostic } from "../../types.js";

/** A report that names fewer may leave out who spoke. */
const ENOUGH = 3;

export const missingRoles: Check = {
  id: "checks/people/roles",
  summary: "会议没有讲话人，一人没有角色，两人主持",
  codes: ["nobody-spoke", "chaired-twice", "role-missing"],
  check({ kind, meeting, attendees }, draft) {
    if (kind === "other") return [];
    const out: Diagnostic[] = [];
    const about = (code: string, i: number): void => {
      const span = draft.attendees?.[i]?.name.spans[0];
      out.push({ code, params: { name: attendees[i]?.name ?? "" }, path: `/attendees/${i}/roles`, ...(span && { span }) });
    };
    attendees.forEach(({ roles }, i) => {
      if (roles.length === 0) about("role-missing", i);
    });
    const chairs = attendees.flatMap(({ roles }, i) => (roles.includes("chaired") ? [i] : []));
    for (const i of chairs.slice(1)) about("chaired-twice", i);
    if (meeting?.name && attendees.length >= ENOUGH && !attendees.some(({ roles }) => roles.includes("spoke"))) {
      const span = draft.meeting?.name?.spans[0];
      out.push({ code: "nobody-spoke", params: {}, path: "/attendees", ...(span && { span }) });
    }
    return out;
  },
};
