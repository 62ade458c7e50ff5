/** Any bytes, and notices of invented places in any mixture of damage: data or a clear error, and every value in its place. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../src/clean/index.js";
import { validateNotice } from "../src/index.js";
import { messageOf } from "../src/messages/index.js";
import { pageAt } from "../src/pages.js";
import { ReadError } from "../src/readers/error.js";
import { INPUT_FORMATS } from "../src/readers/sniff.js";
import { parseNotice, type Result } from "../src/result.js";
import { type Transform, transforms } from "./metamorphic-transforms.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What was read, or the words of the error; any other error fails the test. */
async function readOrSay(bytes: Uint8Array, options: { inputFormat?: never; file?: string } = {}): Promise<Result | undefined> {
  try {
    return await parseNotice(bytes, { ...options, evidence: true });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    for (const lang of ["zh", "en"] as const) expect(messageOf(error.code, lang, error.params)).not.toMatch(/\{\w+\}/u);
    return undefined;
  }
}

function expectSound({ notice, text }: Result): void {
  expect(validateNotice(notice).filter((d) => d.severity === "error")).toEqual([]);
  for (const evidence of Object.values(notice.evidence ?? {}))
    for (const { start, end, text: words } of [evidence, ...(evidence.parts ?? [])]) {
      expect(start).toBeLessThan(end);
      expect(text.slice(start, end)).toBe(words);
    }
}

/** Beginnings by which readers are chosen, so that random bytes reach all of them. */
const HEADS = [
  "",
  "%PDF-1.4\n",
  "PK\x03\x04",
  "<html><body><p>",
  "{\\rtf1\\ansi ",
  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  "\xff\xfe",
  "\xef\xbb\xbf",
];
const bytes = fc
  .tuple(fc.constantFrom(...HEADS), fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: "binary", maxLength: 200 }).map(utf8)))
  .map(([head, rest]) => new Uint8Array(Buffer.concat([Buffer.from(head, "latin1"), rest])));

test("any bytes give valid data or a clear error", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(undefined, ...INPUT_FORMATS), async (data, format) => {
      const result = await readOrSay(data, format === undefined ? {} : { inputFormat: format as never });
      if (result) expectSound(result);
    }),
    { numRuns: 300 },
  );
});

/** Letters of place names; none begins or ends a word of the sentences around them. */
const PLACE = [..."枫桐柏榆溪泉岭坪湾泽渡湖峰岩磨笛鹤鹭雁霞墨砚瑶琪璧槐椿桦蓼茗芦荻汐浔漪渚"];
const place = fc.array(fc.constantFrom(...PLACE), { minLength: 2, maxLength: 3 }).map((letters) => letters.join(""));
const distinct = (count: number) => fc.uniqueArray(place, { minLength: count, maxLength: count });

/** A notice of places that no list of places has. */
const notice = fc.tuple(distinct(6), fc.integer({ min: 2, max: 30 })).map(([[county, ...p], villages]) => {
  const lines = [
    `${county}县委第三轮巡察动员部署会召开`,
    `　　3月5日上午，十二届${county}县委第三轮巡察动员部署会召开。县委书记高山出席会议并讲话，县委常委、组织部部长方岩主持会议。`,
    `　　会议决定，本轮巡察对县水利局党组、县林业局党组、${p[0]}镇党委、${p[1]}乡党委及所辖${villages}个村党组织开展常规巡察，对${p[2]}镇${p[3]}村党支部开展提级巡察。`,
    `　　会议强调，各巡察组要守住纪律，被巡察党组织要如实提供情况。联系电话：0736-5212345，邮箱：xc@example.com。`,
  ];
  return {
    text: `${lines.join("\n")}\n`,
    targets: ["县水利局党组", "县林业局党组", `${p[0]}镇党委`, `${p[1]}乡党委`, `${p[2]}镇${p[3]}村党支部`],
  };
});

const CONTAINERS = new Set(["gb18030", "html page", "docx", "pdf", "with a mark"]);
const damages = Object.entries(transforms).filter(([name]) => !CONTAINERS.has(name));
const containers = [...CONTAINERS].map((name) => [name, transforms[name] as Transform] as const);

const damaged = (text: string, names: readonly string[]): string =>
  names.reduce((before, name) => new TextDecoder().decode((transforms[name] as Transform)(before)), text);

const squeezed = (names: readonly string[]): string[] => names.map((n) => n.replace(/\s/gu, ""));

test.each(Object.entries(transforms))("units of places that nobody knows survive: %s", { timeout: 60_000 }, async (name, transform) => {
  await fc.assert(
    fc.asyncProperty(notice, async ({ text, targets }) => {
      const result = (await readOrSay(transform(text))) as Result;
      expectSound(result);
      expect(squeezed(result.notice.targets.map((t) => t.name))).toEqual(targets);
      expect(result.notice.attendees.map((a) => a.name)).toEqual(["高山", "方岩"]);
    }),
    { numRuns: name === "pdf" ? 15 : 40 },
  );
});

test("any mixture of damage in any file gives valid data, each value in its place", { timeout: 90_000 }, async () => {
  const mixture = fc.array(fc.constantFrom(...damages.map(([name]) => name)), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(notice, mixture, fc.constantFrom(...containers), async ({ text }, names, [, pack]) => {
      const source = damaged(text, names);
      const clean = cleanText(source);
      let before = 0;
      for (let i = 0; i < clean.text.length; i++) {
        const { start, end } = clean.toSource({ start: i, end: i + 1 });
        expect(start >= before && start <= end && end <= source.length).toBe(true);
        before = start;
      }
      const result = (await readOrSay(pack(source))) as Result;
      expectSound(result);
      // What a mixture has destroyed is not lost in silence.
      expect(result.notice.targets.length > 0 || result.notice.warnings.length > 0).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test("pages are counted from their beginnings", async () => {
  expect([0, 9, 10, 19, 20, 99].map((at) => pageAt([0, 10, 10, 20], at))).toEqual([1, 1, 3, 3, 4, 4]);
  const long = `县委巡察公告\n${"　　县委第一巡察组已经进驻，主要受理反映领导班子问题的来信来电来访。\n".repeat(30)}　　本轮巡察对县水利局党组开展常规巡察。\n`;
  const { notice: found } = (await readOrSay((transforms["pdf"] as Transform)(long))) as Result;
  expect(found.evidence?.["/targets/0/name"]).toMatchObject({ text: "县水利局党组", page: 3 });
  expect(found.evidence?.["/title"]).toMatchObject({ page: 1 });
  const { notice: plain } = (await readOrSay(utf8(long))) as Result;
  expect(plain.evidence?.["/targets/0/name"]).not.toHaveProperty("page");
});
