import { isVillage } from "../../grammar/units.js";
import type { Assignment, Block, Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { articleLines } from "./lib/around.js";
import { leaveTowns, readLines, unitsOf } from "./lib/list-lines.js";

/** Lines below the number at most. */
const LINES_BELOW = 80;

/** 对6个村（社区）党组织开展提级巡察，时间两个月。 and below it six lines, which nothing but their number announces. */
export const countedAbove: Recognizer<"assignment"> = {
  id: "recognizers/assignment/counted-above",
  summary: "先说数目，名单在以下各行：对6个党组织开展巡察。↵甲局党组↵乙局党组",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = articleLines(doc);
    for (const { span, value } of found.of("assignment")) {
      const counts = countsOf(value);
      if (counts.length === 0) continue;
      const at = blocks.findIndex((b) => b.span.start <= span.start && b.span.end >= span.end);
      if (at < 0 || !saysOneThing(found, blocks[at] as Block, value)) continue;
      const announced = { rule: countedAbove, types: value.types, counted: [] };
      const below = readLines(doc, found, blocks.slice(at + 1, at + 1 + LINES_BELOW), announced, ctx);
      if (isWhole([...below.known, ...below.mentions], counts)) out.push(...below.mentions);
    }
    return out;
  },
};

/** The numbers of a clause that names nobody. */
function countsOf({ reading: { items }, force }: Assignment): readonly number[] {
  const counts = items.flatMap((i) => (i.kind === "count" ? [i.count] : []));
  return force === "weak" || counts.length < items.length ? [] : counts;
}

/** 对4个单位开展常规巡察，对2个村开展提级巡察: which of the lines below are of which? */
const saysOneThing = (found: Found, { span }: Block, { types }: Assignment): boolean =>
  found.within("assignment", span).every((a) => a.value.types.map((t) => t.type).join() === types.map((t) => t.type).join());

/** Whether the lines name just as many as the clause counts; towns may only say where the villages are. */
function isWhole(mentions: readonly Mention<"assignment">[], counts: readonly number[]): boolean {
  const wanted = new Set([...counts, counts.reduce((sum, n) => sum + n, 0)]);
  const units = unitsOf(mentions);
  if (wanted.has(units.length)) return units.length > 1;
  const villages = units.filter((u) => isVillage(u.read.category));
  return villages.length > 1 && wanted.has(villages.length) && leaveTowns(units);
}
