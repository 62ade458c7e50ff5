import { readList } from "../../grammar/list.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, sentencesOf, taken, typesWithin } from "./lib/clause.js";

/** 把…列为常规巡察对象 */
const MADE = /(?:把|将)([^。；]{2,600}?)(?:列为|作为|确定为|纳入|列入|选为|定为)([^，。；]{0,30}?巡[察视](?:“?回头看”?)?[^，。；]{0,6})/gu;
/** …被列为常规巡视对象, …接受专项巡视, …迎来“机动式”巡视 */
const BEING = /([^。；：]{2,300}?)(?:被列为|被列入|被纳入|被确定为|列为|将接受|接受|迎来|纳入)([^，。；、]{0,20}?巡[察视](?:“?回头看”?)?(?:对象|范围|名单|监督)?)/gu;

/** 把甲、乙列为常规巡察对象; 2个省辖市被列为常规巡视对象. */
export const listedAs: Recognizer<"assignment"> = {
  id: "recognizers/assignment/listed-as",
  summary: "……被列为某类巡察对象、接受某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const push = (start: number, listStart: number, listEnd: number, end: number, whole: boolean): void => {
      if (taken(found, start) || out.some((o) => start < o.span.end && end > o.span.start)) return;
      const reading = readList(doc.text, { start: listStart, end: listEnd }, ctx, whole);
      if (reading.items.length === 0 || (whole && reading.unexplained.length > 0)) return;
      out.push(assignment(listedAs, { start, end }, typesWithin(found, listEnd, end), reading, "strong"));
    };
    for (const sentence of sentencesOf(doc)) {
      if (!/巡[察视]/u.test(sentence.text)) continue;
      for (const m of sentence.text.matchAll(MADE)) {
        const at = sentence.start + m.index;
        push(at, at + 1, at + 1 + (m[1] as string).length, at + m[0].length, true);
      }
      for (const m of sentence.text.matchAll(BEING)) {
        // The list is what stands before the verb, from the last break that leaves it whole.
        const head = m[1] as string;
        const at = sentence.start + m.index;
        const verb = at + head.length;
        const start = at + listStart(head);
        push(start, start, verb, at + m[0].length, true);
      }
    }
    return out;
  },
};

/** Where a list that ends a clause may begin: after the last word that introduces one. */
function listStart(head: string): number {
  let at = 0;
  for (const m of head.matchAll(/[：；]|，(?=另有|还有|其中|共有)|(?:获悉|了解到|据悉|据了解|另有|还有|其中|此次|本轮|本次|这次)，?/gu)) at = m.index + m[0].length;
  const lead = /^[，\s]+/u.exec(head.slice(at));
  return at + (lead?.[0].length ?? 0);
}
