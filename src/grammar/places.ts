/** The places that a unit's name begins with: 甲区|乙镇|丙村党委. */
import { charSet } from "../chars.js";

export interface Place {
  /** 1 province … 2 city, 3 county, 4 township. */
  readonly level: 2 | 3 | 4;
  readonly text: string;
  /** Offset in the name. */
  readonly at: number;
}

/** Endings of places by level, longer ones first. */
const ENDINGS: readonly (readonly [string, 2 | 3 | 4])[] = [
  ["自治州", 2],
  ["自治县", 3],
  ["自治旗", 3],
  ["经开区", 3],
  ["高新区", 3],
  ["开发区", 3],
  ["街道", 4],
  ["苏木", 4],
  ["地区", 2],
  ["市", 2],
  ["州", 2],
  ["盟", 2],
  ["区", 3],
  ["县", 3],
  ["旗", 3],
  ["镇", 4],
  ["乡", 4],
];
/** The last characters of `ENDINGS`. */
const endsPlace = charSet("州县旗区道木市盟镇乡");
/** 市教育局, 县委办: the level alone, no place. */
const LEVEL_ONLY =
  /^(?:全?[省市县区州盟旗]|[镇乡村校院](?=党|政府|人大|纪|机关|直|属|办|财政|卫生|中心)|自治区|自治州|自治县|地区|师市|兵团|中央|国家|国务院|中国|党|团[省市县区州])/u;
/** 五十三团一连: a regiment of the production corps with its company. */
const REGIMENT = /^第?[一二三四五六七八九〇零十百\d]{1,5}团(?=\p{Script=Han}{1,6}连$)/u;
/** 教育局甲镇: no place, but an office and one; 大部镇, 院桥镇 are places. */
const OFFICE_WITHIN = /\p{Script=Han}{2}[委局办部厅处所院社会]\p{Script=Han}{2}/u;
const BY_ITS_SIDE = /^[镇乡][东南西北中]/u;
/** A word in which the character of a level is no ending. */
const NOT_A_PLACE = /[和与及]城[乡镇]$|^(?:社区|小区|校区|院区|城区|城市|城乡|城镇|农村|乡村|市场|区域|景区|州际|县际|园区)$/u;

/** 云溪城市建设公司: the word; one letter before 城市 makes a city of it. */
const CITY = /\p{Script=Han}{2}城市$/u;
const OF_CITIES =
  /^(?:建设|发展|投资|管理|运营|更新|开发|规划|综合|服务|公共|公交|交通|轨道|供水|供热|供气|燃气|水务|排水|照明|绿化|园林|环境|资产|资源|生活|文化)/u;

/** 鱼市口社区, 米市街社区: a market. */
const MARKET = /^\p{Script=Han}市$/u;
const BY_THE_MARKET = /^[口场街巷坊桥]/u;
/** @param behind what follows it in the name */
const isWord = (text: string, behind: string): boolean =>
  NOT_A_PLACE.test(text) || (CITY.test(text) && OF_CITIES.test(behind)) || (MARKET.test(text) && BY_THE_MARKET.test(behind));

/** 许镇镇: the first 镇 belongs to the name of the second; 城关镇 is no place within 城关. 浣沙镇|镇南社区: a village by its side of the town. */
const isDoubled = (stem: string, at: number, end: number, level: number): boolean =>
  !(end - at > 2 && BY_ITS_SIDE.test(stem.slice(end))) &&
  ENDINGS.some(([e, next]) => stem.startsWith(e, end) && (next <= level || stem.length - end - e.length < 1));

/** The places before the unit itself; the last is followed by at least two characters that are no ending of it. */
export function leadingPlaces(stem: string): Place[] {
  const places: Place[] = [];
  if (LEVEL_ONLY.test(stem)) return places;
  const regiment = stem.includes("团") ? REGIMENT.exec(stem)?.[0] : undefined;
  if (regiment !== undefined) return [{ level: 4, text: regiment, at: 0 }];
  let at = 0;
  let level = 1;
  scan: while (at < stem.length - 2) {
    for (let end = at + 2; end <= stem.length - 2 && end - at <= 9; end++) {
      if (!endsPlace(stem.charCodeAt(end - 1))) continue;
      for (const [ending, l] of ENDINGS) {
        if (l <= level || end - ending.length < at + 1 || !stem.startsWith(ending, end - ending.length)) continue;
        const text = stem.slice(at, end);
        if (
          isDoubled(stem, at, end, l) ||
          isWord(text, stem.slice(end)) ||
          // 徐州 is a city by its own name, 甘旗卡 a town by its; the 州 of a prefecture and a banner's 旗 stand behind two letters at least.
          ((ending === "州" || ending === "旗") && end - at < 3) ||
          /^(?:委|委会|政府|人民(?![路街桥东西南北中])|党(?![^委组工总支]\p{Script=Han}{0,2}(?:村|社区)$)|管|级|直|属|场|政|纪|监|史|际|域|社区|村委|居委)/u.test(
            stem.slice(end),
          )
        )
          continue;
        if (OFFICE_WITHIN.test(text)) return places;
        places.push({ level: l, text, at });
        at = end;
        level = l;
        continue scan;
      }
    }
    break;
  }
  return places;
}

/** The place that a unit itself is: 乙镇党委 → 4, 甲区 → 3. */
export function ownLevel(category: string, stem: string): 2 | 3 | 4 | 5 | undefined {
  if (category === "village" || category === "community" || category === "villageOrCommunity") return 5;
  // 驻邮局办事处 is no 街道办事处.
  if ((category === "township" || category === "subdistrict") && !stem.startsWith("驻")) return 4;
  if (category === "region") return /(?:市|州|盟|地区|师)$/u.test(stem) ? 2 : 3;
  return undefined;
}

/** 徐阳高新技术产业开发区: no county. */
export const isZone = (name: string): boolean => /(?:开发区|经开区|高新区|园区|(?<!县|市)新区|试验区|合作区|示范区|保税区)$/u.test(name);
