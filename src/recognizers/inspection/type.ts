import { charSet } from "../../chars.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Doc, Lexicon, Mention, Recognizer, Span } from "../../types.js";

/** Characters that may stand between the words of a type: 常规、专项巡视, “常规+专项”巡察, “机动式”巡视, 常规性巡察. */
const isBetween = charSet('“”"＋+、和与及暨式性的·（）县市省区级两三上下');
const AFTER = /^(?:监督|检查)?(?:暨|和|、|或)?(?:开展|进行|实施)?“?回头看”?/u;

/** “回头看”, and “常规+专项” without 巡察 behind it. */
const RARE = /巡[察视]|巡(?=[”、，。；])|“回头看”|[+＋]\p{Script=Han}{2}(?:[+＋]\p{Script=Han}{2})?”/gu;
const isInspected = charSet("察视");
const isShort = charSet("”、，。；");

/** Calls back with each 巡察, 巡视, and what may stand for it. */
function eachWord(text: string, looksBack: boolean, read: (word: string, at: number) => void): void {
  if (looksBack || text.includes("+") || text.includes("＋")) {
    for (const m of matches(RARE, text)) read(m[0], m.index);
    return;
  }
  for (let at = text.indexOf("巡"); at >= 0; at = text.indexOf("巡", at + 1)) {
    if (isInspected(text.charCodeAt(at + 1))) read("巡察", at);
    // “延伸巡”和“回头看”, 直接巡、提级巡: cut short.
    else if (isShort(text.charCodeAt(at + 1))) read("巡", at);
  }
}

/** 常规及医疗领域专项巡察: the field that one type is about, with what joins it to the other. */
const FIELD = /(?:及|和|、|暨)\p{Script=Han}{2,8}领域$/u;
const fieldBefore = (text: string, at: number): number =>
  text.startsWith("领域", at - 2) ? (FIELD.exec(text.slice(Math.max(0, at - 11), at))?.[0].length ?? 0) : 0;

const NO_TYPE = /分别|政治|对村/u;

/** The words of types that end at `end`, walking back over what joins them. */
function typesBefore(text: string, end: number, from: number, lexicon: Lexicon): { type: string; span: Span }[] {
  let out: { type: string; span: Span }[] = [];
  // 提级交叉分别巡察, 常规政治巡察, 常规、对村巡察: how stands before another word.
  let at = NO_TYPE.test(text.slice(end - 2, end)) ? end - 2 : end;
  while (at > from) {
    let back = at;
    let length = lexicon.matchEnd(text, back);
    while (length === 0 && back > from && isBetween(text.charCodeAt(back - 1))) length = lexicon.matchEnd(text, --back);
    if (length === 0 || back - length < from) break;
    const start = back - length;
    out = [{ type: lexicon.valueAt(text, start, length) as string, span: { start, end: back } }, ...out];
    at = start - fieldBefore(text, start);
  }
  return out;
}

/** 中央环保督察|“回头看”: of something else. */
const OF_OTHERS = /督[察查导]|审计|整治|治理|验收|评估/u;

/** The types of inspection named at each 巡察, 巡视 or “回头看”. */
export const type: Recognizer<"inspection"> = {
  id: "recognizers/inspection/type",
  summary: "巡察类型：常规巡察、提级交叉巡察、巡察“回头看”",
  kind: "inspection",
  recognize(doc: Doc, _found, ctx) {
    const out: Mention<"inspection">[] = [];
    const { text } = doc;
    let from = 0;
    const lexicon = ctx.lexicon("inspection-types");
    const looksBack = (doc.marks & Mark.LookBack) !== 0 && text.includes("回头看");
    eachWord(text, looksBack, (word, at) => {
      if (at < from) return;
      const inspects = word.startsWith("巡");
      const bareEnd = inspects || word.startsWith("“") ? at : at + word.length - 1;
      const types = typesBefore(text, bareEnd, from, lexicon);
      let end = inspects || word.startsWith("“") ? at + word.length : bareEnd;
      if (inspects) {
        const next = looksBack ? text.slice(end, end + 12) : "";
        const after = next.includes("回头看") ? AFTER.exec(next) : null;
        if (after?.[0].includes("回头看")) {
          const start = end + after[0].indexOf("回头看");
          types.push({ type: "lookback", span: { start, end: start + 3 } });
          end += after[0].length;
        }
      } else if (word === "“回头看”" && !OF_OTHERS.test(text.slice(Math.max(0, at - 2), at)))
        types.push({ type: "lookback", span: { start: at + 1, end: at + 4 } });
      const [first] = types;
      if (!first) return;
      const start = Math.min(at, first.span.start);
      out.push({ kind: "inspection", span: { start, end }, value: { types }, rule: type.id, parts: {} });
      from = end;
    });
    return out;
  },
};
