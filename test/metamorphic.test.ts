/** The same notice gives the same data, in whatever file it arrives. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "../src/readers/index.js";
import { parseNotice } from "../src/result.js";
import { transforms } from "./metamorphic-transforms.js";

const root = new URL("../fixtures/", import.meta.url);
const ENDINGS = ["txt", "html", "docx", "pdf", "doc"];

/** Every fixture's text, as its reader gives it. */
const fixtures = readdirSync(root).flatMap((name) => {
  const ending = ENDINGS.find((e) => existsSync(new URL(`${name}/notice.${e}`, root)));
  return ending ? [{ name, file: new URL(`${name}/notice.${ending}`, root) }] : [];
});

async function dataOf(bytes: Uint8Array): Promise<object> {
  // Where something stands and how it was cleaned may differ; what it says may not.
  const { source: _source, evidence: _evidence, warnings: _warnings, ...data } = (await parseNotice(bytes)).notice;
  return data;
}

test("there are fixtures", () => expect(fixtures.length).toBeGreaterThan(5));

describe.each(fixtures)("$name", ({ file }) => {
  test.each(Object.entries(transforms))("%s", async (_, transform) => {
    const { text } = await readSource(readFileSync(file));
    expect(await dataOf(transform(text))).toEqual(await dataOf(new TextEncoder().encode(text)));
  });
});
