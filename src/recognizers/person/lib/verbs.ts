/** What a person does: the role verbs of a stretch of text, nouns of the same letters left out (汇报会, 讲话精神). */
import { charSet } from "../../../chars.js";
import type { RoleHit } from "./types.js";
import { roleAt, verbAt } from "./verb-role.js";
import type { Words } from "./words.js";

const isMaking = charSet("作做进");
const MAKES: ReadonlySet<string> = new Set(["作", "作了", "做", "做了", "进行", "进行了"]);
/** 作开班动员, 作了再部署. */
const MADE = /^(?:大会|会议)?[^，。；、的会]{0,8}(?:动员|部署|总结|点评|强调|要求|安排)(?![会前后大])/u;

/** @returns where 作…动员 ends; 0 where 作 is part of a noun before it; `undefined` for any other verb */
function madeOf(text: string, at: number, length: number, to: number, w: Words): number | undefined {
  if (!isMaking(text.charCodeAt(at))) return undefined;
  if (text[at] === "作" && at > 0 && "工合运操".includes(text[at - 1] as string)) return 0;
  const from = at + length;
  if (!MAKES.has(text.slice(at, from))) return undefined;
  // 作表态发言 is no 动员; 作具体部署, 作全面动员 are.
  const next = w.verbs.matchAt(text, from);
  if (next > 0 && w.verbs.valueAt(text, from, next) !== "go") return undefined;
  const made = MADE.exec(text.slice(from, Math.min(to, from + 14)));
  return made ? from + made[0].length : undefined;
}

const TITLE_OPENS = "《".charCodeAt(0);

/** The first of the role verbs between `from` and `to`. */
export const firstRole = (text: string, from: number, to: number, w: Words): RoleHit | undefined =>
  nextRole(text, from, from, to, undefined, w);

const NONE: readonly RoleHit[] = [];

/** The role verbs between `from` and `to`, in order; stops behind a verb that opens speech. */
export function rolesIn(text: string, from: number, to: number, w: Words): readonly RoleHit[] {
  let last = firstRole(text, from, to, w);
  if (!last) return NONE;
  const hits = [last];
  while (last && last.role !== "say") {
    last = nextRole(text, from, last.end, to, last, w);
    if (last) hits.push(last);
  }
  return hits;
}

/** @param at where it is looked for, in the stretch that begins at `from`; @param last the one before it */
function nextRole(text: string, from: number, at: number, to: number, last: RoleHit | undefined, w: Words): RoleHit | undefined {
  for (let i = nextVerb(text, at, to, w); i < to; i = nextVerb(text, i, to, w)) {
    const n = w.verbs.matchAt(text, i);
    const made = n === 0 ? 0 : madeOf(text, i, n, to, w);
    if (made === 0) {
      // Also 工作部署, 合作交流: the letters of a verb across two words.
      i++;
      continue;
    }
    if (made !== undefined) return { role: "spoke", start: i, end: made };
    const end = i + n;
    const value = w.verbs.valueAt(text, i, n) ?? "go";
    // 参加过四轮巡察的组长王某: what he has done before.
    const before = text[end] === "过" && (value === "attended" || value === "observed");
    // 代表被反馈党组织表态: done to them.
    const isAct =
      value !== "go" && !before && text[i - 1] !== "被" && !((value === "reported" || value === "conveyed") && isHeard(text, i));
    const hit = isAct ? roleAt(text, from, verbAt(text, i, end, to, last), value) : undefined;
    if (hit) return hit;
    i = end;
  }
  return undefined;
}

/** Where the next verb may begin; 《…》 is read over. */
function nextVerb(text: string, from: number, to: number, { verbs }: Words): number {
  for (let at = verbs.nextAt(text, from, to), i = from; ; i++) {
    if (i >= at) return at;
    if (text.charCodeAt(i) !== TITLE_OPENS) continue;
    i = behindTitle(text, i, to) - 1;
    if (i >= at) at = verbs.nextAt(text, i + 1, to);
  }
}

/** 听取A、B情况汇报: another one reports. */
function isHeard(text: string, at: number): boolean {
  const from = Math.max(0, at - HEARD_REACH);
  const before = text.slice(from, at);
  const hears = Math.max(...HEARS.map((verb) => before.lastIndexOf(verb)));
  return hears >= 0 && !CLAUSE_ENDS.test(before.slice(hears));
}
const HEARS = ["听取", "听完", "听了", "听过"];
const HEARD_REACH = 60;
const CLAUSE_ENDS = /[，,。；;！？\n]/u;

function behindTitle(text: string, open: number, to: number): number {
  const close = text.indexOf("》", open);
  return close > 0 && close < to ? close + 1 : open + 1;
}
