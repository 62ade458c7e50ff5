import { charSet } from "../../chars.js";
import { matches } from "../../matches.js";
import type { Context, Doc, Mention, Recognizer, Span } from "../../types.js";

/** Characters that may stand between the words of a type: 常规、专项巡视, “常规+专项”巡察, “机动式”巡视, 常规性巡察. */
const isBetween = charSet('“”"＋+、和与及暨式性的·县市省区级两三上下');
const AFTER = /^(?:监督|检查)?(?:暨|和|、|或)?(?:开展|进行|实施)?“?回头看”?/u;

const PLAIN = /巡[察视]|“回头看”/gu;
/** “常规+专项” without 巡察 behind it. */
const WITH_PLUS = /巡[察视]|“回头看”|[+＋]\p{Script=Han}{2}(?:[+＋]\p{Script=Han}{2})?”/gu;

/** 常规及医疗领域专项巡察: the field that one type is about, with what joins it to the other. */
const FIELD = /(?:及|和|、|暨)\p{Script=Han}{2,8}领域$/u;
const fieldBefore = (text: string, at: number): number =>
  text.startsWith("领域", at - 2) ? (FIELD.exec(text.slice(Math.max(0, at - 11), at))?.[0].length ?? 0) : 0;

/** The words of types that end at `end`, walking back over what joins them. */
function typesBefore(text: string, end: number, from: number, ctx: Context): { type: string; span: Span }[] {
  const lexicon = ctx.lexicon("inspection-types");
  const out: { type: string; span: Span }[] = [];
  // 提级交叉分别巡察, 常规政治巡察: how stands before another word.
  let at = text.startsWith("分别", end - 2) || text.startsWith("政治", end - 2) ? end - 2 : end;
  while (at > from) {
    let back = at;
    let length = lexicon.matchEnd(text, back);
    while (length === 0 && back > from && isBetween(text.charCodeAt(back - 1))) length = lexicon.matchEnd(text, --back);
    if (length === 0 || back - length < from) break;
    const start = back - length;
    out.unshift({ type: lexicon.valueAt(text, start, length) as string, span: { start, end: back } });
    at = start - fieldBefore(text, start);
  }
  return out;
}

/** The types of inspection named at each 巡察, 巡视 or “回头看”. */
export const type: Recognizer<"inspection"> = {
  id: "recognizers/inspection/type",
  summary: "巡察类型：常规巡察、提级交叉巡察、巡察“回头看”",
  kind: "inspection",
  recognize(doc: Doc, _found, ctx) {
    const out: Mention<"inspection">[] = [];
    const { text } = doc;
    let from = 0;
    for (const m of matches(text.includes("+") || text.includes("＋") ? WITH_PLUS : PLAIN, text)) {
      if (m.index < from) continue;
      const inspects = m[0].startsWith("巡");
      const bareEnd = inspects ? m.index : m[0].startsWith("“") ? m.index : m.index + m[0].length - 1;
      const types = typesBefore(text, bareEnd, from, ctx);
      let end = inspects || m[0].startsWith("“") ? m.index + m[0].length : bareEnd;
      if (inspects) {
        const next = text.slice(end, end + 12);
        const after = next.includes("回头看") ? AFTER.exec(next) : null;
        if (after?.[0].includes("回头看")) {
          const start = end + after[0].indexOf("回头看");
          types.push({ type: "lookback", span: { start, end: start + 3 } });
          end += after[0].length;
        }
      } else if (m[0] === "“回头看”") types.push({ type: "lookback", span: { start: m.index + 1, end: m.index + 4 } });
      if (types.length === 0) continue;
      const start = Math.min(m.index, ...types.map((t) => t.span.start));
      out.push({ kind: "inspection", span: { start, end }, value: { types }, rule: type.id, parts: {} });
      from = end;
    }
    return out;
  },
};
