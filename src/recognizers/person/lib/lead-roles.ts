/** Roles whose words stand before the names: 出席会议的有甲, 主持会议的是甲，乙宣读决定. */
import type { Span } from "../../../types.js";
import type { Person, RoleHit } from "./types.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

const CHAIR = /主持人(?:为|是)$/u;
const THOSE_WHO_ATTEND = /^(?:参会|参加|出席|与会|到会)(?!过)/u;

/** The roles of the words before the names. */
export function leadRoles(text: string, span: Span, w: Words): RoleHit[] {
  const roles = rolesIn(text, span.start, span.end, w).filter((h) => h.role !== "say");
  if (roles.length > 0) return roles;
  const words = text.slice(span.start, span.end);
  // 参会人员包括…: no verb, but a list of those who take part.
  if (CHAIR.test(words)) return [{ role: "chaired", ...span }];
  return THOSE_WHO_ATTEND.test(words) ? [{ role: "attended", ...span }] : [];
}

const CLAUSE = /^[^，,。；]*/u;
/** 主持会议的是甲，由乙宣读决定 */
const PARTED = /[，,；](?:再?由|随后|接着|最后|同时|会上)?\s*$/u;

/** 主持会议的是甲，乙宣读决定: a comma, and a verb of his own; @param end that of the sentence */
export function hasOwnVerb(text: string, { title, nameSpan }: Person, end: number, w: Words): boolean {
  const from = title && title.start < nameSpan.start ? title.start : nameSpan.start;
  const clause = nameSpan.end + (CLAUSE.exec(text.slice(nameSpan.end, end))?.[0].length ?? 0);
  return PARTED.test(text.slice(Math.max(0, from - 6), from)) && rolesIn(text, nameSpan.end, clause, w).length > 0;
}
