/** The one meeting that the notice reports. */
import { implied, stated } from "../fields.js";
import type { Context, Doc, Draft, Drafted, Found, Notice, Resolver, Sentence, Span } from "../types.js";
import { articleOf } from "./lib/article.js";
import { calendarOf, dispatchOf } from "./lib/calendar.js";
import { type Moment, momentsIn, resolve } from "./lib/time.js";
import { agendaIn, type Item } from "./meeting/lib/agenda.js";
import type { Candidate } from "./meeting/lib/candidate.js";
import { convenerIn } from "./meeting/lib/convener.js";
import { candidatesIn } from "./meeting/lib/name.js";
import { chairedIn, endedIn, nameAlone, nameThatDoes } from "./meeting/lib/name-alone.js";
import { programmeOf } from "./meeting/lib/programme.js";
import { branchesIn, formatIn, formatInName, mainVenueIn, placeIn } from "./meeting/lib/venue.js";
import {
  besideName,
  type Choice,
  datesWithYear,
  dayLine,
  eachItsOwn,
  firstMoment,
  timeOf,
  toldLater,
  unnamedAt,
} from "./meeting/lib/when.js";

const id = "resolvers/meeting";
type DraftMeeting = Drafted<NonNullable<Notice["meeting"]>>;

/** A sentence without any of these says nothing of place or form. */
const FIELD = /^(?:会议(?:形式|方式)|分会场)\s?：/u;
const VENUE_WORDS = /会场|形式|方式|地点|[视话]频?会议[，。；]|会议在|会议于|会议[设选放安定]/u;
const TOPIC = /巡[察视]|督察|常委会|常务会/u;

/** So many sentences open the article. */
const OPENING = 8;

const nameOf = (doc: Doc, { candidate: { name } }: Choice): string => (name ? doc.text.slice(name.start, name.end) : "");
const isOnTopic = (doc: Doc, choice: Choice): boolean => !choice.candidate.several && TOPIC.test(nameOf(doc, choice));

function candidates(sentences: readonly Sentence[]): Choice[] {
  const out: Choice[] = [];
  let i = 0;
  for (const sentence of sentences) {
    for (const candidate of candidatesIn(sentence, i++ < OPENING)) out.push({ sentence, candidate });
  }
  return out;
}

/** The meetings of the body up to the one on inspection: it is the one, whatever stands behind it. */
function candidatesInBody(doc: Doc): Choice[] {
  const out: Choice[] = [];
  let i = 0;
  for (const sentence of articleOf(doc).body) {
    if (doc.blocks[sentence.block]?.kind === "row") continue;
    for (const candidate of candidatesIn(sentence, i++ < OPENING)) {
      const choice = { sentence, candidate };
      out.push(choice);
      if (isOnTopic(doc, choice)) return out;
    }
  }
  return out;
}

/** The first of the sentences in which a way of naming a meeting finds one. */
function firstBy(read: (sentence: Sentence) => Candidate | undefined, sentences: readonly Sentence[]): Choice | undefined {
  for (const sentence of sentences) {
    const candidate = read(sentence);
    if (candidate) return { sentence, candidate };
  }
  return undefined;
}

/** The meeting the article opens with; a later one only where the article speaks of inspection there. */
function choose(doc: Doc): { body: Choice | undefined; head: Choice | undefined; several: boolean } {
  const lines = doc.sentences.filter((s) => doc.blocks[s.block]?.kind === "headline");
  const heads = candidates(lines);
  const inBody = candidatesInBody(doc);
  const several = inBody.some((c) => c.candidate.several) || heads.some((c) => c.candidate.several);
  const head = heads.find((c) => c.candidate.name && !c.candidate.several) ?? firstBy(nameAlone, lines);
  const single = inBody.filter((c) => !c.candidate.several);
  // A meeting of several units before any single one: the single one is another.
  const firstSeveral = inBody.findIndex((c) => c.candidate.several);
  const first = single.find((c) => isOnTopic(doc, c)) ?? single.find((c) => c.candidate.name) ?? single[0];
  if (first && firstSeveral >= 0 && inBody.indexOf(first) > firstSeveral && !head)
    return { body: undefined, head: undefined, several: true };
  if (first || head || several) return { body: first, head, several };
  return { body: firstBy(endedIn, articleOf(doc).body.slice(0, OPENING)), head: firstBy(nameThatDoes, lines), several };
}

export const meeting: Resolver = {
  id,
  summary: "公告报道的那一次会议：名称、时间、地点、形式、分会场、召集者、议程",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Draft {
    const { body, lead } = articleOf(doc);
    const { body: inBody, head, several } = choose(doc);
    const choice = inBody ?? head;
    if (choice && !isReported(doc, choice, draft.kind?.value === "rectification" && !head ? lead : undefined)) return {};
    const out: DraftMeeting = {};
    const text = (s: Span): string => doc.text.slice(s.start, s.end);

    const at = (moment: Moment): void => {
      out.dateText = stated({ id }, text(moment.span), moment.span);
      const calendar = { published: draft.published?.date?.value, today: ctx.today, year: undefined };
      // With a day of publication the calendar gives the year.
      const dated = datesWithYear(found, body, yearIn(doc, inBody, head), draft.published?.date !== undefined);
      const dispatched = moment.date?.offset === undefined ? undefined : dispatchOf(doc, found, calendarOf(doc, found, draft, ctx));
      const date = resolve(dated(moment.date), calendar, true, dispatched);
      if (date) out.date = (date === text(moment.span) ? stated : implied)({ id }, date, moment.span);
    };

    if (!choice) {
      const when = several ? undefined : unnamedAt(doc, found, lead, body);
      if (!when) return {};
      at(when);
      const chaired = chairedIn(lead.concat(body.slice(lead.length, OPENING)));
      if (chaired) out.name = stated({ id }, text(chaired), chaired);
      formOf(doc, out, lead.concat(body.slice(lead.length).filter((s) => VENUE_WORDS.test(s.text))), chaired);
      return isVague(out) ? {} : { meeting: out };
    }

    // The fuller name wins: the body may say only 动员部署会 where the headline has it whole.
    const name = wholeName(doc, found, fuller(doc, choice.candidate.name, head?.candidate.name));
    if (several && isAnyOf(name && text(name), inBody)) return {};
    if (name) out.name = stated({ id }, text(name), name);

    const programme = programmeOf(doc);
    const moment =
      (inBody && timeOf(doc, found, inBody)) ??
      (programme && momentsIn(doc.text, found, programme.time)[0]) ??
      firstMoment(doc, found, lead) ??
      besideName(doc, found, name && text(name)) ??
      toldLater(doc, found, lead) ??
      dayLine(doc, found);
    if (moment) at(moment);
    venue(doc, out, choice, body, name);
    if (programme && !out.place) out.place = stated({ id }, text(programme.place), programme.place);
    const agenda = agendaOf(doc, body);
    if (agenda.length > 0) out.agenda = agenda;
    return Object.keys(out).length > (isVague(out) ? 1 : 0) ? { meeting: out } : {};
  },
};

function agendaOf(doc: Doc, body: readonly Sentence[]): NonNullable<DraftMeeting["agenda"]> {
  const items: Item[] = [];
  for (const s of body) items.push(...agendaIn(s));
  return items.map((a) => ({
    action: implied({ id }, a.action, a.verb),
    object: stated({ id }, doc.text.slice(a.object.start, a.object.end), a.object),
  }));
}

/** Of several meetings: none by name, or 先后来到甲村、乙村召开动员会 under a headline that says only 巡察动员会. */
const isAnyOf = (name: string | undefined, inBody: Choice | undefined): boolean => name === undefined || (!inBody && PLAIN.test(name));

/** 2025年第二轮巡察动员部署会: the year in its name; a look back on a year comes after it. */
function yearIn(doc: Doc, ...choices: readonly (Choice | undefined)[]): number | undefined {
  for (const name of choices.map((c) => c?.candidate.name)) {
    const words = name ? doc.text.slice(name.start, name.end) : "";
    const year = words.includes("20") ? /(20\d\d)年(?!度)/u.exec(words)?.[1] : undefined;
    if (year !== undefined && !/总结|回顾|考核/u.test(words)) return Number(year);
  }
  return undefined;
}

/** What any such meeting is called: 巡察工作动员会, 情况反馈会议. */
const PLAIN =
  /^(?:巡[察视]|业务|专题|工作|进驻|动员|部署|反馈|情况|意见|专项|常规|见面|沟通|整改|推进){0,8}(?:大会|会议|会|培训班|集训班|学习班)$/u;
/** 巡察组对某局党组开展巡察工作动员会: a clause as much as a name. */
const isClause = (name: string): boolean => name.includes("对") && /开展|进行|实施/u.test(name.slice(name.indexOf("对")));

/** 培训班在党校举办, where another sentence speaks of 八届市委第七轮巡察业务培训班: the name with its round. */
function wholeName(doc: Doc, found: Found, name: Span | undefined): Span | undefined {
  const words = name && doc.text.slice(name.start, name.end);
  if (!name || !words || !PLAIN.test(words)) return name;
  for (const { span, value } of found.of("round")) {
    if (value.number === undefined) continue;
    const rest = doc.text.slice(span.end, span.end + words.length + 8);
    const at = rest.indexOf(words);
    if (at >= 0 && /^(?:工作|业务|巡前|专题|专项)*$/u.test(rest.slice(0, at)))
      return { start: span.start, end: span.end + at + words.length };
  }
  return name;
}

/** Of the name in the body and that in the headline. */
function fuller(doc: Doc, own: Span | undefined, head: Span | undefined): Span | undefined {
  if (!own || !head) return own ?? head;
  return isFuller(doc.text.slice(head.start, head.end), doc.text.slice(own.start, own.end)) ? head : own;
}

/** 动员大会, 动员会议 and 动员会 are one. */
const stem = (name: string): string => name.replace(/(?:大会|会议|会)$/u, "");

/** Whether the headline has the name of the meeting whole where the body has it short. */
function isFuller(head: string, own: string): boolean {
  if (head.length > own.length && head.endsWith(own)) return true;
  if (!/巡[察视]/u.test(head) || !stem(head).endsWith(stem(own).slice(-2))) return false;
  return (head.length > own.length && PLAIN.test(own)) || (isClause(own) && !isClause(head));
}

/** 日前 alone, without a name or a place, is no meeting. */
const isVague = ({ name, place, dateText }: DraftMeeting): boolean => !name && !place && !/\d/u.test(dateText?.value ?? "");

/** @param lead where alone a report on what was put right tells of a meeting: those that a body held to do so are no news */
function isReported(doc: Doc, { candidate, sentence }: Choice, lead: readonly Sentence[] | undefined): boolean {
  // 甲在某公司进驻动员会上讲话，乙、丙分别参加其他单位的动员会: one of several.
  if (candidate.form === "at" && eachItsOwn(doc)) return false;
  return lead === undefined || lead.includes(sentence);
}

/** Its form and its branch venues, from the sentences that may tell of them. */
function formOf(doc: Doc, out: DraftMeeting, near: readonly Sentence[], name: Span | undefined): void {
  const text = (s: Span): string => doc.text.slice(s.start, s.end);
  for (const s of near) {
    const format = formatIn(s);
    if (format) {
      out.format = stated({ id }, text(format), format);
      break;
    }
  }
  const named = name && !out.format ? formatInName(doc.text, name) : undefined;
  if (named) out.format = stated({ id }, text(named), named);
  for (const s of near) {
    const venues = branchesIn(s);
    if (venues.length > 0) {
      out.branchVenues = venues.map((v) => stated({ id }, text(v), v));
      break;
    }
  }
}

function venue(doc: Doc, out: DraftMeeting, choice: Choice, body: readonly Sentence[], name: Span | undefined): void {
  const { sentence, candidate } = choice;
  const text = (s: Span): string => doc.text.slice(s.start, s.end);
  const isNear = (s: Sentence): boolean => s !== sentence && VENUE_WORDS.test(s.text);
  // 会议形式：… stands above the first sentence of minutes.
  const near = [
    sentence,
    ...body.filter(isNear),
    ...doc.sentences.filter((s) => (s.text.startsWith("会议") || s.text.startsWith("分会")) && FIELD.test(s.text) && !body.includes(s)),
  ];
  const { name: own } = candidate;
  const from = candidate.form === "before" && own && own.end <= candidate.verb.start ? own.end : candidate.clause.start;
  let place = placeIn(sentence, from, candidate.verb.start);
  for (const s of near) {
    place ??= mainVenueIn(s);
    if (!place && /^(?:会议|[^，。]{0,10}[，,]会议)[^，。]{0,4}(?:在|于)/u.test(s.text)) place = placeIn(s, s.span.start, s.span.end);
    if (place) break;
  }
  if (place) out.place = stated({ id }, text(place), place);
  formOf(doc, out, near, name);
  if (candidate.form === "behind") {
    const convener = convenerIn(sentence, candidate.clause.start, candidate.verb.start);
    if (convener) out.convenedBy = stated({ id }, text(convener), convener);
  }
}
