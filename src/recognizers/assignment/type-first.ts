import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, readOpenList, taken, typesWithin } from "./lib/clause.js";

const NEEDS = Mark.Inspection | Mark.LookBack;
/** 开展常规巡察的为|甲局, 接受专项巡察的单位有|…, 机动巡察名单是|…: how they are inspected, before who they are. */
const HEAD = globalPattern`
  (?<=^|[，。；：\s])(?:其中，?)?(?:此次|本次|这次|本轮|此轮|将|要|拟)?
  [^，。；：、的对]{0,16}(?:巡[察视](?!组|办|整改|工作)(?:“回头看”)?|“回头看”)
  (?:的?(?:对象|名单)(?:的)?|(?:方式|形式|对象)?(?:进行)?的(?:单位|党组织|对象|部门)?)，?
  ，?(?:分别|依次|则|还)?(?:是|有(?!关)|为(?!期)|包括)(?:[^，。；的]{2,20}巡[察视]过的)?(?=\p{Script=Han}{3})
`;
/** The end of a head, which few sentences hold, and which is found sooner than a whole one. */
const HEAD_END =
  /(?:巡[察视](?:“回头看”)?|“回头看”)(?:的?对象|名单|方式|形式)?(?:进行)?的?(?:单位|党组织|对象|部门)?，?(?:分别|依次|则|还)?(?:是|有|为|包括)/u;
const isStop = /[。；]/u;
/** 常规巡察对象为甲镇党委及所辖11个村；乙镇党委及所辖9个村。 */
const LIST_GOES_ON = /^；(?![^。；]*(?:巡[察视]|“回头看”))/u;

/** 接受常规巡察的有甲局、乙局，接受专项巡察的有丙公司: each list up to the next head. */
export const typeFirst: Recognizer<"assignment"> = {
  id: "recognizers/assignment/type-first",
  summary: "先说类型，再说单位：接受常规巡察的有甲局、乙局",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { text, span, marks } of doc.sentences) {
      if ((marks & NEEDS) === 0 || !HEAD_END.test(text)) continue;
      const heads = matches(HEAD, text);
      heads.forEach((m, i) => {
        const from = m.index + m[0].length;
        const until = text.slice(from).search(isStop);
        const stop = Math.min(until < 0 ? text.length : from + until, heads[i + 1]?.index ?? text.length);
        const start = span.start + m.index;
        const types = typesWithin(found, start, span.start + from);
        if (types.length === 0 || taken(found, start) || LIST_GOES_ON.test(text.slice(stop))) return;
        const reading = readOpenList(doc.text, span.start + from, span.start + stop, ctx);
        const ends = /^(?:等?[，。；\s]|$)/u.test(text.slice(reading.end - span.start));
        if (!ends || reading.unexplained.length > 0 || !reading.items.some((item) => item.kind === "unit")) return;
        out.push(assignment(typeFirst, { start, end: reading.end }, types, reading, "strong"));
      });
    }
    return out;
  },
};
