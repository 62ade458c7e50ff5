/** What a person does: the role verbs of a stretch of text, nouns of the same letters left out (汇报会, 讲话精神). */
import type { Role } from "../../../generated/notice.js";
import { isBlank } from "./text.js";
import type { Words } from "./words.js";

export interface RoleHit {
  /** `present`: takes part, without a role of its own; `say`: opens what somebody says. */
  readonly role: Role | "present" | "say";
  readonly start: number;
  readonly end: number;
}

/** After these a verb of telling is a noun: 汇报会, 讲话精神, 通报稿. */
const NOUN_TAIL = /^(?:会(?!议)|会议|稿|精神|要求|内容|材料|书|时的|中的|、|大会|制度|机制|意见稿|提纲|通知|办法|问题|整改)/u;
const NOUNLIKE: ReadonlySet<string> = new Set(["汇报", "通报", "反馈", "讲话", "表态", "动员讲话", "交流发言", "发言", "辅导", "培训", "说明", "介绍", "领学"]);
/** Before these letters a verb of saying is a verb: the start, a conjunction, an adverb, 时, 中. */
const BEFORE_SAY = "并也还时中后再别重先时上又次调地里来语说：，、；,;";
const DEMAND = /要求|意见|希望|建议|措施|任务|点评/u;
/** 主持工作, 主持日常工作: part of a title. */
const CHAIRS_NOTHING = /^(?:工作|日常|全面|行政|党务|常务|人$|人[^大])/u;

/** The role verbs between `from` and `to`, in order; stops behind a verb that opens speech. */
export function rolesIn(text: string, from: number, to: number, w: Words): RoleHit[] {
  const hits: RoleHit[] = [];
  let heard = false;
  for (let i = from; i < to; ) {
    const ch = text[i] as string;
    if (ch === "《") {
      const close = text.indexOf("》", i);
      i = close > 0 && close < to ? close + 1 : i + 1;
      continue;
    }
    const n = w.verbs.matchAt(text, i);
    if (n === 0) {
      if (ch === "，" || ch === ",") heard = false;
      i++;
      continue;
    }
    const word = text.slice(i, i + n);
    const value = w.verbs.value(word) as RoleHit["role"] | "go" | "feedback" | "propose";
    const end = i + n;
    const after = text.slice(end, Math.min(to, end + 22));
    // 与会人员, 参会同志: those who attend, not the act.
    if (value === "attended" && /^(?:的?(?:人员|代表|同志|者|领导|干部)|的(?!有|还有|分别|是|领导有|还包括|包括).)/u.test(after)) {
      i = end;
      continue;
    }
    if (word === "听取") heard = true;
    const noun = NOUNLIKE.has(word) && NOUN_TAIL.test(after);
    if (value === "propose") {
      if (DEMAND.test(after) || after.trim() === "" || /^[，：,:]/u.test(after)) {
        const m = DEMAND.exec(after);
        hits.push({ role: "spoke", start: i, end: m ? end + m.index + m[0].length : end });
        i = m ? end + m.index + m[0].length : end;
        continue;
      }
    } else if (value === "feedback") {
      const before = text[i - 1] ?? "";
      if (!noun && !"对就受的据改与和次轮".includes(before)) hits.push({ role: "spoke", start: i, end });
    } else if (value === "say") {
      if (i === from || hits.at(-1)?.end === i || saysHere(text, i, from, word, after)) {
        hits.push({ role: "say", start: i, end });
        return hits;
      }
    } else if (value === "chaired") {
      if (!CHAIRS_NOTHING.test(after)) hits.push({ role: "chaired", start: i, end });
    } else if (value !== "go") {
      const reported = value === "reported" && heard;
      const lecture = value === "spoke" && /辅导|专题报告/u.test(text.slice(i, end + 4));
      if (!noun && !reported) hits.push({ role: lecture ? "present" : value, start: i, end });
    }
    i = end;
  }
  return hits;
}

/** Verbs that are no nouns: at the end of a clause they open speech. */
const SAYS = /^(?:强调|指出|表示|提醒|认为|坦言|谈到|提到|重申|叮嘱|说道|写道)$/u;

/** 要求, 强调 … as verbs: what stands before is no noun. */
function saysHere(text: string, at: number, from: number, word: string, after: string): boolean {
  let b = at - 1;
  while (b >= from && isBlank(text[b])) b--;
  const prev = b >= from ? (text[b] as string) : "，";
  const last = after === "" || /^[，：:,]/u.test(after);
  if (word.length === 1) return last && "时中还".includes(prev);
  if (last && SAYS.test(word)) return !/[作的]/u.test(prev);
  return BEFORE_SAY.includes(prev) || prev === ")" || prev === "）";
}

/** Words that take what follows to another occasion. */
const ELSEWHERE = /曾|当时|那次|那场|去年|前年|上年|此前在|日前在|早些时候|上次|上一轮动员|多次在|生前/u;
export const isElsewhere = (s: string): boolean => ELSEWHERE.test(s);
