import { readList, readPureList } from "../../grammar/list.js";
import { holdsVillages } from "../../grammar/units.js";
import type { Assignment, Context, Doc, Found, ListCount, ListReading, Mention, Recognizer, Span } from "../../types.js";
import { blockAt } from "./lib/around.js";
import { assignment, type TypeAt, typesWithin, typeWords } from "./lib/clause.js";
import { type Group, groupsOf, placesIn } from "./lib/groups.js";
import { CAPTION, tablesOf } from "./lib/table.js";
import type { Cell } from "./lib/table-cells.js";

/** 组别 | 巡察对象 | 巡察方式: the columns say who goes where and how. */
export const table: Recognizer<"assignment"> = {
  id: "recognizers/assignment/table",
  summary: "带表头的表格：组别、巡察对象、巡察方式、所属镇街",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { head, columns, header, rows } of tablesOf(doc)) {
      const caption = captionTypes(doc, found, head);
      const lists = listColumns(header, columns.list as number);
      const numbers = header.findIndex(({ text }) => NUMBERS.test(text.replace(/\s/gu, "")));
      for (const [cells, listColumn] of rows.flatMap((row) => lists.map((c) => [row, c] as const))) {
        const headTypes = typesWithin(found, header[listColumn]?.span.start ?? 0, header[listColumn]?.span.end ?? 0);
        // A row that lost a cell to merging still ends its list where the list's kind ends.
        const cell = (c: number | undefined): Cell | undefined => (c === undefined ? undefined : cells[c]);
        const list = cell(listColumn);
        if (!list || list.text === "") continue;
        const own = cell(columns.types);
        const types = own ? typesIn(found, own, ctx) : [];
        const reading = readList(doc.text, list.span, ctx, true);
        const units = reading.items.filter((i) => i.kind === "unit").length;
        if (units === 0 && types.length === 0) continue;
        if (reading.unexplained.length > Math.max(1, units)) {
          reading.items.length = 0;
          reading.unexplained.length = 0;
        }
        const team = cell(columns.team);
        const column = cell(columns.place);
        const start = listColumn === lists[0] ? ownLine(doc.text, cells[0] ?? list, list) : list.span.start;
        // A cell that was taken from the row above ends there.
        const end = lists.length > 1 ? list.span.end : Math.max(list.span.end, cells.at(-1)?.span.end ?? 0);
        const groups = placesIn(doc.text, { span: list.span, reading }, ctx).flatMap((g) => kindsIn(doc, found, g, ctx));
        out.push(...countsBelow(doc, found, header[numbers], cells[numbers], reading, ctx));
        groups.forEach((group, i) => {
          const place = group.place ?? (column && column.text !== "" ? column.span : undefined);
          const span = { start: i === 0 ? start : (group.place ?? group.span).start, end: i + 1 === groups.length ? end : group.span.end };
          const more = { ...(team && /组/u.test(team.text) && { team: teamIn(team) }), ...(place && { place }) };
          out.push(
            assignment(table, span, [group.types, types, headTypes, caption].find((t) => t.length > 0) ?? [], group.reading, "row", more),
          );
        });
      }
    }
    return out;
  },
};

/** 延伸村（社区）数: the column of what the units of a row have below them. */
const NUMBERS =
  /^(?:延伸)?(?:巡[察视])?(?:所辖|下辖)?(?:村（社区）|村、社区|村居|行政村|村|社区)(?:党组织)?(?:个?数|数量)$|^(?:数量|个数|总数)$/u;
/** 14个村、2个社区 beside 章口镇党委: of that town. */
function countsBelow(
  doc: Doc,
  found: Found,
  head: Cell | undefined,
  cell: Cell | undefined,
  beside: ListReading,
  ctx: Context,
): Mention<"assignment">[] {
  if (!head || !cell) return [];
  const reading = readPureList(doc.text, cell.span, ctx);
  const counts = reading?.items.filter((i) => i.kind === "count") ?? [];
  if (!reading || counts.length === 0 || counts.length < reading.items.length) return [];
  const units = beside.items.filter((i) => i.kind === "unit");
  const towns = units.filter((u) => holdsVillages(u.read.category));
  // 石门镇党委、县教育局党组 | 15个村: of the town; of two towns, nobody knows.
  const [holder, ...more] = towns.length > 0 ? towns : units;
  const parents = holder && more.length === 0 ? [holder.read.stem] : [];
  const items = counts.map((i): ListCount => ({ ...i, relation: "orphan", of: [], parents }));
  return [assignment(table, cell.span, typesIn(found, head, ctx), { ...reading, items }, "row")];
}

/** 组别 | 第一批（8月19日—9月27日） | 第二批（10月8日—11月15日）: a list for each. */
const listColumns = (header: readonly Cell[], first: number): readonly number[] => [
  first,
  ...header.flatMap(({ text }, c) =>
    c > first && [BATCH, TYPED].some((name) => name.test(text) && name.test(header[first]?.text ?? "")) ? [c] : [],
  ),
];
const BATCH = /^第[一二三]批/u;
/** 街道党工委（常规巡察） | 社区党组织（延伸巡察） */
const TYPED = /（(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]）$/u;

/** What the line above the head of the table names. */
function captionTypes(doc: Doc, found: Found, { start }: Span): readonly TypeAt[] {
  const above = doc.blocks[blockAt(doc, start) - 1];
  return above && (CAPTION.test(above.text) || announcesOne(above.text)) ? typesWithin(found, above.span.start, above.span.end) : [];
}
/** 对下列村（社区）党组织开展提级巡察，名单如下： */
const announcesOne = (text: string): boolean => ANNOUNCES.test(text) && !/(?:开展|进行|实施).*(?:开展|进行|实施)/u.test(text);
const ANNOUNCES =
  /(?:开展|进行|实施)[^，。；对]{0,14}(?:巡[察视]|“回头看”)，(?:[^，。；]{0,12}(?:名单|对象|单位|分组|安排|情况)[^，。；]{0,6}(?:如下|见下表)?|具体如下)[：。]$/u;

interface Kind extends Group {
  readonly types: readonly TypeAt[];
}
/** 甲街道党工委及所辖6个社区（常规）；丁村、戊村党总支（提级）: what each bracket says of those before it; （“回头看”） is said of the last alone. */
const IN_BRACKET = /（([^（）]{2,12})）$/u;
const OF_TYPE = /^(?:(?:均|都)?为?)?(?:常规|专项|专题|提级|机动|交叉|延伸|联动){1,2}(?:巡[察视])?$/u;
function kindsIn(doc: Doc, found: Found, group: Group, ctx: Context): Kind[] {
  return groupsOf(doc.text, group, ctx).map(({ span, reading }) => {
    const inside = IN_BRACKET.exec(doc.text.slice(span.start, span.end))?.[1] ?? "";
    const start = span.end - 1 - inside.length;
    const types = OF_TYPE.test(inside) ? typesIn(found, { text: inside, span: { start, end: span.end - 1 } }, ctx) : [];
    return { ...group, span, reading, types };
  });
}

/** Where the row begins: a cell that it shares with the row above stands there. */
const ownLine = (text: string, first: Cell, list: Cell): number =>
  text.slice(first.span.start, list.span.start).includes("\n") ? list.span.start : first.span.start;

/** 常规巡察; 常规 alone in the column of manners. */
function typesIn(found: Found, { text, span }: Cell, ctx: Context): TypeAt[] {
  const named = typesWithin(found, span.start, span.end);
  return named.length > 0 ? named : typeWords(text, span.start, ctx);
}

/** 第六巡察组（提级）: its name, without what the bracket says of it. */
function teamIn({ text, span }: Cell): NonNullable<Assignment["team"]> {
  const name = text.replace(/\s?（[^（）]{1,16}）$/u, "");
  return { name, span: { start: span.start, end: span.start + name.length } };
}
