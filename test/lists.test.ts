/** Who is inspected: lists of every make in clauses of every make, put together at random, and exactly what each says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeNoName, NO_NAME } from "../src/grammar/no-name.js";
import { parseText } from "./helpers/parsed.js";

const LETTERS = [..."云石青白松柳清河安宁丰东南永新大长金龙虎桃杏梅竹泉溪湖岭坪坝"];
const BODIES = [
  ...["教育局", "委党校", "水利局党组", "委编办", "卫生健康局", "总工会", "住房和城乡建设局党组", "妇联", "市场监督管理局", "供销社"],
  ...["文化广电和旅游局", "融媒体中心", "信访局党组", "人大机关", "人民法院", "机关事务服务中心", "城投公司党委", "职业中学党支部"],
];
const TYPES = [
  ["常规巡察", "routine"],
  ["粮食购销领域专项巡察", "special"],
  ["巡察“回头看”", "lookback"],
  ["提级巡察", "escalated"],
  ["机动巡察", "mobile"],
] as const;

interface List {
  readonly text: string;
  readonly names: string[];
  readonly counts: { unit: string; count: number; of: string[] }[];
}

/** Choices by chance, the same for the same seed, and names that no other of the text holds. */
class Chance {
  #state: number;
  #place = 0;
  #body = 0;
  readonly #offset: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
    this.#offset = this.number(1, LETTERS.length - 1);
  }

  number(min: number, max: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return min + Math.floor((this.#state / 2 ** 32) * (max - min + 1));
  }
  pick<T>(of: readonly T[]): T {
    return of[this.number(0, of.length - 1)] as T;
  }
  /** Each begins with the next letter. */
  #name(): string {
    const at = this.#place++;
    return `${LETTERS[at % LETTERS.length]}${LETTERS[(at + this.#offset) % LETTERS.length]}`;
  }
  town(): string {
    return `${this.#name()}${this.pick(["镇", "乡"])}`;
  }
  village(): string {
    return `${this.#name()}${this.pick(["村", "社区"])}`;
  }
  body(): string {
    return `县${BODIES[(this.#body++ + this.#offset) % BODIES.length]}`;
  }
}

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}${last}${names.at(-1)}`;

/** A、B和C等3家单位. */
function bodies(n: Chance): List {
  const names = Array.from({ length: n.number(1, 4) }, () => n.body());
  const text = joined(names, n.pick(["、", "、", "和", "及"]));
  if (n.number(0, 2) > 0) return { text, names, counts: [] };
  const unit = n.pick(["单位", "县直单位", "部门"]);
  const closes = `${n.pick(["等", "共", ""])}${names.length}${n.pick(["个", "家"])}${unit}${n.pick(["", "党组织"])}`;
  return { text: `${text}${closes}`, names, counts: [{ unit, count: names.length, of: [] }] };
}

/** 甲镇、乙乡党委及所辖12个村. */
function towns(n: Chance): List {
  const names = Array.from({ length: n.number(1, 3) }, () => n.town());
  if (n.number(0, 1) === 1) names.push(`${names.pop()}党委`);
  const unit = n.pick(["村", "社区", "村（社区）"]);
  const count = n.number(2, 60);
  const sub = n.pick(["及所辖", "及其所辖", "和所辖", "及下辖", "以及所辖"]);
  return n.number(0, 2) === 0
    ? { text: names.join("、"), names, counts: [] }
    : { text: `${names.join("、")}${sub}${count}个${unit}${n.pick(["", "党组织"])}`, names, counts: [{ unit, count, of: names }] };
}

/** 甲镇丁村、戊村，乙乡己社区. */
function villages(n: Chance): List {
  const rows = Array.from({ length: n.number(1, 2) }, () => {
    const [first, ...rest] = Array.from({ length: n.number(1, 3) }, () => n.village());
    return [`${n.town()}${first}`, ...rest];
  });
  const names = rows.flat();
  const text = rows.map((r) => r.join("、")).join("，");
  if (n.number(0, 2) > 0) return { text, names, counts: [] };
  const count = names.length;
  return { text: `${text}${n.pick(["等", "共", ""])}${count}个村（社区）`, names, counts: [{ unit: "村（社区）", count, of: [] }] };
}

type Part = readonly [list: string, type: string];
const numeral = (i: number): string => "一二三四五六"[i] as string;
/** Each joins the parts in one way. */
const SHAPES: Readonly<Record<string, (parts: readonly Part[]) => string>> = {
  act: (p) => `${p.map(([l, t]) => `对${l}开展${t}`).join("，")}。`,
  acts: (p) => `将${p.map(([l, t]) => `对${l}进行${t}`).join("；")}。`,
  way: (p) => `${p.map(([l, t]) => `对${l}，采取${t}的方式`).join("；")}。`,
  adopts: (p) => `${p.map(([l, t]) => `对${l}采取${t}`).join("，")}。`,
  noun: (p) => `${p.map(([l, t]) => `开展对${l}的${t}`).join("；")}。`,
  object: (p) => `${p.map(([l, t]) => `${t}对象为${l}`).join("；")}。`,
  listed: (p) => `${p.map(([l, t]) => `将${l}列入${t}`).join("；")}。`,
  among: (p) => `${p.map(([l, t]) => `接受${t}的是${l}`).join("；")}。`,
  label: (p) => `${p.map(([l, t]) => `${t}：${l}`).join("；")}。`,
  first: (p) => `${p.map(([l, t], i) => `${numeral(i)}是对${l}开展${t}`).join("；")}。`,
  kinds: (p) => `${p.map(([l, t], i) => `${i === 0 ? "一" : "另一"}类是${t}，对象为${l}`).join("；")}。`,
  bracket: (p) => `被巡察单位为：${p.map(([l, t]) => `${l}（${t}）`).join("；")}。`,
  teams: (p) => `${p.map(([l, t], i) => `第${numeral(i)}巡察组对${l}开展${t}`).join("，")}。`,
  charge: (p) => `${p.map(([l, t], i) => `第${numeral(i)}巡察组负责${l}的${t}`).join("；")}。`,
  borne: (p) => `${p.map(([l, t], i) => `${t}由第${numeral(i)}巡察组承担，对象为${l}`).join("；")}。`,
  sections: (p) => p.map(([l, t], i) => `（${numeral(i)}）${t}：${l}；`).join("\n"),
  heads: (p) => p.map(([l, t]) => `【${t}】\n${l}`).join("\n"),
  bullets: (p) => p.map(([l, t]) => `◆${t}：${l}`).join("\n"),
  lines: (p) => `各组分工如下：\n${p.map(([l, t], i) => `县委第${numeral(i)}巡察组：对${l}开展${t}`).join("\n")}`,
  typed: (p) => `各组分工如下：\n${p.map(([l, t], i) => `第${numeral(i)}巡察组（${t}）：${l}`).join("\n")}`,
  table: (p) => `组别 | 被巡察单位 | 巡察类型\n${p.map(([l, t], i) => `县委第${numeral(i)}巡察组 | ${l} | ${t}`).join("\n")}`,
  wide: (p) => `组别　　巡察对象　　巡察方式\n${p.map(([l, t], i) => `县委第${numeral(i)}巡察组　　${l}　　${t}`).join("\n")}`,
  blocks: (p) =>
    p
      .map(([l, t], i) => `（${numeral(i)}）县委第${numeral(i)}巡察组\n巡察对象：${l}\n巡察方式：${t}\n联系电话：0571-555010${i}`)
      .join("\n"),
  // The type stands elsewhere than the list.
  numbered: (p) => `${p.map(([, t], i) => `第${numeral(i)}巡察组开展${t}`).join("，")}。\n\n${ledBlocks(p)}`,
  firstThenRest: (p) => {
    const [first, second] = [p[0]?.[1], p[1]?.[1]];
    return `第一巡察组为${first}${second === undefined ? "" : `，其余各组为${second}`}。\n\n${ledBlocks(p.slice(0, 2))}`;
  },
  borneBefore: (p) => `${p.map(([, t], i) => `${t}由第${numeral(i)}巡察组承担`).join("，")}。\n\n${ledBlocks(p)}`,
  below: (p) => `${ledBlocks(p)}\n\n其中，${p.map(([, t], i) => `第${numeral(i)}巡察组承担${t}任务`).join("；")}。`,
  borneSections: (p) => p.map(([l, t], i) => `（${numeral(i)}）${t}，由第${numeral(i)}巡察组承担。对象：${l}。`).join("\n"),
  timedSections: (p) => p.map(([l, t], i) => `${numeral(i)}、${t}，时间为3月4日至5月10日。\n巡察对象：${l}。`).join("\n"),
  manned: (p) => p.map(([l, t], i) => `县委第${numeral(i)}巡察组——${t}\n组长：林远山\n巡察对象：${l}`).join("\n"),
  is: (p) => `此次${p.map(([l, t]) => `对${l}为${t}`).join("，")}。`,
};
const ledBlocks = (p: readonly Part[]): string =>
  p.map(([l], i) => `县委第${numeral(i)}巡察组　组长：林远山　副组长：何清\n巡察对象：${l}\n联系电话：0571-555010${i}`).join("\n");

const HEAD = "十六届县委第五轮巡察公告\n\n经县委批准，十六届县委第五轮巡察各组已于近日进驻，现将有关情况公告如下。\n\n";

describe("targets", () => {
  test.each(Object.entries(SHAPES))("each unit with its type, each number with its owners: %s", (name, shape) => {
    fc.assert(
      fc.property(fc.nat(), fc.shuffledSubarray([...TYPES], { minLength: 1, maxLength: 3 }), (seed, types) => {
        const n = new Chance(seed);
        const lists = types.map(() => n.pick([bodies, towns, villages])(n)).slice(0, name === "firstThenRest" ? 2 : undefined);
        const text = `${HEAD}${shape(lists.map((l, i) => [l.text, types[i]?.[0] as string]))}\n`;
        const { targets, counts } = parseText(text).notice;
        const expected = lists.flatMap((l, i) => l.names.map((name) => `${name} ${types[i]?.[1]}`));
        expect(targets.map((t) => `${t.name} ${t.types.join("+")}`).sort(), text).toEqual(expected.sort());
        const numbers = lists.flatMap((l) => l.counts.map((c) => `${c.count} ${c.unit} ${[...c.of].sort().join("/")}`));
        expect(counts.map((c) => `${c.count} ${c.unit.replace(/党组织$/, "")} ${[...c.of].sort().join("/")}`).sort(), text).toEqual(
          numbers.sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test("the letters asked before the words that no name holds leave out none of the words", () => {
  const letters = [...new Set(NO_NAME.source.match(/[\p{L}\p{P}\d]/gu))];
  const missed: string[] = [];
  for (const a of letters) {
    for (const b of letters) {
      if (mayBeNoName(a + b)) continue;
      for (const c of letters) if (NO_NAME.test(a + b + c) && !mayBeNoName(a + b + c)) missed.push(a + b + c);
    }
  }
  const long = [...NO_NAME.source.matchAll(/(?<=\|)[\p{L}“”]{4,}(?=\|)/gu)].map(([word]) => word);
  expect([letters.length > 200, long.length > 1]).toEqual([true, true]);
  expect([...missed, ...long.filter((word) => !mayBeNoName(word))]).toEqual([]);
});
