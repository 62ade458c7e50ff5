/** The pipeline over one decoded text, from cleaning to checks. Synchronous; bytes are turned into text by `readers/`. */
import { type Grounded, groundedIn, unwrap } from "./assemble.js";
import { cleanText } from "./clean/index.js";
import { type ContextOptions, makeContext } from "./context.js";
import { Mentions } from "./found.js";
import type { Notice } from "./generated/notice.js";
import { checks, recognizers, resolvers } from "./pipeline.js";
import { segment } from "./segment/index.js";
import { totalsOf } from "./totals.js";
import type { Diagnostic, Doc, Draft } from "./types.js";

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

/** @param text a decoded text, as the file has it; offsets of evidence count in it. */
export function parseText(text: string, options: ContextOptions = {}): Parsed {
  const ctx = makeContext(options);
  const clean = cleanText(text, (name) => ctx.lexicon(name));
  const doc = segment(clean);

  const found = new Mentions();
  for (const rule of recognizers) found.add(rule.recognize(doc, found, ctx));

  const draft: Draft = {};
  for (const rule of resolvers) Object.assign(draft, rule.resolve(doc, found, draft, ctx));

  const filled: Record<string, unknown> = { kind: "other", attendees: [], types: [], targets: [], counts: [], ...unwrap(draft) };
  const notice: Record<string, unknown> = { schemaVersion: "1" };
  for (const key of ORDER) {
    if (key === "totals") notice[key] = totalsOf(filled as unknown as Notice);
    else if (filled[key] !== undefined) notice[key] = filled[key];
  }
  notice["source"] = { characters: text.length, repairs: [...clean.repairs] };
  notice["warnings"] = [];

  const done = notice as unknown as Notice;
  const diagnostics: Diagnostic[] = clean.notes.map((n) => ({ code: n.code, params: n.params, sourceSpan: n.span }));
  for (const check of checks) diagnostics.push(...check.check(done, draft, doc, found, ctx));
  let grounded: readonly Grounded[] | undefined;
  return {
    notice: done,
    doc,
    draft,
    found,
    // Few ask.
    get grounded() {
      grounded ??= groundedIn(draft);
      return grounded;
    },
    diagnostics,
  };
}
