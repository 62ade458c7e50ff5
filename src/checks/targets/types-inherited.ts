import type { Notice } from "../../generated/notice.js";
import type { Check, Field, Span } from "../../types.js";

const key = (types: readonly string[]): string => [...types].sort().join();

/** 对9个单位开展常规巡察, and nine of the list have that type: the number bears it out. */
function isBorneOut({ targets, counts }: Notice, types: readonly string[]): boolean {
  const own = key(types);
  const alike = targets.filter((t) => key(t.types) === own).length;
  return counts.some((c) => c.count === alike && key(c.types) === own);
}

const BY_TEAM = /第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组(?:分别|负责|主要|具体|均|都){0,2}(?:开展|进行|实施|承担|为|是|属|采取|实行)[^，。；]{0,8}$/u;
/** 以上都是常规巡察 */
const ALL_ABOVE = /(?:以上|上述)[^，。；]{0,10}(?:都|均|全部)(?:是|为|属|采取|开展|进行|实施|接受)$/u;
const HEADING = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*$/u;

/** 第一至第三巡察组开展常规巡察, （一）常规巡察。甲组巡察…, 开展常规巡察，其中对甲村…: what ties the type to the unit stands there. */
function isTied(text: string, type: Span, name: Span): boolean {
  const before = text.slice(Math.max(0, type.start - 28), type.start);
  if (BY_TEAM.test(before) || ALL_ABOVE.test(before)) return true;
  if (name.start < type.end) return false;
  const between = text.slice(type.end, Math.min(name.start, type.end + 400));
  if (between.length < 24 && /^[^。；，]{0,8}，其中，?[^。；，]{0,4}$/u.test(between)) return true;
  const line = text.slice(text.lastIndexOf("\n", type.start) + 1, type.start);
  return /^巡[察视](?:“回头看”)?(?:[。：:]|，由[^。；]{2,40}。)/u.test(between) && !between.includes("\n") && HEADING.test(line);
}

/** Where a notice has several types, one that a unit takes over from elsewhere may be the other. */
export const typesInherited: Check = {
  id: "checks/targets/types-inherited",
  summary: "公告有几种巡察类型，个别对象的类型是从别处推得的，数量也对不上",
  codes: ["types-inherited"],
  check(notice, draft, doc) {
    if (notice.types.length < 2) return [];
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
