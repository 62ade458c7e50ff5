/** Types of inspection that are said of a class of units, which are named elsewhere. */
import { categoryOfNoun, holdsVillages, isVillage } from "../../../grammar/units.js";
import { matches } from "../../../matches.js";
import { type TypeAt, typesNear } from "../../../recognizers/assignment/lib/clause.js";
import { Mark } from "../../../segment/marks.js";
import type { Context, Doc, Found, Mention } from "../../../types.js";
import type { Counted } from "./entry.js";

/** Types said of units of one kind: 县直单位为常规巡察，乡镇为交叉巡察. */
export interface OfClass {
  readonly types: readonly TypeAt[];
  readonly fits: (category: string) => boolean;
}

/** 由县委巡察组直接对村（社区）开展提级巡察: said of a class, whose units are named elsewhere. */
export function ofClasses(doc: Doc, found: Found, assignments: readonly Mention<"assignment">[], ctx: Context): readonly OfClass[] {
  const of = (noun: string, types: readonly TypeAt[]): OfClass => {
    const category = categoryOfNoun(noun, ctx);
    return { types, fits: (named) => sameClass(category, named) };
  };
  const said = assignments.flatMap(({ value: { types, reading } }): OfClass[] => {
    const [only, more] = reading.unexplained;
    if (!only || more || reading.items.length > 0 || types.length === 0) return [];
    const words = doc.text.slice(only.start, only.end);
    // 对上述党组织开展了常规巡察, 对其余单位开展常规巡察: whatever they are.
    if (THESE.test(words) || OTHERS.test(words)) return [{ types, fits: () => true }];
    const noun = words.replace(/^(?:部分|有关|相关|这些|上述|以上|下列|[下附]表所列的?|全部)|(?:党组织)$/gu, "");
    return ONE_CLASS.test(noun) ? [of(noun, types)] : [];
  });
  for (const { text, span, marks } of doc.sentences) {
    if ((marks & IS_NEEDS) === 0) continue;
    for (const m of matches(CLASS_IS, text)) {
      const at = span.start + m.index + m[0].length;
      const types = typesNear(found, at, at + 12);
      if (types) said.push(of(m[1] as string, types));
    }
  }
  return said;
}
const THESE = /^(?:上述|以上|这些)(?:被巡[察视])?(?:单位|党组织|地区和单位)(?:党组织)?$/u;
const OTHERS = /^(?:其余|其他|其它|剩余|余下|另外)的?(?:被巡[察视])?(?:单位|党组织|部门|地区和单位|企业|学校|村（社区）)(?:党组织)?$/u;
/** A noun for units of one kind. */
const CLASS =
  "(?:[省市县区州旗]直(?:单位|部门|机关)|村（社区）|村、社区|村和社区|村|社区|行政村|乡镇（街道）|镇（街道）|乡镇|镇街|街道|镇|乡|苏木镇|团场|县（市、区）|县（市）|市县|县区|区县|县|部门|学校|高校|院校|中小学|国有企业|国企|企业|乡镇卫生院|医院)";
const ONE_CLASS = new RegExp(`^${CLASS}$`, "u");
/** 县直单位为常规巡察，乡镇为交叉巡察. */
const CLASS_IS = new RegExp(
  `(?<=^|[，；：（]|其中)(${CLASS})(?:党组织|党委)?(?:均|都|一律|全部)?(?:为|是|属于|开展|进行|实施|实行|采取|采用|接受)(?=[^，。；、]{0,10}(?:巡[察视]|“回头看”))`,
  "gu",
);
/** One of its last words. */
const IS_NEEDS = Mark.Inspection | Mark.LookBack;

export function classOfCount(classes: readonly OfClass[], c: Counted, ctx: Context): readonly TypeAt[] | undefined {
  const category = categoryOfNoun(c.item.unit, ctx);
  return category === undefined ? undefined : classes.find((k) => k.fits(category))?.types;
}

const CLASSES: Readonly<Record<string, string>> = {
  region: "region",
  committee: "region",
  school: "school",
  enterprise: "enterprise",
  hospital: "hospital",
};
function classOf(category: string | undefined): string {
  if (category === undefined) return "unit";
  if (holdsVillages(category)) return "town";
  return isVillage(category) ? "village" : (CLASSES[category] ?? "unit");
}

/** 6所高校 are universities, and nothing else is. */
export const isExactly = (noun: string | undefined, category: string): boolean =>
  classOf(noun) !== "unit" && classOf(noun) === classOf(category);

/** 8个市直单位 are the departments, the school and the company of the list; 12个乡镇 are its towns. */
export function sameClass(noun: string | undefined, category: string): boolean {
  const [counted, named] = [classOf(noun), classOf(category)];
  return counted === named || (counted === "unit" && named !== "town" && named !== "village" && named !== "region");
}
