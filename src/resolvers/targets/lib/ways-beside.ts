/** Joint action of several levels and the ways of a team, where the text ties them to the units of one clause beside their type. */
import { type TypeAt, typeWords } from "../../../recognizers/assignment/lib/clause.js";
import type { Context, Doc, Mention } from "../../../types.js";

export function waysBeside(doc: Doc, clause: Mention<"assignment">, ctx: Context): readonly TypeAt[] {
  const joint = before(doc, clause) ?? inside(doc, clause) ?? after(doc, clause);
  return joint ? [joint] : waysOfTeam(doc, clause, ctx);
}

/** 与上级巡察机构上下联动，对甲公司开展常规巡察: done together, whatever its type; 与审计局联动 is help. */
const WITH =
  /(?:与[^，。；]{0,16}巡[察视][^，。；]{0,8}|与上级[^，。；]{0,12}|(?<=^|[，。；：、])(?:[省市州县区旗]{2,3}(?:[两三]级)?|[两三]级)(?:上下|同步)?)联动，$/u;
function before(doc: Doc, { span }: Mention<"assignment">): TypeAt | undefined {
  const words = doc.text.slice(Math.max(0, span.start - 32), span.start);
  if (!words.endsWith("联动，") || !WITH.test(words)) return undefined;
  return { type: "joint", span: { start: span.start - 3, end: span.start - 1 } };
}

/** 对甲厅、乙厅|采取省市县三级联动方式，开展专项巡视 */
const IN_CONCERT =
  /^(?:统一|分别|将|均|全部)?(?:采取|采用|实行|实施|以|按照?)(?:[省市州县区旗]{2,4}(?:[两三四]级)?|[两三四]级|上下)(?:上下|同步)?(联动)(?:的)?(?:方式|模式|形式|机制)?，/u;
function inside(doc: Doc, { span, value }: Mention<"assignment">): TypeAt | undefined {
  const words = doc.text.slice(value.reading.end, span.end);
  const m = words.includes("联动") ? IN_CONCERT.exec(words) : null;
  if (!m) return undefined;
  const start = value.reading.end + m[0].lastIndexOf("联动");
  return { type: "joint", span: { start, end: start + 2 } };
}

/** 对甲局的巡察采取市县上下联动方式进行. */
function after(doc: Doc, a: Mention<"assignment">): TypeAt | undefined {
  const words = a.value.types.length > 0 ? "" : doc.text.slice(a.span.end, a.span.end + 30);
  if (!words.includes("联动")) return undefined;
  const m = /^[^，。；]{0,16}?(联动)(?:的)?(?:方式|模式|形式)/u.exec(words);
  if (!m) return undefined;
  const start = a.span.end + m[0].indexOf("联动");
  return { type: "joint", span: { start, end: start + 2 } };
}

/** 市委第三提级交叉巡察组于7月6日至8月15日|对甲局开展专项巡察, 甲市交叉巡察第五组|进驻…, 市县联动巡察组|向…: how they inspect, beside what. */
const TEAM =
  /((?:提级|交叉|联动|机动){1,2})(?:第?[一二三四五六七八九十\d]{1,3})?(?:专项)?巡[察视](?:第?[一二三四五六七八九十\d]{1,3})?组[^。；、对并组）]{0,40}$/u;
/** 组建5个常规巡察组和2个|交叉巡察组: what all of them do is not theirs alone. */
const AMONG_OTHERS = /组(?:、|和|及|与|，)[^，。；组]{0,8}$/u;
function waysOfTeam(doc: Doc, { span, value }: Mention<"assignment">, ctx: Context): readonly TypeAt[] {
  // Without a type of its own, the clause has the team's (types.ts).
  if (value.types.length === 0) return [];
  const from = Math.max(0, span.start - LONGEST_TEAM);
  const words = doc.text.slice(from, span.start);
  const m = words.includes("组") ? TEAM.exec(words) : null;
  if (!m || AMONG_OTHERS.test(words.slice(0, m.index))) return [];
  return typeWords(m[1] as string, from + m.index, ctx).filter(({ type }) => !value.types.some((t) => t.type === type));
}
const LONGEST_TEAM = 60;
