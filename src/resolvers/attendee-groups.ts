/** Participants without a name: 各巡察组组长、副组长; 共计520余人. */
import { charSet } from "../chars.js";
import { implied, stated } from "../fields.js";
import { NUMERAL, parseNumeral } from "../numerals.js";
import { peopleOf } from "../recognizers/person/lib/clauses.js";
import { conjunctionAt } from "../recognizers/person/lib/follower.js";
import { type Segment, segmentsOf } from "../recognizers/person/lib/segments.js";
import { skipBlanks, squeeze } from "../recognizers/person/lib/text.js";
import type { Person, RoleHit } from "../recognizers/person/lib/types.js";
import { rolesIn } from "../recognizers/person/lib/verbs.js";
import { type Words, wordsOf } from "../recognizers/person/lib/words.js";
import { Mark } from "../segment/marks.js";
import type { Doc, Draft, Resolver, Span } from "../types.js";

const ID = "resolvers/attendee-groups";
const rule = { id: ID };
const GATE = /出席|列席|参加|参会|到会|听会|收听收看/u;
/** A stretch that ends like this is people. */
const PEOPLE =
  /(?:人员|负责人|负责同志|干部|成员|组员|同志|代表|书记|主任|组长|队长|部长|校长|局长|领导|班子|职工|党员|学员|师生|教师|老师|群众|联络员|专员|委员|部门|单位|专家|村民|骨干|队员|人大代表|政协委员)(?:[（(][^（()）]{1,30}[)）])?(?:等)?$/u;
const COUNT = new RegExp(`(?:共计?|合计|总计|等|约)?(${NUMERAL})(?:余|多|来)?(?:名|位|人)`, "u");
/** 共计520余人: a number of people, whoever they are. */
const CROWD = new RegExp(`(?:共计?|合计|总计)(?:${NUMERAL})(?:余|多|来)?(?:名|位|人)|(?:${NUMERAL})(?:余|多|来)(?:名|位|人)`, "u");
/** Units, of whom somebody comes. */
const ORGANS = /(?:单位|部门)$/u;
/** A subject that is no person. */
const NOT_PEOPLE = /^(?:会议|会上|大会|活动|经|据|根据|按照|为|记者|以|从|由|在(?!校校?领导|校[师学教]|岗|职|家))|[了]|邀请/u;
const TAIL = /(?:一同|一并|共同|分别|也|均|都|在(?:主会场|分会场|当地|会场|各自分会场)|通过视频|以视频形式|应邀)$/u;

type Group = NonNullable<Draft["attendeeGroups"]>[number];

export const attendeeGroups: Resolver = {
  id: ID,
  summary: "没有写出姓名的参会者（各巡察组组长、副组长）及人数",
  resolve(doc, _found, _draft, ctx) {
    const w = wordsOf(doc, ctx);
    const { persons } = peopleOf(doc, ctx);
    const groups: Group[] = [];
    for (const s of doc.sentences) {
      const kind = doc.blocks[s.block]?.kind;
      if (kind === "headline" || (s.marks & Mark.Attending) === 0 || !GATE.test(s.text)) continue;
      for (const span of crowds(doc, segmentsOf(doc.text, s.span.start, s.span.end, undefined), persons, w)) {
        if (!persons.some(({ title }) => title && title.start < span.end && span.start < title.end)) groups.push(group(doc, span));
      }
    }
    return groups.length > 0 ? { attendeeGroups: groups } : {};
  },
};

function group(doc: Doc, span: Span): Group {
  const text = squeeze(doc.text.slice(span.start, span.end));
  const m = COUNT.exec(text);
  const count = m ? parseNumeral(m[1] as string) : undefined;
  return count === undefined ? { text: stated(rule, text, span) } : { text: stated(rule, text, span), count: implied(rule, count, span) };
}

/** Adds a stretch of people to a run of groups, or to the last group of it. */
function extend(run: Span[], text: string, sep: string, next: Span): void {
  const last = run.at(-1);
  // 各巡察组组长、副组长 are one group; so are 各部门、各乡镇主要负责人: who comes from the first of them stands at the end.
  const joined = last && sep === "、" && (next.end - next.start <= 4 || ORGANS.test(text.slice(last.start, last.end)));
  if (joined) run[run.length - 1] = { start: last.start, end: next.end };
  else run.push(next);
}

/** What `TAIL` ends with. */
const endsTail = charSet("同并共别也均都场地频式邀");
const withoutTail = (words: string): string => (endsTail(words.charCodeAt(words.length - 1)) ? words.replace(TAIL, "") : words);

interface Stretch {
  /** Where people without a name may begin; -1 where nothing joins them to the name in it. */
  readonly start: number;
  readonly named: Span | undefined;
  readonly verb: RoleHit | undefined;
}

function lastNamed(persons: readonly Person[], { start, end }: Segment): Span | undefined {
  for (let i = persons.length - 1; i >= 0; i--) {
    const { nameSpan } = persons[i] as Person;
    if (nameSpan.start >= start && nameSpan.end <= end) return nameSpan;
  }
  return undefined;
}

function stretchOf(text: string, s: Segment, persons: readonly Person[], w: Words): Stretch {
  const named = lastNamed(persons, s);
  // 组长王某及全组干部
  const conj = named ? conjunctionAt(text, named.end) : 0;
  if (named && conj === 0) return { start: -1, named, verb: undefined };
  const start = named ? named.end + conj : skipBlanks(text, s.start, s.end);
  const verb = rolesIn(text, start, s.end, w).find((h) => h.role === "attended" || h.role === "observed");
  return { start, named, verb };
}

/** The runs of unnamed people before each verb of taking part. */
function crowds(doc: Doc, segments: readonly Segment[], persons: readonly Person[], w: Words): Span[] {
  const { text } = doc;
  const out: Span[] = [];
  let run: Span[] = [];
  let open: number | undefined;
  const stretches = segments.map((s) => stretchOf(text, s, persons, w));
  // Behind the last verb nobody takes part any more.
  const last = stretches.findLastIndex((x) => x.verb !== undefined);
  for (let i = 0; i <= last; i++) {
    const s = segments[i] as Segment;
    const { start, named, verb } = stretches[i] as Stretch;
    if (named) run = [];
    if (start < 0) continue;
    const end = verb ? verb.start : s.end;
    const body = withoutTail(withoutTail(text.slice(start, end))).trimEnd();
    const people = body.length > 1 && (PEOPLE.test(body) || CROWD.test(body)) && !NOT_PEOPLE.test(body);
    const before = open;
    open = undefined;
    if (people && before !== undefined && s.sep === "、" && run.length === 0) run.push({ start: before, end: start + body.length });
    else if (people) extend(run, text, s.sep, { start, end: start + body.length });
    else if (body.length > 0) {
      // 党工委、管委会有关领导: what the people belong to may have a 、 of its own.
      if (!verb && !named && !NOT_PEOPLE.test(body)) open = run.length === 0 && s.sep === "、" ? (before ?? start) : start;
      run = [];
    }
    if (verb) {
      out.push(...run);
      run = [];
    }
  }
  return out;
}
