/** The one meeting that the notice reports. */
import { implied, stated } from "../fields.js";
import type { Context, DateValue, Doc, Draft, Drafted, Found, Notice, Resolver, Sentence, Span } from "../types.js";
import { articleOf } from "./lib/article.js";
import { calendarOf } from "./lib/calendar.js";
import { type Moment, momentsIn, resolve } from "./lib/time.js";
import { agendaIn, type Item } from "./meeting/lib/agenda.js";
import { convenerIn } from "./meeting/lib/convener.js";
import { type Candidate, candidatesIn, nameAlone } from "./meeting/lib/name.js";
import { programmeOf } from "./meeting/lib/programme.js";
import { branchesIn, formatIn, formatInName, mainVenueIn, placeIn } from "./meeting/lib/venue.js";

const id = "resolvers/meeting";
type DraftMeeting = Drafted<NonNullable<Notice["meeting"]>>;

interface Choice {
  readonly sentence: Sentence;
  readonly candidate: Candidate;
}

/** The report is of one meeting though its name is not given: 主持会议, 出席会议. */
const REPORTED = /(?:主持|出席|参加)(?:了)?(?:向[^，。；会]{1,16})?(?:反馈|动员|见面|部署)?会|会议由|会议(?:指出|强调|要求)/u;
/** 甲、乙分别出席反馈会: each another one. */
const EACH_ITS_OWN = /分别(?:主持|出席|参加|列席)(?:了|各|有关|相关)?[^，。会]{0,8}(?:反馈|动员|见面|通报|沟通)会/u;
const eachItsOwn = (doc: Doc): boolean => doc.text.includes("分别") && doc.sentences.some((s) => EACH_ITS_OWN.test(s.text));
/** A sentence without any of these says nothing of place or form. */
const VENUE_WORDS = /会场|形式|方式|会议在|会议于/u;
const TOPIC = /巡[察视]|督察|常委会|常务会/u;

/** So many sentences open the article. */
const OPENING = 8;

function candidates(sentences: readonly Sentence[]): Choice[] {
  const out: Choice[] = [];
  let i = 0;
  for (const sentence of sentences) {
    for (const candidate of candidatesIn(sentence, i++ < OPENING)) out.push({ sentence, candidate });
  }
  return out;
}

function alone(lines: readonly Sentence[]): Choice | undefined {
  for (const sentence of lines) {
    const candidate = nameAlone(sentence);
    if (candidate) return { sentence, candidate };
  }
  return undefined;
}

/** The meeting the article opens with; a later one only where the article speaks of inspection there. */
function choose(doc: Doc): { body: Choice | undefined; head: Choice | undefined; several: boolean } {
  const { body } = articleOf(doc);
  const lines = doc.sentences.filter((s) => doc.blocks[s.block]?.kind === "headline");
  const heads = candidates(lines);
  const inBody = candidates(body.filter((s) => doc.blocks[s.block]?.kind !== "row"));
  const several = inBody.some((c) => c.candidate.several) || heads.some((c) => c.candidate.several);
  const head = heads.find((c) => c.candidate.name && !c.candidate.several) ?? alone(lines);
  const single = inBody.filter((c) => !c.candidate.several);
  const names = (c: Choice): string => (c.candidate.name ? doc.text.slice(c.candidate.name.start, c.candidate.name.end) : "");
  // A meeting of several units before any single one: the single one is another.
  const firstSeveral = inBody.findIndex((c) => c.candidate.several);
  const first = single.find((c) => c.candidate.name && TOPIC.test(names(c))) ?? single.find((c) => c.candidate.name) ?? single[0];
  if (first && firstSeveral >= 0 && inBody.indexOf(first) > firstSeveral && !head)
    return { body: undefined, head: undefined, several: true };
  return { body: first, head, several };
}

function timeOf(doc: Doc, found: Found, choice: Choice): Moment | undefined {
  const { sentence, candidate } = choice;
  const inSentence = momentsIn(doc.text, found, sentence.span);
  const limit = candidate.form === "behind" ? candidate.verb.start : (candidate.name?.start ?? candidate.clause.start);
  const before = inSentence.filter((m) => m.span.end <= Math.max(limit, candidate.clause.start));
  const nearest = before.at(-1);
  if (nearest) return nearest;
  const between = inSentence.find((m) => m.span.start >= candidate.clause.start && m.span.end <= candidate.verb.end);
  if (between) return between;
  const block = doc.blocks[sentence.block];
  if (block) {
    const earlier = momentsIn(doc.text, found, { start: block.span.start, end: sentence.span.start }).at(-1);
    if (earlier) return earlier;
  }
  return inSentence.find(
    (m) => m.span.start >= candidate.verb.end && /^[^，。]{0,6}(?:在|于|召开|举行)/u.test(doc.text.slice(candidate.verb.end, m.span.end)),
  );
}

/** Two days apart, or a day and the next, are no single day. */
export const meeting: Resolver = {
  id,
  summary: "公告报道的那一次会议：名称、时间、地点、形式、分会场、召集者、议程",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Draft {
    const { body, lead } = articleOf(doc);
    const { body: inBody, head, several } = choose(doc);
    const choice = inBody ?? head;
    if (choice && !isReported(doc, choice, draft.kind?.value === "rectification" && !head ? lead : undefined)) return {};
    const out: DraftMeeting = {};
    const calendar = { ...calendarOf(doc, found, draft, ctx), year: undefined };
    const dated = datesWithYear(found);
    const text = (s: Span): string => doc.text.slice(s.start, s.end);

    const at = (moment: Moment): void => {
      out.dateText = stated({ id }, text(moment.span), moment.span);
      const date = resolve(dated(moment.date), calendar, true);
      if (date) out.date = (date === text(moment.span) ? stated : implied)({ id }, date, moment.span);
    };

    if (!choice) {
      const when = several ? undefined : unnamedAt(doc, found, lead, body);
      if (when) at(when);
      return isVague(out) ? {} : { meeting: out };
    }

    // The fuller name wins: the body may say only 动员部署会 where the headline has it whole.
    const own = choice.candidate.name;
    const other = head?.candidate.name;
    const name = own && other && text(other).length > text(own).length && text(other).endsWith(text(own)) ? other : (own ?? other);
    if (name) out.name = stated({ id }, text(name), name);
    else if (several) return {};

    const when = inBody ? timeOf(doc, found, inBody) : undefined;
    const programme = programmeOf(doc);
    const moment = when ?? (programme && momentsIn(doc.text, found, programme.time)[0]) ?? firstMoment(doc, found, lead);
    if (moment) at(moment);
    venue(doc, out, choice, body, name);
    if (programme && !out.place) out.place = stated({ id }, text(programme.place), programme.place);
    const agenda: Item[] = [];
    for (const s of body) agenda.push(...agendaIn(s));
    if (agenda.length > 0) {
      out.agenda = agenda.map((a) => ({ action: implied({ id }, a.action, a.verb), object: stated({ id }, text(a.object), a.object) }));
    }
    return Object.keys(out).length > (isVague(out) ? 1 : 0) ? { meeting: out } : {};
  },
};

/** 日前 alone, without a name or a place, is no meeting. */
const isVague = ({ name, place, dateText }: DraftMeeting): boolean => !name && !place && !/\d/u.test(dateText?.value ?? "");

/** @param lead where alone a report on what was put right tells of a meeting: those that a body held to do so are no news */
function isReported(doc: Doc, { candidate, sentence }: Choice, lead: readonly Sentence[] | undefined): boolean {
  // 甲在某公司进驻动员会上讲话，乙、丙分别参加其他单位的动员会: one of several.
  if (candidate.form === "at" && eachItsOwn(doc)) return false;
  return lead === undefined || lead.includes(sentence);
}

const DAY_BY_DAY =
  /^(?:[^\p{Script=Han}\d“（]{1,3}|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])?\s?\d{1,2}月\d{1,2}日[^，。]{0,4}，[^。]{0,40}反馈/u;

/** When a meeting took place that is reported without its name. */
function unnamedAt(doc: Doc, found: Found, lead: readonly Sentence[], body: readonly Sentence[]): Moment | undefined {
  const [first] = lead;
  if (!first || eachItsOwn(doc)) return undefined;
  // 7月6日，第一巡察组…反馈 and 7月7日，第二巡察组… in paragraphs of their own: several.
  if (doc.blocks.filter((b) => DAY_BY_DAY.test(b.text)).length > 1) return undefined;
  const reported = lead.concat(body.slice(lead.length, 12)).find((s) => REPORTED.test(s.text));
  if (!reported) return undefined;
  const times = momentsIn(doc.text, found, { start: first.span.start, end: reported.span.end });
  // 3月20日至5月31日开展了巡视。8月12日，…: the days of the inspection come first.
  const ranged = times[0] && !times[0].date && found.within("date", times[0].span).length > 1;
  return (ranged ? times.find((t) => t.date) : undefined) ?? times[0];
}

/** A day that is written again with its year (4月15日…，2024年4月15日至6月28日) is that day. */
function datesWithYear(found: Found): (date: DateValue | undefined) => DateValue | undefined {
  return (date) => {
    if (date?.month === undefined || date.day === undefined || date.year !== undefined) return date;
    const again = found.of("date").find((d) => d.value.year !== undefined && d.value.month === date.month && d.value.day === date.day);
    return again?.value ?? date;
  };
}

const LAUNCH = /^(?:全面|正式)?(?:启动|进驻|开始)/u;

function firstMoment(doc: Doc, found: Found, lead: readonly Sentence[]): Moment | undefined {
  const first = lead[0];
  // 第三轮巡察于4月12日全面启动: the day of the round, not of a meeting.
  return first ? momentsIn(doc.text, found, first.span).find((m) => !LAUNCH.test(doc.text.slice(m.span.end, m.span.end + 8))) : undefined;
}

function venue(doc: Doc, out: DraftMeeting, choice: Choice, body: readonly Sentence[], name: Span | undefined): void {
  const { sentence, candidate } = choice;
  const text = (s: Span): string => doc.text.slice(s.start, s.end);
  const near = [sentence, ...body.filter((s) => s !== sentence && VENUE_WORDS.test(s.text))];
  const { name: own } = candidate;
  const from = candidate.form === "before" && own && own.end <= candidate.verb.start ? own.end : candidate.clause.start;
  let place = placeIn(sentence, from, candidate.verb.start);
  for (const s of near) {
    place ??= mainVenueIn(s);
    if (!place && /^(?:会议|[^，。]{0,10}[，,]会议)[^，。]{0,4}(?:在|于)/u.test(s.text)) place = placeIn(s, s.span.start, s.span.end);
    if (place) break;
  }
  if (place) out.place = stated({ id }, text(place), place);
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
  if (candidate.form === "behind") {
    const convener = convenerIn(sentence, candidate.clause.start, candidate.verb.start);
    if (convener) out.convenedBy = stated({ id }, text(convener), convener);
  }
}
