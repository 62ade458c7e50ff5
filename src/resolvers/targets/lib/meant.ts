/** The units that a count points back to: 上述乡镇所辖16个村, 6个镇所辖78个村, 三地所辖54个村, 其所辖8个村. */
import { holdsVillages } from "../../../grammar/units.js";
import type { Doc, ListCount } from "../../../types.js";
import { type Entry, isTown } from "./entry.js";
import { leadOf } from "./scope.js";

/** The units that may be meant, from the nearest on. */
interface Named {
  readonly doc: Doc;
  /** Of the list in which the count stands. */
  readonly here: readonly Entry[];
  /** Of the list before it. */
  readonly before: readonly Entry[];
  /** Of the whole notice so far. */
  readonly all: readonly Entry[];
}

/** As many towns of the same list, those of the list before, or as many as are named. */
export function meant({ back, unit, span }: ListCount, { doc, here, before, all }: Named): readonly Entry[] {
  const many = back?.many;
  // 其中，在巡察乙局党委时，同步对局属6所学校开展延伸巡察: of the one that the sentence names again.
  const again = many === undefined ? namedAgain(doc, before, span.start) : [];
  if (again.length === 1) return again;
  const own = here.filter((e) => isTown(e.item));
  if (own.length > 0 && (many === undefined || own.length === many)) return own;
  // 对象是甲集团和乙集团；…对两镇所辖36个村: of towns, and these are none.
  const others = many !== undefined && back?.places === true && !before.some(isPlace);
  if (many !== undefined && (many !== before.length || others))
    return before.length === 0 && all.length === many && (!back?.places || all.every(isPlace)) ? all : townsInAll(all, many);
  if (back?.places === true && before.length === 1 && before.every(isPlace) && POINTS_TO_ALL.test(wordsBefore(doc, span.start)))
    return all.slice(all.findLastIndex((e) => !isPlace(e)) + 1);
  // 以上街道一共21个社区, below lines of which the last are no towns.
  if (back?.places === true && !before.some(isPlace) && POINTS_TO_ALL.test(wordsBefore(doc, span.start))) return all.filter(isPlace);
  // 对甲局、乙镇、丙镇开展常规巡察，并延伸巡察上述镇街所辖76个村: of those before it the towns.
  if (many !== undefined || !(back?.places === true || OF_VILLAGES.test(unit))) return before;
  const places = before.filter(isPlace);
  // 对上述6个党组织开展巡察，并对各乡镇的18个行政村…, 其余41个村…: of all towns, where the list before has none.
  if (places.length === 0 && OF_EACH.test(wordsBefore(doc, span.end))) return all.filter((e) => isTown(e.item));
  // 对丙镇党委开展巡察，对该镇甲村、乙村延伸。…对该镇下辖5个村: behind a list of its villages.
  return places.length === 0 && THIS_TOWN.test(wordsBefore(doc, span.end)) ? all.filter((e) => isTown(e.item)).slice(-1) : places;
}
/** 由甲市、乙市对|所辖26个县（市、区）开展联动巡察: of those who inspect them, where they are all that the clause names. */
const DOERS = /(?:^|[，。；])(?:同时|另外|此外)?由?([^，。；由对]{2,60}?)(?:分别|各自|同步)*对其?各?(?:(?:所辖|下辖|所属|下属)的?)?$/u;
export function doersOf({ back, span: { start: at } }: ListCount, doc: Doc, all: readonly Entry[]): readonly Entry[] {
  if (back?.many !== undefined) return [];
  const names = DOERS.exec(doc.text.slice(Math.max(0, at - LONGEST_DOERS), at))?.[1]?.split(/[、和及]/u) ?? [];
  const named = names.map((name) => all.find(({ item: { read } }) => name.replace(ORGAN, "") === read.stem));
  return named.every((e) => e !== undefined) ? named : [];
}
const ORGAN = /(?:党委|党工委|党组|党总支|党支部)$/u;
const LONGEST_DOERS = 72;
const OF_EACH = /(?:各(?:乡镇|镇街|镇|街道|苏木)|其余(?=[^，。；、]{0,24}(?:村|社区|嘎查)))[^，。；、]{0,24}$/u;
const THIS_TOWN = /该(?:镇|乡|街道)[^，。；、]{0,24}$/u;

/** 对市监局党组开展巡察，并延伸巡察6个基层市场监管所: of the one unit before, without a word that points back to it. */
export const ofTheOne = ({ unit, relation, back, parents }: ListCount, before: readonly Entry[]): readonly Entry[] =>
  relation !== "sub" &&
  !back &&
  !parents &&
  before.length === 1 &&
  (OF_ITS_OWN.test(unit) || (OF_VILLAGES.test(unit) && before.every((e) => isTown(e.item))))
    ? before
    : [];
/** 其中石门镇|延伸巡察了6个村, 对县水利局|延伸巡察4个水利站: of the one that the clause is about; 从两个乡镇选取|8个村: of those before. */
export function subjectOf(
  doc: Doc,
  { unit, countSpan, parents }: ListCount,
  { before, all }: Pick<Named, "before" | "all">,
): readonly Entry[] {
  if (parents) return [];
  const words = doc.text.slice(Math.max(0, countSpan.start - LONGEST_CLAUSE), countSpan.start);
  const name = OF_ONE.exec(words)?.[1];
  const one = name === undefined ? undefined : all.findLast(({ item: { read } }) => isCalled(read.stem, name));
  if (one) return [one];
  return OF_VILLAGES.test(unit) && CHOSEN_FROM.test(words) ? before.filter(isPlace) : [];
}
const isCalled = (stem: string, name: string): boolean => stem === name || (TOWN.test(name) && stem.endsWith(name));
const TOWN = /(?:镇|乡|街道|苏木)$/u;
const OF_ONE =
  /(?:^|[，。；：、]|其中)(?:其中|另|并|同时|还)?[在对]?(\p{Script=Han}{2,16}?)(?:党委|党工委|党组|党总支|党支部)?(?:也|则|还|将|共|同步|一并|已)*(?:延伸|提级|直接|交叉)+(?:开展)?巡[察视](?:了|到)?$/u;
const CHOSEN_FROM =
  /(?:(?:这|上述)?[两三四五六七八九\d]个?(?:乡镇|镇街|镇|乡|街道)|其所?[辖属]?|所辖|各(?:乡镇|镇街|镇|乡|街道)|(?:街道|镇|乡)(?:下面|以下))[^，。；]{0,8}(?:，(?:并|只|从中|分别)?)?(?:选取|挑选|选择|选定|抽取|确定|遴选|挑出?|[选抽])了?$/u;
const LONGEST_CLAUSE = 28;
const OF_ITS_OWN =
  /^(?:基层|校办|院办|厂办|下属|所属|直属)(?!党|[法检]?院|法院|检察院)\p{Script=Han}{2}|^(?:二级(?:单位|部门|机构)|车间|科室|班组|工区|分场|分厂|分院|站所|内设机构)|^\p{Script=Han}{2,6}[所站队](?:党支部)?$/u;

/** ——延伸巡察|上述镇所辖的22个村, below lines with a town each: of all of them. */
const POINTS_TO_ALL = /(?:上述|以上|这些)[^，。；]{0,24}$/u;
const wordsBefore = (doc: Doc, at: number): string => doc.text.slice(Math.max(0, at - 28), at);

/** Units of the list before that the sentence speaks of. */
function namedAgain(doc: Doc, before: readonly Entry[], at: number): Entry[] {
  const { text, start } = leadOf(doc, at);
  return before.filter((e) => e.item.span.end <= start && text.includes(e.item.read.stem));
}

/** 6个镇 names again the towns of a list before, or behind. */
export function townsInAll(all: readonly Entry[], many: number): Entry[] {
  const towns = all.filter((e) => isTown(e.item) || e.item.read.category === "region");
  return towns.length === many ? towns : [];
}

const isPlace = ({ item: { read } }: Entry): boolean =>
  holdsVillages(read.category) || read.category === "region" || read.category === "committee";
const OF_VILLAGES = /(?:村|社区|嘎查|连队?|[居牧]委会|居民区|[）)])(?:党组织|党总支|党支部)?$/u;
