/** Reads sentences, one after the other, into persons and acts; see clauses.ts. */
import type { Doc, Sentence, Span } from "../../../types.js";
import { type Again, again, behindTitleAgain, knownActs } from "./again.js";
import { mayBegin } from "./begins.js";
import { ABOVE, DEALS, goesOn, isPronoun, WAS_TO_COME } from "./cues.js";
import { type Found, listedAt, type Open, shapedAt } from "./found.js";
import { type Front, namesInFront, personsInFront } from "./front.js";
import { speaksOfPeople } from "./gate.js";
import { actsAnyway, beforeOwnWords, isStudied, isWhoSaid, ownSpeech } from "./heard.js";
import { KnownNames, startsKnown } from "./known.js";
import { type Label, labelGoesOn, listingAt, rowLabel, taggedLabel, titleLabel } from "./labels.js";
import { joinAt } from "./listed.js";
import { areMany } from "./many.js";
import type { Name } from "./name.js";
import { isOfAnotherTime } from "./occasion.js";
import { readRest } from "./rest.js";
import { type Segment, segmentsOf } from "./segments.js";
import { bracketTitle, nameSetApart, nameThenTitle, skipNotes } from "./shapes.js";
import { Subject } from "./subject.js";
import { behindNumber, behindTag, endsLine, isLineStart, skipBlanks } from "./text.js";
import { findHeads, isUnnamed, readLead, standsFor, wholeTitle } from "./title.js";
import { isGroup, titledAt, titleStart } from "./titled.js";
import { opensActs, wholeClause, withWhom } from "./together.js";
import type { Act, By, Person } from "./types.js";
import type { Words } from "./words.js";

export class Reader {
  readonly persons: Person[] = [];
  readonly #known = new KnownNames();
  readonly #text: string;
  readonly #subject: Subject;
  /** Titles with no name yet: 县委常委、…. */
  #run: { start: number; object: boolean; before: Span | undefined } | undefined;
  #block = 0;
  /** What has been read already, with what stands before it. */
  #past = 0;
  /** Who stands in lines of their own, one above the other, for 以上领导出席会议 below them. */
  #lineup: Person[] = [];
  /** @param names those that the text is known to hold, so that they are read where they stand without a title. */
  constructor(
    doc: Doc,
    readonly words: Words,
    names: readonly string[] = [],
  ) {
    this.#text = doc.text;
    this.#subject = new Subject(doc.text, words, (person) => this.#keep(person));
    for (const name of names) this.#known.add(name, name);
  }

  get acts(): readonly Act[] {
    return this.#subject.acts;
  }

  #keep(person: Person): void {
    this.persons.push(person);
    this.#known.add(person.name, this.#text.slice(person.nameSpan.start, person.nameSpan.end));
  }

  /** @param block its index, -1 in a headline; @param wide whether blanks may part persons, as in headlines */
  sentence(sentence: Sentence, block: number, wide: boolean): void {
    if (!speaksOfPeople(this.#text, sentence, this.#known, this.words)) return;
    const tagged = taggedLabel(this.#text, sentence.span, this.words);
    const { end } = sentence.span;
    const start = behindNumber(this.#text, tagged ? tagged.past : behindTag(this.#text, sentence.span));
    this.#block = block;
    this.#run = undefined;
    this.#past = 0;
    const label = this.#subject.begin({ start, end }, block);
    const own = rowLabel(this.#text, { start, end }, this.words);
    const row = (own ?? label) && nameThenTitle(this.#text, own?.past ?? start, end, this.words);
    if (row) {
      if (own) this.#subject.labelled(own);
      else this.#subject.label = label;
      this.#take(row.name, row.title, "title-after", false, { start, end, sep: "" }, end);
      this.#subject.close();
      return;
    }
    const shared = titleLabel(this.#text, { start, end }, label, this.words);
    const from = shared?.past ?? start;
    const isName = wide ? (a: number, b: number): boolean => startsKnown(this.#text, a, b, end, this.#known, this.words) : undefined;
    const read = segmentsOf(this.#text, from, end, isName, listingAt(this.#text, from, end, this.words));
    const segments = shared && read[0] ? read.with(0, { ...read[0], sep: "：" }) : read;
    if (tagged ?? shared) this.#subject.labelled((tagged ?? shared) as Label);
    else if (label && labelGoesOn(this.#text, start, end, segments, this.words)) this.#subject.label = label;
    for (let i = 0; i < segments.length; i++) this.#segment(segments[i] as Segment, segments, i);
    this.#subject.close();
  }

  #segment(s: Segment, all: readonly Segment[], index: number): void {
    if (s.start < this.#past) return;
    const subject = this.#subject;
    const start = skipBlanks(this.#text, s.start, s.end);
    const body = this.#text.slice(start, s.end);
    if (s.sep === "；") {
      subject.speech = false;
      subject.elsewhere = false;
      this.#run = undefined;
    }
    // 参会人员： alone, and its people on the lines below; 出席会议, a heading.
    const next = all[index + 1]?.sep ?? this.#text[s.end];
    const heads = index === 0 && endsLine(this.#text, s.end) && isLineStart(this.#text, start);
    if ((next === "：" || heads) && subject.readLabel(body, start, s.end)) return;
    if (all[index + 1]?.sep === "，" && subject.readCount(body, start)) return;
    if (s.sep !== "、" && opensActs(this.#text, start, s.end, this.words)) {
      subject.drop();
      return;
    }
    if (this.#together(s, start, all, index)) return;
    if (this.#behindTitle(s, start, all[index - 1])) return;
    if (this.#above(start, s.end, body) || this.#front(s, start, all)) return;
    if (this.#knownFirst(s, start) || this.#listed(s, start, all, index) || this.#titled(s, start, all, index) || this.#again(s, start))
      return;
    if (!subject.speech && s.sep === "" && subject.unsaid(start, s.end)) return;
    if (!subject.speech && isPronoun(body) && subject.pronoun(start + 1, s.end, this.persons)) return;
    if (!subject.speech && this.#found(shapedAt(this.#text, s, start, all, index, this.#open(), this.words), s)) return;
    if (this.#title(s, start, body)) return;
    this.#run = undefined;
    readRest(this.#text, s, start, subject, this.words);
  }

  /** 县人大常委会副主任　　戚某某: a line of a title and a name, set apart. */
  #behindTitle(s: Segment, start: number, before: Segment | undefined): boolean {
    const run = this.#run;
    const name = s.sep === " " && run && before ? nameSetApart(this.#text, start, s.end, this.words) : undefined;
    if (!run || !before || !name) return false;
    this.#take(name, { start: run.start, end: before.end }, "title-before", run.object, s, name.end);
    this.#lineup.push(this.persons.at(-1) as Person);
    return true;
  }

  /** 甲主持会议，并同某村书记乙、某村书记丙先后作表态发言: all of them do. */
  #together(s: Segment, start: number, all: readonly Segment[], index: number): boolean {
    const subject = this.#subject;
    if (s.sep !== "，" || !subject.acted || subject.lost || subject.speech || subject.object) return false;
    const from = withWhom(this.#text, start, this.words);
    if (from < 0) return false;
    subject.acted = false;
    subject.heading = undefined;
    const rest = { start: from, end: s.end, sep: "、" };
    this.#segment(rest, all.with(index, rest), index);
    return true;
  }

  /** 金某某、池某某等区领导参加会议: the names first. */
  #front(s: Segment, start: number, all: readonly Segment[]): boolean {
    const front = this.#subject.speech ? undefined : namesInFront(this.#text, s, start, all.at(-1)?.end ?? s.end, this.words);
    if (!front) return false;
    this.#inFront(front, all);
    return true;
  }

  #inFront(front: Front, all: readonly Segment[]): void {
    this.#run = undefined;
    for (const person of personsInFront(front, this.#block)) {
      this.#keep(person);
      this.#subject.add(person);
    }
    const last = all.find((o) => o.start < front.end && o.end > front.end);
    this.#subject.does(front.end, last?.end ?? front.end);
    this.#past = front.end;
  }

  #above(start: number, end: number, body: string): boolean {
    if (this.#lineup.length === 0 || !ABOVE.test(body)) return false;
    this.#subject.group = this.#lineup;
    this.#subject.lost = false;
    this.#lineup = [];
    this.#subject.does(start, end);
    return true;
  }

  /** …书记王某: the leftmost head with a name behind it. */
  #titled(s: Segment, start: number, all: readonly Segment[], index: number): boolean {
    const text = this.#text;
    const subject = this.#subject;
    // 向市林业局党组书记、局长王某传达了…: the title goes on, and so does what is done.
    if (subject.addresses && s.sep === "、") {
      subject.does(start, s.end);
      return true;
    }
    const open = { speech: subject.speech, run: this.#run !== undefined };
    for (const head of findHeads(text, start, s.end, this.words)) {
      const t = titledAt(text, head, all, index, start, open, this.words);
      if (t && !mayBegin(text, s, t, subject, this.#run !== undefined, this.words)) return false;
      if (!t || isGroup(text, t)) continue;
      const { name, lead } = t;
      // 有人想起去年县委书记王某的话
      if (isOfAnotherTime(text, t.before, s.start, subject)) subject.elsewhere = true;
      const run = lead.any ? undefined : this.#run;
      // 听取了县教育局党组书记、局长王某的汇报: the title may have begun before.
      const spoken = run ? run.object : lead.object;
      const opens = titleStart(text, all, index, t, run?.start, this.words);
      const from = Math.min(opens, run?.start ?? lead.start);
      const heard = spoken || from < s.start || text.startsWith("关于", name.end);
      const report = heard ? actsAnyway(text, from, name.end) : undefined;
      const object = (spoken && !report) || (!run && subject.object && s.sep === "、") || WAS_TO_COME.test(t.before);
      subject.rolesBefore(wholeClause(text, lead.before ?? run?.before));
      if (report) subject.hears(report);
      this.#take(name, { start: opens, end: t.end }, "title-before", object, s, t.past ?? name.end);
      return true;
    }
    return false;
  }

  /** 高山听取了县水务局局长石军的汇报: who is known acts, with whomever. */
  #knownFirst(s: Segment, start: number): boolean {
    return !this.#run && knownActs(this.#text, start, s.end, this.#known, this.words) && this.#again(s, start);
  }

  /** A name that the text has given before; 出席：王某（县委书记）, known from another pass, has its title beside it. */
  #again(s: Segment, start: number): boolean {
    const hit = again(this.#text, s, start, this.#subject.speech, this.#known, this.persons, this.words);
    return hit !== undefined && this.#namedAgain(hit, s, start);
  }

  #namedAgain(hit: Again, s: Segment, start: number): boolean {
    if (hit.short) {
      this.#run = undefined;
      this.#subject.add({ ...hit.short, by: "name-again", object: false, block: this.#block });
      this.#subject.does(skipNotes(this.#text, hit.end, s.end), s.end);
      return true;
    }
    const { name, start: from, end } = hit;
    // 讲话：王某（县委书记）, where the text has only the name: his title stands here.
    const titled = this.persons.some((p) => p.name === name && p.title);
    if (!titled && bracketTitle(this.#text, start, s.end, this.words)) return false;
    const seen = titled || this.persons.some((p) => p.name === name);
    const report = this.#text.startsWith("关于", end) ? actsAnyway(this.#text, from, end) : undefined;
    if (report) this.#subject.hears(report);
    this.#take({ name, start: from, end, score: 5 }, undefined, seen ? "name-again" : "name-alone", false, s, end);
    return true;
  }

  /** 市领导甲、乙和丙, before a title is looked for. */
  #listed(s: Segment, start: number, all: readonly Segment[], index: number): boolean {
    const { heading, acted } = this.#subject;
    if (!heading || acted || this.#run) return false;
    return this.#found(listedAt(this.#text, s, start, true, all, index, this.#open(), this.words), s);
  }

  #open(): Open {
    const { heading, label, acted } = this.#subject;
    return { heading, label, acted, run: this.#run !== undefined, last: this.persons.at(-1)?.nameSpan, block: this.#block };
  }

  #found(found: Found | undefined, s: Segment): boolean {
    if (found) this.#take(found.name, found.title, found.by, found.object, s, found.end);
    return found !== undefined;
  }

  #title(s: Segment, start: number, body: string): boolean {
    const { speech, lost, waits } = this.#subject;
    // 甲代表巡察组，向某局党组书记、局长乙反馈了意见
    if (s.sep === "，" && !speech) this.#subject.goesOnTo(body);
    // 甲代表巡察组、某局党组书记、局长乙代表…: the next one has his verb still to come, too.
    const acted = this.#subject.acted && !(waits && s.sep === "、");
    if (speech || (acted && s.sep === "、" && !this.#run)) return false;
    // 并宣布巡察组组长、…: the verb goes on.
    if (acted && !lost && !this.#run && goesOn(body)) return false;
    const head = wholeTitle(this.#text, start, s.end, this.words);
    if (!head || isUnnamed(body) || areMany(this.#text, s, body)) return false;
    if (this.#run) return true;
    // …出席会议；护士长、支部书记列席会议: others, unnamed, are the subject now.
    if (acted) this.#subject.lost = true;
    const { start: from, object, before } = readLead(this.#text, start, head.start);
    // 被巡察单位代表、某局局长王某: the title begins behind it.
    if (standsFor(body.trimEnd())) return true;
    this.#run = { start: from, object: object || (this.#subject.object && s.sep === "、"), before };
    return true;
  }

  /** Adds a person to the subject of the clause and reads on behind the name. */
  #take(name: Omit<Name, "surname">, title: Span | undefined, by: By, object: boolean, s: Segment, at: number): void {
    const text = this.#text;
    this.#run = undefined;
    let i = beforeOwnWords(text, skipBlanks(text, at, s.end));
    // A noun behind the name: 县委书记王某的讲话, 王某关于….
    const heard = this.#subject.before.some((r) => r.role === "reported" || r.role === "chaired");
    const speaks = ownSpeech(text, i);
    const noun = !heard && !speaks && (text.startsWith("的", i) || text.startsWith("关于", i));
    const spoken = object || noun || isWhoSaid(text, title, s.end) || isStudied(text, at);
    if (speaks) i++;
    const nameSpan = { start: name.start, end: name.end };
    const { elsewhere: away } = this.#subject;
    const person: Person = { name: name.name, nameSpan, title, by, object: spoken, score: name.score, block: this.#block, away };
    this.#keep(person);
    this.#subject.add(person);
    i = skipNotes(text, i, s.end);
    i = behindTitleAgain(text, at, i, s.end, this.words);
    if (i >= s.end) return;
    const joins = joinAt(text, at, i, s.end, this.#subject.label !== undefined, this.words);
    if (joins >= 0) {
      const rest = { start: i + joins, end: s.end, sep: "和" };
      const { length } = this.persons;
      this.#segment(rest, [rest], 0);
      // 王某与各组组长签订责任书: what they do is done.
      if (text[i] === "与" && this.persons.length === length && DEALS.test(text.slice(i, s.end))) this.#subject.acted = true;
    } else this.#subject.does(i, s.end);
  }
}
