/** Who took part: names of every make, in sentences put together at random, and what holds for every value. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseText } from "./helpers/parsed.js";

/** Names of two, three and four letters, compound surnames, minority names, and ordinary words that are names. */
const NAMES = [
  ...["林清河", "高山", "方平", "欧阳春", "上官云程", "尉迟静", "解放", "谷雨", "方志", "原野", "徐家园", "庞统一", "巩固", "卓玛央珍"],
  ...["阿木尔·巴图", "古丽扎·买买提", "石里·品措", "干平", "江成", "过云山", "占旗", "车宁", "毋忘", "左思源", "木增辉", "尔古阿木"],
];
const TITLES = [
  ...["县委书记", "县委副书记、代县长", "县委常委、县纪委书记、县监委主任", "县委常委，县委统战部部长", "县发展和改革局党组书记、局长"],
  ...["第三巡察组副组长（主持工作）", "县人大常委会主任", "县市场监督管理局局长", "四级调研员", "某镇党委副书记、镇长", "集团总会计师"],
];
const VERBS = [
  ["出席会议", ["attended"]],
  ["主持会议", ["chaired"]],
  ["作动员讲话", ["spoke"]],
  ["宣布授权任职决定", ["announced"]],
  ["传达上级会议精神", ["conveyed"]],
  ["汇报工作进展", ["reported"]],
  ["作表态发言", ["pledged"]],
  ["列席会议", ["observed"]],
  ["主持会议并讲话", ["chaired", "spoke"]],
  ["出席会议，并就抓好整改提出要求", ["attended", "spoke"]],
  ["就选人用人中的问题作通报", ["conveyed"]],
] as const;

const person = fc.record({
  title: fc.constantFrom(...TITLES),
  verb: fc.constantFrom(...VERBS),
  note: fc.constantFrom("", "（女）", "（女，彝族）", "同志"),
  wide: fc.boolean(),
});
/** 王 伟: two letters set wide. */
const spread = (name: string, wide: boolean): string => (wide && name.length === 2 ? `${name[0]} ${name[1]}` : name);

const HEAD = "全县巡察工作会议召开\n5月8日，全县巡察工作会议召开。";

describe("attendees", () => {
  test("each person of a meeting, with the title and the roles", () => {
    const names = fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, fc.array(person, { minLength: 4, maxLength: 4 }), fc.constantFrom("，", "；", "。"), (who, what, sep) => {
        const people = who.map((name, i) => ({ name, ...(what[i] as (typeof what)[number]) }));
        const text = `${HEAD}${people.map((p) => `${p.title}${spread(p.name, p.wide)}${p.note}${p.verb[0]}`).join(sep)}。`;
        const expected = people.map((p) => ({ name: p.name, title: p.title, roles: [...p.verb[1]] }));
        const actual = parseText(text).notice.attendees.map(({ name, title, roles }) => ({ name, title, roles }));
        expect(actual, text).toEqual(expected);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test("names under one title share it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 6 }), fc.constantFrom("、", "和"), (who, last) => {
        const list = `${who.slice(0, -1).join("、")}${last}${who.at(-1)}`;
        const { attendees } = parseText(`${HEAD}县领导${list}出席会议。`).notice;
        expect(attendees.map((a) => [a.name, a.title, a.roles])).toEqual(who.map((name) => [name, "县领导", ["attended"]]));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("a later short mention adds roles and leaves the title", () => {
    for (const name of NAMES) {
      const { attendees } = parseText(`${HEAD}县委副书记${name}出席会议。\n${name}强调，要抓好整改。他还宣读了有关决定。`).notice;
      expect(attendees.map((a) => [a.name, a.title, a.roles])).toEqual([[name, "县委副书记", ["attended", "spoke", "announced"]]]);
    }
  });

  test("nobody who is quoted, thanked, studied or named in the imprint", () => {
    for (const name of NAMES) {
      const said = [
        `会议传达了县委书记${name}在专题会议上的讲话要求。`,
        `会议学习了县委书记${name}同志的批示。`,
        `去年7月，县委书记${name}在反馈会上强调，要抓好整改。`,
        `县委第一巡察组组长${name}，副组长若干。`,
        `据县委巡察办主任${name}介绍，巡察为期两个月。`,
        `又讯：县委书记${name}主持会议。`,
      ];
      for (const s of said) expect(parseText(`${HEAD}${s}`).notice.attendees, s).toEqual([]);
    }
  });
});

describe("every value about people", () => {
  test("is what stands in the text at its place, blanks aside", () => {
    const bare = (s: string): string => s.replace(/\s/gu, "");
    fc.assert(
      fc.property(
        fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 4 }),
        fc.array(person, { minLength: 4, maxLength: 4 }),
        (who, what) => {
          const text = `${HEAD}${who.map((n, i) => `${what[i]?.title}${spread(n, true)}${what[i]?.verb[0]}`).join("，")}。${who[0]}要求，一要提高站位；二要抓好整改。全体巡察干部共计73人参加会议。`;
          const { notice, doc, grounded } = parseText(text);
          for (const g of grounded) {
            const m =
              /^\/(?:attendees\/\d+\/(?:name|title|titles\/\d+)|attendeeGroups\/\d+\/text|statements\/\d+\/(?:speaker|verb|text|points\/\d+))$/u.exec(
                g.pointer,
              );
            if (!m) continue;
            const value = g.pointer
              .split("/")
              .slice(1)
              .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], notice);
            expect(bare(g.spans.map((s) => doc.text.slice(s.start, s.end)).join(""))).toBe(bare(String(value)));
          }
          expect(notice.attendeeGroups?.[0]?.count).toBe(73);
          expect(notice.statements?.[0]?.points).toEqual(["要提高站位", "要抓好整改"]);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test("no text makes the grammar fail", () => {
    const piece = fc.constantFrom(
      ...NAMES,
      ...TITLES,
      ...VERBS.map((v) => v[0]),
      ..."、，；。：（）“”和及与等的了 \n".split(""),
      "出席",
      "他",
      "由",
      "主持人",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { notice } = parseText(pieces.join(""));
        for (const a of notice.attendees) expect(a.roles.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
