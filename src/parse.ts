/** The pipeline over decoded texts, from cleaning to checks. Synchronous; bytes are turned into text by `readers/`. */
import { type Grounded, groundedIn, unwrap } from "./assemble.js";
import { cleanText } from "./clean/index.js";
import { type ContextOptions, makeContext } from "./context.js";
import { Mentions } from "./found.js";
import type { Notice } from "./generated/notice.js";
import { checks, recognizers, resolvers } from "./pipeline.js";
import { segment } from "./segment/index.js";
import { totalsOf } from "./totals.js";
import type { Context, Diagnostic, Doc, Draft } from "./types.js";

export interface Parsed {
  /** Without `evidence`; `warnings` empty: `result.ts` words the diagnostics and looks up their places. */
  readonly notice: Notice;
  readonly doc: Doc;
  readonly draft: Readonly<Draft>;
  readonly found: Mentions;
  readonly grounded: readonly Grounded[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The order of the keys in the output; keys of the notice that are not listed do not exist. */
const ORDER = [
  "kind",
  "title",
  "published",
  "round",
  "meeting",
  "attendees",
  "attendeeGroups",
  "teams",
  "types",
  "targets",
  "counts",
  "totals",
  "period",
  "contacts",
  "statements",
  "documents",
] as const;

/**
 * Each rule reads all texts before the next one has its turn: its code and its tables are at hand then, which makes many
 * texts cheaper by a third than as many alone (docs/performance.md).
 * @param texts decoded texts, as the files have them; offsets of evidence count in them
 * @param onText is told before each step which text is in hand
 * @throws what a rule throws: an error of the program, after which nothing is known of any of the texts
 */
export function parseTexts(texts: readonly string[], options: ContextOptions = {}, onText?: (index: number) => void): Parsed[] {
  const ctx = makeContext(options);
  const reads = texts.map((text, i) => {
    onText?.(i);
    return new Reading(text, ctx);
  });
  for (const rule of recognizers) each(reads, recognize, rule, ctx, onText);
  for (const rule of resolvers) each(reads, resolve, rule, ctx, onText);
  each(reads, assemble, undefined, ctx, onText);
  for (const rule of checks) each(reads, check, rule, ctx, onText);
  return reads;
}

/** What a rule does to a text; written once, for a function made for each rule would be thrown away with each notice. */
type Step<R> = (read: Reading, rule: R, ctx: Context) => void;

function each<R>(reads: readonly Reading[], step: Step<R>, rule: R, ctx: Context, onText: ((index: number) => void) | undefined): void {
  for (let i = 0; i < reads.length; i++) {
    onText?.(i);
    step(reads[i] as Reading, rule, ctx);
  }
}

const recognize: Step<(typeof recognizers)[number]> = ({ doc, found }, rule, ctx) => found.add(rule.recognize(doc, found, ctx));
const resolve: Step<(typeof resolvers)[number]> = ({ doc, found, draft }, rule, ctx) =>
  void Object.assign(draft, rule.resolve(doc, found, draft, ctx));
const assemble: Step<undefined> = (read) => read.assemble();
const check: Step<(typeof checks)[number]> = (read, rule, ctx) => read.say(rule.check(read.notice, read.draft, read.doc, read.found, ctx));

/** A text on its way through the pipeline. */
class Reading implements Parsed {
  readonly doc: Doc;
  readonly found = new Mentions();
  readonly draft: Draft = {};
  readonly diagnostics: Diagnostic[];
  notice!: Notice;
  #grounded: readonly Grounded[] | undefined;

  constructor(text: string, ctx: Context) {
    const clean = cleanText(text, (name) => ctx.lexicon(name));
    this.doc = segment(clean);
    this.diagnostics = clean.notes.map((n) => ({ code: n.code, params: n.params, sourceSpan: n.span }));
  }

  /** Few ask. */
  get grounded(): readonly Grounded[] {
    this.#grounded ??= groundedIn(this.draft);
    return this.#grounded;
  }

  assemble(): void {
    const filled: Record<string, unknown> = { kind: "other", attendees: [], types: [], targets: [], counts: [], ...unwrap(this.draft) };
    const notice: Record<string, unknown> = { schemaVersion: "1" };
    for (const key of ORDER) {
      if (key === "totals") notice[key] = totalsOf(filled as unknown as Notice);
      else if (filled[key] !== undefined) notice[key] = filled[key];
    }
    const { source, repairs } = this.doc.clean;
    notice["source"] = { characters: source.length, repairs: [...repairs] };
    notice["warnings"] = [];
    this.notice = notice as unknown as Notice;
  }

  say(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }
}
