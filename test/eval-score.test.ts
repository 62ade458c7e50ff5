/** The scorer against small cases worked out by hand. */
import { describe, expect, it } from "vitest";
import { type FieldName, fieldNames } from "../src/eval/field-names.js";
import type { Gold } from "../src/eval/gold.js";
import { compare, Tally } from "../src/eval/score.js";

interface Case {
  readonly name: string;
  readonly gold: Gold;
  readonly parsed: Gold;
  /** Field → right, missed keys, extra keys; fields that are not named claim nothing on either side. */
  readonly fields: Partial<Record<FieldName, readonly [right: number, missed: readonly string[], extra: readonly string[]]>>;
}

const kind = { kind: "work" } as const;
const WORK = { kind: [1, [], []] } as const;

const cases: readonly Case[] = [
  { name: "two notices that say nothing", gold: {}, parsed: {}, fields: { kind: [1, [], []] } },
  {
    name: "null, [] and nothing at all are the same",
    gold: {
      ...kind,
      round: null,
      meeting: null,
      attendees: null,
      teams: null,
      types: [],
      targets: null,
      counts: [],
      period: null,
      contacts: null,
    },
    parsed: { ...kind, attendees: [], targets: [] },
    fields: { ...WORK },
  },
  { name: "a kind that differs", gold: { kind: "work" }, parsed: { kind: "other" }, fields: { kind: [0, ["work"], ["other"]] } },
  {
    name: "a notice that was not parsed",
    gold: { ...kind, types: ["cross"] },
    parsed: {},
    fields: { kind: [0, ["work"], ["?"]], types: [0, ["cross"], []] },
  },
  {
    name: "round by round",
    gold: { ...kind, round: { authority: "县委", term: 12, number: 3, mode: "巡察" } },
    parsed: { ...kind, round: { authority: "县委", term: null, number: 4, mode: "巡察" } },
    fields: { ...WORK, "round.number": [0, ["3"], ["4"]], "round.term": [0, ["12"], []], "round.mode": [1, [], []] },
  },
  {
    name: "quotation marks, blanks, widths and 、 for ，",
    gold: {
      ...kind,
      meeting: { name: "全县巡察 “回头看” 动员会", format: "视频会议" },
      attendees: [{ name: "柳 远山", title: "县委副书记，县长(代)" }],
    },
    parsed: {
      ...kind,
      meeting: { name: "全县巡察回头看动员会", format: "電视会议" },
      attendees: [{ name: "柳远山", title: "县委副书记、县长（代）" }],
    },
    fields: {
      ...WORK,
      "meeting.name": [1, [], []],
      "meeting.format": [0, ["视频会议"], ["電视会议"]],
      "attendees.name": [1, [], []],
      "attendees.title": [1, [], []],
    },
  },
  {
    name: "people: a wrong title is a miss and too much, roles count one by one",
    gold: {
      ...kind,
      attendees: [
        { name: "柳远山", title: "县委书记", roles: ["attended", "spoke"] },
        { name: "江禾", title: null, roles: ["chaired"] },
      ],
    },
    parsed: { ...kind, attendees: [{ name: "柳远山", title: "书记", roles: ["spoke", "announced"] }] },
    fields: {
      ...WORK,
      "attendees.name": [1, ["江禾"], []],
      "attendees.title": [0, ["柳远山 = 县委书记"], ["柳远山 = 书记"]],
      "attendees.role": [1, ["柳远山 attended", "江禾 chaired"], ["柳远山 announced"]],
    },
  },
  {
    name: "equal claims match once each",
    gold: {
      ...kind,
      types: ["routine"],
      counts: [
        { unit: "社区", count: 10 },
        { unit: "社区", count: 10 },
      ],
    },
    parsed: { ...kind, types: ["routine", "routine"], counts: [{ unit: "社区党组织", count: 10 }] },
    fields: { ...WORK, types: [1, [], ["routine"]], counts: [1, ["10 社区"], []] },
  },
  {
    name: "a unit with and without its organ; a parent too",
    gold: {
      ...kind,
      targets: [
        { name: "县林业局党组", types: ["routine"] },
        { name: "柏树村党委", types: ["escalated"], within: "清泉镇党委" },
      ],
      counts: [{ unit: "村（社区）党组织", count: 8, of: ["松岭街道党工委"] }],
    },
    parsed: {
      ...kind,
      targets: [
        { name: "县林业局", types: ["special"] },
        { name: "柏树村党总支", types: ["escalated"], within: "清泉镇" },
      ],
      counts: [{ unit: "村(社区)", count: 8, of: ["松岭街道", "县林业局"] }],
    },
    fields: {
      ...WORK,
      "targets.name": [2, [], []],
      "targets.types": [1, ["县林业局 routine"], ["县林业局 special"]],
      "targets.within": [1, [], []],
      counts: [1, [], []],
      "counts.of": [1, [], ["8 村(社区) of 县林业局"]],
    },
  },
  {
    name: "a target in two lists is one with both types; the same name elsewhere is another",
    gold: {
      ...kind,
      targets: [
        { name: "县医院党委", types: ["routine"] },
        { name: "县医院", types: ["lookback", "routine"] },
        { name: "新村", within: "甲镇" },
        { name: "新村", within: "乙镇" },
      ],
    },
    parsed: {
      ...kind,
      targets: [
        { name: "县医院党委", types: ["lookback", "routine"] },
        { name: "新村", within: "甲镇" },
      ],
    },
    fields: { ...WORK, "targets.name": [2, ["新村"], []], "targets.types": [2, [], []], "targets.within": [1, ["新村 in 乙镇"], []] },
  },
  {
    name: "teams as a number or as part of the notice",
    gold: { ...kind, teams: 7 },
    parsed: { ...kind, teams: { count: 7 } },
    fields: { ...WORK, teams: [1, [], []] },
  },
  {
    name: "teams without a number",
    gold: { ...kind, teams: 7 },
    parsed: { ...kind, teams: {} },
    fields: { ...WORK, teams: [0, ["7"], []] },
  },
  {
    name: "contacts of all teams against those by team; telephone numbers without dashes",
    gold: { ...kind, contacts: { phones: ["0576-1234567", "13800000000"], emails: ["a@x.cn"] } },
    parsed: { ...kind, contacts: [{ phones: ["05761234567"] }, { phones: ["138 0000 0000", "110"], emails: null }] },
    fields: { ...WORK, "contacts.phones": [2, [], ["110"]], "contacts.emails": [0, ["a@x.cn"], []] },
  },
  {
    name: "dates and places of the meeting and the inspection",
    gold: {
      ...kind,
      meeting: { date: "2024-03-01", dateText: "3月1日 上午", branchVenues: ["甲镇", "乙镇"] },
      period: { start: "2024-03-05", end: null },
    },
    parsed: { ...kind, meeting: { dateText: "3月1日上午", branchVenues: ["乙镇"] }, period: { start: "2024-03-05", end: "2024-05-05" } },
    fields: {
      ...WORK,
      "meeting.date": [0, ["2024-03-01"], []],
      "meeting.dateText": [1, [], []],
      "meeting.branchVenues": [1, ["甲镇"], []],
      "period.start": [1, [], []],
      "period.end": [0, [], ["2024-05-05"]],
    },
  },
];

describe("compare", () => {
  it.each(cases)("$name", ({ gold, parsed, fields }) => {
    const { fields: found } = compare(gold, parsed);
    const seen = fieldNames.flatMap((name) => {
      const { right, missed, extra } = found[name];
      return right + missed.length + extra.length === 0 ? [] : [[name, [right, missed.map((m) => m.key), extra.map((e) => e.key)]]];
    });
    expect(Object.fromEntries(seen)).toEqual(fields);
  });

  it.each([
    ["云溪县委", "县委", true],
    ["县委", "云溪县委", true],
    ["中共云溪县委", "云溪县委", true],
    ["县委", "市委", false],
    ["县委", undefined, false],
    [null, "县委", undefined],
    [undefined, undefined, undefined],
  ])("authority %s, parsed as %s: %s", (gold, parsed, right) => {
    const round = (authority: string | null | undefined): Gold => (authority === undefined ? {} : { round: { authority } });
    expect(compare(round(gold), round(parsed)).authority).toBe(right);
  });

  it("is perfect when the core fields are, whatever the others", () => {
    const gold: Gold = { kind: "work", teams: 3, types: ["routine"] };
    expect(compare(gold, { kind: "other", types: ["routine"] }).perfect).toBe(true);
    expect(compare(gold, { ...gold, types: [] }).perfect).toBe(false);
    expect(compare(gold, { ...gold, counts: [{ unit: "村", count: 1 }] }).perfect).toBe(false);
  });
});

describe("Tally", () => {
  it("sums over notices", () => {
    const tally = new Tally();
    // types: 2 right, 1 missed, 1 extra → F1 4/6; attendees.name: 1 right, 1 missed → F1 2/3; kind: 3 right, 1 wrong → F1 6/8.
    const add = (gold: Gold, parsed: Gold, told: boolean): void => tally.add(compare(gold, parsed), told);
    const round = { authority: "县委" };
    add(
      { kind: "work", types: ["routine"], attendees: [{ name: "柳远山" }], round },
      { kind: "work", types: ["routine"], attendees: [{ name: "柳远山" }] },
      true,
    );
    add({ kind: "work", types: ["routine", "cross"], round }, { kind: "work", types: ["routine", "joint"], round }, false);
    add({ kind: "work", attendees: [{ name: "江禾" }] }, { kind: "work" }, true);
    add({ kind: "work" }, { kind: "other" }, false);

    const scores = tally.scores();
    expect(scores.fields.types).toEqual({ f1: 4 / 6, precision: 2 / 3, recall: 2 / 3, right: 2, extra: 1, missed: 1 });
    expect(scores.fields["attendees.name"]).toEqual({ f1: 2 / 3, precision: 1, recall: 1 / 2, right: 1, extra: 0, missed: 1 });
    expect(scores.fields.kind).toEqual({ f1: 6 / 8, precision: 3 / 4, recall: 3 / 4, right: 3, extra: 1, missed: 1 });
    expect(scores.fields.counts).toEqual({ f1: null, precision: null, recall: null, right: 0, extra: 0, missed: 0 });
    expect(scores.notices).toBe(4);
    // All items: 6 right, 3 missed, 2 extra; of the core fields 3 right, 2 missed, 1 extra.
    expect(scores.f1).toBeCloseTo(12 / 17, 12);
    expect(scores.coreF1).toBeCloseTo(6 / 9, 12);
    expect(scores.meanF1).toBeCloseTo((4 / 6 + 2 / 3 + 6 / 8) / 3, 12);
    expect(scores.coreMeanF1).toBeCloseTo(2 / 3, 12);
    // The first and the last are perfect on core; the second is wrong without a word.
    expect(scores).toMatchObject({ perfect: 2 / 4, silent: 1 / 4, warnedPerfect: 1 / 2, authority: 1 / 2 });
  });

  it("says nothing of nothing", () => {
    expect(new Tally().scores()).toMatchObject({
      notices: 0,
      f1: null,
      coreMeanF1: null,
      perfect: null,
      silent: null,
      warnedPerfect: null,
      authority: null,
    });
  });
});
