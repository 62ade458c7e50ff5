import { readPureList } from "../../grammar/list.js";
import { isVillage } from "../../grammar/units.js";
import { matches } from "../../matches.js";
import { NUMERAL, parseNumeral } from "../../numerals.js";
import { Mark } from "../../segment/marks.js";
import { sentenceAt } from "../../segment/sentences.js";
import type { Assignment, Context, Doc, Found, ListItem, Mention, Recognizer } from "../../types.js";
import { assignment, readOpenList, taken } from "./lib/clause.js";

/** The words that part the number of a list into numbers of kinds. */
const PARTS =
  /^(?:党组织)?(?:工作)?(?:[，（]|(?:，[^。；，其]{2,16})?。)?(?:其中|包括|分别(?:是|为)|含|涉及)(?:有|包括)?[，：]?(?=[^，。；]{0,12}\d|[^，。；]{0,12}[一二两三四五六七八九十]{1,3}[个家所])/u;
/** 对22个村进行延伸巡察|，其中重点延伸甲、乙、丙3个村: some of them by their names. */
const STRESSED =
  /^(?:党组织)?(?:工作)?，(?:其中，?)?(?:重点|着重|主要)(?:[是为对看盯到巡]|延伸(?:巡[察视])?[到至]?|巡[察视]|抽查|走访|解剖|进驻)?了?(?=\p{Script=Han}{2})/u;
/** 对18个村延伸巡察|，其中甲村、乙村是易地搬迁安置点: some of them, of whom more is told. */
const DESCRIBED =
  /^(?:党组织)?，其中，?(?=(?:\p{Script=Han}{2,14}、){0,8}\p{Script=Han}{1,12}(?:村|社区|嘎查)(?:党组织|党支部)?(?:均|都)?(?:是|为|系|属于))/u;
const ENDS = /[。；）\n]|，(?![^，。；]{0,12}[\d一二两三四五六七八九十]{1,3}[个家所](?!巡|组|工))|$/u;
const VILLAGES = /(?:村|社区|嘎查)$/u;
/** Letters behind a list in which its parts are told. */
const LOOK = 120;

/** 对甲、乙等15个党组织开展常规巡察，其中县直单位9个、街道2个: numbers of a number. */
export const among: Recognizer<"assignment"> = {
  id: "recognizers/assignment/among",
  summary: "总数的构成：……等15个党组织，其中区直单位9个、街道2个",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { span, value } of found.of("assignment")) {
      if (!value.reading.items.some((i) => i.kind === "count")) continue;
      const sentence = sentenceAt(doc.sentences, span.start);
      if (!sentence || (sentence.marks & Mark.Counted) === 0) continue;
      const behind = doc.text.slice(span.end, span.end + LOOK);
      const stressed = (STRESSED.exec(behind) ?? (value.reading.items.some(isNamedVillage) ? null : DESCRIBED.exec(behind)))?.[0].length;
      const start = stressed === undefined ? behindParts(behind, span.end) : span.end + stressed;
      if (start === undefined || taken(found, start)) continue;
      const mention =
        stressed === undefined
          ? (numbers(doc, span.end, start, value, ctx) ?? numbersOfPlaces(doc, span.end, start, value, ctx))
          : named(doc, span.end, start, value, ctx);
      if (mention) out.push(mention);
    }
    return out;
  },
};

/** 对甲村、乙村等6个村开展巡察，其中乙村为示范村: named already. */
const isNamedVillage = (item: ListItem): boolean => item.kind === "unit" && isVillage(item.read.category);

function behindParts(behind: string, end: number): number | undefined {
  const m = PARTS.exec(behind);
  if (m) return m[0].includes("。") && !m[0].includes("其中") ? undefined : end + m[0].length;
  const plain = PLAIN.exec(behind);
  return plain ? end + plain[0].length : undefined;
}
const PLACE_ENDS = "(?:镇|乡|街道|苏木|办事处|县|区|市|旗|团|分场)";
/** 对41个村开展提级巡察|（青山镇22个、白水镇19个） */
const PLAIN = new RegExp(
  `^(?:党组织)?(?:工作)?[，（：](?=\\p{Script=Han}{1,10}${PLACE_ENDS}(?:有|共|占|各)?[\\d一二两三四五六七八九十])`,
  "u",
);

/** Numbers and nothing else. */
function numbers(doc: Doc, from: number, start: number, whole: Assignment, ctx: Context): Mention<"assignment"> | undefined {
  const stop = ENDS.exec(doc.text.slice(start, start + LOOK))?.index;
  if (stop === undefined) return undefined;
  const end = start + stop;
  const reading = readPureList(doc.text, { start, end }, ctx);
  const counts = reading?.items.filter((i) => i.kind === "count") ?? [];
  if (counts.length === 0 || !reading?.items.every((i) => i.kind === "count" || i.parentOnly)) return undefined;
  // 甲镇、乙镇及所辖63个村，其中贫困村29个: of the same towns.
  if (whole.reading.items.some((i) => i.kind === "count" && i.relation === "sub"))
    for (const c of counts)
      if (c.kind === "count" && !c.parents && VILLAGES.test(c.unit)) Object.assign(c, { relation: "orphan", back: { many: undefined } });
  return assignment(among, { start: from, end }, whole.types, reading, "strong");
}

/** 青山镇22个、白水镇19个, behind 41个村: what is counted is not said again. */
const OF_PLACE = new RegExp(
  `(?:和|及)?(\\p{Script=Han}{1,8}${PLACE_ENDS})(?:有|共|占|各)?(${NUMERAL})(?:个|家|所)(?:[、，；和及]|(?=[。）\\n])|$)`,
  "guy",
);
function numbersOfPlaces(doc: Doc, from: number, start: number, whole: Assignment, ctx: Context): Mention<"assignment"> | undefined {
  const total = whole.reading.items.findLast((i) => i.kind === "count");
  if (total?.kind !== "count") return undefined;
  const items: ListItem[] = [];
  let until = start;
  let sum = 0;
  for (const m of matches(OF_PLACE, doc.text.slice(start))) {
    const [words, place, numeral] = m as unknown as [string, string, string];
    const at = start + m.index;
    const begin = at + words.indexOf(place);
    const end = at + words.lastIndexOf(numeral) + numeral.length;
    const [town, more] = readPureList(doc.text, { start: begin, end: begin + place.length }, ctx)?.items ?? [];
    const count = parseNumeral(numeral);
    if (town?.kind !== "unit" || more || count === undefined) return undefined;
    sum += count;
    until = at + words.length;
    const { unit, unitSpan } = total;
    const counted = { count, unit, span: { start: begin, end }, countSpan: { start: end - numeral.length, end }, unitSpan };
    items.push({ ...town, parentOnly: true }, { kind: "count", ...counted, joint: "、", relation: "orphan", of: [], parents: [town.name] });
  }
  // 41个村: 22 and 19 are all of them, so what stands between is understood.
  return sum === total.count
    ? assignment(among, { start: from, end: until }, whole.types, { items, unexplained: [], end: until }, "strong")
    : undefined;
}

/** As many names as the number behind them says, or villages that each say so. */
function named(doc: Doc, start: number, listStart: number, { types }: Assignment, ctx: Context): Mention<"assignment"> | undefined {
  const stop = /[。；，）\n]|(?<=[村区查])(?=[均都]?(?:是|为|系|属于))|$/u.exec(doc.text.slice(listStart, listStart + LOOK))?.index ?? 0;
  const reading = readOpenList(doc.text, listStart, listStart + stop, ctx);
  const counts = reading.items.filter((i) => i.kind === "count");
  const units = reading.items.length - counts.length;
  const [only, more] = counts;
  const isWhole = only ? !more && only.count === units : reading.items.every((i) => i.kind === "unit" && VILLAGES.test(i.read.stem));
  if (reading.unexplained.length > 0 || units === 0 || !isWhole) return undefined;
  return assignment(among, { start, end: reading.end }, types, reading, "strong");
}
