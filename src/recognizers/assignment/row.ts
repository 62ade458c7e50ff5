import { readList } from "../../grammar/list.js";
import type { Block, Context, Doc, Found, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { teamHead, typesOfSection } from "./lib/around.js";
import { assignment, covered, mannerAfter, taken, typesWithin } from "./lib/clause.js";

/** Behind a list on the line of its team: how to reach it, who leads it. */
const BEHIND = /[，；。\s]?(?:联系|值班|举报|电话|手机|信箱|邮箱|组长|负责人|地址|来信)/u;

/** Tables and lists by team: 第一巡察组 | 甲、乙, or the team on one line and its units on the next. */
export const row: Recognizer<"assignment"> = {
  id: "recognizers/assignment/row",
  summary: "按组列出的表格行：第一巡察组　甲、乙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = doc.blocks.filter((b) => b.kind === "body" || b.kind === "row" || b.kind === "heading");
    blocks.forEach((block, i) => {
      const head = teamHead(block);
      if (!head) return;
      const line = ownLine(block, head.length) ?? nextLine(blocks[i + 1]);
      if (!line || taken(found, line.start) || covered(out, line.start)) return;
      const cell = firstList(doc.text, line, ctx);
      if (!cell) return;
      for (const { span, reading } of groupsOf(doc.text, cell, ctx)) {
        const manner = mannerAfter(doc.text, found, reading.items.at(-1)?.span.end ?? span.end, block.span.end);
        const own = manner?.types ?? (span === cell.span ? typesWithin(found, block.span.start, line.end) : []);
        const types = own.length > 0 ? own : typesOfSection(doc, found, block.span.start);
        out.push(assignment(row, span, types, reading, "row", { team: head.team }));
      }
    });
    return out;
  },
};

interface Group {
  readonly span: Span;
  readonly reading: ListReading;
}

/** 甲局、乙局；丙镇、丁乡（巡察“回头看”）: what a bracket says of the last of them it says of those behind ； alone. */
function groupsOf(text: string, whole: Group, ctx: Context): Group[] {
  const { start, end } = whole.span;
  if (!text.slice(start, end).includes("；") || !text.slice(start, end).endsWith("）")) return [whole];
  const out: Group[] = [];
  for (let from = start; from < end; ) {
    const mark = text.indexOf("；", from);
    const to = mark < 0 || mark > end ? end : mark;
    const span = { start: from, end: to };
    out.push({ span, reading: readList(text, span, ctx, true) });
    from = to + 1;
  }
  return out;
}

function ownLine(block: Block, from: number): Span | undefined {
  const lead = /^[\s：|｜\t]*(?:(?:负责|进驻)(?:巡[察视])?：?)?/u.exec(block.text.slice(from))?.[0].length ?? 0;
  const rest = block.text.slice(from + lead);
  if (rest === "") return undefined;
  const cut = BEHIND.exec(rest)?.index ?? rest.length;
  const start = block.span.start + from + lead;
  return { start, end: start + cut };
}

const nextLine = (block: Block | undefined): Span | undefined =>
  block && !teamHead(block) && !block.text.includes("：") ? block.span : undefined;

/** The first cell that is a list; cells with a telephone or the names of people are none. */
function firstList(text: string, line: Span, ctx: Context): Group | undefined {
  const whole = text.slice(line.start, line.end).replace(/[；。：]$/u, "");
  if (/[。：]/u.test(whole)) return undefined;
  let at = line.start;
  for (const cell of whole.split(/[\t|｜　]|\s\s/u)) {
    const start = text.indexOf(cell, at);
    at = start + cell.length;
    if (cell.trim() === "") continue;
    const span = { start, end: at };
    const reading = readList(text, span, ctx, true);
    const units = reading.items.filter((u) => u.kind === "unit").length;
    if (units > 0 && reading.unexplained.length <= units / 2) return { span, reading };
  }
  return undefined;
}
