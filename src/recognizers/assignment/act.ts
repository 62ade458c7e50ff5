import { readList } from "../../grammar/list.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer } from "../../types.js";
import { assignment, sentencesOf, taken, teamBefore, typesWithin } from "./lib/clause.js";

/** 开展常规巡察, 进行巡察“回头看”, 的巡察: the act that the list before it undergoes. */
const ACT =
  /(?:(?:开展|进行|实施|实行|(?<!党)组织(?!部|机构|关系)|启动|展开)(?:了|过|为期[^，。；]{1,8}的)?((?:(?!开展|进行)[^，。；！？：对]){0,45}?)|的(?:常规|专项|专题|机动|提级|交叉|延伸|联动|式|“|”|、|和)*)(?:巡[察视]|“回头看”)(?!组|办|机构|工作|干部|整改|反馈|意见|期间|公告|报告|底稿|方案|成果|质量|时|全覆盖|发现|移交|任务|中|“回头看”(?:反馈|整改|情况))(?:监督|检查)?(?:(?:暨|和|、)?“?回头看”?)?/gu;
/** The word that opens a list; not in 对照, 针对, 对口 … */
const OPENER = /(?<![针面应绝相核比查反校派])对(?!照|象|于|口|接|标|此|应|方|待|付|策|话|账|外开放|台|号|比|症|路|党忠诚)/gu;
/** How it is done stands between list and act, too: 采取“一托二”方式, 用三个月时间. */
const MANNER = /[，、]?(?:采取|采用|通过|以|按照?|用|为期|历时|集中|从|自|于|利用)[^，、。；]{2,30}(?:方式|形式|办法|模式|时间|工作日|个月|天|周|起|止|左右)(?:，)?$/u;
const ADVERB = /(?:，|\s|分别|同步|共同|集中|统一|一并|同时|陆续|再次|(?<!党)组织|党组织(?=分别)|逐一|全面|等)+$/u;

function readBefore(text: string, from: number, to: number, ctx: Context): { reading: ListReading; start: number } | undefined {
  let best: { reading: ListReading; start: number } | undefined;
  let end = to;
  const tail = ADVERB.exec(text.slice(from, end));
  if (tail && !/等$/u.test(tail[0])) end -= tail[0].length;
  const manner = MANNER.exec(text.slice(from, end));
  if (manner) end -= manner[0].length;
  for (const m of text.slice(from, end).matchAll(OPENER)) {
    const start = from + m.index + 1;
    if (end - start < 2) continue;
    const reading = readList(text, { start, end }, ctx, true);
    if (!best || score(reading) > score(best.reading)) best = { reading, start };
    if (reading.unexplained.length === 0 && reading.items.length > 0) break;
  }
  return best;
}
const score = (r: ListReading): number => r.items.length - 2 * r.unexplained.length;

/** 对甲、乙及所辖8个社区开展常规巡察；对丙开展专项巡察. */
export const act: Recognizer<"assignment"> = {
  id: "recognizers/assignment/act",
  summary: "对……开展（进行、实施）某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of sentencesOf(doc)) {
      if (!/对/u.test(sentence.text) || !/巡[察视]/u.test(sentence.text)) continue;
      let from = 0;
      for (const m of sentence.text.matchAll(ACT)) {
        const list = readBefore(doc.text, sentence.start + from, sentence.start + m.index, ctx);
        const actEnd = m.index + m[0].length;
        if (!list) {
          if (/[。；]/u.test(m[0])) from = actEnd;
          continue;
        }
        const extra = /^(?:、|和|及|暨|和同步|，，?(?:一并|同步|同时|并)(?:对其)?开展|并开展)[^，。；对]{0,16}巡[察视](?:“?回头看”?)?(?=[，。；、]|$)/u.exec(sentence.text.slice(actEnd));
        const end = actEnd + (extra?.[0].length ?? 0);
        const begin = list.start - 1;
        // 开展“回头看” without 巡察 is said of projects and of rectification, too: it counts only with units.
        if (list.reading.items.length === 0 && !/巡[察视]/u.test(m[0])) continue;
        if (taken(found, begin)) continue;
        const types = typesWithin(found, sentence.start + m.index, sentence.start + end);
        types.push(...typesBefore(doc.text, sentence.start + from, begin, ctx).filter((t) => !types.some((o) => o.type === t.type)));
        const place = placeBefore(doc.text, sentence.start + from, begin);
        const team = teamBefore(doc.text, begin, sentence.start + from);
        out.push(
          assignment(act, { start: begin, end: sentence.start + end }, types, list.reading, "strong", { ...(place && { place }), ...(team && { team }) }),
        );
        from = end;
      }
    }
    return out;
  },
};

/** 采取提级交叉方式，对…: the manner said before the list. */
const MANNER_BEFORE = /(?:采取|采用|实行|以|通过)([^，。；]{2,16})(?:方式|形式|模式)，?(?:同步|同时|另)?(?:组织|统筹)?[^，。；对]{0,24}$/u;
function typesBefore(text: string, from: number, to: number, ctx: Context): { type: string; span: { start: number; end: number } }[] {
  const m = MANNER_BEFORE.exec(text.slice(Math.max(from, to - 60), to));
  if (!m) return [];
  const start = to - m[0].length + m[0].indexOf(m[1] as string);
  const lexicon = ctx.lexicon("inspection-types");
  const out: { type: string; span: { start: number; end: number } }[] = [];
  for (let i = 0; i < (m[1] as string).length; i++) {
    const length = lexicon.matchAt(m[1] as string, i);
    if (length === 0) continue;
    out.push({ type: lexicon.value((m[1] as string).slice(i, i + length)) as string, span: { start: start + i, end: start + i + length } });
  }
  return out;
}

/** 赴利辛县对县教育局…: the place under which the list stands. */
function placeBefore(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const m = [...text.slice(from, to).matchAll(/[赴到往](?![我全本])(\p{Script=Han}{1,7}?(?:自治县|自治旗|县|市|区|旗|州|盟))(?![市县区旗州盟])(?=[，、]|对|，?(?:与|和|同)|$|\p{Script=Han})/gu)].at(-1);
  if (!m) return undefined;
  const start = from + m.index + 1;
  return { start, end: start + (m[1] as string).length };
}
