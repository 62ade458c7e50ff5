/**
 * Every regular expression takes linear time: `recheck` looks for a text that makes it slow. What was found safe is
 * remembered under node_modules/.cache, because the search takes about a minute for all.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { afterAll, describe, expect, test } from "vitest";
import { type Pattern, patternsBuilt, patternsInSource } from "./lib/patterns.js";
import { root } from "./lib/sources.js";

const { literals, builtPerCall } = patternsInSource();
const built = await patternsBuilt();
const distinct = [...new Map([...literals, ...built].map((p) => [`/${p.source}/${p.flags}`, p])).entries()];

/** `v` is newer than recheck; a sticky pattern is tried in one place only, which `^` says as well; `d` changes no time. */
const known = ({ source, flags }: Pattern): [source: string, flags: string] => [
  flags.includes("y") ? `^(?:${source})` : source,
  flags.replace("v", "u").replace(/[dy]/gu, ""),
];

/**
 * The longest attack is a long paragraph. It may take so many steps for each character, which repeats with a bound need;
 * quadratic time takes ten times as many.
 */
const ATTACK = 10_000;
const STEPS = 500;
const LIMITS = { timeout: 20_000, maxAttackStringSize: ATTACK, attackLimit: ATTACK * STEPS };

const memory = join(root, "node_modules/.cache/xuncha/safe-patterns.json");
const terms = JSON.stringify(LIMITS);
const remembered = existsSync(memory) ? (JSON.parse(readFileSync(memory, "utf8")) as { terms: string; safe: string[] }) : undefined;
const safe = new Set(remembered?.terms === terms ? remembered.safe : []);

afterAll(() => {
  mkdirSync(join(memory, ".."), { recursive: true });
  writeFileSync(memory, JSON.stringify({ terms, safe: [...safe] }));
});

test("there are regular expressions, literal and composed", () => {
  expect(literals.length).toBeGreaterThan(0);
  expect(built.length).toBeGreaterThan(0);
});

test("none is composed while the program works", () => {
  expect(builtPerCall).toEqual([]);
});

describe("takes linear time", () => {
  test.concurrent.each(distinct)("%s", { timeout: 60_000 }, async (name, pattern) => {
    if (safe.has(name)) return;
    const result = await check(...known(pattern), LIMITS);
    if (result.status === "safe") safe.add(name);
    // On a slow machine the time may be up with nothing found; anything else that stops the search is an error.
    const calm = result.status === "safe" || (result.status === "unknown" && result.error.kind === "timeout");
    const attack = result.status === "vulnerable" ? result.attack.pattern : "";
    expect(calm, `${pattern.path}: ${result.status} ${attack}`).toBe(true);
  });
});
