/** Runs the examples beside every rule, each stage in its own way. */
import { describe, expect, test } from "vitest";
import { cleanText, type Repair, repairs } from "../src/clean/index.js";
import { makeContext } from "../src/context.js";
import { Mentions } from "../src/found.js";
import type { Parsed } from "../src/parse.js";
import { checks, recognizers, resolvers } from "../src/pipeline.js";
import { segment } from "../src/segment/index.js";
import type { Check, Diagnostic, Mention, Recognizer, Resolver } from "../src/types.js";
import { parseText } from "./helpers/parsed.js";
import { type Examples, examplesOf, type Find, hasExamples, type Ignore, type Span } from "./lib/examples.js";
import type { Rule } from "./lib/rules.js";

const show = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll("\n", "⏎");

function suite<R extends Rule>(rules: readonly R[], finds: (rule: R, find: Find) => void, ignores: (rule: R, ignore: Ignore) => void) {
  // A rule without examples is reported by test/house.test.ts.
  for (const rule of rules.filter(({ id }) => hasExamples(id))) {
    describe(rule.id, () => {
      const examples = readable(rule.id);
      test.each(examples.finds.map((find) => [show(find.text), find] as const))("finds %s", (_, find) => finds(rule, find));
      test.each(examples.ignores.map((ignore) => [show(ignore.text), ignore] as const))("ignores %s", (_, ignore) => ignores(rule, ignore));
    });
  }
}

/** A file that cannot be read fails as a test of its own and leaves the others to run. */
function readable(id: string): Examples {
  try {
    return examplesOf(id);
  } catch (error) {
    test("examples can be read", () => {
      throw error;
    });
    return { finds: [], ignores: [] };
  }
}

const places = (spans: readonly Span[], source: string): string[] =>
  spans.map(({ start, end }) => `${start}–${end} ${source.slice(start, end)}`).sort();

// ---- repairs: the whole cleaning, as a rule reads its result

suite<Repair>(
  repairs,
  (rule, { text, marks, value, code }) => {
    const cleaned = cleanText(text);
    if (value !== undefined) expect(cleaned.text).toBe(value);
    if (!rule.silent) expect(cleaned.repairs).toContain(rule.code);
    const notes = cleaned.notes.filter((n) => code === undefined || n.code === code);
    expect(cleaned.text !== text || notes.length > 0, "nothing is changed and nothing is said").toBe(true);
    if (code !== undefined) expect(cleaned.notes.map((n) => n.code)).toContain(code);
    const spans = notes.map((n) => n.span);
    if (marks.length > 0) expect(places(spans, text)).toEqual(places(marks, text));
  },
  (_, { text }) => {
    const { text: cleaned, repairs: changed, notes } = cleanText(text);
    expect({ cleaned, changed, notes }).toEqual({ cleaned: text, changed: [], notes: [] });
  },
);

// ---- recognizers: those up to the rule, because a later one cannot change what it finds

function mentionsOf(rule: Recognizer, text: string, today: string | undefined): { value: unknown; span: Span }[] {
  const ctx = makeContext({ today });
  const clean = cleanText(text);
  const doc = segment(clean);
  const found = new Mentions();
  for (const r of recognizers.slice(0, recognizers.indexOf(rule))) found.add(r.recognize(doc, found, ctx));
  return rule.recognize(doc, found, ctx).map((m: Mention) => ({ value: m.value, span: clean.toSource(m.span) }));
}

suite(
  recognizers,
  (rule, { text, marks, value, today }) => {
    expect(marks, "an example of a recognizer marks what it finds").not.toHaveLength(0);
    const mentions = mentionsOf(rule, text, today);
    expect(
      places(
        mentions.map((m) => m.span),
        text,
      ),
    ).toEqual(places(marks, text));
    if (value === undefined) return;
    const expected = Array.isArray(value) ? value : mentions.map(() => value);
    expect(mentions.map((m) => m.value)).toEqual(expected);
  },
  (rule, { text, today }) => {
    expect(
      places(
        mentionsOf(rule, text, today).map((m) => m.span),
        text,
      ),
    ).toEqual([]);
  },
);

// ---- resolvers: the whole pipeline, looked at in one place of the notice

function valueAt(notice: unknown, pointer: string): unknown {
  let here = notice;
  for (const key of pointer.split("/").slice(1)) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return here;
}

const isBelow = (pointer: string, at: string): boolean => pointer === at || pointer.startsWith(`${at}/`);

function pointerOf({ at }: { at: string | undefined }): string {
  if (at === undefined) throw new Error("an example of a resolver says where to look: `at`");
  return at;
}

suite<Resolver>(
  resolvers,
  (_, find) => {
    const at = pointerOf(find);
    const { notice, doc, grounded } = parseText(find.text, { today: find.today });
    const actual = valueAt(notice, at);
    expect(actual, `nothing at ${at}`).toBeDefined();
    if (typeof find.value === "object" && find.value !== null) expect(actual).toMatchObject(find.value);
    else if (find.value !== undefined) expect(actual).toEqual(find.value);
    if (find.marks.length === 0) return;
    const spans = grounded.filter((g) => isBelow(g.pointer, at)).flatMap((g) => g.spans.map((s) => doc.clean.toSource(s)));
    expect(places(spans, find.text)).toEqual(places(find.marks, find.text));
  },
  (_, ignore) => {
    const at = pointerOf(ignore);
    const { notice, grounded } = parseText(ignore.text, { today: ignore.today });
    const value = valueAt(notice, at);
    // What no rule has grounded is a default: `kind: other`, an empty list.
    const given = grounded.some((g) => isBelow(g.pointer, at));
    expect(given ? value : [], `${at} is ${JSON.stringify(value)}`).toSatisfy(isEmpty);
  },
);

const isEmpty = (x: unknown): boolean =>
  x === undefined || x === "" || (typeof x === "object" && x !== null && Object.keys(x).length === 0);

// ---- checks: the whole pipeline, looked at for the codes of the check

function placeOf(d: Diagnostic, { doc, grounded }: Parsed): Span | undefined {
  if (d.sourceSpan) return d.sourceSpan;
  if (d.span) return doc.clean.toSource(d.span);
  const { path } = d;
  const value = path === undefined ? undefined : grounded.find((g) => isBelow(g.pointer, path));
  return value?.spans[0] && doc.clean.toSource(value.spans[0]);
}

suite<Check>(
  checks,
  (rule, { text, marks, code, today }) => {
    if (code === undefined) throw new Error("an example of a check names the code it raises: `code`");
    expect(rule.codes).toContain(code);
    const parsed = parseText(text, { today });
    const raised = parsed.diagnostics.filter((d) => d.code === code);
    expect(raised.length, `${code} is not raised, only ${parsed.diagnostics.map((d) => d.code).join(" ")}`).toBeGreaterThan(0);
    if (marks.length === 0) return;
    const spans = raised.flatMap((d) => placeOf(d, parsed) ?? []);
    expect(places(spans, text)).toEqual(places(marks, text));
  },
  (rule, { text, today }) => {
    const raised = parseText(text, { today }).diagnostics.filter((d) => rule.codes.includes(d.code));
    expect(raised.map((d) => d.code)).toEqual([]);
  },
);

test("there are rules to test", () => {
  expect(recognizers.length + resolvers.length + checks.length).toBeGreaterThan(0);
});
