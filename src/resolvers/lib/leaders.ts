/** Who leads a team: 组长：王某某　副组长：李某某、张某某, on the lines under its name or in a column of a table. */
import { matches } from "../../matches.js";
import { teamHead } from "../../recognizers/assignment/lib/around.js";
import { tablesOf } from "../../recognizers/assignment/lib/table.js";
import type { Cell } from "../../recognizers/assignment/lib/table-cells.js";
import { Mark } from "../../segment/marks.js";
import type { Block, Doc, Span } from "../../types.js";

export interface Leader {
  readonly name: string;
  readonly span: Span;
  readonly role: string | undefined;
  readonly roleSpan: Span | undefined;
}

export interface Led {
  readonly team: { readonly name: string; readonly span: Span };
  readonly leaders: readonly Leader[];
}

/** The label must carry a colon, or begin the line: 组长作动员讲话 names nobody. */
const LABEL = /(副组长|组长|联络员)(?:（[^）]{1,10}）)?\s?(：|\s|$)/gu;
const NAME = /^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}$|^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u;
/** What ends a row of names on the same line. */
const NEXT = /副组长|组长|联络员|联系|电话|手机|邮|被?巡[察视]|地址|成员|对象|单位|[；。：]/u;

/** Names between two offsets, separated by 、 or blanks. */
function namesIn(text: string, start: number, end: number, role: string | undefined, roleSpan: Span | undefined): Leader[] {
  const out: Leader[] = [];
  for (const m of matches(/[^、，\s（）]+(?: [^、，\s（）](?=[、，\s（）]|$))?/gu, text.slice(start, end))) {
    if (!NAME.test(m[0])) break;
    const at = start + m.index;
    out.push({ name: m[0].replace(/\s/gu, ""), span: { start: at, end: at + m[0].length }, role, roleSpan });
  }
  return out;
}

function labelled(text: string, block: Block): Leader[] {
  const out: Leader[] = [];
  for (const m of matches(LABEL, block.text)) {
    const first = m.index <= 5;
    if (m[2] !== "：" && !first) continue;
    const from = m.index + m[0].length;
    const stop = NEXT.exec(block.text.slice(from));
    const start = block.span.start;
    const roleSpan = { start: start + m.index, end: start + m.index + (m[1] as string).length };
    out.push(...namesIn(text, start + from, start + (stop ? from + stop.index : block.text.length), m[1], roleSpan));
  }
  return out;
}

/** How many lines under its name may still speak of a team. */
const REACH = 5;

export function leadersOf(doc: Doc): Led[] {
  const out: Led[] = [];
  let last: { team: Led["team"]; leaders: Leader[] } | undefined;
  const liaison = doc.text.includes("联络员");
  doc.blocks.forEach((block, i) => {
    const isLabelled = (block.marks & Mark.Team && block.text.includes("组长")) || (liaison && block.text.includes("联络员"));
    const team = isLabelled && block.text.length < 200 ? teamAbove(doc, i) : undefined;
    const leaders = team ? labelled(doc.text, block) : [];
    if (!team || leaders.length === 0) return;
    if (last?.team !== team) {
      last = { team, leaders: [] };
      out.push(last);
    }
    last.leaders.push(...leaders);
  });
  return out.concat(tableLeaders(doc));
}

/** The team that the line or one a little above it is under. */
function teamAbove(doc: Doc, at: number): Led["team"] | undefined {
  for (let i = at; i >= Math.max(0, at - REACH); i--) {
    const head = teamHead(doc.blocks[i] as Block);
    if (head) return head.team;
  }
  return undefined;
}

function tableLeaders(doc: Doc): Led[] {
  const out: Led[] = [];
  for (const { columns, header, rows } of tablesOf(doc)) {
    const columnsOfLeaders = header.flatMap((cell, c) => (/^(?:副?组长|负责人)$/u.test(cell.text) ? [{ cell, c }] : []));
    if (columnsOfLeaders.length === 0) continue;
    for (const cells of rows) {
      const team = columns.team === undefined ? undefined : cells[columns.team];
      if (!team) continue;
      const leaders = columnsOfLeaders.flatMap(({ cell, c }) => namesOfCell(doc, cell, cells[c]));
      if (leaders.length > 0) out.push({ team: { name: team.text, span: team.span }, leaders });
    }
  }
  return out;
}

/** A cell with labels of its own was read with its line. */
function namesOfCell(doc: Doc, header: Cell, cell: Cell | undefined): Leader[] {
  if (!cell || /组长/u.test(cell.text)) return [];
  const role = header.text === "负责人" ? undefined : header.text;
  return namesIn(doc.text, cell.span.start, cell.span.end, role, role === undefined ? undefined : header.span);
}
