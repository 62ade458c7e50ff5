/** Many texts parsed together: what each gives alone, in its place, whatever becomes of the others. */
import { expect, test, vi } from "vitest";
import type { Outcome } from "../src/batch/parse-each.js";
import type { Source } from "../src/result.js";
import type { Check } from "../src/types.js";

const NOTICE = "云台县委召开第三轮巡察动员部署会，县委书记陈远出席会议并讲话。对县水务局、县教育局党组开展常规巡察。";
const FAULT = "失灵";
const source = (text: string, file?: string): Source => ({ text, file, origin: { sha256: "", repairs: [] } });
const texts = ["", NOTICE, `${NOTICE}\n`.repeat(3), `${"关于巡察的说明。\n".repeat(4000)}`, NOTICE.replaceAll("县", "縣"), "天气预报"];

const kindOf = (outcome: Outcome | undefined): string => (outcome && "notice" in outcome ? outcome.notice.kind : String(outcome?.error));

test("gives what each text gives alone, evidence and all", async () => {
  const { parseNoticeText, parseNoticeTexts } = await import("../src/index.js");
  const options = { evidence: true, lang: "en", today: "2031-05-06" } as const;
  expect(parseNoticeTexts(texts, options)).toEqual(texts.map((text) => parseNoticeText(text, options)));
  expect(parseNoticeTexts([])).toEqual([]);
});

test("many texts of nothing do not wait for one another", async () => {
  const { parseNoticeTexts } = await import("../src/index.js");
  const results = parseNoticeTexts(Array.from({ length: 1000 }, (_, i) => (i === 700 ? NOTICE : "")));
  expect(results.map(({ notice }) => notice.kind === "other").indexOf(false)).toBe(700);
});

test("tells which text is in hand, and keeps each file's name", async () => {
  const { parseEach } = await import("../src/batch/parse-each.js");
  const seen = new Set<number>();
  const outcomes = parseEach([source(NOTICE, "a.txt"), source("", "b.txt")], {}, (index) => seen.add(index));
  expect([...seen].sort()).toEqual([0, 1]);
  expect(outcomes.map((o) => ("notice" in o ? o.notice.source.file : o))).toEqual(["a.txt", "b.txt"]);
});

test("a fault of a rule is that of its text alone", async () => {
  const faulty: Check = {
    id: "faulty",
    summary: "",
    codes: [],
    check: (_notice, _draft, doc) => {
      if (doc.text.includes(FAULT)) throw new Error(FAULT);
      return [];
    },
  };
  vi.resetModules();
  vi.doMock("../src/pipeline.js", async (original) => {
    const pipeline = await original<typeof import("../src/pipeline.js")>();
    return { ...pipeline, checks: [...pipeline.checks, faulty] };
  });
  const { parseEach } = await import("../src/batch/parse-each.js");
  vi.doUnmock("../src/pipeline.js");
  const outcomes = parseEach([source(NOTICE), source(FAULT), source(NOTICE)], {});
  expect(outcomes.map(kindOf)).toEqual(["deployment", `Error: ${FAULT}`, "deployment"]);
});
