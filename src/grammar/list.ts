/**
 * The grammar of a target list: A、B及所辖8个社区党组织，C和D等6家单位.
 *
 * list := segment (separator segment)*       separator := 、 ， ； or a conjunction between two names
 * segment := name [brackets] | name "及所辖" counts | names "所辖" counts | name "等" count | count
 *
 * It tells what it could not read (`unexplained`) and where it stopped (`end`).
 */
import { NUMERAL, parseNumeral } from "../numerals.js";
import type { Context, ListCount, ListItem, ListReading, ListUnit, Span } from "../types.js";
import { leadingPlaces } from "./places.js";
import { categoryOfNoun, holdsVillages, isVillage, readUnitName } from "./units.js";

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly joint: string;
}

const SUB = /(?:(及|和|以及|与|并)?(?:其|该[县镇乡区市]|各自)?(?:所辖|下辖|所属|下属|辖内|辖区内?|管辖|属下|所?(?:管理|直管|主管)(?=的(?:\d|[一二两三四五六七八九十百])))|(及|和|以及|与)其|(及|和|以及|与)各|(的)(?=(?:\d|[一二三四五六七八九十百两])))(?:的|全部|所有)?/u;
const COUNT = new RegExp(
  `^(?:全[省市县区州旗盟]|我[省市县区]|等|共|共计|合计|总共|全部|所有|其余|另外|另|各|近|约|包括|的|这|其|其他|等共)*(${NUMERAL})(?:多|余)?(?:个|家|所|户|支|座|处|片)((?:[^\\d，、。；：“”（）]|（[^（）]{1,14}）){1,18})$`,
  "u",
);
const CLOSED = new RegExp(
  `^(.*?)(等|共|共计|合计|全部|所有|等共)?(${NUMERAL})(?:多|余)?(?:个|家|所|户|支|座|处|片)((?:[^\\d，、。；：“”（）]|（[^（）]{1,14}）){1,18})$`,
  "u",
);
/** 西天尾、新度等五镇: no measure word, so only after 等 and before a bare noun. */
const CLOSED_BARE = /^(.*?)(等|这)(\d{1,3}|[一二两三四五六七八九十]{1,3})(镇|乡|村|街道|县|区|市|局|社区|部门|单位|乡镇|镇街|县区|县市)$/u;
const GENERIC_REST = /^(?:的)?(?:全部|所有|各|部分|有关|相关|若干)?(?:级)?(?:行政)?(?:村|社区|村（社区）|村居|单位|部门|企业|学校|机构|镇|乡镇|街道|站所|党组织|党支部|二级单位|子公司|分公司|事业单位)+(?:党组织|党总支|党支部|党委)?(?:等)?(?:党组织)?$/u;
/** 乙市纪委监委机关 in a cross product. */
const PLACE_WITH_ORGANS = /^(\p{Script=Han}{1,7}?(?:自治州|自治县|地区|市|州|盟|县|区|旗))(?:的)?(?:纪委|监委|组织|宣传|巡[察视]|财政|审计|政法|统战|公安|教育|卫生|民政)/u;
const LEAD = /^(?:\s|一部分(?:是|为)|另一部分(?:是|为)|以及|及|还有|另有|其中|分别为|分别是|分别|包括|包含|另对|对(?=[^口外台接])|同时|并对|即|有(?=[\d一二三四五六七八九十]))+/u;
const TAIL = /(?:\s|等党组织$|等|各自|共同|一并|同步|同时|分别|及其|也|均|都|一起|先后|全面|集中|再次|陆续)+$/u;

/** Splits at 、 ， ； outside brackets and quotes. */
function split(text: string, from: number, to: number): Segment[] {
  const out: Segment[] = [];
  let depth = 0;
  let start = from;
  let joint = "";
  for (let i = from; i < to; i++) {
    const c = text[i] as string;
    if (c === "（" || c === "(" || c === "“" || c === "<" || c === "《") depth++;
    else if (c === "）" || c === ")" || c === "”" || c === ">" || c === "》") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === "、" || c === "，" || c === "；" || c === "," || c === "\n" || c === "。" || c === "｜" || c === "|" || c === "\t")) {
      if (i > start) out.push({ start, end: i, joint });
      joint = i > start || joint === "" ? c : joint;
      start = i + 1;
    }
  }
  if (to > start) out.push({ start, end: to, joint });
  return out;
}

const BARE_ROW = /^(?:\p{Script=Han}{2,6}、){1,12}\p{Script=Han}{2,6}?(?:等)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:行政)?(?:村|社区)/u;

/** @param whole every segment must be read (对…开展); otherwise reading stops at the first that cannot be (V-O). */
export function readList(text: string, span: Span, ctx: Context, whole: boolean): ListReading {
  const reader = new Reader(text, ctx, BARE_ROW.test(text.slice(span.start, Math.min(span.end, span.start + 120))));
  for (const segment of split(text, span.start, span.end)) {
    const before = reader.items.length;
    if (!reader.segment(segment)) {
      if (!whole) return reader.finish(before === 0 ? span.start : reader.end);
      reader.unexplained.push(trimmed(text, segment));
    }
    reader.end = segment.end;
  }
  return reader.finish(span.end);
}

function trimmed(text: string, { start, end }: { start: number; end: number }): Span {
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  return { start, end };
}

class Reader {
  readonly items: ListItem[] = [];
  readonly unexplained: Span[] = [];
  end = 0;
  /** Parents that further counts in a row belong to (所辖29个村、3个社区). */
  #run: { of: number[]; relation: "sub" | "orphan" } | undefined;
  /** Parent of names in a row (所辖的江源区、白马县). */
  #heir: number | undefined;

  constructor(
    readonly text: string,
    readonly ctx: Context,
    /** Bare names may begin the list: 勐东、勐西、曼景4个村. */
    readonly bare: boolean,
  ) {}

  finish(end: number): ListReading {
    this.#settleRuns();
    this.#settleBare();
    return { items: this.items, unexplained: this.unexplained, end };
  }

  segment(s: Segment): boolean {
    const { start, end } = this.#strip(s);
    if (start >= end) return true;
    return this.#read(start, end, s.joint);
  }

  #strip({ start, end }: Segment): { start: number; end: number } {
    let t = this.text.slice(start, end);
    const lead = LEAD.exec(t)?.[0].length ?? 0;
    // 及其… and 对口… stay for the rules below.
    if (lead > 0 && !/^(?:其|所辖|下辖|所属|下属|辖内)/u.test(t.slice(lead))) {
      start += lead;
      t = t.slice(lead);
    }
    const tail = TAIL.exec(t)?.[0].length ?? 0;
    return { start, end: end - tail };
  }

  #read(start: number, end: number, joint: string): boolean {
    const t = this.text.slice(start, end);
    return (
      this.#pureCount(t, start, joint) ||
      this.#sub(t, start, joint) ||
      this.#conjoined(t, start, joint) ||
      this.#closed(t, start, joint) ||
      this.#unit(t, start, joint, undefined) ||
      this.#genericRest(t) ||
      this.#crossProduct(t) ||
      this.#relative(t, start, joint) ||
      this.#bareInRow(t, start, joint)
    );
  }

  #genericRest(t: string): boolean {
    return this.items.length > 0 && GENERIC_REST.test(t);
  }

  /** 甲市、乙市纪委监委机关、组织部门: the places are inspected, in their departments. */
  #crossProduct(t: string): boolean {
    if (!/^\p{Script=Han}{2,6}(?:部门|机构|机关|系统)$/u.test(t)) return false;
    const last = this.items.at(-1);
    const before = this.items.at(-2);
    if (last?.kind !== "unit" || before?.kind !== "unit" || before.read.category !== "region") return false;
    const name = PLACE_WITH_ORGANS.exec(last.read.stem)?.[1];
    if (name === undefined) return false;
    this.items[this.items.length - 1] = { ...last, name, span: span(last.span.start, last.span.start + name.length), read: { organ: undefined, stem: name, category: "region" } };
    return true;
  }

  /** 首轮反馈问题较多的土木学院党委: the clause before 的 describes the unit. */
  #relative(t: string, start: number, joint: string): boolean {
    const at = t.lastIndexOf("的");
    if (at < 1 || t.length - at < 3) return false;
    return this.#closed(t.slice(at + 1), start + at + 1, joint) || this.#unit(t.slice(at + 1), start + at + 1, joint, undefined);
  }

  /** 同美、前庵、内垵社区: a bare name is accepted later when what follows it gives it a kind. */
  #bareInRow(t: string, start: number, joint: string): boolean {
    if (!/^\p{Script=Han}{2,12}$/u.test(t)) return false;
    const last = this.items.at(-1);
    const placed = leadingPlaces(`${t}村`).at(-1)?.level === 4;
    const inRow = joint !== "" && last?.kind === "unit" && (isVillage(last.read.category) || last.read.category === "bare");
    if (!placed && !inRow && !this.bare) return false;
    this.items.push({ kind: "unit", name: t, span: span(start, start + t.length), read: { organ: undefined, stem: t, category: "bare" }, joint, parent: undefined, parentOnly: false });
    return true;
  }

  #pureCount(t: string, start: number, joint: string): boolean {
    const m = COUNT.exec(t);
    if (!m) return false;
    const closes = /^(?:等|共|合计|总共|这)/u.test(t) && this.items.some((i) => i.kind === "unit");
    const ok = this.#pushCount(m, t, start, joint, closes ? "closer" : "own");
    if (ok && this.#run && joint === "、") {
      const item = this.items.at(-1) as ListCount;
      item.relation = this.#run.relation;
      item.of = [...this.#run.of];
    } else this.#run = undefined;
    return ok;
  }

  #pushCount(m: RegExpExecArray, t: string, start: number, joint: string, relation: ListCount["relation"]): boolean {
    const [numeral, noun] = m.length > 3 ? [m[3] as string, m[4] as string] : [m[1] as string, m[2] as string];
    const count = parseNumeral(numeral);
    const unit = countedNoun(noun);
    if (count === undefined || unit === "" || !isCountable(noun, this.ctx)) return false;
    const unitStart = start + t.length - noun.length + noun.indexOf(unit);
    const at = start + t.lastIndexOf(numeral, t.length - noun.length - 1);
    const item: ListCount = {
      kind: "count",
      count,
      unit,
      span: span(start, start + t.length),
      countSpan: span(at, at + numeral.length),
      unitSpan: span(unitStart, unitStart + unit.length),
      joint,
      relation,
      of: [],
    };
    if (relation === "closer") item.of = this.#unitsBefore();
    this.items.push(item);
    return true;
  }

  #unitsBefore(): number[] {
    const out: number[] = [];
    for (let i = this.items.length - 1; i >= 0; i--) {
      const item = this.items[i] as ListItem;
      if (item.kind === "count" && item.relation === "closer") break;
      if (item.kind === "unit" && item.parent === undefined) out.unshift(i);
    }
    return out;
  }

  /** 镇党委及所辖37个村, 新塘镇辖内47个村, 及所辖的江源区. */
  #sub(t: string, start: number, joint: string): boolean {
    const m = SUB.exec(t);
    if (!m) return false;
    const left = t.slice(0, m.index);
    const restStart = start + m.index + m[0].length;
    const rest = t.slice(m.index + m[0].length);
    if (rest === "") return false;
    const joined = Boolean(m[1] ?? m[2] ?? m[3]) || left === "";
    const countLike = COUNT.test(rest);
    const generic = GENERIC_REST.test(rest) || rest === "村" || /^(?:行政)?村$/u.test(rest);
    const units = countLike || generic ? undefined : this.#nameAt(rest, restStart);
    if (!countLike && !generic && !units) return false;
    const many = COUNT.exec(left);
    if (countLike && (many || (left === "" && !this.items.some((i) => i.kind === "unit")))) {
      const ok = this.#pushCount(COUNT.exec(rest) as RegExpExecArray, rest, restStart, joint, "orphan");
      if (ok) (this.items.at(-1) as ListCount).back = { many: many ? parseNumeral(many[1] as string) : undefined };
      return ok;
    }
    if (left !== "") {
      const closed = CLOSED.exec(left) ?? CLOSED_BARE.exec(left);
      // 孟河镇、薛家镇等3个镇所辖47个村: the towns are only the place; 9个乡镇及所辖行政村: they are targets.
      if (closed && closed[1] !== undefined && parseNumeral(closed[3] as string) !== undefined) {
        const whole = joined || generic;
        if (whole ? !this.#closed(left, start, joint) : closed[1] !== "" && !this.#unitOrList(closed[1].replace(/等$/u, ""), start, joint)) return false;
      } else if (!this.#unitOrList(left, start, joint)) return false;
    }
    const of = this.#parentRun();
    const relation = joined ? "sub" : "orphan";
    if (!joined) for (const i of of) (this.items[i] as ListUnit).parentOnly = true;
    if (generic) return true;
    if (countLike) {
      const c = COUNT.exec(rest) as RegExpExecArray;
      if (!this.#pushCount(c, rest, restStart, joint, relation)) return false;
      (this.items.at(-1) as ListCount).of = relation === "sub" ? of : [];
      this.#run = { of: relation === "sub" ? of : [], relation };
      return true;
    }
    const parent = of.at(-1);
    this.items.push({ ...(units as ListUnit), joint, parent });
    this.#heir = parent;
    return true;
  }

  #unitOrList(t: string, start: number, joint: string): boolean {
    return this.#unit(t, start, joint, undefined) || this.#conjoined(t, start, joint);
  }

  /** The items that 所辖 speaks of: the last and those of its kind in the same row. */
  #parentRun(): number[] {
    const end = this.items.length - 1;
    const out: number[] = [];
    for (let i = end; i >= 0; i--) {
      const item = this.items[i] as ListItem;
      if (item.kind === "count") {
        if (item.relation === "closer" && out.length === 0) continue;
        break;
      }
      if (item.parent !== undefined) continue;
      const head = out[0] === undefined ? undefined : (this.items[out[0]] as ListUnit);
      if (head && !(sameKind(head.read.category, item.read.category) && (head.joint === "、" || head.joint === "和" || head.joint === "及" || head.joint === "与"))) break;
      out.unshift(i);
      if (!holdsVillages(item.read.category) && item.read.category !== "region") break;
    }
    return out;
  }

  /** A、B等6家单位; 郭里镇5个镇; 昝岗乡全部26个村级党组织 (the town is only the place). */
  #closed(t: string, start: number, joint: string): boolean {
    const m = CLOSED.exec(t) ?? CLOSED_BARE.exec(t);
    if (!m || m[1] === "" || m[1] === undefined) return false;
    let left = m[1].replace(/(?:等|共|全部|所有|的)+$/u, "");
    const inner = CLOSED.exec(left) ?? CLOSED_BARE.exec(left);
    // 等6个镇街共14个村: the towns are counted only on the way to the villages.
    if (inner?.[1] && /等$/u.test(inner[1] + (inner[2] ?? ""))) left = inner[1].replace(/等$/u, "");
    if (left === "" || /第$/u.test(left)) return false;
    if (m[2] === undefined && !isClassNoun(m[4] as string, this.ctx)) return false;
    const before = this.items.length;
    const noun = categoryOfNoun(m[4] as string, this.ctx);
    if (!this.#unitOrList(left, start, joint) && !this.#villageName(left, start, joint, noun)) return false;
    const last = this.items.at(-1) as ListItem;
    const placeOnly =
      noun !== undefined && isVillage(noun) && last.kind === "unit" && (holdsVillages(last.read.category) || last.read.category === "region");
    const clone = Object.assign([...m], { index: m.index, input: m.input }) as unknown as RegExpExecArray;
    if (!this.#pushCount(clone, t, start, joint, placeOnly ? "orphan" : "closer")) {
      this.items.length = before;
      return false;
    }
    if (placeOnly) for (const i of this.#parentRunBefore()) (this.items[i] as ListUnit).parentOnly = true;
    else if (noun !== undefined && isVillage(noun)) this.#nameBare(noun);
    this.#run = undefined;
    return true;
  }

  #parentRunBefore(): number[] {
    const count = this.items.pop() as ListItem;
    const run = this.#parentRun();
    this.items.push(count);
    return run;
  }

  /** 叶山、蔡庄、宋郭庄3个村: the closer says what the bare names are. */
  #nameBare(category: string): void {
    for (const i of this.#unitsBefore()) {
      const item = this.items[i] as ListUnit;
      if (item.read.category === "bare") this.items[i] = { ...item, read: { ...item.read, category } };
    }
  }

  #villageName(t: string, start: number, joint: string, noun: string | undefined): boolean {
    if (noun === undefined || !isVillage(noun) || !/^\p{Script=Han}{2,12}$/u.test(t)) return false;
    this.items.push({ kind: "unit", name: t, span: span(start, start + t.length), read: { organ: undefined, stem: t, category: noun }, joint, parent: undefined, parentOnly: false });
    return true;
  }

  #nameAt(t: string, start: number): Omit<ListUnit, "joint" | "parent"> | undefined {
    const name = t.replace(/(?<=[^党])党组织$/u, "");
    const read = readUnitName(name, this.ctx) ?? (name === t ? undefined : readUnitName(t, this.ctx));
    if (!read) return undefined;
    return { kind: "unit", name, span: span(start, start + name.length), read, parentOnly: false };
  }

  /** A name with the brackets that list, exclude or belong. */
  #unit(t: string, start: number, joint: string, parent: number | undefined): boolean {
    const bracket = /（((?:不含|不包括|除外|含|包含|包括|下含|含下属|共|以下简称|简称|原|现|由|即)[^（）]*(?:（[^（）]*）[^（）]*)*)）/u.exec(t);
    let name = t;
    let inside: { text: string; start: number } | undefined;
    if (bracket && !/^(?:原|现)/u.test(bracket[1] as string)) {
      const rest = t.slice(bracket.index + bracket[0].length);
      if (rest !== "" && !/^(?:党组织|等)$/u.test(rest)) {
        const organ = this.ctx.lexicon("party-organs").matchEnd(rest, rest.length);
        if (organ !== rest.length) return false;
      }
      name = t.slice(0, bracket.index);
      const listed = /^(?:含下属|下含|包含|包括|含)(?:的)?/u.exec(bracket[1] as string);
      if (listed) {
        inside = { text: (bracket[1] as string).slice(listed[0].length), start: start + bracket.index + 1 + listed[0].length };
      }
    }
    const unit = this.#nameAt(name, start);
    if (!unit) return false;
    const index = this.items.length;
    const kin = this.items.at(-1);
    const heir = joint === "、" && kin?.kind === "unit" && kin.parent !== undefined && kin.read.category === unit.read.category ? this.#heir : undefined;
    this.#heir = heir;
    this.items.push({ ...unit, joint, parent: parent ?? heir });
    this.#run = undefined;
    if (inside) this.#inside(inside.text, inside.start, index);
    return true;
  }

  #inside(t: string, start: number, parent: number): void {
    for (const s of split(t, 0, t.length)) {
      if (/^(?:并|同时|以及其他|等$)/u.test(t.slice(s.start))) break;
      const raw = t.slice(s.start, s.end).replace(/(?:等)?(?:\d+|[一二两三四五六七八九十]+)(?:个|家|所)\p{Script=Han}+$/u, "").replace(/等$/u, "");
      const sub = this.#nameAt(raw, start + s.start);
      if (sub) this.items.push({ ...sub, joint: s.joint, parent });
      else this.unexplained.push(span(start + s.start, start + s.end));
    }
  }

  /** A和B, where both are names (和 inside 住房和城乡建设局 is not between names). */
  #conjoined(t: string, start: number, joint: string): boolean {
    for (const m of t.matchAll(/以及|和|与|及|暨|并/gu)) {
      const left = t.slice(0, m.index).replace(TAIL, "");
      const rightStart = m.index + m[0].length;
      const right = t.slice(rightStart);
      if (left.length < 2 || right.length < 2 || unbalanced(left)) continue;
      if (endsFalsely(left, this.ctx)) continue;
      const before = this.items.length;
      if (
        (this.#pureCount(left, start, joint) || this.#sub(left, start, joint) || this.#closed(left, start, joint) || this.#unit(left, start, joint, undefined)) &&
        this.#read(start + rightStart, start + t.length, m[0] === "以及" ? "及" : m[0])
      ) {
        return true;
      }
      this.items.length = before;
    }
    return false;
  }

  /** A bare name is of the kind of the next name that says it. */
  #settleBare(): void {
    let next: string | undefined;
    for (let i = this.items.length - 1; i >= 0; i--) {
      const item = this.items[i] as ListItem;
      if (item.kind !== "unit") continue;
      if (item.read.category === "bare") this.items[i] = { ...item, read: { ...item.read, category: next ?? "village" } };
      else next = isVillage(item.read.category) ? item.read.category : undefined;
    }
  }

  /** A街道党工委及所辖8个社区、B街道党工委及所辖6个社区: each count belongs to the one town before it. */
  #settleRuns(): void {
    const subs = this.items.filter((i): i is ListCount => i.kind === "count" && i.relation === "sub" && i.of.length > 0);
    const each = subs.slice(1).some((s) => s.of.length === 1 && s.joint === "、");
    const first = subs[0];
    if (each && first && first.of.length > 1) first.of = first.of.slice(-1);
  }
}

const span = (start: number, end: number): Span => ({ start, end });
const unbalanced = (t: string): boolean => (t.match(/（/gu)?.length ?? 0) !== (t.match(/）/gu)?.length ?? 0) || (t.match(/“/gu)?.length ?? 0) !== (t.match(/”/gu)?.length ?? 0);
const sameKind = (a: string, b: string): boolean => a === b || (holdsVillages(a) && holdsVillages(b));
const endsFalsely = (left: string, ctx: Context): boolean => {
  const length = ctx.lexicon("unit-false-ends").matchEnd(left, left.length);
  return length > 0;
};

/** The noun of a count as the data has it: 党组织 is cut where a noun for a unit stays, 被巡察 always. */
function countedNoun(noun: string): string {
  const n = noun.replace(/^(?:被巡[察视])/u, "").replace(/^(?:的)/u, "").replace(/（(?:不含|不包括|除|含|包括|包含)[^）]*）$/u, "");
  const cut = n.replace(/党组织$/u, "");
  if (cut === "" || /[级管属]$/u.test(cut) || /^(?:基层|二级|直属|所属|下属|下级|县管|市管|省管)$/u.test(cut)) return n;
  return cut;
}

/** 镇, 单位党组织, 县级部门（单位）: a noun that closes a list without 等; not 五|家|渠市. */
function isClassNoun(noun: string, ctx: Context): boolean {
  const plain = noun.replace(/(?:党组织|党总支|党支部|党委|党工委|党组)$/u, "");
  const classes = ctx.lexicon("class-nouns");
  return noun.endsWith("党组织") || classes.has(plain) || ctx.lexicon("unit-suffixes").has(plain) || classes.matchEnd(plain, plain.length) > 1;
}

const NOT_COUNTED = /巡[察视]组|工作日|问题|[个轮]月|批|方面|环节|小时|人$|重点$|专题|会场|片区$|线索|案|件$|项$|场$(?<!林场|农场|牧场|团场)|次$|天$|年$|期$|指标|层面|阶段|步骤|要点|维护|意识|自信|确立|聚焦|落实|着重|巡[察视]|座谈|原则|不准|代表|关系|字$|项目|问题|工作$|重点|情况|对象$/u;
function isCountable(noun: string, ctx: Context): boolean {
  if (NOT_COUNTED.test(noun.replace(/^被巡[察视]/u, ""))) return false;
  const classes = ctx.lexicon("class-nouns");
  return classes.matchEnd(noun, noun.length) > 0 || categoryOfNoun(noun, ctx) !== undefined || ctx.lexicon("party-organs").matchEnd(noun, noun.length) > 0;
}
