/** 主持, 表态, 宣读, 讲话 behind the name of somebody present, and nobody was given what it says. */
import { peopleOf } from "../../recognizers/person/lib/clauses.js";
import { OTHER_MONTH } from "../../recognizers/person/lib/cues.js";
import { isElsewhere } from "../../recognizers/person/lib/occasion.js";
import type { Act, Person, RoleHit } from "../../recognizers/person/lib/types.js";
import { firstRole, rolesIn } from "../../recognizers/person/lib/verbs.js";
import { type Words, wordsOf } from "../../recognizers/person/lib/words.js";
import { Mark } from "../../segment/marks.js";
import type { Check, Diagnostic, Doc, Span } from "../../types.js";

const ONE_PERSONS: ReadonlySet<string> = new Set(["chaired", "announced", "pledged"]);
/** 讲话 is what one person does; 要求 and 反馈 are as often said of others. */
const SPEAKS = /讲话$|^提出.*要求$/u;
/** Right behind the name of somebody present they are his. */
const AT_ONCE: ReadonlySet<string> = new Set(["conveyed", "announced", "chaired", "pledged", "reported", "observed"]);
const ACTS = /主持|宣|表态|讲话|要求|传达|通报|汇报|列席/u;
/** 会前，…主持召开见面沟通会，并提出要求 */
const BEFORE_OR_AFTER = /^(?:动员|反馈)?会[前后]/u;
/** Another meeting, or those who are not named: 会后，…主持召开党委会议, 各单位负责人作表态发言. */
const OTHERS = /会[前后]|那[次场]|[，；：。]会议|大会|随后|负责人|负责同志|代表|单位|书记$|组长$|主任$|各|[在的]$/u;

const isOnePersons = (text: string, h: RoleHit): boolean =>
  ONE_PERSONS.has(h.role) || (h.role === "spoke" && SPEAKS.test(text.slice(h.start, h.end)));

export const roleUnread: Check = {
  id: "checks/people/role-unread",
  summary: "句中有参会人和“主持、表态、宣读、讲话”，却没有读出是谁",
  codes: ["role-unread"],
  check(notice, _draft, doc, _found, ctx) {
    if (notice.kind === "other") return [];
    const { persons, acts, second } = peopleOf(doc, ctx);
    if (persons.length === 0) return [];
    const words = wordsOf(doc, ctx);
    const names = notice.attendees.map((a) => a.name);
    let starts: ReadonlySet<number> | undefined;
    const isRead = (h: RoleHit): boolean => {
      starts ??= startsOf(acts);
      return starts.has(h.start);
    };
    for (const { span, block, text, marks } of doc.sentences) {
      if (span.start >= second) break;
      if ((marks & Mark.Role) === 0 || doc.blocks[block]?.kind === "headline" || !ACTS.test(text) || BEFORE_OR_AFTER.test(text)) continue;
      const of = actOf(doc.text, names, span, text, words, isRead);
      if (of && !isElsewhere(text) && !OTHER_MONTH.test(text)) return [unread(doc, of)];
      const first = actingIn(persons, span);
      const hit = first && actOfOne(doc.text, first.nameSpan.end, span, words, isRead);
      if (hit) return [unread(doc, hit)];
    }
    return [];
  },
};

function actingIn(persons: readonly Person[], { start, end }: Span): Person | undefined {
  for (const p of persons) if (!p.object && p.nameSpan.start >= start && p.nameSpan.end <= end) return p;
  return undefined;
}

/** What one person does behind a name that ends at `from`. */
function actOfOne(text: string, from: number, { start, end }: Span, words: Words, isRead: (h: RoleHit) => boolean): RoleHit | undefined {
  for (const h of rolesIn(text, from, end, words))
    if (!isRead(h) && isOnePersons(text, h) && !OTHERS.test(text.slice(Math.max(start, h.start - 16), h.start))) return h;
  return undefined;
}

function startsOf(acts: readonly Act[]): Set<number> {
  const starts = new Set<number>();
  for (const { roles } of acts) for (const r of roles) starts.add(r.start);
  return starts;
}

const unread = (doc: Doc, { start, end }: RoleHit): Diagnostic => ({
  code: "role-unread",
  params: { text: doc.text.slice(start, end) },
  path: "/attendees",
  span: { start, end },
});

/** 全场静下来之后高山通报了问题: what stands right behind the name of an attendee, wherever the name stands. */
function actOf(
  text: string,
  names: readonly string[],
  { start, end }: Span,
  sentence: string,
  words: Words,
  isRead: (h: RoleHit) => boolean,
): RoleHit | undefined {
  for (const name of names) {
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
      const from = start + at + name.length;
      if (words.verbs.matchAt(text, from) === 0) continue;
      // 巡视组向市委书记王某传达了…: it is he who is told.
      if (/[向对给同与][^，。；]{0,30}$/u.test(sentence.slice(Math.max(0, at - 31), at))) continue;
      const hit = firstRole(text, from, Math.min(end, from + 6), words);
      if (hit?.start === from && AT_ONCE.has(hit.role) && !isRead(hit)) return hit;
    }
  }
  return undefined;
}
