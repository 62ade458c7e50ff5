/** What each speaker 强调, 指出, 要求 …, with the points. */
import { charSet, isWhite } from "../chars.js";
import { stated } from "../fields.js";
import { peopleOf } from "../recognizers/person/lib/clauses.js";
import { sentenceAt } from "../segment/sentences.js";
import type { Draft, Field, Resolver, Span } from "../types.js";
import { pointsOf } from "./lib/points.js";

const ID = "resolvers/statements";
const rule = { id: ID };
/** 会议指出，…: the meeting itself speaks. */
const MEETING = /^(会议|大会|全会|会上|讲话)(?:还|并|最后|同时|首先)?(指出|强调|要求|认为|提出|明确|号召)[，：,:]/u;
/** What `MEETING` begins with. */
const mayBeMeeting = charSet("会大全讲");
/** 第二，…: a paragraph that goes on with the points. */
const GOES_ON = /^(?:[（(]?\d{1,2}[.．、）)]|[①-⑳]|第?[一二三四五六七八九十](?:[，、,]|要|是)|其[一二三四五]|要|首先|其次)/u;

/** A sentence that reports again, behind what was said. */
const REPORTS = /^(?:会上|会后|会前|据悉|据了解|随后，|会议还)|(?:参加|出席|列席)了?(?:会议|大会|培训|活动|动员会|反馈会)?。?$/u;

const DEEDS: ReadonlySet<string> = new Set(["chaired", "attended", "announced", "observed", "pledged"]);

type Statement = NonNullable<Draft["statements"]>[number];

interface Opening {
  readonly at: number;
  readonly speaker: Span | undefined;
  readonly name: string | undefined;
  readonly verb: Span;
  readonly block: number;
}

export const statements: Resolver = {
  id: ID,
  summary: "讲话人强调、指出、要求的内容，及其中分条的要点",
  resolve(doc, _found, draft, ctx) {
    // Who is only quoted from elsewhere is no speaker of this meeting.
    const present = new Set<string>();
    for (const a of draft.attendees ?? []) present.add(a.name.value);
    const openings: Opening[] = [];
    const { acts } = peopleOf(doc, ctx);
    // 某某主持会议。 behind a speech in its paragraph: the report goes on.
    const deeds = acts.filter((a) => a.roles.some((r) => DEEDS.has(r.role)) && a.persons.some((p) => present.has(p.name)));
    for (const act of acts) {
      const say = act.roles.at(-1);
      const who = act.persons[0];
      if (say?.role !== "say" || act.block < 0 || act.persons.length !== 1 || !who || !present.has(who.name)) continue;
      openings.push({ at: say.start, speaker: who.nameSpan, name: who.name, verb: { start: say.start, end: say.end }, block: act.block });
    }
    for (const s of doc.sentences) {
      const m = mayBeMeeting(s.text.charCodeAt(0)) ? MEETING.exec(s.text) : null;
      if (!m || doc.blocks[s.block]?.kind === "headline") continue;
      const start = s.span.start + m[0].length - 1 - (m[2] as string).length;
      openings.push({
        at: start,
        speaker: undefined,
        name: undefined,
        verb: { start, end: start + (m[2] as string).length },
        block: s.block,
      });
    }
    if (openings.length > 1) openings.sort((a, b) => a.at - b.at);
    const list: NonNullable<Draft["statements"]> = [];
    openings.forEach((o, i) => {
      const spans = reach(o, openings[i + 1]);
      let text = "";
      const points: Field<string>[] = [];
      for (const s of spans) {
        text += doc.text.slice(s.start, s.end);
        for (const p of pointsOf(doc.text, s)) points.push(stated(rule, doc.text.slice(p.start, p.end), p));
      }
      if (text.length < 4) return;
      const verb = stated(rule, doc.text.slice(o.verb.start, o.verb.end), o.verb);
      const said: Statement = { verb, text: stated(rule, text, ...spans) };
      if (points.length > 1) said.points = points;
      list.push(o.name && o.speaker ? { speaker: stated(rule, o.name, o.speaker), ...said } : said);
    });
    return list.length > 0 ? { statements: list } : {};

    /** From behind the verb to the next speaker or the end of the paragraph, and the paragraphs that go on with points. */
    function reach(o: Opening, next: Opening | undefined): Span[] {
      let start = o.verb.end;
      while (/[，：,:\s“]/u.test(doc.text[start] ?? "") && doc.text[start] !== "“") start++;
      const spans: Span[] = [];
      for (let b = o.block; b < doc.blocks.length; b++) {
        const block = doc.blocks[b];
        if (!block || (b > o.block && (block.kind !== "body" || !GOES_ON.test(block.text)))) break;
        const from = b === o.block ? start : block.span.start;
        const before = next && next.block === b ? sentenceStart(next.at) : block.span.end;
        const end = Math.max(from, Math.min(block.span.end, before, reportAfter(b, from)));
        if (end > from) spans.push({ start: from, end: trimmed(from, end) });
        if (next?.block === b) break;
      }
      return spans.filter((s) => s.end > s.start);
    }

    function reportAfter(b: number, from: number): number {
      const report = doc.sentences.find((s) => s.block === b && s.span.start >= from && REPORTS.test(s.text))?.span.start;
      const deed = deeds.find((a) => a.block === b && a.sentence.start >= from)?.sentence.start;
      return Math.min(report ?? Number.POSITIVE_INFINITY, deed ?? Number.POSITIVE_INFINITY);
    }

    function sentenceStart(at: number): number {
      return sentenceAt(doc.sentences, at)?.span.start ?? at;
    }

    function trimmed(from: number, end: number): number {
      let to = end;
      while (to > from && isWhite(doc.text.charCodeAt(to - 1))) to--;
      return to;
    }
  },
};
