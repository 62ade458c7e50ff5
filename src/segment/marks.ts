/**
 * The characters that rules look for, found in one pass: `(sentence.marks & Mark.Team) === 0` says that no rule for teams has
 * anything to read in a sentence, at the price of one comparison. Most sentences of a notice are what somebody demands, and
 * nearly every rule can pass them over.
 */
import { FlagTable, WHITE } from "../chars.js";

/** Each stands for any of its characters (`CHARACTERS`); `Counted` for two in a row. */
export const Mark = {
  /** 巡察, 巡视. */
  Inspection: 1 << 0,
  /** 第一巡察组, 组长. */
  Team: 1 << 1,
  /** 党组, 党委. */
  Party: 1 << 2,
  /** Opens a list: 对…, 就…, 安排…, 选取…, 抽取…, 遴选…, 关于…. */
  Opener: 1 << 3,
  /** 对象, 范围. */
  Object: 1 << 4,
  /** 单位, 党组织, 社区. */
  Unit: 1 << 5,
  /** 列入, 列为, 纳入, 进入, 接受. */
  Taken: 1 << 6,
  /** 进驻, 进点, 入驻, 走进, 来到, 前往, 赴, 向, 到, 在. */
  Going: 1 << 7,
  /** 召开, 召集, 举行, 举办, 开班. */
  Held: 1 << 8,
  /** What participants do: 主持, 出席, 参加, 到会, 宣读, 通报, 传达, 表态, 讲话, 要求; 他. */
  Role: 1 << 9,
  /** 出席, 参加, 到会, 听会. */
  Attending: 1 << 10,
  /** A length or a day: 个月, 天, 周, 工作日, 星期. */
  Time: 1 << 11,
  /** 六个, 12家, 3支. */
  Counted: 1 << 12,
  /** Of measure words and numbers, which `Counted` is made of: the number, which comes first, has the higher bit. */
  Measure: 1 << 13,
  Number: 1 << 14,
  /** 名单. */
  Names: 1 << 15,
  /** 具体为, 依次为. */
  Detail: 1 << 16,
  /** 另一部分为. */
  Other: 1 << 17,
  /** Parts a list: 、 ； and the wide blank. */
  Separator: 1 << 18,
  /** Blanks and strokes, which part the cells of a row. */
  Blank: 1 << 19,
  /** 回头看. */
  LookBack: 1 << 20,
  /** What is below a unit: 所辖, 其下属, 及各, 的, 另有. */
  Below: 1 << 21,
  /** 和, 与, 及, 暨, 并. */
  Conjunction: 1 << 22,
  /** 开始, 进行, 如期而至. */
  Begun: 1 << 23,
} as const;

const CHARACTERS: readonly (readonly [number, string])[] = [
  [Mark.Inspection, "巡"],
  [Mark.Team, "组"],
  [Mark.Party, "党"],
  [Mark.Opener, "对就选抽遴关排"],
  [Mark.Object, "象围"],
  [Mark.Unit, "位织社"],
  [Mark.Taken, "列纳入受"],
  [Mark.Going, "驻点进来往赴向在到"],
  [Mark.Held, "召举班"],
  [Mark.Role, "持席参到宣报达态讲求他她"],
  [Mark.Attending, "席参到听"],
  [Mark.Time, "月天周日星"],
  [Mark.Number, "0123456789〇零○一二两三四五六七八九十百千"],
  [Mark.Measure, "个家所支"],
  [Mark.Names, "单"],
  [Mark.Detail, "具依"],
  [Mark.Other, "另"],
  [Mark.Separator, "、；\u3000"],
  [Mark.Blank, `${WHITE}|｜`],
  [Mark.LookBack, "看"],
  [Mark.Below, "辖属管其该各的及设域旗余另还共下面上里名建"],
  [Mark.Conjunction, "和与及暨并"],
  [Mark.Begun, "开行而启"],
];

const known = new FlagTable();
const { kinds, combinations } = known;
for (const [mark, characters] of CHARACTERS) {
  for (let i = 0; i < characters.length; i++) known.add(mark, characters.charCodeAt(i));
}

export const marksOf = (code: number): number => combinations[kinds[code] as number] as number;

/** The marks of all characters of a text together. No branch depends on a character: that takes half the time. */
export function marksIn(text: string): number {
  let marks = 0;
  let pairs = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const here = marksOf(text.charCodeAt(i));
    marks |= here;
    pairs |= here & (before >> 1);
    before = here;
  }
  return counted(marks, pairs);
}

/** @param pairs of each character the marks that the one before it has one bit higher */
export const counted = (marks: number, pairs: number): number => (pairs & Mark.Measure ? marks | Mark.Counted : marks);
