/** Ways of the round that are said without 巡察 behind the word: 采取提级方式, 市县联动, “市委统筹、异地交叉”的方式. */
import { type TypeAt, typeWords } from "../../../recognizers/assignment/lib/clause.js";
import type { Context, Doc, Draft, Found, Mention, Sentence, Span } from "../../../types.js";
import { NOT_SAID, ROUND, type Said } from "./said.js";
import { isCurrent, leadOf } from "./scope.js";

const JOINT =
  /(?<=^|，|、|；|：|并|巡[察视]|轮|是)(?:与[^，。；]{0,16}巡[察视][^，。；]{0,6}|与上级[^，。；]{0,10}|(?:[省市州县区旗]{2,3}|[两三])级?)(?:同步|上下|[两三]级){0,2}(联动)(?=，(?:对|聚焦|围绕|共|派出|组建|开展|同题|同步|一体))|(?:轮巡[察视]|本轮|此轮)坚持[^，。；]{0,24}?(?:联动)(?=[，。、])|(?:本轮|此轮|这轮|此次|本次|这次)巡[察视][^。；]{0,30}[，、](?:[省市州县区旗]{2,3}|上下|[两三]级)(?:同步|上下|[两三]级){0,2}(联动)(?=，)|(?:实行|采取|采用|开展|按照|以|实施)[^，。；“]{0,14}?(联动)(?:的)?(?:方式|模式|形式|办法|做法|打法|路径|格局|进行|开展|实施|机制|$|，|。|、[^，。；]{2,8}方式|巡|(?<=巡[察视](?:巡察)?(?:上下)?联动)监督)/u;

/** 本轮巡察采取提级方式，直接巡到村: no 巡察 behind the word. */
const ROUND_WAY =
  /(?:本轮|此轮|此次|这次|本次)(?:巡[察视])?(?:将|统一|全部|均|都)?(?:采取|采用|实行)“?(常规|专项|机动|提级)”?的?方式(?=[，。；]|进行|开展|直接)/u;

function wayIn(s: Sentence, ctx: Context): TypeAt | undefined {
  const m = s.text.includes("方式") ? ROUND_WAY.exec(s.text) : null;
  if (!m) return undefined;
  const word = m[1] as string;
  return typeWords(word, s.span.start + m.index + m[0].lastIndexOf(word), ctx)[0];
}

export function addWays(
  said: Said[],
  doc: Doc,
  found: Found,
  draft: Readonly<Draft>,
  assignments: readonly Mention<"assignment">[],
  second: number,
  ctx: Context,
): void {
  const sentences = second < doc.text.length ? doc.sentences.filter((s) => s.span.start < second) : doc.sentences;
  const sentencesWith = (words: string): readonly Sentence[] => (doc.text.includes(words) ? sentences : []);
  for (const s of sentencesWith("”的")) {
    const types = mannersIn(s)?.filter((t) => isCurrent(t, doc, found, draft));
    if (types && types.length > 0) said.push({ at: (types[0] as TypeAt).span.start, types, of: "round" });
  }
  for (const s of sentencesWith("联动")) {
    const span = jointIn(doc, s);
    if (span && isCurrent({ span }, doc, found, draft)) said.push({ at: span.start, types: [{ type: "joint", span }], of: "round" });
  }
  for (const s of sentencesWith("方式")) {
    const way = wayIn(s, ctx);
    if (way && !assignments.some((a) => way.span.start >= a.span.start && way.span.start < a.span.end) && isCurrent(way, doc, found, draft))
      said.push({ at: way.span.start, types: [way], of: "fallback" });
  }
}

/** 采取“市委统筹、市县联动、异地交叉”的方式: ways that no unit is given. */
const MANNERS = /(?:采取|采用|实行|按照)“([^”，。；]{4,60})”的?(?:方式|模式|形式|机制)/u;
const MANNER_TYPES: readonly (readonly [string, string])[] = [
  ["联动", "joint"],
  ["交叉", "cross"],
];
function mannersIn(s: Sentence): TypeAt[] | undefined {
  const m = s.text.includes("方式") || s.text.includes("模式") ? MANNERS.exec(s.text) : null;
  if (!m?.[1]?.includes("、")) return undefined;
  const base = s.span.start + m.index + m[0].indexOf("“") + 1;
  return MANNER_TYPES.flatMap(([word, type]) => {
    const at = (m[1] as string).indexOf(word);
    return at < 0 ? [] : [{ type, span: { start: base + at, end: base + at + word.length } }];
  });
}

/** 同时，市县两级联动|开展殡葬领域专项巡察: no verb before it. */
const TOGETHER = /(?:^|[，。；：])(?:[省市县区乡镇、]{2,5}|上下)(?:[两三四]级)?(联动)(?:开展|进行|实施)[^，。；对]{0,16}巡[察视]/u;

/** 本轮巡察采取市县联动方式. */
function jointIn(doc: Doc, s: Sentence): Span | undefined {
  const m = s.text.includes("联动") ? (JOINT.exec(s.text) ?? TOGETHER.exec(s.text)) : null;
  if (!m || !/巡[察视]|[本此这一]轮/u.test(s.text) || !ROUND.test(s.text)) return undefined;
  const at = s.span.start + m.index;
  const lead = leadOf(doc, at).text;
  if (NOT_SAID.test(lead.slice(-20)) || /(?<!部署|工作|有关|总体|统一|的)要求|强调|指出/u.test(lead)) return undefined;
  const start = at + m[0].indexOf("联动");
  return { start, end: start + 2 };
}
