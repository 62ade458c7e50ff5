/** The place that an item relies on without writing it: 甲区乙镇、丙镇 → 丙镇 within 甲区. */
import { isZone, leadingPlaces, ownLevel, type Place } from "../../../grammar/places.js";
import { holdsVillages, isVillage } from "../../../grammar/units.js";
import type { ListUnit, Span } from "../../../types.js";

export interface Known {
  readonly text: string;
  readonly span: Span;
}

export interface Placed {
  /** What the item inherits, from the highest level down; empty when it writes or needs none. */
  readonly within: readonly Known[];
  /** The whole path before the name, with what the item leaves unsaid although it writes a place of its own. */
  readonly path: readonly Known[];
}

/** An item with the places that its name writes. */
interface Written {
  readonly item: ListUnit;
  readonly level: ReturnType<typeof ownLevel>;
  readonly places: readonly Place[];
  readonly city: Known | undefined;
  readonly county: Known | undefined;
  readonly town: Known | undefined;
}

const NONE: Placed = { within: [], path: [] };
const both = (within: readonly Known[]): Placed => (within.length === 0 ? NONE : { within, path: within });
const listOf = (above: Known | undefined, town?: Known): readonly Known[] =>
  above ? (town ? [above, town] : [above]) : town ? [town] : NONE.within;
const only = (place: Known | undefined): Placed => both(listOf(place));

/** Places in force while the lists of a notice are read. */
export class Places {
  #city: Known | undefined;
  #county: Known | undefined;
  #town: Known | undefined;
  /** A city that is itself a target: 甲市和乙区 makes it the place of what follows. */
  #itself: Known | undefined;
  /** The item before was a county or district of the city in force. */
  #amongCounties = false;
  /** 甲县、乙市丙区、丁县: a county stood without a city before the first that has one, so the cities are written only of districts. */
  #bareCounties = false;
  /** The clause says where its units are (赴甲县对…). */
  #explicit = false;
  /** Town → its county, from wherever the notice wrote both. */
  readonly #countyOf = new Map<string, Known>();

  /** The town last named, for 其中对…村党支部. */
  get town(): Known | undefined {
    return this.#town;
  }

  /** 甲市、乙市2个市和丙县: nor is a county in a city among them. */
  leaveCities(): void {
    this.#city = undefined;
    this.#itself = undefined;
    this.#amongCounties = false;
  }

  /** 甲县司法局、乙市财政局等9个单位，丙街道: nor in the last of several counties, of which one may be called a city. */
  leaveCounties(): void {
    this.#city = undefined;
    this.#county = undefined;
  }

  /** 甲镇党委、乙镇党委等2个乡镇党委和丙村: behind those that a number has closed, a village is in none of them. */
  leaveTowns(): void {
    this.#town = undefined;
  }

  /**
   * A list that does not go on from the one before stands under no place but the one written for it.
   * @param local whether a county inspects: it stays at home, so a county that one list writes says nothing of the next
   */
  enter(place: Known | undefined, continues: boolean, local: boolean): void {
    if (!continues || local) {
      this.#city = undefined;
      this.#county = undefined;
      this.#bareCounties = false;
    }
    if (!continues) this.#town = undefined;
    this.#explicit = place !== undefined;
    if (!place) return;
    const town = /(?:镇|乡|街道|苏木)$/u.test(place.text);
    if (!town && /(?:州|盟)$/u.test(place.text)) this.#city = place;
    else if (!town) this.#county = place;
    this.#town = town ? place : undefined;
  }

  /**
   * @param places that its name begins with
   * @param authorityLevel level of the body that inspects: its own departments need no place
   */
  place(item: ListUnit, places: readonly Place[], parent: ListUnit | undefined, authorityLevel: number): Placed {
    const written: Written = {
      item,
      places,
      level: ownLevel(item.read.category, item.read.stem),
      city: placeOf(item, places, 2),
      county: placeOf(item, places, 3),
      town: placeOf(item, places, 4),
    };
    const placed = parent ? this.#under(parent, item) : this.#inherited(written, authorityLevel);
    this.#remember(written, authorityLevel);
    return placed;
  }

  #above(town: Known | undefined): Known | undefined {
    return (town && this.#countyOf.get(town.text)) ?? this.#county ?? this.#city;
  }

  #under(parent: ListUnit, item: ListUnit): Placed {
    const village = isVillage(item.read.category) && holdsVillages(parent.read.category);
    return both(village ? this.#townPath(parent) : [{ text: parent.name, span: parent.span }]);
  }

  #inherited({ item, level, places, city, county, town }: Written, authorityLevel: number): Placed {
    // 县城某某社区 lies in the county town.
    if (level === 5 && IN_TOWN.test(item.read.stem)) return NONE;
    if (level === 5 && !county && city && !town) return NONE;
    if (level === 5 && !county) {
      // A village that writes its town relies on the county only for its full name.
      if (town) return { within: [], path: listOf(this.#above(town)) };
      return this.#town ? both(listOf(this.#above(this.#town), this.#town)) : only(this.#county);
    }
    if (level === 4 && !county && !city) return only(this.#above(undefined));
    if (level === 2 && places.length === 0) return this.#cityPlaced(item);
    if (level === 3 && places.length === 0) return this.#countyPlaced(item);
    // 甲县政府党组、县水利局党组 under a prefecture: 县 is that county.
    const local = this.#county !== undefined && (this.#explicit || authorityLevel < 3);
    return level === undefined && local && this.#isOffice(item.read.stem, places) ? only(this.#county) : NONE;
  }

  #cityPlaced(item: ListUnit): Placed {
    // 徐陵市泉东区，皋南市、南崇开发区: behind ， it is in none, nor is what follows in the one before.
    if (item.joint === "，") this.#city = undefined;
    // 洮源州和合林市: one of its cities.
    if (this.#itself && /(?:州|盟|地区)$/u.test(this.#itself.text) && /[和及与]/u.test(item.joint)) {
      this.#city = this.#itself;
      return only(this.#city);
    }
    // 甲市乙区、丙县、丁市: a city among the counties of another is a county.
    if (item.joint !== "、" || !this.#amongCounties || this.#bareCounties) return NONE;
    return only(this.#city);
  }

  #countyPlaced(item: ListUnit): Placed {
    // 徐阳市泉东区、徐阳高新技术产业开发区: it writes its city.
    if (this.#city && isZone(item.read.stem) && item.read.stem.startsWith(this.#city.text.slice(0, -1))) return NONE;
    if (this.#itself && /[和及与]/u.test(item.joint)) this.#city = this.#itself;
    // 甲市乙区、丙县，丁县、戊县: behind ， another city's begin.
    if (item.joint === "，") {
      this.#city = undefined;
      this.#bareCounties = false;
    }
    this.#bareCounties ||= this.#city === undefined && !this.#explicit;
    return this.#bareCounties ? NONE : only(this.#city);
  }

  /** 县水利局 under 甲县; 市场监督管理局 in a cell beside its place, where it needs no level. */
  #isOffice(stem: string, places: readonly Place[]): boolean {
    const own = localLevel(stem);
    if (own !== undefined) return own === this.#county?.text.at(-1);
    return this.#explicit && places.length === 0 && BARE_OFFICE.test(stem);
  }

  #remember({ item, level, places, city, county, town }: Written, authorityLevel: number): void {
    if (level === undefined && BRANCH.test(item.read.stem)) return;
    this.#itself = level === 2 && places.length === 0 ? knownAt(item, { text: item.read.stem, at: 0 }) : undefined;
    const wasAmong = this.#amongCounties && item.joint === "、";
    this.#amongCounties = (city ?? this.#city) !== undefined && (level === 3 || (level === 2 && wasAmong));
    // 甲街道，县教育局，乙社区: behind a department the town no longer holds.
    if (level === undefined && places.length === 0 && !OF_TOWN.test(item.read.stem)) this.#town = undefined;
    if (city) {
      if (item.joint !== "、") this.#bareCounties = false;
      this.#city = city;
      this.#county = undefined;
      this.#town = undefined;
    }
    // A company or office of a county that inspects says nothing of its towns.
    if (county && (level !== undefined || authorityLevel !== 3)) {
      this.#county = county;
      this.#town = undefined;
    } else if (level === undefined && places.length === 0 && authorityLevel < 3) {
      this.#county = countyOfOffice(item) ?? this.#county;
    }
    const own = town ?? (level === 4 ? ownPlace(item, places) : undefined);
    if (!own) return;
    this.#town = own;
    const above = county ?? this.#county ?? this.#city;
    if (above && !this.#countyOf.has(own.text)) this.#countyOf.set(own.text, above);
  }

  #townPath(parent: ListUnit): readonly Known[] {
    const places = leadingPlaces(parent.read.stem);
    const town = ownPlace(parent, places);
    return places.length > 0 ? [...places.map((p) => knownAt(parent, p)), town] : listOf(this.#above(town), town);
  }
}

/** 县产业园区某某社区 lies in no town. */
const IN_TOWN = /^(?:县城|城区|市区|\p{Script=Han}{0,8}(?:园区|开发区|管理区|高新区|经开区|林场|农场))(?=\p{Script=Han}{2})/u;
/** 甲市生态环境局乙分局 is in 乙, whatever office it belongs to. */
export const BRANCH = /分(?:局|公司|行|院|社|部|校|中心)$|支行$/u;
/** 镇卫生院: what belongs to the town. */
const OF_TOWN = /^(?:镇|乡|街道|办事处|苏木)/u;

const knownAt = (item: ListUnit, place: { readonly text: string; readonly at: number }): Known => ({
  text: place.text,
  span: { start: item.span.start + place.at, end: item.span.start + place.at + place.text.length },
});

function placeOf(item: ListUnit, places: readonly Place[], level: Place["level"]): Known | undefined {
  for (const place of places) if (place.level === level) return knownAt(item, place);
  return undefined;
}

/** The item's own name behind the places that it writes. */
function ownPlace(item: ListUnit, places: readonly Place[]): Known {
  const last = places.at(-1);
  const at = last ? last.at + last.text.length : 0;
  return knownAt(item, { text: item.read.stem.slice(at), at });
}

const BARE_OFFICE = /^(?!省|市(?!场)|县|区|旗)\p{Script=Han}{2,14}(?:局|委员会|中心|医院|中学|联合社)$/u;
/** 县水利局 → 县. */
const localLevel = (stem: string): string | undefined => /^([县区旗市])(?!场)\p{Script=Han}{2}/u.exec(stem)?.[1];

/** 甲县政府党组 → 甲县. */
function countyOfOffice(item: ListUnit): Known | undefined {
  const head = /^(?!团)(\p{Script=Han}{1,6}?(?:自治县|县|区|旗|市))(?=政府|人大|政协|委|纪委|人民)/u.exec(item.read.stem)?.[1];
  return head !== undefined && head.length > 1 ? knownAt(item, { text: head, at: 0 }) : undefined;
}
