/** The items of a list while it is read, and what a count among them belongs to. */
import { parseNumeral } from "../numerals.js";
import type { Context, ListCount, ListItem, ListUnit, Span } from "../types.js";
import { findBracket } from "./brackets.js";
import { classWithList } from "./class-list.js";
import { type CountReading, closesList, countItem, readClosing, readCount, readFewCommunities } from "./counts.js";
import { AMONG, isAmong, isDepartment, isGeneric, WITH } from "./cues.js";
import { bareNamed, crossedPlace, type Named, placed, span, unitNamed } from "./names.js";
import { nameTowns, unitsBefore } from "./rows.js";
import { splitSegments } from "./segments.js";
import { isNoName, isVillage } from "./units.js";

/** What stands before 所辖; `joined` by 及. */
export interface Before {
  readonly left: string;
  readonly start: number;
  readonly joined: boolean;
}

/** 8个社区（其中村改居社区2个）, 4个市级部门（含11个部门管理单位）: the bracket that tells a number apart; behind a town 含 says what it holds. */
export function partsIn(t: string, ctx: Context): ReturnType<typeof findBracket> {
  const among = findBracket(t, isAmong);
  if (!among || !/^(?:党组织)?$/u.test(t.slice(among.end))) return undefined;
  return among.inside.startsWith(AMONG) || readCount(t.slice(0, among.start), ctx) ? among : undefined;
}

export class Items {
  readonly items: ListItem[] = [];
  readonly unexplained: Span[] = [];
  /** Parents that further counts in a row belong to (所辖29个村、3个社区). */
  protected run: Pick<ListCount, "of" | "relation" | "back" | "parents"> | undefined;

  constructor(
    readonly ctx: Context,
    /** Bare names may begin the list: 勐东、勐西、曼景4个村. */
    public bare: boolean,
  ) {}

  protected push(named: Named | undefined, joint: string, parent?: number): boolean {
    if (!named) return false;
    this.items.push(placed(named, joint, parent));
    if (nameTowns(this.items)) this.bare = false;
    return true;
  }

  /** 甲县、乙县纪委监委机关、组织部门: the last item is a place. */
  protected crossProduct(t: string): boolean {
    const place = crossedPlace(t, this.items.at(-1), this.items.at(-2));
    if (place) this.items[this.items.length - 1] = place;
    return place !== undefined;
  }

  /** …及有关部门: no unit, and part of the list. */
  protected genericRest(t: string): boolean {
    return this.items.length > 0 && (isGeneric(t) || (this.items.at(-1)?.kind === "count" && isDepartment(t)));
  }

  protected pushCount(m: CountReading, t: string, start: number, joint: string, relation: ListCount["relation"]): ListCount {
    const item = countItem(m, start, t.length, joint, relation);
    if (relation === "closer") item.of = unitsBefore(this.items);
    this.items.push(item);
    this.bare = false;
    return item;
  }

  /** 8个社区: of the parents in force where it goes on with them. */
  protected pureCount(t: string, start: number, joint: string): boolean {
    const m = readCount(t, this.ctx) ?? (this.items.at(-1)?.kind === "count" ? readFewCommunities(t) : undefined);
    if (!m) return false;
    const first = !this.items.some((i) => i.kind === "unit");
    const item = this.pushCount(m, t, start, joint, closesList(t) && !first ? "closer" : "own");
    const many = first ? TOWNS_OF.exec(t)?.[1] : undefined;
    if (first && (many !== undefined || ITS.test(t))) {
      this.run = {
        relation: "orphan",
        of: [],
        back: { many: many === undefined ? undefined : parseNumeral(many), places: many !== undefined },
      };
      Object.assign(item, this.run, { of: [] });
      return true;
    }
    // 甲公司党委及4家权属企业: of the one before it.
    const last = this.items.at(-2);
    if (/[和及与暨]/u.test(joint) && last?.kind === "unit" && OF_A_BODY.test(m.noun))
      Object.assign(item, { relation: "sub", of: [this.items.length - 2] });
    else if (this.run && /[、和及与]/u.test(joint) && !OF_THE_LEVEL.test(t)) Object.assign(item, this.run, { of: [...this.run.of] });
    else this.run = undefined;
    return true;
  }

  /** 县直部门7个：|甲局、乙局；乡镇2个：|丙镇: how many of a class, in the words that lead to its units, which end at `end`. */
  protected classNumber(lead: string, end: number, joint: string): void {
    const words = lead.endsWith("：") ? CLASS_NUMBER.exec(lead)?.[1] : undefined;
    const counted = words === undefined ? undefined : readCount(words, this.ctx);
    if (words === undefined || !counted) return;
    const { bare } = this;
    this.pushCount(counted, words, end - 1 - words.length, joint, "own");
    this.bare = bare;
  }

  /** 7个市直部门|6个乡镇, 甲市、乙市等2个市|11个县区: two numbers, and nothing between them. @param read what reads the first */
  protected twoNumbers(t: string, start: number, read: (first: string) => boolean): boolean {
    const at = SECOND_NUMBER.exec(t)?.[1]?.length;
    return (
      at !== undefined &&
      readCount(t.slice(at), this.ctx) !== undefined &&
      read(t.slice(0, at)) &&
      this.pureCount(t.slice(at), start + at, "、")
    );
  }

  /** 其中村改居社区2个, 其中2个中心村: some of those just counted. */
  protected among(inside: string, start: number): boolean {
    const whole = this.items.at(-1);
    if (whole?.kind !== "count") return false;
    const { length } = inside.startsWith(AMONG) ? AMONG : WITH;
    for (const s of splitSegments(inside, length, inside.length)) {
      const t = inside.slice(s.start, s.end);
      const m = readCount(t, this.ctx);
      if (!m && this.#ofOne(t, start + s.start, whole)) continue;
      if (!m) return false;
      const { relation, back, parents } = whole;
      const item = this.pushCount(m, t, start + s.start, s.joint, relation);
      Object.assign(item, { of: [...whole.of] }, back && { back }, parents && { parents });
    }
    return true;
  }

  /** 甲街道、乙街道党工委及所辖22个社区（其中甲街道12个社区…）: those of one of them. */
  #ofOne(t: string, start: number, whole: ListCount): boolean {
    const at = whole.of.find((i) => {
      const item = this.items[i];
      return item?.kind === "unit" && t.startsWith(item.read.stem);
    });
    const stem = at === undefined ? "" : (this.items[at] as ListUnit).read.stem;
    const m = at === undefined ? undefined : readCount(t.slice(stem.length), this.ctx);
    if (at === undefined || !m) return false;
    this.pushCount(m, t.slice(stem.length), start + stem.length, "（", whole.relation).of = [at];
    return true;
  }

  /** 12个村和3个社区, within a bracket. */
  #numbersIn(whole: string): { counted: CountReading; at: number; length: number }[] {
    let at = 0;
    const parts = whole.split(BEFORE_NUMBER).map((part) => {
      const from = at;
      at += part.length + 1;
      return { counted: readCount(part, this.ctx), at: from, length: part.length };
    });
    return parts.every((p): p is { counted: CountReading; at: number; length: number } => p.counted !== undefined) ? parts : [];
  }

  /** The towns of `of` are only the place of what is counted. @returns their names */
  protected onlyPlaces(of: readonly number[]): string[] {
    // 甲社区、乙村等8个乡镇的38个村（社区）: these are among the counted.
    const towns = of.map((i) => this.items[i] as ListUnit).filter((u) => !isVillage(u.read.category));
    for (const town of towns) town.parentOnly = true;
    return towns.map((t) => t.read.stem);
  }

  /** 4家企业（甲公司、乙公司）, 县城部分学校（一小、二小）: the units of a class in brackets behind it. @returns how much has been read */
  protected classList(t: string, start: number, joint: string): number {
    const list = classWithList(t, start, this.ctx);
    if (!list) return 0;
    if (list.count) this.pushCount(list.count, list.name, start, joint, "own");
    for (const unit of list.units) this.push(unit, "、");
    return list.length;
  }

  /** （甲中学、乙小学）: the units that the count before it has counted, or that the unit before it holds. */
  protected insideLast(t: string, start: number): boolean {
    const last = this.items.at(-1);
    const [parent, more] = last?.kind === "count" && last.relation === "sub" ? last.of : [];
    if (parent === undefined || more !== undefined) this.unexplained.push(span(start, start + t.length));
    else this.inside(t, start, parent);
    return true;
  }

  /** （含甲、乙）: the units of another. @param bare no word such as 含 opens the bracket: 甲县（县教育局、县水利局） is where they are */
  protected inside(t: string, start: number, parent: number, bare = false): void {
    const holder = this.items[parent];
    if (bare && holder?.kind === "unit" && holder.read.category === "region" && holder.read.organ === undefined) holder.parentOnly = true;
    for (const s of splitSegments(t, 0, t.length)) {
      if (/^(?:并|同时|以及其他|等$|不含|不包括|除)/u.test(t.slice(s.start))) break;
      const whole = t.slice(s.start, s.end);
      if (isGeneric(whole)) continue;
      const numbers = this.#numbersIn(whole);
      for (const { counted, at, length } of numbers)
        this.pushCount(counted, whole.slice(at, at + length), start + s.start + at, s.joint, "sub").of = [parent];
      if (numbers.length > 0) continue;
      const closing = readClosing(whole, this.ctx);
      const raw = (closing?.left ?? whole).replace(WITH_IT, "");
      const sub = unitNamed(raw, start + s.start, this.ctx);
      // （含风电一场、光伏三场）: what belongs to a unit is one, whatever it is called.
      const named = sub ?? (/^\p{Script=Han}{3,10}$/u.test(raw) && !isNoName(raw) ? bareNamed(raw, start + s.start, "other") : undefined);
      if (named) this.items.push(placed(named, s.joint, parent));
      else this.unexplained.push(span(start + s.start, start + s.end));
      // （含甲粮库、乙粮库两家直属库）
      if (closing) this.pushCount(closing.counted, whole, start + s.start, s.joint, "sub").of = [parent];
    }
  }
}

/** （所辖饮食服务中心、物业管理中心|一并巡察） */
const WITH_IT = /等$|(?<=\p{Script=Han}{3})(?:均|都)?(?:一并|同步|一起|一同|同时)(?:接受|纳入)?(?:(?:常规|延伸)?巡[察视])?$/u;
const SECOND_NUMBER = /^([^\d]*\d{1,3}[个家所户](?!乡镇|镇街|镇|乡|街道)[^\d]*[\p{Script=Han}）])(?=\d{1,4}[个家所户])/u;
const CLASS_NUMBER = /(\p{Script=Han}{1,8}(?:共?有|共)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所])：$/u;
/** 对甲镇开展常规巡察，对其|12个村: of the list before. */
const ITS =
  /^其(?:(?:全部|所有|余下)?(?=[\d一二两三四五六七八九十百])|余(?=[\d一二两三四五六七八九十百]{1,4}个[^，。；、]{0,6}(?:村|社区|嘎查|连队)))/u;
/** 两个乡镇|29个村: of the towns named before. */
const TOWNS_OF = /^(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:乡镇|镇街|镇|乡|街道|苏木镇?)的?(?=[\d一二两三四五六七八九十百]{1,4}个)/u;
const BEFORE_NUMBER = /(?<=\p{Script=Han}|）)[和及与](?=(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})[个家所])/u;
const OF_A_BODY = /^(?:权属|控股|全资|参股|子公司|分公司|分支机构)/u;

/** 甲街道及所辖52个社区和9个区直部门: these are of no town. */
const OF_THE_LEVEL = /[省市县区州旗](?:直|属|级机关)|部门/u;
