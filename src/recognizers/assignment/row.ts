import { readList } from "../../grammar/list.js";
import type { Block, Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, taken, typesWithin } from "./lib/clause.js";

/** A line (or the head of one) that is the name of a team. */
const TEAM_LINE =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．]|[➤▶►●■◆◇•·>★☆※\-—\s]+)?[\s（【[]{0,2}(\p{Script=Han}{0,12}?第?[一二三四五六七八九十\d]{1,3}(?:常规|专项|提级|交叉|机动)?(?:巡[察视])?组|\p{Script=Han}{0,8}巡[察视](?:第)?[一二三四五六七八九十\d]{1,3}组)[\s）】\]]{0,2}(?=$|[\s：|｜\t])/u;

/** Tables and lists by team: 第一巡察组 | 甲、乙, or the team on one line and its units on the next. */
export const row: Recognizer<"assignment"> = {
  id: "recognizers/assignment/row",
  summary: "按组列出的表格行：第一巡察组　甲、乙",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = doc.blocks.filter((b) => b.kind === "body" || b.kind === "row" || b.kind === "heading");
    blocks.forEach((block, i) => {
      const m = TEAM_LINE.exec(block.text);
      if (!m) return;
      const team = { name: m[1] as string, span: at(block, m[0].indexOf(m[1] as string), (m[1] as string).length) };
      const rest = block.text.slice(m[0].length).replace(/^[\s：|｜\t]+/u, "").replace(/^(?:负责|进驻)(?:巡[察视])?[：]?/u, "");
      const own = rest !== "";
      const next = blocks[i + 1];
      const target = own
        ? { text: rest, start: block.span.end - rest.length }
        : next && !TEAM_LINE.test(next.text)
          ? { text: next.text, start: next.span.start }
          : undefined;
      if (!target || taken(found, target.start) || /[。：](?!$)|\d{7}/u.test(target.text)) return;
      // A cell with the number of the team's people or its leader is no list.
      const cells = target.text.replace(/[；。：]$/u, "").split(/\t|\s{2,}|[|｜]/u);
      let cellStart = target.start;
      for (const cell of cells) {
        const start = doc.text.indexOf(cell, cellStart);
        cellStart = start + cell.length;
        if (cell.trim() === "") continue;
        const reading = readList(doc.text, { start, end: start + cell.length }, ctx, true);
        const units = reading.items.filter((u) => u.kind === "unit").length;
        if (units === 0 || reading.unexplained.length > units / 2) continue;
        if (out.some((o) => start >= o.span.start && start < o.span.end)) continue;
        out.push(
          assignment(
            row,
            { start, end: start + cell.length },
            typesWithin(found, block.span.start, target.start + target.text.length),
            reading,
            "row",
            { team },
          ),
        );
        return;
      }
    });
    return out;
  },
};

const at = (block: Block, offset: number, length: number): { start: number; end: number } => ({
  start: block.span.start + offset,
  end: block.span.start + offset + length,
});
