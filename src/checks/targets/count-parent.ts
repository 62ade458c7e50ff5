import { categoryOfNoun, holdsVillages, isVillage } from "../../grammar/units.js";
import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import { leadOf } from "../../resolvers/targets/lib/scope.js";
import type { Check, Context, Diagnostic, Doc, ListCount, ListReading, Notice } from "../../types.js";

type Items = ListReading["items"];

/** 甲镇和8个村: of that town, or others? */
function isLoose(items: Items, i: number, ctx: Context): boolean {
  const item = items[i] as ListCount;
  const before = items[i - 1];
  return (
    item.relation === "own" &&
    before?.kind === "unit" &&
    /^[和与及]/u.test(item.joint) &&
    holdsVillages(before.read.category) &&
    isVillage(categoryOfNoun(item.unit, ctx) ?? "")
  );
}

/** 甲公司、乙公司及所属14家企业: of the last, or of both? Of towns nobody doubts it. */
function isShared(items: Items, i: number): boolean {
  const { relation, of } = items[i] as ListCount;
  const first = relation === "sub" ? of[0] : undefined;
  const parent = first === undefined ? undefined : items[first];
  if (parent?.kind !== "unit" || holdsVillages(parent.read.category) || parent.read.category === "region") return false;
  const before = items[(first as number) - 1];
  return of.length > 1 || (before?.kind === "unit" && parent.joint === "、" && before.read.category === parent.read.category);
}

/** 对其中的城投集团、文旅集团下属的16家子公司: of bodies that are named in short, or are no targets; of towns and counties that is usual. */
function isElsewhere(items: Items, i: number, ctx: Context): boolean {
  const item = items[i] as ListCount;
  const noun = categoryOfNoun(item.unit, ctx) ?? "";
  return (
    item.relation === "orphan" && item.back === undefined && NAMED_BODIES.has(noun) && items.slice(0, i).some((b) => b.kind === "unit")
  );
}
const NAMED_BODIES: ReadonlySet<string> = new Set(["enterprise", "school", "hospital"]);

/**
 * 对县水利局党组进行了巡察，其间延伸巡察6家水厂党支部: of the one unit that the sentence, or the notice, names; 对甲镇、乙镇开展
 * 专项巡察，延伸巡察11个村: of both towns?
 */
function ofBefore(first: ListCount, lead: string, { targets }: Notice): string | undefined {
  if (first.of.length > 0 || !/延伸[^，。；]{0,8}$/u.test(lead)) return undefined;
  const named = targets.filter((t) => lead.includes(t.name));
  const [one] = named.length > 0 ? named : targets;
  if (named.length === 1 || targets.length === 1) return one?.name;
  const towns = named.every((t) => t.category === "township" || t.category === "subdistrict");
  return named.length > 1 && towns && VILLAGES.test(first.unit) ? named.map((t) => t.name).join("、") : undefined;
}
const VILLAGES = /^(?:行政)?(?:村|村（社区）|村社区|社区|嘎查)$/u;

function doubtful(doc: Doc, { count, unit, countSpan, unitSpan }: ListCount, name: string): Diagnostic {
  // 41个村，其中青山镇22个: the noun stands before.
  const text = unitSpan.start > countSpan.start ? doc.text.slice(countSpan.start, unitSpan.end) : `${count}个${unit}`;
  return { code: "count-parent", params: { text, name }, path: "/counts", span: countSpan };
}

export const countParent: Check = {
  id: "checks/targets/count-parent",
  summary: "数量属于前面哪一家不能确定：乡镇之后以“和”相连的村，几家公司之后的“所属……”",
  codes: ["count-parent"],
  check(notice, draft, doc, found, ctx) {
    if (notice.kind === "other") return [];
    for (const { value } of currentAssignments(doc, found, draft)) {
      const { items } = value.reading;
      const [first] = items;
      if (first?.kind === "count" && !notice.counts.some((c) => c.count === first.count && c.of.length > 0)) {
        const before = ofBefore(first, leadOf(doc, first.span.start).text, notice);
        if (before !== undefined) return [doubtful(doc, first, before)];
      }
      for (const [i, item] of items.entries()) {
        if (item.kind !== "count" || !(isLoose(items, i, ctx) || isShared(items, i) || isElsewhere(items, i, ctx))) continue;
        const before = items.slice(0, i).findLast((b) => b.kind === "unit");
        return [doubtful(doc, item, before?.kind === "unit" ? before.name : "")];
      }
    }
    return [];
  },
};
