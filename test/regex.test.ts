/**
 * Every regular expression takes linear time: `recheck` looks for a text that makes it slow. That takes minutes for all of
 * them, so what passed is recorded in linear-time.json and only the others are searched; a change of the search or of its
 * limits makes the record void. `npx vitest run test/regex.test.ts --update` writes the record, without the file anew for all.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check, type Diagnostics } from "recheck";
import { beforeAll, describe, expect, test } from "vitest";
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

/** In letters of base64url: enough that no two of some thousand expressions share a name. */
const NAME = 12;
const nameOf = (pattern: string): string => createHash("sha256").update(pattern).digest("base64url").slice(0, NAME);

const RECORD = join(root, "test/linear-time.json");
const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };
const terms = { recheck: version, ...LIMITS };

interface Recorded {
  readonly terms: typeof terms;
  /** Names of expressions, sorted. */
  readonly linear: readonly string[];
}

const recorded = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, "utf8")) as Recorded) : undefined;
const passed = new Set(JSON.stringify(recorded?.terms) === JSON.stringify(terms) ? recorded?.linear : []);

/** Milliseconds after which the search has given up by itself, were it still at work. */
const STUCK = LIMITS.timeout + 10_000;

/** Its program has been seen to stop answering, idle; the same search in a worker is slower and goes on. */
async function search(pattern: Pattern): Promise<Diagnostics> {
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), STUCK);
  });
  const result = await Promise.race([check(...known(pattern), LIMITS), stuck]);
  clearTimeout(timer);
  if (result) return result;
  process.env["RECHECK_BACKEND"] = "worker";
  return check(...known(pattern), LIMITS);
}

/** Four times the text takes four times as long in linear time, sixteen times as long in quadratic; between the two, by factors. */
const QUADRATIC = 8;
/** Milliseconds for which a large factor is measured again; a quadratic expression keeps it. */
const DOUBT = 4_000;

/** Milliseconds that no expression in linear time needs for 200 letters. */
const SLOW = 300;

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** How much longer the expression takes for an attack of four times the length; 1 where it is too quick to tell. */
function growth({ source, flags }: Pattern, attack: Attack): number {
  const expression = new RegExp(source, flags);
  const once = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const textOf = (length: number): string =>
    attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / once))).join("") + attack.suffix;
  const time = (text: string, times: number): number => {
    const start = performance.now();
    for (let i = 0; i < times; i++) for (const _ of text.matchAll(new RegExp(expression, flags.includes("g") ? flags : `${flags}g`)));
    return performance.now() - start;
  };
  // Exponential time would not end: it is told by short texts, a few letters longer each.
  for (let length = 16; length <= 200; length += 4) if (time(textOf(length), 1) > SLOW) return Number.POSITIVE_INFINITY;
  const texts = [textOf(5_000), textOf(20_000)] as const;
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // In turn, and for as long in linear time, so that what else the machine does slows both. A turn of the scheduler is about as
  // long and may strike the same one again and again: which comes first changes, and a large factor must last.
  const started = performance.now();
  for (let round = 0; round < 7 || (long / short >= QUADRATIC && performance.now() - started < DOUBT); round++) {
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      if (which === 0) short = Math.min(short, time(texts[0], 4) / 4);
      else long = Math.min(long, time(texts[1], 1));
    }
  }
  return long < 5 ? 1 : long / Math.max(short, 0.05);
}

test("tells quadratic from linear time", { timeout: 60_000 }, () => {
  const attack: Attack = { pumps: [{ prefix: "", pump: "一" }], suffix: "x" };
  const pattern = (source: string): Pattern => ({ path: "", source, flags: "u" });
  expect(growth(pattern("一*y"), attack)).toBeGreaterThan(QUADRATIC);
  expect(growth(pattern("一[^。]{0,30}(?:来信|来电)"), attack)).toBeLessThan(QUADRATIC);
  expect(growth(pattern("(?:(?:一|一一)*)*$(?<=y)"), attack)).toBe(Number.POSITIVE_INFINITY);
});

test("there are regular expressions, literal and composed", () => {
  expect(literals.length).toBeGreaterThan(0);
  expect(built.length).toBeGreaterThan(0);
});

test("none is composed while the program works", () => {
  expect(builtPerCall).toEqual([]);
});

describe("takes linear time", () => {
  // Asked by several at once the search would start a program for each.
  beforeAll(() => check("a", "", LIMITS));
  // Five at a time, and each waits for the others' search: the time is that of five slow ones on a slow machine.
  test.concurrent.each(distinct)("%s", { timeout: 600_000 }, async (name, pattern) => {
    if (passed.has(nameOf(name))) return;
    const result = await search(pattern);
    // The search is a search by chance: what it finds is tried out. A bounded repeat costs a constant for each character.
    if (result.status === "vulnerable") {
      expect(growth(pattern, result.attack), `${pattern.path}: ${result.attack.pattern}`).toBeLessThan(QUADRATIC);
    } else {
      // On a slow machine the time may be up with nothing found; anything else that stops the search is an error.
      const calm = result.status === "safe" || result.error.kind === "timeout";
      expect(calm, `${pattern.path}: ${result.status}`).toBe(true);
    }
    passed.add(nameOf(name));
  });
});

test("the record names these expressions and no others", async () => {
  const linear = distinct.map(([name]) => nameOf(name)).filter((name) => passed.has(name));
  const record: Recorded = { terms, linear: linear.sort() };
  await expect(`${JSON.stringify(record, undefined, 2)}\n`).toMatchFileSnapshot(RECORD);
});
