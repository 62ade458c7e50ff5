/** An organ that inspects, named by its teams: 市委第三巡察组, 区委专项巡察组, 县委5个常规巡察组. The round has no number there. */
import { charSet } from "../../chars.js";
import type { Context, Doc, Found, Mention, Recognizer, Span } from "../../types.js";
import { authorityEnding } from "./lib/authority.js";

const id = "recognizers/round/team";
/** What may stand between the organ and 巡察组: a kind, all of two characters, or one of a number. */
const BETWEEN = ["派出", "派驻", "抽调", "组建", "常规", "专项", "提级", "机动", "交叉", "延伸", "联动", "专题", "村级"];
const isNumeral = charSet("〇零一二两三四五六七八九十0123456789");
const isSingle = charSet("（）()第各共的、至个支〇零一二两三四五六七八九十0123456789");

/** 区卫健委党组第一巡查组: the inspection of a Party organ, written 巡查. */
const WRITTEN_SO = /(?:[市县区州旗]委|党[组委])第[一二三四五六七八九十\d]{1,3}巡查组$/u;

const endsKind = charSet(BETWEEN.map((word) => word.at(-1)).join(""));

/** Where the words between the organ and 巡察组 begin. */
function between(text: string, end: number): number {
  let at = end;
  for (;;) {
    if (isSingle(text.charCodeAt(at - 1))) at--;
    else if (at >= 2 && endsKind(text.charCodeAt(at - 1)) && BETWEEN.some((w) => text.startsWith(w, at - 2))) at -= 2;
    else return at;
    if (end - at > 16) return at;
  }
}

/** Where 组 ends; 市委巡察一组 writes the number behind the word. */
function teamEnd(text: string, from: number): number | undefined {
  let at = from;
  while (at - from < 3 && isNumeral(text.charCodeAt(at))) at++;
  return text[at] === "组" ? at + 1 : undefined;
}

function modeAt(text: string, at: number): "巡察" | "巡视" | undefined {
  const second = text[at + 1];
  if (second === "视") return "巡视";
  return second === "察" || WRITTEN_SO.test(text.slice(Math.max(0, at - 8), at + 3)) ? "巡察" : undefined;
}

export const teamRound: Recognizer<"round"> = {
  id,
  kind: "round",
  summary: "从巡察组的名称看出派出巡察的党组织（没有轮次）",
  recognize(doc: Doc, _found: Found, ctx: Context): Mention<"round">[] {
    const { text } = doc;
    const out: Mention<"round">[] = [];
    const organs = ctx.lexicon("authorities");
    for (let i = text.indexOf("巡"); i >= 0; i = text.indexOf("巡", i + 2)) {
      const end = teamEnd(text, i + 2);
      const mode = end === undefined ? undefined : modeAt(text, i);
      if (end === undefined || !mode) continue;
      const authority = authorityEnding(text, between(text, i), organs);
      if (!authority) continue;
      const name = authority.spans[0] as Span;
      const said = text[i + 1] === "查" ? undefined : { start: i, end: i + 2 };
      out.push({
        kind: "round",
        rule: id,
        span: { start: authority.start, end },
        value: authority.term ? { mode, authority: authority.name, term: authority.term.value } : { mode, authority: authority.name },
        parts: { authority: name, ...(said && { mode: said }), ...(authority.term && { term: authority.term.span }) },
      });
    }
    return out;
  },
};
