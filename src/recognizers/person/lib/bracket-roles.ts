/** What a bracket behind a name says that its bearer did: 县长李某（主持会议）, 书记王某（女，宣读决定）. */
import type { RoleHit } from "./types.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

const DOES =
  /^[（(](?:(?:[男女]|\p{Script=Han}{1,5}族)[，,、 ]){0,2}(?=(?:作|并作|主持(?!日常|[^，。（）]{0,6}工作)|通报|宣读|宣布|传达|汇报|表态|讲话|动员|介绍|代表))[^（）()]{2,30}[）)]/u;
const opens = (text: string, at: number): boolean => text[at] === "（" || text[at] === "(";
const LONGEST = 40;

/** @param at behind the name */
export function rolesInBracket(text: string, at: number, end: number, w: Words): readonly RoleHit[] {
  const m = opens(text, at) ? DOES.exec(text.slice(at, Math.min(end, at + LONGEST))) : null;
  return m ? rolesIn(text, at + 1, at + m[0].length - 1, w) : [];
}
