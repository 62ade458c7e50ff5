/** The next name of a list under one title: 市领导甲、乙和丙. */
import type { Span } from "../../../types.js";
import { transliterates } from "./fits.js";
import { conjunctionAt } from "./follower.js";
import { type Name, readName } from "./name.js";
import { opensTitle, type Segment } from "./segments.js";
import { actsAtOnce, attendsAtOnce, isPlace, skipNotes } from "./shapes.js";
import { isBlank, skipBlanks } from "./text.js";
import { wholeTitle } from "./title.js";
import { withWhom } from "./together.js";
import { wordInList } from "./unlikely.js";
import type { Words } from "./words.js";

const JOINS = "、和 ：";
/** What opens names of places and bodies as often: 市法院院长. */
const PLACES = "省市县区州旗镇乡村";

/** 组长甲同志，乙同志分别通报了…: what they do, each does. */
const TOGETHER = /^(?:分别|先后|均|都|共同|一同|依次)/u;

/** 甲同志 乙同志、丙同志: a blank for 、. */
const comradeBehind = (text: string, from: number, at: number, end: number, w: Words): boolean => {
  if (!/同志[ 　]+$/u.test(text.slice(from, at))) return false;
  const name = readName(text, at, end, w);
  return name?.surname === true && name.score > 3 && text.startsWith("同志", name.end);
};

/** 县领导甲 乙 丙等出席: names of a common surname between blanks, up to what they do. */
function apart(text: string, from: number, at: number, end: number, w: Words): boolean {
  const name = readName(text, at, end, w);
  if (!name || name.name.length > 3 || name.end - name.start !== name.name.length || w.surnames.value(name.name[0] as string) !== "common")
    return false;
  const behind = skipNotes(text, name.end, end);
  return (
    (text[behind] === "等" || attendsAtOnce(text, name.end, end, w) || (behind > name.end && apart(text, name.end, behind, end, w))) &&
    from < at
  );
}

/**
 * Length of what joins the next name to the one that ends at `at`, notes behind it up to `next`; -1 if nothing does.
 * @param labelled 参会领导：县委书记　甲 县长　乙: in a list with a label a blank joins as well
 */
export function joinAt(text: string, at: number, next: number, end: number, labelled: boolean, w: Words): number {
  const blank =
    (isBlank(text.charCodeAt(at)) &&
      (labelled || apart(text, at, next, end, w) || (w.verbs.matchAt(text, next) < 2 && opensTitle(text, next, end)))) ||
    comradeBehind(text, at, next, end, w);
  // 甲同县长乙一起出席会议
  if (text[next] === "同" && withWhom(text, next, w) > 0) return 1;
  // 甲与会: the verb.
  const joins = w.verbs.matchAt(text, next) > 1 ? 0 : conjunctionAt(text, next);
  return joins || (blank ? 0 : -1);
}

/** 党组成员甲，乙，丙，调研员丁参加: commas part the names, and nothing else stands between. */
const fills = (text: string, { name, end }: Name, s: Segment, w: Words): boolean =>
  name.length <= 3 &&
  !isPlace(name) &&
  w.surnames.value(name[0] as string) === "common" &&
  skipNotes(text, end, s.end) >= s.end &&
  "，、".includes(text[s.end] ?? "。");

/** 镇党委书记甲、区审批局党组书记、局长乙: a title without a name, whose unit begins like one. */
function isUnit(text: string, { name, surname, end }: Name, start: number, to: number, w: Words): boolean {
  const next = skipNotes(text, end, to);
  const joined = conjunctionAt(text, next) > 0;
  // 水利|与土木工程学院党总支书记, 人力资源|和社会保障局局长: a word that is no name, and the office goes on.
  const word = w.notNames.value(name) === "seldom" || (!surname && !transliterates(name, w));
  if (joined) return word && OFFICE.test(text.slice(next + 1, next + LONGEST_OFFICE));
  const head = wholeTitle(text, start, to, w);
  const verb = w.verbs.matchAt(text, end);
  return head !== undefined && end < head.start && (verb === 0 || (verb === 1 && PLACES.includes(name[0] as string)));
}

const OFFICE = /^\p{Script=Han}{2,12}?(?:学院|系|局|中心|部|处|委员会|公司|厂)(?:党|书记|[局院部处厂主院]|副|行政)/u;
const LONGEST_OFFICE = 20;

/** 甲、王志、萨日娜分别作了汇报: letters of transliteration in a row of names need less to speak for them. */
function leastScore(text: string, { name, surname, end }: Name, to: number, follows: boolean, w: Words): number {
  if (surname) return 1.5;
  if (follows && name.length > 2 && transliterates(name, w)) return 0.5;
  return actsAtOnce(text, end, to, w) ? 2 : 2.4;
}

/** Whether the mark before it may join it to a list; @param joined no comma does before a title is looked for */
export const mayJoin = ({ sep }: Segment, joined: boolean): boolean => (sep === "，" ? !joined : sep !== "" && JOINS.includes(sep));

/**
 * The next name of a list, whose mark may join it.
 * @param joined before a title is looked for, only what 和 closes: 乙和法院院长丙
 * @param last the person before it, to whom a mark joins it
 */
export function nextOfList(text: string, s: Segment, start: number, joined: boolean, last: Span | undefined, w: Words): Name | undefined {
  const comma = s.sep === "，";
  const name = readName(text, start, s.end, w);
  const follows = (s.sep === "、" || s.sep === "和") && last !== undefined && skipNotes(text, last.end, s.start) >= s.start - 1;
  if (!name || name.score < leastScore(text, name, s.end, follows, w)) {
    const word = follows ? wordInList(text, start, s.end, w, s.sep === "和") : undefined;
    return word && isUnit(text, word, start, s.end, w) ? undefined : word;
  }
  if (isUnit(text, name, start, s.end, w)) return undefined;
  // 副组长甲及巡察组其他成员、医院领导班子成员: a unit, where the list of names is over.
  if ((!name.surname || isPlace(name.name)) && !follows && s.sep === "、") return undefined;
  // 副校长甲，乙出席会议: a comma for 、.
  const comrade =
    comma &&
    text.startsWith("同志", skipBlanks(text, name.end, s.end)) &&
    TOGETHER.test(text.slice(skipNotes(text, name.end, s.end), s.end));
  if (comma && !(name.surname && (comrade || fills(text, name, s, w) || (name.score >= 4 && attendsAtOnce(text, name.end, s.end, w)))))
    return undefined;
  if (!joined) return name;
  const next = skipNotes(text, name.end, s.end);
  // 护理与健康学院党总支书记: 与 joins the words of an office, 和 the persons of a list.
  return text[next] === "与" || PLACES.includes(name.name[0] as string) || conjunctionAt(text, next) === 0 ? undefined : name;
}
