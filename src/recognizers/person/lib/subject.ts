/** Who a clause is about, and what becomes of it: persons gather until a verb takes them; then they hold what it says of them. */
import type { Span } from "../../../types.js";
import { doesAtOnce } from "./acts.js";
import { awayBy } from "./away.js";
import { rolesInBracket } from "./bracket-roles.js";
import { BODY, isUnsaid } from "./cues.js";
import { actsAnyway, Hearing } from "./heard.js";
import { countLabel, isLineBelow, type Label, labelIn } from "./labels.js";
import { hasOwnVerb, leadRoles } from "./lead-roles.js";
import { isElsewhere } from "./occasion.js";
import { goesOnSpeaking, namedSince } from "./pronoun.js";
import { allOf, EACH_OF_THEM, shareOut } from "./share-out.js";
import { spokenOf } from "./spoken-of.js";
import type { Act, Person, RoleHit } from "./types.js";
import { convenes } from "./verb-role.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

/** Behind these roles a colon opens what was said. */
const ASKS: ReadonlySet<string> = new Set(["propose", "spoke", "tells"]);
const QUOTE = /^[：:]\s?[“"]/u;

export class Subject {
  readonly acts: Act[] = [];
  group: Person[] = [];
  /** A verb has taken the group. */
  acted = false;
  /** Somebody else has become the subject. */
  lost = true;
  /** Inside of what somebody says. */
  speech = false;
  /** The last person is spoken of, not acting. */
  object = false;
  /** The verb phrase ended with a title that is addressed: 向市林业局党组书记、. */
  addresses = false;
  /** 代表…、: the verb may be that of the next one who stands for somebody. */
  waits = false;
  /** The last words were 代表…. */
  #stands = false;
  /** The clause began with 主持召开. */
  convened = false;
  /** What is told belongs to another occasion. */
  elsewhere = false;
  /** The title that the names after it share. */
  heading: { title: Span; object: boolean } | undefined;
  /** Roles whose words stand before the names: 出席会议的有…. */
  before: RoleHit[] = [];
  readonly #hearing = new Hearing();
  /** 主持人：…. */
  label: RoleHit | undefined;
  #also: RoleHit | undefined;
  #soft = false;
  /** A title that ends the verb phrase, for the stack that goes on behind 、. */
  #tail: Span | undefined;
  /** Up to here each of the group has had his own verb. */
  #shared = 0;
  #last: readonly Person[] = [];
  #sentence: Span = { start: 0, end: 0 };
  #block = 0;

  /** @param known is told the persons inside verb phrases */
  constructor(
    readonly text: string,
    readonly words: Words,
    readonly known: (person: Person) => void,
  ) {}

  /** @returns the label of the line before, when this sentence is the next line */
  begin(sentence: Span, block: number): RoleHit | undefined {
    const carried = this.label && isLineBelow(this.text, this.#sentence, sentence) ? this.label : undefined;
    if (block < 0) this.#last = [];
    this.#sentence = sentence;
    this.#block = block;
    this.group = [];
    this.acted = false;
    this.lost = true;
    this.speech = false;
    this.object = false;
    this.convened = false;
    this.addresses = false;
    this.waits = false;
    this.#stands = false;
    this.elsewhere = false;
    this.heading = undefined;
    this.before = [];
    this.#hearing.begin();
    this.label = undefined;
    this.#tail = undefined;
    return carried;
  }

  /** @param body the words between `start` and `end`, which a colon follows */
  readLabel(body: string, start: number, end: number): boolean {
    return this.#takes(labelIn(this.text, body, start, end, this.words));
  }

  /** 上台表态的有三人，分别是…: a comma for the colon. */
  readCount(body: string, start: number): boolean {
    return this.#takes(this.speech ? undefined : countLabel(this.text, body, start, this.words));
  }

  #takes(found: Label | undefined): boolean {
    if (found) this.labelled(found);
    return found !== undefined;
  }

  labelled(found: Label): void {
    this.close();
    this.group = [];
    this.label = found.label;
    this.#also = found.also;
    this.#soft = found.soft === true;
    if (found.title) this.heading = { title: found.title, object: false };
  }

  /** Somebody else is named behind what follows. */
  drop(): void {
    this.close();
    this.group = [];
    this.acted = false;
    this.lost = true;
    this.before = [];
  }

  /** 听取了…的汇报，以及乙关于…的汇报: what those before him did is done. */
  hears(report: RoleHit): void {
    this.#hearing.hears(report, this.acted ? this.group : []);
    if (this.acted) this.drop();
    this.before = [report];
  }

  rolesBefore(span: Span | undefined): void {
    if (!span) return;
    if (this.#soft) this.label = undefined;
    // 作表态发言的有甲，主持会议的是乙
    if (this.before.length > 0 || this.acted) {
      this.close();
      this.group = [];
      this.acted = false;
    }
    this.before = leadRoles(this.text, span, this.words);
  }

  /**
   * In the middle of what somebody does or says only a person who acts at once begins a new clause.
   * @param titled whether titles without a name stand before
   */
  mayInterrupt(sep: string, direct: boolean, titled: boolean): boolean {
    if (this.speech) return direct && sep !== "、";
    return sep !== "、" || direct || this.lost || titled;
  }

  add(person: Person): void {
    // 主持会议的是甲，乙宣读决定
    const open = this.before.length > 0 && !this.acted && this.group.length > 0;
    if (open && hasOwnVerb(this.text, person, this.#sentence.end, this.words)) {
      this.close();
      this.group = [];
      this.before = [];
    }
    this.addresses = false;
    if (this.waits) this.acted = false;
    this.waits = false;
    if (this.acted) {
      this.close();
      this.group = [];
      this.acted = false;
      this.before = [];
    }
    this.#hearing.named(person);
    this.speech = false;
    this.lost = false;
    this.convened = false;
    this.object = person.object;
    if (this.group.length > 0) this.group.push(person);
    else this.group = [person];
    const heads = person.by === "title-before" || person.by === "heading-list";
    if (heads && person.title) this.heading = { title: person.title, object: person.object };
    else if (person.by !== "name-alone") this.heading = undefined;
    if (this.#soft && this.label && doesAtOnce(this.text, person.nameSpan.end, this.#sentence.end, this.words)) this.label = undefined;
    if (this.label) this.alone(person, this.#also ? [this.label, this.#also] : [this.label]);
    this.alone(person, rolesInBracket(this.text, person.nameSpan.end, this.#sentence.end, this.words));
  }

  alone(person: Person, roles: readonly RoleHit[]): void {
    if (roles.length > 0) this.acts.push({ persons: [person], roles, sentence: this.#sentence, block: this.#block });
  }

  /** Persons that never met a verb: with 出席会议的有 before them they have a role all the same. */
  close(): void {
    if (this.group.length === 0) return;
    if (!this.acted && this.before.length > 0) this.#act(this.before);
    const here = this.group.filter((p) => !p.away);
    if (here.length > 0) this.#last = here;
  }

  #act(roles: readonly RoleHit[]): void {
    const there = this.group.some((p) => p.object) ? this.group.filter((p) => !p.object) : [...this.group];
    if (there.length > 0 && !this.elsewhere) this.acts.push({ persons: there, roles, sentence: this.#sentence, block: this.#block });
  }

  /** 他还宣读了…: the last person named; 甲讲话里说得最多的词: named since, though he does nothing there. */
  pronoun(from: number, to: number, persons: readonly Person[]): boolean {
    const last = (this.group.length > 0 ? this.group : this.#last).at(-1);
    const who = last && (namedSince(this.text, last, from, persons) ?? last);
    if (!who) return false;
    this.group = [who];
    this.object = who.object;
    this.lost = false;
    this.does(from, to);
    return true;
  }

  /** 甲代表…，向…: the verb phrase goes on. */
  goesOnTo(body: string): void {
    if (this.group.length > 0 && !this.lost && this.#stands && "向对".includes(body[0] ?? "。")) this.acted = true;
  }

  /** 强调，要…: nobody is said to, after a sentence in which somebody spoke. */
  unsaid(from: number, to: number): boolean {
    const act = this.acts.at(-1);
    if (!act || act.block !== this.#block || this.#last.length === 0 || !isUnsaid(this.text.slice(from, from + 6))) return false;
    if (!goesOnSpeaking(act, this.#sentence, this.#last)) return false;
    this.group = [...act.persons];
    this.object = false;
    this.lost = false;
    this.does(from, to);
    return true;
  }

  /** The words of a verb phrase: its roles go to the group. */
  does(from: number, to: number): void {
    const { text, words } = this;
    this.acted = true;
    this.#mention(from, to);
    // 听取了乙的汇报，强调…: not the one who reports.
    const hearers = this.#hearing.endedBy(from);
    if (hearers?.length === 0) return;
    if (hearers) {
      this.close();
      this.group = [...hearers];
      this.object = false;
    }
    if (this.object) return;
    const away = awayBy(text, from, to, this.#sentence.start, this.acts.length > 0);
    if (away === "absent") this.lost = true;
    else if (away) this.elsewhere = true;
    if (away) return;
    if (from < this.#shared) return;
    if (this.#each(from)) return;
    const roles = rolesIn(text, from, to, words);
    // 甲代表…，乙代表…，丙代表…作表态发言: the verb is still to come; so it is behind 等四套班子领导.
    if (roles.length === 0 && (text[from] === "等" || (text.startsWith("代表", from) && text[to] !== "、"))) this.acted = false;
    this.#stands = roles.length === 0 && text.startsWith("代表", from);
    this.waits = this.acted && roles.length === 0 && text.startsWith("代表", from);
    if (roles.length > 0 && text.startsWith(EACH_OF_THEM, from)) this.#actOfAll(roles);
    else if (roles.length > 0 || this.before.length > 0) this.#act(this.before.length > 0 ? [...this.before, ...roles] : roles);
    else this.quotes(to);
    this.before = [];
    for (const r of roles) if (convenes(text, r) && BODY.test(text.slice(from, to))) this.convened = true;
    const last = roles.at(-1)?.role ?? "";
    // 提出三点要求：迅速传达学习，…: what he asks for.
    if (last === "say" || (text[to] === "：" && ASKS.has(last))) this.speech = true;
  }

  #actOfAll(roles: readonly RoleHit[]): void {
    const persons = allOf(this.acts, this.#sentence) ?? this.group.filter((p) => !p.object);
    if (persons.length > 0 && !this.elsewhere) this.acts.push({ persons, roles, sentence: this.#sentence, block: this.#block });
  }

  /** Each of the group has his own verb: 甲、乙、丙分别主持会议、通报情况、宣读决定. */
  #each(from: number): boolean {
    const shared = shareOut(this.text, from, this.#sentence.end, this.group, this.words);
    if (!shared) return false;
    for (const { person, roles } of this.elsewhere ? [] : shared.parts) this.alone(person, [...this.before, ...roles]);
    this.before = [];
    this.#shared = shared.end;
    return true;
  }

  /** 某某一脸严肃：“…”: who is quoted behind a colon speaks, whatever the words before it. */
  quotes(to: number): void {
    if (this.object || !QUOTE.test(this.text.slice(to, to + 4)) || isElsewhere(this.text.slice(this.#sentence.start, to))) return;
    this.acted = true;
    this.#act([{ role: "tells", start: to, end: to + 1 }]);
  }

  #mention(from: number, to: number): void {
    const hit = spokenOf(this.text, from, to, this.#tail, this.words);
    this.#tail = hit && "tail" in hit ? hit.tail : undefined;
    this.addresses = this.#tail !== undefined && "向对给".includes(this.text[this.#tail.start - 1] ?? "，");
    if (!hit || "tail" in hit) return;
    const { name, title } = hit;
    const nameSpan = { start: name.start, end: name.end };
    const report = this.object || this.elsewhere ? undefined : actsAnyway(this.text, title.start, name.end);
    const person: Person = { name: name.name, nameSpan, title, by: "title-before", object: !report, score: name.score, block: this.#block };
    this.known(person);
    if (report) this.alone(person, [report]);
  }
}
