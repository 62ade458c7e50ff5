import { covered } from "../../recognizers/assignment/lib/clause.js";
import { isCurrent, leadOf } from "../../resolvers/targets/lib/scope.js";
import { blockOf, isArticle } from "../../segment/blocks.js";
import type { Check, Notice } from "../../types.js";

/** 不再开展…, 由常规改为…, 原定…: the type is what the unit no longer has; 问题, 整改: not what is done. */
const TAKEN_BACK = /不|原|由|从|改|调整|取消|除|而非|与其|问题|整改|反馈|介绍|讲|说|指出|强调|要求/u;
/** How far before the type its unit may stand. */
const REACH = 40;

/** The unit that the words before a type speak of, outside of any list. @param from where the words begin */
function spokenOf(notice: Notice, before: string, from: number, isListed: (at: number) => boolean): number {
  let last = -1;
  let at = -1;
  notice.targets.forEach((t, i) => {
    const place = before.lastIndexOf(t.name);
    if (place > at && t.name.length > 3) [last, at] = [i, place];
  });
  if (last < 0 || isListed(from + at)) return -1;
  return TAKEN_BACK.test(before.slice(at + (notice.targets[last]?.name.length ?? 0))) ? -1 : last;
}

/** 县水利局党组在接受常规巡察的同时，另安排河湖治理专项巡察: a type beside the name of a unit, which no list has given to it. */
export const typeLeft: Check = {
  id: "checks/targets/type-left",
  summary: "对象近旁写有一种巡察类型，没有归到该对象",
  codes: ["type-left"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other" || notice.kind === "work" || notice.targets.length === 0) return [];
    const isListed = (at: number): boolean => covered(found.of("assignment"), at);
    for (const m of found.of("inspection")) {
      if (isListed(m.span.start)) continue;
      const text = doc.text.slice(m.span.start, m.span.end);
      if (!text.includes("巡") && !text.includes("回头看")) continue;
      const before = leadOf(doc, m.span.start).text.slice(-REACH);
      const index = spokenOf(notice, before, m.span.start - before.length, isListed);
      const unit = notice.targets[index];
      if (!unit || m.value.types.every((t) => unit.types.some((own) => own === t.type))) continue;
      if (!isArticle(blockOf(doc.blocks, m.span)) || !isCurrent(m, doc, found, draft)) continue;
      return [{ code: "type-left", params: { text, name: unit.name }, path: `/targets/${index}/types`, span: m.span }];
    }
    return [];
  },
};
