/** Everything that can be wrong, in every way of writing it: the report points there. */
import { describe, expect, test } from "vitest";
import { Lines } from "../src/lines.js";
import { codes } from "../src/validate/codes.js";
import { checkText } from "../src/validate/index.js";
import { type Break, constraintsOfSchema, crossBreaks, schemaBreaks } from "./helpers/breaks.js";
import { emit, STYLES, type Style } from "./helpers/emit.js";
import { fullNotice } from "./helpers/full-notice.js";

const FILES: Readonly<Record<Style, string>> = { block: "a.yaml", flow: "a.yaml", json: "a.json", ndjson: "a.ndjson" };

/** The line and column that were written, not those that a parser finds. */
function expectedPlace({ data, pointer, at }: Break, style: Style) {
  const { text, places } = emit(data, style);
  const written = places.get(pointer);
  if (!written) throw new Error(`${pointer} was not written`);
  const offset = at === "value" ? written.value : (written.key ?? written.value);
  return { text, ...new Lines(text).at(offset) };
}

test.each(STYLES)("the sound notice is sound in %s", async (style) => {
  const report = await checkText(emit(fullNotice(), style).text, FILES[style]);
  // The first line of NDJSON is not sound on purpose: findings have to be told of the right line.
  expect(report.diagnostics.filter((d) => style !== "ndjson" || d.line > 1).map((d) => [d.code, d.message])).toEqual([]);
});

test("every rule of the schema is broken", () => {
  const broken = new Set(schemaBreaks().map((b) => b.constraint));
  expect(constraintsOfSchema().length).toBeGreaterThan(150);
  expect(constraintsOfSchema().filter((c) => !broken.has(c))).toEqual([]);
});

test("every code of the cross-field checks is broken", () => {
  const broken = new Set(crossBreaks().map((b) => b.code));
  const cross = Object.entries(codes).filter(([, { group }]) => group === "relations" || group === "form");
  expect(cross.map(([code]) => code).filter((code) => !broken.has(code))).toEqual([]);
});

describe.each(STYLES)("%s", (style) => {
  test.each([...schemaBreaks(), ...crossBreaks()].map((b) => [b.name, b] as const))("%s", async (_name, entry) => {
    const { text, line, column } = expectedPlace(entry, style);
    const { diagnostics } = await checkText(text, FILES[style], { maxProblems: 0 });
    const here = diagnostics.filter((d) => d.code === entry.code && d.line === line && d.column === column);
    expect(
      here,
      `expected ${entry.code} at ${line}:${column}, found ${JSON.stringify(diagnostics.map((d) => [d.code, d.line, d.column]))}`,
    ).toHaveLength(1);
    expect(here[0]?.pointer).toBe(entry.pointer);
    expect(here[0]?.message).not.toMatch(/\{\w+\}|@(?:type|title|pattern|field):|undefined/u);
  });
});
