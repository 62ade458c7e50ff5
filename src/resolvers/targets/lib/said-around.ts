/** Types that the words around a list say: a heading, a clause behind it, one that changes them. */
import { BULLETS, charSet } from "../../../chars.js";
import { categoryOfNoun, holdsVillages, isVillage } from "../../../grammar/units.js";
import { matches } from "../../../matches.js";
import { globalPattern } from "../../../pattern.js";
import { isSectionLabel } from "../../../recognizers/assignment/lib/around.js";
import { typesNear, WAYS } from "../../../recognizers/assignment/lib/clause.js";
import { Mark } from "../../../segment/marks.js";
import { sentenceAt } from "../../../segment/sentences.js";
import type { Context, Doc, Found, Mention } from "../../../types.js";
import { type Counted, type Entry, given, type Typed, type Units, union } from "./entry.js";

/** 镇一级为常规巡察，村（社区）一级为提级巡察. */
const LEVEL =
  /(乡镇|镇街|镇|乡|街道|村（社区）|村|社区)(?:(?:一级|级|层面)(?:为|实行|开展|采取|进行)|(?<=[（，、；](?:镇|乡|乡镇|街道|村|社区|村（社区）))为)/gu;

/** Its words with their first letters first: hardly any notice has them. */
const MAY_BE_LEVEL = /级(?:为|实行|开展|采取|进行)|层面(?:为|实行|开展|采取|进行)|为(?<=[镇乡道村区）]为)/u;
export function typesByLevel(doc: Doc, found: Found, { entries, counts, assignments }: Units, ctx: Context): void {
  if (!MAY_BE_LEVEL.test(doc.text)) return;
  assignments.forEach((a, from) => {
    const { end } = a.value.reading;
    const sentence = sentenceAt(doc.sentences, end);
    if (!sentence) return;
    for (const m of matches(LEVEL, doc.text.slice(end, sentence.span.end))) {
      const at = end + m.index + m[0].length;
      const said = typesNear(found, at - 2, at + 12);
      if (!said) continue;
      const fits = /村|社区/u.test(m[1] as string) ? isVillage : holdsVillages;
      const types = given(said, true);
      for (const e of entries) if (e.from === from && fits(e.item.read.category)) e.types = types;
      for (const c of counts) if (c.from === from && fits(categoryOfNoun(c.item.unit, ctx) ?? "")) c.types = types;
    }
  });
}

/**
 * 对县直单位和乡镇党委开展常规巡察，对有关镇及贫困村开展专项巡察, 对省属高校、企业开展巡视, 县级部门、乡镇党委为常规巡察, beside the lists of
 * the teams: each class its own way.
 */
const BY_CLASS = globalPattern`
  (?:对 | (?:^|[，；。：])(?:其中，?|巡[察视]方式上，)?(?=[^，；。：]{2,24}(?:[为是属]|实行|采[取用]|接受)))
  ((?:全[省市县区州旗]|有关|相关|部分)?(?:
    [省市县区州旗][直级](?:单位|部门|机关) | 机关(?:单位)? | 部门 | 乡镇（街道） | 乡镇 | 镇街 | 镇 | 街道 | 团场 | 连队 | 行政村 | 村（社区） | (?:贫困|重点|后进|薄弱)?村 | 社区
    | (?:[省市县区州旗][属管])?(?:高校|院校|学校|(?:国有)?企业|国企|金融机构|(?:公立)?医院) | 、 | 和 | 及
  ){1,6})(?:党组织|党委（党组）|党组（党委）|党委|党工委|党组)?(?:统一|均|都|分别|同步|同时)?
  (?:
    (?<=对[^，；。：]{2,30})(?:开展|进行|实施)(?=[^，。；对]{0,12}(?:巡[察视]|“回头看”))
    | (?<!对[^，；。：]{2,30})(?:[为是]|属于?|实行|采[取用]|接受)
      (?=[^，。；对]{0,12}(?:巡[察视](?:“回头看”)?|“回头看”)(?:方式|对象|范围)?(?:[，。；]|$))
  )
`;
const SAYS_TYPE = Mark.Inspection | Mark.LookBack;
/** @returns 2 where the class is its own, 1 where it is one of the departments, 0 where it is none of them */
function namedBy(classes: string, { item }: Entry | Counted, ctx: Context): number {
  const category = "count" in item ? (categoryOfNoun(item.unit, ctx) ?? "") : item.read.category;
  if (isVillage(category)) return /村|社区/u.test(classes) ? 2 : 0;
  if (holdsVillages(category)) return /镇|街道|团/u.test(classes) ? 2 : 0;
  if (BODIES[category]?.test(classes)) return 2;
  return /直|机关|部门/u.test(classes) ? 1 : 0;
}
/** What a body is called that may be of a class of its own, or one of the departments. */
const BODIES: Readonly<Record<string, RegExp>> = { school: /校/u, enterprise: /企|金融/u, hospital: /医院/u };
export function typesByClass(doc: Doc, found: Found, { entries, counts }: Units, ctx: Context): void {
  const open: (Entry | Counted)[] = entries.filter((e) => e.types.length === 0);
  for (const c of counts) if (c.types.length === 0) open.push(c);
  if (open.length === 0) return;
  const ranks = new Map<Entry | Counted, number>();
  for (const { span, text, marks } of doc.sentences) {
    for (const m of (marks & SAYS_TYPE) !== 0 ? matches(BY_CLASS, text) : []) {
      const at = span.start + m.index + m[0].length;
      const said = typesNear(found, at, at + 12);
      if (!said) continue;
      const types = given(said, true);
      const besides = /同[步时](?:开|进|实)/u.test(m[0]);
      for (const x of open) {
        const rank = namedBy(m[1] as string, x, ctx);
        // 对高校开展常规巡视，对有关部门开展专项巡视: a university is the one rather than the other.
        if (rank === 0 || rank < (ranks.get(x) ?? 0)) continue;
        ranks.set(x, rank);
        x.types = besides ? union(x.types, types) : types;
      }
    }
  }
}

/** 市信访局党组（“回头看”）, 丁村（提级）, 戊镇（常规巡察，巡察时间60天）: said of that one. */
const IN_BRACKET =
  /^(?:党组织)?（(?:巡[察视])?“?(?:\p{Script=Han}{2,12}(?=专项))?(回头看|常规|专项|专题|提级|机动|交叉)”?(?:巡[察视])?(?:，(?:由|(?:现场|集中)?(?:巡[察视]|进驻)?(?:时间|为期|时长|期限|周期))[^（）]{1,20})?）/u;
const mayBeBracket = charSet("（党");
const LONGEST_MANNER = 40;
export function typesInBracket(doc: Doc, { entries, counts }: Units, ctx: Context): void {
  const read = (x: Entry | Counted, end: number): void => {
    if (!mayBeBracket(doc.text.charCodeAt(end)) || (x.types.length > 0 && !isFromBrackets(doc, x.types))) return;
    const m = IN_BRACKET.exec(doc.text.slice(end, end + LONGEST_MANNER));
    const type = m && ctx.lexicon("inspection-types").value(m[1] as string);
    if (!type || (x.types.length > 0 && !x.types.some(({ at }) => at.type === type))) return;
    const start = end + m[0].indexOf(m[1] as string);
    x.types = given([{ type, span: { start, end: start + (m[1] as string).length } }], true);
  };
  for (const e of entries) read(e, e.item.span.end);
  for (const c of counts) {
    const before = c.types.length;
    read(c, c.item.unitSpan.end);
    const holder =
      before === 0 && c.types.some(({ at }) => at.type !== "escalated") && entries.find(({ item }) => holds(doc, item.span.end, c));
    if (holder && holder.types.length === 0) holder.types = c.types;
  }
}
/** 甲镇党委|及所辖|14个村（社区）党组织（常规）: of the town too, where no village is raised. */
const holds = (doc: Doc, end: number, { item }: Counted): boolean =>
  end < item.span.start && item.span.start - end < 8 && HOLDS.test(doc.text.slice(end, item.span.start));
const HOLDS = /^[及和与、]?其?(?:所辖|下辖|所属|下属|辖区内?)的?$/u;
/** 甲镇党委（常规巡察）及所辖4个村（提级巡察）: each bracket is said of what stands before it. */
const isFromBrackets = (doc: Doc, types: readonly Typed[]): boolean =>
  types.length > 1 && types.every(({ at: { span } }) => doc.text[span.start - 1] === "（");

/** 甲公司党委（延伸巡察所属6个作业区）, 甲街道（延伸至乙社区、丙社区）: of what stands in the bracket, and not of the company. */
const EXTENDED = /（(?:同步|并)?延伸(?=巡[察视]|[至到])[^（）]*$/u;
export function typesExtended(doc: Doc, { entries, counts }: Units): void {
  if (!doc.text.includes("延伸")) return;
  for (const x of [...entries, ...counts]) {
    const at = x.item.span.start;
    const from = Math.max(0, at - LONGEST_BRACKET);
    const m = EXTENDED.exec(doc.text.slice(from, at));
    if (!m) continue;
    const start = from + m.index + m[0].indexOf("延伸");
    x.types = given([{ type: "extended", span: { start, end: start + 2 } }], true);
  }
}
const LONGEST_BRACKET = 300;

/** （一）常规巡察。 before the clauses of a paragraph. */
const HEADING = new RegExp(
  `^(?:第?[一二三四五六\\d][箭招步路批]：)?(?:（?[一二三四五六七八九十\\d]{1,3}[）、.．]|[${BULLETS}])?\\s?(?!以上|上述|前述)[^，。；：]{2,14}[。：]$`,
  "u",
);

/** The last such words in the paragraph before a place. */
function headingBefore(doc: Doc, found: Found, at: number): Mention<"inspection"> | undefined {
  const block = sentenceAt(doc.sentences, at)?.block;
  const heading = doc.sentences.findLast((s) => s.block === block && s.span.end <= at && (HEADING.test(s.text) || isSectionLabel(s.text)));
  return heading && found.of("inspection").find((i) => i.span.start >= heading.span.start && i.span.end <= heading.span.end);
}

/** 一条线是常规巡察，3个组用两个月时间，巡察甲、乙: what opens the clause of a list says the type. */
const ONE_IS = /(?:^|[；。：])[^，。；：]{0,8}(?:[一二两三四五六另其]|第.)[^，。；：]{0,6}(?:是|为)[^，。；：是为]{0,14}$/u;
function openerBefore(doc: Doc, found: Found, at: number): Mention<"inspection"> | undefined {
  const sentence = sentenceAt(doc.sentences, at);
  if (!sentence) return undefined;
  const from = Math.max(sentence.span.start, doc.text.lastIndexOf("；", at) + 1);
  const said = found.of("inspection").filter((i) => i.span.start >= from && i.span.end <= at && i.value.types.length > 0);
  const [only] = said;
  if (!only || said.length > 1 || doc.text[only.span.end] !== "，") return undefined;
  return ONE_IS.test(doc.text.slice(from, only.span.start)) ? only : undefined;
}

/** The words that open a paragraph, or a part of it, say how the units of all its clauses are inspected. */
export function typesByHeading(doc: Doc, found: Found, { entries, counts, assignments }: Units): void {
  // Those of one clause stand together.
  let from = -1;
  let types: readonly Typed[] = [];
  const take = (x: Entry | Counted): void => {
    const at = assignments[x.from]?.span.start ?? 0;
    if (x.types.length === 0) {
      if (x.from !== from) types = given((headingBefore(doc, found, at) ?? openerBefore(doc, found, at))?.value.types ?? []);
      from = x.from;
      x.types = types;
    }
    // 另一条线是专项巡察，巡察对象为甲、乙，一律采取交叉的方式: the way is of that type.
    const opener = x.types.every(isWay) ? openerBefore(doc, found, at) : undefined;
    if (opener) x.types = union(given(opener.value.types), x.types);
  };
  entries.forEach(take);
  counts.forEach(take);
}
const isWay = ({ at }: Typed): boolean => WAYS.has(at.type);

/** （以上为常规巡视）, a line of its own below the lists that it is said of. */
const CLOSES_LISTS =
  /^[（(]?(?:以上|上述)[^，。；（）]{0,10}?(?:为|是|属于?|接受|开展|实行|采取)[^，。；（）]{0,12}(?:巡[察视]|“回头看”)(?:方式)?[）)]?。?$/u;
/** Where several such lines part the lists; one alone is said of the round (types.ts). */
export function typesByClosing(doc: Doc, found: Found, entries: readonly Entry[]): void {
  const lines = doc.text.includes("以上") || doc.text.includes("上述") ? doc.blocks.filter((b) => CLOSES_LISTS.test(b.text)) : [];
  if (lines.length < 2) return;
  const isInBracket = ({ at: { span } }: Typed): boolean => /（[^（）]{0,3}$/u.test(doc.text.slice(span.start - 4, span.start));
  for (const e of entries) {
    const line = e.listed && !e.types.some(isInBracket) ? lines.find((b) => b.span.start > e.item.span.start) : undefined;
    const types = line ? found.within("inspection", line.span).flatMap((m) => m.value.types) : [];
    if (types.length > 0) e.types = given(types, true);
  }
}

const OF_ALL = /[均都]|全部|一律/u;
/** 第一组巡察甲镇，第二组巡察乙镇，形式均为专项巡察: said behind the last list, of those before it as well. */
export function typesByManner(doc: Doc, { entries, counts, assignments }: Units): void {
  assignments.forEach(({ value: { types, reading } }, last) => {
    const first = types[0];
    if (!first || first.span.start < reading.end || !OF_ALL.test(doc.text.slice(reading.end, first.span.start))) return;
    for (let i = last - 1; i >= 0; i--) {
      const [a, next] = [assignments[i], assignments[i + 1]] as [Mention<"assignment">, Mention<"assignment">];
      if (a.value.types.length > 0 || /[。；\n]/u.test(doc.text.slice(a.span.end, next.span.start))) return;
      for (const x of [...entries, ...counts]) if (x.from === i && x.types.length === 0) x.types = given(types);
    }
  });
}

/** 对部分村（社区）党组织开展提级巡察：第一组，巡察甲村；第二组，巡察乙村: the clause before says how those of all teams are inspected. */
export function typesByIntroduction(doc: Doc, { entries, counts, assignments }: Units): void {
  assignments.forEach(({ span, value: { types, reading } }, first) => {
    if (types.length === 0 || reading.items.length > 0 || !INTRODUCES.test(doc.text.slice(span.end, span.end + 24))) return;
    for (let i = first + 1; assignments[i]?.value.types.length === 0; i++)
      for (const x of [...entries, ...counts]) if (x.from === i && x.types.length === 0) x.types = given(types);
  });
}
const INTRODUCES = /^[^，。；]{0,4}(?:，(?:具体)?(?:分工|安排|任务|名单)[^，。；]{0,6})?：/u;
