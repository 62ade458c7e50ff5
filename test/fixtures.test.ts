/**
 * Each notice under fixtures/ gives the data that a person has checked: all of it, source and warnings too.
 * `npm run fixtures` rewrites expected.yaml after a change that is meant.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toYaml } from "../src/formats/yaml.js";
import { validateNotice } from "../src/index.js";
import { parseNotice } from "../src/result.js";

const root = new URL("../fixtures/", import.meta.url);

/** Folders without a notice of that name, such as `unseen`, are no fixtures. */
const fixtures = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const file = readdirSync(new URL(`${name}/`, root)).find((f) => f.startsWith("notice."));
    return file === undefined ? [] : [{ name, file }];
  });

const at = (name: string, file: string): URL => new URL(`${name}/${file}`, root);

test("there are fixtures of text and of files", () => {
  expect(fixtures.filter((f) => f.file === "notice.txt").length).toBeGreaterThanOrEqual(10);
  expect(fixtures.filter((f) => f.file !== "notice.txt").length).toBeGreaterThanOrEqual(5);
});

describe.each(fixtures)("$name", ({ name, file }) => {
  test("says why it is there", () => {
    expect(existsSync(at(name, "why.md"))).toBe(true);
    expect(readFileSync(at(name, "why.md"), "utf8").trim().length).toBeGreaterThan(10);
  });

  test("gives the expected data", async () => {
    const { notice } = await parseNotice(readFileSync(at(name, file)), { file });
    // Through YAML and back: what is written is what counts.
    expect(parse(toYaml(notice))).toEqual(parse(readFileSync(at(name, "expected.yaml"), "utf8")));
  });

  test("expects valid data", () => {
    expect(validateNotice(parse(readFileSync(at(name, "expected.yaml"), "utf8")))).toEqual([]);
  });
});
