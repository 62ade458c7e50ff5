import { charSet } from "../../chars.js";
import { matches } from "../../matches.js";
import { parseNumeral } from "../../numerals.js";
import { globalPattern, pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Block, Context, Doc, Found, ListCount, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { articleLines, teamAround } from "./lib/around.js";
import { assignment, readOpenList, taken, teamBefore, typesWithin } from "./lib/clause.js";
import { placeBefore } from "./lib/groups.js";
import { readNumber, sameAsBefore } from "./lib/numbers.js";

/** A clause with a number in it, up to what leads over to the list, which begins behind it. */
const HEAD = globalPattern`
  (?<=^|[，。；：、（\s])(
    [^，。；：、（）\n]{0,40}?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户][^，。；：（）—\n]{0,44}
  )
  (?:（(?!含|不)|[，。：\s—]{1,3})
  (?:(?:它们|他们|这些单位|这些党组织|其中|具体|主要|名单|巡[察视](?:的)?对象|对象|单位|党组织|被巡[察视](?:单位|党组织|对象)|范围)?
  (?:(?:分别|依次|具体|主要|也就|就)?(?:为|是|有|即|包括|包含|涉及|涵盖|如下))?[：\s]{0,2})
  (?=(?![对由将在向赴把被另并还]|(?:其中)?[^，。；：、（\d]{0,10}(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户][，：])\p{Script=Han})
`;
/** 甲局、乙局|开展专项巡察: they have a verb of their own. */
const DOES_MORE = /^[^。；\n）]{0,6}?(?:接受|进行|开展|实施|列为|列入|纳入|[进入]驻|反馈|召开|采取|均|都|则|为|是|分别|由|组成|负责|承担)/u;
/** 4座矿山、2家选矿厂。甲公司、乙公司|，班子更换频繁，这次由第三组提级巡察: later in their sentence, too. */
const GOES_ON = /^，(?![^，。；]{0,4}其中)[^。；\n]{0,40}(?:由|被)[^，。；\n]{0,16}巡[察视]/u;
/** 对4家企业（甲公司、…），部分学校（…）开展巡察: the verb comes later. */
const isVerb = charSet("巡开进实接");
function awaitsVerb(clause: string): boolean {
  const at = clause.lastIndexOf("对");
  return at >= 0 && clause[at + 1] !== "象" && ![...clause.slice(at)].some((c) => isVerb(c.charCodeAt(0)));
}
/** Inspection is spoken of in the clause itself or in the one before it: 二是常规巡察，共3家单位：甲、乙、丙. */
const SPEAKS = /巡[察视](?!组)|“回头看”/u;
const ALONE = pattern`
  ^(?:[一二三四五]是)?(?:其中)?(?:共|共计|总共|一共|计|有|共有|涉及|安排|确定|包括)?
  (?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户]\p{Script=Han}{0,12}(?:（[^（）]{1,8}）)?$
  | ^(?:其中)?(?:[省市县区州旗](?:直|属|管))?(?:国有)?(?:单位|部门|学校|高校|院校|企业|医院|乡镇|镇街|街道|村（社区）|村|社区)(?:共?有|共)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户]$
`;
/** 本轮巡察对象共16家，其中市直部门7家，分别是…；|市属国有企业6家，分别是…: the sentence begins with what is inspected. */
const ANNOUNCED = /^[^，。；]{0,40}(?:巡[察视](?!组)|党组织)[^，。；]{0,20}(?:[，：](?:其中，?)?|[，：。][^。]*[；，]|。)$/u;
const NUMBER = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户]/gu;
/** 单位3家, 对象共3个, and 3家单位 up to the verb behind it. */
const COUNTED = pattern`
  (?:[省市县区州旗](?:直|属|管))?(?:国有)?(?:单位|党组织|对象|部门|学校|高校|院校|企业|医院|乡镇|村（社区）|村|社区)(?:共?有|共)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户]$
  | (?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户](?:[^，。；：、（）\d的]{1,14}?(?:（[^（）]{1,8}）)?(?:党组织)?)(?=接受|列入|纳入|列为|进行|开展|实施|作为|在列|入列|榜上|上榜|迎来|将|也|均|都|为|是|分别|的|$)
`;

/** 对3家单位开展常规巡察，分别是甲、乙、丙: the list has as many names as the clause before it says. */
export const speltOut: Recognizer<"assignment"> = {
  id: "recognizers/assignment/spelt-out",
  summary: "先说数目，再一一列出，名称与数目相符：对3家单位开展常规巡察，分别是甲、乙、丙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const block of articleLines(doc)) {
      if ((block.marks & Mark.Counted) === 0 || (block.marks & (Mark.Inspection | Mark.LookBack)) === 0) continue;
      for (const m of matches(HEAD, block.text)) {
        const mention = spell(doc, found, block, m, out.at(-1), ctx);
        if (mention) out.push(mention);
      }
    }
    return out;
  },
};

/** @param last the list before it */
function spell(
  doc: Doc,
  found: Found,
  { text, span }: Block,
  m: RegExpExecArray,
  last: Mention<"assignment"> | undefined,
  ctx: Context,
): Mention<"assignment"> | undefined {
  const clause = m[1] as string;
  // 一是14家省直单位，包括甲厅、乙厅等；|二是17所省属高校，包括…: the next of the same.
  const joint = last && doc.text.slice(last.span.end, span.start + m.index);
  const goesOn = joint !== undefined && joint.length < LONGEST_JOINT && ALONE.test(clause);
  const from = goesOn ? m.index : headOf(text, m.index, clause);
  if (from === undefined) return undefined;
  const listStart = span.start + m.index + m[0].length;
  const head = { start: span.start + from, end: span.start + m.index + clause.length };
  if (taken(found, head.start) || taken(found, listStart)) return undefined;
  const until = (m[0].includes("（") ? /[。；）]/u : /[。；]/u).exec(text.slice(m.index + m[0].length))?.index ?? text.length;
  const listEnd = Math.min(span.end, listStart + until);
  const reading = readOpenList(doc.text, listStart, listEnd, ctx);
  // 14家省直单位，包括甲厅、乙厅等: some of them.
  const some = doc.text.endsWith("等", listEnd);
  const counted = countOf(doc.text, head, reading, some, ctx);
  const behind = doc.text.slice(reading.end, reading.end + 64);
  if (!counted || DOES_MORE.test(behind) || GOES_ON.test(behind)) return undefined;
  reading.items.push(...counted);
  const team = teamBefore(doc.text, head.start, span.start) ?? teamAround(doc, head.start);
  const own = typesWithin(found, head.start, head.end);
  // 常规巡察：县直部门2个：甲局、乙局；|乡镇1个：丙镇
  const types = own.length === 0 && goesOn && joint === "；" ? (last?.value.types ?? []) : own;
  const passive = doc.text.slice(head.start, head.end).indexOf("被");
  const place = passive < 0 ? undefined : placeBefore(doc.text, span.start, head.start + passive);
  const more = { ...(team && { team }), ...(place && { place }) };
  return assignment(speltOut, { start: head.start, end: reading.end }, types, reading, "strong", more);
}

/** Letters between two lists: 等；, 。 and a line's end. */
const LONGEST_JOINT = 5;

/** Where the words about inspection begin; `undefined` where there are none. */
function headOf(text: string, at: number, clause: string): number | undefined {
  if (awaitsVerb(clause)) return undefined;
  if (SPEAKS.test(clause)) return at;
  if (!ALONE.test(clause)) return undefined;
  const before = Math.max(...[..."，。；：\n"].map((mark) => text.lastIndexOf(mark, at - 2))) + 1;
  if (SPEAKS.test(text.slice(before, at))) return before;
  const lead = text.slice(Math.max(text.lastIndexOf("。", at - 2), text.lastIndexOf("\n", at - 1)) + 1, at);
  return ANNOUNCED.test(lead) ? at : undefined;
}

/** 甲镇党委、乙镇党委|2个乡镇接受常规巡察，丙村…: it counts those before it. */
const CLOSES_LIST = /(?:党[委组]|党工委|总支|支部|[局镇乡院司会所站委办团社校]|街道|中心|公司|集团|等共?)$/u;

/** The number of the clause, where it is that of the list: nothing to add where no noun says what is counted. */
function countOf(
  text: string,
  { start, end }: Span,
  { items, unexplained }: ListReading,
  some: boolean,
  ctx: Context,
): readonly ListCount[] | undefined {
  const units = items.filter((i) => i.kind === "unit" && !i.parentOnly);
  if (unexplained.length > 0 || units.length === 0 || items[0]?.kind !== "unit") return undefined;
  const own = units.filter((u) => u.kind === "unit" && u.parent === undefined);
  const head = text.slice(start, end);
  for (const number of matches(NUMBER, head)) {
    const from = Math.max(0, number.index - 8);
    const words = COUNTED.exec(head.slice(from));
    // 市属医院2个: the class before its number.
    const classFirst = words !== null && from + words.index < number.index;
    if (!classFirst && CLOSES_LIST.test(head.slice(Math.max(0, number.index - 4), number.index))) continue;
    const at = start + number.index;
    const bare = { start: at, end: at + number[0].length };
    const count = words
      ? readNumber(text, { start: start + from + words.index, end: start + from + words.index + words[0].length }, ctx)
      : sameAsBefore(text, text.lastIndexOf("\n", start) + 1, bare, ctx);
    const many = count?.count ?? (words ? undefined : parseNumeral(number[0].slice(0, -1)));
    if (many !== undefined && (many === own.length || many === units.length || (some && many > units.length))) return count ? [count] : [];
  }
  return undefined;
}
