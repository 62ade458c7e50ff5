/** Reads the segments of a target list, one after the other, into units and counts; see list.ts for the grammar. */
import { matches } from "../matches.js";
import { Mark, marksIn } from "../segment/marks.js";
import type { Context, ListItem, ListReading } from "../types.js";
import { isUnbalanced } from "./brackets.js";
import { bothNamed, isWithinName } from "./conjunctions.js";
import { type CountReading, leftOf, liesInTowns, readClosing, readCount, townsClosed } from "./counts.js";
import {
  AMONG,
  CONJUNCTION,
  heldInBracket,
  isGeneric,
  leadOfList,
  MAY_HOLD,
  manyIn,
  namesPlaces,
  ORGAN_JOINED,
  pointsBack,
  REFERENCE,
  remarkIn,
  SUB,
  thoseMany,
} from "./cues.js";
import { type Before, Items, partsIn } from "./items.js";
import {
  committeeOf,
  firstNamed,
  lastNamed,
  nameInRow,
  namesApart,
  placeWithField,
  span,
  unitNamed,
  unitRejoined,
  villageNamed,
  villageOfTown,
  withMatter,
} from "./names.js";
import { areRegions, lastOfKind, nameBare, ofHeadquarters, parentRun, saysWhere, settle, unitsBefore } from "./rows.js";
import { isLong, rowBehind, type Segment, startOfItem, withoutTail } from "./segments.js";
import { categoryOfNoun } from "./units.js";

export class ListReader extends Items {
  end = 0;
  /** Parent of names in a row (所辖的丁区、白马县). */
  #heir: number | undefined;

  constructor(
    readonly text: string,
    ctx: Context,
    bare: boolean,
    /** Where the list begins. */
    readonly from: number,
    /** Where the list ends at the latest. */
    readonly until: number,
  ) {
    super(ctx, bare);
  }

  finish(end: number): ListReading {
    settle(this.items);
    return { items: this.items, unexplained: this.unexplained, end };
  }

  segment(s: Segment): boolean {
    const start = startOfItem(this.text, s);
    this.classNumber(this.text.slice(s.start, start), start, s.joint);
    const t = withoutTail(this.text.slice(start, s.end));
    if (t === "" || isLong(t)) return t === "";
    // …及所辖63个村，其中贫困村29个: of the same towns.
    if (this.items.at(-1)?.kind === "count") {
      const part = this.text.slice(s.start, s.end);
      if (part.startsWith(AMONG) && this.among(part, s.start)) return true;
    }
    if (this.#apart(t, start, s.joint)) return true;
    return t.includes("（") ? this.#bracketed(t, start, s.joint) : this.#read(t, start, s.joint);
  }

  /** 4家企业（甲公司、乙公司）, 甲局党委及所属8所学校（甲中学、乙小学）, 8个社区（其中村改居社区2个）: what a bracket tells apart. */
  #bracketed(t: string, start: number, joint: string): boolean {
    const read = this.classList(t, start, joint);
    if (read > 0) return read === t.length || this.#sub(t.slice(read), start + read, "");
    const held = heldInBracket(t);
    if (held && this.#read(t.slice(0, held.start), start, joint)) return this.insideLast(held.inside, start + held.start + 1);
    const among = partsIn(t, this.ctx);
    if (!among) return this.#read(t, start, joint);
    if (!this.#read(t.slice(0, among.start), start, joint)) return false;
    const inside = start + among.start + 1;
    // 附属学校党委（其中幼儿园党支部为延伸巡察）: a clause of its own.
    const isClause = this.items.at(-1)?.kind === "unit" && among.inside.includes("巡") && !/[\d个家所]/u.test(among.inside);
    if (!this.among(among.inside, inside) && !isClause) this.unexplained.push(span(inside, inside + among.inside.length));
    return true;
  }

  #apart(t: string, start: number, joint: string): boolean {
    const parts = namesApart(t, this.ctx);
    for (const [i, [name, at]] of (parts ?? []).entries()) this.#read(name, start + at, i === 0 ? joint : "、");
    return parts !== undefined;
  }

  #read(t: string, start: number, joint: string): boolean {
    // 云台 in a row of bare names is no 台.
    if (this.bare && /^\p{Script=Han}{2,4}$/u.test(t) && !/(?:村|镇|乡|社区|街道)$/u.test(t)) {
      return this.push(nameInRow(t, start, joint, this.items.at(-1), true, ""), joint);
    }
    // Most names have no number in them, nor a letter of the words that join.
    const marks = marksIn(t);
    const counts = (marks & Mark.Number) !== 0;
    return (
      (counts && this.pureCount(t, start, joint)) ||
      this.crossProduct(t) ||
      (counts && liesInTowns(t) && this.#closed(t, start, joint)) ||
      this.#sub(t, start, joint) ||
      ((marks & Mark.Conjunction) !== 0 && this.#conjoined(t, start, joint)) ||
      (counts && this.#closed(t, start, joint)) ||
      (counts && this.twoNumbers(t, start, (first) => this.pureCount(first, start, joint) || this.#closed(first, start, joint))) ||
      this.#unit(t, start, joint) ||
      this.push(committeeOf(t, start, rowBehind(this.text, start + t.length, this.until)), joint) ||
      this.genericRest(t) ||
      this.push(placeWithField(t, start, rowBehind(this.text, start + t.length, this.until), this.items.at(-1)), joint) ||
      this.#relative(t, start, joint) ||
      this.push(withMatter(t, start, this.ctx), joint) ||
      this.push(nameInRow(t, start, joint, this.items.at(-1), this.bare, rowBehind(this.text, start + t.length, this.until)), joint)
    );
  }

  /** 首轮反馈问题较多的土木学院党委: the clause before 的 describes the unit. */
  #relative(t: string, start: number, joint: string): boolean {
    const at = t.lastIndexOf("的");
    if (at < 1 || t.length - at < 3) return false;
    if (this.push(villageOfTown(t, at, start, this.ctx), joint)) return true;
    return this.#read(t.slice(at + 1), start + at + 1, joint);
  }

  /** 镇党委及所辖37个村, 新塘镇辖内47个村, 及所辖的丁区. */
  #sub(t: string, start: number, joint: string): boolean {
    const m = (marksIn(t) & Mark.Below) !== 0 && MAY_HOLD.test(t) ? SUB.exec(t) : null;
    if (!m) return false;
    const left = t.slice(0, m.index);
    const rest = t.slice(m.index + m[0].length);
    const restStart = start + t.length - rest.length;
    if (rest === "") return false;
    const joined = Boolean(m[1] ?? m[2] ?? m[3] ?? m[4] ?? m[6]) || left === "";
    const count = readCount(rest, this.ctx);
    const generic = count === undefined && isGeneric(rest);
    if (!count && !generic && this.#genericThen(t, rest, start, joint)) return true;
    const behind = (): string => rowBehind(this.text, restStart + rest.length, this.until);
    const unit = count || generic ? undefined : firstNamed(rest, restStart, behind, this.ctx);
    if (!count && !generic && !unit) return false;

    // 甲集团党委，集团所属的5家分公司: of the one just named.
    const kin = REFERENCE.test(left) ? lastOfKind(this.items, left) : undefined;
    const own = joined || kin !== undefined;
    if (count && kin === undefined && this.#backwards(count, { left, start, joined }, rest, restStart, joint)) return true;
    // 延伸巡察街道下辖的新华里、…: the one just named.
    if (left !== "" && kin === undefined && !(unit && REFERENCE.test(left)) && !this.#parents(left, start, joint, joined || generic))
      return false;
    const of = kin === undefined ? parentRun(this.items, count?.noun, { its: m[0].includes("其"), joined, many: manyIn(m[0]) }) : [kin];
    const relation = own ? "sub" : "orphan";
    const parents = own ? undefined : this.onlyPlaces(of);
    if (generic) return true;
    if (count) {
      this.run = { of: own ? of : [], relation, ...(parents && { parents }) };
      Object.assign(this.pushCount(count, rest, restStart, joint, relation), this.run, { of: [...this.run.of] });
      return true;
    }
    this.#heir = of.at(-1);
    return (bothNamed(rest, restStart, this.ctx) ?? [unit]).every((one) => this.push(one, joint, this.#heir));
  }

  /** 乙镇、丙镇下属村（社区）和丁街道: behind those of a town another unit follows. */
  #genericThen(t: string, rest: string, start: number, joint: string): boolean {
    const at = matches(CONJUNCTION, rest).find((m) => isGeneric(rest.slice(0, m.index)));
    if (!at || rest.length - at.index < 3) return false;
    const end = t.length - rest.length + at.index;
    const before = this.items.length;
    if (this.#sub(t.slice(0, end), start, joint) && this.#read(t.slice(end + at[0].length), start + end + at[0].length, at[0])) return true;
    this.items.length = before;
    return false;
  }

  /** 上述乡镇所辖的16个村, 6个镇所辖78个村, 其所辖8个村: units named before this list. */
  #backwards(count: CountReading, before: Before, rest: string, start: number, joint: string): boolean {
    const { left } = before;
    const refers = REFERENCE.test(left);
    const many = refers ? undefined : readCount(left, this.ctx);
    if (!refers && many === undefined && (left !== "" || this.items.some((i) => i.kind === "unit"))) return false;
    // 2个镇及所辖18个村: the towns are counted, too.
    if (many && before.joined) this.pushCount(many, left, before.start, joint, "own");
    this.run = { relation: "orphan", of: [], back: { many: many?.count ?? thoseMany(left), places: namesPlaces(left) } };
    Object.assign(this.pushCount(count, rest, start, joint, "orphan"), this.run);
    return true;
  }

  /** What stands before 所辖. 青山镇、白水镇等3个镇所辖47个村: the towns are only the place; 9个乡镇及所辖行政村: they are targets. */
  #parents(left: string, start: number, joint: string, whole: boolean): boolean {
    const closed = readClosing(left, this.ctx) ?? townsClosed(left);
    if (!closed) return this.#unitOrList(left, start, joint);
    if (whole) return this.#closed(left, start, joint);
    const last = this.items.at(-1);
    if (last?.kind !== "unit" || last.read.category !== "bare") return this.#unitOrList(closed.left, start, joint);
    // 老城、车站两个街道所辖72个社区: the noun says what the bare names are.
    const noun = categoryOfNoun(closed.counted.noun, this.ctx);
    const named = this.push(villageNamed(closed.left, start, noun), joint);
    if (named && noun !== undefined) nameBare(this.items, noun);
    return named;
  }

  #unitOrList(t: string, start: number, joint: string): boolean {
    // 甲局党组和乙镇党委: behind an organ a conjunction joins two.
    if (ORGAN_JOINED.test(t) && this.#conjoined(t, start, joint)) return true;
    return this.crossProduct(t) || this.#unit(t, start, joint) || this.#conjoined(t, start, joint);
  }

  /** A、B等6家单位; 郭里镇5个镇; 乙乡全部26个村级党组织 (the town is only the place). */
  #closed(t: string, start: number, joint: string): boolean {
    const { bare } = this;
    const m = readClosing(t, this.ctx, bare);
    if (!m) return false;
    // 延伸巡察两镇17个村: of those named before.
    if (!m.mark && pointsBack(m.left)) return this.#backwards(m.counted, { left: m.left, start, joined: false }, t, start, joint);
    const left = leftOf(m, unitsBefore(this.items).length, this.ctx);
    if (left === undefined) return false;
    const before = this.items.length;
    const noun = categoryOfNoun(m.counted.noun, this.ctx);
    if (
      !this.#unitOrList(left, start, joint) &&
      !this.push(villageNamed(left, start, noun), joint) &&
      !(unitsBefore(this.items).length === m.counted.count - 1 && this.push(lastNamed(left, start, noun, this.items.at(-1)), joint))
    ) {
      this.items.length = before;
      // 4个县市的12个乡镇共19个党组织: numbers that another sums up.
      if (!m.mark || ![this.#sub, this.pureCount, this.#closed].some((read) => read.call(this, left, start, joint))) return false;
      this.pushCount(m.counted, t, start, joint, "own");
      return true;
    }
    const last = this.items.at(-1) as ListItem;
    // 对甲县、乙区12个党组织开展交叉巡察: there are more than places, so that is where they are.
    const inRegions = noun === undefined && !m.mark && areRegions(this.items, m.counted.count);
    const placeOnly = inRegions || saysWhere(last, noun, m.mark) || (!m.mark && ofHeadquarters(this.items, m.counted.noun));
    if (!placeOnly && noun !== undefined) nameBare(this.items, noun);
    const count = this.pushCount(m.counted, t, start, joint, placeOnly ? "orphan" : "closer");
    if (placeOnly) {
      count.parents = this.onlyPlaces(parentRun(this.items.slice(0, -1)));
    }
    this.run = count.parents && { relation: "orphan", of: [], parents: count.parents };
    return true;
  }

  /** A name with the brackets that list, exclude or belong. */
  #unit(t: string, start: number, joint: string): boolean {
    const bracket = remarkIn(t);
    const rest = bracket ? t.slice(bracket.end) : "";
    if (rest !== "" && rest !== "党组织" && rest !== "等" && this.ctx.lexicon("party-organs").matchEnd(rest, rest.length) !== rest.length)
      return false;
    const name = t.slice(0, bracket?.start);
    const unit = unitNamed(name, start, this.ctx) ?? (joint !== "" && name.includes(" ") ? unitRejoined(name, start, this.ctx) : undefined);
    if (!unit) return false;
    const index = this.items.length;
    const kin = this.items.at(-1);
    const heir =
      joint === "、" && kin?.kind === "unit" && kin.parent !== undefined && kin.read.category === unit.read.category
        ? this.#heir
        : undefined;
    this.#heir = heir;
    this.push(unit, joint, heir);
    this.run = undefined;
    const lead = bracket && leadOfList(bracket.inside);
    if (bracket && lead !== undefined)
      this.inside(bracket.inside.slice(lead.length), start + bracket.start + 1 + lead.length, index, lead === "");
    return true;
  }

  /** A和B, where both are names (和 inside 住房和城乡建设局 is not between names). */
  #conjoined(t: string, start: number, joint: string): boolean {
    for (const m of matches(CONJUNCTION, t)) {
      const left = t.slice(0, m.index);
      const rightStart = m.index + m[0].length;
      const right = t.slice(rightStart);
      if (left.length < 2 || right.length < 2 || isUnbalanced(left)) continue;
      // 某领域专项巡察及甲乡: the matter before it is no unit.
      if (/.巡[察视]$/u.test(left)) return this.#read(right, start + rightStart, joint);
      if (isWithinName(left, m[0], right, this.ctx)) continue;
      const before = this.items.length;
      if (
        (this.pureCount(left, start, joint) ||
          this.#sub(left, start, joint) ||
          this.#closed(left, start, joint) ||
          this.#unit(left, start, joint) ||
          this.push(committeeOf(left, start, m[0] + right), joint)) &&
        (isGeneric(right) || this.#read(right, start + rightStart, m[0] === "以及" ? "及" : m[0]))
      ) {
        return true;
      }
      this.items.length = before;
    }
    return false;
  }
}
