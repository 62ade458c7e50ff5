import { BULLETS, ITEM_NUMBER } from "../../chars.js";
import { readList, readPureList } from "../../grammar/list.js";
import { Mark } from "../../segment/marks.js";
import type { Block, Context, Doc, Found, ListCount, ListItem, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { teamAround, typesBeside, typesOfOwnLabel } from "./lib/around.js";
import { assignment, covered, type TypeAt, taken, teamBefore, typesWithin } from "./lib/clause.js";
import { isAside, ownUnits, runsOf } from "./lib/runs.js";

/** 甲局党组|乙中心|丙公司: strokes between units, no cells of a table. */
const CELLS = /[^\s|]\|[^\s|]/u;
/** What makes a sentence one about inspection, or the one before it the question that it answers. */
const SUBJECT = /巡[察视]|组|名单|清单|体检|会诊|问诊|诊|考卷|靶|[进入]驻|反馈/u;
const isSubject = (s: Sentence | undefined): boolean => s !== undefined && SUBJECT.test(s.text);
/** Where people can put what they have to say is no list of units, nor is where teams live. */
const ELSEWHERE = /意见箱|信箱|张贴|接访|接待|地址|设在|参加会议|出席/u;
/** 已按规定转市纪委监委、市委组织部: where clues go. */
const TURNED_OVER = /^(?:均|都|全部)?(?:已|将|及时|分别){0,2}(?:按[^，。；、]{1,6})?(?:移交|移送|转交|转)/u;
/** 组长叮嘱大家：轻车进村，少说多看: what people are to do. */
const SAID_TO = /(?:叮嘱|嘱咐|提醒|告诫|勉励|要求|强调|告诉)[^，。；：]{0,6}：$/u;
/** 乡一级，看征地拆迁、工程发包；区直单位，|看窗口服务、项目审批: what is looked at there. */
const LOOKED_AT = /，(?:重点|主要|着重|则)?[看查盯](?![的过])/u;
/** What people are to do or to look at. */
const isAdvice = (text: string, { start, end }: Span, s: Sentence): boolean =>
  SAID_TO.test(text.slice(s.span.start, start)) || LOOKED_AT.test(text.slice(start, end));
/** 他强调，青山镇是…，饮水、住房、道路这些事都要看: what a speaker has in mind, where he speaks of no inspection. */
const SPOKEN = /(?:强调|指出|要求)，(?!.*(?:巡[察视]|[进入]驻|名单|对象))/u;
/** 合起来13个单位党组织, 共17家单位: the number behind the list. */
const ALTOGETHER =
  /^(?:赫然在列|榜上有名|在列|悉数在列|入列)?，?(?:合起来|加起来|合计|共计|共有|共|一共|总共)((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户][^，。；：\d]{1,12})/u;
/** 甲局、乙局|4个党组织开展监督检查 */
const DIRECTLY =
  /^((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|部门|党组织|村（社区）|村|社区|乡镇|学校|企业)(?:党组织)?)(?=开展|进行|接受|整改|汇报|，|。|；)/u;
/** Fewer are named in passing, unless their number or a type of inspection is said beside them. */
const ENOUGH = 3;
const FEW = 2;
const INSPECTS = /巡[察视]|体检/u;

/** The list that a clause tells in words of its own: 这回坐上“诊椅”的，依次是甲局、乙局、丙局，合起来3个单位党组织. */
export const told: Recognizer<"assignment"> = {
  id: "recognizers/assignment/told",
  summary: "叙述中的名单：依次是……、走进……、打开清单，……赫然在列",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    doc.sentences.forEach((s, i) => {
      if (
        ((s.marks & Mark.Separator) === 0 &&
          !((s.marks & Mark.Blank) !== 0 && s.text.includes("|") && CELLS.test(s.text)) &&
          !HOW.test(s.text) &&
          !OPENS_WITH_TYPE.test(s.text)) ||
        AROUND.has(doc.blocks[s.block]?.kind ?? "")
      )
        return;
      if (
        ELSEWHERE.test(s.text) ||
        SPOKEN.test(s.text) ||
        !(isSubject(s) || isSubject(doc.sentences[i - 1]) || isSubject(doc.sentences[i + 1]))
      )
        return;
      for (const span of runsOf(doc.text, s, found, ctx)) {
        if (covered(out, span.start) || isAside(doc.text, span, s) || isAdvice(doc.text, span, s)) continue;
        // 奔赴码头、堆场和仓库，对甲公司、乙公司开展…: a surer clause has its own list there.
        if (found.of("assignment").some((a) => a.span.start > span.start && a.span.start < span.end && ownUnits(a.value.reading) > 0))
          continue;
        const reading = readPureList(doc.text, span, ctx);
        if (
          !reading ||
          ownUnits(reading) < (isTypedItem(doc.text, s, span) ? 1 : FEW) ||
          TURNED_OVER.test(doc.text.slice(span.start, span.start + 12)) ||
          reading.items.every(isAnyPlace)
        )
          continue;
        const mention = tell(doc, found, s, span, reading, ctx);
        if (mention) out.push(mention);
      }
    });
    return out;
  },
};

/** 走进茶农家、粮站、卫生室、幼儿园和农贸市场: places of which every village has one. */
const isAnyPlace = (item: ListItem): boolean => item.kind === "unit" && item.read.organ === undefined && ANY_PLACE.test(item.name);
const ANY_PLACE =
  /^(?:卫生[室院]|幼儿园|(?:农贸|菜)市场|粮站|[敬养]老院|医院|学校|[中小]学|超市|工地|食堂|车间|商铺|企业|[村居]委会|社区|服务(?:大厅|中心|窗口)|便民服务中心|党群服务中心|农家书屋|文化(?:广场|站)|祠堂|田间地头|信用社|合作社)$/u;

function tell(doc: Doc, found: Found, s: Sentence, span: Span, reading: ListReading, ctx: Context): Mention<"assignment"> | undefined {
  const units = ownUnits(reading);
  const end = sumUp(doc.text, span.end, s.span.end, reading, ctx);
  const beside = typesInSentence(doc, found, s, span);
  const head = beside.length > 0 ? undefined : headAbove(doc, s, span);
  if (head) reading.items.push(...countsIn(doc.text, head.span, COUNT, ctx));
  const before = countsIn(doc.text, { start: Math.max(0, span.start - 16), end: span.start }, NUMBER_FIRST, ctx);
  reading.items.push(...before.filter(({ count }) => !isRead(found, count)));
  const said = head ? typesWithin(found, head.span.start, head.span.end) : beside;
  const near = said.length > 0 || end === span.end ? said : typesWithin(found, end, end + 8);
  const own = near.length > 0 ? near : (headBefore(doc, found, s) ?? typesOfOwnLabel(doc, found, span.start));
  const manner = own.length === 0 && isWholeLine(doc, s, span) ? typesBeside(doc, found, span.start) : [];
  const counted = own.length > 0 || manner.length > 0 ? undefined : countedBefore(found, s, span, units);
  const types = own.length > 0 ? own : (counted ?? manner);
  const goes = BY_TEAM.exec(doc.text.slice(span.end, span.end + 40));
  const sure =
    goes !== null ||
    counted !== undefined ||
    types.length > 0 ||
    reading.items.some((item) => item.kind === "count" && item.count === units);
  const lead = doc.text.slice(s.span.start, span.start);
  const listed = NAMES_ARE.test(lead) || (SINGLED_OUT.test(lead) && (types.length > 0 || INSPECTS.test(s.text)));
  if (units < ENOUGH && !listed && !((goes !== null || INSPECTS.test(s.text) || manner.length > 0) && sure)) return undefined;
  const team = teamBehind(goes, span.end) ?? teamBefore(doc.text, span.start, s.span.start) ?? teamAround(doc, span.start);
  const place = placeOf(doc.text, span.start, s.span.start);
  const more = { ...(team && { team }), ...(place && { place }) };
  return assignment(told, { start: span.start, end }, types, reading, sure ? "strong" : "weak", more);
}

/** 由区委直接对3个村开展提级巡察，名单是从信访量大的村里筛出来的：|甲村、乙村、丙村: as many as the clause before has counted. */
const countedBefore = (found: Found, { span }: Sentence, { start }: Span, units: number): readonly TypeAt[] | undefined =>
  found
    .of("assignment")
    .findLast(
      ({ span: clause, value: { reading } }) =>
        clause.start >= span.start &&
        clause.end <= start &&
        reading.items.length === 1 &&
        reading.items.some((i) => i.kind === "count" && i.count === units),
    )?.value.types;

/** 第一张，常规巡察清单。|甲局、乙局: the sentence before it in its paragraph is a heading. */
const HEADING = /^[^。；：]{0,12}(?:巡[察视]|“回头看”)(?:清单|名单|对象|单位|任务)?。$/u;
function headBefore(doc: Doc, found: Found, s: Sentence): readonly TypeAt[] | undefined {
  const before = doc.sentences[doc.sentences.indexOf(s) - 1];
  if (before?.block !== s.block || !HEADING.test(before.text)) return undefined;
  const types = typesWithin(found, before.span.start, before.span.end);
  return types.length > 0 ? types : undefined;
}

/** 方式：常规巡察 may stand above it or below. */
const isWholeLine = (doc: Doc, s: Sentence, { start, end }: Span): boolean => {
  const line = doc.blocks[s.block]?.span;
  return line !== undefined && start === line.start && end === line.end;
};

const OPENS_ITEM = new RegExp(
  `^[${BULLETS}\\s]*(?:${ITEM_NUMBER})?(?:[一二三四五六七八九十]是)?(?:\\p{Script=Han}{2,6}，|[^，。；、：]{4,30}的)?$`,
  "u",
);
const HOW =
  /，(?:也|均|都)?(?:属于?|为|是|采[取用]|实行|接受|开展|进行)?(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视](?:“回头看”)?|(?:巡[察视])?“回头看”)[；。]?$/u;
/** ◆ 甲镇党委及其下辖5个社区党组织，常规巡察；: one unit, with how it is inspected, in a line of its own. */
const isTypedItem = (text: string, { span }: Sentence, list: Span): boolean => {
  const part = Math.max(span.start, text.lastIndexOf("；", list.start) + 1);
  const [before, behind] = [text.slice(part, list.start), text.slice(list.end, span.end)];
  return (HOW.exec(behind)?.index === 0 && OPENS_ITEM.test(before)) || (/^[；。]?$/u.test(behind) && TYPE_FIRST.test(before));
};
const OPENS_WITH_TYPE = /^[^\p{L}\p{N}]*(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]|(?:巡[察视])?“回头看”)[^，。；：]{0,4}[，：]/u;
/** ——巡察“回头看”，到|甲镇党委； */
const TYPE_FIRST =
  /^[^\p{L}\p{N}]*(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视](?:“回头看”)?|(?:巡[察视])?“回头看”)[，：](?:到|去|赴|走进|安排在|为|是|有)?$/u;

/** 【常规巡察】（共7个单位）, and the list on the line below. */
const HEAD = /^[^\p{L}\p{N}]{0,4}[^【】（），。；：]{0,10}巡[察视](?:“回头看”)?】?(?:（[^（）]{2,24}）)?$/u;
function headAbove(doc: Doc, s: Sentence, list: Span): Block | undefined {
  const above = doc.blocks[s.block - 1];
  return above && list.start === doc.blocks[s.block]?.span.start && HEAD.test(above.text) ? above : undefined;
}
const COUNT = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^（）\d]{1,12}(?=）$)/u;
/** 走进8所市直学校：甲学校、乙学校 */
const NUMBER_FIRST = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所]\p{Script=Han}{2,8}(?=：$)/u;
function countsIn(text: string, { start, end }: Span, pattern: RegExp, ctx: Context): ListCount[] {
  const m = pattern.exec(text.slice(start, end));
  const at = m ? start + m.index : 0;
  return m ? readList(text, { start: at, end: at + m[0].length }, ctx, true).items.filter((item) => item.kind === "count") : [];
}
/** 对7所高校开展专项巡察。这7所高校：甲学院…: it has been read with its type. */
const isRead = (found: Found, count: number): boolean =>
  found.of("assignment").some((a) => a.value.reading.items.some((item) => item.kind === "count" && item.count === count));

/** 名单上的村子有远有近：甲村、乙村 */
const NAMES_ARE = /^[^，。；]{0,6}名单[^，。；：]{0,16}：$/u;
/** 首批点名的是甲馆、乙所 */
const SINGLED_OUT = /(?:点名|点到名?|点中|圈定|选定|抽中|挑中)的(?:分别|依次)?[是有]$/u;

/** 甲局、乙局归第一组 */
const BY_TEAM =
  /^(?:(?:信访|矛盾|问题|反映)[^，。；、]{1,6}[、，]){0,3}(?:分别)?(?:归|划归|交给|分给|由)((?:\p{Script=Han}{0,4})?第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组)(?!督|办理|跟踪|回访|移交)/u;
function teamBehind(m: RegExpExecArray | null, from: number): { name: string; span: Span } | undefined {
  if (!m) return undefined;
  const name = m[1] as string;
  const start = from + m[0].length - name.length;
  return { name, span: { start, end: start + name.length } };
}

/** Blocks around the article. */
const AROUND: ReadonlySet<string> = new Set(["navigation", "dateline", "caption", "credits", "boilerplate"]);

/** 白水镇：甲村、乙村: where they are, before a colon. */
const PLACE = /(?<!\p{Script=Han})\p{Script=Han}{1,10}(?:县|区|市|州|旗|盟|乡|镇|街道|苏木)(?=：$)/u;
function placeOf(text: string, at: number, from: number): Span | undefined {
  const base = Math.max(from, at - 14);
  const m = PLACE.exec(text.slice(base, at));
  return m ? { start: base + m.index, end: base + m.index + m[0].length } : undefined;
}

/** 轮到甲局、乙局了。两家单位的常规巡察由…: their number opens the next sentence. */
const NEXT =
  /^了?。(?:这|以上)?((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|部门|党组织|村|社区|乡镇|镇)(?:党组织)?)(?=的[^，。；]{0,4}巡[察视])/u;
/** Reads the number behind the list into it. @returns where it ends */
function sumUp(text: string, from: number, to: number, reading: ListReading, ctx: Context): number {
  const m =
    ALTOGETHER.exec(text.slice(from, to)) ??
    DIRECTLY.exec(text.slice(from, Math.min(to, from + 16))) ??
    NEXT.exec(text.slice(from, from + 16));
  if (!m) return from;
  const end = from + m[0].length;
  const { items } = readList(text, { start: end - (m[1] as string).length, end }, ctx, true);
  reading.items.push(...items.filter((item) => item.kind === "count"));
  return end;
}

const NEXT_TO =
  /^[^，；。：、]{0,12}$|^[，：](?:有|为|是|包括|即|分别是|涉及|覆盖)?$|^[^，；。：、]{0,6}(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，；。：、]{0,4}，(?:(?:分别|依次)?(?:为|是|即))?$/u;

const ITS_VERB =
  /^(?:党组织)?(?:则|将|均|都|也|分别){0,2}(?:进行|接受|开展|实施|列入|列为|纳入|迎来|采取|实行|属于?|[为是])(?:的(?:都|均)?是)?$/u;

/** The types said behind the list in its sentence, else those before it. */
function typesInSentence(doc: Doc, found: Found, s: Sentence, list: Span): readonly TypeAt[] {
  // 丙局这3个党组织在列，并对丁村开展延伸巡察: another list has its own.
  const all = found.within("inspection", s.span).filter((m) => !taken(found, m.span.start));
  // …，其中对丁公司的巡察为“回头看”: said of one of them.
  // 五个组承担常规巡察任务，“点名”甲局；另外三个组承担机动巡察任务: the next clause is of others.
  const behind = all.find((m) => m.span.start >= list.end && !/其中|；另/u.test(doc.text.slice(list.end, m.span.start)));
  const before = all.findLast((m) => m.span.end <= list.start);
  // 甲局进行常规巡察，乙局进行机动巡察: its own verb.
  if (behind && ITS_VERB.test(doc.text.slice(list.end, behind.span.start))) return behind.value.types;
  // 常规巡察的名单里有甲局、乙局；专项巡察的名单里有丙局: the nearer one, in its own clause.
  if (before && NEXT_TO.test(doc.text.slice(before.span.end, list.start))) return before.value.types;
  if (behind) return behind.value.types;
  // 就某领域专项巡察及甲乡、乙局: the type is of another matter.
  return before && !/[及和、；。]/u.test(doc.text.slice(before.span.end, list.start)) ? before.value.types : [];
}
