import { charSet, ITEM_NUMBER } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import type { Assignment, Context, Doc, Found, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { typesOfSection } from "./lib/around.js";
import { THIS_TIME, wordsBetween } from "./lib/before-verb.js";
import { assignment, lastBreak, readOpenList, type TypeAt, taken, typesWithin, typeWords, withTogether } from "./lib/clause.js";
import { LISTED, mayHoldVerb, objectOf, STRESSED, saysBefore, VERB } from "./lib/listed-verb.js";

/** 仍为常规巡察|，同时一并开展专项巡察: both. */
const AS_WELL =
  /^(?:进行|开展|实施)?(?:之?外|以外)?，(?:(?:但|因|鉴于)[^，。；]{2,30}，)?(?:同步|同时|一并|又|也|还){1,2}(?:开展|进行|接受|实施)(?!\d|[一二两三四五六七八九十]{1,3}个)[^，。；对]{0,18}(?:巡[察视](?:“回头看”)?|“回头看”)(?=[，。；]|$)/u;
function behindMore(text: string, at: number, to: number): number {
  return at + (AS_WELL.exec(text.slice(at, to))?.[0].length ?? 0);
}
const isBreak = charSet("；。：");
/** Words after which a list may begin. */
const INTRODUCES =
  /(?:获悉|了解到|据悉|据了解|(?<![镇乡]|街道|苏木)[另还]有|(?<=巡[察视])有(?=[\d一二三四五六七八九十])|其中|这(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：]{1,6}[里中内]|新增(?!镇|乡|村)|增列|追加|此次|本轮|本次|这次|(?<![解开免清排拆消扫])除(?![^，。；、]{2,8}(?:巡[察视]|“回头看”)(?:之?外|以外))|(?:筛选|挑选|遴选|选取|选择|选定|抽取|确定)(?:出|了)?(?=\d|[一二两三四五六七八九十]{1,3}[个家所]))，?/gu;

/** 把甲、乙列为常规巡察对象; 2个省辖市被列为常规巡视对象. */
export const listedAs: Recognizer<"assignment"> = {
  id: "recognizers/assignment/listed-as",
  summary: "……被列为某类巡察对象、接受某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    let known: boolean | undefined;
    const isListed = (): boolean => {
      known ??= LISTED.test(doc.text);
      return known;
    };
    for (const { text, span } of doc.sentences.filter(mayHoldVerb)) {
      let from = 0;
      for (const m of matches(VERB, text)) {
        const object = objectOf(text, m);
        if (object === undefined || !isListed()) continue;
        const head = text.slice(Math.max(from, lastBreak(text, m.index, isBreak) + 1, readUntil(found, span.start, m.index)), m.index);
        const base = m.index - head.length;
        const verb = span.start + m.index;
        const between = wordsBetween(text.slice(0, m.index), object);
        const listEnd = verb - between;
        const opener = OPENER.exec(head.slice(0, head.length - between));
        const listStart = span.start + base + (opener ? behindReason(head, opener.index + opener[0].length) : listAt(head));
        const besides = m[0].startsWith("还");
        if ((listEnd - listStart < 2 && !besides) || taken(found, listStart)) continue;
        const whole = besides ? readAmong(doc.text, span.start + base, listEnd, ctx) : readWhole(doc.text, listStart, listEnd, ctx);
        if (!whole) continue;
        const begin = opener && whole.start === listStart ? span.start + base + opener.index : whole.start;
        const end = behindMore(doc.text, verb + m[0].length + object.length, span.end);
        const said = withTogether(typesOf(doc, found, saysBefore(text, m) ? listEnd : verb, { start: begin, end }, ctx), doc.text, end);
        const types = [...inheritedTypes(found, span.start, begin, text.slice(0, m.index), object), ...said];
        out.push(assignment(listedAs, { start: begin, end }, types, whole.reading, "strong"));
        from = end - span.start;
      }
    }
    return out;
  },
};

/** Said with the verb (采取提级方式巡察), else at the head of the section: 打法一：常规巡察。甲镇、乙镇党委，由第一巡察组承担. */
function typesOf(doc: Doc, found: Found, from: number, { start, end }: Span, ctx: Context): readonly TypeAt[] {
  const said = typesWithin(found, from, end);
  if (said.length > 0) return said;
  const words = doc.text.slice(from, end);
  const manner = /方式|形式|模式|延伸[范对名]/u.test(words) ? typeWords(words, from, ctx) : [];
  return manner.length > 0 ? manner : typesOfSection(doc, found, start);
}

const OF_THOSE = /这(\d{1,3})[个家所][^，。；：]{1,6}[里中内]，?[^。；：]{2,120}$/u;
/**
 * 对…所辖29个村开展常规巡察。这29个村里，甲村、乙村|一并开展“回头看”: beside the type of all of them;
 * …开展常规巡察，其中甲村、乙村|列为重点: that of the clause before.
 */
function inheritedTypes(found: Found, from: number, begin: number, before: string, object: string): readonly TypeAt[] {
  if (STRESSED.test(object)) return found.within("assignment", { start: from, end: begin }).at(-1)?.value.types ?? [];
  const many = Number(OF_THOSE.exec(before)?.[1]);
  const counts = (a: Assignment): boolean => a.reading.items.some((i) => i.kind === "count" && i.count === many);
  return found.of("assignment").findLast((a) => a.span.end <= from && counts(a.value))?.value.types ?? [];
}

/** Where a clause before, of the same sentence, has read its own list. */
function readUntil(found: Found, base: number, at: number): number {
  const last = found.of("assignment").findLast((a) => a.span.end <= base + at && a.span.start >= base);
  return last ? last.span.end - base : 0;
}

/** 其中，甲村、乙村两个村前年巡过一遍，这次还要一并开展“回头看”: a clause stands between the list and its verb. */
function readAmong(text: string, from: number, to: number, ctx: Context): { start: number; reading: ListReading } | undefined {
  const at = text.slice(from, to).lastIndexOf("其中");
  if (at < 0) return undefined;
  let start = from + at + 2;
  if (text[start] === "，") start++;
  const reading = readOpenList(text, start, to, ctx);
  return reading.unexplained.length === 0 && reading.items.some((i) => i.kind === "unit") ? { start, reading } : undefined;
}

/** A text without full stops must not be read from each of its commas. */
const LONGEST = 2000;

/** 本轮由4个组承担，甲局、乙局接受专项巡察: the list that fills the stretch, or what is left of it behind a clause that names no unit. */
function readWhole(text: string, from: number, to: number, ctx: Context): { start: number; reading: ListReading } | undefined {
  // 丁社区（镇为常规巡察，村为提级巡察）: said in a bracket.
  const open = text.lastIndexOf("（", to);
  if (open >= from && text.indexOf("）", open) > to) {
    // 对甲局、乙局开展巡察（乙局为专项巡察，其余为常规巡察）
    const reading = readList(text, { start: open + 1, end: to }, ctx, true);
    return reading.unexplained.length === 0 && reading.items.length > 0 ? { start: open + 1, reading } : undefined;
  }
  let unread = -1;
  for (let start = Math.max(from, text.lastIndexOf("，", to - LONGEST) + 1); ; ) {
    const comma = text.indexOf("，", start);
    // No list that fills the stretch begins before the last word that none can read.
    if (comma < 0 || comma > unread) {
      const reading = readList(text, { start, end: to }, ctx, true);
      if (reading.unexplained.length === 0) return reading.items.length > 0 ? { start, reading } : undefined;
      unread = reading.unexplained.at(-1)?.start ?? -1;
    }
    const clause = { start, end: comma };
    if (comma < 0 || comma >= to - 2) return undefined;
    // 本轮巡察的6个党组织中，甲局为…: whose part they are.
    // 以常规方式巡察甲局，乙局接受机动巡察: it has a verb of its own.
    const before = text.slice(start, comma);
    if (!/[中里内]$/u.test(before) && !HAS_VERB.test(before) && readList(text, clause, ctx, true).items.length > 0) return undefined;
    start = comma + 1;
  }
}

/** 把甲局列为…, 确定甲局为…, 选择甲镇作为… */
const OPENER = /把|将|(?:确定|选择|选取|选定|遴选|挑选)(?=\p{Script=Han}{3})/u;
const HAS_VERB = /巡[察视]\p{Script=Han}{2}|开展|进行|实施|接受|[列纳]入/u;

/** 选取群众信访较多、近三年未开展过巡察的|丙镇丁村: what they were chosen for. */
const CHOSEN_FOR =
  /^(?:群众|信访|集体|班子|村级|党组织|历史|近[一二两三四五\d]年|多年|长期|问题|矛盾|此前)[^，。；]{2,70}(?:较[多大高强差重少好弱]|集中|突出|薄弱|强烈|靠后|[巡过未没]\p{Script=Han}{0,8}巡[察视])的(?=\p{Script=Han}{3})/u;
const behindReason = (head: string, at: number): number => at + (CHOSEN_FOR.exec(head.slice(at))?.[0].length ?? 0);

/** 根据县委统一部署，近日，甲局将接受巡察. */
const OPENING = /^(?:[^，。；、]{0,40}(?:部署|安排|要求|批准|同意|决定|规定|日|近日|日前|目前)，){1,3}/u;

/** 原定开展常规巡察的|县融媒体中心，…调整为专项巡察 */
const MEANT_FOR = /^(?:原定|原拟|原计划|原本?(?:[列纳]入|安排))[^，。；、的]{2,14}的(?=\p{Script=Han}{3})/u;
/** 机动巡察——县供销社原本列在… */
const TYPE_FIRST = /^[^，。；：、]{0,12}巡[察视](?:“回头看”)?—{1,2}/u;
const NUMBERED = new RegExp(`^\\s*${ITEM_NUMBER}`, "u");

/** 所辖村除甲村去年已试点巡察外，|其余26个村 */
const LEFT_OUT = /^[^。；]*除[^。；]{2,60}外，(?=其余|其他|剩余|剩下)/u;

/** Where a list that ends a clause begins: after its number, or the last word that introduces one. */
function listAt(whole: string): number {
  const head = whole.replace(THIS_TIME, "");
  let at = LEFT_OUT.exec(head)?.[0].length ?? 0;
  if (at > 0) return at;
  at = (OPENING.exec(head) ?? MEANT_FOR.exec(head) ?? TYPE_FIRST.exec(head) ?? NUMBERED.exec(head))?.[0].length ?? 0;
  for (const m of matches(INTRODUCES, head)) at = m.index + m[0].length;
  while (/[，\s]/u.test(head[at] ?? "")) at++;
  return at;
}
