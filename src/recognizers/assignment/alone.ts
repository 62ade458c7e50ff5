import { readPureList } from "../../grammar/list.js";
import type { Block, Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { articleLines, teamHead } from "./lib/around.js";
import { assignment, covered, taken } from "./lib/clause.js";

/** What stands in a cell of its own, between a list and the team that goes there. */
const LABEL = /^(?:被?巡[察视])?(?:地方|对象|单位|地区|党组织)$/u;
/** So many lines may stand between the list and its team. */
const NEAR = 2;
const LONGEST = 200;

/** 甲县、乙县, a line of units alone, above the line of the team that inspects them: a table whose cells were copied out of order. */
export const alone: Recognizer<"assignment"> = {
  id: "recognizers/assignment/alone",
  summary: "只有单位的一行，组名在其下",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    const blocks = articleLines(doc);
    blocks.forEach((block, i) => {
      if (!block.text.includes("、") || block.text.length > LONGEST || /[。：]/u.test(block.text)) return;
      const team = teamBelow(blocks.slice(i + 1, i + 1 + NEAR));
      const { start } = block.span;
      if (!team || taken(found, start) || covered(out, start)) return;
      const reading = readPureList(doc.text, block.span, ctx);
      if (!reading?.items.every((u) => u.kind === "unit")) return;
      out.push(assignment(alone, block.span, [], reading, "weak", { team }));
    });
    return out;
  },
};

/** The team of the next line, or of the one behind a label. */
function teamBelow([next, second]: readonly Block[]): ReturnType<typeof ownTeam> {
  if (!next) return undefined;
  return ownTeam(next) ?? (LABEL.test(next.text) && second ? ownTeam(second) : undefined);
}

const ownTeam = (block: Block) => {
  const head = teamHead(block);
  return head && head.length >= block.text.length - 1 ? head.team : undefined;
};
