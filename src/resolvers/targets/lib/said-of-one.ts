/** Types that a sentence says of one unit by its name: 甲局为常规巡察, 甲镇的巡察采取…方式, 甲县改为“回头看”. */
import { matches } from "../../../matches.js";
import { typesNear, typeWords } from "../../../recognizers/assignment/lib/clause.js";
import type { Context, Doc, Found, Sentence } from "../../../types.js";
import { type Entry, given, union } from "./entry.js";

const REPLACED = /改为|调整为|改成|转为|变更为|改作/gu;
/** 县林业局、县国有梅岭林场 | 林业局为常规巡察，梅岭林场为延伸巡察: each by a part of its name. */
const SHORT_IS = /(?<=^|[，；：|｜\s（])(\p{Script=Han}{2,14})[为是](?=(?:常规|专项|专题|机动|提级|交叉|延伸)巡[察视])/gu;
/** The words of it behind the name. */
const IS_TYPE = /[为是](?:常规|专项|专题|机动|提级|交叉|延伸)巡[察视]/u;
export function typesByShortName(doc: Doc, found: Found, entries: readonly Entry[]): void {
  if (entries.length === 0 || !IS_TYPE.test(doc.text)) return;
  for (const s of doc.sentences) {
    if (!IS_TYPE.test(s.text)) continue;
    const said = matches(SHORT_IS, s.text).flatMap((m) => {
      const of = entries.filter((e) => e.item.span.end <= s.span.start + m.index && e.item.read.stem.endsWith(m[1] as string));
      const at = s.span.start + m.index + m[0].length;
      const types = typesNear(found, at, at + 4);
      return of.length === 1 && types ? [{ entry: of[0] as Entry, types }] : [];
    });
    if (said.length > 1) for (const { entry, types } of said) entry.types = given(types, true);
  }
}

/** 其中，甲镇的巡察采取与市委联动的方式进行: one way more for that one. */
const WAY_OF = /([^，。；：、]{2,20})的巡[察视](?:工作)?[则将均]?(?:采取|采用|实行|以)([^，。；]{2,20}?)(?:方式|形式|模式)/gu;
/** 其中，甲公司党委、乙公司党委实行巡审联动: so it is for those. */
const IN_CONCERT = /其中，?([^。；]{2,80}?)(?:实行|采取|采用|开展|进行)[^，。；对]{0,12}(联动)(?=”?(?:方式|模式|巡|[，。；]))/u;
function concerted(s: Sentence, entries: readonly Entry[]): void {
  const m = s.text.includes("联动") ? IN_CONCERT.exec(s.text) : null;
  if (!m) return;
  const start = s.span.start + m.index + m[0].lastIndexOf("联动");
  const joint = given([{ type: "joint", span: { start, end: start + 2 } }], true);
  for (const entry of entries) if ((m[1] as string).includes(entry.item.name)) entry.types = union(entry.types, joint);
}

export function waysAdded(doc: Doc, entries: readonly Entry[], ctx: Context): void {
  if (entries.length === 0 || !(doc.text.includes("联动") || doc.text.includes("的巡"))) return;
  for (const s of doc.sentences) {
    concerted(s, entries);
    if (!s.text.includes("的巡")) continue;
    for (const m of matches(WAY_OF, s.text)) {
      const [whole, name, way] = m as unknown as [string, string, string];
      const entry = entries.find((e) => name.endsWith(e.item.read.stem));
      const types = typeWords(way, s.span.start + m.index + whole.indexOf(way, name.length), ctx);
      if (entry && types.length > 0) entry.types = union(entry.types, given(types, true));
    }
  }
}

/** 甲县不再开展常规巡视，改为“回头看”: units named before in the clause get the new type. */
export function replaceTypes(doc: Doc, found: Found, entries: readonly Entry[]): void {
  if (entries.length === 0 || doc.text.search(REPLACED) < 0) return;
  for (const s of doc.sentences) {
    for (const m of matches(REPLACED, s.text)) {
      const at = s.span.start + m.index;
      const next = typesNear(found, at, at + 11);
      if (!next) continue;
      const before = spokenOf(s.text.slice(0, m.index));
      for (const e of entries) if (before.includes(e.item.read.stem)) e.types = given(next, true);
    }
  }
}

/** 对甲、乙、丙开展常规巡察，其中乙因整改不力，由常规巡察|调整为…: those behind 其中 alone; 对甲、乙的巡察由常规|改为…: all. */
function spokenOf(sentence: string): string {
  const clause = sentence.slice(sentence.lastIndexOf("；") + 1);
  const among = clause.lastIndexOf("其中");
  if (among >= 0) return clause.slice(among);
  // 对甲、乙开展常规巡察，丙、丁，戊原定专项巡察，|改为…: what an act behind its list has closed is another matter.
  const closed = matches(CLOSED, clause).at(-1);
  const rest = closed ? clause.slice(closed.index + closed[0].length) : clause;
  return /\p{Script=Han}{3}(?:，|$)/u.test(rest) && NAMES.test(rest) ? rest : clause;
}
const CLOSED = /(?:开展|进行|实施|接受|实行|仍[为是按]|列为)(?!过)(?:了)?[^，。；、]{0,20}巡[察视](?:“回头看”)?，/gu;
const NAMES =
  /^(?!经|因|由于|鉴于|考虑|结合|根据|按)[^，]{0,6}\p{Script=Han}{2}(?:[局镇乡委办村部组社会院校学馆场所站联库]|中心|公司|集团|街道|社区|支部|机关)/u;
