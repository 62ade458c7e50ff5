/** What hardly any report of a meeting leaves out: who spoke, and what each did. Who was there or chaired it, many do not say. */
import { sentenceAt } from "../../segment/sentences.js";
import type { Check, Diagnostic } from "../../types.js";

/** A report that names fewer may leave out who spoke. */
const ENOUGH = 3;

/** Of a meeting that heard reports and an order of business only, nobody spoke. */
const SPEECH =
  /讲话(?!精神|的|时|要求)|(?<!会议|大会|全会)(?:强调|指出)，|提出[^，。]{0,8}(?:要求|意见)|(?<!工)作[^，。]{0,6}(?:动员|部署|点评)|反馈了/u;

/** 主持会议, 会议由…主持; 主持人 and 主持日常工作 are no act. */
const CHAIRS = /(?<!负责人|负责同志|书记|组长|[不未勿没莫]|拒绝)主持(?!人|工作|日常|全面|行政|党务|词)/u;

export const missingRoles: Check = {
  id: "checks/people/roles",
  summary: "会议没有讲话人、主持人，两人主持",
  codes: ["nobody-spoke", "nobody-chaired", "chaired-twice"],
  check({ kind, meeting, attendees }, draft, doc) {
    if (kind === "other") return [];
    const out: Diagnostic[] = [];
    const about = (code: string, i: number): void => {
      const span = draft.attendees?.[i]?.name.spans[0];
      out.push({ code, params: { name: attendees[i]?.name ?? "" }, path: `/attendees/${i}/roles`, ...(span && { span }) });
    };
    const chairing = (i: number): number => draft.attendees?.[i]?.roles.find((r) => r.value === "chaired")?.spans[0]?.start ?? -1;
    // Several meetings, one a paragraph, have a chair each; so have those of 甲、乙分别主持.
    const another = (i: number, j: number): boolean =>
      chairing(i) === chairing(j) ||
      (!meeting?.name && sentenceAt(doc.sentences, chairing(i))?.block !== sentenceAt(doc.sentences, chairing(j))?.block);
    const chairs = attendees.flatMap(({ roles }, i) => (roles.includes("chaired") ? [i] : []));
    const [first = 0] = chairs;
    for (const i of chairs.slice(1)) if (!another(first, i)) about("chaired-twice", i);
    const chaired = attendees.length > 0 && chairs.length === 0 ? doc.sentences.find((s) => CHAIRS.test(s.text)) : undefined;
    if (chaired) out.push({ code: "nobody-chaired", params: {}, path: "/attendees", span: chaired.span });
    if (meeting?.name && attendees.length >= ENOUGH && SPEECH.test(doc.text) && !attendees.some(({ roles }) => roles.includes("spoke"))) {
      const span = draft.meeting?.name?.spans[0];
      out.push({ code: "nobody-spoke", params: {}, path: "/attendees", ...(span && { span }) });
    }
    return out;
  },
};
