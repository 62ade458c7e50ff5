import type { Notice } from "../../generated/notice.js";
import { NUMERAL, parseNumeral } from "../../numerals.js";
import { currentAssignments } from "../../resolvers/targets/lib/current.js";
import type { Check, Diagnostic, Doc, Mention } from "../../types.js";

type Target = Notice["targets"][number];

/** Which units a noun counts, by the category of the target. */
const CLASSES: readonly (readonly [RegExp, (t: Target) => boolean])[] = [
  [/[村居社]区?$|村（|嘎查|[村居]委会|连队?$/u, (t) => t.category === "village" || t.category === "community"],
  [/乡镇|镇街|街道|[镇乡]$|苏木/u, (t) => t.category === "township" || t.category === "subdistrict"],
  [/学校|高校|院校|[中小]学$/u, (t) => t.category === "school"],
  [/医院|医疗/u, (t) => t.category === "hospital"],
  [/企业|国企|公司/u, (t) => t.category === "enterprise"],
  [
    /^[省市县区州旗]（?[市县区旗、]{0,5}）?直(?:机关)?(?:单位|部门)(?:党组织)?$/u,
    (t) => !/village|community|township|subdistrict|region/u.test(t.category ?? ""),
  ],
  [/^(?:被巡[察视])?(?:[省市县区州旗]管)?(?:单位|党组织|地区和单位|地方和单位|单位和地区)$/u, () => true],
];

/** The types of a unit and of the number have one in common, or one of them has none. */
const agrees = (types: readonly string[], t: Target): boolean =>
  types.length === 0 || t.types.length === 0 || types.some((type) => (t.types as readonly string[]).includes(type));

/** Lists apart from the sentence that counts: rows by team, lines, what a label announces. */
const isListApart = ({ rule, value }: Mention<"assignment">): boolean =>
  value.force === "row" || /\/(?:label|lines|table|per-team)$/u.test(rule);

/** 现将名单公布如下: the whole of it follows. */
const ANNOUNCED = /名单(?:予以)?(?:公布|公示|公告|通报|通告|安排)?如下|(?:下列|如下)(?:单位)?名单/u;

/** 对12个单位党组织开展常规巡察|，具体为：|, |，分别是|: all of them stand behind it. */
const SPELT_OUT = /^[^，。；：\n]{0,28}，?(?:分别|具体|依次)(?:是|为|有|包括)/u;
const LONGEST_ACT = 40;

/** 对上述3所学校党组织开展巡察, and fewer units were read. */
const ABOVE = new RegExp(
  `(?:上述|以上|前述)(${NUMERAL})[个家所][^，。；、]{0,8}(?:单位|部门|党组织|村（社区）|村|社区|乡镇|街道|学校|高校|企业|公司|医院|党委|党组|支部)(?=(?:党组织)?(?:开展|进行|实施)[^，。；]{0,14}巡[察视])`,
  "u",
);
function pointedAt(doc: Doc, named: number): Diagnostic[] {
  if (!ABOVE.test(doc.text)) return [];
  for (const { text, span: sentence } of doc.sentences) {
    const m = ABOVE.exec(text);
    const count = m ? parseNumeral(m[1] as string) : undefined;
    if (!m || count === undefined || named >= count) continue;
    const span = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length };
    return [{ code: "list-short", params: { text: m[0], count, named }, path: "/targets", span }];
  }
  return [];
}

/** 对16个村党组织开展提级巡察, and fifteen villages in the lists of the teams. */
export const listShort: Check = {
  id: "checks/targets/list-short",
  summary: "说有N个，分组或逐行列出的名单却少几个",
  codes: ["list-short"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other") return [];
    const out = pointedAt(doc, notice.targets.length);
    const apart = currentAssignments(doc, found, draft).filter(isListApart);
    const announced = ANNOUNCED.test(doc.text);
    // Of the lists of several teams none is a sample.
    const whole = announced || new Set(apart.flatMap((a) => a.value.team?.name ?? [])).size > 1;
    // Half of them or less are samples, or the number is of others; an announced list of which nothing was read is none.
    const sample = (count: number, speltOut: boolean): number =>
      announced && notice.targets.length === 0 ? -1 : whole || speltOut ? 1 : count / 2;
    notice.counts.forEach((c, i) => {
      if (c.of.length > 0) return;
      const fits = CLASSES.find(([noun]) => noun.test(c.unit))?.[1];
      const named = fits ? notice.targets.filter((t) => fits(t) && agrees(c.types ?? [], t)).length : 0;
      const span = draft.counts?.[i]?.count.spans[0];
      const speltOut = span !== undefined && SPELT_OUT.test(doc.text.slice(span.end, span.end + LONGEST_ACT));
      if (!(speltOut || announced || apart.length > 0) || named >= c.count || named <= sample(c.count, speltOut)) return;
      out.push({
        code: "list-short",
        params: { text: `${c.count}个${c.unit}`, count: c.count, named },
        path: `/counts/${i}`,
        ...(span && { span }),
      });
    });
    return out;
  },
};
