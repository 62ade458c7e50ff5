import { isCurrent } from "../../resolvers/targets/lib/scope.js";
import { blockOf, isArticle } from "../../segment/blocks.js";
import type { Check, Diagnostic, Doc } from "../../types.js";

/** A type that the text gives to this round, and that no unit and no sentence of the round has brought. */
export const typeUnread: Check = {
  id: "checks/targets/type-unread",
  summary: "正文写了一种巡察类型，结果里没有",
  codes: ["type-unread"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || notice.kind === "work") return [];
    const known = new Set<string>(notice.types);
    for (const m of found.of("inspection")) {
      const text = doc.text.slice(m.span.start, m.span.end);
      // “回头看” alone is said of rectification, too.
      if (!text.includes("巡") || m.value.types.every((t) => known.has(t.type)) || !isCurrent(m, doc, found, draft)) continue;
      if (
        NOT_THIS.test(doc.text.slice(m.span.end, m.span.end + 6)) ||
        COMPARED.test(doc.text.slice(Math.max(0, m.span.start - 20), m.span.end + 6)) ||
        PLANNED.test(doc.text.slice(Math.max(0, m.span.start - 36), m.span.start))
      )
        continue;
      if (isArticle(blockOf(doc.blocks, m.span))) return [{ code: "type-unread", params: { text }, path: "/types", span: m.span }];
    }
    return known.has("joint") ? [] : jointUnread(doc);
  },
};

/** 市委交叉巡察|反馈问题的整改: of an inspection that is over; 由常规巡察|调整为机动巡察: of one that was planned. */
const NOT_THIS = /^(?:反馈的?(?:问题|意见)|[调改变][整更]?为)/u;
/** 与今年上半年的第三轮|常规巡察|相比, 不同于以往的|常规巡察 */
const COMPARED = /[与和较同][^，。；]{0,16}巡[察视]相?比|(?:不同于|有别于|区别于)[^，。；]{0,16}巡[察视]/u;
/** 原列为|机动巡察，现调整为常规巡察 */
const PLANNED = /(?:原(?:本|先|来)?|本来|年初)(?:[列定]为|[列纳]入|列在|定|拟|计划)[^，。；]{0,30}$/u;

/** 实行市级统筹、上下联动: a way that no clause and no unit has; what is studied or wanted of inspections at large is none. */
const JOINT =
  /(?:(?:上下|[省市州县区旗]{2,3}|[两三]级)(?:一体)?|与[^，。；]{0,16}巡[察视][^，。；]{0,6})联动(?!格局|机制|监督网|督办|的?意见|的?精神|的?要求)/u;
const AT_LARGE = /学习|传达|精神|意见|格局|考核|健全|推进|去年|上一?轮|此前|探索|明年|各[县市区旗州]|市县也|各地/u;
function jointUnread(doc: Doc): Diagnostic[] {
  if (!doc.text.includes("联动")) return [];
  for (const s of doc.sentences) {
    const m = s.text.includes("联动") && isArticle(doc.blocks[s.block]) ? JOINT.exec(s.text) : null;
    if (!m || AT_LARGE.test(s.text.slice(0, m.index + m[0].length))) continue;
    const end = s.span.start + m.index + m[0].length;
    return [{ code: "type-unread", params: { text: "联动" }, path: "/types", span: { start: end - 2, end } }];
  }
  return [];
}
