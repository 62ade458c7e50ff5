/** What one person does, right behind the name: it makes a name of the letters before it, whatever word they are. */
import { conjunctionAt } from "./follower.js";
import { skipNotes } from "./shapes.js";
import { findHeads } from "./title.js";
import type { RoleHit } from "./types.js";
import { firstRole, rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

/** Roles of those who are there. */
export const DONE = new Set<RoleHit["role"]>(["attended", "chaired", "announced", "conveyed", "pledged", "reported", "spoke", "observed"]);
/** Of these, the ones done to the meeting itself: 出席, 主持, 列席. */
export const TAKES_PART = new Set<RoleHit["role"]>(["attended", "chaired", "observed"]);
const TOLD = new Set<RoleHit["role"]>(["announced", "conveyed", "pledged", "reported", "spoke"]);
const ADVERBS =
  /^(?:分别|先后|依次|分头|应邀|一同|共同|一起|一道|相继|逐一|轮流|陆续|接着|当场|亲自|受委托|受[^，。；]{2,8}委托|随即|再次|全程|带头|专门|详细|继续|首先|最后|随后|现场|均|都|还|也|则)?(?:在(?:会上|[主分]会场)|登台|上台)?/u;
/** 就抓好整改提出要求, 代表被巡察单位作表态发言: the act follows its matter. */
const MATTER = /^(?:就|对|围绕|结合|针对|代表|向)[^，。；：、]{1,40}/u;
const MAKES = /^(?:[作做]|进行)了?/u;
/** Behind the matter of two things: 代表本单位、本系统作表态发言. */
const REACH = 14;

/** Whether somebody's act stands at `at`, an adverb, notes or 同志 before it. @param says whether 表示， counts */
export function doesAtOnce(text: string, at: number, end: number, w: Words, says = false): boolean {
  const from = skipNotes(text, at, end);
  const start = from + (ADVERBS.exec(text.slice(from, Math.min(end, from + REACH)))?.[0].length ?? 0);
  const act = firstRole(text, start, Math.min(end, start + REACH), w);
  // 依次作了汇报
  const made = MAKES.exec(text.slice(start, start + 3))?.[0].length ?? 0;
  if (act && (act.start === start || act.start === start + made)) {
    if (act.role === "say") return says && "，：".includes(text[act.end] ?? "。");
    return DONE.has(act.role);
  }
  const matter = MATTER.exec(text.slice(start, end))?.[0].length ?? 0;
  return matter > 0 && rolesIn(text, start, start + matter, w).some((r) => TOLD.has(r.role));
}

const OTHERS = /^(?:以及|及|和|与)(?:[^，。；、]{0,8}(?:全体|其他|有关|相关|其余)|巡[察视]组|班子|离?退休|各)/u;
/** …及巡察组其他成员, …和镇党委书记王某: who else is there. */
export function withOthers(text: string, at: number, end: number, w: Words): boolean {
  const length = conjunctionAt(text, at);
  if (length === 0) return false;
  return OTHERS.test(text.slice(at, at + 14)) || findHeads(text, at + length, Math.min(end, at + LONGEST_TITLE), w).some((h) => !h.weak);
}
const LONGEST_TITLE = 20;
