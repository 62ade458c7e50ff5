import { ITEM_NUMBER } from "../../chars.js";
import type { Notice } from "../../generated/notice.js";
import type { Check, Field, Span } from "../../types.js";

const key = (types: readonly string[]): string => [...types].sort().join();

/** 对9个单位开展常规巡察, or 对6个县直单位和3个乡镇党委, and nine of the list have that type: the number bears it out. */
function isBorneOut({ targets, counts }: Notice, types: readonly string[]): boolean {
  const own = key(types);
  const alike = targets.filter((t) => key(t.types) === own).length;
  const said = counts.filter((c) => key(c.types) === own && (c.of?.length ?? 0) === 0).map((c) => c.count);
  return said.includes(alike) || said.reduce((sum, count) => sum + count, 0) === alike;
}

const BY_TEAM =
  /(?:[一二两三四五六七八九十\d]{1,3}个?|其余各?|其他各?)(?:巡[察视])?组(?:分别|主要|具体|均|都|则|将){0,2}(?:开展|进行|实施|承担|负责|为|是|属|采取|采用|实行|执行)[^，。；]{0,12}$/u;
/** 专项巡察由第五巡察组承担 */
const DONE_BY = /^[^，。；、]{0,10}，?由[^。；]{2,40}组[^，。；组]{0,4}(?:承担|负责|实施|完成|开展|进行|执行)/u;
/** 以上都是常规巡察 */
const ALL_ABOVE =
  /(?:(?:以上|上述)[^，。；]{0,10}(?:都|均|全部)|(?:其余|其他)[^，。；]{0,10})(?:是|为|属|采取|开展|进行|实施|接受)[^，。；]{0,10}$/u;
/** 县直单位为常规巡察，对乡镇开展交叉巡察: a kind of units. */
const OF_KIND =
  /(?<=^|[，。；：对中\n])(?:[省市县区州旗]直(?:单位|部门|机关)|村（社区）|村|社区|乡镇（街道）|乡镇|镇街|街道|部门|学校|高校|企业|医院)(?:党组织)?(?:均|都|一律|全部)?(?:为|是|属于|开展|进行|实施|实行|采取|采用|接受)[^，。；、]{0,10}$/u;
/** 第二巡察组——常规巡察 */
const TEAM_HEAD = /^[^，。；\n]{0,16}[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组[\s：—|（]{1,3}[^，。；：\n]{0,12}$/u;
const HEADING = new RegExp(`^\\s*${ITEM_NUMBER}\\s*$`, "u");

/** 第一至第三巡察组开展常规巡察, （一）常规巡察。甲组巡察…, 开展常规巡察，其中对甲村…: what ties the type to the unit stands there. */
function isTied(text: string, type: Span, name: Span): boolean {
  const before = text.slice(Math.max(0, type.start - 28), type.start);
  if (BY_TEAM.test(before) || ALL_ABOVE.test(before) || OF_KIND.test(before) || DONE_BY.test(text.slice(type.end, type.end + 60)))
    return true;
  if (name.start < type.end) return false;
  const between = text.slice(type.end, Math.min(name.start, type.end + 400));
  if (between.length < 24 && /^[^。；，]{0,8}，其中，?[^。；，]{0,4}$/u.test(between)) return true;
  const line = text.slice(text.lastIndexOf("\n", type.start) + 1, type.start);
  if (TEAM_HEAD.test(line)) return true;
  return /^巡[察视](?:“回头看”)?(?:[。：:]|，由[^。；]{2,40}。)/u.test(between) && !between.includes("\n") && HEADING.test(line);
}

/** Where a notice has several types, one that a unit takes over from elsewhere may be the other. */
export const typesInherited: Check = {
  id: "checks/targets/types-inherited",
  summary: "公告有几种巡察类型，个别对象的类型是从别处推得的，数量也对不上",
  codes: ["types-inherited"],
  check(notice, draft, doc) {
    if (notice.types.length < 2) return [];
    // 开展常规巡察，同步开展专项巡察: each has them all.
    const whole = key(notice.types);
    if (notice.targets.every((t) => key(t.types) === whole)) return [];
    const isTakenOver = ({ origin, spans: [span] }: Field<string>, name: Span | undefined): boolean =>
      origin === "inherited" && !(span && name && isTied(doc.text, span, name));
    const at = (draft.targets ?? []).findIndex(
      (t, i) => t.types?.some((type) => isTakenOver(type, t.name.spans[0])) && !isBorneOut(notice, notice.targets[i]?.types ?? []),
    );
    const target = notice.targets[at];
    if (!target) return [];
    const span = draft.targets?.[at]?.name.spans[0];
    return [{ code: "types-inherited", params: { name: target.name }, path: `/targets/${at}/types`, ...(span && { span }) }];
  },
};
