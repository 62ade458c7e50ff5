/** Rows within a list: which items belong together, and what one says of the others. */
import type { ListCount, ListItem, ListUnit } from "../types.js";
import { holdsVillages, isVillage } from "./units.js";

/** Once a list is read, its rows say what single items could not. */
export function settle(items: ListItem[]): void {
  settleRuns(items);
  settleBare(items);
  settleVillages(items);
}

const ofKind = (item: ListUnit, category: string): ListUnit => ({ ...item, read: { ...item.read, category } });

/** A bare name is of the kind of the next name that says it. */
function settleBare(items: ListItem[]): void {
  let next: string | undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as ListItem;
    if (item.kind !== "unit") continue;
    if (item.read.category === "bare") items[i] = ofKind(item, next ?? "village");
    else next = isVillage(item.read.category) ? item.read.category : undefined;
  }
}

/** 甲村、碗窑社、乙村: between villages one whose name ends like that of an office. */
function settleVillages(items: ListItem[]): void {
  for (let i = 1; i < items.length - 1; i++) {
    const item = items[i] as ListItem;
    if (
      item.kind === "unit" &&
      item.joint === "、" &&
      AS_VILLAGE.test(item.read.stem) &&
      namesVillage(items[i - 1]) &&
      namesVillage(items[i + 1])
    )
      items[i] = ofKind(item, "village");
  }
}
const namesVillage = (item: ListItem | undefined): boolean => item?.kind === "unit" && isVillage(item.read.category);
const AS_VILLAGE = /^(?!供销|信用|合作|旅行|出版|通讯)\p{Script=Han}{2,3}[社队场]$/u;

/** A街道党工委及所辖8个社区、B街道党工委及所辖6个社区: each count belongs to the one town before it. */
function settleRuns(items: readonly ListItem[]): void {
  let first: ListCount | undefined;
  let each = false;
  for (const i of items) {
    if (i.kind !== "count" || i.relation !== "sub" || i.of.length === 0) continue;
    if (first === undefined) first = i;
    // …22个村，乙县丙镇党委及所辖9个村、2个社区: behind a comma another county's begin.
    else each ||= i.of.length === 1 && i.joint === "、" && items[i.of[0] as number]?.joint === "、";
  }
  if (each && first && first.of.length > 1) first.of = first.of.slice(-1);
}

/** Units before the end that a closing number can count. */
export function unitsBefore(items: readonly ListItem[]): number[] {
  const out: number[] = [];
  const last = items.at(-1);
  // 下辖的丁村、白村、石村3个村 counts the villages, not their town.
  const parent = last?.kind === "unit" ? last.parent : undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as ListItem;
    if (item.kind === "count" && item.relation === "closer") break;
    if (item.kind === "unit" && item.parent === parent) out.unshift(i);
    else if (parent !== undefined) break;
  }
  return out;
}

/**
 * The items that 所辖 speaks of: the last and those of its kind in the same row.
 * @param its 其 says that they are of one: 甲公司、乙公司及其下属5个粮库
 * @param joined 及 stands before it; without it the names are those whose they are: 甲学院、乙学院下设的7个支部
 * @param many as many as the words say: 甲局、乙局以及两局所属11个单位
 * @param noun what is counted: 甲市气象局、乙市气象局及所辖17个县气象局 are one service
 */
export function parentRun(
  items: readonly ListItem[],
  noun = "",
  { its = false, joined = true, many }: { its?: boolean; joined?: boolean; many?: number | undefined } = {},
): number[] {
  const end = items.length - 1;
  const closed = (many === undefined ? undefined : lastOf(items, many)) ?? closedAlike(items) ?? (its ? closedAll(items) : undefined);
  if (closed) return closed;
  const out: number[] = [];
  for (let i = end; i >= 0; i--) {
    const item = items[i] as ListItem;
    if (item.kind === "count") {
      if (item.relation === "closer" && out.length === 0) continue;
      break;
    }
    if (item.parent !== undefined) continue;
    const head = out[0] === undefined ? undefined : (items[out[0]] as ListUnit);
    if (
      head &&
      !(
        (sameKind(head.read.category, item.read.category) || (isTownLike(head, noun) && isTownLike(item, noun))) &&
        (ROW.includes(head.joint) ||
          sharesOrgan(items, head, item) ||
          (head.joint === "，" && (hasTheRest(item, items, out, noun) || (!joined && areBareTowns(head, item, noun)))))
      )
    )
      break;
    out.unshift(i);
    const service = noun !== "" && noun.endsWith(item.read.stem.slice(-SERVICE));
    if (
      !service &&
      !isTownLike(item, noun) &&
      item.read.category !== "region" &&
      joined &&
      (its || item.read.category !== "enterprise") &&
      !sharesTail(items, i)
    )
      break;
  }
  return out;
}
/** 甲集团, for 集团: where the last such unit stands. */
export function lastOfKind(items: readonly ListItem[], noun: string): number | undefined {
  const at = items.findLastIndex((i) => i.kind === "unit" && i.read.stem.length > noun.length && i.read.stem.endsWith(noun));
  return at < 0 ? undefined : at;
}

/** The last units of a row, where it has so many. */
function lastOf(items: readonly ListItem[], many: number): number[] | undefined {
  const units = unitsBefore(items);
  return units.length >= many ? units.slice(-many) : undefined;
}
const ROW = "、和及与";
/** 甲县乙镇、丙乡，丁县戊乡的10个村: behind the comma another county's towns begin. */
const areBareTowns = (head: ListUnit, item: ListUnit, noun: string): boolean =>
  [head, item].every((town) => isTownLike(town, noun) && town.read.organ === undefined);
/** 甲局、乙学校等6个党组织及其下属23个基层单位: of all that the number closes. */
function closedAll(items: readonly ListItem[]): number[] | undefined {
  const last = items.at(-1);
  return last?.kind === "count" && last.relation === "closer" && last.of.length === last.count ? [...last.of] : undefined;
}
/** 甲林场、乙林场、丙林场党委及所属21个站: one organ behind names with one ending. */
function sharesTail(items: readonly ListItem[], i: number): boolean {
  const last = items.at(-1);
  const item = items[i] as ListUnit;
  const before = items[i - 1];
  const tail = item.read.stem.slice(-2);
  return (
    last?.kind === "unit" &&
    last.read.organ !== undefined &&
    TAILS.test(tail) &&
    before?.kind === "unit" &&
    before.read.organ === undefined &&
    before.read.stem.endsWith(tail)
  );
}
const TAILS = /^(?:林场|农场|牧场|分场|茶场|学院|中学|小学|医院|支行|银行|公司|车间|项目部)$/u;
/** 气象局, 税务局: how much of a name tells a service. */
const SERVICE = 3;

/** 甲公司、乙公司等2家企业及其下属19个支部: those that the number closes, where they are of one kind and no towns. */
function closedAlike(items: readonly ListItem[]): number[] | undefined {
  const last = items.at(-1);
  if (last?.kind !== "count" || last.relation !== "closer") return undefined;
  const of = last.of.slice(-last.count);
  const kinds = of.map((at) => {
    const item = items[at];
    return item?.kind === "unit" ? item.read.category : "";
  });
  const [kind] = kinds;
  if (kind === undefined || of.length < last.count || kind === "region") return undefined;
  // 甲团、乙团、丙农场3个团场党委及所属58个连队: the noun makes them one.
  if (/^(?:团场|农牧?团场|镇街|乡镇|街道|企业|公司|学校|医院|高校)/u.test(last.unit)) return of;
  return kinds.every((k) => k === kind || (holdsVillages(kind) && holdsVillages(k))) ? of : undefined;
}

/** 甲区丁街道、戊街道，乙区己街道党工委及所辖41个社区: behind a comma the organ of the last is that of all. */
const sharesOrgan = (items: readonly ListItem[], head: ListUnit, item: ListUnit): boolean => {
  const last = items.at(-1);
  return head.joint === "，" && item.read.organ === undefined && last?.kind === "unit" && last.read.organ !== undefined;
};

/** 甲街道党工委，乙镇、丙镇党委及所辖61个村（社区）: the communities among them are of the subdistrict, whatever the comma says. */
const hasTheRest = (item: ListUnit, items: readonly ListItem[], towns: readonly number[], noun: string): boolean =>
  item.read.category === "subdistrict" &&
  VILLAGES_AND_COMMUNITIES.test(noun) &&
  towns.every((i) => (items[i] as ListUnit).read.category === "township");
const VILLAGES_AND_COMMUNITIES = /村[（(]?(?:社区|居)/u;

/** 甲镇、乙经济开发区所辖村, 甲镇、乙垦殖场党委及所辖47个村: a zone or a farm has villages, too. */
const isTownLike = ({ read }: ListUnit, noun: string): boolean =>
  holdsVillages(read.category) ||
  (/[林农牧渔茶垦][殖]?场$|[种艺]场$/u.test(read.stem) && /[村居]|社区/u.test(noun)) ||
  (read.category === "region" && /(?:开发区|园区|新区|度假区|管理区|示范区|经开区|高新区)$/u.test(read.stem));

const sameKind = (a: string, b: string): boolean => a === b || (holdsVillages(a) && holdsVillages(b));

/** 叶山、蔡庄、宋郭庄3个村: the closer says what the bare names are. */
export function nameBare(items: ListItem[], category: string): void {
  for (const i of unitsBefore(items)) {
    const item = items[i] as ListUnit;
    if (item.read.category === "bare") items[i] = ofKind(item, category);
  }
}

/** 青崖、石窑、柳坪镇党委: the town at the end says what the bare names before it are. */
export function nameTowns(items: ListItem[]): boolean {
  const last = items.at(-1);
  if (last?.kind !== "unit" || last.joint !== "、" || !holdsVillages(last.read.category)) return false;
  const { category } = last.read;
  let named = false;
  for (let i = items.length - 2; i >= 0; i--) {
    const item = items[i] as ListItem;
    if (item.kind !== "unit" || item.read.category !== "bare") break;
    items[i] = ofKind(item, category);
    named = true;
    if (item.joint !== "、") break;
  }
  return named;
}

/** 甲县、乙区|12个党组织: places alone, fewer than are counted. */
export function areRegions(items: readonly ListItem[], atMost: number): boolean {
  const units = unitsBefore(items).map((i) => (items[i] as ListUnit).read);
  return atMost > units.length && units.every((u) => u.category === "region" && !u.organ);
}

/** 甲镇|12个村, 甲县|3个乡镇: where the counted are; 甲县等3个乡镇 says something else. @param noun category of the counted */
export function saysWhere(last: ListItem, noun: string | undefined, mark: boolean): boolean {
  if (noun === undefined || last.kind !== "unit") return false;
  const { category } = last.read;
  return isVillage(noun) ? holdsVillages(category) || category === "region" : holdsVillages(noun) && category === "region" && !mark;
}

/** 总署机关|3个内设机构, 省检察院|4个内设机构: of the headquarters itself, which is nothing apart from them; not 甲局、乙局|2个内设机构. */
export function ofHeadquarters(items: readonly ListItem[], counted: string): boolean {
  const last = items.at(-1);
  if (last?.kind !== "unit") return false;
  if (last.name.endsWith("机关")) return /^(?:内设)?(?:机构|处室|科室|部门)/u.test(counted);
  return items.at(-2)?.kind !== "unit" && last.read.organ === undefined && /^内设(?:机构|处室|科室|部门)/u.test(counted);
}
