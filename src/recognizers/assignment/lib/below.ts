/** The lists on the lines below that of a team. */
import { BULLETS, ITEM_NUMBER } from "../../../chars.js";
import type { Block, Context, Span } from "../../../types.js";
import { teamHead } from "./around.js";
import { isSure, listsIn } from "./cells.js";
import { countedPlace, type Group, PLACE_FIRST, placeAt } from "./groups.js";

const NUMBER = new RegExp(`^(?:${ITEM_NUMBER}|[${BULLETS}*-]|—{1,2})\\s*`, "u");
/** 组长：甲　副组长：乙, between the team and its units. */
const LEADERS = /^[^\p{L}]{0,3}(?:副?组\s*长|联络员|联系人|负责人)：[^。；]{2,60}$/u;

/**
 * The line below that of a team, or the lines, each of units alone, behind that of its head. Party organisations go on as far as
 * they may; plain names (县档案馆) only where nothing but units stands between two teams, for below a cell of a table stands the next.
 */
export function listsBelow(text: string, blocks: readonly Block[], ctx: Context): Group[] {
  const { lines, end } = linesBelow(text, blocks, ctx);
  const endsLine = ({ end: at }: Span): boolean => blocks.some((b) => b.span.end === at);
  const clean =
    lines.length > 1 && closes(blocks[end]) && lines.every(({ span, reading }) => reading.unexplained.length === 0 && endsLine(span));
  const out: Group[] = [];
  for (const [i, cell] of lines.entries()) {
    const sure = clean || isSure(cell.reading);
    if (i > 0 && !sure) break;
    out.push(cell);
    if (!sure) break;
  }
  return out;
}

/** @returns the lists, and the index of the first line that is none */
function linesBelow(text: string, blocks: readonly Block[], ctx: Context): { lines: Group[]; end: number } {
  const lines: Group[] = [];
  let town: ReturnType<typeof countedPlace>;
  let end = 0;
  for (; end < blocks.length; end++) {
    const block = blocks[end] as Block;
    const counted = townAbove(text, block, blocks[end + 1], ctx);
    if (counted) {
      town = counted;
      continue;
    }
    if (lines.length === 0 && LEADERS.test(block.text)) continue;
    const number = NUMBER.exec(block.text)?.[0].length ?? 0;
    const label = PLACE_FIRST.exec(block.text.slice(number));
    const start = block.span.start + number + (label?.[0].length ?? 0);
    if (teamHead(block) || text.slice(start, block.span.end).includes("：")) break;
    const [cell] = listsIn(text, { start, end: block.span.end }, ctx);
    // The line right below the team may be that of its leader.
    if (!cell && (end > 0 || block.text.endsWith("。"))) break;
    if (!cell) continue;
    const from = block.span.start + number + (label ? placeAt(label) : 0);
    const place = label ? { start: from, end: from + (label[1] as string).length } : town?.place;
    cell.reading.items.push(...(town?.counts ?? []));
    if (town) town = { ...town, counts: [] };
    lines.push(place ? { ...cell, place } : cell);
  }
  return { lines, end };
}

/** 云岭镇（3个村）, and its villages on the line below. */
function townAbove(text: string, block: Block, below: Block | undefined, ctx: Context): ReturnType<typeof countedPlace> {
  const town = countedPlace(text, block.span, ctx);
  if (town?.length !== block.text.length || town.counts.length === 0 || !below || teamHead(below)) return undefined;
  const start = below.span.start + (NUMBER.exec(below.text)?.[0].length ?? 0);
  return listsIn(text, { start, end: below.span.end }, ctx).length > 0 ? town : undefined;
}

/** What stands behind the last unit of a team: the next team, the next kind, the next section, a sentence. */
const closes = (next: Block | undefined): boolean =>
  next === undefined ||
  teamHead(next) !== undefined ||
  /巡[察视]|“回头看”|。|^[一二三四五六七八九十]{1,2}、|^(?:举报|联系|值班)?电话|^(?:电子)?邮箱|^来信|^(?:0\d{2,3}[-—－]?)?\d{7,11}(?:\s|$)|^[\w.]+@/u.test(
    next.text,
  );
