import { endsInOrgan, readUnitName } from "../../grammar/units.js";
import type { Check, Context, Sentence, UnitName } from "../../types.js";

/** Words of the sentence that hands out units; guests and helpers are listed in others. */
const HANDS_OUT = /巡[察视]|进驻|名单|对象/u;
const HELPERS =
  /抽调|配合|支持|会商|协作|参加|出席|列席|授课|负责同志|负责人|成员单位|提供|移交|会同|联合|协同|贯通|主办|承办|书记|组长|主任/u;

/** Who leads the team that a list is for. */
const LEADERS = /（?副?组\s?长[：、][^，。；）]{2,20}）?/gu;
/** Where a Party organisation's name ends. */
const ORGAN = /(?:党[组委]|党工委|支部)(?:[、，；。（|\s]|$)/u;
const MARK = /[、，；：。\u3000|]/u;
const BEFORE_NAME = /^(?:\d{1,2}[.、．]|[①-⑳●◆·])\s?|^[^对于]{0,30}[对于]|^(?:进驻|巡[察视])/u;
/** Units in a row that make a list where nothing else was read. */
const ENOUGH = 3;

interface Part {
  readonly text: string;
  readonly start: number;
}

function partsOf({ text, span }: Sentence): Part[] {
  const out: Part[] = [];
  let at = 0;
  for (const part of text.split(MARK)) {
    out.push({ text: part.trim(), start: span.start + at });
    at += part.length + 1;
  }
  return out;
}

const unitIn = (part: Part, ctx: Context): UnitName | undefined => readUnitName(part.text.replace(BEFORE_NAME, ""), ctx);

export const targetsMissing: Check = {
  id: "checks/targets/targets-missing",
  summary: "有单位名单，却没有读出巡察对象",
  codes: ["targets-missing"],
  check(notice, _draft, doc, found, ctx) {
    if (notice.kind === "other" || notice.kind === "rectification") return [];
    const nothing = notice.targets.length === 0 && notice.counts.length === 0;
    const known = notice.targets.map((t) => t.fullName);
    const read = found.of("assignment");
    const isRead = ({ start, text }: Part): boolean => read.some((m) => start < m.span.end && start + text.length > m.span.start);
    /** A Party organisation that no list has read and no target is. */
    const isLeft = (part: Part): boolean => {
      if (part.text.length < 4 || !endsInOrgan(part.text, ctx) || isRead(part)) return false;
      const unit = unitIn(part, ctx);
      return unit?.organ !== undefined && !known.some((name) => name.includes(unit.stem) || unit.stem.endsWith(name));
    };
    for (const s of doc.sentences) {
      const handsOut = nothing && notice.kind !== "work" && HANDS_OUT.test(s.text);
      if (!handsOut && !(s.text.includes("党") && ORGAN.test(s.text))) continue;
      if (!/[、；\u3000]/u.test(s.text) || HELPERS.test(s.text.replace(LEADERS, ""))) continue;
      const parts = partsOf(s);
      const listed = handsOut && !parts.some(isRead) && parts.filter((p) => unitIn(p, ctx) !== undefined).length >= ENOUGH;
      if (!listed && !parts.some(isLeft)) continue;
      const text = s.text.length > 30 ? `${s.text.slice(0, 30)}…` : s.text;
      return [{ code: "targets-missing", params: { text }, path: "/targets", span: s.span }];
    }
    return [];
  },
};
