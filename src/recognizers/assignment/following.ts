import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { pattern } from "../../pattern.js";
import type { Block, Context, Doc, Found, ListItem, Mention, Recognizer, Sentence } from "../../types.js";
import { articleLines, teamHead } from "./lib/around.js";
import { assignment, readOpenList, taken, typesWithin, typeWords } from "./lib/clause.js";
import { leaveTowns, OF_VILLAGES, readLines, unitsOf } from "./lib/list-lines.js";

const ANNOUNCED = /(?:对|[进入]驻)(?:下列|以下|如下)[^，。：；对]{1,16}?(?:分别)?，?(?:开展|进行|实施)[^。；：对]{0,80}(?:：|。|$)/gu;

const ANNOUNCES = /[对驻](?:下列|以下|如下)/u;

/** 对下列单位开展巡察“回头看”：甲、乙: the list stands behind the colon or in the lines that follow. */
export const following: Recognizer<"assignment"> = {
  id: "recognizers/assignment/following",
  summary: "对下列单位开展巡察：名单在冒号后或以下各行",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    if (!ANNOUNCES.test(doc.text)) return [];
    return doc.sentences.flatMap((sentence) => matches(ANNOUNCED, sentence.text).flatMap((m) => readBelow(doc, found, sentence, m, ctx)));
  },
};

/** The list behind an announcement, on the same line or on those below. */
function readBelow(doc: Doc, found: Found, sentence: Sentence, m: RegExpExecArray, ctx: Context): Mention<"assignment">[] {
  const begin = sentence.span.start + m.index;
  if (taken(found, begin)) return [];
  const said = typesWithin(found, begin, begin + m[0].length);
  const way = said.length > 0 ? null : WAY.exec(m[0]);
  const types = way ? typeWords(way[0], begin + way.index, ctx) : said;
  const counted = countIn(doc.text, begin, m[0], ctx);
  const listStart = begin + m[0].length;
  const inline = readOpenList(doc.text, listStart, sentence.span.end, ctx);
  if (inline.items.length > 0) {
    inline.items.push(...counted);
    return [assignment(following, { start: begin, end: inline.end }, types, inline, "strong")];
  }
  const blocks = linesAfter(doc, sentence.span.end);
  // A table by team has its own rule.
  const teams = blocks.findIndex((block) => teamHead(block) !== undefined || TEAM_DOES.test(block.text));
  const below = blocks.slice(0, teams < 0 ? blocks.length : teams).filter((block) => !FIELD_HEAD.test(block.text));
  const { mentions: out } = readLines(doc, found, below, { rule: following, types, counted }, ctx);
  if (OF_VILLAGES.test(m[0])) leaveTowns(unitsOf(out));
  if (out.length > 0) return out;
  // The units stand in a table; their number is said here alone.
  return counted.length > 0
    ? [assignment(following, { start: begin, end: listStart }, types, { items: counted, unexplained: [], end: listStart }, "strong")]
    : [];
}

/** 市委第一巡察组负责甲镇党委；, in a line for each team. */
const TEAM_DOES = /^[^，。；：、]{0,12}组(?:负责|承担|[进入]驻|巡|对)/u;

/** ◎经济口：, 二、政法系统 between the lists: what the units below it have to do with. */
const FIELD_HEAD = pattern`
  ^[^\p{L}\d]{0,4}(?:（?[一二三四五六七八九十\d]{1,2}[、）.．]\s?)?\p{Script=Han}{2,8}(?:口|系统|战线|板块|片区|领域|类)(?:（\d{1,3}[个家所]）)?：?$
`;
/** 对以下8个单位以常规方式开展巡察 */
const WAY = /(?:以|采取|采用)[^，。；：]{2,12}(?:方式|形式)/u;

/** 对下列8个单位: their number. */
function countIn(text: string, begin: number, words: string, ctx: Context): ListItem[] {
  const m = COUNTED.exec(words);
  if (!m) return [];
  const start = begin + m.index;
  return readList(text, { start, end: start + m[0].length }, ctx, true).items.filter((i) => i.kind === "count");
}
const COUNTED = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：对开进实以采]{1,12}/u;

const linesAfter = (doc: Doc, at: number): Block[] => articleLines(doc).filter((b) => b.span.start >= at);
