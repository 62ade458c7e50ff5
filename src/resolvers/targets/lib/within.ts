/** The place that an item relies on without writing it: 甲区乙镇、丙镇 → 丙镇 within 甲区. */
import { leadingPlaces, ownLevel } from "../../../grammar/places.js";
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

/** Places in force while the lists of a notice are read. */
export class Places {
  #city: Known | undefined;
  #county: Known | undefined;
  #town: Known | undefined;
  /** The clause says where its units are (赴甲县对…). */
  #explicit = false;
  /** Town → its county, from wherever the notice wrote both. */
  readonly #countyOf = new Map<string, Known>();

  /** A list that does not go on from the one before stands under no place but the one written for it. */
  enter(place: Known | undefined, continues: boolean): void {
    if (!continues) {
      this.#city = undefined;
      this.#county = undefined;
      this.#town = undefined;
    }
    this.#explicit = place !== undefined;
    if (place) {
      const town = /(?:镇|乡|街道|苏木)$/u.test(place.text);
      if (!town && /(?:州|盟)$/u.test(place.text)) this.#city = place;
      else if (!town) this.#county = place;
      this.#town = town ? place : undefined;
    }
  }

  /** @param authorityLevel level of the body that inspects: its own departments need no place. */
  place(item: ListUnit, parent: ListUnit | undefined, authorityLevel: number): Placed {
    const stem = item.read.stem;
    const places = leadingPlaces(stem);
    const level = ownLevel(item.read.category, stem);
    const known = (p: { text: string; at: number }): Known => ({
      text: p.text,
      span: { start: item.span.start + p.at, end: item.span.start + p.at + p.text.length },
    });
    const cityWritten = places.find((p) => p.level === 2);
    const countyWritten = places.find((p) => p.level === 3);
    const townWritten = places.find((p) => p.level === 4);

    let within: Known[] = [];
    let path: Known[] = [];
    if (parent) {
      const up =
        isVillage(item.read.category) && holdsVillages(parent.read.category)
          ? this.#townPath(parent)
          : [{ text: parent.name, span: parent.span }];
      within = up;
      path = up;
    } else if (level === 5 && !townWritten && !countyWritten) {
      if (this.#town) {
        const county = this.#countyOf.get(this.#town.text) ?? this.#county ?? this.#city;
        within = county ? [county, this.#town] : [this.#town];
      } else if (this.#county) within = [this.#county];
      path = within;
    } else if (level === 5 && townWritten && !countyWritten) {
      const county = this.#countyOf.get(townWritten.text) ?? this.#county ?? this.#city;
      path = county ? [county] : [];
    } else if (level === 4 && !countyWritten && !cityWritten) {
      const above = this.#county ?? this.#city;
      within = above ? [above] : [];
      path = within;
    } else if (level === 3 && !cityWritten && places.length === 0) {
      within = this.#city ? [this.#city] : [];
      path = within;
    } else if (
      level === undefined &&
      this.#county &&
      (this.#explicit || authorityLevel < 3) &&
      localLevel(stem) === this.#county.text.at(-1)
    ) {
      // 甲县政府党组、县水利局党组 under a prefecture: 县 is that county.
      within = [this.#county];
      path = within;
    }

    if (cityWritten) {
      this.#city = known(cityWritten);
      this.#county = undefined;
      this.#town = undefined;
    }
    if (countyWritten) {
      this.#county = known(countyWritten);
      this.#town = undefined;
    } else if (level === undefined && places.length === 0 && authorityLevel < 3) {
      const head = /^(?!团)(\p{Script=Han}{1,6}?(?:自治县|县|区|旗|市))(?=政府|人大|政协|委|纪委|人民)/u.exec(stem);
      if (head && (head[1] as string).length > 1)
        this.#county = { text: head[1] as string, span: { start: item.span.start, end: item.span.start + (head[1] as string).length } };
    }
    const town = townWritten
      ? known(townWritten)
      : level === 4
        ? {
            text: last(stem, places),
            span: {
              start:
                item.span.start +
                (places.at(-1) ? (places.at(-1) as { at: number; text: string }).at + (places.at(-1) as { text: string }).text.length : 0),
              end: item.span.start + stem.length,
            },
          }
        : undefined;
    if (town) {
      this.#town = town;
      const county = countyWritten ? known(countyWritten) : (this.#county ?? this.#city);
      if (county && !this.#countyOf.has(town.text)) this.#countyOf.set(town.text, county);
    }
    return { within, path };
  }

  #townPath(parent: ListUnit): Known[] {
    const places = leadingPlaces(parent.read.stem);
    const end = places.at(-1);
    const from = end ? end.at + end.text.length : 0;
    const town: Known = {
      text: parent.read.stem.slice(from),
      span: { start: parent.span.start + from, end: parent.span.start + parent.read.stem.length },
    };
    const written: Known[] = places.map((p) => ({
      text: p.text,
      span: { start: parent.span.start + p.at, end: parent.span.start + p.at + p.text.length },
    }));
    if (written.length > 0) return [...written, town];
    const county = this.#countyOf.get(town.text) ?? this.#county ?? this.#city;
    return county ? [county, town] : [town];
  }

  /** The town last named, for 其中对…村党支部. */
  get town(): Known | undefined {
    return this.#town;
  }
}

const last = (stem: string, places: readonly { at: number; text: string }[]): string => {
  const end = places.at(-1);
  return end ? stem.slice(end.at + end.text.length) : stem;
};

/** 县水利局 → 县. */
const localLevel = (stem: string): string | undefined => /^([县区旗市])(?!场)\p{Script=Han}{2}/u.exec(stem)?.[1];

/** 政法委、网信办 after 自治区党委政法委: bare names of departments rely on the body that the first one wrote. */
const OWNER =
  /^((?:自治区|省|市|县|区|旗|州|盟|地)(?:党委|委)(?=\p{Script=Han}{2})|自治区(?=\p{Script=Han}{2})|[\p{Script=Han}]{0,6}人民政府(?=驻))/u;
const BARE_DEPARTMENT =
  /^(?:组织部|宣传部|统战部|统一战线工作部|社会工作部|政法委|网信办|编办|机构编制委员会办公室|政研室|改革办|老干部局|信访局|档案馆|党史研究室|党校|行政学院|社会主义学院|工商联|总工会|团委|妇联|科协|文联|社科联|残联|侨联|红十字会|贸促会|机关事务管理局|参事室|研究室|政府研究室|政策研究室|社科院|社会科学院|地方志办公室|高级人民法院|人民检察院|中级人民法院|办公厅|台办|外办|国安办|审计办|[省市县区州旗]直机关工委|机关工委|直属机关工委|巡[察视]办|供销社|人民医院|第[一二三]人民医院|中医医?院|妇幼保健院|疾控中心|(?:教育|财政|审计|民政|司法|公安|水利|统计|林业|交通运输|文化和旅游|住房和城乡建设|自然资源|生态环境|农业农村|应急管理|市场监督管理|卫生健康|人力资源和社会保障|发展和改革|工业和信息化|医疗保障|退役军人事务|行政审批)(?:局|委员会|委)|驻\p{Script=Han}{2,10}(?:联络处|办事处))$/u;

export function ownerOf(stem: string): { text: string; length: number } | undefined {
  const m = OWNER.exec(stem);
  return m ? { text: m[1] as string, length: (m[1] as string).length } : undefined;
}
export const isBareDepartment = (name: string): boolean => BARE_DEPARTMENT.test(name);

/** Level of the inspecting body by its name: 1 centre, 2 province or region, 2 prefecture …, 3 county. */
export function levelOfAuthority(authority: string | undefined): number {
  if (authority === undefined) return 3;
  if (/中央/u.test(authority)) return 0;
  if (/省委|自治区/u.test(authority)) return 1;
  if (/地委|盟委|州委/u.test(authority)) return 2;
  if (/[县区旗]委/u.test(authority)) return 3;
  return 2.5;
}
