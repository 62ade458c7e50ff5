import { readClosing } from "../../grammar/counts.js";
import { readList } from "../../grammar/list.js";
import { unitNamed } from "../../grammar/names.js";
import { type Segment, splitSegments } from "../../grammar/segments.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { teamAround } from "./lib/around.js";
import { assignment, covered, type TypeAt, taken, teamBefore } from "./lib/clause.js";

/** What makes a sentence one about inspection, or the one before it the question that it answers. */
const SUBJECT = /巡[察视]|组|名单|清单|体检|会诊|问诊|诊|考卷|靶|进驻|反馈/u;
/** Letters after which a list may begin: 依次是, 走进, 面对的是, 驻点. */
const BEGINS = new Set("是为有进到入对向的点驻查：“");
/** How a clause goes on behind its list. */
const GOES_ON =
  /^(?:等(?!级)|赫然|榜上|悉数|全部|都|均|也|将|被|接受|迎来|在列|位列|共|成为|登上|坐上|走进|进入|列入|三家|两家|首批|率先|最先|先行|第一批|首先)/u;
/** Behind the list: its units only send somebody, or do something. */
const ACTORS =
  /^(?:等)?(?:\d{1,3}个|[一二两三四五六七八九十]{1,2}[个家])?(?:单位|部门|地|党组织)?(?:的)?(?:党组织)?(?:主要|党政|相关|有关|分管|班子)?(?:负责|领导|同志|人员|书记|局长|主任|镇长|校长|院长|干部|代表|成员|介绍|参加|要|须|应|把|共同|提供|协助|移交|出席|列席|作|分别作|表态|汇报|交流|发言|抽调|选派|联合|会同|主办|承办|协办|党组书记|党委书记|党工委书记)/u;
/** Where people can put what they have to say is no list of units, nor is where teams live. */
const ELSEWHERE = /意见箱|信箱|张贴|接访|接待|地址|设在|参加会议|出席/u;
/** A verb that the first unit of a row would swallow. */
const VERB = /是|(?<![国公私所])有(?![限色线])|巡[察视]|进驻|面向|选取|分赴|奔赴|走进|走到|来到|由|^[驻点赴对到]/u;
const HELPERS = /(?:赴|前往|抽调|从|由|会同|联合|邀请|来自|印发|兼任|调研|走访|抄送|配合|比如|例如|像|譬如)\p{Script=Han}{0,3}$/u;
/** 合起来13个单位党组织, 共17家单位: the number behind the list. */
const ALTOGETHER =
  /^(?:赫然在列|榜上有名|在列|悉数在列|入列)?，?(?:合起来|加起来|合计|共计|共有|共|一共|总共)((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户][^，。；：\d]{1,12})/u;
/** Fewer are named in passing. */
const ENOUGH = 3;

/** The list that a clause tells in words of its own: 这回坐上“诊椅”的，依次是甲局、乙局、丙局，合起来3个单位党组织. */
export const told: Recognizer<"assignment"> = {
  id: "recognizers/assignment/told",
  summary: "叙述中的名单：依次是……、走进……、打开清单，……赫然在列",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    doc.sentences.forEach((s, i) => {
      if ((s.marks & Mark.Separator) === 0 || AROUND.has(doc.blocks[s.block]?.kind ?? "")) return;
      if (ELSEWHERE.test(s.text) || (!SUBJECT.test(s.text) && !SUBJECT.test(doc.sentences[i - 1]?.text ?? ""))) return;
      for (const span of runsOf(doc.text, s.span, ctx)) {
        if (taken(found, span.start) || covered(out, span.start) || isAside(doc.text, span, s)) continue;
        const reading = readList(doc.text, span, ctx, true);
        const units = reading.items.filter((item) => item.kind === "unit" && !item.parentOnly).length;
        if (units < ENOUGH || reading.unexplained.length > 0) continue;
        const end = sumUp(doc.text, span.end, s.span.end, reading, ctx);
        const types = typesBeside(doc, found, s, span);
        const counted = reading.items.some((item) => item.kind === "count" && item.count === units);
        const team = teamBefore(doc.text, span.start, s.span.start) ?? teamAround(doc, span.start);
        const force = counted || types.length > 0 ? "strong" : "weak";
        const place = placeOf(doc.text, span.start, s.span.start);
        out.push(assignment(told, { start: span.start, end }, types, reading, force, { ...(team && { team }), ...(place && { place }) }));
      }
    });
    return out;
  },
};

/** Blocks around the article. */
const AROUND: ReadonlySet<string> = new Set(["navigation", "dateline", "caption", "credits", "boilerplate"]);

/** Also where the row goes on with what is no unit that can be read. */
const isAside = (text: string, { start, end }: Span, s: Sentence): boolean =>
  /^[、和及与]/u.test(text.slice(end, end + 1)) ||
  ACTORS.test(text.slice(end, end + 24)) ||
  HELPERS.test(text.slice(Math.max(s.span.start, start - 8), start));

/** 白水镇：甲村、乙村: where they are, before a colon. */
const PLACE = /(?<!\p{Script=Han})\p{Script=Han}{1,10}(?:县|区|市|州|旗|盟|乡|镇|街道|苏木)(?=：$)/u;
function placeOf(text: string, at: number, from: number): Span | undefined {
  const base = Math.max(from, at - 14);
  const m = PLACE.exec(text.slice(base, at));
  return m ? { start: base + m.index, end: base + m.index + m[0].length } : undefined;
}

/** Where units stand in a row. */
function runsOf(text: string, { start, end }: Span, ctx: Context): Span[] {
  const runs: Span[] = [];
  let run: { start: number; end: number; many: number } | undefined;
  const close = (): void => {
    if (run && run.many >= ENOUGH) runs.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (const segment of splitSegments(text, start, end)) {
    const t = text.slice(segment.start, segment.end);
    if (unitNamed(t, segment.start, ctx) && !VERB.test(t)) {
      run ??= { start: segment.start, end: segment.end, many: 0 };
      run.end = segment.end;
      run.many++;
      continue;
    }
    // The last of a row goes over into the clause.
    const whole = run && (segment.joint === "、" || segment.joint === "，") ? endOfUnit(text, segment, ctx) : undefined;
    if (run && whole !== undefined) {
      run.end = whole;
      run.many++;
    }
    close();
    const first = whole === undefined ? startOfUnit(text, segment, ctx) : undefined;
    if (first !== undefined) run = { start: first, end: segment.end, many: 1 };
  }
  close();
  return runs;
}

/** 依次是|县发改局 */
function startOfUnit(text: string, { start, end }: Segment, ctx: Context): number | undefined {
  for (let at = start + 1; at < end - 2; at++) {
    if (BEGINS.has(text[at - 1] as string) && !VERB.test(text.slice(at, end)) && unitNamed(text.slice(at, end), at, ctx)) return at;
  }
  return undefined;
}

/** 合枞公司|赫然在列, 管理中心等7家单位| */
function endOfUnit(text: string, { start, end }: Segment, ctx: Context): number | undefined {
  if (readClosing(text.slice(start, end).replace(/(?<=党)组织$/u, ""), ctx)) return end;
  for (let at = end - 1; at > start + 2; at--) {
    if (!GOES_ON.test(text.slice(at, at + 4))) continue;
    const left = text.slice(start, at);
    if (unitNamed(left, start, ctx)) return at;
    // 都尔本镇党委这6个党组织|在列
    const closing = readClosing(left, ctx);
    if (closing && unitNamed(closing.left, start, ctx)) return at;
  }
  return undefined;
}

/** Reads the number behind the list into it. @returns where it ends */
function sumUp(text: string, from: number, to: number, reading: ListReading, ctx: Context): number {
  const m = ALTOGETHER.exec(text.slice(from, to));
  if (!m) return from;
  const end = from + m[0].length;
  const { items } = readList(text, { start: end - (m[1] as string).length, end }, ctx, true);
  reading.items.push(...items.filter((item) => item.kind === "count"));
  return end;
}

/** The types said behind the list in its sentence, else those before it. */
function typesBeside(doc: Doc, found: Found, s: Sentence, list: Span): readonly TypeAt[] {
  // 丙局这3个党组织在列，并对丁村开展延伸巡察: another list has its own.
  const all = found.within("inspection", s.span).filter((m) => !taken(found, m.span.start));
  const behind = all.find((m) => m.span.start >= list.end);
  const before = all.findLast((m) => m.span.end <= list.start);
  if (behind) return behind.value.types;
  // 就某领域专项巡察及甲乡、乙局: the type is of another matter.
  return before && !/[及和、；。]/u.test(doc.text.slice(before.span.end, list.start)) ? before.value.types : [];
}
