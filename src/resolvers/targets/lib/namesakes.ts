/** When two names of a notice are those of one unit. */
import { leadingPlaces, ownLevel } from "../../../grammar/places.js";
import type { Doc, ListUnit, Span } from "../../../types.js";

export const placesOf = (item: ListUnit): string =>
  leadingPlaces(item.read.stem)
    .map((p) => p.text)
    .join("");

/** 大塘村 is the 锦屏区云溪镇大塘村. */
export const isBrief = (brief: ListUnit, item: ListUnit): boolean =>
  item.read.stem.length > brief.read.stem.length &&
  item.read.stem.endsWith(brief.read.stem) &&
  placesOf(item) + brief.read.stem === item.read.stem;

/** 云溪镇大塘村 is the 锦屏区云溪镇大塘村, where no other place is told of. */
const leavesCounty = ({ read: { stem: short } }: ListUnit, { read: { stem } }: ListUnit): boolean => {
  const before = stem.length - short.length;
  return before > 0 && stem.endsWith(short) && leadingPlaces(stem).some((p) => p.at + p.text.length === before);
};

/** 省残联党组 is the 云省残联党组: the level of the place without the place. */
function isOwn({ read: full }: ListUnit, { read: own }: ListUnit): boolean {
  const [long, short] = [full.stem.replace(LIMITED, ""), own.stem.replace(LIMITED, "")];
  return /^[省市县区旗州盟](?!场|政)/u.test(short) && long.endsWith(short) && /^\p{Script=Han}{1,4}$/u.test(long.slice(0, -short.length));
}
/** 甲集团 is the 甲集团有限公司 as well. */
const LIMITED = /(?:股份|责任)?有限(?:责任)?公司$/u;

/** 区房管局 is the 区住房保障和房屋管理局, 县人社局 the 县人力资源和社会保障局: its letters in their order. */
function isShort({ read: { stem: short } }: ListUnit, { read: { stem } }: ListUnit): boolean {
  // 市检察院 is the 市人民检察院.
  if (stem.length === short.length + 2 && short.endsWith("院") && stem.replace(/人民(?=(?:检察院|法院)$)/u, "") === short) return true;
  // 路港公司 is the 路港工程有限公司.
  const name = short.endsWith("公司") || short.endsWith("集团") ? /^(\p{Script=Han}{2,6})(?:公司|集团)$/u.exec(short)?.[1] : undefined;
  if (name !== undefined)
    return stem.length > short.length && stem.startsWith(name) && !stem.startsWith(short) && /(?:公司|集团)$/u.test(stem);
  // 区卫健委, 区卫生健康委员会
  const full = stem.endsWith("委员会") ? stem.slice(0, -2) : stem;
  if (short.length > 6 || short.length < 4 || full.length < short.length + 2 || short[0] !== full[0]) return false;
  if (short.at(-1) !== full.at(-1) || !/^[省市县区旗州盟]\p{Script=Han}+(?:[局委办]|中心)$/u.test(short)) return false;
  let at = 0;
  for (const letter of short) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 县旅文局, said again of the 县旅游和文化体育局; not 县农业局 of the 县农业机械管理局, which begins with its whole name. */
export const isShortFor = (short: ListUnit, full: ListUnit): boolean =>
  isShort(short, full) && !full.read.stem.includes(short.read.stem.slice(1, -1));

/** 市残联 is the 市残疾人联合会, 港务公司 the 滨沧港务有限公司: its letters in their order, wherever they stand. */
function isAbbreviated({ read: { stem: short, category } }: ListUnit, { read: { stem } }: ListUnit): boolean {
  if (short.length < 3 || stem.length < short.length + 2 || ownLevel(category, short) !== undefined) return false;
  let at = -1;
  for (const [i, letter] of [...short].entries()) {
    at = stem.indexOf(letter, at + 1);
    if (at < 0 || (i === 0 && at > LONGEST_PLACE)) return false;
  }
  return true;
}
/** Letters of a place that the brief name leaves out. */
const LONGEST_PLACE = 4;

/** 把档案馆列为巡察对象, 对师范大学开展巡视, where 县档案馆党支部, 东澜师范大学党委 were named before: without level or place. */
export const isBare = ({ read: { stem, organ, category } }: ListUnit, { read: full }: ListUnit): boolean =>
  organ === undefined &&
  stem.length >= 3 &&
  full.stem.endsWith(stem) &&
  ((full.stem.length === stem.length + 1 && LEVEL.test(full.stem)) ||
    (PLACED.has(category) && full.category === category && full.stem.length > stem.length));
const LEVEL = /^[省市县区旗州盟镇乡团场校院]/u;
/** Their class, said alone, is that of the one named before. */
const PLACED: ReadonlySet<string> = new Set(["school", "hospital"]);

/** 集团公司, 学校: a unit named before, by its class. */
export const ITSELF =
  /^(?:我|本|该)?(?:集团公司|集团|公司|企业|学院|大学|学校|医院|[局院校])$|^(?:我|本|该|此)(?:[市县区旗镇乡村委办团连场厂]|街道|社区|单位|部门|中心|园区|开发区)$/u;
/** Whoever it is, the word is no name. */
export const POINTS_BACK = /^(?:我|本|该|此)(?:\p{Script=Han}{1,4})$/u;

/** 进驻市残联, 学院党总支接受巡察反馈: a headline's name for what the text names in full. */
export const isBriefOf = (brief: ListUnit, item: ListUnit): boolean => {
  const [{ stem: short }, { stem }] = [brief.read, item.read];
  if (ITSELF.test(short)) return stem.length > short.length && stem.endsWith(short);
  return isAbbreviated(brief, item) && !stem.startsWith(short);
};
/** 物流园公司 is the 南站物流园公司 of another sentence. */
export function isSameCompany({ read: a }: ListUnit, { read: b }: ListUnit): boolean {
  if (a.category !== "enterprise" || b.category !== "enterprise" || a.stem === b.stem) return false;
  const [short, full] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  return short.length >= 5 && full.length - short.length <= 4 && full.endsWith(short);
}

/** 青岭林场 is the 国有青岭林场. */
const isState = ({ read: { stem: short } }: ListUnit, { read: { stem } }: ListUnit): boolean => stem === `国有${short}`;

/** 甲州 is the 甲州市. */
const isCity = ({ read: { stem: short } }: ListUnit, { read: { stem } }: ListUnit): boolean =>
  short.endsWith("州") && stem === `${short}市`;

/** The unit of a headline, which may be brief or write the place that the text leaves out. */
export const isSameIn = (doc: Doc, head: ListUnit, item: ListUnit): boolean =>
  (isBrief(head, item) ||
    leavesCounty(head, item) ||
    isState(head, item) ||
    isCity(head, item) ||
    isShort(head, item) ||
    isOwn(head, item) ||
    isOwn(item, head)) &&
  inHeadline(doc, head.span);

export function inHeadline(doc: Doc, { start, end }: Span): boolean {
  for (const { kind, span } of doc.blocks) {
    if (span.start > start) return false;
    if (kind === "headline" && end <= span.end) return true;
  }
  return false;
}

/**
 * 甲市乙区丙县, cells of a table that lost what set them apart: nothing but names that are known, one behind the other.
 * @param shortest length of the shortest of them
 */
export function isRunOf(text: string, known: { has(stem: string): boolean }, shortest: number): boolean {
  const ends = [0];
  for (let end = Math.max(2, shortest); end <= text.length; end++) {
    for (const start of ends) {
      if (end - start >= shortest && end - start < text.length && known.has(text.slice(start, end))) {
        ends.push(end);
        break;
      }
    }
  }
  return ends.at(-1) === text.length;
}
