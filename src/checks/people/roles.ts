/** What hardly any report of a meeting leaves out: who was there and who spoke. Who chaired it, many do not say. */
import type { Check, Diagnostic } from "../../types.js";

/** A report that names fewer may leave out who spoke. */
const ENOUGH = 3;

/** Characters; a brief in one sentence names nobody. */
const REPORT = 100;

export const missingRoles: Check = {
  id: "checks/people/roles",
  summary: "会议没有讲话人或参会人，一人没有角色，两人主持",
  codes: ["attendees-missing", "nobody-spoke", "chaired-twice", "role-missing"],
  check({ kind, meeting, attendees }, draft, doc) {
    if (kind === "other") return [];
    const out: Diagnostic[] = [];
    const place = draft.meeting?.name?.spans[0] ?? draft.meeting?.dateText?.spans[0];
    const atMeeting = (code: string): void => {
      out.push({ code, params: {}, path: "/attendees", ...(place && { span: place }) });
    };
    const about = (code: string, i: number): void => {
      const span = draft.attendees?.[i]?.name.spans[0];
      out.push({ code, params: { name: attendees[i]?.name ?? "" }, path: `/attendees/${i}/roles`, ...(span && { span }) });
    };
    attendees.forEach(({ roles }, i) => {
      if (roles.length === 0) about("role-missing", i);
    });
    const chairs = attendees.flatMap(({ roles }, i) => (roles.includes("chaired") ? [i] : []));
    for (const i of chairs.slice(1)) about("chaired-twice", i);
    if (!meeting?.name) return out;
    if (attendees.length === 0 && doc.text.length >= REPORT && (kind === "deployment" || kind === "stationing"))
      atMeeting("attendees-missing");
    if (attendees.length >= ENOUGH && !attendees.some(({ roles }) => roles.includes("spoke"))) atMeeting("nobody-spoke");
    return out;
  },
};
