import { matches } from "../matches.js";
import { isHeadOfTable, MOST_LINES, opensRow } from "./columns.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const LINE = /[^\n]+/g;
const SEPARATOR = /[\t|｜]/g;
/** Fewer columns have no need of names. */
const LEAST = 3;

/** A whole unit on each side of the line break; a row that was broken at its width is another matter. */
const UNIT =
  /(?:^|[、，；])(?!党[组委工总支])\p{Script=Han}{2,}(?:党组|党委|党工委|总支|支部|[局委办部院校会站社馆所镇乡村]|中心|公司|集团|街道|社区)(?:（[^（）]{1,12}）)?$/u;
const lastCell = (line: string): string => line.split(SEPARATOR).at(-1) ?? "";

const firstCell = (line: string): string => line.split(SEPARATOR, 1)[0] ?? "";
const separators = (line: string): number => line.match(SEPARATOR)?.length ?? 0;

/** A row whose list has a line for each unit: its cells are counted, and the lines between stand in one. */
export const tableCells: Repair = {
  id: "clean/table-cells",
  code: "table-rows",
  summary: "The lines within one cell of a table are one line again",
  needs: Flag.Separator,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    const lines = matches(LINE, text).map((m) => ({ start: m.index, text: m[0] }));
    /** Separators of a row, as the last head has them; 0 outside a table. */
    let width = 0;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as { start: number; text: string };
      const own = separators(line.text);
      if (own + 1 >= LEAST && isHeadOfTable(line.text.split(SEPARATOR).map((c) => c.trim()))) width = own;
      else if (own === 0 || own >= width || !opensRow(firstCell(line.text))) continue;
      else {
        const count = linesOfRow(
          lines.slice(i, i + MOST_LINES).map((l) => l.text),
          width,
        );
        for (let k = 1; k < count; k++) {
          const [before, next] = [lines[i + k - 1], lines[i + k]] as [typeof line, typeof line];
          const end = next.start + next.text.length - next.text.trimStart().length;
          edits.push({ start: before.start + before.text.trimEnd().length, end, text: "、" });
        }
        i += Math.max(0, count - 1);
      }
    }
    return edits;
  },
};

/** 县发展和改革委 | 员会党组: the rest of a name that was broken at the width of its cell. */
const REST = /^(?:员会|会党|合会|合社|销社|务局|理局|革局|育局|公室|有限|股份|责任|机关党|分公司|(?:管理|监督|服务|建设|保障)(?:局|中心))/u;

/** How many lines make a row as wide as the head; 0 where none do. */
function linesOfRow(lines: readonly string[], width: number): number {
  let sum = 0;
  for (const [i, line] of lines.entries()) {
    const first = firstCell(line).trim();
    if (
      line.includes("。") ||
      (i > 0 && (opensRow(first) || REST.test(first) || !UNIT.test(first) || !UNIT.test(lastCell(lines[i - 1] as string).trim())))
    )
      return 0;
    sum += separators(line);
    if (sum >= width) return sum === width ? i + 1 : 0;
  }
  return 0;
}
