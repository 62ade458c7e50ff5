/**
 * Types that cross a stage. No logic lives here.
 *
 * Offsets are UTF-16 units, half-open `[start, end)`. A span belongs to one text: `Span<"clean">` to the cleaned text that
 * the rules read, `Span<"source">` to the decoded original. The brand keeps one from being used on the other.
 */
import type { Notice } from "./generated/notice.js";

export type { Notice };

declare const space: unique symbol;

export interface Span<S extends "source" | "clean" = "clean"> {
  readonly start: number;
  readonly end: number;
  readonly [space]?: S;
}

/** The cleaned text with the way back to the original. */
export interface CleanText {
  readonly text: string;
  readonly source: string;
  /** The characters of the original that a stretch of the cleaned text was made from. */
  toSource(span: Span<"clean">): Span<"source">;
  /** Codes of the repairs that changed something, in the order of the pipeline: `traditional`, `pinyin`, … */
  readonly repairs: readonly string[];
  /** What a repair wants a person to look at (lost characters, injected advertising). */
  readonly notes: readonly CleanNote[];
}

export interface CleanNote {
  readonly code: string;
  readonly span: Span<"source">;
  readonly params: Readonly<Record<string, string | number>>;
}

export type BlockKind = "navigation" | "headline" | "dateline" | "heading" | "body" | "row" | "caption" | "credits" | "boilerplate";

/** A paragraph, a heading, a line of a table: a stretch of the cleaned text without a line break that matters. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly text: string;
  /** What of the characters that rules look for its text holds: `Mark`s of `segment/marks.ts`. */
  readonly marks: number;
}

export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Index into `Doc.blocks`. */
  readonly block: number;
  /** As in `Block`. */
  readonly marks: number;
}

export interface Word {
  readonly text: string;
  readonly span: Span;
}

export interface Doc {
  readonly clean: CleanText;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentences of the blocks that carry content (headline, heading, body, row), in order. */
  readonly sentences: readonly Sentence[];
  /** Those of all blocks together. */
  readonly marks: number;
}

/** `stated`: the words stand there; `inherited`: taken over from an earlier place; `implied`: follows from the text. */
export type Origin = "stated" | "inherited" | "implied";

/** A value with the place it comes from and the rule that found it. */
export interface Field<T> {
  readonly value: T;
  readonly origin: Origin;
  /** Where the value stands; several stretches when it is joined from them. Never empty. */
  readonly spans: readonly Span[];
  readonly rule: string;
}

/** A part of the notice in which each leaf is a field with its evidence. */
export type Drafted<T> = [T] extends [string | number | boolean | undefined]
  ? Field<NonNullable<T>>
  : T extends readonly (infer U)[]
    ? Drafted<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Drafted<T[K]> }
      : never;

type Derived = "schemaVersion" | "totals" | "source" | "warnings" | "evidence";

/** What the resolvers fill in, each its own keys. */
export type Draft = Partial<{ [K in keyof Omit<Notice, Derived>]-?: Drafted<NonNullable<Notice[K]>> }>;

export interface DateValue {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 上旬, 中下旬, 底, 初: the part of the month, as written. */
  readonly part?: string;
  /** Years from the year of publication: 今年 0, 去年 -1. */
  readonly yearOffset?: number;
  /** Days from the day of publication: 昨天 -1. */
  readonly offset?: number;
}

/** A unit's name taken apart. */
export interface UnitName {
  /** 党组, 党委, 党工委 … when the name carries it. */
  readonly organ: string | undefined;
  /** The name without organ and without the brackets that close it. */
  readonly stem: string;
  /** `department`, `township`, `village` …; `other` for a name known only by its organ, `bare` for one that its neighbours explain. */
  readonly category: string;
}

export interface ListUnit {
  readonly kind: "unit";
  readonly name: string;
  readonly span: Span;
  readonly read: UnitName;
  /** What stands before it: 、 ， ； 及 … */
  readonly joint: string;
  /** Index of the item that it belongs to: (含A、B), 及所辖的A、B. */
  readonly parent: number | undefined;
  /** Named only as the place of what is counted (A镇所辖47个村): no target. */
  parentOnly: boolean;
}

export interface ListCount {
  readonly kind: "count";
  readonly count: number;
  readonly unit: string;
  readonly span: Span;
  readonly countSpan: Span;
  readonly unitSpan: Span;
  readonly joint: string;
  /** `own`: a number of its own; `closer`: closes the list; `sub`: units of the items before; `orphan`: of items that are no targets. */
  relation: "own" | "closer" | "sub" | "orphan";
  /** Indexes of the items that they belong to (`sub`), or that a closer counts. */
  of: number[];
  /** Belongs to units named before this list: 其所属的43个团场, 6个镇所辖78个村 (then `many` is 6). */
  back?: { readonly many: number | undefined; readonly places?: boolean };
  /** Names of the towns that an `orphan` stands under; they may be targets of another list. */
  parents?: readonly string[];
}

export type ListItem = ListUnit | ListCount;

export interface ListReading {
  readonly items: ListItem[];
  readonly unexplained: Span[];
  /** Where reading stopped. */
  readonly end: number;
}

/** Who is inspected: one clause with its list. */
export interface Assignment {
  /** Types with the place of their words, in the order of the text. */
  readonly types: readonly { readonly type: string; readonly span: Span }[];
  readonly reading: ListReading;
  /** `strong` clauses say that a unit is inspected; `weak` ones only that a team came to it; `row` ones stand in a table by team; a `total` sums up. */
  readonly force: "strong" | "weak" | "row" | "total";
  /** The place that the list stands under without writing it: 赴甲县对县教育局…. */
  readonly place?: Span;
  readonly team?: { readonly name: string; readonly span: Span };
}

/** What each kind of mention holds. */
export interface MentionValues {
  /** A round named in the text: 九届市委第六轮巡察. */
  round: { authority?: string; term?: number; number?: number; mode: "巡察" | "巡视" };
  /** A calendar date as written; parts that are not written are missing. */
  date: DateValue;
  /** A named person with the title written beside the name. */
  person: { name: string; title?: string };
  /** A type of inspection: 常规巡察, 提级交叉巡察 (two). */
  inspection: { types: readonly { readonly type: string; readonly span: Span }[] };
  /** A clause that says who is inspected. */
  assignment: Assignment;
  phone: { number: string };
  email: { address: string };
  mailbox: { text: string };
  document: { title: string };
}

export type MentionKind = keyof MentionValues;

export interface Mention<K extends MentionKind = MentionKind> {
  readonly kind: K;
  readonly span: Span;
  readonly value: MentionValues[K];
  readonly rule: string;
  /** Spans of parts of the value that have evidence of their own (`authority`, `term`, `number`, `name`, `title`…). */
  readonly parts: Readonly<Record<string, Span>>;
}

/** The mentions found so far. */
export interface Found {
  /** In the order of the text. */
  of<K extends MentionKind>(kind: K): readonly Mention<K>[];
  /** Those that lie within a span. */
  within<K extends MentionKind>(kind: K, span: Span): readonly Mention<K>[];
}

/** A word list with its ways of matching; a user's own entries are among them. */
export interface Lexicon {
  has(word: string): boolean;
  /** Length of the longest entry that begins at `at`, 0 if none. */
  matchAt(text: string, at: number): number;
  /** Where in `[from, to)` the next entry may begin, as its first two letters say: to be asked before `matchAt`; `to` if nowhere. */
  nextAt(text: string, from: number, to: number): number;
  /** Length of the longest entry that ends at `end`, 0 if none. */
  matchEnd(text: string, end: number): number;
  readonly words: readonly string[];
  /** The value beside a word, where the lexicon has values. */
  value(word: string): string | undefined;
  /** The value of the word that stands at `at` and has `length` letters. */
  valueAt(text: string, at: number, length: number): string | undefined;
}

export interface Context {
  /** ISO date that relative dates count from, when the caller gave one. */
  readonly today: string | undefined;
  lexicon(name: string): Lexicon;
  /** Words of a stretch of the cleaned text. Loads a segmenter at the first call. */
  words(doc: Doc, span: Span): readonly Word[];
}

interface Rule {
  /** The path of the file below `src/`, without its ending. */
  readonly id: string;
  /** One line, for `docs/rules.md`. */
  readonly summary: string;
}

/** Finds mentions of one kind in the text. */
export interface Recognizer<K extends MentionKind = MentionKind> extends Rule {
  readonly kind: K;
  recognize(doc: Doc, found: Found, ctx: Context): Mention<K>[];
}

/** Fills some keys of the draft from the mentions; later resolvers see what earlier ones wrote. */
export interface Resolver extends Rule {
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>, ctx: Context): Draft;
}

export interface Diagnostic {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** JSON Pointer of the value in question. */
  readonly path?: string;
  /** Where to look, in the cleaned text. */
  readonly span?: Span;
  /** Where to look, in the original, when that is what is known. */
  readonly sourceSpan?: Span<"source">;
}

/** Looks at the finished notice and says what a person should look at. */
export interface Check extends Rule {
  readonly codes: readonly string[];
  check(notice: Notice, draft: Readonly<Draft>, doc: Doc, found: Found, ctx: Context): Diagnostic[];
}
