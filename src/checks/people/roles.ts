/** What hardly any report of a meeting leaves out: who spoke, and what each did. Who was there or chaired it, many do not say. */
import type { Check, Diagnostic } from "../../types.js";

/** A report that names fewer may leave out who spoke. */
const ENOUGH = 3;

/** 主持会议, 会议由…主持; 主持人 and 主持日常工作 are no act. */
const CHAIRS = /(?<!负责人|负责同志|书记|组长)主持(?!人|工作|日常|全面|行政|党务|词)/u;

export const missingRoles: Check = {
  id: "checks/people/roles",
  summary: "会议没有讲话人、主持人，一人没有角色，两人主持",
  codes: ["nobody-spoke", "nobody-chaired", "chaired-twice", "role-missing"],
  check({ kind, meeting, attendees }, draft, doc) {
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
    const chaired = attendees.length > 0 && chairs.length === 0 ? doc.sentences.find((s) => CHAIRS.test(s.text)) : undefined;
    if (chaired) out.push({ code: "nobody-chaired", params: {}, path: "/attendees", span: chaired.span });
    if (meeting?.name && attendees.length >= ENOUGH && !attendees.some(({ roles }) => roles.includes("spoke"))) {
      const span = draft.meeting?.name?.spans[0];
      out.push({ code: "nobody-spoke", params: {}, path: "/attendees", ...(span && { span }) });
    }
    return out;
  },
};
