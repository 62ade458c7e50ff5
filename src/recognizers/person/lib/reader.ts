/** Reads sentences, one after the other, into persons and acts; see clauses.ts. */
import type { Doc, Span } from "../../../types.js";
import { conjunctionAt, follower, matchKnown, readName } from "./name.js";
import { segmentsOf, type Segment } from "./segments.js";
import { isBlank, skipBlanks, skipBracket } from "./text.js";
import { findHeads, isUnnamed, readLead, wholeTitle } from "./title.js";
import { isElsewhere, rolesIn, type RoleHit } from "./verbs.js";
import type { Words } from "./words.js";

/** How a person was recognised. */
export type By = "title-before" | "heading-list" | "title-after" | "bracket-title" | "name-again" | "name-alone";

export interface Person {
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: Span | undefined;
  readonly by: By;
  /** 传达了县委书记王某的讲话: spoken of, not there. */
  readonly object: boolean;
  readonly score: number;
  /** Index of the block, -1 in a headline. */
  readonly block: number;
}

/** What some persons do together. */
export interface Act {
  readonly persons: readonly Person[];
  readonly roles: readonly RoleHit[];
  readonly sentence: Span;
  readonly block: number;
  /** 他指出: the span of the pronoun. */
  readonly pronoun: boolean;
}

const LABELS: readonly (readonly [RegExp, RoleHit["role"]])[] = [
  [/^(?:会议)?主持(?:人|领导)?$/u, "chaired"],
  [/^(?:出席|参加|参会|与会|到会)(?:会议|活动)?(?:的)?(?:人员|领导|同志|名单|对象|的有|的还有|有)?$/u, "attended"],
  [/^列席(?:会议)?(?:的)?(?:人员|领导|同志|名单|对象|的有|的还有|有)?$/u, "observed"],
];
const GOES_ON = /^(?:并|还|也|均|都|就|对|向|从|分别|先后|围绕|同时|随后|宣布|宣读|传达|通报|汇报|主持|代表|介绍|反馈|强调|指出|要求|提出)/u;
const PRONOUN = /^(?:他|她)(?!们|人)/u;
const MEETING = /^(?:会议|会上|大会|全会|本次|此次|这次|会后|会前|讲话|据|经|根据|按照|目前|随着|为|记者|各|全体|与会)/u;
const NOTE_LEAD = /^(?:会议|大会|培训班|动员会|会)?(?:由|请)|^(?:会上|会后|会前|随后|接着|最后|首先|其间|期间|同时|对此|为此|当天|当日|而|但|其中)/u;

/** Where the words before a title begin that are no part of it: behind 向, 对, 了 …. */
function lastOf(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if ("向对给与把被了由在，".includes(text[i] as string)) return i;
  return from - 1;
}

export class Reader {
  readonly persons: Person[] = [];
  readonly acts: Act[] = [];
  readonly known = new Map<string, string[]>();
  readonly #text: string;
  #last: readonly Person[] = [];
  #block = -2;

  // State of the sentence.
  #group: Person[] = [];
  #acted = false;
  #lost = true;
  #speech = false;
  #object = false;
  #elsewhere = false;
  #heading: { title: Span; object: boolean } | undefined;
  #run: { start: number; object: boolean; before: Span | undefined } | undefined;
  #before: RoleHit[] = [];
  /** A title that ends the verb phrase, for the stack that goes on behind 、. */
  #tail: Span | undefined;
  #label: RoleHit | undefined;
  #span: Span = { start: 0, end: 0 };

  /** @param names those that the text is known to hold, so that they are read where they stand without a title. */
  constructor(
    doc: Doc,
    readonly words: Words,
    names: readonly string[] = [],
  ) {
    this.#text = doc.text;
    for (const name of names) this.#know(name);
  }

  sentence(start: number, end: number, block: number, wide: boolean): void {
    if (block !== this.#block) this.#last = block < 0 ? [] : this.#last;
    this.#block = block;
    this.#group = [];
    this.#acted = false;
    this.#lost = true;
    this.#speech = false;
    this.#object = false;
    this.#elsewhere = false;
    this.#heading = undefined;
    this.#run = undefined;
    this.#before = [];
    this.#label = undefined;
    this.#tail = undefined;
    this.#span = { start, end };
    const segments = segmentsOf(this.#text, start, end, wide, (from, at) => this.#startsName(from, at, end));
    segments.forEach((s, i) => this.#segment(s, segments[i + 1], segments, i));
    this.#flushSubject();
  }

  /** Persons that never met a verb: with 出席会议的有 before them, or under a label, they have a role all the same. */
  #flushSubject(): void {
    if (this.#group.length > 0 && !this.#acted && this.#before.length > 0) this.#act(this.#before);
    if (this.#group.length > 0) this.#last = this.#group;
  }

  #act(roles: readonly RoleHit[], pronoun = false): void {
    const there = this.#group.filter((p) => !p.object);
    if (there.length > 0 && !this.#elsewhere) this.acts.push({ persons: there, roles, sentence: this.#span, block: this.#block, pronoun });
  }

  /** 甲讲话 乙主持: a known name behind a blank, and no title before it. */
  #startsName(from: number, at: number, end: number): boolean {
    return matchKnown(this.#text, at, end, this.known) !== undefined && !wholeTitle(this.#text, from, at - 1, this.words);
  }

  #segment(s: Segment, next: Segment | undefined, all: readonly Segment[], index: number): void {
    const text = this.#text;
    const start = skipBlanks(text, s.start, s.end);
    const body = text.slice(start, s.end);
    if (s.sep === "；") {
      this.#speech = false;
      this.#run = undefined;
      this.#elsewhere = false;
    }
    if (next?.sep === "：" && body.length <= 12) {
      const label = LABELS.find(([re]) => re.test(body.replace(/\s/gu, "")));
      if (label) {
        this.#label = { role: label[1], start, end: s.end };
        return;
      }
    }
    if (this.#listed(s, start, true) || this.#titled(s, start)) return;
    if (this.#again(s, start)) return;
    if (this.#pronoun(s, start, body)) return;
    if (this.#bracketed(s, start)) return;
    if (this.#listed(s, start, false)) return;
    if (this.#after(s, start, next, all, index)) return;
    if (this.#alone(s, start)) return;
    if (this.#title(s, start, body)) return;
    this.#other(s, start, body);
  }

  /** …书记王某: the leftmost head with a name behind it. */
  #titled(s: Segment, start: number): boolean {
    const text = this.#text;
    for (const head of findHeads(text, start, s.end, this.words)) {
      let at = skipBlanks(text, head.end, s.end);
      const past = skipBracket(text, at, s.end);
      if (past > at) at = past;
      const name = readName(text, at, s.end, this.words);
      if (!name || name.score < (head.weak ? 3.4 : 1.5)) continue;
      if (head.weak && !name.surname && name.score < 4 && !this.#run) continue;
      const lead = readLead(text, start, head.start);
      const role = this.#follows(name.end, s.end);
      if ((this.#acted || this.#speech) && !lead.any && !this.#mayInterrupt(s, role.direct)) return false;
      if (this.#speech && !role.direct) return false;
      if (isUnnamed(text.slice(lead.start, head.end)) && !/其他/u.test(text.slice(lead.start, head.end)) && head.weak) continue;
      const run = lead.any ? undefined : this.#run;
      const object = lead.object || (run?.object ?? false) || (this.#object && s.sep === "、");
      const title = { start: run?.start ?? lead.start, end: past > head.end ? past : head.end };
      if (lead.before) this.#before = rolesIn(text, lead.before.start, lead.before.end, this.words).filter((h) => h.role !== "say");
      else if (run?.before) this.#before = rolesIn(text, run.before.start, run.before.end, this.words).filter((h) => h.role !== "say");
      this.#take({ name: name.name, nameSpan: { start: name.start, end: name.end }, title, by: "title-before", object, score: name.score, block: this.#block }, s, name.end);
      return true;
    }
    return false;
  }

  /** In the middle of what somebody does or says only a person who acts at once begins a new clause. */
  #mayInterrupt(s: Segment, direct: boolean): boolean {
    if (this.#speech) return direct && s.sep !== "、";
    return s.sep !== "、" || direct || this.#lost || this.#run !== undefined;
  }

  /** Whether a role verb stands right behind a name. */
  #follows(at: number, end: number): { direct: boolean } {
    const from = this.#skipNotes(at, end);
    const hits = rolesIn(this.#text, from, Math.min(end, from + 14), this.words);
    const first = hits[0];
    return { direct: first !== undefined && first.role !== "say" && first.start - from <= 3 };
  }

  /** Behind bracket notes, 同志 and blanks. */
  #skipNotes(at: number, end: number): number {
    const text = this.#text;
    let i = skipBlanks(text, at, end);
    for (;;) {
      const past = skipBracket(text, i, end);
      if (past > i) i = skipBlanks(text, past, end);
      else if (text.startsWith("同志", i)) i = skipBlanks(text, i + 2, end);
      else return i;
    }
  }

  /** A name that the text has given before. */
  #again(s: Segment, start: number): boolean {
    const text = this.#text;
    if (this.known.size === 0) return false;
    let at = start;
    for (let k = 0; k < 2; k++) {
      const hit = matchKnown(text, at, s.end, this.known);
      if (hit) {
        if (this.#speech && !this.#follows(hit.end, s.end).direct && s.sep !== "”") return false;
        const more = follower(text, hit.end, s.end, this.words) === 0 ? readName(text, at, s.end, this.words) : undefined;
        if (more && more.name !== hit.name && more.score > 2) return false;
        this.#take({ name: hit.name, nameSpan: { start: hit.start, end: hit.end }, title: undefined, by: "name-again", object: false, score: 5, block: this.#block }, s, hit.end);
        return true;
      }
      const lead = NOTE_LEAD.exec(text.slice(at, Math.min(s.end, at + 8)));
      if (!lead) return false;
      at += lead[0].length;
    }
    return false;
  }

  #pronoun(s: Segment, start: number, body: string): boolean {
    if (this.#speech || !PRONOUN.test(body) || this.#last.length + this.#group.length === 0) return false;
    const who = (this.#group.length > 0 ? this.#group : this.#last).at(-1) as Person;
    this.#group = [who];
    this.#lost = false;
    this.#acted = true;
    this.#does(start + 1, s.end, true);
    return true;
  }

  /** 王贵生（勐朗乡党委副书记、乡长）. */
  #bracketed(s: Segment, start: number): boolean {
    const text = this.#text;
    if (this.#speech) return false;
    for (let i = start + 1; i < Math.min(s.end, start + 14); i++) {
      if (text[i] !== "（" && text[i] !== "(") continue;
      const past = skipBracket(text, i, s.end);
      if (past === i || !wholeTitle(text, i + 1, past - 1, this.words)) return false;
      const name = readName(text, start, i, this.words);
      if (!name || skipBlanks(text, name.end, i) !== i) return false;
      this.#take({ name: name.name, nameSpan: { start: name.start, end: name.end }, title: { start: i + 1, end: past - 1 }, by: "bracket-title", object: false, score: name.score, block: this.#block }, s, past);
      return true;
    }
    return false;
  }

  /** A、B、C under the title of the first. */
  #listed(s: Segment, start: number, joined: boolean): boolean {
    const text = this.#text;
    if (!this.#heading || this.#acted || this.#run || (s.sep !== "、" && s.sep !== "和" && s.sep !== " ")) return false;
    const name = readName(text, start, s.end, this.words);
    if (!name || name.score < (name.surname ? 1.5 : 2.4)) return false;
    // Before a title is looked for only what 和 closes: 钮晓雯和市法院院长占国豪.
    if (joined && "省市县区州旗镇乡村".includes(name.name[0] as string)) return false;
    if (joined && conjunctionAt(text, this.#skipNotes(name.end, s.end)) === 0) return false;
    this.#take({ name: name.name, nameSpan: { start: name.start, end: name.end }, title: this.#heading.title, by: "heading-list", object: this.#heading.object, score: name.score, block: this.#block }, s, name.end);
    return true;
  }

  /** 岩温胆，县委第三巡察组组长，在会上作动员讲话: the titles that follow end before a verb. */
  #after(s: Segment, start: number, next: Segment | undefined, all: readonly Segment[], index: number): boolean {
    const text = this.#text;
    if (this.#speech || !next || next.sep !== "，" || s.sep === "、") return false;
    const name = readName(text, start, s.end, this.words);
    if (!name || this.#skipNotes(name.end, s.end) < s.end) return false;
    let last = index;
    while (all[last + 1] && (last === index || all[last + 1]?.sep === "、" || all[last + 1]?.sep === "，")) {
      const t = all[last + 1] as Segment;
      if (!wholeTitle(text, t.start, t.end, this.words) || isUnnamed(text.slice(t.start, t.end))) break;
      last++;
    }
    const behind = all[last + 1];
    if (last === index || (behind && (behind.sep === "、" || this.words.verbs.matchAt(text, skipBlanks(text, behind.start, behind.end)) === 0))) return false;
    const title = { start: skipBlanks(text, next.start, next.end), end: (all[last] as Segment).end };
    while (isBlank(text[title.end - 1])) title.end--;
    this.#take({ name: name.name, nameSpan: { start: name.start, end: name.end }, title, by: "title-after", object: false, score: name.score, block: this.#block }, s, name.end);
    return true;
  }

  /** A name without any title: 主持人：王某; 会议由王某主持; 王某主持会议 where the name comes again. */
  #alone(s: Segment, start: number): boolean {
    const text = this.#text;
    if (this.#speech || (this.#acted && s.sep === "、")) return false;
    const by = /^(?:会议|大会|培训班|动员会|会)?由/u.exec(text.slice(start, start + 5));
    if (!by && !this.#label && s.sep === "、") return false;
    const name = readName(text, start + (by?.[0].length ?? 0), s.end, this.words);
    if (!name?.surname || name.score < 2.5) return false;
    const bare = this.#skipNotes(name.end, s.end) >= s.end;
    const verb = rolesIn(text, name.end, Math.min(s.end, name.end + 8), this.words)[0];
    const sure = this.#label ? bare : by ? verb?.role === "chaired" : name.score > 5.5 && verb !== undefined && verb.role !== "say" && verb.start - name.end < 4;
    if (!sure) return false;
    this.#take({ name: name.name, nameSpan: { start: name.start, end: name.end }, title: undefined, by: "name-alone", object: false, score: name.score, block: this.#block }, s, name.end);
    return true;
  }

  #title(s: Segment, start: number, body: string): boolean {
    if (this.#speech || (this.#acted && s.sep === "、" && !this.#run)) return false;
    // 并宣布巡察组组长、…: the verb goes on.
    if (this.#acted && !this.#lost && !this.#run && GOES_ON.test(body)) return false;
    const head = wholeTitle(this.#text, start, s.end, this.words);
    if (!head || isUnnamed(body)) return false;
    if (this.#run) return true;
    const lead = readLead(this.#text, start, head.start);
    this.#run = { start: lead.start, object: lead.object, before: lead.before };
    return true;
  }

  /** Adds a person to the subject of the clause and reads on behind the name. */
  #take(person: Person, s: Segment, at: number): void {
    const text = this.#text;
    if (this.#acted) {
      this.#flushSubject();
      this.#group = [];
      this.#acted = false;
      this.#before = [];
    }
    this.#run = undefined;
    this.#speech = false;
    this.#lost = false;
    let i = skipBlanks(text, at, s.end);
    // A noun behind the name: 县委书记王某的讲话, 王某关于….
    const object = person.object || text.startsWith("的", i) || text.startsWith("关于", i);
    const made = object === person.object ? person : { ...person, object };
    this.#object = object;
    this.persons.push(made);
    this.#know(made.name);
    this.#group.push(made);
    if (made.title && made.by !== "bracket-title" && made.by !== "title-after") this.#heading = { title: made.title, object };
    else if (made.by === "bracket-title" || made.by === "title-after" || made.by === "name-again") this.#heading = undefined;
    if (this.#label) this.acts.push({ persons: [made], roles: [this.#label], sentence: this.#span, block: this.#block, pronoun: false });
    i = this.#skipNotes(i, s.end);
    if (i >= s.end) return;
    const conj = conjunctionAt(text, i);
    if (conj > 0) {
      this.#segment({ start: i + conj, end: s.end, sep: "和" }, undefined, [], 0);
      return;
    }
    this.#does(i, s.end, false);
  }

  #know(name: string): void {
    const list = this.known.get(name[0] as string) ?? [];
    if (!list.includes(name)) this.known.set(name[0] as string, [...list, name].sort((a, b) => b.length - a.length));
  }

  /** The words of a verb phrase: its roles go to the group. */
  #does(from: number, to: number, pronoun: boolean): void {
    this.#acted = true;
    this.#mention(from, to);
    if (this.#object) return;
    if (isElsewhere(this.#text.slice(from, Math.min(to, from + 12)))) {
      this.#elsewhere = true;
      return;
    }
    const roles = rolesIn(this.#text, from, to, this.words);
    // 甲代表…，乙代表…，丙代表…作表态发言: the verb is still to come.
    if (roles.length === 0 && this.#text.startsWith("代表", from) && this.#text[to] !== "、") this.#acted = false;
    if (roles.length > 0 || this.#before.length > 0) this.#act([...this.#before, ...roles], pronoun);
    this.#before = [];
    if (roles.at(-1)?.role === "say") this.#speech = true;
  }

  /** Persons inside the verb phrase are spoken to or of: 向市文联党组书记、主席王某反馈情况. Their titles are worth knowing. */
  #mention(from: number, to: number): void {
    const text = this.#text;
    const open = this.#tail;
    this.#tail = undefined;
    for (const head of findHeads(text, from, to, this.words)) {
      if (head.end === skipBlanks(text, head.end, to) && head.end === to) {
        this.#tail = { start: open?.start ?? Math.max(from, 1 + lastOf(text, from, head.start)), end: to };
        return;
      }
      const name = head.weak ? undefined : readName(text, head.end, to, this.words);
      if (!name?.surname || name.score < 3) continue;
      const start = open?.end === from - 1 ? open.start : Math.max(from, 1 + lastOf(text, from, head.start));
      this.persons.push({ name: name.name, nameSpan: { start: name.start, end: name.end }, title: { start, end: head.end }, by: "title-before", object: true, score: name.score, block: this.#block });
      this.#know(name.name);
      return;
    }
  }

  #other(s: Segment, start: number, body: string): void {
    const text = this.#text;
    this.#run = undefined;
    if (this.#speech) return;
    if (s.sep === "" || s.sep === "；" || s.sep === "，") {
      if (isElsewhere(body.slice(0, 6)) || /^今年\d{1,2}月(?!\d{1,2}日)/u.test(body)) this.#elsewhere = s.sep === "" || this.#group.length === 0;
    }
    if (this.#group.length === 0 || this.#lost) return;
    const verb = this.words.verbs.matchAt(text, start);
    if (!this.#acted) {
      // An unnamed group between the names and their verb: …及有关同志、各村代表出席会议.
      const roles = rolesIn(text, start, s.end, this.words);
      if (roles.length > 0 || (verb > 0 && !isUnnamed(body))) this.#does(start, s.end, false);
      return;
    }
    if (s.sep === "、" || s.sep === "和" || (verb > 0 && !MEETING.test(body))) {
      if (body.startsWith("要")) this.#speech = true;
      else this.#does(start, s.end, false);
    } else {
      this.#lost = true;
    }
  }
}
