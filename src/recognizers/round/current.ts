/** A round without a number that is said to be running or new: 省委新一轮巡视, 区委本轮巡察, 市委新一批巡察. */
import { matches } from "../../matches.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { authorityEnding } from "./lib/authority.js";

const id = "recognizers/round/current";
const NEW = /(?:新|本|此|这|该)一?[轮批]|此次|本次|这次/gu;

export const currentRound: Recognizer<"round"> = {
  id,
  kind: "round",
  summary: "没有序号的“新一轮”“本轮”巡察，前面写有派出的党组织",
  recognize(doc: Doc, _found: Found, ctx: Context): Mention<"round">[] {
    const { text } = doc;
    const out: Mention<"round">[] = [];
    const organs = ctx.lexicon("authorities");
    for (const m of matches(NEW, text)) {
      const authority = authorityEnding(text, m.index, organs);
      if (!authority) continue;
      const from = m.index + m[0].length;
      const what = /^[^，。；、\n]{0,12}?(巡察|巡视)/u.exec(text.slice(from, from + 16));
      if (!what) continue;
      const end = from + what[0].length;
      out.push({
        kind: "round",
        rule: id,
        span: { start: authority.start, end },
        value: { mode: what[1] as "巡察" | "巡视", authority: authority.name, ...(authority.term ? { term: authority.term.value } : {}) },
        parts: {
          authority: authority.spans[0] as (typeof authority.spans)[number],
          mode: { start: end - 2, end },
          ...(authority.term ? { term: authority.term.span } : {}),
        },
      });
    }
    return out;
  },
};
