import { BULLETS, charSet, WHITE } from "../../chars.js";
import type { Notice } from "../../generated/notice.js";
import { readPureList } from "../../grammar/list.js";
import { isHan } from "../../grammar/segments.js";
import { endsInOrgan, readUnitName } from "../../grammar/units.js";
import { pattern } from "../../pattern.js";
import { isAside, ownUnits, runsOf } from "../../recognizers/assignment/lib/runs.js";
import { Mark } from "../../segment/marks.js";
import type { Block, Check, Context, Diagnostic, Doc, Found, ListItem, Sentence, Span, UnitName } from "../../types.js";

/** Words of the sentence that hands out units; guests and helpers are listed in others. */
const HANDS_OUT = /巡[察视]|进驻|名单|对象/u;
const HELPERS =
  /抽调|配合|支持|会商|协作|参加|出席|列席|授课|负责同志|负责人|成员单位|提供|移交|会同|联合|协同|贯通|主办|承办|书记|组长|主任/u;

/** Who leads the team that a list is for. */
const LEADERS = /（?副?组\s?长[：、][^，。；）]{2,20}）?/gu;
/** Where a Party organisation's name ends. */
const ORGAN = /(?:党[组委]|党工委|支部)(?:[、，；。（|\s]|$)/u;
/** 受理反映县医院党委、县疾控中心党委的领导班子及其成员…的举报: about whom letters are read. */
const ABOUT_WHOM = /(?:领导)?班子(?:及其)?成员|主要负责人/u;
const isMark = charSet("、，；：。\u3000|");
const BEFORE_NAME = new RegExp(`^(?:\\d{1,2}[.、．]|[${BULLETS}])\\s?|^[^对于]{0,30}[对于]|^(?:进驻|巡[察视])`, "u");
/** Units in a row that make a list where nothing else was read. */
const ENOUGH = 3;

interface Part {
  readonly text: string;
  readonly start: number;
}

function partsOf({ text, span }: Sentence): Part[] {
  const out: Part[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isMark(text.charCodeAt(at))) continue;
    out.push({ text: text.slice(from, at).trim(), start: span.start + from });
    from = at + 1;
  }
  return out;
}

const unitIn = (part: Part, ctx: Context): UnitName | undefined => readUnitName(part.text.replace(BEFORE_NAME, ""), ctx);

/** A Party organisation in a list, or behind 向: what follows is no title and no speech about it. */
const NAMED_ORGAN =
  /(?:党组(?!织|书|成|副|理|会|中|巡(?![察视]“))|(?:党委|党总支|党支部|党工委)(?!巡(?![察视]“)|[书委副理会班办主常的要将领以在把对就从坚始认高扛切不结]))(?=[、，；。（\s|]|：[^，。；：]{0,8}组|等|作了|进行|开展|实施|接受|反馈|和|及|“|$|则(?=由|是|为|接受|开展|进行|做|采)|(?:去年|前年|此前|上次|上轮)|原[列定计拟本]|[由从][^，。；]{0,6}巡|巡[察视]“回头看”|的(?:常规|专项|专题|提级|机动|交叉)?巡[察视](?:“回头看”)?(?:一并|同步|改|调|，|。)|(?:(?!巡[察视]组|轮巡[察视](?![中时]))[^，。；：、]){1,24}，[^，。；、把]{0,12}(?:对[其它]|(?<!对[^，。；]{1,20})(?:开展|接受|进行|列为|安排))[^，。；对不未没]{0,10}(?:巡[察视](?!组|整改|反馈|监督|意见)|“回头看”))/uy;
/** The second letters of `NAMED_ORGAN`. */
const isOrganLetter = charSet("组委总支工");
const isNameMark = charSet("（）“”");
const LONGEST_NAME = 24;

interface NamedOrgan {
  readonly name: string;
  readonly end: number;
}

/** Names with their Party organisation; what stands before it is looked for from there, not from every letter. */
function namedOrgans(text: string): readonly NamedOrgan[] {
  const out: NamedOrgan[] = [];
  let last = 0;
  for (let at = text.indexOf("党"); at >= 0; at = text.indexOf("党", at + 1)) {
    if (!isOrganLetter(text.charCodeAt(at + 1))) continue;
    NAMED_ORGAN.lastIndex = at;
    const organ = NAMED_ORGAN.exec(text)?.[0];
    if (organ === undefined) continue;
    let from = at;
    const least = Math.max(last, at - LONGEST_NAME);
    while (from > least && (isHan(text.charCodeAt(from - 1)) || isNameMark(text.charCodeAt(from - 1)))) from--;
    if (at - from < 2) continue;
    last = at + organ.length;
    out.push({ name: text.slice(from, last), end: last });
  }
  return out;
}
/** 传达学习了自治区党委…: what is done, and the bodies that nobody inspects. */
const NO_TARGET = pattern`
  ^(?:[个家]|主要|中共|各|被|本|全|该|有关|相关|基层|少数|个别|部分|并|经|由|根据|按照) | 巡[察视] | 书记 | 中心组 | 组长 | 机构 | 传达
  | 学习 | 通报 | 汇报 | 代表 | 统筹 | 从严治 | 从严管 | 检查 | 落实 | 贯彻 | 中央 | 省委 | 自治区$ | 市委$ | 县委$ | 区委$ | 及(?:所|下)
  | 所属 | 下属 | 下辖 | 指导 | 督促 | [局厅院委办]机关$ | ^临时 | ^(?:镇|乡|街道|村|社区|学校|学院|医院|公司|集团|单位|局|院|校)$
`;
const OBJECT = /^.*(?:[对向在于到为是的：]|进驻|包括|涉及)/u;

const ORGAN_LAST = /(?:机关)?(?:党组|(?:直属)?党(?:委|总支|支部|工委))$/u;
/** The last letters of `ORGAN_LAST`. */
const mayEndOrgan = charSet("组委支部");
const stemOf = (name: string): string => (mayEndOrgan(name.charCodeAt(name.length - 1)) ? name.replace(ORGAN_LAST, "") : name);
const HELP = /配合|抽调|协作|支持|授课|会同|协助|做好|移交/u;
const UNREAD_BLOCKS: ReadonlySet<string> = new Set(["navigation", "headline", "dateline", "caption", "credits", "boilerplate"]);

/** Whoever acts or is spoken of: 县教育局党组作表态发言, 县委和县政府党组. */
const ACTS = /^[^，。；]{0,6}(?:表态|表示|汇报|指出|强调|高度重视|负责|召开|学习|印发|通过|研究|报告)/u;

/** What the notice names, without its Party organisation. */
function namedIn({ targets, attendees, counts }: Notice): string[] {
  const known: string[] = [];
  for (const { fullName, name, within } of targets) {
    known.push(stemOf(name));
    if (fullName !== name) known.push(stemOf(fullName));
    if (within !== undefined) known.push(stemOf(within));
  }
  for (const { title } of attendees) if (title !== undefined) known.push(title);
  for (const { of } of counts) for (const name of of) known.push(stemOf(name));
  return known;
}
/** Gathered at the first question. */
type Known = () => readonly string[];

/** Part of a known name, or a known name with more to it. */
const isKnown = (known: readonly string[], name: string): boolean =>
  known.some((k) => k.length > 1 && (k.includes(name) || name.includes(k)));
const isAnyKnown = (known: readonly string[], names: readonly string[]): boolean => names.some((name) => isKnown(known, name));
const stemsOf = (items: readonly ListItem[]): string[] => items.flatMap((i) => (i.kind === "unit" ? [i.read.stem] : []));

/** 对甲局开展巡察，人员从乙局抽调；丙局党组…: between the stops, as far as they who help reach. */
function partAround(text: string, at: number): string {
  const end = text.slice(at).search(/[；。]/u);
  return text.slice(Math.max(text.lastIndexOf("；", at - 1), text.lastIndexOf("。", at - 1)) + 1, end < 0 ? text.length : at + end);
}

/** Beside units that were read: the first Party organisation that is none of them, nor in anybody's title. */
function organLeft(doc: Doc, known: Known): Span | undefined {
  for (const { text, span, block, marks } of doc.sentences) {
    if ((marks & Mark.Party) === 0 || (text.includes("成员") && ABOUT_WHOM.test(text)) || UNREAD_BLOCKS.has(doc.blocks[block]?.kind ?? ""))
      continue;
    for (const { name: whole, end } of namedOrgans(text)) {
      const name = stemOf(whole).replace(OBJECT, "");
      // （不含某村党支部）
      if (name.length < 3 || whole.includes("不含") || NO_TARGET.test(name)) continue;
      if (isKnown(known(), name) || ACTS.test(text.slice(end)) || HELP.test(partAround(text, end))) continue;
      return { start: span.start + end - (whole.length - whole.lastIndexOf(name)), end: span.start + end };
    }
  }
  return undefined;
}

const INSPECTS = /巡[察视]|体检/u;
/** Where the letters go, who helps, what others did, what was done before. */
const PASSING =
  /信箱|意见箱|张贴|接访|接待|地址|设在|抽调|调研|走访|督导|印发|会商|移交|培训|授课|抄送|成员单位|书记|主任|局长|移送|[规由]定?转|骨干|去年|前年|上一?轮|此前|曾|下一轮|明年/u;

/** 将甲局、乙局和丙镇“一网打尽”: units in a row in a sentence about inspection, none of which any list has. */
function rowLeft(doc: Doc, found: Found, known: Known, ctx: Context): Span | undefined {
  for (const s of doc.sentences) {
    if ((s.marks & Mark.Separator) === 0 || (s.marks & Mark.Inspection) === 0 || UNREAD_BLOCKS.has(doc.blocks[s.block]?.kind ?? ""))
      continue;
    if (!INSPECTS.test(s.text) || PASSING.test(s.text) || HELP.test(s.text)) continue;
    for (const span of runsOf(doc.text, s, found, ctx)) {
      if (isAside(doc.text, span, s) || doc.text.slice(span.start, span.end).includes("；")) continue;
      const reading = readPureList(doc.text, span, ctx);
      if (!reading || ownUnits(reading) < FEW || reading.items.some(isVague)) continue;
      if (!isAnyKnown(known(), stemsOf(reading.items))) return span;
    }
  }
  return undefined;
}
const FEW = 2;

const LONGEST_LINE = 240;
/** A line of the body of which no list was read. */
const isUnread = ({ kind, text, span }: Block, found: Found): boolean =>
  text.length <= LONGEST_LINE &&
  !UNREAD_BLOCKS.has(kind) &&
  !found.of("assignment").some((a) => a.span.start < span.end && a.span.end > span.start);

/** A line of nothing but units, none of which any list has. */
function lineLeft(doc: Doc, found: Found, known: Known, ctx: Context): Span | undefined {
  for (const block of doc.blocks) {
    if ((block.marks & Mark.Separator) === 0 || !block.text.includes("、") || !isUnread(block, found)) continue;
    const { text, span } = block;
    const reading = readPureList(doc.text, { start: span.start, end: span.end - (text.endsWith("。") ? 1 : 0) }, ctx);
    const names = stemsOf(reading?.items ?? []);
    if (names.length < ENOUGH || reading?.items.some(isVague)) continue;
    if (!isAnyKnown(known(), names)) return span;
  }
  return undefined;
}
const VILLAGES = /个村（?(?:社区|居|级)?）?党组织(?<=[\d一二三四五六七八九十]个村（?(?:社区|居|级)?）?党组织)/u;
const VILLAGE = /(?:村|社区|嘎查|村（社区）)$/u;
const CELLS = /\s*[|\t]\s*|\s{2,}|\u3000+/u;
const partsItems = charSet(`${WHITE}|、，；：`);
/** Those that are as long as a name. */
function itemsOf(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !partsItems(text.charCodeAt(at))) continue;
    if (at - from > 1 && at - from <= LONGEST_NAME) out.push(text.slice(from, at));
    from = at + 1;
  }
  return out;
}
/** A Party organisation without a sentence around it, in a cell beside others or on a line of its own. */
const mayHoldCells = ({ text, marks }: Block): boolean =>
  (marks & Mark.Party) !== 0 && ((marks & Mark.Blank) !== 0 || text.length <= LONGEST_NAME) && !text.includes("。");
/** 市交通运输局党组 | 26 | 24, on one line or each on its own: Party organisations that no list has, and villages where some are counted. */
function cellsLeft(notice: Notice, doc: Doc, found: Found, known: Known, ctx: Context): Span | undefined {
  const villages = notice.counts.some((c) => VILLAGE.test(c.unit)) || VILLAGES.test(doc.text);
  const left = new Map<string, Span>();
  for (const block of doc.blocks) {
    if (!((villages || mayHoldCells(block)) && isUnread(block, found))) continue;
    const { text, span } = block;
    for (const cell of villages ? itemsOf(text) : text.split(CELLS)) {
      if (cell.length > LONGEST_NAME || !((endsInOrgan(cell, ctx) && !text.includes("。")) || (villages && VILLAGE.test(cell)))) continue;
      const unit = readUnitName(cell, ctx);
      if (unit !== undefined && !isKnown(known(), unit.stem)) left.set(unit.stem, span);
    }
  }
  return left.size >= ENOUGH ? [...left.values()][0] : undefined;
}
/** What its row alone makes a unit, and those who inspect with the teams. */
const isVague = (item: ListItem): boolean =>
  item.kind === "unit" && (item.read.category === "bare" || /^[进入到走下]|纪委|监委|组织部|巡[察视]|审计|法律|^..$/u.test(item.name));

const missing = (text: string, span: Span): Diagnostic => ({ code: "targets-missing", params: { text }, path: "/targets", span });

export const targetsMissing: Check = {
  id: "checks/targets/targets-missing",
  summary: "有单位名单，却没有读出巡察对象",
  codes: ["targets-missing"],
  check(notice, _draft, doc, found, ctx) {
    if (notice.kind === "other") return [];
    let names: readonly string[] | undefined;
    const named: Known = () => {
      names ??= namedIn(notice);
      return names;
    };
    const cells = cellsLeft(notice, doc, found, named, ctx);
    if (cells) return [missing(doc.text.slice(cells.start, cells.end), cells)];
    if (notice.kind === "rectification") return [];
    const nothing = notice.targets.length === 0 && notice.counts.length === 0;
    const known = notice.targets.map((t) => t.fullName);
    const read = found.of("assignment");
    const isRead = ({ start, text }: Part): boolean => read.some((m) => start < m.span.end && start + text.length > m.span.start);
    /** A Party organisation that no list has read and no target is. */
    const isLeft = (part: Part): boolean => {
      if (part.text.length < 4 || !endsInOrgan(part.text, ctx) || isRead(part)) return false;
      const unit = unitIn(part, ctx);
      return unit?.organ !== undefined && !known.some((name) => name.includes(unit.stem) || unit.stem.endsWith(name));
    };
    for (const s of doc.sentences) {
      if ((s.marks & Mark.Separator) === 0) continue;
      const handsOut = notice.targets.length === 0 && notice.kind !== "work" && HANDS_OUT.test(s.text);
      if (!handsOut && !(s.marks & Mark.Party && ORGAN.test(s.text))) continue;
      if (HELPERS.test(s.marks & Mark.Team ? s.text.replace(LEADERS, "") : s.text)) continue;
      if (notice.targets.length > 0 && s.text.includes("成员") && ABOUT_WHOM.test(s.text)) continue;
      const parts = partsOf(s);
      const listed = handsOut && !parts.some(isRead) && parts.filter((p) => unitIn(p, ctx) !== undefined).length >= ENOUGH;
      if (!listed && !parts.some(isLeft)) continue;
      const text = s.text.length > 30 ? `${s.text.slice(0, 30)}…` : s.text;
      return [missing(text, s.span)];
    }
    const left = (nothing ? undefined : organLeft(doc, named)) ?? rowLeft(doc, found, named, ctx) ?? lineLeft(doc, found, named, ctx);
    return left ? [missing(doc.text.slice(left.start, left.end), left)] : [];
  },
};
