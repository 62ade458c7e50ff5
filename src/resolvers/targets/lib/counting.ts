/** The numbers of a notice, each once, with the units they belong to. */
import type { Doc, ListCount } from "../../../types.js";
import { type Counted, type Entry, isEntry, isTown, type Setting, sameTypes } from "./entry.js";
import { doersOf, meant, ofTheOne, subjectOf, townsInAll } from "./meant.js";
import { inHeadline, placesOf } from "./namesakes.js";

/** The units that a number may belong to, from the nearest on. */
interface Units {
  /** Of its own list, by their place in it. */
  readonly here: readonly (Entry | undefined)[];
  /** Of the list before. */
  readonly before: readonly Entry[];
  readonly all: readonly Entry[];
  /** Whose parts they are, where the clause says so. */
  readonly owner: Entry | undefined;
}

/** 县市党委同步|对所属46个乡镇党委开展专项巡察: what other bodies have is of none that was named. */
const OTHERS =
  /(?:县市|市县|区县|旗县|县级|各[县市区旗州])(?:（[市区县旗、]{1,4}）)?(?:党委|委)(?:也|将|正|均|分别|同步|同期|统一|一并)*$/u;
const OTHERS_LENGTH = 20;

export class Counts {
  readonly all: Counted[] = [];
  readonly #totals: Counted[] = [];

  constructor(readonly doc: Doc) {}

  add(item: ListCount, { mention, from, types }: Setting, { here, before, all, owner }: Units): void {
    const { force } = mention.value;
    if (force === "total") {
      this.#totals.push({ item, of: [], types, from });
      return;
    }
    let of: readonly Entry[] = item.relation === "sub" ? item.of.map((i) => here[i]).filter(isEntry) : [];
    if (item.back) {
      const theirs = OTHERS.test(this.doc.text.slice(Math.max(0, mention.span.start - OTHERS_LENGTH), mention.span.start));
      const doers = doersOf(item, this.doc, all);
      if (doers.length > 0) of = doers;
      else if (!theirs) of = owner ? [owner] : meant(item, { doc: this.doc, here: here.filter(isEntry), before, all });
    } else if (of.length === 0 && !here.some(isEntry)) {
      of = subjectOf(this.doc, item, { before, all });
      if (of.length === 0 && types.some((t) => t.own && t.at.type === "extended")) of = ofTheOne(item, before);
    }
    const closes = item.relation === "closer" ? item.of.map((i) => here[i]).filter(isEntry) : [];
    const counted = { item, of, types, from, closes };
    const pointsBack = POINTS_BACK.test(this.doc.text.slice(Math.max(0, item.countSpan.start - 2), item.countSpan.start));
    const seen = this.all.find((c) => saysAgain(c, counted, force, pointsBack));
    if (seen) this.#sayAgain(seen, counted);
    else this.all.push(counted);
  }

  /** The same number once more, in the text behind the headline or with what the first did not say. */
  #sayAgain(seen: Counted, { item, of, types }: Counted): void {
    // 8个部门7个乡镇 in the headline, 7个乡镇党委 below: the text says it in full.
    if (plain(seen.item.unit) === plain(item.unit) && inHeadline(this.doc, seen.item.countSpan) && !inHeadline(this.doc, item.countSpan))
      seen.item = item;
    if (seen.of.length === 0) seen.of = of;
    if (seen.types.length > 0) return;
    seen.types = types;
    // 反馈对甲公司、乙公司…6家单位的巡察情况。对6家单位均开展常规巡察: of those that the number closed.
    for (const e of seen.closes ?? []) if (e.types.length === 0) e.types = types;
  }

  /** 甲镇、乙街道等6个镇街…；对上述6个镇街，同步开展…: the units that the same number has closed. */
  closedBefore({ count, unit, countSpan }: ListCount): readonly Entry[] {
    if (!NAMED_BEFORE.test(this.doc.text.slice(Math.max(0, countSpan.start - 2), countSpan.start))) return [];
    return this.all.findLast((c) => c.closes?.length === count && plain(c.item.unit) === plain(unit))?.closes ?? [];
  }

  /** A sum is a count of its own unless its number is said elsewhere. */
  finish(entries: readonly Entry[]): void {
    for (const c of this.all) {
      const { back, parents, span } = c.item;
      if (c.of.length === 0 && back?.many !== undefined) {
        const towns = townsInAll(entries, back.many);
        // A list below gives each with its number of villages: the sum above is of all and of none.
        c.of = towns.some((t) => this.all.some((o) => o.of.includes(t))) ? [] : towns;
      }
      const named = c.of.length === 0 ? (parents ?? []).map((stem) => townNamed(entries, stem, span.start)) : [];
      if (named.length > 0 && named.every(isEntry)) c.of = named;
    }
    for (const t of this.#totals) {
      const said = this.all.find((c) => c.item.count === t.item.count && !isBeside(c, t));
      if (!said) this.all.push(t);
      // 进驻3个团场、…，开展常规巡察。对3个团场的巡察…: how is said with the sum.
      else if (said.types.length === 0 && plain(said.item.unit) === plain(t.item.unit)) said.types = t.types;
    }
    if (this.all.length > 1) this.all.sort((a, b) => a.item.countSpan.start - b.item.countSpan.start);
  }
}

/** 其中乡镇|2个、县直单位|2个: numbers of one sum, whatever they are. */
const isBeside = (a: Counted, b: Counted): boolean =>
  a.item.countSpan.start !== b.item.countSpan.start &&
  Math.abs(a.item.countSpan.start - b.item.countSpan.start) <= NEXT &&
  a.item.unit !== b.item.unit;
const NEXT = 12;

/** 12个县（区） and 12个县（区）党委 count the same. */
const plain = (unit: string): string => unit.replace(/(?:党组织|党工委|党委|党组)$/u, "");

/** 向甲公司、乙公司等4家所属企业反馈; 对上述|4家企业 */
const POINTS_BACK = /上述|以上|[这该]$/u;
const NAMED_BEFORE = /[上前]述$|以上$|这$/u;
const isNounOf = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** The same number of the same noun said once alone and once with its list, or in a table, is one count. */
function saysAgain(c: Counted, { item, of, types, from, closes = [] }: Counted, force: string, pointsBack: boolean): boolean {
  if (c.item.countSpan.start === item.countSpan.start) return true;
  // 甲局、乙局2个部门 of one team, 丙局、丁局2个部门 of the next.
  if (closes.length > 0 && c.closes?.some((e) => closes.includes(e)) === false && c.closes.length > 0) return false;
  if (c.from === from || c.item.count !== item.count || !sameTypes(c.types, types)) return false;
  const [one, other] = [plain(c.item.unit), plain(item.unit)];
  if (!(one === other || (pointsBack && isNounOf(one, other)))) return false;
  if (c.of.length > 0 && of.length > 0 && c.of[0] !== of[0]) return false;
  // 甲镇10个村、2个社区 in one row, 乙镇9个村、2个社区 in the next.
  if (c.item.parents && item.parents && c.item.parents[0] !== item.parents[0]) return false;
  return force !== "strong" || c.types.length === 0 || c.item.relation !== item.relation;
}

const TOWN_ENDS = ["镇", "乡", "街道"];
const THAT_TOWN = /^(?:该|本|这个)(镇|乡|街道|苏木)$/u;

/** The town of that name, which a list before may have written with its county, or for 该镇 the one last named before it. */
function townNamed(entries: readonly Entry[], stem: string, at: number): Entry | undefined {
  const category = THAT_TOWN.exec(stem)?.[1];
  const towns = entries.filter((e) => isTown(e.item));
  if (category !== undefined) return towns.findLast(({ item }) => item.span.end <= at && item.read.stem.endsWith(category));
  // 坪茶、归里两镇所辖19个村: without what they are.
  const names = [stem, ...TOWN_ENDS.map((end) => stem + end)];
  const whole = towns.filter(({ item }) => names.some((name) => placesOf(item) + name === item.read.stem));
  return (
    entries.find(({ item: { read } }) => read.stem === stem && read.category !== "village") ?? (whole.length === 1 ? whole[0] : undefined)
  );
}
