import { charSet } from "../../chars.js";
import { holdsVillages, isVillage } from "../../grammar/units.js";
import { matches } from "../../matches.js";
import { pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListItem, Mention, Recognizer, Sentence, Span } from "../../types.js";
import {
  assignment,
  covered,
  lastBreak,
  mannerAfter,
  mannerBefore,
  readOpenList,
  type TypeAt,
  taken,
  teamBefore,
  typesWithin,
} from "./lib/clause.js";

const NEEDS = Mark.Inspection | Mark.Going;
const ENTRY =
  /(?:[进入]驻|进入(?<=组(?:分别|陆续|先后|相继|已|将){0,3}进入)|进点|走进|开进|开赴|挺进|转战|来到|前往|分赴|奔赴|赴|向|对(?<=完成了?对)(?=[^。；对]{4,200}的(?:集中)?反馈)|到(?<=(?:[，；：。]|组|组下|要|将|组(?:分别|先后|陆续|相继|依次))到)|在(?<=组(?:将|分别|先后|陆续|相继)?在))(?!现场|阶段|状态|(?:协调|准备|对接|沟通|碰头|保障|启动|见面)会|的?(?:单位|对象|名单)[为是有：])(?=[\p{Script=Han}\d])/gu;
/** Verbs of going anywhere: they count where the team gives back what it found, or inspects there. */
const GOES: ReadonlySet<string> = new Set(["向", "对", "来到", "到", "前往", "分赴", "奔赴", "赴", "走进", "开进", "开赴", "挺进", "转战"]);
/** Of these, those that say to whom something is given back, not where anybody goes. */
const TOWARDS: ReadonlySet<string> = new Set(["向", "对"]);
const INSPECTS = pattern`
  ^[^。；，对]{2,160}?(?:
    (?:，(?:就|围绕|针对|聚焦)[^，。；]{2,16})?，?(?:开展|进行|实施|承担)[^。；，]{0,16}巡[察视]
    | ，在?对(?:其|(?:(?:镇|乡|街道)(?:、|和))?(?:镇|乡|街道|[两三四五]镇|[两三四五]乡|局|学?校|医?院|学院|厂|公司|集团)(?:党[委组]|党工委|总支|支部))(?:开展|进行|实施)[^。；，]{0,16}巡[察视]
    | ，(?:正式)?(?:启动|开始|展开|开启)[^。；，]{0,16}巡[察视] | 报到，对其(?:开展|进行|实施)[^。；，]{0,16}巡[察视]
    | 召开(?:巡[察视])?(?:动员|见面)会 | (?:，[^。；，]{0,4})?召开[^。；，]{0,16}巡[察视][^。；，]{0,8}动员会
  )
`;
/** 第七巡察组在县工信局召开动员会: where the meeting was is who is inspected, unless it is a venue. */
const MEETS = /^([^，。；]{2,40}?)(?:组织)?召开[^，。；]{0,24}(?:动员|见面|沟通|反馈)[^，。；]{0,6}会/u;
/** 向第六轮巡察的甲镇、乙镇反馈; 向本轮接受常规巡察的甲局反馈. */
const OF_ROUND = /^[^，、。；的]{0,14}巡[察视](?:“回头看”)?的(?=\p{Script=Han}{2})/u;
/** 将在县第三医院开展为期45天左右的常规巡察 */
const INSPECTS_AT =
  /^([^，。；我本]{3,24}?)(?:党委|党组|党总支|党支部)?(?:开展|进行)了?(?:为期[^，。；]{2,12}的?)?(?:(?:常规|专项|机动|提级|交叉)+巡[察视]|巡[察视](?=[，。；]|$|工作(?:[，。；]|$)))/u;
const IN_EACH = /分别|先后|陆续|相继/u;
const VENUE = /(?:党校|中心|会馆|宾馆|酒店|楼|会议室|厅|堂)$/u;

const FEEDBACK =
  /^([^。；]{2,200}?)(?:领导班子)?(?:(?:(?<=党[委组]|党工委|支部)就|就(?![业读医诊餐近]))[^，。；]{2,40})?(?:，)?(?:一一|逐一|逐个|分别|集中)?(?:(?:作|做|进行)了?)?(?:一一|集中|书面|分别|现场|当面|逐一|“(?:面对面|一对一|点对点)”|面对面|一对一){0,2}(?:地)?(?:反馈|通报)/u;
const SENDS_BACK = /巡[察视].{0,12}(?:反馈|情况)|反馈.{0,8}巡[察视]/u;

/** 进驻甲局、乙办等单位，对教育领域重点工作|开展: in what matter stands between. */
const DIRECTLY =
  /^(?:等(?:单位|部门|地)?)?，?(?:分别|集中|同步)?(?:(?:对|就|围绕)[^，。；对]{2,20}(?:领域|工作|问题|事项|情况|资金|项目)[^，。；]{0,6}?)?(?:开展|进行|实施)/u;

const NUMBERS_FIRST =
  /^((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；]{2,60}?)(?:开展|进行|实施)[^，。；]{0,12}巡[察视](?!(?:工作)?(?:督导|调研|宣传|走访|问卷|整改|检查))/u;

/** How far the list may reach behind the verb; `undefined` where the verb brings no list. */
function listLength(verb: string, rest: string, sentence: string): number | undefined {
  const clause = /[；。]/u.exec(rest)?.index ?? rest.length;
  if (verb === "在") {
    const unit = MEETS.exec(rest)?.[1] ?? INSPECTS_AT.exec(rest)?.[1];
    return unit === undefined || VENUE.test(unit) ? undefined : unit.length;
  }
  if (!GOES.has(verb) || (verb !== "向" && INSPECTS.test(rest))) return clause;
  const unit = FEEDBACK.exec(rest)?.[1];
  return unit === undefined || (!TOWARDS.has(verb) && !SENDS_BACK.test(sentence)) ? undefined : unit.length;
}

/** 向沙坪镇党委|反馈|该镇联合村、丰收社区等19个村（社区）党组织巡察情况: what was found in the villages is given back to their town. */
const OF_VILLAGES =
  /^(\p{Script=Han}{1,8}(?:镇|乡|街道|苏木))(?:党委|党工委)?(?:集中|书面|现场)?反馈了?(?:该[镇乡街道]{1,2}|对)?([^。；，]{3,120}?)(?:提级|常规|专项|专题|机动|延伸|交叉)*巡[察视](?:“回头看”)?(?:工作)?情况/u;
function villagesOf(doc: Doc, found: Found, { start, end }: Span, begin: number, ctx: Context): Mention<"assignment"> | undefined {
  const m = OF_VILLAGES.exec(doc.text.slice(start, Math.min(end, start + 180)));
  // 向甲镇、乙局反馈…，向丙镇反馈该镇丁村…: of several, and not of villages alone.
  if (!m || taken(found, begin) || doc.text.slice(Math.max(0, begin - 60), begin).includes("向")) return undefined;
  const [whole, town, list] = m as unknown as [string, string, string];
  const from = start + whole.lastIndexOf(list);
  const reading = readOpenList(doc.text, from, from + list.length, ctx);
  const units = reading.items.filter((i) => i.kind === "unit");
  if (reading.items.length === 0 || !units.every((u) => isVillage(u.read.category) && !/[和及与]|党委|机关/u.test(u.read.stem)))
    return undefined;
  const types = typesWithin(found, from + list.length, start + whole.length);
  const place = units.length > 0 ? { start, end: start + town.length } : undefined;
  const team = teamBefore(doc.text, begin, Math.max(0, begin - TEAM_LENGTH));
  const span = { start: begin, end: start + whole.length };
  return assignment(entry, span, types, reading, "strong", { ...(place && { place }), ...(team && { team }) });
}
const VILLAGES_OF_THESE =
  /^，(?:并|分别|集中)?对(?:其|上述乡镇|这些乡镇)?(?:所辖|下辖|辖内)的?\d{1,3}个(?:行政村|村（社区）|村、社区|村|社区)/u;
const isTown = (item: ListItem): boolean =>
  item.kind === "count"
    ? /乡镇|镇街|[镇乡]$|街道/u.test(item.unit)
    : item.read.organ === undefined && (holdsVillages(item.read.category) || item.read.category === "bare");
/** 第一巡视组（进驻|甲公司、乙公司|） */
const IN_BRACKET = /^[^（）]*(?:（[^（）]*）[^（）]*)*(?=）)/u;
/** As far before the verb its team may stand. */
const TEAM_LENGTH = 40;

function enter(doc: Doc, found: Found, sentence: Sentence, m: RegExpExecArray, ctx: Context): Mention<"assignment"> | undefined {
  const [verb] = m;
  const begin = sentence.span.start + m.index;
  const verbEnd = begin + verb.length;
  const listStart = verbEnd + (OF_ROUND.exec(doc.text.slice(verbEnd, verbEnd + 24))?.[0].length ?? 0);
  const villages = TOWARDS.has(verb) ? villagesOf(doc, found, { start: listStart, end: sentence.span.end }, begin, ctx) : undefined;
  if (villages) return villages;
  if (taken(found, begin)) return undefined;
  const behind = doc.text.slice(listStart, sentence.span.end);
  const bracketed = doc.text[begin - 1] === "（";
  const rest = bracketed ? (IN_BRACKET.exec(behind)?.[0] ?? behind) : behind;
  // 进驻7家县直单位和2个镇|开展常规巡察: a noun that is counted goes on to the verb.
  const counted = verb.endsWith("驻") ? NUMBERS_FIRST.exec(rest)?.[1] : undefined;
  const length = counted?.length ?? listLength(verb, rest, sentence.text);
  if (length === undefined) return undefined;
  const reading = readOpenList(doc.text, listStart, listStart + length, ctx);
  // 分别在甲镇、乙开发区召开动员会: of towns the meeting may be for their villages.
  if (verb === "在" && IN_EACH.test(doc.text.slice(begin - 2, begin)) && !reading.items.every(isOffice)) return undefined;
  // 进驻甲镇、乙镇等7个乡镇，对所辖61个村党组织开展…: where the villages lie.
  if (VILLAGES_OF_THESE.test(doc.text.slice(reading.end, reading.end + LONGEST_MATTER)) && reading.items.every(isTown)) return undefined;
  const after = typesAfter(doc, found, reading.end, sentence.span.end);
  // 进驻7家县直单位和2个镇开展常规巡察: numbers alone are of this round where a type stands right behind them.
  const numbers = reading.items.length > 1 && after.length > 0 && counted !== undefined;
  if (!numbers && reading.items.every((i) => i.kind !== "unit")) return undefined;
  const types = [
    () => after,
    () => mannerAfter(doc.text, found, reading.end, sentence.span.end, ctx)?.types ?? [],
    () => typesOfMeeting(doc, found, reading.end),
    () => typesOfMatter(doc, found, sentence.span.start, begin),
    () => typesWithin(found, verbEnd, listStart),
    () => typesOfTeam(doc, found, begin),
    () => mannerBefore(doc.text, sentence.span.start, begin, ctx),
    () => typesOfTopic(doc, found, sentence.span.start, begin),
  ].reduce<readonly TypeAt[]>((said, next) => (said.length > 0 ? said : next()), []);
  // 到甲社开展专题巡察 says it as surely as 对甲社开展….
  const sure = GOES.has(verb)
    ? !TOWARDS.has(verb) && after.length > 0
    : verb !== "在" &&
      (reading.items.every(isOrgan) ||
        // 进驻甲镇、乙镇开展常规巡察; 进驻丙县开展巡察 says where.
        (after.length > 0 &&
          doc.blocks[sentence.block]?.kind !== "headline" &&
          reading.items.every((i) => i.kind === "count" || i.read.category !== "region") &&
          DIRECTLY.test(doc.text.slice(reading.end, reading.end + LONGEST_MATTER))) ||
        // 第一巡察组进驻甲局, 机动巡察组进驻乙局
        ((TEAM_GOES.test(sentence.text.slice(0, m.index)) || typesOfTeam(doc, found, begin).length > 0) &&
          (reading.items.every(isOffice) || isSummed(reading.items))));
  const said = teamBefore(doc.text, bracketed ? begin - 1 : begin, sentence.span.start);
  // 第二、第三巡察组进驻甲局: two of them.
  const team = said && /[、和与及至到]/u.test(doc.text[said.span.start - 1] ?? "") ? undefined : said;
  return assignment(entry, { start: begin, end: reading.end }, types, reading, sure ? "strong" : "weak", team ? { team } : {});
}

/** 第一巡察组已分别进驻: one team by its number, not all of them. */
const TEAM_GOES =
  /第[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组(?:由[^，。；]{2,12}(?:任|担任)组长，)?(?:已|将|正|分别|先后|陆续|日前|近日|当天|[于自从]\d{1,2}月\d{1,2}日起?){0,4}$/u;
const LONGEST_MATTER = 40;
const isOffice = (item: ListItem): boolean =>
  item.kind === "unit" && !holdsVillages(item.read.category) && !isVillage(item.read.category) && item.read.category !== "region";

/** 第六巡察组进驻甲村、乙村，共2个村: the number says that these are all. */
const isSummed = (items: readonly ListItem[]): boolean =>
  items.some((i) => i.kind === "count" && i.count > 1 && i.count === items.filter((u) => u.kind === "unit").length);

/** 提级巡察方面，第四巡察组已到丁村召开动员会: the topic of the clause. */
function typesOfTopic(doc: Doc, found: Found, from: number, at: number): readonly TypeAt[] {
  const said = found.within("inspection", { start: Math.max(from, doc.text.lastIndexOf("；", at)), end: at });
  const last = said.at(-1);
  // 提级交叉巡察由两县互换力量开展，第六巡察组进驻丁村: what the sentence is about.
  if (last && said.length === 1 && last.span.start - from < 2) return last.value.types;
  return last && /^方面，/u.test(doc.text.slice(last.span.end, last.span.end + 3)) ? last.value.types : [];
}

const INSPECTION = /巡[察视]/u;
const FEEDBACK_SAID = /巡[察视][^。]{0,40}反馈/u;
function mayEnter({ text, marks }: Sentence, before: Sentence | undefined): boolean {
  const givesBack = text.includes("反馈");
  const goes = (marks & NEEDS) === NEEDS || (givesBack && text.includes("完成"));
  if (goes && INSPECTION.test(text)) return true;
  // 县委第三轮巡察反馈会召开。这次向甲局党组、乙局党组反馈了意见: the sentence before says what of.
  return givesBack && before !== undefined && text.includes("向") && FEEDBACK_SAID.test(before.text);
}

/** 先后进驻甲、乙和丙; 向甲反馈巡察情况: a team came there, so it is inspected, unless a surer clause says who is. */
export const entry: Recognizer<"assignment"> = {
  id: "recognizers/assignment/entry",
  summary: "巡察组进驻……、向……反馈",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    doc.sentences.forEach((sentence, i) => {
      if (!mayEnter(sentence, doc.sentences[i - 1])) return;
      for (const m of matches(ENTRY, sentence.text)) {
        const mention = enter(doc, found, sentence, m, ctx);
        if (mention && !covered(out, mention.span.start)) out.push(mention);
      }
    });
    return out;
  },
};

/** 进驻甲局|常规巡察工作动员会, 进驻甲局粮食购销领域专项巡察动员会, 完成对甲局党组|的常规巡察反馈; 进驻甲局，|提级巡察全面启动 */
const OF_MEETING =
  /^(?:[^，。；、开进]{0,12}?巡[察视](?:“回头看”)?(?=(?:工作|情况)?(?:[进入]驻|集中)?(?:动员|见面|反馈))|，[^，。；、开进对]{0,12}?巡[察视](?:“回头看”)?(?=(?:工作)?(?:全面|正式|同步|随即|由此|就此)?(?:启动|开始|展开|铺开|拉开)))/u;
/** 就常规巡察情况|向甲局反馈 */
const ABOUT = /(?:就|将|把)[^，。；就]{0,14}巡[察视](?:“回头看”)?的?(?:情况|意见|结果)$/u;
const LONGEST_ABOUT = 28;
function typesOfMatter(doc: Doc, found: Found, from: number, at: number): readonly TypeAt[] {
  const about = ABOUT.exec(doc.text.slice(Math.max(from, at - LONGEST_ABOUT), at))?.[0].length;
  return about === undefined ? [] : typesWithin(found, at - about, at);
}
function typesOfMeeting(doc: Doc, found: Found, at: number): readonly TypeAt[] {
  const words = OF_MEETING.exec(doc.text.slice(at, at + LONGEST_MEETING))?.[0].length;
  return words === undefined ? [] : typesWithin(found, at, at + words);
}
const LONGEST_MEETING = 30;

/** 进驻甲局党组、乙镇党委: Party organisations are inspected, places are gone to. */
const isOrgan = (item: ListItem): boolean => item.kind === "unit" && item.read.organ !== undefined;

/** 第二专项巡察组进驻甲公司: how, in the name of the team. */
function typesOfTeam(doc: Doc, found: Found, at: number): ReturnType<typeof typesWithin> {
  const from = Math.max(0, at - NAME_OF_TEAM, lastBreak(doc.text, at, isBreak) + 1);
  return doc.text.slice(from, at).endsWith("组") ? typesWithin(found, from, at) : [];
}
const NAME_OF_TEAM = 14;
const isBreak = charSet("，。；！？\n");

/** 进驻…，对村（社区）党组织开展常规巡察; 反馈了常规巡察情况: the type said of what was just named. */
function typesAfter(doc: Doc, found: Found, from: number, to: number): ReturnType<typeof typesWithin> {
  const m = /^[^。；]{0,40}?(?:开展|进行|启动|开始|实施|反馈(?:了)?|，通报(?:了)?)(?=[^，。；]{0,20}巡[察视])/u.exec(
    doc.text.slice(from, to),
  );
  if (!m) return [];
  const start = from + m[0].length;
  const length = /[，。；]/u.exec(doc.text.slice(start, to))?.index ?? to - start;
  return typesWithin(found, start, start + length);
}
