import { withoutClosingBrackets } from "../../grammar/brackets.js";
import { readUnitName } from "../../grammar/units.js";
import type { Check, Context } from "../../types.js";

/** Words of the sentence that hands out units; guests and helpers are listed in others. */
const HANDS_OUT = /巡[察视]|进驻|名单|对象/u;
const HELPERS =
  /抽调|配合|支持|会商|协作|参加|出席|列席|授课|负责同志|负责人|成员单位|提供|移交|会同|联合|协同|贯通|主办|承办|书记|组长|主任/u;

const MARK = /[、，；：。]/u;
const BEFORE_NAME = /^[^对于]{0,30}[对于]|^(?:进驻|巡[察视])/u;
const ENOUGH = 3;

/** Whether enough names of units stand between the marks of a sentence. */
function listsUnits(text: string, organsOnly: boolean, ctx: Context): boolean {
  const parts = text.split(MARK);
  let units = 0;
  for (let i = 0; i < parts.length && units + parts.length - i >= ENOUGH; i++) {
    const part = parts[i] as string;
    if (organsOnly && !endsInOrgan(part, ctx)) continue;
    const unit = readUnitName(part.replace(BEFORE_NAME, ""), ctx);
    if (unit && (!organsOnly || unit.organ !== undefined) && ++units === ENOUGH) return true;
  }
  return false;
}

function endsInOrgan(name: string, ctx: Context): boolean {
  const organs = ctx.lexicon("party-organs");
  if (organs.matchEnd(name, name.length) > 0) return true;
  const open = withoutClosingBrackets(name);
  return open !== name && organs.matchEnd(open, open.length) > 0;
}

export const targetsMissing: Check = {
  id: "checks/targets/targets-missing",
  summary: "有单位名单，却没有读出巡察对象",
  codes: ["targets-missing"],
  check(notice, _draft, doc, found, ctx) {
    if (notice.kind === "other" || notice.kind === "rectification") return [];
    const nothing = notice.targets.length === 0 && notice.counts.length === 0;
    for (const s of doc.sentences) {
      if (!s.text.includes("、") || !HANDS_OUT.test(s.text) || HELPERS.test(s.text)) continue;
      if (found.within("assignment", s.span).length > 0) continue;
      // Beside targets that were read only a row of Party organisations is a list that was missed.
      if (!listsUnits(s.text, !nothing || notice.kind === "work", ctx)) continue;
      const text = s.text.length > 30 ? `${s.text.slice(0, 30)}…` : s.text;
      return [{ code: "targets-missing", params: { text }, path: "/targets", span: s.span }];
    }
    return [];
  },
};
