/** What several rules of the event do together: years of dates, levels of organs, one notice from end to end. */
import { describe, expect, test } from "vitest";
import { makeContext } from "../src/context.js";
import { isoOf } from "../src/recognizers/date/lib/parts.js";
import { authorityEnding } from "../src/recognizers/round/lib/authority.js";
import { resolve } from "../src/resolvers/lib/time.js";
import { parseText } from "./helpers/parsed.js";

describe("the year of a date without one", () => {
  const published = { published: "2024-01-05", today: undefined, year: undefined };
  test.each([
    ["a day of the past just before the turn of the year", { month: 12, day: 28 }, true, "2023-12-28"],
    ["a day of the same month", { month: 1, day: 4 }, true, "2024-01-04"],
    ["a day to come", { month: 3, day: 20 }, false, "2024-03-20"],
    ["yesterday", { offset: -1 }, true, "2024-01-04"],
    ["the day before yesterday, over the turn of the month", { offset: -5 }, true, "2023-12-31"],
    ["a day without a month, of last month", { day: 28 }, true, "2023-12-28"],
    ["last year, as the text says", { month: 11, day: 2, yearOffset: -1 }, true, "2023-11-02"],
  ])("%s", (_, date, past, iso) => {
    expect(resolve(date, published, past)).toBe(iso);
  });

  test.each([
    ["a part of a month", { month: 3, part: "上旬" }],
    ["a month alone", { month: 3 }],
    ["a day that does not exist", { month: 2, day: 30 }],
  ])("%s is no day", (_, date) => {
    expect(resolve(date, published, false)).toBeUndefined();
  });

  test("nothing is guessed where the notice has no date of its own", () => {
    const none = { published: undefined, today: undefined, year: undefined };
    expect(resolve({ month: 3, day: 5 }, none, true)).toBeUndefined();
    expect(resolve({ offset: -1 }, none, true)).toBeUndefined();
  });

  test("the publication counts before the day the caller gives", () => {
    expect(resolve({ offset: -1 }, { published: "2024-05-15", today: "2030-01-01", year: undefined }, true)).toBe("2024-05-14");
  });
});

test.each([
  [{ year: 2024, month: 2, day: 29 }, "2024-02-29"],
  [{ year: 2023, month: 2, day: 29 }, undefined],
  [{ year: 2024, month: 4, day: 31 }, undefined],
  [{ year: 2024, month: 4 }, undefined],
])("%o is %s", (date, iso) => {
  expect(isoOf(date)).toBe(iso);
});

describe("the organ before a round", () => {
  const organs = makeContext().lexicon("authorities");
  const of = (text: string): string | undefined => authorityEnding(text, text.length, organs)?.name;
  test.each([
    ["日前召开十四届青石县委", "青石县委"],
    ["记者从云溪区委", "云溪区委"],
    ["根据白鹭市委", "白鹭市委"],
    ["副市长陈远率市委", "市委"],
    ["对安河集团党委", "安河集团党委"],
    ["中共云溪区第四届委员会", "中共云溪区委员会"],
    ["第三届学校党委", "学校党委"],
    ["第六届党委", "党委"],
    ["县委常委会", undefined],
    ["市纪委监委", undefined],
  ])("%s", (text, name) => {
    expect(of(text)).toBe(name);
  });
});

test("a notice with everything", () => {
  const text = `首页 > 巡察动态
云溪启动新一轮巡察
发布时间：2024-03-18 10:22  来源：云溪发布  编辑：小林
昨天下午，市委召开全市巡察工作会议暨九届市委第六轮巡察动员部署会。市委书记陈远出席会议并讲话，强调要落实十五届省委第四轮巡视动员部署会精神和《中国共产党巡视工作条例》。
会上传达了省、市有关会议精神，宣布了巡察组组长授权任职及任务分工决定。会议以视频会议形式召开，东湖区、高新技术开发区设分会场。
本轮巡察从3月20日至5月下旬，为期两个月左右。联系电话：0999-1234567（工作日9:00-17:00）；信访受理截止到2024年5月10日。
`;
  const { notice, diagnostics } = parseText(text);
  expect(notice).toMatchObject({
    kind: "deployment",
    title: "云溪启动新一轮巡察",
    published: { date: "2024-03-18", source: "云溪发布", editor: "小林" },
    round: { authority: "市委", term: 9, number: 6, mode: "巡察", text: "九届市委第六轮巡察" },
    meeting: {
      name: "全市巡察工作会议暨九届市委第六轮巡察动员部署会",
      date: "2024-03-17",
      dateText: "昨天下午",
      format: "视频会议",
      branchVenues: ["东湖区", "高新技术开发区"],
      convenedBy: "市委",
    },
    period: { start: "2024-03-20", startText: "3月20日", endText: "5月下旬", duration: "两个月左右" },
    contacts: [{ phones: ["0999-1234567"], hours: "工作日9:00-17:00", deadline: "2024-05-10" }],
    documents: [{ title: "中国共产党巡视工作条例" }],
  });
  expect(diagnostics.map((d) => d.code)).not.toContain("date-relative");
});

test("the same notice without a line of publication leaves the day open and says so", () => {
  const { notice, diagnostics } = parseText("昨天下午，市委召开九届市委第六轮巡察动员部署会。市委书记陈远出席会议并讲话。");
  expect(notice.meeting).toMatchObject({ dateText: "昨天下午" });
  expect(notice.meeting).not.toHaveProperty("date");
  expect(diagnostics.map((d) => d.code)).toContain("date-relative");
});
