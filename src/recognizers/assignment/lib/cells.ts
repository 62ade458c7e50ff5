/** The cells of a line that are lists of units. */
import { readList } from "../../../grammar/list.js";
import type { Context, ListReading, Span } from "../../../types.js";
import { type Group, listsByTown } from "./groups.js";

/** Party organisations and numbers, and nothing else: no cell of another column. */
export const isSure = ({ items, unexplained }: ListReading): boolean =>
  unexplained.length === 0 && items.length > 0 && items.every((u) => u.kind === "count" || u.parentOnly || u.read.organ !== undefined);

/** 甲乡党委及所辖11个村，方式为常规巡察; 甲局，为专项巡察; 甲局——专项巡察; 甲镇党委、甲镇丁村（镇为常规巡察，村为提级巡察） */
const MANNER =
  /(?:——|[\s，—])(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]|(?:巡[察视])?“回头看”)$|\s?[[【〔](?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视]|(?:巡[察视])?“回头看”)[\]】〕]$|，(?:巡[察视])?(?:方式|类型|形式)(?:为|是)[^、；]{0,60}$|，(?:均|都|全部|一律)?(?:为|是|属于?|接受|开展|进行|采取|实行)[^，、；]{0,12}(?:巡[察视]|“回头看”)(?:方式)?$|（(?:镇|乡|乡镇|街道|村|社区|机关)[^（）]{0,6}为[^（）]{4,40}巡[察视]）$/u;

/** 文旅公司党支部 0679-2210343: one blank is all that the widest cell leaves. */
const TELEPHONE = /\s(?:0\d{2,3}-?)?\d{7,8}$/u;

/** 组长：王家林, 值班电话：0571-5550101 in a cell of its own. */
const WHO =
  /^\s*(?:副?组\s?长|联络员|联系人|负责人|成员|(?:联系|值班|举报|办公)?电话|手机(?:号码)?|(?:电子)?邮箱|信箱|驻地|(?:办公)?地[点址])：[^：]*$/u;

/** The first cell that is a list, and those behind it that surely are; cells with a telephone or the names of people are none. */
export function listsIn(text: string, line: Span, ctx: Context): Group[] {
  const whole = text.slice(line.start, line.end).replace(/[；。：]$/u, "");
  const lists: Group[] = [];
  const byTown = whole.includes("：") ? listsByTown(text, { start: line.start, end: line.start + whole.length }, ctx) : undefined;
  if (byTown) return byTown;
  const cells = whole.split(/[\t|｜　]|\s\s/u);
  if (whole.includes("。") || cells.some((cell) => cell.includes("：") && !WHO.test(cell))) return lists;
  let at = line.start;
  for (const cell of cells) {
    const start = text.indexOf(cell, at);
    at = start + cell.length;
    if (cell.trim() === "" || cell.includes("：")) continue;
    const span = { start, end: at - ((MANNER.exec(cell) ?? TELEPHONE.exec(cell))?.[0].length ?? 0) };
    const reading = readList(text, span, ctx, true);
    const units = reading.items.filter((u) => u.kind === "unit").length;
    if (lists.length === 0 ? units > 0 && reading.unexplained.length <= units / 2 : isSure(reading)) lists.push({ span, reading });
    else if (lists.length > 0) break;
  }
  return lists;
}
