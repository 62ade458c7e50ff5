import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer, Sentence } from "../../types.js";
import { assignment, covered, mannerBefore, taken, withTogether } from "./lib/clause.js";
import { listBefore } from "./lib/opened.js";

/** The verb that ends a clause without an object; what stands before it ends a list. */
const ACT =
  /(?<=党[组委]|党工委|总支|支部|党组织|单位|部门|机关|机构|企业|学校|[组委部局镇乡村区道办校院心司团会馆联站所场）])(?:党组织)?(?:分别|同步|同时)?(?:开展|进行|实施)(?=[，。；]|$)/gu;
const MAY_ACT = /(?:开展|进行|实施)(?:[，。；]|$)/u;

/** 专项巡察瞄准政商关系，对甲局、乙局党组织开展。: the clause before says what. */
export const saidBefore: Recognizer<"assignment"> = {
  id: "recognizers/assignment/said-before",
  summary: "类型在前：专项巡察……，对……开展。",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (let i = 0; i < doc.sentences.length; i++) {
      const { text, span, marks } = doc.sentences[i] as Sentence;
      if ((marks & Mark.Opener) === 0 || !text.includes("对") || !MAY_ACT.test(text)) continue;
      const heading = headingOf(doc, found, i);
      if ((marks & Mark.Inspection) === 0 && !heading) continue;
      for (const m of matches(ACT, text)) {
        const from = span.start + text.lastIndexOf("；", m.index) + 1;
        const act = span.start + m.index;
        const list = listBefore(doc.text, from, act, ctx);
        if (!list || list.reading.unexplained.length > 0 || list.reading.items.length === 0) continue;
        const types = (found.within("inspection", { start: from, end: list.opener }).at(-1) ?? heading)?.value.types;
        if (!types || taken(found, list.opener) || covered(out, list.opener)) continue;
        const end = act + m[0].length;
        const way = mannerBefore(doc.text, from, list.opener, ctx).filter((w) => !types.some((t) => t.type === w.type));
        const all = withTogether([...types, ...way], doc.text, end);
        out.push(assignment(saidBefore, { start: list.opener, end }, all, list.reading, "strong"));
      }
    }
    return out;
  },
};

/** 一、常规巡察。对甲局开展，时间为…: a few words that open the paragraph. */
const HEADING = /^[^，。；]{2,18}[。：]$/u;
function headingOf(doc: Doc, found: Found, index: number): Mention<"inspection"> | undefined {
  const [before, s] = [doc.sentences[index - 1], doc.sentences[index]];
  if (!before || before.block !== s?.block || !HEADING.test(before.text)) return undefined;
  return found.within("inspection", before.span).at(-1);
}
