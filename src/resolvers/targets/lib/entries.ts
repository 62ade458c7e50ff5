/** The lists of a notice → its units and counts, each once. */
import { leadingPlaces, ownLevel, type Place } from "../../../grammar/places.js";
import { isVillage } from "../../../grammar/units.js";
import type { Context, Doc, Draft, ListItem, ListUnit, Mention } from "../../../types.js";
import { Counts } from "./counting.js";
import { levelOfAuthority, Owners } from "./departments.js";
import { adds, type Counted, type Entry, given, isEntry, isTown, joined, type Setting, type Typed, union } from "./entry.js";
import { placeOfLine } from "./line-place.js";
import {
  ITSELF,
  inHeadline,
  isBare,
  isBrief,
  isBriefOf,
  isRunOf,
  isSameCompany,
  isSameIn,
  isShortFor,
  POINTS_BACK,
  placesOf,
} from "./namesakes.js";
import { isTogether, ownerOf } from "./owner.js";
import { NO_ITEMS, nameOf, onlyTown, saysThere, townGoneTo, townsOfBrackets, villagesAnnounced } from "./there.js";
import { waysBeside } from "./ways-beside.js";
import { type Known, Places } from "./within.js";

export class Collector {
  readonly entries: Entry[] = [];
  /** Those that a headline named first. */
  readonly #brief: Entry[] = [];
  /** Of those, the ones that the text names as well. */
  readonly #saidAgain = new Set<Entry>();
  readonly #byStem = new Map<string, readonly Entry[]>();
  /** Length of the shortest of its names. */
  #shortest = Number.POSITIVE_INFINITY;
  readonly #places = new Places();
  readonly #counts: Counts;
  readonly #level: number;
  #lastEnd = -1;
  #previous: readonly Entry[] = [];

  constructor(
    readonly doc: Doc,
    draft: Readonly<Draft>,
    readonly ctx: Context,
  ) {
    this.#counts = new Counts(doc);
    this.#level = levelOfAuthority(draft.round?.authority?.value);
  }

  add(mention: Mention<"assignment">, from: number): void {
    const { reading, place, types } = mention.value;
    const between = this.#lastEnd < 0 ? "" : this.doc.text.slice(this.#lastEnd, mention.span.start);
    const continues = this.#lastEnd >= 0 && between.length < 60 && !/[。\n]/u.test(between);
    const written = place
      ? { text: this.doc.text.slice(place.start, place.end), span: place }
      : placeOfLine(this.doc, reading.items[0]?.span.start ?? mention.span.start);
    this.#places.enter(written, continues, this.#level === 3);

    const owner = ownerOf(this.doc, mention, this.#previous, this.entries);
    const said = given([...types, ...waysBeside(this.doc, mention, this.ctx)], true);
    // 集团所属3家子公司随集团一并巡察: as it is.
    const own = said.length === 0 && owner && isTogether(this.doc, mention) ? owner.types : said;
    const among =
      (continues || AMONG.test(between)) &&
      (/其中[，：]?(?:重点|着重)?$/u.test(between) || this.doc.text.startsWith("对其中", mention.span.start));
    // 对甲镇、乙镇党委开展常规巡察，同时延伸巡察丙村: in which of the two?
    if (!among && this.#previous.filter(({ item }) => isTown(item)).length > 1 && !written) this.#places.leaveTowns();
    const setting: Setting = {
      mention,
      from,
      types: own,
      added: own.length > 0 && adds(this.doc, mention),
      among,
      whole: owner && nameOf(owner),
      there: among || this.#pointsThere(mention, continues),
    };
    const [only, more] = reading.items;
    const those = only?.kind === "count" && !more && own.length > 0 ? this.#counts.closedBefore(only) : [];
    for (const entry of those) entry.types = union(entry.types, own);
    if (those.length > 0) return;
    const owners = new Owners();
    const places = villagesAnnounced(this.doc, mention) ? townsOfBrackets(reading.items) : NO_ITEMS;
    const here = reading.items.map((item) => {
      if (item.kind === "unit") return this.#unit(places.has(item) ? { ...item, parentOnly: true } : item, setting, owners);
      if (item.relation === "closer")
        this.#leave(
          item.of.map((i) => reading.items[i]),
          item.count,
        );
      return undefined;
    });
    if (own.length === 0 && isTogether(this.doc, mention)) this.#asTheirWhole(here, reading.items);
    const units = { here, before: this.#previous, all: this.entries, owner };
    for (const item of reading.items) if (item.kind === "count") this.#counts.add(item, setting, units);
    // 对县水利局党组（含县河道所）…，延伸巡察其下属12个站: those of the bureau.
    const whole = here.filter((e, i): e is Entry => e !== undefined && (reading.items[i] as ListUnit).parent === undefined);
    // 进驻甲街道，对街道党工委开展常规巡察，并延伸巡察6个居民区: the list that names none names the one before.
    if (reading.items.length > 0) this.#previous = whole.length > 0 ? whole : here.filter(isEntry);
    this.#lastEnd = mention.span.end;
  }

  /** 对该镇甲村、乙村: of the town last named; 本轮将延伸巡察甲村: of the one town inspected. */
  #pointsThere(mention: Mention<"assignment">, continues: boolean): boolean {
    const says = saysThere(this.doc, mention);
    if (!says && !(this.entries.length === 1 && mention.value.types.some((t) => t.type === "extended"))) return false;
    if (continues) return true;
    const town = (says ? townGoneTo(this.doc, mention.span.start) : undefined) ?? onlyTown(this.entries);
    if (town) this.#places.enter(town, false, this.#level === 3);
    return town !== undefined;
  }

  /** What a number has closed holds nothing of what follows. */
  #leave(closed: readonly (ListItem | undefined)[], count: number): void {
    if (count > 1 && closed.some(isTown)) this.#places.leaveTowns();
    if (closed.filter(isCity).length > 1) this.#places.leaveCities();
    if (count > 1 && new Set(closed.map(countyOf).filter((c) => c !== undefined)).size > 1) this.#places.leaveCounties();
  }

  /** 县城投集团所属的甲公司、乙公司也列在内: as the whole that the list itself names. */
  #asTheirWhole(here: readonly (Entry | undefined)[], items: readonly ListItem[]): void {
    items.forEach((item, i) => {
      const whole = item.kind === "unit" && item.parent !== undefined ? (items[item.parent] as ListUnit) : undefined;
      const entry = here[i];
      if (entry && whole && entry.types.length === 0) entry.types = this.#byStem.get(whole.read.stem)?.[0]?.types ?? entry.types;
    });
  }

  get counts(): readonly Counted[] {
    return this.#counts.all;
  }

  finish(): void {
    this.#joinBrief();
    this.#counts.finish(this.entries);
  }

  /** 进驻市残联, of which the text has only the whole name. */
  #joinBrief(): void {
    for (const brief of this.#brief) {
      const whole = this.#saidAgain.has(brief) ? [] : this.entries.filter((e) => isBriefOf(brief.item, e.item));
      const [only] = whole;
      if (!only || whole.length > 1) continue;
      only.types = union(only.types, brief.types);
      only.team ??= brief.team;
      only.listed ||= brief.listed;
      this.entries.splice(this.entries.indexOf(brief), 1);
      for (const c of this.counts) c.of = c.of.map((e) => (e === brief ? only : e));
    }
  }

  #unit(item: ListUnit, { mention, from, types, among, there, whole, added }: Setting, owners: Owners): Entry | undefined {
    const { reading, team, force } = mention.value;
    const parent = item.parent === undefined ? undefined : (reading.items[item.parent] as ListUnit);
    const places = leadingPlaces(item.read.stem);
    let { within, path } = this.#places.place(item, places, parent, this.#level);
    if (item.parentOnly) return undefined;
    const owner = parent ? undefined : owners.next(item, places);
    const relied = owner ?? whole ?? (there && isVillage(item.read.category) && writesNoTown(places) ? this.#places.town : undefined);
    if (relied && within.length === 0) {
      within = [relied];
      path = within;
    }
    const namesakes = this.#byStem.get(item.read.stem);
    const known =
      (namesakes && placedAlike(namesakes, joined(within))) ??
      (this.#brief.length === 0 ? undefined : this.#brief.find((e) => isSameIn(this.doc, e.item, item))) ??
      this.#inFull(item, within, mention, from) ??
      this.#sameCompany(item, types, from) ??
      this.#itself(item);
    if (!known && ITSELF.test(item.read.stem) && POINTS_BACK.test(item.read.stem)) return undefined;
    if (!known && item.read.stem.length >= 2 * this.#shortest && isRunOf(item.read.stem, this.#byStem, this.#shortest)) return undefined;
    const listed = force !== "strong" || team !== undefined || mention.rule.endsWith("/label");
    if (known) {
      this.#sayAgain(known, item, mention, types, added);
      known.listed ||= listed;
      return known;
    }
    const entry: Entry = {
      item,
      types: among ? union(this.#typesBefore(item, types), types) : types,
      within,
      path,
      team,
      listed,
      visited: mention.rule.endsWith("/entry"),
      added,
      from,
    };
    this.entries.push(entry);
    if (inHeadline(this.doc, item.span)) this.#brief.push(entry);
    this.#name(item.read.stem, namesakes ? [...namesakes, entry] : [entry]);
    return entry;
  }

  #name(stem: string, entries: readonly Entry[]): void {
    this.#byStem.set(stem, entries);
    this.#shortest = Math.min(this.#shortest, stem.length);
  }

  /** A unit that a list before has named is named once more. */
  #sayAgain(known: Entry, item: ListUnit, mention: Mention<"assignment">, types: readonly Typed[], added: boolean): void {
    const { span, value } = mention;
    const isAct = mention.rule.endsWith("/act");
    // 已进驻甲市水务集团。将对市水务集团党委开展巡察: the act names it in due form.
    const formal =
      isAct && !POINTS_BACK.test(item.read.stem) && known.visited && item.read.organ !== undefined && known.item.read.organ === undefined;
    known.visited &&= !isAct;
    if (!inHeadline(this.doc, item.span)) this.#saidAgain.add(known);
    // 关于对县粮食局等单位开展巡察的通知: a headline is brief, the list below it has the whole name.
    const longer = item.name.length > known.item.name.length;
    const brief =
      formal ||
      (inHeadline(this.doc, known.item.span) &&
        ((longer && item.name.startsWith(known.item.name)) || isSameIn(this.doc, known.item, item)));
    // 第二组在区市场监管局. 对区市场监督管理局党组…
    if (brief || (longer && (isSameCompany(known.item, item) || isShortFor(known.item, item)))) {
      known.item = item;
      this.#name(item.read.stem, [...new Set([...(this.#byStem.get(item.read.stem) ?? []), known])]);
    }
    if (types.length > 0) known.added = added && (known.added || known.types.length === 0);
    const replaced = types.length > 0 && NO_LONGER.test(this.doc.text.slice(span.end, span.end + 8));
    known.types = replaced ? types : union(known.types, types);
    known.team ??= value.team;
  }

  /** 青水镇 said again of the one 白川县青水镇, or 白川县青水镇 of the 青水镇 that relied on its county. */
  #inFull(item: ListUnit, within: readonly Known[], { span }: Mention<"assignment">, from: number): Entry | undefined {
    const { stem } = item.read;
    let full: Entry | undefined;
    for (const e of this.entries) {
      const isThis =
        // 对乙镇丙村开展提级巡察，并对丁村开展“回头看”: the town is that of the list before, not of this one.
        (isBrief(item, e.item) && (within.every((w) => w.span.end <= span.start) || placesOf(e.item) === joined(within))) ||
        (e.from !== from && (isBare(item, e.item) || isShortFor(item, e.item) || isShortFor(e.item, item))) ||
        (e.path.length > 0 &&
          stem.length > e.item.read.stem.length &&
          stem.endsWith(e.item.read.stem) &&
          joined(e.path) + e.item.read.stem === stem);
      if (isThis && full) return undefined;
      if (isThis) full = e;
    }
    return full;
  }

  /** 物流园公司 of another list. */
  #sameCompany(item: ListUnit, types: readonly Typed[], from: number): Entry | undefined {
    if (item.read.category !== "enterprise") return undefined;
    return this.entries.find((e) => e.from !== from && (e.types.length === 0 || types.length === 0) && isSameCompany(e.item, item));
  }

  /** 对集团公司党委开展…: the one company named before, by its class. */
  #itself({ read }: ListUnit): Entry | undefined {
    if (!ITSELF.test(read.stem)) return undefined;
    const alike = this.entries.filter((e) => e.item.read.category === read.category || e.item.read.stem.endsWith(read.stem));
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** 其中对丙村开展“回头看”: it shares the type of what it is among; 其中对甲镇财政所作延伸巡察 adds to it. */
  #typesBefore(item: ListUnit, types: readonly Typed[]): Typed[] {
    if (types.some((t) => t.at.type === "extended")) return [];
    const unit = this.#previous.at(-1)?.types;
    const source = isVillage(item.read.category) ? (this.#counts.all.at(-1)?.types ?? unit) : unit;
    return (source ?? []).map((t) => ({ at: t.at, own: false }));
  }
}

/** 开展机动巡察，不再列入专项巡察: the type takes the place of the other. */
const NO_LONGER = /^，?不再/u;

/** Also where a sentence begins with it. */
const AMONG = /^[^。\n]{0,40}。其中[，：]?$/u;

const isCity = (item: ListItem | undefined): boolean => item?.kind === "unit" && ownLevel(item.read.category, item.read.stem) === 2;

/** The county or city that its name writes first. */
const countyOf = (item: ListItem | undefined): string | undefined =>
  item?.kind === "unit" ? leadingPlaces(item.read.stem).find((p) => p.level === 2 || p.level === 3)?.text : undefined;

const writesNoTown = (places: readonly Place[]): boolean => places.every((p) => p.level < 4);

/** Of units of one name the first that may stand in the place. */
function placedAlike(namesakes: readonly Entry[], place: string): Entry | undefined {
  for (const e of namesakes) if (place === "" || e.within.length === 0 || joined(e.within) === place) return e;
  return undefined;
}
