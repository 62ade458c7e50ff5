/** Persons and what they do → attendees with their titles and roles. */

import { implied, inherited, stated } from "../fields.js";
import type { Role } from "../generated/notice.js";
import { peopleOf } from "../recognizers/person/lib/clauses.js";
import { byRule } from "../recognizers/person/lib/mentions.js";
import { squeeze } from "../recognizers/person/lib/text.js";
import { splitTitles } from "../recognizers/person/lib/title.js";
import type { Person, RoleHit } from "../recognizers/person/lib/types.js";
import type { Doc, Draft, Field, Resolver, Span } from "../types.js";

const ID = "resolvers/attendees";
const rule = { id: ID };
const ORDER: readonly Role[] = ["attended", "chaired", "spoke", "announced", "conveyed", "reported", "pledged", "observed"];
/** Verbs of saying that make a speaker of a participant; the others (说, 表示) go with any role. */
const SPEAKS: ReadonlySet<string> = new Set(["强调", "指出", "要求", "重申", "叮嘱", "勉励", "寄语", "提议", "指明", "号召"]);
/** What nobody does who is only quoted. */
const THERE: ReadonlySet<Role> = new Set(["attended", "chaired", "announced", "pledged", "observed"]);

/** A speech that is part of a pledge, where there is one: 作交流发言并表态. */
const TALK = "发言";

/** 在汇报中说: part of the report. */
const IN_REPORT = /(?:汇报|通报|反馈|表态|表态发言)[中时]还?$|(?:汇报|通报|反馈)$/u;
const AT_MEETING = /在(?:[^，。]{0,8}会|会议|[^，。]{0,6}(?:讲话|部署|动员))[上中时]还?$/u;
/** 在…动员会上，某某这样说 */
const SAYS_THERE = /^(?:说|讲|道|坦言|直言|谈到)$/u;
const IN_MEETING = /(?:^|[，”])[^，。“”]{0,40}会上，/u;
/** 表示，将积极配合: what one says who pledges. */
const REACH = 120;
const PLEDGES = /配合|支持|拥护|服从|整改|照单全收|接受[^，。]{0,6}(?:监督|巡[察视]|检查)/u;

interface Gathered {
  readonly mentions: Person[];
  readonly roles: Map<Role, Span>;
  present: Span | undefined;
  says: Span | undefined;
  talks: Span | undefined;
  /** 介绍了巡察的任务: what the team's leader says, where nothing else is said of him. */
  tells: Span | undefined;
  /** 表示 with a pledge behind it. */
  pledges: Span | undefined;
  /** Whether a verb says more than 强调: 出席, 讲话, 主持. */
  acts: boolean;
}

type Attendee = NonNullable<Draft["attendees"]>[number];

export const attendees: Resolver = {
  id: ID,
  summary: "把同名的提及合并为一名参会人，职务取首次写明的，角色取自各句的动词",
  resolve(doc, _found, draft, ctx) {
    const { persons, acts } = peopleOf(doc, ctx);
    const gathered = new Map<string, Gathered>();
    for (const p of persons) {
      const seen = gathered.get(p.name);
      if (seen) seen.mentions.push(p);
      else
        gathered.set(p.name, {
          mentions: [p],
          roles: new Map(),
          present: undefined,
          says: undefined,
          talks: undefined,
          tells: undefined,
          pledges: undefined,
          acts: false,
        });
    }
    for (const act of acts) {
      for (const p of act.persons) {
        const g = gathered.get(p.name);
        if (!g) continue;
        for (const hit of act.roles) {
          if (hit.role === "say") said(doc.text, hit, act.sentence, g);
          else note(doc.text.slice(hit.start, hit.end), hit, g);
        }
      }
    }
    const all = [...gathered.values()];
    // An announcement that quotes a leader reports no event, nor does one that tells what was put right since.
    const meets = draft.meeting !== undefined || (draft.kind?.value !== "rectification" && all.some((g) => g.acts));
    if (!meets) return {};
    const list: Attendee[] = [];
    for (const g of all) {
      const one = attendee(doc, g);
      if (one) list.push(one);
    }
    return list.length > 0 ? { attendees: list } : {};
  },
};

/** 在会上说 is a speech, 在汇报中说 part of the report, 表示，将配合 a pledge. */
function said(text: string, hit: RoleHit, { start, end }: Span, g: Gathered): void {
  const word = text.slice(hit.start, hit.end);
  const before = text.slice(Math.max(0, hit.start - 12), hit.start);
  if (word === "表示" && PLEDGES.test(text.slice(hit.end, Math.min(end, hit.end + REACH)))) g.pledges ??= hit;
  if (IN_REPORT.test(before)) return;
  if (SAYS_THERE.test(word) && IN_MEETING.test(text.slice(start, hit.start))) note(word, { ...hit, role: "tells" }, g);
  if (AT_MEETING.test(before)) note("指出", hit, g);
  else note(word, hit, g);
}

function note(word: string, { role, start, end }: RoleHit, g: Gathered): void {
  const span = { start, end };
  if (role !== "say") g.acts = true;
  if (role === "present") {
    g.present ??= span;
    return;
  }
  if (role === "tells") {
    g.present ??= span;
    g.tells ??= span;
    return;
  }
  if (role === "spoke" && word.endsWith(TALK)) g.talks ??= span;
  else if (role === "say" && !SPEAKS.has(word)) g.says ??= span;
  else {
    const known = role === "say" ? "spoke" : role;
    if (!g.roles.has(known)) g.roles.set(known, span);
  }
}

/** 作表态发言，并就配合巡察作出部署: what one pledges. */
const isPartOf = (text: string, pledged: Span, spoke: Span): boolean =>
  spoke.start > pledged.start &&
  /[作做]出?了?(?:全面|具体|工作)?(?:部署|安排)/u.test(text.slice(spoke.start, spoke.end)) &&
  !/[。；]/u.test(text.slice(pledged.end, spoke.start));

/** 先后发言|，表示坚决拥护县委决定，全力配合巡察 */
const PROMISES = /^，(?:均|都|一致)?表示(?:，)?(?:坚决|将|一定|要)[^。；]{0,40}(?:配合|接受巡[察视]|接受监督|整改)/u;
const LONGEST_PROMISE = 60;

function attendee(doc: Doc, g: Gathered): Attendee | undefined {
  if (g.talks && !g.roles.has("pledged") && !g.roles.has("spoke"))
    g.roles.set(PROMISES.test(doc.text.slice(g.talks.end, g.talks.end + LONGEST_PROMISE)) ? "pledged" : "spoke", g.talks);
  if (g.tells && [...g.roles.keys()].every((r) => r === "attended")) g.roles.set("spoke", g.tells);
  const pledged = g.roles.get("pledged");
  const spoke = g.roles.get("spoke");
  if (pledged && spoke && isPartOf(doc.text, pledged, spoke)) g.roles.delete("spoke");
  if (g.pledges && [...g.roles.keys()].every((r) => r === "attended" || r === "chaired")) g.roles.set("pledged", g.pledges);
  if (g.roles.size === 0 && !g.present) return undefined;
  if (isQuoted(g.mentions) && !ORDER.some((r) => THERE.has(r) && g.roles.has(r))) return undefined;
  const fields: Field<Role>[] = [];
  for (const role of ORDER) {
    const span = g.roles.get(role);
    if (span) fields.push(implied(rule, role, span));
  }
  if (fields.length === 0 && g.present) fields.push(implied(rule, "attended" as Role, g.present));
  if (g.says && !g.roles.has("spoke") && !g.roles.has("pledged") && /^说|提醒|希望/u.test(doc.text.slice(g.says.start, g.says.end))) {
    fields.push(implied(rule, "spoke" as Role, g.says));
  }
  const named = titledAmong(g.mentions);
  const first = named ?? (g.mentions[0] as Person);
  const name = stated(byRule(first), first.name, first.nameSpan);
  if (!named?.title) return { name, roles: fields } as Attendee;
  const title = titleField(doc.text, named, named.title);
  const parts = splitTitles(doc.text, named.title.start, named.title.end);
  return { name, title, titles: parts.map((span) => titleField(doc.text, named, span)), roles: fields } as Attendee;
}

function titleField(text: string, p: Person, span: Span): Field<string> {
  const make = p.by === "heading-list" ? inherited : stated;
  return make(byRule(p), squeeze(text.slice(span.start, span.end)), span);
}

/** Whether the text only speaks of the person; its headlines decide where nothing else does. */
function isQuoted(mentions: readonly Person[]): boolean {
  for (const { block, object } of mentions) if (block >= 0) return object;
  return mentions[0]?.object ?? false;
}

/** The mention whose title counts: where the person acts, not in a headline, if there is one. */
function titledAmong(mentions: readonly Person[]): Person | undefined {
  let acting: Person | undefined;
  let any: Person | undefined;
  for (const m of mentions) {
    if (!m.title) continue;
    if (!m.object && m.block >= 0) return m;
    if (!m.object) acting ??= m;
    any ??= m;
  }
  return acting ?? any;
}
