/**
 * The grammar of a target list: A、B及所辖8个社区党组织，C和D等6家单位.
 *
 * list := segment (separator segment)*       separator := 、 ， ； or a conjunction between two names
 * segment := name [brackets] | name "及所辖" counts | names "所辖" counts | name "等" count | count
 *
 * It tells what it could not read (`unexplained`) and where it stopped (`end`).
 */
import { isWhite } from "../chars.js";
import { parseNumeral } from "../numerals.js";
import { pattern } from "../pattern.js";
import type { Context, ListReading, Span } from "../types.js";
import { readClosing } from "./counts.js";
import { ListReader } from "./list-reader.js";
import { TOWN_ENDS, unitNamed } from "./names.js";
import { nextSegment, type Segment, segmentAfter, startOfItem, withoutTail } from "./segments.js";

const BARE_ROW =
  /^(?:\p{Script=Han}{2,6}、){1,12}\p{Script=Han}{2,6}?等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:行政)?(?:村|社区|嘎查|连|镇|乡|苏木|街道)/u;

/** 青崖、石窑、柳坪镇党委: so does the last of them, which alone has it in full. */
const TOWNS_ROW = new RegExp(`^\\p{Script=Han}{2,4}${TOWN_ENDS}`, "u");

/** 青山、白水两镇党委; 青山、白水两村 */
const BOTH_TOWNS = pattern`
  ^(?:\p{Script=Han}{2,4}、){1,8}\p{Script=Han}{2,3}(?:
    [两三四五六七八九十](?:镇|乡|街道|苏木)(?:党委|党工委|党组织|(?=[的所下、，和及与]|$))
    | 两(?:村|社区|嘎查)(?:党组织|党总支|党支部)?(?=[的、，和及与]|$)
  )
`;

/** Up to six letters, in UTF-16 units, before the first 、 of all these rows. */
const LONGEST_FIRST = 12;

/** 云嶂、稷原、柘浦3个市: as many as the number says, for the last may also be a place that has 3. */
const REGIONS_ROW =
  /^((?:\p{Script=Han}{2,4}、){1,12}\p{Script=Han}{2,4}?)等?(\d{1,2}|[一二两三四五六七八九十]{1,3})个(?:设区市|地级市|县级市|市州|县区|市|县|区|旗)(?:（[市县区州旗、]{1,5}）)?(?![^和及与暨以\P{Script=Han}])/u;
/**
 * 沅口、石溪、武塘、梅陂4家农商银行党委, 马场、石门2个人民法庭党组织, 数学、物理2个学院党委: so are units of any one kind, where an
 * organisation stands behind it; not 教育、卫生2个系统党组织, which are fields.
 */
const KIND_ROW =
  /^((?:\p{Script=Han}{2,4}、){1,12}\p{Script=Han}{2,4}?)(\d{1,2}|[一二三四五六七八九十]{1,3})[个家所](?!(?:领域|系统|方面|战线|行业|条线|板块|口|类|层级|方向)|[^，。；]{0,4}(?:单位|部门))[^和及与暨、，。；的\d]{1,12}?(?:党委|党组|党总支|党支部|党组织)(?=[、，。；]|$|以及|开展)/u;
function namesRow(text: string, row: RegExp): boolean {
  const m = row.exec(text);
  return m !== null && (m[1] as string).split("、").length === parseNumeral(m[2] as string);
}

/** 该镇老寨、下坪2个村 */
const THAT_TOWN = /^该(?:镇|乡|街道)的?/u;
/** 所辖|老寨、下坪2个村 */
const ITS = /^其?(?:所辖|下辖|所属|辖内)的?/u;
const CLOSES = /等(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所]/u;

/** What is a list and nothing else; `undefined` as soon as a part of it is none, which for prose is the first. */
export function readPureList(text: string, span: Span, ctx: Context): ListReading | undefined {
  const reader = readerOf(text, span, ctx);
  for (let segment = nextSegment(text, reader.from, span.end); segment; segment = segmentAfter(text, segment, span.end))
    if (!reader.segment(segment) || reader.unexplained.length > 0) return undefined;
  return reader.finish(span.end);
}

/** 樟桥镇：|湖滨、柳堰、何家滩: behind a town and its colon stand villages. */
const ROW_OF_TOWN = /^(?:\p{Script=Han}{2,4}、){1,30}\p{Script=Han}{2,5}[；。]?$/u;
const ENDS_IN_TOWN = /(?:镇|乡|街道|苏木)(?:（[^（）]{1,12}）)?：$/u;
const LONGEST_TOWN = 20;
const isRowOfTown = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === "：" &&
  ENDS_IN_TOWN.test(text.slice(Math.max(0, start - LONGEST_TOWN), start)) &&
  ROW_OF_TOWN.test(text.slice(start, end));

function readerOf(text: string, span: Span, ctx: Context, row = false): ListReader {
  const head = text.slice(span.start, Math.min(span.end, span.start + 120));
  const its = ITS.exec(head)?.[0].length ?? 0;
  const bare = row || beginsBare(head.slice(its), ctx);
  return new ListReader(text, ctx, bare, bare ? span.start + its : span.start, span.end);
}

/** @param whole every segment must be read (对…开展); otherwise reading stops at the first that cannot be (V-O). */
export function readList(text: string, span: Span, ctx: Context, whole: boolean): ListReading {
  const reader = readerOf(text, span, ctx, whole && isRowOfTown(text, span));
  for (let segment = nextSegment(text, reader.from, span.end); segment; segment = segmentAfter(text, segment, span.end)) {
    const before = reader.items.length;
    if (!reader.segment(segment)) {
      // 甲队、某圃、乙处: a list goes on behind what nobody knows.
      if (!whole && before > 0 && isBetween(text, segment, span.end, ctx)) {
        reader.unexplained.push(trimmed(text, segment));
        continue;
      }
      // 甲局、乙局、丙等3家…: the last of a list, whatever it is; behind 、 something of it stands.
      if (whole || (before > 0 && (isUnread(text, segment) || CLOSES.test(text.slice(segment.start, segment.end)))))
        reader.unexplained.push(trimmed(text, segment));
      if (!whole) return reader.finish(before === 0 ? span.start : reader.end);
    }
    reader.end = segment.end;
  }
  return reader.finish(span.end);
}

/** Behind 、 something of the list stands, and not the next team. */
const isUnread = (text: string, { start, end, joint }: Segment): boolean => joint === "、" && !/组|巡[察视]/u.test(text.slice(start, end));

/** Between two units of a list, and as short as one. */
function isBetween(text: string, segment: Segment, to: number, ctx: Context): boolean {
  const { start, end, joint } = segment;
  if (joint !== "、" || end - start > LONGEST || !/^\p{Script=Han}+$/u.test(text.slice(start, end))) return false;
  const next = segmentAfter(text, segment, to);
  if (next?.joint !== "、") return false;
  const from = startOfItem(text, next);
  const name = withoutTail(text.slice(from, next.end));
  return unitNamed(name, from, ctx) !== undefined || readClosing(name, ctx) !== undefined;
}
const LONGEST = 16;

/** 勐东、勐西、曼景4个村: the number says what the names are that no ending tells. */
function beginsBare(head: string, ctx: Context): boolean {
  const text = head.startsWith("该") ? head.replace(THAT_TOWN, "") : head;
  const first = text.indexOf("、");
  if (first < 2 || first > LONGEST_FIRST) return false;
  const counted = /[个家所]/u.test(text) && (BARE_ROW.test(text) || namesRow(text, REGIONS_ROW) || namesRow(text, KIND_ROW));
  if (!counted && !TOWNS_ROW.test(text) && !BOTH_TOWNS.test(text)) return false;
  return unitNamed(text.slice(0, first), 0, ctx) === undefined;
}

function trimmed(text: string, { start, end }: { start: number; end: number }): Span {
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
